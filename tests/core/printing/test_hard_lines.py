"""Hard lines, printed as reasons of a decision, stand as a browser and the Unicode rules want."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any
from unicodedata import bidirectional, category

import pypdfium2
import pytest

from core.model.documents import Paragraph
from core.printing.bidi import embed, line_levels
from core.printing.decision import decision_pdf
from core.printing.isolation import isolate_numbers
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.styles import PLAIN
from tests.core.printing.read_back import PrintedLine, body, lines
from tests.core.printing.samples import decision

LINES: list[dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("hard_lines.toml").read_text(encoding="utf-8")
)["line"]
BY_NAME = pytest.mark.parametrize("line", LINES, ids=lambda line: line["name"])
FIRST_LETTERS = "פתח"


def is_seen(character: str) -> bool:
    return category(character) not in ("Mn", "Me", "Cf", "Cc")


def seen(text: str) -> str:
    """Without white space and marks: what must stand in order whatever the font does."""
    return "".join(c for c in text if is_seen(c) and not c.isspace())


def recorded(line: dict[str, str]) -> str:
    """The characters from left to right as the browser showed them."""
    text = line.get("read_as", line["text"])
    places: list[int] = []
    for stretch in line["order"].split():
        first, _, last = stretch.partition("-")
        start, end = int(first), int(last or first)
        places += range(start, end + 1) if end >= start else range(start, end - 1, -1)
    assert len(set(places)) == len(places)
    return "".join(text[place] for place in places)


def reordered(text: str, start: int, end: int) -> str:
    """Rule L2 as the standard words it, character by character."""
    paragraph = embed(text, 1)
    levels = line_levels(paragraph, start, end)
    order = list(range(start, end))
    for level in range(max(levels, default=0), 0, -1):
        place = 0
        while place < len(order):
            stop = place
            while stop < len(order) and levels[order[stop] - start] >= level:
                stop += 1
            order[place:stop] = order[place:stop][::-1]
            place = stop + 1
    return "".join(text[place] for place in order)


def flowable_pdf(*flowables: Any) -> bytes:
    return pdf("ניסיון", flowables, Furniture())


def printed_on_one_line(text: str) -> PrintedLine:
    """The line of a paragraph set so small that any hard line fits."""
    style = replace(PLAIN, size=3, leading=5)
    found = [line for page in body(flowable_pdf(TextParagraph(text, style))) for line in page]
    assert len(found) == 1
    return found[0]


@BY_NAME
def test_numbers_are_isolated_as_written_down(line: dict[str, str]) -> None:
    expected = line.get("read_as")
    isolated = isolate_numbers(line["text"])
    if expected is not None:
        assert isolated == expected
    else:
        plain = re.sub("[\u2066\u2067\u2069]", "", isolated)
        assert plain == re.sub("[\u2066\u2067\u2069]", "", line["text"])


@BY_NAME
def test_on_one_line_the_order_is_the_browsers(line: dict[str, str]) -> None:
    assert seen(printed_on_one_line(line["text"]).visual) == seen(recorded(line))


@BY_NAME
def test_as_reasons_every_line_is_in_the_order_of_the_unicode_algorithm(
    line: dict[str, str],
) -> None:
    data = decision_pdf(decision(Paragraph(FIRST_LETTERS), Paragraph(line["text"])))
    printed = [found for page in body(data) for found in page]
    after = next(i for i, found in enumerate(printed) if found.visual == FIRST_LETTERS[::-1]) + 1
    assert_lines_in_order(line["text"], printed[after:], TEXT_WIDTH)


@pytest.mark.parametrize("width", [60.0, 110.0, 200.0])
@BY_NAME
def test_in_a_narrow_column_every_line_is_in_order(line: dict[str, str], width: float) -> None:
    style = replace(PLAIN, end=TEXT_WIDTH - width)
    printed = lines(flowable_pdf(TextParagraph(line["text"], style)))
    assert_lines_in_order(line["text"], printed, width)
    assert all(found.left >= found.right - width - 1 for found in printed[:-1])


def assert_lines_in_order(text: str, printed: list[PrintedLine], width: float) -> None:
    """The first of `printed` are the lines of `text`, none lost, each in the order of UAX #9."""
    isolated = isolate_numbers(text)
    start = 0
    for found in printed:
        if start >= len(isolated.rstrip()):
            return
        count = len(seen(found.visual))
        end = start
        while end < len(isolated) and (count or not seen(isolated[end])):
            count -= len(seen(isolated[end]))
            end += 1
        assert seen(found.visual) == seen(reordered(isolated, start, end))
        start = end
    assert not seen(isolated[start:])


@BY_NAME
def test_another_reader_sees_the_letters_in_the_same_places(line: dict[str, str]) -> None:
    """pdfium finds every letter where the PDF's operators put it."""
    style = replace(PLAIN, size=3, leading=5)
    data = flowable_pdf(TextParagraph(line["text"], style))
    page = pypdfium2.PdfDocument(data)[0]
    text_page = page.get_textpage()
    found: list[tuple[float, str]] = []
    top = 0.0
    for index in range(text_page.count_chars()):
        left, bottom, right, _ = text_page.get_charbox(index, loose=True)
        if bottom > 200:
            top = max(top, bottom)
            found.append(((left + right) / 2, text_page.get_text_range(index, 1)))
    letters = "".join(text for _, text in sorted(found))
    assert strong(letters) == strong(printed_on_one_line(line["text"]).visual)


def strong(text: str) -> str:
    """Hebrew and Latin letters: Arabic ones pdfium reports by their joined forms."""
    return "".join(c for c in text if bidirectional(c) in ("L", "R") and c.isalpha())
