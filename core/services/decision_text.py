"""From the record and the draft to the values of the printed decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from core.law.calendar import hebrew_date
from core.law.deadlines import deadlines
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.model.deadlines import Deadline
from core.model.decisions import DecisionDraft, Outcome
from core.model.documents import DecisionDocument
from core.model.hearings import Attendance, Hearing, HearingRecord, MinorHeard, PartyRole, Seat
from core.model.print_files.common import Heard, LegalDay, Present, SittingMember
from core.model.print_files.decisions import (
    AdjournmentDecision,
    DecisionFile,
    Explained,
    HeldUnder,
    Position,
    RefusalDecision,
    ReleaseDecision,
)
from core.model.reports import Report
from core.printing.documents.decisions import decision_document
from core.printing.documents.words import Words
from core.services.case_dates import Whole, last_refusal, with_overrides
from core.services.hearings import QuorumView
from core.services.withholding import GETS_THE_DECISION, may_be_named
from core.wording import label, shown, text

_IN_THE_ROOM = (Attendance.PRESENT, Attendance.ON_SCREEN)
YEAR_END = "release-eligibility-1y-36a"
AGE_20 = "dorm-age-cap-20-34"
SUPERVISION_END = "followup-longer-38b"
OBEDIENCE_END = "obedience-39b"
TWO_THIRDS = "crl-two-thirds"


@dataclass(frozen=True)
class Decided:
    """All that the words are made of. `dates` are those that hold if the decision is signed."""

    whole: Whole
    hearing: Hearing
    draft: DecisionDraft
    quorum: QuorumView
    dates: tuple[Deadline, ...]
    signed_at: datetime | None = None


def dates_after(
    whole: Whole,
    draft: DecisionDraft,
    readings: Readings,
    today: date,
) -> tuple[Deadline, ...]:
    """The dates of the law as they will stand once the draft is signed."""
    facts = whole.facts
    if draft.outcome is Outcome.RELEASE and draft.released_on is not None:
        facts = replace(facts, released_on=draft.released_on, released_by_committee=True)
    dates = deadlines(rule_book(), facts, readings, today, last_refusal(whole.around))
    return with_overrides(dates, whole.overrides)


def document_of(decided: Decided) -> DecisionDocument:
    """The decision as it will print; a draft until `signed_at` is given."""
    words = Words("decision", hebrew_date, decided.whole.case.minor.sex)
    return decision_document(paper_of(decided), words)


def paper_of(decided: Decided) -> DecisionFile:
    """The values of the printed decision, from the record and the draft."""
    case, draft = decided.whole.case, decided.draft
    shared: dict[str, Any] = {
        "number": case.number,
        "initials": case.minor.initials,
        "sex": case.minor.sex,
        "track": case.track,
        "day": decided.hearing.day,
        "area": case.area,
        "members": sitting(decided.hearing.record, _mark(decided)),
        "also_present": in_the_room(decided.hearing.record),
        "quorum": decided.quorum.text if decided.quorum.met else text("decision.no_quorum.text"),
        "held_under": _held_under(decided),
        "reasons": (draft.reasons,),
        "explained": _explained(draft),
        "dissent": (draft.dissent,),
        "draft": decided.signed_at is None,
    }
    if draft.outcome is Outcome.ADJOURNMENT:
        return _adjournment(draft, shared)
    shared |= _heard(decided)
    match draft.outcome:
        case Outcome.RELEASE:
            return _release(decided, shared)
        case Outcome.REFUSAL:
            return RefusalDecision(
                **shared,
                may_return_on=draft.may_return_on,
                what_would_change=(draft.what_would_change,),
                alternatives=(draft.alternatives,),
            )
        case _:
            return DecisionFile(**shared)


def summary_of(draft: DecisionDraft) -> str:
    """One line for the list of earlier outcomes."""
    match draft.outcome:
        case Outcome.RELEASE:
            return text(
                "decision.summary.release", day=draft.released_on, count=len(draft.conditions)
            )
        case Outcome.REFUSAL:
            return text("decision.summary.refusal", day=draft.may_return_on)
        case _:
            return text(
                "decision.summary.adjournment",
                day=draft.new_hearing_on,
                reason=draft.adjournment_reason,
            )


def _legal_day(deadline: Deadline | None) -> LegalDay | None:
    """The day that counts; where an override is in force, the computed one and the reason."""
    if deadline is None:
        return None
    if not deadline.overridden or deadline.override is None:
        return LegalDay(on=deadline.on)
    return LegalDay(
        on=deadline.counts_on,
        instead_of=deadline.on,
        reason=label(deadline.override.reason),
    )


def sitting(record: HearingRecord, mark: str = "") -> tuple[SittingMember, ...]:
    """Those who sat; `mark` stands over the chair's line once the chair has signed."""
    return tuple(
        SittingMember(
            name=member.name,
            seat=member.seat,
            on_screen=member.attendance is Attendance.ON_SCREEN,
            signed=mark if member.seat is Seat.CHAIR else "",
        )
        for member in record.members
        if member.attendance in _IN_THE_ROOM
    )


def in_the_room(record: HearingRecord) -> tuple[Present, ...]:
    """Those who were there besides the members."""
    return tuple(
        Present(
            role=party.role,
            name=party.name.strip(),
            on_screen=party.attendance is Attendance.ON_SCREEN,
            permission=party.permission.strip(),
        )
        for party in record.parties
        if party.attendance in _IN_THE_ROOM
    )


def heard_in(record: HearingRecord) -> Heard | None:
    """How the minor was heard and what was said; None while that is not recorded."""
    if record.minor_heard is MinorHeard.UNKNOWN:
        return None
    was_heard = record.minor_heard is not MinorHeard.NOT_HEARD
    return Heard(
        how=record.minor_heard,
        language=record.minor_heard_language.strip() if was_heard else "",
        with_whom=record.minor_heard_with.strip() if was_heard else "",
        words=record.minor_words.strip(),
        why_not=record.minor_not_heard_reason.strip(),
        later_chance=record.later_chance.strip(),
    )


def _mark(decided: Decided) -> str:
    return text("decision.signed_mark.text", at=decided.signed_at) if decided.signed_at else ""


def _held_under(decided: Decided) -> HeldUnder:
    case = decided.whole.case
    dates = {deadline.rule_id: deadline for deadline in decided.whole.dates}
    return HeldUnder(
        court=case.court,
        order_date=case.order_date,
        facility=case.facility_name,
        entry=case.entry_date,
        year_end=_legal_day(dates.get(YEAR_END)),
        order_end=case.order_end,
        age_20=_legal_day(dates.get(AGE_20)),
        sentence_start=case.sentence_start,
        sentence_months=case.sentence_months,
        two_thirds=_legal_day(dates.get(TWO_THIRDS)),
    )


def _heard(decided: Decided) -> dict[str, Any]:
    """What was read and heard. Reports are named, never quoted."""
    record, draft = decided.hearing.record, decided.draft
    found: dict[str, Any] = {
        "material": tuple(
            _report(report)
            for report in decided.whole.reports
            if report.document_id and report.superseded_on is None
        ),
        "positions": tuple(
            Position(role=party.role, name=party.name.strip(), said=party.position.strip())
            for party in record.parties
            if party.position.strip() and party.role is not PartyRole.MINOR
        ),
    }
    heard = heard_in(record)
    if heard is None:
        return found
    return found | {
        "heard": heard,
        "minor_position": draft.minor_position.strip(),
        "minor_position_weight": draft.minor_position_weight.strip(),
    }


def _report(report: Report) -> str:
    """A report as the decision names it; what is withheld from one who gets a copy has no name."""
    if not may_be_named(report, *GETS_THE_DECISION):
        return text("decision.material.withheld")
    parts = (
        label(report.kind),
        shown(report.source) if report.source else "",
        shown(report.written_on) if report.written_on else "",
    )
    return ", ".join(part for part in parts if part)


def _release(decided: Decided, shared: dict[str, Any]) -> ReleaseDecision:
    draft = decided.draft
    dates = {deadline.rule_id: deadline for deadline in decided.dates}
    return ReleaseDecision(
        **shared,
        released_on=draft.released_on,
        conditions=tuple(condition.text for condition in draft.conditions),
        special_reasons=(draft.special_reasons,),
        alternatives=(draft.alternatives,),
        officer=draft.followup_officer.strip(),
        supervision_end=_legal_day(dates.get(SUPERVISION_END)),
        obedience_end=_legal_day(dates.get(OBEDIENCE_END)),
    )


def _adjournment(draft: DecisionDraft, shared: dict[str, Any]) -> AdjournmentDecision:
    return AdjournmentDecision(
        **shared,
        new_hearing_on=draft.new_hearing_on,
        new_hearing_at=draft.new_hearing_at,
        adjournment_reason=draft.adjournment_reason,
        adjournment_note=draft.adjournment_note.strip(),
        tasks_until_then=(draft.tasks_until_then,),
    )


def _explained(draft: DecisionDraft) -> Explained | None:
    by, language = draft.explained_by.strip(), draft.explained_in.strip()
    if not (by and language):
        return None
    return Explained(by=by, language=language, said=draft.explanation_given.strip())
