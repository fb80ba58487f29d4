"""Hard lines have the ink of Chromium's print, on one line and in narrow columns.

What Chromium printed is kept beside this file; `installer.compare_with_chromium --keep` prints it
anew when a line or a font has changed.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from PIL import ImageChops

from core.model.documents import Span, StyledText
from installer.printed_ink import (
    INDEX,
    OWN_LINES,
    PICTURES,
    WIDTHS,
    bands,
    digest,
    kept,
    mismatch,
    our_pdf,
    pictures,
    read_lines,
)

MOST = 0.03


@cache
def index() -> Any:
    return json.loads(INDEX.read_text(encoding="utf-8"))


@cache
def texts() -> list[StyledText]:
    return [line for file in OWN_LINES for line in read_lines(file)]


def test_what_is_kept_was_printed_of_these_lines_in_these_fonts() -> None:
    assert index()["of"] == digest(texts())
    assert len(texts()) >= 140


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_has_the_ink_of_chromiums(width: float) -> None:
    reference = kept(PICTURES, width, index()["lines"][f"{width:.0f}"])
    different: list[str] = []
    for line, page, expected in zip(
        texts(), pictures(our_pdf(texts(), width)), reference, strict=True
    ):
        printed = bands(page)
        if len(printed) != len(expected) or any(
            mismatch(one, other) > MOST for one, other in zip(printed, expected, strict=True)
        ):
            different.append(str(line))
    assert not different


def test_another_line_is_told_apart() -> None:
    """A word that differs or stands elsewhere is over the limit; a dot's shift is not."""
    lines = [
        StyledText(text)
        for text in ("בתיק 1201-03-26 נקבע", "בתיק 1201-03-26 נדחה", "נקבע בתיק 1201-03-26")
    ]
    first, word, order = (bands(page)[0] for page in pictures(our_pdf(lines, 200.0)))
    assert mismatch(first, word) > MOST
    assert mismatch(first, order) > MOST
    assert mismatch(first, ImageChops.offset(first, 1, 1)) == 0


def test_looks_are_read_from_a_line(tmp_path: Any) -> None:
    path = tmp_path / "lines.txt"
    path.write_text('# note\nא <b>ב</b><u>ג</u> <a href="mailto:a@b.il">ד</a> <x>\n', "utf-8")
    (line,) = read_lines(path)
    assert line.spans == (
        Span("א "),
        Span("ב", bold=True),
        Span("ג", underlined=True),
        Span(" "),
        Span("ד", link="mailto:a@b.il"),
        Span(" <x>"),
    )
