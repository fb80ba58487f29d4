"""The way of Windows, drawn here into a PDF of a test's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from core.errors import KnownError
from core.model.documents import Paragraph, TextDocument
from core.model.print_log import PrintOptions
from core.printing.text_document import text_pdf
from core.services.reports import open_pages
from ui import printer_windows
from ui.printer_windows import DOTS_PER_INCH, draw

WORDS = "הקטין עמד בכל תנאי התוכנית, והועדה שמעה אותו. " * 12
WIDTH, SQUARE = 300, 6  # pixels


@pytest.fixture(scope="module")
def three_pages() -> bytes:
    blocks = tuple(Paragraph(f"{number}. {WORDS}") for number in range(1, 16))
    return text_pdf(TextDocument(title="מסמך לתרגול", blocks=blocks))


def printed(folder: Path, pdf: bytes, options: PrintOptions) -> bytes:
    """What comes out of a printer that writes into a file."""
    place = folder / "out.pdf"
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(place))
    draw(device, pdf, options, "Vaada")
    assert device.resolution() == DOTS_PER_INCH
    return place.read_bytes()


def ink(pdf: bytes, page: int) -> dict[tuple[int, int], int]:
    """How dark a page is, square by square: drawing twice softens edges and moves nothing."""
    with open_pages(pdf) as pages:
        image = pages.render(page, WIDTH)
    found: dict[tuple[int, int], int] = {}
    for place in range(0, len(image.rgb), 3):
        down, across = divmod(place // 3, image.width)
        square = (across // SQUARE, down // SQUARE)
        found[square] = found.get(square, 0) + 255 - image.rgb[place]
    return found


def difference(one: dict[tuple[int, int], int], other: dict[tuple[int, int], int]) -> float:
    """How much of the ink of `one` is elsewhere in `other`."""
    squares = one.keys() | other.keys()
    moved = sum(abs(one.get(square, 0) - other.get(square, 0)) for square in squares)
    return moved / sum(one.values())


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    with open_pages(pdf) as pages:
        return [(round(width), round(height)) for width, height in pages.sizes]


def test_each_page_has_the_ink_of_the_preview_at_its_place(
    app: QApplication, tmp_path: Path, three_pages: bytes
) -> None:
    out = printed(tmp_path, three_pages, PrintOptions())
    count = len(sizes(three_pages))
    assert count >= 3
    assert sizes(out) == sizes(three_pages)
    for page in range(count):
        assert difference(ink(three_pages, page), ink(out, page)) < 0.2
    assert difference(ink(three_pages, 0), ink(out, 2)) > 0.3  # and the measure tells pages apart
    assert b"Vaada" in out or "Vaada".encode("utf-16-be") in out


def test_pages_are_drawn_at_print_resolution(
    app: QApplication, three_pages: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    widths: list[int] = []
    picture = printer_windows._picture
    monkeypatch.setattr(
        printer_windows, "_picture", lambda drawn: (widths.append(drawn.width), picture(drawn))[1]
    )
    printed(tmp_path, three_pages, PrintOptions(pages="2"))
    assert widths == [round(595.28 / 72 * 300)]


def test_copies_and_chosen_pages_come_out_in_sets(
    app: QApplication, tmp_path: Path, three_pages: bytes
) -> None:
    out = printed(tmp_path, three_pages, PrintOptions(copies=2, pages="1,3", two_sided=True))
    assert len(sizes(out)) in (2, 4)  # 2 where the device itself makes the copies
    assert difference(ink(three_pages, 2), ink(out, 1)) < 0.2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_cannot_begin_is_a_known_error(
    app: QApplication, three_pages: bytes, tmp_path: Path
) -> None:
    with pytest.raises(KnownError) as caught:
        printed(tmp_path / "nowhere", three_pages, PrintOptions())
    assert caught.value.key == "printer.failed"


def test_a_printer_that_is_gone_is_a_known_error(app: QApplication, three_pages: bytes) -> None:
    with pytest.raises(KnownError) as caught:
        printer_windows.send(three_pages, "no such printer", PrintOptions(), "Vaada")
    assert caught.value.key == "printer.failed"


def test_only_the_output_is_written(
    app: QApplication, tmp_path: Path, three_pages: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    printed(tmp_path, three_pages, PrintOptions())
    assert list(temporary.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.pdf", "temporary"]
