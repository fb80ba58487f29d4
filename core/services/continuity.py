"""Continuity of a file: its stages with their handovers, and who has not been heard of.

Pure: derived from facts of the file. What is missing is named, and never blocks anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.model.cases import AbsenceKind, Background, Case, CaseEvent, CaseStatus, Track
from core.model.deadlines import Deadline
from core.model.diagnoses import Diagnosis
from core.model.files import Missing, MissingKind
from core.model.partners import Partner
from core.model.reports import Report
from core.model.time_line import (
    Agency,
    Contact,
    Handover,
    HandoverWanted,
    Silence,
    Stage,
    StageKind,
)
from core.services.lane_data import (
    PLACE,
    PLACE_BEFORE,
    StageStandard,
    agency_of,
    continuity,
    lane_of,
)
from core.wording import label, text

_HELD_STAGES = (StageKind.FACILITY, StageKind.PRISON, StageKind.TRANSFER)
_BEFORE_HOLDING = (StageKind.ARREST, StageKind.DETENTION)


@dataclass(frozen=True)
class Known:
    """What stages and silences are derived from; `partners` are those written down."""

    case: Case
    around: Background
    reports: tuple[Report, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    partners: tuple[Partner, ...] = ()
    handovers: tuple[Handover, ...] = ()
    contacts: tuple[Contact, ...] = ()
    dates: tuple[Deadline, ...] = ()


def stages_of(known: Known, today: date) -> tuple[Stage, ...]:
    """The stages of a file in order, each with its handover or who should have given it."""
    ends_on = _end_of_all(known)
    changes = _changes(known, ends_on, today)
    stages: list[Stage] = []
    left = list(known.handovers)
    for kind, on in changes:
        standard = continuity().of(kind, known.case.track)
        stage = Stage(kind, on, agency_of(standard.agency, known.case))
        stage = replace(stage, place=_place(known, stage, changes))
        before = stages[-1] if stages else None
        found = _handover_of(stage, left, changes)
        if found is not None:
            left.remove(found)
        wanted = _wanted(known, standard, stage, before)
        late = wanted is not None and found is None and today > wanted.due_on
        stages.append(replace(stage, wanted=wanted, handover=found, late=late))
    return tuple(
        replace(
            stage,
            ends_on=stages[number + 1].starts_on
            if number + 1 < len(stages)
            else _expected_end(known, stage, ends_on),
        )
        for number, stage in enumerate(stages)
    )


def silences_of(known: Known, stages: tuple[Stage, ...], today: date) -> tuple[Silence, ...]:
    """The agencies that should be in touch at the present stage and have been silent too long."""
    present = next((s for s in reversed(stages) if s.starts_on <= today), None)
    if present is None or known.case.status is CaseStatus.CLOSED:
        return ()
    found = []
    heard = tuple(_heard(known))
    for touch in continuity().of(present.kind, known.case.track).touch:
        agency = present.agency if touch.agency == PLACE else Agency(touch.agency)
        days = [on for who, on in heard if who is agency and on <= today]
        since = max([present.starts_on, *days])
        silent = (today - since).days
        if silent > touch.days:
            party = present.place if touch.agency == PLACE else ""
            name = party or party_name(known, agency)
            found.append(Silence(agency, name, since, silent, touch.days))
    return tuple(found)


def continuity_gaps(
    stages: tuple[Stage, ...], silences: tuple[Silence, ...], today: date
) -> Iterator[Missing]:
    """The handovers and the words from agencies that a file lacks, each with the missing party."""
    named_for = timedelta(days=continuity().named_for_days)
    last = next((s for s in reversed(stages) if s.starts_on <= today), None)
    for stage in stages:
        wanted = stage.wanted if stage.late else None
        if wanted is None or (stage is not last and today - stage.starts_on > named_for):
            continue
        yield Missing(
            MissingKind.HANDOVER,
            text("missing.handover.text", stage=stage.kind, day=stage.starts_on, who=wanted.giver),
            text("missing.handover.next_step", taker=wanted.taker),
        )
    for silence in silences:
        yield Missing(
            MissingKind.HANDOVER,
            text("missing.silence.text", who=silence.party, days=silence.days, since=silence.since),
            text("missing.silence.next_step"),
        )


def party_name(known: Known, agency: Agency) -> str:
    """How the file names who stands for an agency: a person or a partner, else the agency itself.

    A confidential contact is never named.
    """
    for party in continuity().party:
        if party.agency is not agency:
            continue
        for person in known.around.people:
            if person.role is party.person and not person.confidential:
                return _joined(person.name, person.body) or label(agency)
        for partner in known.partners:
            if partner.kind is party.partner and (partner.name or partner.body):
                return _joined(partner.name, partner.body)
    return label(agency)


def _joined(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())


def _changes(known: Known, ends_on: date | None, today: date) -> list[tuple[StageKind, date]]:
    """The days on which a stage begins, in order; one day begins one stage, the later in life."""
    found = list(_of_holding(known.case))
    held_from = min((on for _, on in found), default=None)
    for kind, event in _of_events(known):
        inside = held_from is not None and event.on > held_from
        free = known.case.released_on is not None and event.on > known.case.released_on
        if kind not in _BEFORE_HOLDING or not inside or free:
            found.append((kind, event.on))
    if known.case.released_on is not None:
        found.append((StageKind.FOLLOWUP, known.case.released_on))
        found += _back_inside(known)
    if ends_on is not None and ends_on < today:
        found.append((StageKind.ENDED, ends_on + timedelta(days=1)))
    order = list(StageKind)
    kept: list[tuple[StageKind, date]] = []
    for kind, on in sorted(found, key=lambda change: (change[1], order.index(change[0]))):
        if kept and kept[-1][1] == on:
            kept[-1] = (kind, on)
        elif not kept or kept[-1][0] is not kind or kind is StageKind.TRANSFER:
            kept.append((kind, on))
    return kept


def _of_holding(case: Case) -> Iterator[tuple[StageKind, date]]:
    """The entry, and later places under the same order."""
    prison = case.track is Track.PRISON
    first = case.entry_date or case.sentence_start or case.current_entry_date
    if first is not None:
        yield (StageKind.PRISON if prison else StageKind.FACILITY), first
    for later in (case.current_entry_date, case.temporary_locked_from):
        if first is not None and later is not None and later > first:
            yield StageKind.TRANSFER, later


def _of_events(known: Known) -> Iterator[tuple[StageKind, CaseEvent]]:
    for standard in continuity().stage:
        for event in known.around.events:
            if event.event in standard.begins_with:
                yield standard.kind, event


def _back_inside(known: Known) -> Iterator[tuple[StageKind, date]]:
    """A revoked release leads back into the place."""
    inside = StageKind.PRISON if known.case.track is Track.PRISON else StageKind.FACILITY
    for absence in known.around.absences:
        back = absence.returned if absence.kind is AbsenceKind.RELEASE_REVOKED else None
        if back is not None and known.case.released_on and back > known.case.released_on:
            yield inside, back


def _end_of_all(known: Known) -> date | None:
    """The last day of the time after release, once the minor is released."""
    if known.case.released_on is None:
        return None
    days = [d.counts_on for d in known.dates if d.rule_id in continuity().ends_with]
    if known.case.superintendent_followup_end is not None:
        days.append(known.case.superintendent_followup_end)
    return max(days, default=None)


def _expected_end(known: Known, stage: Stage, ends_on: date | None) -> date | None:
    """When the last stage will end, where that is known."""
    if stage.kind is StageKind.FOLLOWUP:
        return ends_on
    return known.case.order_end if stage.kind in _HELD_STAGES else None


def _place(known: Known, stage: Stage, changes: list[tuple[StageKind, date]]) -> str:
    """The name of the place: known only for the last time inside."""
    if stage.kind not in _HELD_STAGES:
        return ""
    inside = [change for change in changes if change[0] in _HELD_STAGES]
    last = inside[-1] == (stage.kind, stage.starts_on)
    return known.case.facility_name.strip() if last else ""


def _handover_of(
    stage: Stage, left: list[Handover], changes: list[tuple[StageKind, date]]
) -> Handover | None:
    """The handover recorded for a change; where the day of a change was corrected since, the one
    of the same kind of stage whose own day is no change any more."""
    mine = [h for h in left if h.stage is stage.kind]
    exact = next((h for h in mine if h.change_on == stage.starts_on), None)
    if exact is not None:
        return exact
    return next((h for h in mine if (h.stage, h.change_on) not in changes), None)


def _wanted(
    known: Known, standard: StageStandard, stage: Stage, before: Stage | None
) -> HandoverWanted | None:
    if not standard.giver:
        return None
    giver = _party(known, standard.giver, stage, before)
    taker = _party(known, standard.taker, stage, before)
    due = stage.starts_on + timedelta(days=standard.within_days)
    return HandoverWanted(giver, taker, due)


def _party(known: Known, token: str, stage: Stage, before: Stage | None) -> str:
    if token in (PLACE, PLACE_BEFORE):
        where = stage if token == PLACE else before
        if where is None:
            return label(agency_of(PLACE, known.case))
        return where.place or label(where.agency)
    return party_name(known, Agency(token))


def _heard(known: Known) -> Iterator[tuple[Agency, date]]:
    """On which days an agency itself was heard: it wrote, examined, agreed, met, spoke, took on."""
    case = known.case
    for report in known.reports:
        agency = lane_of("reports", report.kind, case)
        for day in (report.written_on, report.received_on):
            if day is not None:
                yield agency, day
    for diagnosis in known.diagnoses:
        if diagnosis.done_on is not None:
            yield lane_of("diagnoses", diagnosis.kind, case), diagnosis.done_on
    for partner in known.partners:
        for day in (partner.agreed_on, partner.meeting_on):
            if day is not None:
                yield lane_of("partners", partner.kind, case), day
    for contact in known.contacts:
        yield contact.agency, contact.on
    for handover in known.handovers:
        standard = continuity().of(handover.stage, case.track)
        yield agency_of(standard.agency, case), handover.on
