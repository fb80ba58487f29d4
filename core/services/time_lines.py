"""The time line of a file: every day that the file knows, in the lane of the agency it belongs to.

Pure, from a CaseFile. Screen and paper take their entries from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from core.law.rulebook import rule_book
from core.model.cases import Track
from core.model.deadlines import Urgency
from core.model.files import CaseFile
from core.model.hearings import Hearing, HearingStatus
from core.model.plan import PlanStatus
from core.model.reports import Report, ReportKind, ReportStatus
from core.model.time_line import (
    Agency,
    EntryKind,
    Stage,
    StandingLine,
    TimeEntry,
    TimeLinePicture,
    Tone,
)
from core.services.case_dates import moves_daily
from core.services.lane_data import lane_of, place_of
from core.services.missing import NOTICE_RULES
from core.wording import label, text

_GONE = (ReportStatus.SUPERSEDED, ReportStatus.CANCELLED)


def time_line(file: CaseFile) -> TimeLinePicture:
    """Entries, stages and silences of a file."""
    return TimeLinePicture(file.today, entries_of(file), file.stages, file.silences)


def standing_line(file: CaseFile) -> StandingLine:
    """The present stage, since when, and the parties that are missing: for the head of a file."""
    present = TimeLinePicture(file.today, (), file.stages).present
    if present is None:
        return StandingLine(text("time_line.standing.unknown"), Tone.PLAIN)
    words = text("time_line.standing.stage", stage=stage_title(present), since=present.starts_on)
    late = [s.wanted.giver for s in file.stages if s.late and s.wanted is not None and s is present]
    silent = [silence.party for silence in file.silences]
    if late:
        words += text("time_line.standing.handover", who=late[0])
    if silent:
        words += text("time_line.standing.silent", who=", ".join(dict.fromkeys(silent)))
    return StandingLine(words, Tone.WRONG if late or silent else Tone.INFO)


def stage_title(stage: Stage) -> str:
    """What a stage is called, with the name of its place where it has one."""
    kind = label(stage.kind)
    if stage.place.startswith(kind):
        return stage.place
    return f"{kind} – {stage.place}" if stage.place else kind


def entries_of(file: CaseFile) -> tuple[TimeEntry, ...]:
    """Every entry, in order; what has not come yet is marked."""
    found = (
        *_order(file),
        *_absences(file),
        *_leaves(file),
        *_notices(file),
        *_events(file),
        *_reports(file),
        *_diagnoses(file),
        *_hearings(file),
        *_outcomes(file),
        *_plan(file),
        *_partners(file),
        *_contacts(file),
        *_handovers(file),
        *_dates(file),
    )
    return tuple(sorted(found, key=lambda e: (e.on, e.at or time(0, 0), e.agency, e.id)))


@dataclass(frozen=True)
class _Lane:
    """Makes the entries of one thing of a file."""

    file: CaseFile
    agency: Agency
    kind: EntryKind
    thing: str
    tab: str

    def entry(self, part: str, on: date | None, title: str, **more: Any) -> Iterator[TimeEntry]:
        """The entry of a part of the thing; none where its day is not known."""
        if on is not None:
            more.setdefault("to_come", on > self.file.today)
            more.setdefault("target", self.thing)
            name = f"{self.kind}:{self.thing}:{part}"
            yield TimeEntry(name, self.agency, self.kind, on, title, tab=self.tab, **more)


def _said(key: str, **values: object) -> str:
    return text(f"made.time_line.{key}", **values)


def _order(file: CaseFile) -> Iterator[TimeEntry]:
    """The order or sentence and the places: from the facts of the case."""
    case, place = file.case, place_of(file.case)
    court = case.court.strip()
    kind = ReportKind.COURT_ORDER
    proof = label(kind) if any(_in_file(report, kind) for report in file.reports) else ""
    section = case.order_section.strip()
    order = _Lane(file, Agency.COURT, EntryKind.ORDER, "order", "overview")
    yield from order.entry(
        "given", case.order_date, _said("order"), body=court, proof=proof, section=section
    )
    yield from order.entry("end", case.order_end, _said("order_end"))
    inside = _Lane(file, place, EntryKind.PLACE, "place", "overview")
    yield from inside.entry("sentence", case.sentence_start, _said("sentence_start"), body=court)
    name = case.facility_name.strip() or label(case.facility_kind)
    present, entry = case.current_entry_date, _said("entry", place=name)
    if present is None or present == case.entry_date:
        yield from inside.entry("entry", case.entry_date, entry, body=name)
    else:
        yield from inside.entry("first", case.entry_date, _said("first_entry"))
        yield from inside.entry("present", present, entry, body=name)
    locked = _said("temporary_locked")
    section = _section(file, "31")
    yield from inside.entry("locked", case.temporary_locked_from, locked, section=section)
    yield from inside.entry("released", case.released_on, _said("released"), tone=Tone.DONE)
    followup = _Lane(file, Agency.FOLLOWUP, EntryKind.ORDER, "followup", "overview")
    end = case.superintendent_followup_end
    yield from followup.entry("end", end, text("time_line.followup_end"))


def _absences(file: CaseFile) -> Iterator[TimeEntry]:
    section, place = _section(file, "42"), place_of(file.case)
    for absence in file.background.absences:
        inside = _Lane(file, place, EntryKind.ABSENCE, absence.id, "leave")
        what = _said("absence", kind=absence.kind)
        until = absence.returned or (file.today if absence.start <= file.today else None)
        yield from inside.entry(
            "start", absence.start, what, until=until, section=section, tone=Tone.WRONG
        )
        police = _Lane(file, Agency.POLICE, EntryKind.ABSENCE, absence.id, "leave")
        yield from police.entry("arrested", absence.arrested, _said("arrested"), section=section)
        yield from inside.entry("returned", absence.returned, _said("returned"), section=section)


def _leaves(file: CaseFile) -> Iterator[TimeEntry]:
    section, place = _section(file, "37"), place_of(file.case)
    for leave in file.background.leaves:
        lane = _Lane(file, place, EntryKind.LEAVE, leave.id, "leave")
        words = _said("leave" if leave.end != leave.start else "leave_day", kind=leave.kind,
                      end=leave.end)  # fmt: skip
        if leave.purpose.strip():
            words = f"{words} – {leave.purpose.strip()}"
        yield from lane.entry("start", leave.start, words, until=leave.end, section=section)
    for more in file.background.leave_approvals:
        lane = _Lane(file, Agency.COMMITTEE, EntryKind.LEAVE, more.id, "leave")
        who = "by_committee" if more.by_committee else "by_chair"
        what = _said(f"leave_days.{who}", days=more.days)
        yield from lane.entry("approved", more.on, what, section=section)


def _notices(file: CaseFile) -> Iterator[TimeEntry]:
    rule_of = {kind: rule for rule, kind in NOTICE_RULES.items()}
    for notice in file.background.notices:
        rule = rule_book().rules.get(rule_of[notice.kind])
        lane = _Lane(file, place_of(file.case), EntryKind.DUTY, notice.id, "deadlines")
        yield from lane.entry(
            "given",
            notice.given_on,
            label(notice.kind),
            who=notice.given_by.strip(),
            proof=notice.how.strip(),
            section="" if rule is None else rule.section,
            tone=Tone.DONE,
        )


def _events(file: CaseFile) -> Iterator[TimeEntry]:
    """Events that rules count from, the proofs of duties that came of them, old arrangements."""
    book, lanes = rule_book(), {}
    for event in file.background.events:
        known = book.events.get(event.event)
        title = event.event if known is None else known.title
        words = f"{title} – {event.note.strip()}" if event.note.strip() else title
        lanes[event.id] = agency = lane_of("events", event.event, file.case, Agency.COURT)
        lane = _Lane(file, agency, EntryKind.EVENT, event.id, "deadlines")
        yield from lane.entry("on", event.on, words, until=event.until, at=event.at)
        yield from lane.entry("until", event.until, _said("ended", what=title))
    for proof in file.background.proofs:
        rule = book.rules.get(proof.rule_id)
        agency = lanes.get(proof.event_id, place_of(file.case))
        lane = _Lane(file, agency, EntryKind.DUTY, proof.id, "deadlines")
        yield from lane.entry(
            "done",
            proof.done_on,
            _said("duty_done", duty=proof.rule_id if rule is None else rule.title),
            proof=proof.how.strip(),
            section="" if rule is None else rule.section,
            tone=Tone.DONE,
        )
    for signed in file.background.arrangements:
        lane = _Lane(file, Agency.POLICE, EntryKind.EVENT, signed.id, "overview")
        yield from lane.entry("signed", signed.signed_on, text("time_line.arrangement"))


def _reports(file: CaseFile) -> Iterator[TimeEntry]:
    for report in file.reports:
        agency = lane_of("reports", report.kind, file.case)
        lane = _Lane(file, agency, EntryKind.REPORT, report.id, "reports")
        title = report.title.strip() or label(report.kind)
        by = {"body": report.source.strip(), "who": report.author.strip()}
        came = by | {"proof": label(report.kind) if report.document_id else "", "tone": Tone.DONE}
        status = report.status(file.today)
        asked, written = _said("report.asked", title=title), _said("report.written", title=title)
        yield from lane.entry("asked", report.requested_on, asked, **by)
        yield from lane.entry("written", report.written_on, written, **came)
        if report.received_on != report.written_on:
            words = _said("report.came", title=title)
            yield from lane.entry("came", report.received_on, words, **came)
        if status is not ReportStatus.RECEIVED and status not in _GONE:
            late = status is ReportStatus.OVERDUE
            words = text("time_line.late", what=title) if late else _said("report.due", title=title)
            tone = Tone.WRONG if late else Tone.PLAIN
            until = file.today if late else None
            yield from lane.entry("due", report.due_on, words, until=until, tone=tone, **by)
        for chase in report.chases:
            words = text("time_line.chase", what=title, way=chase.way)
            yield from lane.entry(f"chase-{chase.id}", chase.on, words, body=report.source.strip())
        words = text("time_line.superseded", what=title)
        yield from lane.entry("superseded", report.superseded_on, words)
        words = text("time_line.cancelled", what=title)
        yield from lane.entry("cancelled", report.cancelled_on, words)
        for finding in report.findings:
            words = f"{label(finding.kind)}: {finding.text.strip()}"
            part = f"finding-{finding.id}"
            yield from lane.entry(part, finding.on, words, inner=True, tone=Tone.DOUBTFUL)


def _diagnoses(file: CaseFile) -> Iterator[TimeEntry]:
    for one in file.diagnoses:
        agency = lane_of("diagnoses", one.kind, file.case)
        lane = _Lane(file, agency, EntryKind.DIAGNOSIS, one.id, "reports")
        what = text("time_line.diagnosis.name", kind=one.kind)
        target = one.report_id or one.id
        asked = text("time_line.diagnosis.asked", what=what)
        yield from lane.entry("asked", one.asked_on, asked, who=one.asked_of.strip(), target=target)
        done = text("time_line.diagnosis.done", what=what)
        who = one.done_by.strip()
        yield from lane.entry("done", one.done_on, done, who=who, tone=Tone.DONE, target=target)
        if one.done_on is None and not one.exception.strip():
            late = one.due_on is not None and one.due_on < file.today
            key = "time_line.late" if late else "time_line.diagnosis.due"
            tone = Tone.WRONG if late else Tone.PLAIN
            yield from lane.entry("due", one.due_on, text(key, what=what), tone=tone)
        over = one.valid_until is not None and one.valid_until < file.today
        words = text(f"time_line.diagnosis.{'expired' if over else 'valid_until'}", what=what)
        tone = Tone.DOUBTFUL if over else Tone.PLAIN
        yield from lane.entry("valid", one.valid_until, words, tone=tone, target=target)


def _hearings(file: CaseFile) -> Iterator[TimeEntry]:
    for hearing in file.hearings:
        lane = _Lane(file, Agency.COMMITTEE, EntryKind.HEARING, hearing.id, "hearings")
        held = _was_held(hearing)
        key = "hearing" if held or hearing.day >= file.today else "hearing_set"
        yield from lane.entry(
            "day",
            hearing.day,
            _said(key, kind=hearing.kind),
            at=hearing.record.started_at or hearing.at,
            body=_said("committee"),
            to_come=not held and hearing.day >= file.today,
            tone=Tone.INFO,
        )


def _outcomes(file: CaseFile) -> Iterator[TimeEntry]:
    for outcome in file.background.outcomes:
        lane = _Lane(file, Agency.COMMITTEE, EntryKind.DECISION, outcome.id, "hearings")
        words = outcome.summary.strip() or label(outcome.outcome)
        signed = _said("signed_decision") if outcome.hearing_id else ""
        what, by = _said("decision", what=words), _said("committee")
        yield from lane.entry("on", outcome.on, what, body=by, proof=signed, tone=Tone.INFO)


def _plan(file: CaseFile) -> Iterator[TimeEntry]:
    """Opening and agreement, with the place that leads the plan; goals with whom they are about."""
    opening, place = file.plan.opening, place_of(file.case)
    lane = _Lane(file, place, EntryKind.PLAN, "plan", "plan")
    if opening is not None:
        yield from lane.entry("opened", opening.on, text("time_line.plan.opened"), who=opening.by)
    for version in file.plan.versions:
        kept = _Lane(file, Agency.COMMITTEE, EntryKind.PLAN, version.id, "plan")
        words = text("time_line.plan.version", number=version.number, cause=version.cause)
        day = version.hearing_on or version.made_at.date()
        yield from kept.entry("kept", day, words)
    for agreed in file.plan.approvals:
        words = text("time_line.plan.approved", number=agreed.number)
        lane = _Lane(file, place, EntryKind.PLAN, agreed.id, "plan")
        yield from lane.entry("approved", agreed.on, words, body=agreed.body, who=agreed.name)
    for goal in file.goals:
        agency = lane_of("domains", goal.domain, file.case)
        lane = _Lane(file, agency, EntryKind.PLAN, goal.id, "plan")
        owner = goal.owner.strip()
        done = text("time_line.plan.done", what=goal.text)
        yield from lane.entry("done", goal.done_on, done, who=owner, tone=Tone.DONE)
        if goal.status not in (PlanStatus.DONE, PlanStatus.STOPPED):
            late = goal.until is not None and goal.until < file.today
            words = text("time_line.late" if late else "time_line.plan.until", what=goal.text)
            tone = Tone.DOUBTFUL if late else Tone.PLAIN
            yield from lane.entry("until", goal.until, words, who=owner, tone=tone)


def _partners(file: CaseFile) -> Iterator[TimeEntry]:
    for place in file.partners:
        partner = place.partner
        if not partner.id:
            continue
        agency = lane_of("partners", partner.kind, file.case)
        lane = _Lane(file, agency, EntryKind.PARTNER, partner.id, "plan")
        by = {"body": partner.body.strip(), "who": partner.name.strip()}
        answer = text("time_line.partner.answer", who=partner.kind, answer=partner.agreement)
        yield from lane.entry("answer", partner.agreed_on, answer, **by)
        meeting = text("time_line.partner.meeting", who=partner.kind)
        yield from lane.entry("meeting", partner.meeting_on, meeting, at=partner.meeting_at, **by)


def _contacts(file: CaseFile) -> Iterator[TimeEntry]:
    for contact in file.contacts:
        lane = _Lane(file, contact.agency, EntryKind.CONTACT, contact.id, "")
        yield from lane.entry("on", contact.on, text("time_line.contact"), who=contact.who)
    for silence in file.silences:
        lane = _Lane(file, silence.agency, EntryKind.CONTACT, "silence", "")
        words = text("time_line.silence", who=silence.party, days=silence.days)
        name, until = str(silence.agency), file.today
        yield from lane.entry(
            name, silence.since, words, until=until, tone=Tone.WRONG, target=str(silence.agency)
        )


def _handovers(file: CaseFile) -> Iterator[TimeEntry]:
    """What was handed over, with the agency that took over; what was not, with the missing name."""
    lanes = {(s.kind, s.starts_on): s.agency for s in file.stages}
    taken = {s.handover.id: s.agency for s in file.stages if s.handover is not None}
    for done in file.handovers:
        agency = taken.get(done.id) or lanes.get((done.stage, done.change_on), place_of(file.case))
        lane = _Lane(file, agency, EntryKind.HANDOVER, done.id, "")
        words = text(
            "time_line.handover.done",
            stage=done.stage,
            giver=done.from_body or done.from_name,
            taker=done.to_body or done.to_name,
            what=done.passed_on,
        )
        yield from lane.entry("on", done.on, words, tone=Tone.DONE)
    for stage in file.stages:
        if stage.wanted is None or stage.handover is not None:
            continue
        name = f"{stage.kind}-{stage.starts_on.isoformat()}"
        lane = _Lane(file, stage.agency, EntryKind.HANDOVER, name, "")
        if stage.late:
            words = text("time_line.handover.missing", stage=stage.kind, who=stage.wanted.giver)
            yield from lane.entry("missing", stage.starts_on, words, tone=Tone.WRONG)
        else:
            words = text("time_line.handover.due", stage=stage.kind, who=stage.wanted.giver)
            yield from lane.entry("due", stage.wanted.due_on, words, tone=Tone.DOUBTFUL)


def _dates(file: CaseFile) -> Iterator[TimeEntry]:
    """The law's days from today on that nobody has met, and duties that are overdue; not those of
    a release "if today"."""
    tones = {Urgency.OVERDUE: Tone.WRONG, Urgency.TODAY: Tone.DOUBTFUL, Urgency.SOON: Tone.DOUBTFUL}
    for deadline in file.deadlines:
        urgency = deadline.urgency(file.today)
        ahead = deadline.counts_on >= file.today and urgency not in (Urgency.PAST, Urgency.MET)
        if moves_daily(file.case, deadline.rule_id) or not (ahead or urgency is Urgency.OVERDUE):
            continue
        agency = lane_of("actors", deadline.actor, file.case, Agency.COURT)
        name = f"{deadline.rule_id}:{deadline.event_id}"
        lane = _Lane(file, agency, EntryKind.DEADLINE, name, "deadlines")
        title = deadline.title
        yield from lane.entry(
            "on",
            deadline.counts_on,
            title if ahead else text("time_line.overdue", what=title),
            body=deadline.actor,
            section=deadline.section,
            to_come=ahead,
            tone=tones.get(urgency, Tone.PLAIN),
        )


def _was_held(hearing: Hearing) -> bool:
    return hearing.status is not HearingStatus.SCHEDULED


def _in_file(report: Report, kind: ReportKind) -> bool:
    return report.kind is kind and bool(report.document_id)


def _section(file: CaseFile, number: str) -> str:
    """A section of the Youth Law, under which only the facility track sits."""
    facility = file.case.track is Track.FACILITY
    return text(f"made.time_line.section.{number}") if facility else ""
