"""A file as short sentences, thing by thing: what two moments of it are compared by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.law.rulebook import rule_book
from core.model.cases import Background, Case
from core.model.file_changes import Lane
from core.model.hearings import Hearing
from core.model.plan import PlanGoal
from core.model.reports import Report
from core.store import cases as case_rows
from core.store import (
    diagnoses,
    handovers,
    hearings,
    linked_cases,
    partners,
    plan_versions,
    plans,
    reports,
)
from core.store.store import Connection
from core.wording import label, shown, text

# Facts of the case and of the minor that people change; the rest follows from them.
_CASE_FACTS = (
    "status",
    "facility_kind",
    "facility_name",
    "court",
    "order_section",
    "order_date",
    "entry_date",
    "current_entry_date",
    "order_end",
    "temporary_locked_from",
    "temporary_locked_extension_days",
    "sentence_start",
    "sentence_months",
    "released_on",
    "superintendent_followup_end",
    "in_regular_service",
    "area",
    "alerts",
)
MINOR_FACTS = (
    "full_name",
    "names_other",
    "identity_number",
    "birth_date",
    "sex",
    "language",
    "community",
)


@dataclass(frozen=True)
class Thing:
    """One thing of a file: `title` names it, `words` say all that is worth telling of it."""

    lane: Lane
    id: str
    title: str
    words: str


Picture = Mapping[tuple[Lane, str], Thing]


def picture(conn: Connection, case_id: str) -> Picture:
    """Every thing of a file by its lane and id; empty for a case that is not there."""
    case = case_rows.case_by_id(conn, case_id)
    if case is None:
        return {}
    things = (thing for reader in READERS for thing in reader(conn, case))
    return {(thing.lane, thing.id): thing for thing in things}


def _facts(_: Connection, case: Case) -> Iterator[Thing]:
    for owner, names in ((case, _CASE_FACTS), (case.minor, MINOR_FACTS)):
        for name in names:
            value = getattr(owner, name)
            words = "" if value in (None, "", 0, False) else _words(value)
            yield Thing(Lane.FACTS, name, text(f"file_change.fact.{name}"), words)


def _around(conn: Connection, case: Case) -> Iterator[Thing]:
    around = case_rows.background(conn, case.id)
    yield from _people_and_leave(around)
    for notice in around.notices:
        words = _words(notice.given_on, notice.given_by, notice.how)
        yield Thing(Lane.DUTIES, notice.id, label(notice.kind), words)
    events, rules = rule_book().events, rule_book().rules
    for event in around.events:
        title = events[event.event].title if event.event in events else event.event
        words = _words(event.on, event.at, event.until, event.note)
        yield Thing(Lane.DUTIES, event.id, title, words)
    for proof in around.proofs:
        title = rules[proof.rule_id].title if proof.rule_id in rules else proof.rule_id
        yield Thing(Lane.DUTIES, proof.id, title, _words(proof.done_on, proof.how))
    for outcome in around.outcomes:
        words = _words(outcome.on, outcome.summary)
        yield Thing(Lane.DECISIONS, outcome.id, label(outcome.outcome), words)


def _people_and_leave(around: Background) -> Iterator[Thing]:
    for person in around.people:
        words = _words(
            person.name,
            person.relation,
            person.body,
            person.phone,
            person.address,
            person.language,
            person.note,
        )
        yield Thing(Lane.PEOPLE, person.id, label(person.role), words)
    for leave in around.leaves:
        words = _words(leave.start, leave.end, leave.purpose)
        yield Thing(Lane.LEAVE, leave.id, label(leave.kind), words)
    for more in around.leave_approvals:
        title = text("file_change.leave_approval")
        yield Thing(Lane.LEAVE, more.id, title, _words(more.on, more.days))
    for absence in around.absences:
        words = _words(absence.start, absence.arrested, absence.returned)
        yield Thing(Lane.ABSENCES, absence.id, label(absence.kind), words)


def _links(conn: Connection, case: Case) -> Iterator[Thing]:
    for link in linked_cases.links(conn, case.id):
        words = _words(text("file_change.link", number=link.number), link.note)
        yield Thing(Lane.PEOPLE, link.id or link.case_id, label(link.kind), words)


def _plan(conn: Connection, case: Case) -> Iterator[Thing]:
    for goal in plans.goals(conn, case.id):
        yield Thing(Lane.PLAN, goal.id, label(goal.domain), _goal(goal))
    for approval in plan_versions.approvals(conn, case.id):
        words = _words(approval.name, approval.body, approval.on, approval.words)
        yield Thing(Lane.PLAN, approval.id, text("file_change.approval"), words)


def _goal(goal: PlanGoal) -> str:
    steps = (_words(step.text, step.owner, step.until, step.status) for step in goal.steps)
    head = _words(goal.text, goal.owner, goal.body, goal.until, goal.status, goal.note)
    return "; ".join((head, *steps))


def _partners(conn: Connection, case: Case) -> Iterator[Thing]:
    for partner in partners.partners(conn, case.id):
        meeting = (partner.meeting_on, partner.meeting_at, partner.meeting_place)
        words = _words(partner.name, partner.body, partner.agreement, *meeting, partner.why_empty)
        yield Thing(Lane.PARTNERS, partner.id, label(partner.kind), words)


def _reports(conn: Connection, case: Case) -> Iterator[Thing]:
    for report in reports.reports(conn, case.id):
        yield Thing(Lane.REPORTS, report.id, label(report.kind), _report(report))


def _report(report: Report) -> str:
    days = (
        ("asked", report.requested_on),
        ("due", report.due_on),
        ("written", report.written_on),
        ("came", report.received_on),
        ("superseded", report.superseded_on),
        ("cancelled", report.cancelled_on),
    )
    told = (text(f"file_change.report.{name}", day=day) for name, day in days if day is not None)
    reason = report.superseded_reason or report.cancelled_reason
    chased = (_words(chase.on, chase.way, chase.whom, chase.note) for chase in report.chases)
    found = (_words(f.kind, f.on, f.text, *f.withheld_from) for f in report.findings)
    hidden = (
        text("file_change.report.withheld", first=w.first_page, last=w.last_page, why=w.reason)
        for w in report.withheld
    )
    head = _words(report.source, report.author, report.title, *told, reason)
    return "; ".join(filter(None, (head, *chased, *found, *hidden)))


def _diagnoses(conn: Connection, case: Case) -> Iterator[Thing]:
    for known in diagnoses.diagnoses(conn, case.id):
        days = (
            ("asked", known.asked_on),
            ("due", known.due_on),
            ("done", known.done_on),
            ("valid", known.valid_until),
        )
        told = (text(f"file_change.diagnosis.{name}", day=day) for name, day in days if day)
        words = _words(known.asked_of, known.done_by, *told, known.conclusion, known.exception)
        yield Thing(Lane.DIAGNOSES, known.id, label(known.kind), words)


def _hearings(conn: Connection, case: Case) -> Iterator[Thing]:
    for hearing in hearings.hearings_of_case(conn, case.id):
        yield Thing(Lane.HEARINGS, hearing.id, label(hearing.kind), _hearing(hearing))


def _hearing(hearing: Hearing) -> str:
    return _words(hearing.day, hearing.at, hearing.place, hearing.status)


def _continuity(conn: Connection, case: Case) -> Iterator[Thing]:
    for handover in handovers.handovers(conn, case.id):
        title = text("file_change.handover", stage=handover.stage)
        given = (handover.from_body, handover.from_name, handover.to_body, handover.to_name)
        words = _words(handover.on, *given, handover.passed_on, handover.note)
        yield Thing(Lane.HANDOVERS, handover.id, title, words)
    for contact in handovers.contacts(conn, case.id):
        title = text("file_change.contact", agency=contact.agency)
        yield Thing(
            Lane.HANDOVERS, contact.id, title, _words(contact.on, contact.who, contact.note)
        )


def _words(*values: object) -> str:
    """What is known of some values, between commas."""
    return ", ".join(_shown(value) for value in values if value not in (None, ""))


def _shown(value: object) -> str:
    if value is True:
        return text("file.yes")
    return shown(value) if not isinstance(value, str) or isinstance(value, StrEnum) else value


# One reader for each part of a file. Dates of the law have a history of their own.
READERS: tuple[Callable[[Connection, Case], Iterable[Thing]], ...] = (
    _facts,
    _around,
    _links,
    _plan,
    _partners,
    _reports,
    _diagnoses,
    _hearings,
    _continuity,
)
