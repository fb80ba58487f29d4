"""The tables of cases, plans, reports, hearings and decisions."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Enum,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    Time,
)

from core.model.cases import AbsenceKind, CaseStatus, FacilityKind, LeaveKind, NoticeKind, Track
from core.model.deadlines import DeadlineKind
from core.model.decisions import Outcome
from core.model.hearings import HearingKind, HearingStatus, Seat
from core.model.people import Community, Language, PersonRole, Sex
from core.model.plan import Domain, PlanStatus
from core.model.reports import ReportKind
from core.store.base_tables import ID, UtcInstant, metadata


def _term(kind: type[StrEnum]) -> Enum:
    """A term kept by its value as text, so that a later program may add values."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )


def _id() -> Column[str]:
    return Column("id", ID, primary_key=True)


def _of_case() -> Column[str]:
    return Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


minors = Table(
    "minors",
    metadata,
    _id(),
    Column("identity_number", String(9), nullable=False, index=True),
    _text("given_name"),
    _text("family_name"),
    Column("birth_date", Date, nullable=False),
    Column("sex", _term(Sex), nullable=False),
    Column("language", _term(Language), nullable=False),
    Column("community", _term(Community), nullable=False),
)

cases = Table(
    "cases",
    metadata,
    _id(),
    Column("number", String(32), nullable=False, unique=True),
    Column("track", _term(Track), nullable=False),
    Column("minor_id", ID, ForeignKey("minors.id"), nullable=False, index=True),
    _text("facility_name"),
    Column("facility_kind", _term(FacilityKind), nullable=False),
    Column("status", _term(CaseStatus), nullable=False, index=True),
    _text("court"),
    _text("order_section"),
    Column("order_date", Date),
    Column("entry_date", Date),
    Column("current_entry_date", Date),
    Column("order_end", Date),
    Column("temporary_locked_from", Date),
    Column("temporary_locked_extension_days", Integer, nullable=False, default=0),
    Column("sentence_start", Date),
    Column("sentence_months", Integer),
    Column("released_on", Date),
    Column("released_by_committee", Boolean, nullable=False, default=False),
    Column("superintendent_followup_end", Date),
    Column("in_regular_service", Boolean, nullable=False, default=False),
    _text("area"),
    _text("alerts"),
    # Folded name, numbers and place, so that a filter is one comparison (core/store/search.py).
    _text("search_text"),
    Column("missing_count", Integer, nullable=False, default=0),
)

# Dates of the law as last computed for each case, so that lists need not compute them.
case_dates = Table(
    "case_dates",
    metadata,
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True),
    Column("rule_id", String(64), primary_key=True),
    Column("on", Date, nullable=False, index=True),
    Column("kind", _term(DeadlineKind), nullable=False),
    Column("met", Boolean, nullable=False),
    Column("section", String(32), nullable=False),
    _text("title"),
    _text("actor"),
)

persons = Table(
    "persons",
    metadata,
    _id(),
    _of_case(),
    Column("role", _term(PersonRole), nullable=False),
    _text("name"),
    _text("phone"),
    _text("body"),
    _text("note"),
    Column("confidential", Boolean, nullable=False, default=False),
)

absences = Table(
    "absences",
    metadata,
    _id(),
    _of_case(),
    Column("kind", _term(AbsenceKind), nullable=False),
    Column("start", Date, nullable=False),
    Column("arrested", Date),
    Column("returned", Date),
    Column("court_ordered_otherwise", Boolean, nullable=False, default=False),
)

leaves = Table(
    "leaves",
    metadata,
    _id(),
    _of_case(),
    Column("kind", _term(LeaveKind), nullable=False),
    Column("start", Date, nullable=False),
    Column("end", Date, nullable=False),
    _text("purpose"),
)

leave_approvals = Table(
    "leave_approvals",
    metadata,
    _id(),
    _of_case(),
    Column("by_committee", Boolean, nullable=False),
    Column("days", Integer, nullable=False),
    Column("on", Date, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    _id(),
    _of_case(),
    Column("kind", _term(NoticeKind), nullable=False),
    Column("given_on", Date, nullable=False),
    _text("given_by"),
    _text("how"),
)

# Decisions of a committee carried over from paper; those signed here are in signed_decisions.
prior_outcomes = Table(
    "prior_outcomes",
    metadata,
    _id(),
    _of_case(),
    Column("on", Date, nullable=False),
    Column("outcome", _term(Outcome), nullable=False),
    _text("summary"),
    _text("what_would_change"),
)

plan_goals = Table(
    "plan_goals",
    metadata,
    _id(),
    _of_case(),
    Column("position", Integer, nullable=False),
    Column("domain", _term(Domain), nullable=False),
    _text("text"),
    _text("owner"),
    Column("until", Date),
    Column("status", _term(PlanStatus), nullable=False),
    Column("own_words", Boolean, nullable=False, default=False),
    _text("note"),
)

plan_steps = Table(
    "plan_steps",
    metadata,
    _id(),
    Column("goal_id", ID, ForeignKey("plan_goals.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    _text("text"),
    _text("owner"),
    Column("until", Date),
    Column("status", _term(PlanStatus), nullable=False),
)

# The bytes of every PDF, in a table of their own so that lists never touch them.
documents = Table(
    "documents",
    metadata,
    _id(),
    Column("sha256", String(64), nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
    _text("text"),
    Column("added_at", UtcInstant, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    _id(),
    _of_case(),
    Column("kind", _term(ReportKind), nullable=False),
    _text("author"),
    _text("source"),
    Column("written_on", Date),
    Column("requested_on", Date),
    Column("due_on", Date),
    Column("received_on", Date),
    Column("document_id", ID, ForeignKey("documents.id")),
    Column("pages", Integer, nullable=False, default=0),
    Column("bytes", Integer, nullable=False, default=0),
    _text("title"),
)

committee_members = Table(
    "committee_members",
    metadata,
    _id(),
    Column("track", _term(Track), nullable=False),
    Column("position", Integer, nullable=False),
    _text("name"),
    Column("seat", _term(Seat), nullable=False),
    Column("substitute", Boolean, nullable=False, default=False),
    Column("appointed_from", Date),
    Column("appointed_to", Date),
)

hearings = Table(
    "hearings",
    metadata,
    _id(),
    _of_case(),
    Column("day", Date, nullable=False, index=True),
    Column("at", Time),
    Column("kind", _term(HearingKind), nullable=False),
    Column("status", _term(HearingStatus), nullable=False),
    _text("place"),
)

# What is written during a hearing and in a draft, field by field: one keystroke rewrites one row,
# and two machines that wrote different fields never collide.
hearing_fields = Table(
    "hearing_fields",
    metadata,
    Column("hearing_id", ID, ForeignKey("hearings.id"), primary_key=True),
    Column("field", String(64), primary_key=True),
    Column("value", Text, nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
    Column("saved_by", ID, nullable=False),
)

draft_fields = Table(
    "draft_fields",
    metadata,
    Column("hearing_id", ID, ForeignKey("hearings.id"), primary_key=True),
    Column("field", String(64), primary_key=True),
    Column("value", Text, nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
    Column("saved_by", ID, nullable=False),
)

# Frozen: triggers refuse every change (FROZEN below).
signed_decisions = Table(
    "signed_decisions",
    metadata,
    _id(),
    Column("hearing_id", ID, ForeignKey("hearings.id"), nullable=False, unique=True),
    _of_case(),
    Column("outcome", _term(Outcome), nullable=False),
    Column("signed_at", UtcInstant, nullable=False),
    Column("signed_by", ID, ForeignKey("users.id"), nullable=False),
    _text("summary"),
    _text("what_would_change"),
    Column("content", Text, nullable=False),
    Column("content_sha256", String(64), nullable=False),
    Column("pdf", LargeBinary, nullable=False),
    Column("pdf_sha256", String(64), nullable=False),
    # Ed25519 over the two digests, hexadecimal, with the key that checks it.
    Column("signature", String(128), nullable=False),
    Column("signing_key", String(64), nullable=False),
)

law_readings = Table(
    "law_readings",
    metadata,
    Column("group_id", String(64), primary_key=True),
    Column("code", String(64), nullable=False),
    Column("chosen_at", UtcInstant, nullable=False),
    Column("chosen_by", ID, nullable=False),
)

imported_files = Table(
    "imported_files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("imported_at", UtcInstant, nullable=False),
    Column("imported_by", ID, nullable=False),
    Column("rows", Integer, nullable=False),
)

Index("ix_hearings_day_at", hearings.c.day, hearings.c.at)


def _refuse(name: str, event: str, table: str, when: str = "") -> str:
    condition = f" WHEN {when}" if when else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table}{condition} "
        "BEGIN SELECT RAISE(ABORT, 'signed decisions are frozen'); END"
    )


_SIGNED = "EXISTS (SELECT 1 FROM signed_decisions s WHERE s.hearing_id = {row}.hearing_id)"
_SIGNED_HEARING = "EXISTS (SELECT 1 FROM signed_decisions s WHERE s.hearing_id = OLD.id)"

# What the database itself refuses, whoever asks: changing or removing a signed decision, the record
# and the draft behind it, or the hearing it belongs to once its status says so.
FROZEN: tuple[str, ...] = (
    _refuse("signed_decisions_no_update", "UPDATE", "signed_decisions"),
    _refuse("signed_decisions_no_delete", "DELETE", "signed_decisions"),
    # INSERT OR REPLACE would remove a row without waking the DELETE trigger.
    _refuse(
        "signed_decisions_no_replace",
        "INSERT",
        "signed_decisions",
        "EXISTS (SELECT 1 FROM signed_decisions s"
        " WHERE s.hearing_id = NEW.hearing_id OR s.id = NEW.id)",
    ),
    _refuse(
        "hearings_no_replace",
        "INSERT",
        "hearings",
        "EXISTS (SELECT 1 FROM signed_decisions s WHERE s.hearing_id = NEW.id)",
    ),
    *(
        _refuse(f"{table}_no_{event.lower()}", event, table, _SIGNED.format(row=row))
        for table in ("hearing_fields", "draft_fields")
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
    ),
    _refuse("hearings_no_update", "UPDATE", "hearings", _SIGNED_HEARING),
    _refuse("hearings_no_delete", "DELETE", "hearings", _SIGNED_HEARING),
)
