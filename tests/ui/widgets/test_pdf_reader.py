"""The reader with real Hebrew documents: found, marked, chosen, turned, with the keyboard alone."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from core.model.own_marks import Bookmark, Highlight, Mark, MarkColour, OwnMarks
from core.model.page_words import Box
from core.reading.pdf import PdfRenderer
from tests.core.reading.hebrew_pages import by_eye, hebrew_pdf, in_reading_order
from tests.ui.clipping import still_clipped
from ui.tasks import Tasks
from ui.widgets.pdf_places import Place
from ui.widgets.pdf_reader import PdfReader

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGES = (
    ("הנער שיתף פעולה עם הצוות", "והתמיד בלימודיו"),
    (),
    ("בסוף נכתב: שיתף־פעולה", "ואין עוד"),
)


@pytest.fixture
def reader(qtbot: QtBot, tasks: Tasks) -> Iterator[PdfReader]:
    made = PdfReader(tasks, "הדוח")
    made.mark_kept.connect(lambda mark: made.show_marks(made.marks.with_mark(mark)))
    made.mark_removed.connect(lambda mark: made.show_marks(made.marks.without(mark.id)))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.clear()


Show = Callable[..., None]


@pytest.fixture
def show(qtbot: QtBot, reader: PdfReader) -> Show:
    def show_pdf(data: bytes) -> None:
        with qtbot.waitSignal(reader.shown, timeout=20_000):
            reader.show_pdf(data)
        qtbot.waitUntil(
            lambda: reader.pages.drawn(reader.pages.page()) and reader.text.complete(),
            timeout=20_000,
        )
        reader.show_marks(OwnMarks())
        reader.activateWindow()
        reader.pages.setFocus()

    return show_pdf


def seek(qtbot: QtBot, reader: PdfReader, words: str) -> None:
    """Ctrl F, words, and wait until the place is known."""
    qtbot.keyClick(reader.pages, Qt.Key.Key_F, CTRL)
    reader.find_bar.seek(words)
    hit = reader.hit()
    if hit is not None:
        qtbot.waitUntil(lambda: reader.text.words(hit.page) is not None, timeout=20_000)


@pytest.mark.parametrize("way", [by_eye, in_reading_order])
def test_words_are_found_and_walked_through_with_the_keyboard(
    reader: PdfReader, show: Show, qtbot: QtBot, way: Callable[..., None]
) -> None:
    show(hebrew_pdf(*PAGES, way=way))
    qtbot.keyClick(reader.pages, Qt.Key.Key_F, CTRL)
    assert reader.find_bar.field.hasFocus()
    reader.find_bar.seek("שיתף פעולה")
    assert [hit.page for hit in reader.finding._hits] == [0, 2]
    assert "1" in reader.find_bar.count.text() and "2" in reader.find_bar.count.text()
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_F3)
    assert reader.hit().page == 2
    qtbot.waitUntil(lambda: reader.pages.page() == 2, timeout=20_000)
    qtbot.keyClick(reader.pages, Qt.Key.Key_F3)
    assert reader.hit().page == 0
    qtbot.keyClick(reader.pages, Qt.Key.Key_F3, SHIFT)
    assert reader.hit().page == 2
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert not reader.find_bar.isVisible() and reader.finding.count() == 0
    assert reader.pages.hasFocus()


def test_what_is_found_is_lit_where_it_stands(reader: PdfReader, show: Show, qtbot: QtBot) -> None:
    show(hebrew_pdf(*PAGES))
    seek(qtbot, reader, "פעולה")
    words = reader.text.words(0)
    hit = reader.hit()
    at = reader.pages.box_rect(0, words.area(hit.start, hit.end)[0]).center().toPoint()
    colours = set()
    for dx in range(-8, 9):
        pixel = reader.pages.viewport().grab().toImage().pixelColor(at + QPoint(dx, 0))
        colours.add(pixel.name())
    assert "#ff9d2e" in colours


def test_what_is_not_there_and_what_is_not_searched_is_said(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    seek(qtbot, reader, "אין כאן כזה")
    assert "לא נמצא" in reader.find_bar.count.text()
    assert "תמונה בלבד" in reader.find_bar.note.text() and "1" in reader.find_bar.note.text()
    assert not reader.notice.isVisible()
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    reader.pages.set_zoom(-1)
    reader.pages.go_to(1)
    assert "תמונה בלי טקסט" in reader.notice.text() and reader.notice.isVisible()
    reader.pages.go_to(0)
    assert not reader.notice.isVisible()


def test_a_scan_says_so_and_can_still_be_marked(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf((), ()))
    assert "סרוק" in reader.notice.text()
    seek(qtbot, reader, "דבר")
    assert "תמונות בלי טקסט" in reader.find_bar.note.text()
    qtbot.keyClick(reader.pages, Qt.Key.Key_B, CTRL)
    assert reader.marks.bookmark(0) is not None
    reader.text.words(0)
    qtbot.waitUntil(lambda: reader.text.words(0) is not None, timeout=20_000)
    view = reader.pages.viewport()
    corner = reader.pages.page_rect(0).topLeft()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corner + QPoint(100, 100))
    reader.hand.drag(0, 150, 180)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=corner + QPoint(180, 200))
    qtbot.keyClick(reader.pages, Qt.Key.Key_H, CTRL)
    (area,) = reader.marks.on(0)
    assert area.words == "" and len(area.boxes) == 1


def test_bookmarks_and_highlights_by_keyboard_are_listed_changed_and_removed(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    qtbot.keyClick(reader.pages, Qt.Key.Key_B, CTRL)
    seek(qtbot, reader, "פעולה")
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_H, CTRL)
    bookmark, highlight = reader.marks.marks
    assert isinstance(bookmark, Bookmark) and isinstance(highlight, Highlight)
    assert (highlight.words, highlight.colour) == ("פעולה", MarkColour.IMPORTANT)
    qtbot.keyClick(reader.pages, Qt.Key.Key_M, CTRL)
    listed = [place.where for place in reader.mark_list.list.places()]
    assert "סימנייה" in listed[0] and "חשוב" in listed[1]
    reader.mark_list.list.select(highlight.id)
    reader.mark_list.colours[MarkColour.ASK].click()
    reader.mark_list.words.setText("לשאול את הצוות")
    qtbot.keyClick(reader.mark_list.words, Qt.Key.Key_Return)
    changed = reader.marks.on(0)[0]
    assert (changed.colour, changed.note) == (MarkColour.ASK, "לשאול את הצוות")
    reader.mark_list.list.select(bookmark.id)
    reader.mark_list.words.setText("ההתחלה")
    qtbot.keyClick(reader.mark_list.words, Qt.Key.Key_Return)
    assert reader.marks.bookmark(0).title == "ההתחלה"
    reader.mark_list.remove_button.click()
    assert reader.marks.bookmark(0) is None
    assert still_clipped(reader) == []


def test_words_are_chosen_with_shift_and_the_arrows_and_with_the_mouse(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    reader.text.words(0)
    qtbot.waitUntil(lambda: reader.text.words(0) is not None, timeout=20_000)
    reader.pages.setFocus()
    qtbot.keyClick(reader.pages, Qt.Key.Key_Left, SHIFT)
    assert reader.hand.selection.words == "הנער"
    qtbot.keyClick(reader.pages, Qt.Key.Key_Left, SHIFT)
    assert reader.hand.selection.words == "הנער שיתף"
    qtbot.keyClick(reader.pages, Qt.Key.Key_Right, SHIFT)
    assert reader.hand.selection.words == "הנער"
    qtbot.keyClick(reader.pages, Qt.Key.Key_Down, SHIFT)
    assert reader.hand.selection.words == PAGES[0][0]
    words = reader.text.words(0)
    start = words.boxes[words.text.index("שיתף")]
    end = words.boxes[words.text.index("פעולה") + 4]
    reader.hand.press(0, start.right, start.top + 4)
    assert reader.hand.selection is None
    reader.hand.drag(0, end.left + 1, end.top + 4)
    reader.hand.release()
    assert reader.hand.selection.words == "שיתף פעולה"
    qtbot.keyClick(reader.pages, Qt.Key.Key_H, CTRL)
    assert reader.marks.on(0)[0].words == "שיתף פעולה"


def test_a_page_turned_is_drawn_and_lit_turned(reader: PdfReader, show: Show, qtbot: QtBot) -> None:
    show(hebrew_pdf(*PAGES))
    upright = reader.pages.page_rect(0)
    assert upright.height() > upright.width()
    qtbot.keyClick(reader.pages, Qt.Key.Key_R, CTRL)
    turned = reader.pages.page_rect(0)
    assert turned.width() > turned.height()
    qtbot.waitUntil(lambda: reader.pages.drawn(0), timeout=20_000)
    picture = reader.pages._drawer.picture(0)
    assert picture.width() > picture.height()
    seek(qtbot, reader, "פעולה")
    words, hit = reader.text.words(0), reader.hit()
    lit = reader.pages.box_rect(0, words.area(hit.start, hit.end)[0])
    assert lit.height() > lit.width()
    at = lit.center() - turned.topLeft()
    x, y = reader.pages._layout.upright(0, at)
    assert words.nearest(x, y) in range(hit.start, hit.end)


def test_the_page_asked_for_is_gone_to_and_a_wrong_one_is_shown_red(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES * 4))
    qtbot.keyClick(reader.pages, Qt.Key.Key_G, CTRL)
    assert reader.reader_bar.page_field.hasFocus()
    reader.reader_bar.page_field.setText("13")
    qtbot.keyClick(reader.reader_bar.page_field, Qt.Key.Key_Return)
    assert reader.reader_bar.page_field.property("invalid") and reader.pages.page() == 0
    reader.reader_bar.page_field.setText("7")
    qtbot.keyClick(reader.reader_bar.page_field, Qt.Key.Key_Return)
    assert reader.pages.place() == pytest.approx(6, abs=0.02)
    assert reader.pages.hasFocus()


def test_plus_and_minus_alone_change_the_size(reader: PdfReader, show: Show, qtbot: QtBot) -> None:
    show(hebrew_pdf(*PAGES))
    before = reader.pages.percent()
    qtbot.keyClick(reader.pages, Qt.Key.Key_Plus)
    assert reader.pages.percent() > before
    qtbot.keyClick(reader.pages, Qt.Key.Key_Minus)
    qtbot.keyClick(reader.pages, Qt.Key.Key_Minus)
    assert reader.pages.percent() < before
    reader.reader_bar.whole.click()
    assert reader.pages.fits_page() and reader.reader_bar.whole.isChecked()
    assert reader.pages.page_rect(0).height() < reader.pages.viewport().height()


def test_small_pages_are_drawn_where_they_are_seen_and_lead_to_theirs(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES * 10))
    qtbot.keyClick(reader.pages, Qt.Key.Key_T, CTRL)
    assert reader.small.hasFocus()
    qtbot.waitUntil(lambda: reader.small.picture(1) is not None, timeout=20_000)
    assert reader.small.picture(25) is None
    qtbot.keyClick(reader.small, Qt.Key.Key_End)
    assert reader.pages.page() == 29
    qtbot.waitUntil(lambda: reader.small.picture(29) is not None, timeout=20_000)
    reader.pages.go_to(3)
    assert reader.small.currentIndex().row() == 3
    said = reader.small.model().data(reader.small.model().index(3, 0), Qt.ItemDataRole.DisplayRole)
    assert "4" in said
    qtbot.keyClick(reader.small, Qt.Key.Key_T, CTRL)
    assert not reader.strip.isVisible() and reader.pages.hasFocus()


def test_asked_for_words_before_the_document_is_open(reader: PdfReader, qtbot: QtBot) -> None:
    reader.show_pdf(hebrew_pdf(*PAGES))
    reader.go_to_words(2, "ואין עוד")
    qtbot.waitUntil(lambda: reader.hit() is not None and reader.pages.page() == 2, timeout=20_000)
    assert reader.hit().words == "ואין עוד"


def test_another_document_shows_nothing_of_the_one_before(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    seek(qtbot, reader, "פעולה")
    reader.clear()
    assert reader.finding.count() == 0 and reader.text.words(0) is None and reader.small.sizes == ()
    show(hebrew_pdf(("אחר לגמרי",)))
    assert reader.text.find("פעולה") == [] and len(reader.text.find("אחר")) == 1


def test_the_bytes_of_pictures_are_bounded_at_a_large_zoom(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES * 20))
    reader.pages.set_zoom(200)
    one = 1587 * 2245 * 4
    for page in range(0, 60, 3):
        reader.pages.go_to(page)
        qtbot.waitUntil(lambda page=page: reader.pages.drawn(page), timeout=20_000)
        assert reader.pages.picture_bytes() <= 96 * 1024 * 1024 + 4 * one
    assert reader.pages.picture_bytes() > one


def test_a_page_whose_words_cannot_be_read_is_still_shown(
    reader: PdfReader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.errors import KnownError

    def broken(*_: object) -> None:
        raise KnownError("reading.pdf_damaged")

    monkeypatch.setattr(PdfRenderer, "texts", broken)
    with qtbot.waitSignal(reader.shown, timeout=20_000):
        reader.show_pdf(hebrew_pdf(*PAGES))
    qtbot.waitUntil(lambda: reader.pages.drawn(0) and reader.text.failed, timeout=20_000)
    reader.open_find()
    reader.find_bar.seek("פעולה")
    assert "לא נמצא" in reader.find_bar.count.text()


def test_places_of_the_whole_file_are_chosen_with_enter(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    asked: list[str] = []
    chosen: list[object] = []
    reader.sought_wide.connect(asked.append)
    reader.place_chosen.connect(chosen.append)
    reader.open_find()
    reader.find_bar.wide.click()
    reader.find_bar.seek("פעולה")
    assert asked[-1] == "פעולה"
    reader.show_found([Place(("a", 1, "x"), "דוח · עמוד 2", "…פעולה…")], "")
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert reader.found.hasFocus()
    qtbot.keyClick(reader.found, Qt.Key.Key_Down)
    qtbot.keyClick(reader.found, Qt.Key.Key_Return)
    assert chosen == [("a", 1, "x")]


def test_without_leave_to_mark_nothing_is_asked_to_be_kept(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    kept: list[Mark] = []
    reader.mark_kept.connect(kept.append)
    reader.cannot_mark("המאגר נפתח במפתח השחזור")
    qtbot.keyClick(reader.pages, Qt.Key.Key_B, CTRL)
    seek(qtbot, reader, "פעולה")
    qtbot.keyClick(reader.pages, Qt.Key.Key_H, CTRL)
    assert kept == [] and not reader.reader_bar.bookmark.isEnabled()
    assert "מפתח השחזור" in reader.mark_list.empty.text()


def test_an_area_of_a_scan_is_framed_and_highlighted_with_the_keyboard_alone(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf((), ()))
    qtbot.keyClick(reader.pages, Qt.Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: reader.hand.selection is not None, timeout=20_000)
    assert "Esc" in reader.notice.text()
    first = reader.pages.box_rect(0, reader.hand.selection.boxes[0])
    qtbot.keyClick(reader.pages, Qt.Key.Key_Down, SHIFT)
    taller = reader.pages.box_rect(0, reader.hand.selection.boxes[0])
    assert taller.height() > first.height() and taller.top() == pytest.approx(first.top(), abs=1)
    qtbot.keyClick(reader.pages, Qt.Key.Key_Right, CTRL | SHIFT)
    moved = reader.pages.box_rect(0, reader.hand.selection.boxes[0])
    assert moved.left() > taller.left() and moved.width() == pytest.approx(taller.width(), abs=1)
    for _ in range(80):  # never over the edge of the page
        qtbot.keyClick(reader.pages, Qt.Key.Key_Right, CTRL | SHIFT)
    (frame,) = reader.hand.selection.boxes
    assert frame.right <= 595.5 and frame.right - frame.left > 50
    qtbot.keyClick(reader.pages, Qt.Key.Key_H, CTRL)
    (area,) = reader.marks.on(0)
    assert area.boxes == (frame,) and area.words == ""
    assert reader.hand.selection is None and still_clipped(reader) == []
    qtbot.keyClick(reader.pages, Qt.Key.Key_Up, SHIFT)
    assert reader.hand.selection is not None
    qtbot.keyClick(reader.pages, Qt.Key.Key_Escape)
    assert reader.hand.selection is None


def test_a_frame_on_a_turned_page_goes_where_the_arrow_points(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    qtbot.keyClick(reader.pages, Qt.Key.Key_R, CTRL)
    qtbot.keyClick(reader.pages, Qt.Key.Key_Down, CTRL | SHIFT)  # also where there are words
    before = reader.pages.box_rect(0, reader.hand.selection.boxes[0])
    qtbot.keyClick(reader.pages, Qt.Key.Key_Left, CTRL | SHIFT)
    after = reader.pages.box_rect(0, reader.hand.selection.boxes[0])
    assert after.center().x() < before.center().x()
    assert after.center().y() == pytest.approx(before.center().y(), abs=1)
    qtbot.keyClick(reader.pages, Qt.Key.Key_H, CTRL)
    (area,) = reader.marks.on(0)
    for _ in range(3):
        qtbot.keyClick(reader.pages, Qt.Key.Key_R, CTRL)
    (box,) = area.boxes
    assert 0 <= box.left < box.right <= 596 and 0 <= box.top < box.bottom <= 843


def test_choosing_begins_also_before_the_words_of_the_page_have_come(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    qtbot.keyClick(reader.pages, Qt.Key.Key_Left, SHIFT)
    qtbot.waitUntil(lambda: reader.hand.selection is not None, timeout=20_000)
    assert reader.hand.selection.words == "הנער"


def test_a_child_that_is_killed_says_so_and_the_pages_come_again(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES * 8))
    (document,) = reader._held.documents
    was = document._renderer.pid
    os.kill(was, signal.SIGKILL)
    reader.pages.go_to(20)
    qtbot.waitUntil(lambda: reader.pages.drawn(20) or reader.pages.failed(20), timeout=20_000)
    reader.pages.set_zoom(90)
    qtbot.waitUntil(lambda: reader.pages.drawn(20), timeout=20_000)
    assert document._renderer.pid not in (None, was)
    seek(qtbot, reader, "פעולה")
    assert reader.finding.count() == 16


def test_a_page_of_metres_among_pages_leaves_these_large_enough_to_read(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for size in ((595, 842), (14173, 842), (595, 14173), (595, 842)):
        canvas.setPageSize(size)
        canvas.drawString(40, 40, "x")
        canvas.showPage()
    canvas.save()
    show(out.getvalue())
    assert reader.pages.page_rect(0).width() > reader.pages.viewport().width() * 0.8
    for page in (1, 2, 3):
        reader.pages.go_to(page)
        qtbot.waitUntil(lambda page=page: reader.pages.drawn(page), timeout=20_000)
        assert reader.pages._drawer.picture(page).sizeInBytes() <= 4 * 41_000_000


def test_true_sizes_come_after_the_first_page_and_the_place_stays(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number in range(30):
        canvas.setPageSize((842, 595) if number > 15 else (595, 842))
        canvas.drawString(40, 40, "x")
        canvas.showPage()
    canvas.save()
    show(out.getvalue())
    qtbot.waitUntil(lambda: reader.pages.sizes()[20] == (842, 595), timeout=20_000)
    assert reader.small.sizes == reader.pages.sizes()
    assert reader.pages.place() == pytest.approx(0, abs=0.05)
    reader.pages.go_to(20)
    qtbot.waitUntil(lambda: reader.pages.drawn(20), timeout=20_000)
    picture = reader.pages._drawer.picture(20)
    assert picture.width() > picture.height()


def test_thousands_of_hits_are_walked_through_in_order_and_new_letters_count_alone(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    reader.text.texts.add(["והנער בא " * 250] * 20)
    seek(qtbot, reader, "נער")
    hits = reader.finding._hits
    assert len(hits) == 5001
    assert hits == sorted(hits, key=lambda hit: (hit.page, hit.start))
    reader.finding.step(-1)
    assert reader.hit() == hits[-1]
    reader.find_bar.seek("נערים")
    assert reader.finding.count() == 0 and reader.hit() is None


def test_thousands_of_marks_are_shown_and_one_page_has_its_own(
    reader: PdfReader, show: Show, qtbot: QtBot
) -> None:
    show(hebrew_pdf(*PAGES))
    marks = [
        Highlight(f"{number}", number % 3, (Box(40, 40 + number / 10, 90, 60 + number / 10),))
        for number in range(4000)
    ]
    reader.show_marks(OwnMarks((*marks, Bookmark("b", 2))))
    reader.show_strip(reader.mark_list)
    assert len(reader.mark_list.list.places()) == 4001
    qtbot.keyClick(reader.mark_list.list, Qt.Key.Key_End)
    qtbot.keyClick(reader.mark_list.list, Qt.Key.Key_Return)
    assert reader.pages.page() == 2
    reader.pages.viewport().grab()


def test_nothing_of_a_document_is_reachable_after_it_is_let_go(
    reader: PdfReader, show: Show, qtbot: QtBot, tasks: Tasks
) -> None:
    show(hebrew_pdf(*PAGES))
    seek(qtbot, reader, "פעולה")
    (document,) = reader._held.documents
    renderer, words = document._renderer, reader.hit().words
    reader.pages.set_zoom(190)  # while pages are being drawn
    reader.clear()
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    assert renderer._data is None and renderer.pid is None
    assert document._data == b"" and document._renderer is None
    assert reader.pages.picture_bytes() == 0 and reader.small._pictures.bytes() == 0
    assert len(reader.text.texts) == 0 and reader.hit() is None
    assert words not in reader.find_bar.words()
