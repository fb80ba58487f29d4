"""Papers of the hearing day, dates, forms: what stands on them and what does not."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from core.model.documents import Table, WritingLines
from core.model.people import Sex
from core.model.sheets import Boxed, Sheet
from core.printing.documents.kinds import document_pdf
from core.services.print_files import words_of
from tests.core.printing.documents.examples import all_text, built, example

ONE_PAGE = (
    "day-list",
    "day-list-notes",
    "day-list-lines",
    "brief",
    "position-minor",
    "position-parent",
    "position-welfare",
    "position-victim",
    "summons",
    "service-certificate",
    "cover",
)


def sheet(name: str, **changes: Any) -> Sheet:
    made = built(name, **changes)
    assert isinstance(made, Sheet)
    return made


@pytest.mark.parametrize("name", ONE_PAGE)
def test_it_is_one_page(name: str) -> None:
    kind, paper = example(name)
    with pikepdf.open(BytesIO(document_pdf(kind, paper, words_of(kind, paper)))) as pdf:
        assert len(pdf.pages) == 1


def test_what_does_not_fit_one_page_goes_on_instead_of_shrinking_for_ever() -> None:
    kind, paper = example("day-list")
    rows = paper.rows * 30  # type: ignore[attr-defined]
    paper = replace(paper, rows=rows)  # type: ignore[call-arg]
    with pikepdf.open(BytesIO(document_pdf(kind, paper, words_of(kind, paper)))) as pdf:
        assert len(pdf.pages) > 2


def test_my_notes_are_printed_only_when_asked_for() -> None:
    assert "לבדוק מה השתנה" not in all_text(sheet("day-list-notes", with_notes=False))
    assert "לבדוק מה השתנה" in all_text(sheet("day-list-notes"))


def test_writing_lines_stand_under_each_hearing() -> None:
    blocks = sheet("day-list-lines").blocks
    assert [block.count for block in blocks if isinstance(block, WritingLines)] == [2] * 5


def test_the_day_list_names_minors_by_initials_and_says_what_is_missing() -> None:
    made = sheet("day-list")
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert len(table.rows) == 5
    text = all_text(made)
    assert "תסקיר קצין מבחן" in text
    assert "מתורגמן" in text


def test_earlier_outcomes_stand_on_top_of_the_brief() -> None:
    text = all_text(sheet("brief"))
    assert text.index("הבקשה נדחתה") < text.index("כוחות") < text.index("אנשי קשר")
    assert "עוד לא דנה בעניינה" in all_text(sheet("brief", outcomes=(), sex=Sex.FEMALE))


def test_a_day_to_come_is_marked_in_the_time_line() -> None:
    text = all_text(sheet("time-line"))
    assert text.count("(צפוי)") == 2
    assert "הועתקו מן התיק" in text
    assert "הועתקו" not in all_text(sheet("time-line", signed_by=None))


def test_an_explained_date_shows_steps_readings_and_source() -> None:
    text = all_text(sheet("date-explanation"))
    for words in ("36(א)", "קריאת הוועדה", "נבדק לאחרונה", "אינו חוות דעת"):
        assert words in text
    assert "קריאות אפשריות" not in all_text(sheet("date-explanation", readings=()))


@pytest.mark.parametrize(
    "name", ["position-minor", "position-parent", "position-welfare", "position-victim"]
)
def test_every_position_form_says_how_it_is_used_and_who_sees_it(name: str) -> None:
    (box,) = [block for block in sheet(name).blocks if isinstance(block, Boxed)]
    text = all_text(box)
    assert "מי יראה" in text
    assert "רואים אותו" in text
    assert "נפגע העבירה" in text or name == "position-victim"
    lines = [block for block in sheet(name).blocks if isinstance(block, WritingLines)]
    assert 2 <= len(lines) <= 3  # two or three good questions


def test_the_victim_s_form_holds_nothing_of_the_minor() -> None:
    text = all_text(sheet("position-victim"))
    for word in ("1201-03-26", "ד' כ'", "מעון"):
        assert word not in text


def test_a_certificate_says_which_copy_of_how_many() -> None:
    text = all_text(sheet("service-certificate"))
    assert "\u20661\u2069 מתוך \u20666\u2069" in text
    assert "ביד" in text


def test_a_summons_speaks_plainly_to_the_minor_and_to_others_as_grown_ups() -> None:
    minor, parent = all_text(sheet("summons")), all_text(sheet("summons-parent"))
    assert "אתה יכול לומר" in minor
    assert "את יכולה לומר" in all_text(sheet("summons", sex=Sex.FEMALE))
    assert "דלתיים סגורות" in parent
    assert "אתה " not in parent
    assert "ערבית" in parent


def test_the_minutes_keep_the_order_of_what_was_said() -> None:
    text = all_text(sheet("minutes"))
    assert text.index("פותחת את הדיון") < text.index("יוצאת להתייעצות") < text.index("מקריאה")
    assert "ברשות" in text  # by what permission somebody is in the room
