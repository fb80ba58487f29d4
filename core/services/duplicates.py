"""Possible duplicates: minors written twice, and people around files written in several ways.

Nothing is ever made one by itself: pairs are shown with their reasons, and a person decides.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from core.model.changes import Changes
from core.model.duplicates import (
    MINOR_FIELDS,
    OWN_FIELDS,
    PERSON_FIELDS,
    DuplicatePair,
    Likeness,
    Record,
    RecordKind,
)
from core.search.name_likeness import keys as name_keys
from core.search.spelling import spelling_key
from core.services.cases import existing_case, note
from core.services.likeness import (
    LEAST_IN_A_FILE,
    LEAST_MINORS,
    LEAST_PERSONS,
    Known,
    minor_known,
    minors_alike,
    near_births,
    person_known,
    persons_alike,
)
from core.store import people as rows
from core.store.people import Row
from core.store.store import Store
from core.wording import text

_Alike = Callable[[Known, Known], tuple[int, tuple[Likeness, ...]]]


def possible_duplicates(store: Store) -> tuple[DuplicatePair, ...]:
    """Every pair of the store that may be one and was not said to be two: minors first, then
    persons of one file, then persons of several files; the likeliest first."""
    with store.read() as conn:
        persons = rows.persons(conn)
        minors = _pairs(
            RecordKind.MINOR,
            [minor_known(minor_record(row)) for row in rows.minors(conn)],
            _minor_blocks,
            minors_alike,
            LEAST_MINORS,
            rows.dismissed(conn, RecordKind.MINOR),
        )
        two = rows.dismissed(conn, RecordKind.PERSON)
        by_case: dict[str, list[Row]] = defaultdict(list)
        for row in persons:
            by_case[row["case_id"]].append(row)
        near = [pair for of_case in by_case.values() for pair in _in_a_file(of_case, two)]
        across = _pairs(
            RecordKind.PERSON,
            [person_known(record) for record in writings(persons)],
            _person_blocks,
            persons_alike,
            LEAST_PERSONS,
            two,
        )
    across = tuple(p for p in across if len({*p.one.files, *p.other.files}) > 1)
    return (*minors, *near, *across)


def duplicates_of_case(store: Store, case_id: str) -> tuple[DuplicatePair, ...]:
    """The pairs that a file itself is about: its minor, and persons written twice in it."""
    with store.read() as conn:
        minor = existing_case(conn, case_id).minor
        born = (minor.birth_date, *near_births(minor.birth_date))
        found = rows.minors(conn, births=born, number=minor.identity_number)
        known = [minor_known(minor_record(row)) for row in found]
        own = [each for each in known if each.record.key == minor.id]
        two = rows.dismissed(conn, RecordKind.MINOR)
        minors = [
            pair
            for each in known
            if own
            and each.record.key != minor.id
            and (pair := _pair(RecordKind.MINOR, own[0], each, minors_alike, LEAST_MINORS, two))
        ]
        of_case = rows.persons(conn, case_id)
        near = _in_a_file(of_case, rows.dismissed(conn, RecordKind.PERSON))
    return (*_likeliest(minors), *near)


def not_the_same(store: Store, kind: RecordKind, keys: tuple[str, str]) -> Changes:
    """Remember that the two records of a pair are two: it is not shown again."""
    with store.write() as conn:
        now, user = store.clock.now(), store.user.id
        rows.dismiss(conn, kind, keys, at=now, user_id=user)
        note(conn, store, "duplicate.dismissed", keys[0])
    return Changes.of(("duplicate", keys[0]))


def ask_again(store: Store, kind: RecordKind, keys: tuple[str, str]) -> Changes:
    """Take back that the two are two."""
    with store.write() as conn:
        rows.bring_up(conn, kind, keys)
        note(conn, store, "duplicate.asked_again", keys[0])
    return Changes.of(("duplicate", keys[0]))


def field_title(name: str) -> str:
    """The Hebrew name of a field that is chosen when two records are made one."""
    return text(f"record_field.{name}")


def minor_record(row: Row) -> Record:
    """A minor with his cases."""
    whole = f"{row['given_name']} {row['family_name']}".strip()
    return Record(row["id"], (row["id"],), whole, row["files"], _values(row, MINOR_FIELDS))


def person_record(row: Row) -> Record:
    """A person as one file has him."""
    files = ((row["case_id"], row["number"]),)
    return Record(row["id"], (row["id"],), row["name"], files, _values(row, OWN_FIELDS))


def writings(persons: Iterable[Row]) -> list[Record]:
    """Each way in which persons of a role are written, with all files in which it stands.

    Confidential contacts are compared inside their own file only: nothing of them may come into
    another one.
    """
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in persons:
        if not row["confidential"]:
            groups[_writing(row)].append(row)
    return [
        Record(
            key,
            tuple(row["id"] for row in group),
            group[0]["name"],
            tuple(dict.fromkeys((row["case_id"], row["number"]) for row in group)),
            _values(group[0], (*PERSON_FIELDS, "role")),
        )
        for key, group in groups.items()
    ]


def _writing(row: Row) -> str:
    told = "\x1f".join(str(row[name] or "") for name in (*PERSON_FIELDS, "role"))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _values(row: Row, names: Iterable[str]) -> tuple[tuple[str, object], ...]:
    return tuple((name, row[name]) for name in names)


def _in_a_file(persons: list[Row], two: set[tuple[str, str]]) -> tuple[DuplicatePair, ...]:
    known = [person_known(person_record(row)) for row in persons]
    found = [
        pair
        for one, other in combinations(known, 2)
        if (
            pair := _pair(
                RecordKind.PERSON, one, other, persons_alike, LEAST_IN_A_FILE, two, in_one_file=True
            )
        )
    ]
    return _likeliest(found)


def _pairs(
    kind: RecordKind,
    known: list[Known],
    blocks_of: Callable[[Known], Iterable[str]],
    alike: _Alike,
    least: int,
    two: set[tuple[str, str]],
) -> tuple[DuplicatePair, ...]:
    """Pairs among those that share a block; records that share none cannot be over `least`."""
    blocks: Mapping[str, list[int]] = defaultdict(list)
    for place, each in enumerate(known):
        for block in blocks_of(each):
            blocks[block].append(place)
    candidates = {pair for places in blocks.values() for pair in combinations(places, 2)}
    found = [
        pair
        for a, b in candidates
        if (pair := _pair(kind, known[a], known[b], alike, least, two)) is not None
    ]
    return _likeliest(found)


def _pair(
    kind: RecordKind,
    one: Known,
    other: Known,
    alike: _Alike,
    least: int,
    two: set[tuple[str, str]],
    *,
    in_one_file: bool = False,
) -> DuplicatePair | None:
    """The pair, the record that says more first; None below `least` or where they are two."""
    score, why = alike(one, other)
    if score < least:
        return None
    first, second = sorted(
        (one.record, other.record), key=lambda r: (-_said(r), r.files[0][1], r.key)
    )
    pair = DuplicatePair(kind, first, second, score, why, in_one_file)
    return None if pair.keys in two else pair


def _said(record: Record) -> int:
    return sum(value not in ("", None) for _, value in record.values)


def _likeliest(found: Iterable[DuplicatePair]) -> tuple[DuplicatePair, ...]:
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one.name, pair.keys)))


def _minor_blocks(known: Known) -> Iterable[str]:
    """By number and by day of birth: a name alone makes no pair."""
    assert known.birth is not None
    blocks = [known.birth.isoformat()]
    blocks += [min(known.birth, day).isoformat() + max(known.birth, day).isoformat()
               for day in near_births(known.birth)]  # fmt: skip
    return [*blocks, known.identity] if known.identity else blocks


def _person_blocks(known: Known) -> Iterable[str]:
    """By telephone; by role, a word of the body and how a name sounds. A name alone, without
    either, makes no pair across files."""
    role = str(known.record.value("role"))
    bodies = {spelling_key(word) for word in known.body}
    names = name_keys(known.name.whole) if bodies else ()
    blocks = [f"{role} {body} {key}" for body in bodies for key in names]
    return [*blocks, known.phone] if known.phone else blocks
