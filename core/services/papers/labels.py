"""Address labels for the people of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from core.errors import KnownError
from core.model.finished_papers import FinishedPaper
from core.model.people import Person
from core.model.print_files.bundles import LabelsFile
from core.services.cases import existing_case
from core.services.papers.finishing import opened, paper_of, printable, title_of
from core.store import cases as case_rows
from core.store import letters
from core.store.store import Connection, Store
from core.wording import label

KIND = "labels"
LabelSheet = Literal["2x7", "3x8"]


@dataclass(frozen=True)
class LabelChoice:
    """One address: whose, and its lines."""

    id: str
    role: str
    lines: tuple[str, ...]


def label_count(sheet: LabelSheet) -> int:
    """How many labels a sheet has."""
    from core.printing.label_sheet import PAPERS

    return PAPERS[sheet].count


def label_choices(store: Store, case_id: str) -> tuple[LabelChoice, ...]:
    """The addresses of a file: the minor's place, then its people; nobody confidential."""
    with store.read() as conn:
        return _choices(conn, case_id)


def labels_paper(
    store: Store,
    case_id: str,
    chosen: Sequence[str] | None = None,
    *,
    sheet: LabelSheet = "2x7",
    start: int = 1,
) -> FinishedPaper:
    """Labels for the chosen addresses, or all. `start`: the first free label of the sheet, from 1.

    Raises KnownError `paper.no_addresses`, `paper.label_start`, `case.gone`.
    """
    count = label_count(sheet)
    if not 1 <= start <= count:
        raise KnownError("paper.label_start", start=start, count=count)
    with store.write() as conn:
        case = existing_case(conn, case_id)
        wanted = [each for each in _choices(conn, case_id) if chosen is None or each.id in chosen]
        if not wanted:
            raise KnownError("paper.no_addresses")
        opened(conn, store, KIND, case_id)
    values = LabelsFile(sheet=sheet, addresses=tuple(each.lines for each in wanted), start=start)
    return paper_of(KIND, values, title=title_of(KIND, case), case_id=case_id)


def _choices(conn: Connection, case_id: str) -> tuple[LabelChoice, ...]:
    case = existing_case(conn, case_id)
    addresses = {body.name.strip(): body.address for body in letters.bodies(conn)}
    found = []
    if place := case.facility_name.strip():
        lines = (place, *_address(place, addresses))
        found.append(LabelChoice("facility", label(case.facility_kind), lines))
    people = printable(case_rows.background(conn, case_id).people)
    for person in people:
        if lines := _lines(person, addresses):
            found.append(LabelChoice(person.id, label(person.role), lines))
    return tuple(found)


def _lines(person: Person, addresses: Mapping[str, str]) -> tuple[str, ...]:
    """Name and body, each once, and the body's address from the directory."""
    body = person.body.strip()
    lines = (person.name.strip(), body, *_address(body, addresses))
    return tuple(dict.fromkeys(filter(None, lines)))


def _address(body: str, addresses: Mapping[str, str]) -> list[str]:
    return [line.strip() for line in addresses.get(body, "").splitlines() if line.strip()]
