"""What only several cells together can show: dates out of order, the same minor twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from core.model.cases import CaseStatus, FacilityKind, Track
from core.model.imports import CaseRow
from core.reading.cells import comparable
from core.reading.fields import Remark, Value, doubt, error

YOUNGEST, OLDEST = 12, 21
# What the programme needs of every row; without it there is no case to open.
OBLIGATORY = (
    "number",
    "given_name",
    "family_name",
    "birth_date",
    "sex",
)
# Fields that tell of an order or an outcome, which a conditional arrangement never is for a minor.
NEVER_ARRANGED = frozenset({"order_section", "previous_outcome", "status", "track"})

Placed = tuple[int, str, Remark]  # row, field, remark


def check_row(values: Mapping[str, Value]) -> Iterator[tuple[str, Remark]]:
    """Field and remark for all that does not fit together inside one row."""
    birth, entry = _day(values, "birth_date"), _day(values, "entry_date")
    end, released = _day(values, "order_end"), _day(values, "released_on")
    if birth and entry:
        age = _years(birth, entry)
        if birth > entry:
            yield "birth_date", error("birth_after_entry", entry=entry)
        elif age < YOUNGEST:
            yield "birth_date", doubt("young_at_entry", age=age)
        elif (age, (entry.month, entry.day)) > (OLDEST, (birth.month, birth.day)):
            yield "birth_date", doubt("old_at_entry", age=age)
    if entry and end and end < entry:
        yield "order_end", error("end_before_entry", entry=entry)
    if entry and released and released < entry:
        yield "released_on", error("release_before_entry", entry=entry)
    current = _day(values, "current_entry_date")
    if entry and current and current < entry:
        yield "current_entry_date", doubt("current_before_first", entry=entry)
    ordered = _day(values, "order_date")
    if ordered and end and ordered > end:
        yield "order_date", error("order_after_end", end=end)
    yield from _check_status(values, released)
    kind, track = values.get("facility_kind"), values.get("track")
    if kind and track and (kind == FacilityKind.PRISON) != (track == Track.PRISON):
        yield "facility_kind", doubt("kind_against_track")


def _check_status(
    values: Mapping[str, Value], released: date | None
) -> Iterator[tuple[str, Remark]]:
    status = values.get("status")
    if released and status in (CaseStatus.HELD, CaseStatus.ABSENT):
        yield "released_on", doubt("released_but_held", status=CaseStatus(str(status)))
    if status == CaseStatus.RELEASED and not released:
        yield "status", doubt("released_no_date")


def check_repeats(rows: Sequence[CaseRow]) -> Iterator[Placed]:
    """Rows that tell of the same case or of the same minor as a row above them."""
    numbers: dict[str, CaseRow] = {}
    identities: dict[str, CaseRow] = {}
    names: dict[tuple[str, str, str], CaseRow] = {}
    for row in rows:
        number = comparable(str(row.values.get("number", "")))
        identity = str(row.values.get("identity_number", ""))
        name = _name_and_birth(row)
        if number and number in numbers:
            yield row.row, "number", error("number_twice", row=numbers[number].row)
        elif identity and identity in identities:
            first = identities[identity]
            if _name_and_birth(first) == name:
                yield row.row, "identity_number", doubt("minor_twice", row=first.row)
            else:
                remark = error("minor_twice_different", row=first.row)
                yield row.row, "identity_number", remark
        elif all(name) and name in names:
            yield row.row, "birth_date", doubt("name_twice", row=names[name].row)
        if number:
            numbers.setdefault(number, row)
        if identity:
            identities.setdefault(identity, row)
        names.setdefault(name, row)


def _name_and_birth(row: CaseRow) -> tuple[str, str, str]:
    given, family, birth = (
        str(row.values.get(field, "")) for field in ("given_name", "family_name", "birth_date")
    )
    return comparable(given), comparable(family), birth


def _day(values: Mapping[str, Value], field: str) -> date | None:
    value = values.get(field)
    return value if isinstance(value, date) else None


def _years(birth: date, on: date) -> int:
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
