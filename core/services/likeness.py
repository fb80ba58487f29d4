"""How likely two records tell of one person, and the reasons in the order of their weight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.model.duplicates import Likeness, Record
from core.model.identity_number import digits_of
from core.search.folding import words
from core.search.name_likeness import Name, Near, name, near
from core.search.spelling import same_spelling

_BY_NAME = {
    Near.SAME: Likeness.SAME_NAME,
    Near.SPELLED: Likeness.NAME_SPELLED,
    Near.TURNED: Likeness.NAMES_TURNED,
    Near.HEBREW: Likeness.SOUNDS_HEBREW,
    Near.ARABIC: Likeness.SOUNDS_ARABIC,
    Near.RUSSIAN: Likeness.SOUNDS_RUSSIAN,
    Near.LATIN: Likeness.SOUNDS_LATIN,
}
# What each reason weighs, of a hundred; two good reasons make a pair that is worth a look.
WEIGHTS = {
    Likeness.SAME_IDENTITY: 90,
    Likeness.ONE_DIGIT_OFF: 30,
    Likeness.DIGITS_SWAPPED: 35,
    Likeness.SAME_NAME: 40,
    Likeness.NAME_SPELLED: 36,
    Likeness.NAMES_TURNED: 34,
    Likeness.SOUNDS_HEBREW: 28,
    Likeness.SOUNDS_ARABIC: 32,
    Likeness.SOUNDS_RUSSIAN: 32,
    Likeness.SOUNDS_LATIN: 32,
    Likeness.SAME_BIRTH: 35,
    Likeness.NEAR_BIRTH: 20,
    Likeness.SAME_PHONE: 40,
    Likeness.SAME_BODY: 25,
}
LEAST_MINORS, LEAST_PERSONS, LEAST_IN_A_FILE = 50, 60, 36
_TWO_NUMBERS = 20  # what two sound identity numbers that have nothing in common weigh against it
_LEAST_PHONE = 7


@dataclass(frozen=True)
class Known:
    """A record made ready for comparing."""

    record: Record
    name: Name
    identity: str = ""
    birth: date | None = None
    phone: str = ""
    body: tuple[str, ...] = ()


def minor_known(record: Record) -> Known:
    given, family, others = (
        str(record.value(field)) for field in ("given_name", "family_name", "names_other")
    )
    birth = record.value("birth_date")
    assert isinstance(birth, date)
    return Known(record, name(given, family, others), str(record.value("identity_number")), birth)


def person_known(record: Record) -> Known:
    phone = digits_of(str(record.value("phone"))).removeprefix("972").lstrip("0")
    return Known(
        record,
        name(str(record.value("name"))),
        phone=phone if len(phone) >= _LEAST_PHONE else "",
        body=tuple(words(str(record.value("body")))),
    )


def minors_alike(one: Known, other: Known) -> tuple[int, tuple[Likeness, ...]]:
    """The score of two minors and why. A number that is nearly the same counts with the name and
    the day of birth only: numbers of siblings may lie beside each other."""
    found: list[Likeness] = []
    numbers = _numbers(one.identity, other.identity)
    if numbers is Likeness.SAME_IDENTITY:
        found.append(numbers)
    if (alike := near(one.name, other.name)) is not None:
        found.append(_BY_NAME[alike])
    assert one.birth is not None and other.birth is not None
    if one.birth == other.birth:
        found.append(Likeness.SAME_BIRTH)
    elif other.birth in near_births(one.birth):
        found.append(Likeness.NEAR_BIRTH)
    if numbers is not None and numbers not in found and len(found) == 2:
        found.append(numbers)
    score = sum(WEIGHTS[each] for each in found)
    if numbers is None and one.identity and other.identity:
        score -= _TWO_NUMBERS
    return min(score, 100), _by_weight(found)


def persons_alike(one: Known, other: Known) -> tuple[int, tuple[Likeness, ...]]:
    """The score of two persons and why; persons whose names differ are two."""
    alike = near(one.name, other.name)
    if alike is None:
        return 0, ()
    found = [_BY_NAME[alike]]
    if one.phone and one.phone == other.phone:
        found.append(Likeness.SAME_PHONE)
    if _same_body(one.body, other.body):
        found.append(Likeness.SAME_BODY)
    return min(sum(WEIGHTS[each] for each in found), 100), _by_weight(found)


def near_births(day: date) -> frozenset[date]:
    """Days that are easily written in place of one: a day or ten off, a month or a year off, day
    and month turned."""
    found = {day + timedelta(days=step) for step in (-10, -1, 1, 10)}
    wanted = [
        (day.year, day.day, day.month),
        *((day.year + step, day.month, day.day) for step in (-10, -1, 1, 10)),
        *((day.year, day.month + step, day.day) for step in (-1, 1)),
    ]
    for year, month, of_month in wanted:
        try:
            found.add(date(year, month, of_month))
        except ValueError:
            continue
    return frozenset(found - {day})


def _numbers(one: str, other: str) -> Likeness | None:
    if not one or not other:
        return None
    if one == other:
        return Likeness.SAME_IDENTITY
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(differ) == 1:
        return Likeness.ONE_DIGIT_OFF
    return Likeness.DIGITS_SWAPPED if other in _swapped(one) else None


def _swapped(number: str) -> tuple[str, ...]:
    """The number with each two digits that stand side by side in each other's place."""
    return tuple(
        number[:i] + number[i + 1] + number[i] + number[i + 2 :]
        for i in range(len(number) - 1)
        if number[i] != number[i + 1]
    )


def _same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Every word of the shorter name of a body stands in the longer one."""
    short, long = sorted((one, other), key=len)
    return bool(short) and all(any(same_spelling(w, each) for each in long) for w in short)


def _by_weight(found: list[Likeness]) -> tuple[Likeness, ...]:
    return tuple(sorted(found, key=lambda each: -WEIGHTS[each]))
