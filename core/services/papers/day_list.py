"""The hearings of a day on paper, with or without the notes of whoever prints them."""

from __future__ import annotations

from datetime import date

from core.errors import KnownError
from core.model.finished_papers import FinishedPaper
from core.model.hearings import DocketRow
from core.model.people import Language
from core.model.print_files.hearing_day import DayListFile, DayRow
from core.services.cases import existing_case
from core.services.hearings import docket_row
from core.services.own_notes import read_note
from core.services.papers.finishing import opened, paper_of
from core.store import hearings
from core.store.store import Store
from core.wording import label, text

KIND = "day-list"
MOST_LINES = 12


def day_list_paper(
    store: Store, day: date, *, with_notes: bool = False, writing_lines: int = 0
) -> FinishedPaper:
    """The day's list. `with_notes` prints the own notes of whoever has the store open.

    `writing_lines`: 0 to 12 lines to write on under each hearing. Raises KnownError
    `paper.no_hearings` for a day without any.
    """
    with store.write() as conn:
        found = []
        for hearing in hearings.hearings_of_day(conn, day):
            row = docket_row(conn, store, hearing)
            note = read_note(conn, store, hearing.id).text if with_notes else ""
            found.append((row, existing_case(conn, row.case_id).facility_name, note, hearing.place))
        if not found:
            raise KnownError("paper.no_hearings", day=day)
        opened(conn, store, KIND, day.isoformat())
    places = {place for _, _, _, place in found}
    values = DayListFile(
        day=day,
        rows=tuple(_row(row, facility, note) for row, facility, note, _ in found),
        place=places.pop() if len(places) == 1 else "",
        with_notes=with_notes,
        writing_lines=max(0, min(MOST_LINES, writing_lines)),
    )
    return paper_of(KIND, values, title=text("made.day_list", day=day))


def _row(row: DocketRow, facility: str, note: str) -> DayRow:
    language = row.language
    said = text("missing.interpreter.text", language=language) in row.missing
    return DayRow(
        number=row.case_number,
        initials=row.minor_initials,
        age=row.age,
        sex=row.sex,
        hearing=row.kind,
        facility=facility,
        at=row.at,
        interpreter="" if said or language is Language.HEBREW else label(language),
        missing=row.missing,
        note=note,
    )
