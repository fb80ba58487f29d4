"""The tables of cases, plans, reports, hearings and decisions."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
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
from core.model.decisions import Outcome
from core.model.hearings import HearingKind, HearingStatus, Seat
from core.model.people import Community, Language, PersonRole, Sex
from core.model.plan import Domain, PlanStatus
from core.model.reports import ReportKind
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import of_case, own_id, refuse, term, words

minors = Table(
    "minors",
    metadata,
    own_id(),
    Column("identity_number", String(9), nullable=False, index=True),
    words("given_name"),
    words("family_name"),
    Column("birth_date", Date, nullable=False),
    Column("sex", term(Sex), nullable=False),
    Column("language", term(Language), nullable=False),
    Column("community", term(Community), nullable=False),
    words("names_other"),
)

cases = Table(
    "cases",
    metadata,
    own_id(),
    Column("number", String(32), nullable=False, unique=True),
    Column("track", term(Track), nullable=False),
    Column("minor_id", ID, ForeignKey("minors.id"), nullable=False, index=True),
    words("facility_name"),
    Column("facility_kind", term(FacilityKind), nullable=False),
    Column("status", term(CaseStatus), nullable=False, index=True),
    words("court"),
    words("order_section"),
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
    words("area"),
    words("alerts"),
    # Folded name, numbers and place, so that a filter is one comparison (core/store/search.py).
    words("search_text"),
    Column("missing_count", Integer, nullable=False, default=0),
)

persons = Table(
    "persons",
    metadata,
    own_id(),
    of_case(),
    Column("role", term(PersonRole), nullable=False),
    words("name"),
    words("phone"),
    words("body"),
    words("note"),
    Column("confidential", Boolean, nullable=False, default=False),
    Column("language", term(Language)),
    words("address"),
    words("relation"),
)

absences = Table(
    "absences",
    metadata,
    own_id(),
    of_case(),
    Column("kind", term(AbsenceKind), nullable=False),
    Column("start", Date, nullable=False),
    Column("arrested", Date),
    Column("returned", Date),
    Column("court_ordered_otherwise", Boolean, nullable=False, default=False),
)

leaves = Table(
    "leaves",
    metadata,
    own_id(),
    of_case(),
    Column("kind", term(LeaveKind), nullable=False),
    Column("start", Date, nullable=False),
    Column("end", Date, nullable=False),
    words("purpose"),
)

leave_approvals = Table(
    "leave_approvals",
    metadata,
    own_id(),
    of_case(),
    Column("by_committee", Boolean, nullable=False),
    Column("days", Integer, nullable=False),
    Column("on", Date, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    own_id(),
    of_case(),
    Column("kind", term(NoticeKind), nullable=False),
    Column("given_on", Date, nullable=False),
    words("given_by"),
    words("how"),
)

# Decisions of a committee carried over from paper; those signed here are in signed_decisions.
prior_outcomes = Table(
    "prior_outcomes",
    metadata,
    own_id(),
    of_case(),
    Column("on", Date, nullable=False),
    Column("outcome", term(Outcome), nullable=False),
    words("summary"),
    words("what_would_change"),
)

plan_goals = Table(
    "plan_goals",
    metadata,
    own_id(),
    of_case(),
    Column("position", Integer, nullable=False),
    Column("domain", term(Domain), nullable=False),
    words("text"),
    words("owner"),
    Column("until", Date),
    Column("status", term(PlanStatus), nullable=False),
    Column("own_words", Boolean, nullable=False, default=False),
    words("note"),
    words("body"),
    Column("opened_on", Date),
    Column("done_on", Date),
)

plan_steps = Table(
    "plan_steps",
    metadata,
    own_id(),
    Column("goal_id", ID, ForeignKey("plan_goals.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    words("text"),
    words("owner"),
    Column("until", Date),
    Column("status", term(PlanStatus), nullable=False),
    words("body"),
    Column("opened_on", Date),
    Column("done_on", Date),
)

# The bytes of every PDF, in a table of their own so that lists never touch them.
documents = Table(
    "documents",
    metadata,
    own_id(),
    Column("sha256", String(64), nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
    words("text"),
    Column("added_at", UtcInstant, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    own_id(),
    of_case(),
    Column("kind", term(ReportKind), nullable=False),
    words("author"),
    words("source"),
    Column("written_on", Date),
    Column("requested_on", Date),
    Column("due_on", Date),
    Column("received_on", Date),
    Column("document_id", ID, ForeignKey("documents.id")),
    Column("pages", Integer, nullable=False, default=0),
    Column("bytes", Integer, nullable=False, default=0),
    words("title"),
    Column("superseded_by", ID),  # a report; no foreign key, so that a table need not be rebuilt
    Column("superseded_on", Date),
    words("superseded_reason"),
    Column("cancelled_on", Date),
    words("cancelled_reason"),
)

committee_members = Table(
    "committee_members",
    metadata,
    own_id(),
    Column("track", term(Track), nullable=False),
    Column("position", Integer, nullable=False),
    words("name"),
    Column("seat", term(Seat), nullable=False),
    Column("substitute", Boolean, nullable=False, default=False),
    Column("appointed_from", Date),
    Column("appointed_to", Date),
)

hearings = Table(
    "hearings",
    metadata,
    own_id(),
    of_case(),
    Column("day", Date, nullable=False, index=True),
    Column("at", Time),
    Column("kind", term(HearingKind), nullable=False),
    Column("status", term(HearingStatus), nullable=False),
    words("place"),
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
    own_id(),
    Column("hearing_id", ID, ForeignKey("hearings.id"), nullable=False, unique=True),
    of_case(),
    Column("outcome", term(Outcome), nullable=False),
    Column("signed_at", UtcInstant, nullable=False),
    Column("signed_by", ID, ForeignKey("users.id"), nullable=False),
    words("summary"),
    words("what_would_change"),
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
Index("ix_hearings_next", hearings.c.case_id, hearings.c.status, hearings.c.day)

_FROZEN = "signed decisions are frozen"
_SIGNED = "EXISTS (SELECT 1 FROM signed_decisions s WHERE s.hearing_id = {row}.hearing_id)"
_SIGNED_HEARING = "EXISTS (SELECT 1 FROM signed_decisions s WHERE s.hearing_id = OLD.id)"

# What the database itself refuses, whoever asks: changing or removing a signed decision, the record
# and the draft behind it, or the hearing it belongs to once its status says so.
FROZEN: tuple[str, ...] = (
    refuse("signed_decisions_no_update", "UPDATE", "signed_decisions", _FROZEN),
    refuse("signed_decisions_no_delete", "DELETE", "signed_decisions", _FROZEN),
    # INSERT OR REPLACE would remove a row without waking the DELETE trigger.
    refuse(
        "signed_decisions_no_replace",
        "INSERT",
        "signed_decisions",
        _FROZEN,
        "EXISTS (SELECT 1 FROM signed_decisions s"
        " WHERE s.hearing_id = NEW.hearing_id OR s.id = NEW.id)",
    ),
    refuse(
        "hearings_no_replace",
        "INSERT",
        "hearings",
        _FROZEN,
        "EXISTS (SELECT 1 FROM signed_decisions s WHERE s.hearing_id = NEW.id)",
    ),
    *(
        refuse(f"{table}_no_{event.lower()}", event, table, _FROZEN, _SIGNED.format(row=row))
        for table in ("hearing_fields", "draft_fields")
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
    ),
    refuse("hearings_no_update", "UPDATE", "hearings", _FROZEN, _SIGNED_HEARING),
    refuse("hearings_no_delete", "DELETE", "hearings", _FROZEN, _SIGNED_HEARING),
)
