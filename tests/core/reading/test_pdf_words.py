"""The text of pages and the places of its characters, from real PDFs in the real child."""

from __future__ import annotations

import io

import pikepdf
import pytest

from core.errors import KnownError
from core.model.page_words import PAGE_BREAK
from core.reading.pdf import _SPARE, PdfRenderer, get_ready, read_pdf
from tests.core.reading.hebrew_pages import RIGHT, WAYS, Way, by_eye, hebrew_pdf

LINES = ("שלום לכם, דוח מס' 1234 מיום 3.5.2026 (סופי)", "אין רישום קודם לקטין")


@pytest.mark.parametrize("way", WAYS)
def test_hebrew_is_read_in_its_order_however_it_was_laid_down(way: Way) -> None:
    data = hebrew_pdf(LINES, way=way)
    with PdfRenderer(data) as renderer:
        (text,) = renderer.texts(0, 9)
    assert text == "\n".join(LINES)
    assert read_pdf(data).text == text


@pytest.mark.parametrize("way", WAYS)
def test_a_word_is_where_it_is_drawn(way: Way) -> None:
    with PdfRenderer(hebrew_pdf(LINES, way=way)) as renderer:
        words = renderer.words(0)
    start = words.text.index("רישום")
    (box,) = words.area(start, start + 5)
    assert 842 - 780 + 24 - 16 < box.top < box.bottom < 842 - 780 + 24 + 8
    assert 20 < box.right - box.left < 60
    one = words.text.index("דוח"), words.text.index("לכם")
    first, second = words.boxes[one[0]], words.boxes[one[1]]
    assert first is not None and second is not None
    if way is not WAYS[2]:  # to the left of what is read before it
        assert first.right < second.left
        assert max(b.right for b in words.boxes if b is not None) == pytest.approx(RIGHT, abs=1)


def test_found_over_two_lines_has_a_box_for_each() -> None:
    with PdfRenderer(hebrew_pdf(LINES)) as renderer:
        words = renderer.words(0)
    boxes = words.area(words.text.index("(סופי)"), words.text.index("רישום"))
    assert len(boxes) == 2
    assert boxes[0].bottom <= boxes[1].top + 2


def test_the_nearest_character_to_a_point() -> None:
    with PdfRenderer(hebrew_pdf(LINES)) as renderer:
        words = renderer.words(0)
    assert words.nearest(RIGHT + 50, 842 - 780) == 0
    assert words.nearest(0, 842 - 780) == len(LINES[0]) - 1
    assert words.nearest(RIGHT, 842 - 780 + 24) == len(LINES[0]) + 1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_places_follow_a_page_that_is_kept_turned(turn: int) -> None:
    with pikepdf.open(io.BytesIO(hebrew_pdf(LINES))) as document:
        document.pages[0].rotate(turn, relative=False)
        out = io.BytesIO()
        document.save(out)
    with PdfRenderer(hebrew_pdf(LINES)) as renderer:
        upright = renderer.words(0).boxes[0]
    with PdfRenderer(out.getvalue()) as renderer:
        box = renderer.words(0).boxes[0]
    assert upright is not None and box is not None
    left, top, right, bottom = upright.left, upright.top, upright.right, upright.bottom
    expected = {
        90: (842 - bottom, left, 842 - top, right),
        180: (595 - right, 842 - bottom, 595 - left, 842 - top),
        270: (top, 595 - right, bottom, 595 - left),
    }[turn]
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx(expected, abs=0.01)


def test_a_scan_has_no_words_and_pages_are_kept_apart() -> None:
    data = hebrew_pdf(("ראשון",), (), ("שלישי",))
    with PdfRenderer(data) as renderer:
        assert renderer.texts(0, 3) == ("ראשון", "", "שלישי")
        assert renderer.texts(2, 5) == ("שלישי",)
        assert renderer.words(1).boxes == ()
        assert renderer.words(1).nearest(5, 5) is None
        with pytest.raises(KnownError):
            renderer.words(3)
    assert read_pdf(data).text == PAGE_BREAK.join(("ראשון", "", "שלישי"))


def test_a_child_that_died_opens_the_document_again_for_its_words() -> None:
    with PdfRenderer(hebrew_pdf(LINES, way=by_eye)) as renderer:
        before = renderer.words(0)
        renderer._worker.close()
        assert renderer.words(0) == before
        renderer._worker.close()
        assert renderer.texts(0, 1) == (before.text,)


def test_a_child_started_beforehand_serves_one_document() -> None:
    get_ready()
    spare = _SPARE._worker
    get_ready()
    assert spare is not None and _SPARE._worker is spare
    waiting = spare.pid
    with PdfRenderer(hebrew_pdf(LINES)) as renderer:
        assert renderer.pid == waiting
        assert not _SPARE.waits
        with PdfRenderer(hebrew_pdf(LINES)) as other:
            assert other.pid != waiting
