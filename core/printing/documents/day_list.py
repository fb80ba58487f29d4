"""The day's list: one page a day, with or without my notes, with lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.direction import left_to_right
from core.model.documents import Heading, Paragraph, ParagraphLook, Table, WritingLines
from core.model.print_files.hearing_day import DayListFile, DayRow
from core.model.sheets import Sheet, SheetBlock
from core.printing.documents.words import Blank, Words, cell
from core.wording import shown

_COLUMNS = ("at", "number", "minor", "facility", "hearing", "missing")
_SHARES = (0.09, 0.15, 0.14, 0.17, 0.15, 0.30)


def day_list_sheet(paper: DayListFile, words: Words) -> Sheet:
    """A table; with notes or lines, each hearing with its own room."""
    day = words.dated(paper.day)
    subtitle = f"{day} · {paper.place}" if paper.place else day
    with_room = paper.writing_lines > 0 or (
        paper.with_notes and any(row.note for row in paper.rows)
    )
    blocks = _roomy(paper, words) if with_room else _table(paper.rows, words)
    return Sheet(
        title=words.say("title"),
        subtitle=subtitle,
        banner=words.of("decision").say("banner"),
        blocks=tuple(blocks),
        language=paper.language,
        running_header=words.say("running_header", day=paper.day),
        one_page=True,
    )


def _table(rows: Sequence[DayRow], words: Words) -> Iterator[SheetBlock]:
    yield Table(
        tuple(words.say(f"column.{name}") for name in _COLUMNS),
        tuple(
            (
                cell(row.at),
                cell(left_to_right(row.number) if row.number.strip("_") else None),
                _minor(row, words),
                cell(row.facility),
                "" if isinstance(row.hearing, Blank) else words.term(row.hearing),
                _missing(row, words),
            )
            for row in rows
        ),
        _SHARES,
    )


def _roomy(paper: DayListFile, words: Words) -> Iterator[SheetBlock]:
    for place, row in enumerate(paper.rows, start=1):
        at = shown(row.at) if row.at is not None else ""
        parts = (at, left_to_right(row.number), _minor(row, words))
        yield Heading(f"{place}. {' · '.join(part for part in parts if part)}", level=3)
        yield Paragraph(f"{words.term(row.hearing)} · {row.facility}", look=ParagraphLook.SMALL)
        missing = _missing(row, words)
        if missing:
            yield Paragraph(words.say("missing", what=missing), look=ParagraphLook.SMALL)
        if paper.with_notes and row.note:
            yield Paragraph(words.say("note", note=row.note))
        if paper.writing_lines > 0:
            yield WritingLines(paper.writing_lines)


def _minor(row: DayRow, words: Words) -> str:
    if isinstance(row.initials, Blank):
        return ""
    own = words.of(words.part, row.sex)
    return own.say("minor", initials=row.initials, age=row.age)


def _missing(row: DayRow, words: Words) -> str:
    if isinstance(row.interpreter, Blank):
        return ""
    interpreter = words.say("interpreter", language=row.interpreter) if row.interpreter else ""
    return "; ".join(part for part in (*row.missing, interpreter) if part)
