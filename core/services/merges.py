"""Making two records one by a person's choice, field by field, and undoing it exactly.

Minors: the cases of both become cases of one minor; each case stays a case of its own. Persons of
one file: one of them goes. Persons of several files: each stays in its file, all are written alike.
What was signed is never touched: it keeps the words it was signed with.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from core.errors import KnownError
from core.model.changes import Changes
from core.model.duplicates import DuplicatePair, Merge, Record, RecordKind
from core.services.cases import existing_case, touched
from core.services.people import rewrite_minor
from core.store import people as rows
from core.store import tables as t
from core.store.people import Rows
from core.store.store import Connection, Store
from core.wording import text

_TABLES = {"minors": t.minors, "persons": t.persons}


def merges(store: Store) -> tuple[Merge, ...]:
    """Every merge of the store, those undone too; the last first."""
    with store.read() as conn:
        return rows.merges(conn)


def merge(
    store: Store, pair: DuplicatePair, take: Collection[str] = (), reason: str = ""
) -> tuple[str, Changes]:
    """Make the two of a pair one: `pair.one` is kept, with the fields of `take` from `pair.other`.

    Gives the merge's id for `undo_merge`. Raises KnownError `duplicate.changed` when a record is
    no longer as the pair shows it, `facts.before_birth` for a day of birth that a case forbids.
    """
    unknown = set(take) - set(pair.fields)
    if unknown:
        raise TypeError(f"not fields of the pair: {', '.join(sorted(unknown))}")
    if pair.kind is RecordKind.MINOR:
        return _merge_minors(store, pair, take, reason)
    return _merge_persons(store, pair, take, reason)


def undo_merge(store: Store, merge_id: str) -> Changes:
    """Put back what a merge changed. A field that was corrected since keeps the correction.

    Raises KnownError `duplicate.undone` for one that is undone, `duplicate.later` while a later
    merge of the same records stands.
    """
    with store.write() as conn:
        found = rows.merge_rows(conn, merge_id)
        if found is None or found[0]["undone_at"] is not None:
            raise KnownError("duplicate.undone")
        kept, before, after = found
        if rows.standing_since(conn, kept):
            raise KnownError("duplicate.later")
        rows.mark_undone(conn, merge_id, at=store.clock.now(), user_id=store.user.id)
        if kept["kind"] is RecordKind.MINOR:
            return _undo_minors(conn, store, before, after)
        _put_back(conn, "persons", before, after)
        return _tell(conn, store, "person.merge_undone", before["persons"])


def _merge_minors(
    store: Store, pair: DuplicatePair, take: Collection[str], reason: str
) -> tuple[str, Changes]:
    keep, gone = pair.one, pair.other
    with store.write() as conn:
        _refuse_changed(conn, "minors", keep, gone)
        moved = rows.cases_of_minor(conn, gone.key)
        before: Rows = {
            "minors": rows.snapshot(conn, t.minors, (keep.key, gone.key)),
            "cases": [{"id": each, "minor_id": gone.key} for each in moved],
        }
        case = existing_case(conn, keep.files[0][0])
        chosen: dict[str, Any] = {name: gone.value(name) for name in take}
        minor = replace(case.minor, **chosen)
        for each in moved:
            rows.move_case(conn, each, keep.key)
        rows.remove_minor(conn, gone.key)
        changes = rewrite_minor(
            conn,
            store,
            minor,
            text("facts.cause.minor.merged"),
            ("minor.merged",),
            birth_moved=keep.value("birth_date") != gone.value("birth_date"),
        )
        after: Rows = {"minors": rows.snapshot(conn, t.minors, (keep.key,))}
        return _keep(conn, store, pair, before, after, reason), changes


def _undo_minors(conn: Connection, store: Store, before: Rows, after: Rows) -> Changes:
    _put_back(conn, "minors", before, after)
    for row in before["cases"]:
        rows.move_case(conn, row["id"], row["minor_id"])
    changes, cause = Changes(), text("facts.cause.minor.merge_undone")
    for row in before["minors"]:
        for case_id in rows.cases_of_minor(conn, row["id"])[:1]:
            minor = existing_case(conn, case_id).minor
            done = ("minor.merge_undone",)
            changes |= rewrite_minor(conn, store, minor, cause, done, birth_moved=False)
    return changes


def _merge_persons(
    store: Store, pair: DuplicatePair, take: Collection[str], reason: str
) -> tuple[str, Changes]:
    keep, gone = pair.one, pair.other
    chosen = {name: (gone if name in take else keep).value(name) for name in pair.fields}
    if pair.in_one_file:  # once confidential, never printed
        chosen["confidential"] = bool(keep.value("confidential") or gone.value("confidential"))
    with store.write() as conn:
        _refuse_changed(conn, "persons", keep, gone)
        before: Rows = {"persons": rows.snapshot(conn, t.persons, (*keep.ids, *gone.ids))}
        stay = keep.ids if pair.in_one_file else (*keep.ids, *gone.ids)
        conn.execute(t.persons.update().where(t.persons.c.id.in_(stay)).values(**chosen))
        after: Rows = {"persons": rows.snapshot(conn, t.persons, stay)}
        if pair.in_one_file:
            rows.remove_person(conn, gone.files[0][0], gone.key)
        merge_id = _keep(conn, store, pair, before, after, reason)
        return merge_id, _tell(conn, store, "person.merged", before["persons"])


def _keep(
    conn: Connection, store: Store, pair: DuplicatePair, before: Rows, after: Rows, reason: str
) -> str:
    return rows.add_merge(
        conn,
        pair.kind,
        pair.one.ids[0],
        pair.other.ids[0],
        before,
        after,
        reason.strip(),
        at=store.clock.now(),
        user_id=store.user.id,
    )


def _refuse_changed(conn: Connection, table: str, *records: Record) -> None:
    """Nobody decides about something else than was shown."""
    for record in records:
        columns = [name for name, _ in record.values]
        found = conn.execute(
            _TABLES[table].select().where(_TABLES[table].c.id.in_(record.ids))
        ).mappings()
        shown = [tuple(row[name] for name in columns) for row in found]
        wanted = tuple(record.value(name) for name in columns)
        if len(shown) != len(record.ids) or any(each != wanted for each in shown):
            raise KnownError("duplicate.changed")


def _put_back(conn: Connection, name: str, before: Rows, after: Rows) -> None:
    table = _TABLES[name]
    merged: Mapping[str, dict[str, Any]] = {row["id"]: row for row in after[name]}
    now = {row["id"]: row for row in rows.snapshot(conn, table, tuple(merged))}
    for row in before[name]:
        if row["id"] not in merged:
            rows.write_row(conn, table, row)
        elif row["id"] in now:
            since, current = merged[row["id"]], now[row["id"]]
            rows.write_row(
                conn,
                table,
                {
                    field: value if current[field] == since.get(field) else current[field]
                    for field, value in row.items()
                },
            )


def _tell(conn: Connection, store: Store, action: str, persons: list[dict[str, Any]]) -> Changes:
    changes = Changes()
    for case_id in dict.fromkeys(row["case_id"] for row in persons):
        changes |= touched(conn, store, action, case_id)
    return changes
