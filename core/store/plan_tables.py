"""The tables of what happens to a plan: opening, history, versions, approvals, proposals, partners.

Goals and steps themselves stand in `core/store/tables.py`, whose `metadata` these share.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Integer, Table, Text, Time, UniqueConstraint

from core.model.partners import Agreement, PartnerKind
from core.model.plan import PlanStatus, VersionCause
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import of_case, own_id, refuse, term, words

plan_openings = Table(
    "plan_openings",
    metadata,
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True),
    Column("on", Date, nullable=False),
    words("by"),
)

# Only ever added. `step_id` is empty for the goal itself; goals may be gone, so no foreign key.
plan_status_changes = Table(
    "plan_status_changes",
    metadata,
    own_id(),
    of_case(),
    Column("goal_id", ID, nullable=False, index=True),
    Column("step_id", ID, nullable=False, default="", server_default=""),
    Column("at", UtcInstant, nullable=False),
    Column("user_id", ID, ForeignKey("users.id"), nullable=False),
    Column("old", term(PlanStatus)),
    Column("new", term(PlanStatus), nullable=False),
    words("why"),
)

# `content` is JSON: the goals as they stood, steps and all.
plan_versions = Table(
    "plan_versions",
    metadata,
    own_id(),
    of_case(),
    Column("number", Integer, nullable=False),
    Column("made_at", UtcInstant, nullable=False),
    Column("made_by", ID, ForeignKey("users.id"), nullable=False),
    Column("cause", term(VersionCause), nullable=False),
    Column("hearing_id", ID, ForeignKey("hearings.id")),
    Column("content", Text, nullable=False),
    UniqueConstraint("case_id", "number"),
)

plan_approvals = Table(
    "plan_approvals",
    metadata,
    own_id(),
    of_case(),
    Column("version_id", ID, ForeignKey("plan_versions.id"), nullable=False),
    words("name"),
    words("body"),
    Column("on", Date, nullable=False),
    words("words"),
)

# `condition` is JSON. `goal_id` has no foreign key: a goal may be taken out and put back.
proposed_conditions = Table(
    "proposed_conditions",
    metadata,
    own_id(),
    of_case(),
    Column("goal_id", ID, nullable=False),
    Column("condition", Text, nullable=False),
    words("how_checked"),
    Column("proposed_by", ID, ForeignKey("users.id"), nullable=False),
    Column("proposed_at", UtcInstant, nullable=False),
    Column("taken_in", ID, ForeignKey("hearings.id")),
    Column("withdrawn_by", ID, ForeignKey("users.id")),
    Column("withdrawn_at", UtcInstant),
)

# `report_id` has no foreign key: a letter may be replaced. `body_id` is an entry of the directory.
partners = Table(
    "partners",
    metadata,
    own_id(),
    of_case(),
    Column("kind", term(PartnerKind), nullable=False),
    words("name"),
    words("body"),
    words("phone"),
    Column("agreement", term(Agreement), nullable=False),
    Column("agreed_on", Date),
    Column("report_id", ID, nullable=False, default="", server_default=""),
    Column("meeting_on", Date),
    Column("meeting_at", Time),
    words("meeting_place"),
    words("note"),
    words("why_empty"),
    words("why_by"),
    Column("why_on", Date),
    Column("body_id", ID, nullable=False, default="", server_default=""),
)

_GROWS = "the history of a plan only grows"
_FROZEN = "a version of a plan never changes"

# What the database itself refuses: rewriting history, and touching a version.
KEPT: tuple[str, ...] = (
    refuse("plan_status_changes_no_update", "UPDATE", "plan_status_changes", _GROWS),
    refuse("plan_status_changes_no_delete", "DELETE", "plan_status_changes", _GROWS),
    refuse("plan_versions_no_update", "UPDATE", "plan_versions", _FROZEN),
    refuse("plan_versions_no_delete", "DELETE", "plan_versions", _FROZEN),
    # INSERT OR REPLACE would remove a row without waking the DELETE trigger.
    refuse(
        "plan_versions_no_replace",
        "INSERT",
        "plan_versions",
        _FROZEN,
        "EXISTS (SELECT 1 FROM plan_versions v WHERE v.id = NEW.id"
        " OR (v.case_id = NEW.case_id AND v.number = NEW.number))",
    ),
)
