"""What of a file can be found: for each kind of place its entries, with the text that is shown.

Private notes and marks of users are in none of these tables and so never come here; nor do the
arguments of a dissent before the decision is signed.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, or_, select

from core.model.hearings import HearingStatus
from core.model.page_words import PAGE_BREAK
from core.model.search import Place
from core.paths import RESOURCES
from core.store import date_tables as d
from core.store import handover_tables as h
from core.store import letter_tables as l
from core.store import people_tables as n
from core.store import plan_tables as p
from core.store import report_tables as r
from core.store import tables as t
from core.store.rows import of_case
from core.wording import date_text, label, text

_SEALED_UNTIL_SIGNED = "dissent"
# What stands around a report, with the columns that are shown.
_OF_REPORT: Mapping[Table, tuple[str, ...]] = {
    r.report_findings: ("kind", "on", "text"),
    r.withheld_pages: ("reason",),
    r.report_chases: ("on", "way", "whom", "note"),
}
# Fields of records and drafts that hold codes, switches or times and no words.
_NO_WORDS = frozenset({"started_at", "explained_to_minor", "minor_heard", "outcome", "released_on"})


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. `text` is shown and searched, `title` is shown over it."""

    ref: str
    text: str
    title: str = ""
    page: int = 0


def entries(conn: Connection, case: RowMapping, place: Place) -> Iterator[Entry]:
    """What stands in one kind of place of a case, as `case_row` gave it; not the pages."""
    yield from _GATHER[place](conn, case)


def case_row(conn: Connection, case_id: str) -> RowMapping | None:
    """The case with its minor's names and numbers."""
    minor = t.minors.c
    query = (
        select(
            t.cases,
            minor.given_name,
            minor.family_name,
            minor.identity_number,
            minor.birth_date,
            minor.names_other,
        )
        .join(t.minors, minor.id == t.cases.c.minor_id)
        .where(t.cases.c.id == case_id)
    )
    return conn.execute(query).mappings().first()


def about(case: RowMapping) -> str:
    """What stands beside each entry of a case, so that a name finds what is written in its file."""
    return _joined(
        case["number"],
        case["given_name"],
        case["family_name"],
        case["names_other"],
        case["identity_number"],
        case["facility_name"],
        case["court"],
        case["status"],
        case["area"],
    )


def documents(conn: Connection, case_id: str) -> dict[str, str]:
    """The document of each report of a case that has one."""
    report = t.reports.c
    query = select(report.id, report.document_id).where(
        report.case_id == case_id, report.document_id.is_not(None)
    )
    return {row.id: row.document_id for row in conn.execute(query)}


def pages(conn: Connection, report_id: str) -> Iterator[Entry]:
    """The pages of a report's document; one of number 0 where its pages are not known apart.

    A document without text gives that one too, so that it counts as indexed.
    """
    query = (
        select(t.documents.c.text, t.reports.c.pages)
        .join(t.reports, t.reports.c.document_id == t.documents.c.id)
        .where(t.reports.c.id == report_id)
    )
    row = conn.execute(query).one()
    texts = str(row.text or "").split(PAGE_BREAK)
    if (len(texts) == 1 and row.pages > 1) or not "".join(texts).strip():
        yield Entry(report_id, texts[0])
        return
    for number, words in enumerate(texts, start=1):
        if words.strip():
            yield Entry(report_id, words, page=number)


def _minor(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    name = f"{case['given_name']} {case['family_name']}".strip()
    born = text("search.born", day=case["birth_date"])
    yield Entry("", _joined(name, case["names_other"], case["identity_number"], born))


def _case(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    days = _days(case, "order_date", "entry_date", "order_end", "sentence_start", "released_on")
    yield Entry(
        "",
        _joined(
            case["number"],
            case["status"],
            case["facility_name"],
            case["facility_kind"],
            case["court"],
            case["order_section"],
            case["area"],
            *days,
        ),
    )


def _alert(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    if case["alerts"].strip():
        yield Entry("", case["alerts"])


def _person(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    for row in _rows(conn, t.persons, case):
        words = _values(row, "name", "role", "relation", "body", "phone", "address", "note")
        yield Entry(row["id"], words, _said(row["role"]))
    known = {row["id"]: row for row in conn.execute(select(l.bodies)).mappings()}
    for row in _rows(conn, p.partners, case):
        words = _values(
            row, "name", "body", "phone", "meeting_on", "meeting_place", "note", "why_empty"
        )
        if row["body_id"] in known:
            body = known[row["body_id"]]
            words = _joined(words, _values(body, "name", "contact_name", "phone", "address"))
        if words:
            yield Entry(row["id"], words, _said(row["kind"]))
    link = n.case_links.c
    of_both = or_(link.case_id == case["id"], link.other_id == case["id"])
    for row in conn.execute(select(n.case_links).where(of_both).order_by(link.id)).mappings():
        yield Entry(row["id"], _values(row, "kind", "note"), _said(row["kind"]))


def _plan(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    changes = tuple(_rows(conn, p.plan_status_changes, case))
    for row in _rows(conn, t.plan_goals, case):
        steps = conn.execute(
            select(t.plan_steps)
            .where(t.plan_steps.c.goal_id == row["id"])
            .order_by(t.plan_steps.c.position)
        ).mappings()
        words = _joined(
            row["text"], row["owner"], row["until"], row["note"], row["status"], row["domain"]
        )
        lines = (_joined(s["text"], s["owner"], s["until"], s["status"]) for s in steps)
        whys = (each["why"] for each in changes if each["goal_id"] == row["id"] and each["why"])
        yield Entry(row["id"], "\n".join((words, *lines, *whys)), _said(row["domain"]))
    for row in _rows(conn, p.plan_approvals, case):
        yield Entry(row["id"], _values(row, "name", "body", "on", "words"), text("search.approval"))
    for row in _rows(conn, p.proposed_conditions, case):
        if row["withdrawn_at"] is None:
            words = _joined(*_words_in(row["condition"]), row["how_checked"])
            yield Entry(row["id"], words, text("search.proposed"))
    opening = of_case(p.plan_openings, case["id"])
    for row in conn.execute(opening).mappings():
        yield Entry("", text("search.opened", day=row["on"], by=row["by"]))


def _report(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    lines: dict[str, list[str]] = {}
    for table, names in _OF_REPORT.items():
        for row in _rows(conn, table, case):
            lines.setdefault(row["report_id"], []).append(_values(row, *names))
    for row in _rows(conn, t.reports, case):
        days = _days(row, "written_on", "requested_on", "due_on", "received_on")
        names = ("kind", "title", "author", "source", "superseded_reason", "cancelled_reason")
        words = "\n".join((_joined(_values(row, *names), *days), *lines.get(row["id"], ())))
        yield Entry(row["id"], words, _report_title(row))
    for row in _rows(conn, r.diagnoses, case):
        days = _days(row, "asked_on", "due_on", "done_on", "valid_until")
        names = ("kind", "asked_of", "done_by", "conclusion", "exception")
        title = text("search.diagnosis", kind=label(row["kind"]))
        yield Entry(row["id"], _joined(_values(row, *names), *days), title)


def _report_title(row: RowMapping) -> str:
    day = row["written_on"] or row["received_on"]
    return _joined(row["kind"], row["author"] or row["source"], day)


def _hearing(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    for row in _rows(conn, t.hearings, case):
        record = _fields(conn, t.hearing_fields, row["id"])
        letters = _fields(conn, l.letter_fields, row["id"])
        words = _joined(row["day"], row["at"], row["kind"], row["status"], row["place"])
        together = "\n".join((words, *record, *letters))
        yield Entry(row["id"], together, _joined(row["kind"], row["day"]))


def _decision(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    for row in _rows(conn, t.hearings, case):
        signed = row["status"] in (HearingStatus.SIGNED, HearingStatus.ADJOURNED)
        hidden = frozenset() if signed else frozenset({_SEALED_UNTIL_SIGNED})
        lines = _fields(conn, t.draft_fields, row["id"], hidden)
        if lines:
            yield Entry(row["id"], "\n".join(lines), _joined(row["kind"], row["day"]))
    for row in _rows(conn, t.prior_outcomes, case):
        words = _joined(row["on"], row["outcome"], row["summary"], row["what_would_change"])
        yield Entry(row["id"], words, _joined(row["outcome"], row["on"]))


def _event(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    for row in _rows(conn, d.case_events, case):
        title = _event_titles().get(row["event"], "")
        yield Entry(row["id"], _joined(title, row["on"], row["until"], row["note"]), title)
    for row in _rows(conn, d.duty_proofs, case):
        yield Entry(row["id"], _joined(text("search.proof"), row["done_on"], row["how"]))
    for row in _rows(conn, d.past_arrangements, case):
        yield Entry(row["id"], _joined(text("search.arrangement"), row["signed_on"], row["note"]))
    for row in _rows(conn, t.absences, case):
        days = (row["start"], row["arrested"], row["returned"])
        yield Entry(row["id"], _joined(row["kind"], *days), _said(row["kind"]))
    for row in _rows(conn, t.leaves, case):
        words = _joined(row["kind"], row["start"], row["end"], row["purpose"])
        yield Entry(row["id"], words, _said(row["kind"]))
    for row in _rows(conn, t.notices, case):
        words = _joined(row["kind"], row["given_on"], row["given_by"], row["how"])
        yield Entry(row["id"], words, _said(row["kind"]))
    for row in _rows(conn, h.handovers, case):
        names = ("stage", "change_on", "from_body", "from_name", "to_body", "to_name")
        words = _joined(_values(row, *names), _values(row, "passed_on", "on", "note"))
        yield Entry(row["id"], words, text("search.handover", day=row["on"]))
    for row in _rows(conn, h.contacts, case):
        words = _values(row, "agency", "who", "on", "note")
        yield Entry(row["id"], words, text("search.contact", day=row["on"]))


def _dates(conn: Connection, case: RowMapping) -> Iterator[Entry]:
    query = of_case(d.case_dates, case["id"], "on", "rule_id", "event_id")
    lines = [_joined(row["on"], row["title"]) for row in conn.execute(query).mappings()]
    lines += [
        _values(row, "on", "reason", "words")
        for row in _rows(conn, d.date_overrides, case)
        if row["withdrawn_at"] is None
    ]
    if lines:
        yield Entry("", "\n".join(lines))


_GATHER: Mapping[Place, Callable[[Connection, RowMapping], Iterator[Entry]]] = {
    Place.MINOR: _minor,
    Place.CASE: _case,
    Place.ALERT: _alert,
    Place.PERSON: _person,
    Place.PLAN: _plan,
    Place.REPORT: _report,
    Place.HEARING: _hearing,
    Place.DECISION: _decision,
    Place.EVENT: _event,
    Place.DATES: _dates,
}


def _rows(conn: Connection, table: Table, case: RowMapping) -> Iterator[RowMapping]:
    yield from conn.execute(of_case(table, case["id"], "id")).mappings()


def _fields(
    conn: Connection, table: Table, hearing_id: str, hidden: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """What is written in the fields of a record or draft, a line each."""
    query = (
        select(table.c.field, table.c.value)
        .where(table.c.hearing_id == hearing_id)
        .order_by(table.c.field)
    )
    lines = (
        " · ".join(_words_in(row.value))
        for row in conn.execute(query)
        if row.field not in _NO_WORDS | hidden
    )
    return tuple(line for line in lines if line)


def _words_in(kept: str) -> Iterator[str]:
    """The words inside a value kept as JSON; codes are left out."""
    try:
        value = json.loads(kept)
    except ValueError:
        return
    yield from _texts(value)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip() and not value.isascii():
            yield value.strip()
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)


def _values(row: RowMapping, *names: str) -> str:
    return _joined(*(row[name] for name in names))


def _days(row: RowMapping, *names: str) -> Iterator[str]:
    """The days that are known, each with what happened on it."""
    for name in names:
        if row[name] is not None:
            yield text(f"search.day.{name}", day=row[name])


def _joined(*parts: Any) -> str:
    return " · ".join(said for said in map(_said, parts) if said)


def _said(part: Any) -> str:
    if part is None:
        return ""
    if isinstance(part, StrEnum):
        return label(part)
    if isinstance(part, date):
        return date_text(part)
    if isinstance(part, time):
        return f"{part:%H:%M}"
    return str(part).strip()


@cache
def _event_titles() -> Mapping[str, str]:
    source = (RESOURCES / "law" / "events.toml").read_text(encoding="utf-8")
    return {event["id"]: event["title"] for event in tomllib.loads(source)["event"]}
