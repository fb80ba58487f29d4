"""Printing on Windows, which takes no PDF: each page is drawn as a picture at print resolution.

Pages come from the child process that draws previews and go to the printer's own painter.
"""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from core.errors import KnownError
from core.model.pages import PageImage
from core.model.print_log import PrintOptions, page_numbers
from core.model.printers import Printer, PrinterState
from core.services.reports import PdfRenderer, open_pages

DOTS_PER_INCH = 300
_STATES = {
    QPrinter.PrinterState.Idle: PrinterState.READY,
    QPrinter.PrinterState.Active: PrinterState.PRINTING,
    QPrinter.PrinterState.Error: PrinterState.STOPPED,
}


def printers() -> tuple[Printer, ...]:
    """The printers Windows knows."""
    default = QPrinterInfo.defaultPrinterName()
    return tuple(
        Printer(
            info.printerName(),
            _STATES.get(info.state(), PrinterState.UNKNOWN),
            is_default=info.printerName() == default,
        )
        for info in QPrinterInfo.availablePrinters()
    )


def send(pdf: bytes, name: str, options: PrintOptions, job_title: str) -> None:
    """Draw the pages on the printer `name`. Raises KnownError as ui.printer.send does."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise KnownError("printer.failed")
    draw(QPrinter(info, QPrinter.PrinterMode.HighResolution), pdf, options, job_title)


def draw(printer: QPrinter, pdf: bytes, options: PrintOptions, job_title: str) -> None:
    """Draw the pages that `options` name on any QPrinter, at DOTS_PER_INCH.

    KnownError `printer.failed` when it cannot be begun or a page cannot be drawn: then the whole
    job is called off.
    """
    printer.setDocName(job_title)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setDuplex(
        QPrinter.DuplexMode.DuplexLongSide if options.two_sided else QPrinter.DuplexMode.DuplexNone
    )
    rounds = options.copies
    if printer.supportsMultipleCopies():
        printer.setCopyCount(options.copies)
        printer.setCollateCopies(True)
        rounds = 1
    with open_pages(pdf) as pages:
        numbers = page_numbers(options.pages, len(pages.sizes)) * rounds
        printer.setPageLayout(_layout(*pages.sizes[numbers[0] - 1]))
        painter = QPainter()
        if not painter.begin(printer):
            raise KnownError("printer.failed")
        try:
            for place, number in enumerate(numbers):
                if place:
                    printer.setPageLayout(_layout(*pages.sizes[number - 1]))
                    if not printer.newPage():
                        raise KnownError("printer.failed")
                _draw_page(printer, painter, pages, number - 1)
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()


def _draw_page(printer: QPrinter, painter: QPainter, pages: PdfRenderer, page: int) -> None:
    dots = round(pages.sizes[page][0] / 72 * DOTS_PER_INCH)
    drawn = pages.render(page, dots)
    whole = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(whole, _picture(drawn))


def _picture(drawn: PageImage) -> QImage:
    return QImage(
        drawn.rgb, drawn.width, drawn.height, drawn.width * 3, QImage.Format.Format_RGB888
    )


def _layout(width: float, height: float) -> QPageLayout:
    """A sheet of a page's size in points, upright or on its side, without margins."""
    narrow, long = sorted((width, height))
    upright = width <= height
    return QPageLayout(
        QPageSize(
            QSizeF(narrow, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
        ),
        QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape,
        QMarginsF(0, 0, 0, 0),
    )
