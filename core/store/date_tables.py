"""The tables of dates and of what they rest on: events, proofs, overrides, changes.

They belong to the cases of `core/store/tables.py` and share its `metadata`.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, String, Table, Text, Time

from core.model.deadlines import DeadlineKind, OverrideReason
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import of_case, own_id, refuse, term, words

# Dates of the law as last computed for each case, so that lists need not compute them. `on` is the
# day that counts: the override's where one is in force, else the computed one.
case_dates = Table(
    "case_dates",
    metadata,
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True),
    Column("rule_id", String(64), primary_key=True),
    Column("event_id", ID, primary_key=True, default="", server_default=""),
    Column("on", Date, nullable=False, index=True),
    Column("computed_on", Date, nullable=False),
    Column("overridden", Boolean, nullable=False, default=False),
    Column("at", Time),
    Column("kind", term(DeadlineKind), nullable=False),
    Column("met", Boolean, nullable=False),
    Column("section", String(32), nullable=False),
    words("title"),
    words("actor"),
    # All that the list of cases shows of its next date: the wide rows are not read for it.
    Index("ix_case_dates_next", "case_id", "met", "on", "rule_id", "kind", "title"),
)

# As of which day, and under which law data, a case's dates were last computed: what has moved since
# then only because days passed is no change of a fact.
dates_computed = Table(
    "dates_computed",
    metadata,
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True),
    Column("as_of", Date, nullable=False),
    Column("law", String(64), nullable=False),
)

# Dates that appeared, moved or went because a fact or a reading changed. Only ever added.
date_changes = Table(
    "date_changes",
    metadata,
    own_id(),
    of_case(),
    Column("rule_id", String(64), nullable=False),
    Column("event_id", ID, nullable=False),
    words("title"),
    Column("old_on", Date),
    Column("new_on", Date),
    Column("changed_at", UtcInstant, nullable=False),
    Column("user_id", ID, ForeignKey("users.id"), nullable=False),
    words("cause"),
)

case_events = Table(
    "case_events",
    metadata,
    own_id(),
    of_case(),
    Column("event", String(64), nullable=False),
    Column("on", Date, nullable=False),
    Column("at", Time),
    Column("until", Date),
    words("note"),
    Column("recorded_by", ID, nullable=False),
    Column("recorded_at", UtcInstant, nullable=False),
)

# `event_id` is empty where the duty counts from a fact of the case itself.
duty_proofs = Table(
    "duty_proofs",
    metadata,
    own_id(),
    of_case(),
    Column("rule_id", String(64), nullable=False),
    Column("event_id", ID, nullable=False),
    Column("done_on", Date, nullable=False),
    words("how"),
    Column("recorded_by", ID, nullable=False),
    Column("recorded_at", UtcInstant, nullable=False),
)

# Never deleted, and what was proposed never changes (KEPT below): one is confirmed or withdrawn.
date_overrides = Table(
    "date_overrides",
    metadata,
    own_id(),
    of_case(),
    Column("rule_id", String(64), nullable=False),
    Column("event_id", ID, nullable=False),
    Column("computed_on", Date, nullable=False),
    Column("on", Date, nullable=False),
    Column("reason", term(OverrideReason), nullable=False),
    Column("words", Text, nullable=False),
    Column("proposed_by", ID, ForeignKey("users.id"), nullable=False),
    Column("proposed_at", UtcInstant, nullable=False),
    Column("confirmed_by", ID, ForeignKey("users.id")),
    Column("confirmed_at", UtcInstant),
    Column("withdrawn_by", ID, ForeignKey("users.id")),
    Column("withdrawn_at", UtcInstant),
)

# `terms` is JSON: pairs of a rule's id and the amount agreed.
past_arrangements = Table(
    "past_arrangements",
    metadata,
    own_id(),
    of_case(),
    Column("signed_on", Date, nullable=False),
    Column("terms", Text, nullable=False),
    Column("officer_recommended", Boolean, nullable=False, default=False),
    words("note"),
    Column("recorded_by", ID, nullable=False),
    Column("recorded_at", UtcInstant, nullable=False),
)

_PROPOSED = (
    'id, case_id, rule_id, event_id, computed_on, "on", reason, words, proposed_by, proposed_at'
)
_KEPT = "overrides are kept"
_GROWS = "changes of dates are only added"

# What the database itself refuses about overrides and the history of dates: taking one back out,
# rewriting what was proposed, a second confirmation or withdrawal, and confirming one's own.
KEPT: tuple[str, ...] = (
    refuse("date_overrides_no_delete", "DELETE", "date_overrides", _KEPT),
    refuse(
        "date_overrides_no_replace",
        "INSERT",
        "date_overrides",
        _KEPT,
        "EXISTS (SELECT 1 FROM date_overrides o WHERE o.id = NEW.id)",
    ),
    refuse("date_overrides_no_rewrite", f"UPDATE OF {_PROPOSED}", "date_overrides", _KEPT),
    refuse(
        "date_overrides_once",
        "UPDATE",
        "date_overrides",
        _KEPT,
        "OLD.withdrawn_at IS NOT NULL"
        " OR (OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at IS NOT OLD.confirmed_at"
        " OR NEW.confirmed_by IS NOT OLD.confirmed_by))",
    ),
    refuse(
        "date_overrides_second_person",
        "UPDATE OF confirmed_by",
        "date_overrides",
        "a second person confirms",
        "NEW.confirmed_by = OLD.proposed_by",
    ),
    refuse("date_changes_no_update", "UPDATE", "date_changes", _GROWS),
    refuse("date_changes_no_delete", "DELETE", "date_changes", _GROWS),
)
