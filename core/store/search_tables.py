"""The tables of the search: what can be found, its words, and what waits to be indexed anew.

All of it lies in the encrypted database; the tables of FTS5 are pages of it like any other.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text

from core.model.cases import CaseStatus
from core.model.search import Order, Place
from core.store.base_tables import ID, UtcInstant, metadata
from core.store.columns import own_id, term, words

# One row for each place that can be found, with the text that is shown. The number says how good a
# place is (core/store/search_index.py), so that the best come first without any sorting.
search_entries = Table(
    "search_entries",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("case_id", ID, nullable=False, index=True),
    Column("place", String(16), nullable=False),
    Column("ref", ID, nullable=False),
    Column("page", Integer, nullable=False, default=0),
    words("title"),
    # Of what the row was made: equal seals need no work.
    Column("seal", String(80), nullable=False),
    words("text"),
)

# Under which keys a word of the texts is looked up (core/search/indexing.py). Words are never
# taken out: one that stands nowhere any more finds nothing.
search_keys = Table(
    "search_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# What was written and is to be indexed: before the end of the same transaction, or, in the backlog,
# piece by piece.
search_waiting = Table(
    "search_waiting",
    metadata,
    Column("case_id", ID, primary_key=True),
    Column("place", String(16), primary_key=True),
    Column("backlog", Boolean, nullable=False),
)

saved_searches = Table(
    "saved_searches",
    metadata,
    own_id(),
    Column("user_id", ID, ForeignKey("users.id"), nullable=False, index=True),
    words("name"),
    words("query"),
    Column("status", term(CaseStatus)),
    Column("sorted_by", term(Order), nullable=False),
    Column("saved_at", UtcInstant, nullable=False),
)

# Words in order, marks of days and numbers, and what the case is about. Nothing but the index: the
# text stands in search_entries.
WORDS = (
    "CREATE VIRTUAL TABLE search_words USING fts5(body, marks, about, content='',"
    " contentless_delete=1, prefix='2 3',"
    " tokenize=\"unicode61 remove_diacritics 0 tokenchars '׳״'\")"
)

_OF_HEARING = "(SELECT case_id FROM hearings WHERE id = {row}.hearing_id)"
_OF_GOAL = "(SELECT case_id FROM plan_goals WHERE id = {row}.goal_id)"
_OWN = "{row}.case_id"
_MINOR = "given_name, family_name, identity_number, birth_date, names_other"
_CASE = (
    "number, track, minor_id, facility_name, facility_kind, status, court, order_section,"
    " order_date, entry_date, current_entry_date, order_end, sentence_start, released_on,"
    " area, alerts"
)
_OF_BODY = (
    "INSERT OR REPLACE INTO search_waiting (case_id, place, backlog)"
    f" SELECT case_id, '{Place.PERSON}', 0 FROM partners WHERE body_id ="
)
# Which tables hold what can be found: the place that changes with them, and whose it is.
WATCHED: tuple[tuple[str, Place, str], ...] = (
    ("persons", Place.PERSON, _OWN),
    ("partners", Place.PERSON, _OWN),
    ("case_links", Place.PERSON, _OWN),
    ("plan_goals", Place.PLAN, _OWN),
    ("plan_steps", Place.PLAN, _OF_GOAL),
    ("plan_openings", Place.PLAN, _OWN),
    ("plan_status_changes", Place.PLAN, _OWN),
    ("plan_approvals", Place.PLAN, _OWN),
    ("proposed_conditions", Place.PLAN, _OWN),
    ("reports", Place.REPORT, _OWN),
    ("reports", Place.PAGE, _OWN),
    ("report_findings", Place.REPORT, _OWN),
    ("report_chases", Place.REPORT, _OWN),
    ("withheld_pages", Place.REPORT, _OWN),
    ("diagnoses", Place.REPORT, _OWN),
    ("hearings", Place.HEARING, _OWN),
    ("hearing_fields", Place.HEARING, _OF_HEARING),
    ("letter_fields", Place.HEARING, _OF_HEARING),
    ("hearings", Place.DECISION, _OWN),
    ("draft_fields", Place.DECISION, _OF_HEARING),
    ("prior_outcomes", Place.DECISION, _OWN),
    ("case_events", Place.EVENT, _OWN),
    ("duty_proofs", Place.EVENT, _OWN),
    ("past_arrangements", Place.EVENT, _OWN),
    ("absences", Place.EVENT, _OWN),
    ("leaves", Place.EVENT, _OWN),
    ("notices", Place.EVENT, _OWN),
    ("handovers", Place.EVENT, _OWN),
    ("contacts", Place.EVENT, _OWN),
    ("case_dates", Place.DATES, _OWN),
    ("date_overrides", Place.DATES, _OWN),
)


def _wait(place: Place, case: str) -> str:
    return (
        "INSERT OR REPLACE INTO search_waiting (case_id, place, backlog)"
        f" SELECT {case}, '{place}', 0 WHERE {case} IS NOT NULL"
    )


def _watch(table: str, place: Place, case: str) -> tuple[str, ...]:
    rows = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
    return tuple(
        f"CREATE TRIGGER search_{table}_{place}_{event.lower()} AFTER {event} ON {table} "
        f"BEGIN {_wait(place, case.format(row=row))}; END"
        for event, row in rows.items()
    )


# Every write to what can be found leaves a note by itself: no service can forget it.
WATCHING: tuple[str, ...] = (
    f"CREATE TRIGGER search_cases_insert AFTER INSERT ON cases "
    f"BEGIN {_wait(Place.CASE, 'NEW.id')}; END",
    f"CREATE TRIGGER search_cases_update AFTER UPDATE OF {_CASE} ON cases "
    f"BEGIN {_wait(Place.CASE, 'NEW.id')}; END",
    f"CREATE TRIGGER search_minors_update AFTER UPDATE OF {_MINOR} ON minors "
    "BEGIN INSERT OR REPLACE INTO search_waiting (case_id, place, backlog)"
    f" SELECT id, '{Place.CASE}', 0 FROM cases WHERE minor_id = NEW.id; END",
    # A partner shows the body of the directory that it is.
    f"CREATE TRIGGER search_bodies_update AFTER UPDATE ON bodies BEGIN {_OF_BODY} NEW.id; END",
    f"CREATE TRIGGER search_bodies_delete AFTER DELETE ON bodies BEGIN {_OF_BODY} OLD.id; END",
    f"CREATE TRIGGER search_bodies_insert AFTER INSERT ON bodies BEGIN {_OF_BODY} NEW.id; END",
    # A link belongs to two cases.
    "CREATE TRIGGER search_case_links_other_insert AFTER INSERT ON case_links "
    f"BEGIN {_wait(Place.PERSON, 'NEW.other_id')}; END",
    "CREATE TRIGGER search_case_links_other_update AFTER UPDATE ON case_links "
    f"BEGIN {_wait(Place.PERSON, 'NEW.other_id')}; END",
    "CREATE TRIGGER search_case_links_other_delete AFTER DELETE ON case_links "
    f"BEGIN {_wait(Place.PERSON, 'OLD.other_id')}; END",
    *(statement for watched in WATCHED for statement in _watch(*watched)),
)
MADE = (WORDS, *WATCHING)
