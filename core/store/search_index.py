"""The index of the search, kept in step with every write by the transaction that writes.

Triggers (core/store/search_tables.py) note which places of which cases were written; before such a
transaction ends `catch_up` indexes what changed there and nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from core.model.search import Place
from core.search.indexing import VERSION, body, keys_of, marks
from core.store import search_entries as gather
from core.store import tables as t
from core.store.base_tables import store_meta
from core.store.search_tables import WORDS, search_entries, search_keys, search_waiting

_VERSION_KEY = "search_version"
_UNPAGED_KEY = "search_unpaged"
# Entry numbers begin with how good a place is: what is found first is found with the best number.
RANKS = {
    Place.MINOR: 11,
    Place.CASE: 10,
    Place.ALERT: 9,
    Place.PERSON: 8,
    Place.PLAN: 7,
    Place.REPORT: 6,
    Place.DECISION: 5,
    Place.HEARING: 4,
    Place.EVENT: 3,
    Place.PAGE: 2,
    Place.DATES: 1,
}
_RANK_BITS = 40
# (ref, page) of each entry of a place, with its number and seal.
_Kept = dict[tuple[str, int], tuple[int, str]]
_OWN = (Place.MINOR, Place.CASE, Place.ALERT)  # what the case's own row tells


def catch_up(conn: Connection) -> None:
    """Index what this transaction wrote; does nothing while the whole index waits to be made."""
    if _version(conn) != VERSION:
        if conn.execute(select(t.cases.c.id).limit(1)).first() is not None:
            return  # an index of another version, or none: `begin_anew` comes first
        _set_version(conn)
    _index_waiting(conn, backlog=False)


def is_current(conn: Connection) -> bool:
    """Whether everything in the store can be found."""
    return _version(conn) == VERSION and backlog(conn) == 0


def needs_anew(conn: Connection) -> bool:
    """Whether there is no index, or one of another version of the program."""
    return _version(conn) != VERSION


def backlog(conn: Connection) -> int:
    """How many cases wait to be indexed."""
    waiting = search_waiting.c
    query = select(func.count(waiting.case_id.distinct())).where(waiting.backlog)
    return int(conn.execute(query).scalar_one())


def begin_anew(conn: Connection) -> None:
    """Throw the index away and note every case as waiting; `index_some` then makes it."""
    conn.exec_driver_sql("DROP TABLE search_words")
    conn.exec_driver_sql(WORDS)
    conn.execute(delete(search_entries))
    conn.execute(delete(search_keys))
    conn.execute(delete(search_waiting))
    # Entries get other numbers: a search for pages that is not over begins again.
    meta = store_meta.c
    conn.execute(delete(store_meta).where(meta.key == _UNPAGED_KEY, meta.value != ""))
    for place in Place:
        conn.exec_driver_sql(
            "INSERT INTO search_waiting (case_id, place, backlog) SELECT id, ?, 1 FROM cases",
            (place.value,),
        )
    _set_version(conn)


def index_some(conn: Connection, cases: int) -> None:
    """Index up to `cases` cases of the backlog."""
    _index_waiting(conn, backlog=True, limit=cases)


@dataclass(frozen=True)
class Unpaged:
    """A document of several pages whose text is indexed as one."""

    number: int
    case_id: str
    report_id: str
    document_id: str


def next_unpaged(conn: Connection, after: int) -> Unpaged | None:
    """The first of them whose entry has a greater number."""
    entry, report, base = search_entries.c, t.reports.c, RANKS[Place.PAGE] << _RANK_BITS
    query = (
        select(entry.number, entry.case_id, report.id, report.document_id)
        .join(t.reports, report.id == entry.ref)
        .where(
            entry.number.between(max(after + 1, base), base + (1 << _RANK_BITS) - 1),
            entry.page == 0,
            report.pages > 1,
            func.trim(entry.text) != "",
        )
        .order_by(entry.number)
        .limit(1)
    )
    row = conn.execute(query).first()
    return None if row is None else Unpaged(*row)


def unpaged_done(conn: Connection) -> int | None:
    """Up to which number their pages were looked for; None when that is over."""
    query = select(store_meta.c.value).where(store_meta.c.key == _UNPAGED_KEY)
    value = conn.execute(query).scalar()
    return None if value == "" else int(value or 0)


def set_unpaged_done(conn: Connection, number: int | None) -> None:
    _set_meta(conn, _UNPAGED_KEY, "" if number is None else str(number))


def pages_changed(conn: Connection, case_id: str, report_id: str) -> None:
    """Index the pages of a report anew at the end of this transaction."""
    entry = search_entries.c
    mine = (entry.case_id == case_id, entry.place == Place.PAGE.value, entry.ref == report_id)
    conn.execute(update(search_entries).where(*mine).values(seal=""))
    conn.exec_driver_sql(
        "INSERT OR REPLACE INTO search_waiting (case_id, place, backlog) VALUES (?, ?, 0)",
        (case_id, Place.PAGE.value),
    )


def contents(conn: Connection) -> list[tuple[object, ...]]:
    """Everything that can be found, numbers aside: for comparing two indexes."""
    entry = search_entries.c
    query = select(
        entry.case_id, entry.place, entry.ref, entry.page, entry.title, entry.seal, entry.text
    )
    return sorted(tuple(row) for row in conn.execute(query))


def _index_waiting(conn: Connection, *, backlog: bool, limit: int | None = None) -> None:
    waiting = search_waiting.c
    query = (
        select(waiting.case_id, waiting.place)
        .where(waiting.backlog.is_(backlog))
        .order_by(waiting.case_id)
    )
    if limit is not None:
        chosen = (
            select(waiting.case_id).where(waiting.backlog).distinct().limit(limit)
        ).scalar_subquery()
        query = query.where(waiting.case_id.in_(chosen))
    rows = conn.execute(query).all()
    if not rows:
        return
    index = _Writer(conn)
    for case_id, each in groupby(rows, key=lambda row: str(row.case_id)):
        index.renew(case_id, {row.place for row in each})
    index.finish()
    if limit is None:
        conn.execute(delete(search_waiting).where(waiting.backlog.is_(backlog)))
    else:
        done = {row.case_id for row in rows}
        conn.execute(
            delete(search_waiting).where(waiting.backlog.is_(backlog), waiting.case_id.in_(done))
        )


class _Writer:
    """Writes entries and collects their words, whose keys are written once at the end."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._words: set[str] = set()
        self._next: dict[Place, int] = {}

    def renew(self, case_id: str, places: Iterable[str]) -> None:
        """Bring some places of a case up to date; all of them when what it is about changed."""
        kept = self._kept(case_id)
        case = gather.case_row(self._conn, case_id)
        if case is None:
            self._remove(entry for found in kept.values() for entry, _ in found.values())
            return
        beside = gather.about(case)
        stamp = _digest(beside)[:12]
        wanted = {Place(place) for place in places if place in set(Place)}
        if Place.CASE in wanted:
            wanted |= set(_OWN)
            known = kept.get(Place.MINOR, {}).get(("", 0))
            if known is not None and not known[1].startswith(stamp):
                wanted |= set(Place)
        for place in sorted(wanted):
            self._renew(case, place, kept.get(place, {}), beside, stamp)

    def finish(self) -> None:
        """Write the keys of the words that were met."""
        known = self._known(self._words)
        rows = [
            {"key": key, "word": word}
            for word in sorted(self._words - known)
            for key in keys_of(word)
        ]
        if rows:
            self._conn.execute(insert(search_keys).prefix_with("OR IGNORE"), rows)

    def _renew(
        self,
        case: RowMapping,
        place: Place,
        kept: _Kept,
        beside: str,
        stamp: str,
    ) -> None:
        if place is Place.PAGE:
            found, seals = self._pages(case, kept, stamp)
        else:
            each = gather.entries(self._conn, case, place)
            found = {(entry.ref, entry.page): entry for entry in each}
            seals = {at: f"{stamp}{_digest(e.title, e.text)}" for at, e in found.items()}
        self._remove(number for at, (number, seal) in kept.items() if seals.get(at) != seal)
        fresh = [at for at in found if at not in kept or kept[at][1] != seals[at]]
        if not fresh:
            return
        numbers = self._numbers(place, len(fresh))
        rows, words = [], []
        about_words, about_marks = body(beside), marks(beside)
        for number, at in zip(numbers, fresh, strict=True):
            entry = found[at]
            rows.append(
                {
                    "number": number,
                    "case_id": case["id"],
                    "place": place.value,
                    "ref": entry.ref,
                    "page": entry.page,
                    "title": entry.title,
                    "seal": seals[at],
                    "text": entry.text,
                }
            )
            said = body(entry.text)
            self._words.update(said.split())
            words.append((number, said, marks(entry.text), f"{about_words} {about_marks}"))
        self._words.update(about_words.split())
        self._conn.execute(insert(search_entries), rows)
        self._conn.exec_driver_sql(
            "INSERT INTO search_words (rowid, body, marks, about) VALUES (?, ?, ?, ?)", words
        )

    def _pages(
        self, case: RowMapping, kept: _Kept, stamp: str
    ) -> tuple[dict[tuple[str, int], gather.Entry], dict[tuple[str, int], str]]:
        """The pages of documents that are new, and the seals of all pages that are to stay.

        The text of a document never changes, so that those already indexed are not read again.
        """
        found: dict[tuple[str, int], gather.Entry] = {}
        seals: dict[tuple[str, int], str] = {}
        for report_id, document_id in gather.documents(self._conn, case["id"]).items():
            seal = f"{stamp}{_digest(document_id)}"
            same = [at for at, (_, old) in kept.items() if at[0] == report_id and old == seal]
            if not same:
                entries = gather.pages(self._conn, report_id)
                fresh = {(report_id, entry.page): entry for entry in entries}
                found |= fresh
                same = list(fresh)
            seals |= dict.fromkeys(same, seal)
        return found, seals

    def _kept(self, case_id: str) -> dict[Place, _Kept]:
        entry = search_entries.c
        query = select(entry.number, entry.place, entry.ref, entry.page, entry.seal).where(
            entry.case_id == case_id
        )
        out: dict[Place, _Kept] = {}
        for row in self._conn.execute(query):
            if row.place in set(Place):
                out.setdefault(Place(row.place), {})[(row.ref, row.page)] = (row.number, row.seal)
        return out

    def _remove(self, numbers: Iterable[int]) -> None:
        gone = list(numbers)
        if gone:
            self._conn.execute(delete(search_entries).where(search_entries.c.number.in_(gone)))
            self._conn.exec_driver_sql(
                "DELETE FROM search_words WHERE rowid = ?", [(number,) for number in gone]
            )

    def _numbers(self, place: Place, count: int) -> range:
        base = RANKS[place] << _RANK_BITS
        if place not in self._next:
            entry = search_entries.c
            last = self._conn.execute(
                select(func.max(entry.number)).where(
                    entry.number >= base, entry.number < base + (1 << _RANK_BITS)
                )
            ).scalar()
            self._next[place] = base if last is None else last + 1
        first = self._next[place]
        self._next[place] += count
        return range(first, first + count)

    def _known(self, words: set[str]) -> set[str]:
        """Words that the vocabulary has already: those whose first key is written."""
        known: set[str] = set()
        pairs = [(keys_of(word)[0], word) for word in words if keys_of(word)]
        for start in range(0, len(pairs), 200):
            part = pairs[start : start + 200]
            places = ", ".join(["(?, ?)"] * len(part))
            values = tuple(value for pair in part for value in pair)
            query = f"SELECT word FROM search_keys WHERE (key, word) IN (VALUES {places})"
            known.update(self._conn.exec_driver_sql(query, values).scalars())
        return known


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _version(conn: Connection) -> str:
    query = select(store_meta.c.value).where(store_meta.c.key == _VERSION_KEY)
    return str(conn.execute(query).scalar() or "")


def _set_version(conn: Connection) -> None:
    _set_meta(conn, _VERSION_KEY, VERSION)


def _set_meta(conn: Connection, key: str, value: str) -> None:
    conn.execute(delete(store_meta).where(store_meta.c.key == key))
    conn.execute(insert(store_meta).values(key=key, value=value))
