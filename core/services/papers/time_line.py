"""The time line of a file as proof of its dates: what happened, and what is to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from core.law.rulebook import rule_book
from core.model.cases import Case, Track
from core.model.deadlines import Urgency
from core.model.files import CaseFile
from core.model.finished_papers import FinishedPaper
from core.model.hearings import Hearing, HearingStatus
from core.model.print_files.dates import TimeLineEntry, TimeLineFile
from core.model.reports import Audience, Report, ReportKind, ReportStatus
from core.services.case_dates import moves_daily
from core.services.cases import case_file
from core.services.missing import NOTICE_RULES
from core.services.papers.finishing import (
    hidden_names,
    of_case,
    opened,
    paper_of,
    signer,
    title_of,
    unless_hidden,
)
from core.services.withholding import file_for
from core.store.store import Store
from core.wording import label, text

KIND = "time-line"


def time_line_paper(store: Store, case_id: str, audience: Audience | None) -> FinishedPaper:
    """The time line, certified by whoever has the store open; what is withheld from `audience`
    does not stand in it. Raises KnownError `case.gone`."""
    with store.write() as conn:
        file = file_for(case_file(conn, store, case_id), audience)
        opened(conn, store, KIND, case_id)
    values = TimeLineFile(
        **of_case(file.case),
        as_of=file.today,
        entries=entries_of(file),
        signed_by=signer(store),
    )
    return paper_of(KIND, values, title=title_of(KIND, file.case, audience), case_id=case_id)


def entries_of(file: CaseFile) -> tuple[TimeLineEntry, ...]:
    """Every day that the file knows, in order; what has not come yet is marked."""
    found = (
        *_order(file),
        *_absences(file),
        *_leaves(file),
        *_notices(file),
        *_events(file),
        *_reports(file),
        *_hearings(file),
        *_outcomes(file),
        *_dates_to_come(file),
    )
    return tuple(sorted(found, key=lambda entry: (entry.on, entry.at or time(0, 0))))


def _entry(
    file: CaseFile,
    on: date | None,
    what: str,
    *,
    by: str = "",
    proof: str = "",
    section: str = "",
) -> Iterator[TimeLineEntry]:
    if on is not None:
        to_come = on > file.today
        yield TimeLineEntry(on=on, what=what, by=by, proof=proof, section=section, to_come=to_come)


def _said(key: str, **values: object) -> str:
    return text(f"made.time_line.{key}", **values)


def _order(file: CaseFile) -> Iterator[TimeLineEntry]:
    """The order or sentence and the places: from the facts of the case."""
    case = file.case
    court = case.court.strip()
    kind = ReportKind.COURT_ORDER
    proof = label(kind) if any(_in_file(report, kind) for report in file.reports) else ""
    section = case.order_section.strip()
    yield from _entry(file, case.order_date, _said("order"), by=court, proof=proof, section=section)
    yield from _entry(file, case.sentence_start, _said("sentence_start"), by=court)
    place = case.facility_name.strip() or label(case.facility_kind)
    present = case.current_entry_date
    if present is None or present == case.entry_date:
        yield from _entry(file, case.entry_date, _said("entry", place=place), by=place)
    else:
        yield from _entry(file, case.entry_date, _said("first_entry"))
        yield from _entry(file, present, _said("entry", place=place), by=place)
    yield from _entry(
        file, case.temporary_locked_from, _said("temporary_locked"), section=_section(case, "31")
    )
    yield from _entry(file, case.released_on, _said("released"))
    yield from _entry(file, case.order_end, _said("order_end"))


def _absences(file: CaseFile) -> Iterator[TimeLineEntry]:
    section = _section(file.case, "42")
    for absence in file.background.absences:
        what = _said("absence", kind=absence.kind)
        yield from _entry(file, absence.start, what, section=section)
        yield from _entry(file, absence.arrested, _said("arrested"), section=section)
        yield from _entry(file, absence.returned, _said("returned"), section=section)


def _leaves(file: CaseFile) -> Iterator[TimeLineEntry]:
    section = _section(file.case, "37")
    for leave in file.background.leaves:
        key = "leave" if leave.end != leave.start else "leave_day"
        words = _said(key, kind=leave.kind, end=leave.end)
        if leave.purpose.strip():
            words = f"{words} – {leave.purpose.strip()}"
        yield from _entry(file, leave.start, words, section=section)
    for approval in file.background.leave_approvals:
        who = "by_committee" if approval.by_committee else "by_chair"
        what = _said(f"leave_days.{who}", days=approval.days)
        yield from _entry(file, approval.on, what, section=section)


def _notices(file: CaseFile) -> Iterator[TimeLineEntry]:
    hidden = hidden_names(file.background.people)
    rule_of = {kind: rule for rule, kind in NOTICE_RULES.items()}
    rules = rule_book().rules
    for notice in file.background.notices:
        rule = rules.get(rule_of[notice.kind])
        yield from _entry(
            file,
            notice.given_on,
            label(notice.kind),
            by=unless_hidden(notice.given_by, hidden),
            proof=notice.how.strip(),
            section="" if rule is None else rule.section,
        )


def _events(file: CaseFile) -> Iterator[TimeLineEntry]:
    """Events that rules count from, and the proofs of duties that came of them."""
    book = rule_book()
    for event in file.background.events:
        kind = book.events.get(event.event)
        title = event.event if kind is None else kind.title
        words = f"{title} – {event.note.strip()}" if event.note.strip() else title
        yield TimeLineEntry(on=event.on, what=words, at=event.at, to_come=event.on > file.today)
        yield from _entry(file, event.until, _said("ended", what=title))
    for proof in file.background.proofs:
        rule = book.rules.get(proof.rule_id)
        title = proof.rule_id if rule is None else rule.title
        section = "" if rule is None else rule.section
        what = _said("duty_done", duty=title)
        yield from _entry(file, proof.done_on, what, proof=proof.how.strip(), section=section)


def _reports(file: CaseFile) -> Iterator[TimeLineEntry]:
    hidden = hidden_names(file.background.people)
    for report in file.reports:
        title = report.title.strip() or label(report.kind)
        by = report.source.strip() or unless_hidden(report.author, hidden)
        status = report.status(file.today)
        proof = label(report.kind) if report.document_id else ""
        yield from _entry(file, report.requested_on, _said("report.asked", title=title), by=by)
        yield from _entry(
            file, report.written_on, _said("report.written", title=title), by=by, proof=proof
        )
        if report.received_on != report.written_on:
            yield from _entry(
                file, report.received_on, _said("report.came", title=title), by=by, proof=proof
            )
        if status in (ReportStatus.REQUESTED, ReportStatus.OVERDUE):
            yield from _entry(file, report.due_on, _said("report.due", title=title), by=by)


def _hearings(file: CaseFile) -> Iterator[TimeLineEntry]:
    for hearing in file.hearings:
        key = "hearing" if _was_held(hearing) or hearing.day > file.today else "hearing_set"
        yield TimeLineEntry(
            on=hearing.day,
            what=_said(key, kind=hearing.kind),
            at=hearing.record.started_at or hearing.at,
            by=_said("committee"),
            to_come=not _was_held(hearing) and hearing.day >= file.today,
        )


def _outcomes(file: CaseFile) -> Iterator[TimeLineEntry]:
    for outcome in file.background.outcomes:
        words = outcome.summary.strip() or label(outcome.outcome)
        signed = _said("signed_decision") if outcome.hearing_id else ""
        what = _said("decision", what=words)
        yield from _entry(file, outcome.on, what, by=_said("committee"), proof=signed)


def _dates_to_come(file: CaseFile) -> Iterator[TimeLineEntry]:
    """The law's days from today on that nobody has met; not those of a release "if today"."""
    past = (Urgency.PAST, Urgency.MET)
    for deadline in file.deadlines:
        if deadline.urgency(file.today) in past or moves_daily(file.case, deadline.rule_id):
            continue
        if deadline.counts_on >= file.today:
            yield TimeLineEntry(
                on=deadline.counts_on,
                what=deadline.title,
                by=deadline.actor,
                section=deadline.section,
                to_come=True,
            )


def _was_held(hearing: Hearing) -> bool:
    return hearing.status is not HearingStatus.SCHEDULED


def _in_file(report: Report, kind: ReportKind) -> bool:
    return report.kind is kind and bool(report.document_id)


def _section(case: Case, number: str) -> str:
    """A section of the Youth Law, under which only the facility track sits."""
    return text(f"made.time_line.section.{number}") if case.track is Track.FACILITY else ""
