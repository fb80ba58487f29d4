"""Finding entries for what was typed: the nearest writing first, the best places first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from core.model.search import Match
from core.search.folding import is_hebrew
from core.search.matching import (
    SAME,
    lookup_keys,
    prefix_keys,
    relation,
    typed_relation,
)
from core.search.query import Term
from core.store import tables
from core.store.search_tables import search_entries, search_keys

_MOST_WORDS = 80  # words of the texts that one typed word may stand for
_LAST = "\U0010ffff"
_LEVELS = (Match.FOLDED, Match.PREFIX, Match.SPELLING, Match.FORM, Match.OTHER_SCRIPT)
_LEAST_PARTED = 5  # letters of a word that may be two
_ALONE, _BESIDE = "{body marks}", "{body marks about}"


@dataclass(frozen=True)
class Wanted:
    """A term with the words of the texts that may be meant, by how near they are.

    `sequences` are words that stand one after the other.
    """

    term: Term
    near: dict[str, Match]
    sequences: dict[tuple[str, ...], Match]

    def level(self, word: str) -> Match | None:
        """How near a folded word of a text is; None if it is not meant."""
        found = self.near.get(word)
        if found is None and self.term.typing and word.startswith(self.term.words[-1:] or ("\0",)):
            return Match.FOLDED
        return found


@dataclass(frozen=True)
class Found:
    """An entry and how near the farthest of its words is."""

    number: int
    how: Match


def understood(conn: Connection, terms: Sequence[Term]) -> tuple[Wanted, ...]:
    """Each term with what it may mean among the words that stand in the files."""
    return tuple(
        Wanted(term, dict(_near(conn, term)), _nearest(_sequences(conn, term))) for term in terms
    )


def find(conn: Connection, wanted: Sequence[Wanted], limit: int) -> tuple[Found, ...]:
    """Numbers of entries that hold every term, best first, at most `limit`.

    First those that hold all of it themselves, then those whose file is about the rest of it; each
    time as it was typed, then with other prefixes, spellings and scripts.
    """
    found: dict[int, Match] = {}
    asked: set[str] = set()
    for level in _LEVELS:
        for beside in (False, True) if len(wanted) > 1 else (False,):
            question = _question(wanted, level, beside=beside)
            if not question or question in asked:
                continue
            asked.add(question)
            for number in _numbers(conn, question, limit + len(found)):
                found.setdefault(number, level)
            if len(found) >= limit:
                return tuple(Found(number, how) for number, how in list(found.items())[:limit])
    return tuple(Found(number, how) for number, how in found.items())


def entries(conn: Connection, numbers: Sequence[int]) -> dict[int, RowMapping]:
    """Case, place, reference, page and title of entries, without their text."""
    entry = search_entries.c
    query = select(
        entry.number, entry.case_id, entry.place, entry.ref, entry.page, entry.title
    ).where(entry.number.in_(numbers))
    return {row["number"]: row for row in conn.execute(query).mappings()}


def texts(conn: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """The texts of entries."""
    entry = search_entries.c
    query = select(entry.number, entry.text).where(entry.number.in_(numbers))
    return {row.number: row.text for row in conn.execute(query)}


def titles(conn: Connection, place: str, case_ids: Collection[str]) -> dict[str, str]:
    """The titles of the entries of one kind in some cases, by what they refer to."""
    entry = search_entries.c
    query = select(entry.ref, entry.title).where(entry.case_id.in_(case_ids), entry.place == place)
    return {row.ref: row.title for row in conn.execute(query)}


def confidential(conn: Connection, refs: Sequence[str]) -> frozenset[str]:
    """Which of the references are contacts that staff alone may see."""
    person = tables.persons.c
    query = select(person.id).where(person.id.in_(refs), person.confidential)
    return frozenset(conn.execute(query).scalars())


def _numbers(conn: Connection, question: str, limit: int) -> list[int]:
    rows = conn.exec_driver_sql(
        "SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?",
        (question, limit),
    )
    return [int(row[0]) for row in rows]


def _near(conn: Connection, term: Term) -> Iterator[tuple[str, Match]]:
    for mark in term.marks:
        yield mark, Match.FOLDED
    if term.phrase and len(term.words) > 1:
        return
    for typed in term.words:
        yield typed, Match.FOLDED
        judge = typed_relation if term.typing else relation
        candidates = _vocabulary(
            conn, lookup_keys(typed), prefix_keys(typed) if term.typing else ()
        )
        levels = [(word, judge(typed, word)) for word in candidates]
        kept = sorted(
            ((near, len(word), word) for word, near in levels if near is not None and near > SAME)
        )
        for near, _, word in kept[:_MOST_WORDS]:
            yield word, Match(near)


def _sequences(conn: Connection, term: Term) -> Iterator[tuple[tuple[str, ...], Match]]:
    if len(term.words) > 1:
        yield term.words, Match.FOLDED
        if not term.marks:
            for first in _with_prefix(conn, term.words[0]):
                yield (first, *term.words[1:]), Match.PREFIX
    for other in term.others:
        for first in (other[0], *_with_prefix(conn, other[0])):
            yield (first, *other[1:]), Match.SPELLING
    if len(term.words) == 1 and not term.marks:
        (word,) = term.words
        if len(word) >= _LEAST_PARTED and is_hebrew(word):
            for at in range(2, len(word) - 1):
                yield (word[:at], word[at:]), Match.SPELLING


def _with_prefix(conn: Connection, word: str) -> list[str]:
    """Words of the texts that are `word` with other letters before it."""
    candidates = _vocabulary(conn, lookup_keys(word), ())
    return sorted(found for found in candidates if relation(word, found) == Match.PREFIX)


def _nearest(pairs: Iterable[tuple[tuple[str, ...], Match]]) -> dict[tuple[str, ...], Match]:
    found: dict[tuple[str, ...], Match] = {}
    for words, how in pairs:
        found[words] = min(how, found.get(words, how))
    return found


def _vocabulary(conn: Connection, keys: Sequence[str], beginnings: Sequence[str]) -> frozenset[str]:
    """Words under any of the keys, and a number of those under keys that begin in a way.

    Words of other scripts stand in the names' groups under their own writing as well.
    """
    key = search_keys.c
    found = set(conn.execute(select(key.word).where(key.key.in_(keys))).scalars())
    for beginning in beginnings:
        query = (
            select(key.word)
            .where(key.key >= beginning, key.key < beginning + _LAST)
            .limit(4 * _MOST_WORDS)
        )
        found.update(conn.execute(query).scalars())
    return frozenset(found)


def _question(wanted: Sequence[Wanted], level: Match, *, beside: bool) -> str:
    """The words of FTS5 for all terms, none of their words farther than `level`."""
    parts = [_any_of(each, level) for each in wanted]
    if not parts or not all(parts):
        return ""
    if not beside:
        return " AND ".join(f"{_ALONE} : ({part})" for part in parts)
    together = " AND ".join(f"{_BESIDE} : ({part})" for part in parts)
    return f"{together} AND {_ALONE} : ({' OR '.join(parts)})"


def _any_of(wanted: Wanted, level: Match) -> str:
    term = wanted.term
    more = " *" if term.typing else ""
    said = [
        _quoted(word) + (more if word in term.marks else "")
        for word, near in wanted.near.items()
        if near <= level
    ]
    if term.words and term.typing:
        said.append(_quoted(*term.words) + more)
    said += [_quoted(*words) for words, near in wanted.sequences.items() if near <= level]
    return " OR ".join(dict.fromkeys(said))


def _quoted(*words: Any) -> str:
    """Words for FTS5, one after the other; a folded word has no quote of its own."""
    return '"' + " ".join(words).replace('"', "") + '"'
