"""The PDF view with real documents, drawn by the real child process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from core.model.pages import PageImage
from core.services.reports import PdfRenderer
from ui.tasks import Tasks
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_view import PdfView
from ui.widgets.states import EmptyState


def pdf(pages: int = 3, grey: float = 0.0) -> bytes:
    """Pages that are one colour all over but for a margin."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for _ in range(pages):
        canvas.setFillGray(grey)
        canvas.rect(0, 0, 595, 842, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def view(qtbot: QtBot, tasks: Tasks) -> Iterator[PdfView]:
    made = PdfView(tasks, "המסמך")
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.clear()


@pytest.fixture
def show(qtbot: QtBot, view: PdfView) -> Callable[[bytes], None]:
    def show_pdf(data: bytes) -> None:
        with qtbot.waitSignal(view.shown, timeout=20_000):
            view.show_pdf(data)
        qtbot.waitUntil(lambda: view.pages.drawn(view.pages.page()), timeout=20_000)

    return show_pdf


def middle_grey(view: PdfView) -> int:
    image = view.pages.viewport().grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2).value()


def test_draws_the_page_and_says_where_we_are(view: PdfView, show: Callable) -> None:
    show(pdf(3, grey=0.0))
    assert middle_grey(view) < 10
    assert "1" in view.where.text() and "3" in view.where.text()
    assert not view.earlier.isEnabled() and view.later.isEnabled()


def test_pages_are_drawn_only_near_the_view(
    view: PdfView, show: Callable, qtbot: QtBot, tasks: Tasks
) -> None:
    show(pdf(9))
    qtbot.waitUntil(tasks.idle, timeout=20_000)
    assert view.pages.drawn(0) and not view.pages.drawn(6)
    view.pages.go_to(6)
    assert view.pages.page() == 6
    qtbot.waitUntil(lambda: view.pages.drawn(6), timeout=20_000)


def test_the_keyboard_alone_reaches_every_page_and_zoom(
    view: PdfView, show: Callable, qtbot: QtBot
) -> None:
    show(pdf(4))
    view.setFocus()
    qtbot.keyClick(view.pages, Qt.Key.Key_End)
    assert view.pages.page() == 3
    qtbot.keyClick(view.pages, Qt.Key.Key_Home)
    assert view.pages.page() == 0
    qtbot.keyClick(view.pages, Qt.Key.Key_PageDown)
    assert view.pages.verticalScrollBar().value() > 0
    fitted = view.pages.percent()
    qtbot.keyClick(view.pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.pages.percent() > fitted and not view.fit.isChecked()
    qtbot.keyClick(view.pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.pages.percent() == fitted and view.fit.isChecked()
    qtbot.keyClick(view.pages, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert view.pages.page() == 1


def test_a_replaced_document_keeps_the_place_and_then_shows_the_new_pages(
    view: PdfView, show: Callable, qtbot: QtBot
) -> None:
    show(pdf(5, grey=0.0))
    view.pages.set_zoom(100)
    view.pages.verticalScrollBar().setValue(1500)
    with qtbot.waitSignal(view.shown, timeout=20_000):
        view.show_pdf(pdf(5, grey=0.5))
    assert view.pages.verticalScrollBar().value() == 1500
    qtbot.waitUntil(lambda: 100 < middle_grey(view) < 160, timeout=20_000)


def test_zoom_keeps_what_stands_at_the_upper_edge(view: PdfView, show: Callable) -> None:
    show(pdf(5))
    view.pages.go_to(3)
    view.pages.set_zoom(200)
    assert view.pages.verticalScrollBar().value() == view.pages._layout.tops[3] - 16
    view.resize(900, 600)
    assert view.pages.verticalScrollBar().value() == view.pages._layout.tops[3] - 16


def test_right_to_left_a_wide_page_is_first_seen_from_its_right(
    view: PdfView, show: Callable, qtbot: QtBot
) -> None:
    show(pdf(1))
    view.pages.set_zoom(200)
    assert view.pages.page_rect(0).right() < view.pages.viewport().width()
    qtbot.keyClick(view.pages, Qt.Key.Key_Left)
    assert view.pages.horizontalScrollBar().value() > 0


def test_drawn_in_the_pixels_of_the_screen(view: PdfView, show: Callable, qtbot: QtBot) -> None:
    show(pdf(1))
    view.pages.set_zoom(200)
    qtbot.waitUntil(lambda: view.pages.drawn(0), timeout=20_000)
    width = view.pages._drawer.picture(0).width()
    assert width == view.pages.page_rect(0).width() * view.devicePixelRatioF()


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nbroken"])
def test_a_broken_document_becomes_a_sentence_and_the_next_one_opens(
    view: PdfView, show: Callable, qtbot: QtBot, data: bytes
) -> None:
    with qtbot.waitSignal(view.refused, timeout=20_000) as said:
        view.show_pdf(data)
    assert "PDF" in said.args[0]
    assert isinstance(view._instead, EmptyState) and view._instead.isVisible()
    show(pdf(1))
    assert view._instead is None


def test_a_page_that_cannot_be_drawn_says_so_and_the_others_are_there(
    view: PdfView, show: Callable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = PdfRenderer.render

    def render(self: PdfRenderer, page: int, *rest: object) -> PageImage:
        return draw(self, 99 if page == 0 else page, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(PdfRenderer, "render", render)
    with qtbot.waitSignal(view.shown, timeout=20_000):
        view.show_pdf(pdf(2))
    qtbot.waitUntil(lambda: view.pages.failed(0), timeout=20_000)
    view.pages.go_to(1)
    qtbot.waitUntil(lambda: view.pages.drawn(1), timeout=20_000)


def test_closing_while_opening_leaves_no_child_behind() -> None:
    document = OpenPdf(pdf(1))
    document.close()
    assert document.open() == ()
    assert document.draw(0, 100) is None


def test_a_dead_view_closes_its_document(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[int] = []
    close = PdfRenderer.close
    monkeypatch.setattr(PdfRenderer, "close", lambda self: (closed.append(1), close(self)))
    made = PdfView(tasks, "המסמך")
    made.show()
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.show_pdf(pdf(1))
    made.close()
    made.deleteLater()
    qtbot.waitUntil(lambda: closed == [1])
