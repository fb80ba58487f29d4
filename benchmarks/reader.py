"""The reader with 200 pages, a scan and a text: to the first page, through all, and its memory.

Each round does the same with pdfium alone, in this process and without a window: that is the
floor; "from the store" adds reading the bytes out of the encrypted database, in both. The reader
works as in the window: the document in a child process, pages over a pipe, the text of all pages
read meanwhile. The scan is made here, of different noisy pages of A4 with 200 dots an inch.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.reader [--rounds 5] [--pages 200]
"""

from __future__ import annotations

import argparse
import io
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from core.clock import SystemClock
from core.model.users import UserRole
from core.paths import RESOURCES
from core.services.reports import document_bytes, get_ready
from core.services.stores import create_store
from core.store import reports as rows
from core.store.keys import PRACTICE_COST
from core.store.rows import new_id
from core.store.store import Store
from ui import theme
from ui.dress import dress
from ui.tasks import Tasks
from ui.widgets.pdf_reader import PdfReader

MEGABYTE = 1024 * 1024
FONT = "Reader-Heebo"


def scan(pages: int) -> bytes:
    """Grey pages of A4 scanned with 200 dots an inch, each a noisy picture of its own."""
    chance = random.Random(1)
    papers = [
        Image.effect_noise((1654, 2340), 9 + n).point(lambda grey: min(255, grey + 105))
        for n in range(4)
    ]
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number in range(pages):
        picture, own = papers[number % 4].copy(), io.BytesIO()
        draw = ImageDraw.Draw(picture)
        for top in range(160, 2200, 52):
            left = chance.randrange(140, 700)
            for start in range(left, 1500, 46):  # words, as far as a picture knows any
                draw.rectangle((start, top, start + chance.randrange(14, 40), top + 20), fill=40)
        picture.save(own, "JPEG", quality=30)
        canvas.drawImage(ImageReader(own), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def text(pages: int) -> bytes:
    """Pages full of Hebrew, each with words of its own."""
    pdfmetrics.registerFont(TTFont(FONT, str(RESOURCES / "fonts" / "Heebo-Regular.ttf")))
    chance = random.Random(2)
    words = ("הנער", "שיתף", "פעולה", "עם", "קצין", "המבחן", "והתמיד", "בלימודיו", "במסגרת")
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for _ in range(pages):
        canvas.setFont(FONT, 12)
        for top in range(60, 790, 18):
            canvas.drawRightString(540, top, " ".join(chance.choices(words, k=12))[::-1])
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def memory() -> float:
    """What this process holds in memory, in megabytes."""
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def plain_first(data: bytes, width: int) -> None:
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    page.render(scale=width / page.get_width(), rev_byteorder=True)
    document.close()


def plain_all(data: bytes, width: int) -> None:
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        page.render(scale=width / page.get_width(), rev_byteorder=True)
        page.close()
    document.close()


class Bench:
    """A reader in a window, a store, and what was measured of both."""

    def __init__(self, app: QApplication, store: Store) -> None:
        self.store, self.tasks = store, Tasks(app)
        self.reader = PdfReader(self.tasks, "")
        self.reader.resize(900, 800)
        self.reader.show()
        app.processEvents()

    def until(self, done: Callable[[], bool]) -> None:
        while not done():
            QTest.qWait(1)

    def show(self, data: bytes) -> None:
        self.reader.show_pdf(data)
        self.until(lambda: self.reader.pages.drawn(0))

    def show_stored(self, document_id: str) -> None:
        self.tasks.run(document_bytes, self.store, document_id, done=self.reader.show_pdf)
        self.until(lambda: self.reader.pages.drawn(0))

    def scroll(self, pages: int) -> tuple[float, float]:
        """Through all pages; the most memory of the window, and of its pictures, in megabytes."""
        most = pictures = 0.0
        for page in range(pages):
            self.reader.pages.go_to(page)
            self.until(lambda page=page: self.reader.pages.drawn(page))  # type: ignore[misc]
            most = max(most, memory())
            pictures = max(pictures, self.reader.pages.picture_bytes() / MEGABYTE)
        return most, pictures

    def measure(self, name: str, data: bytes, pages: int, rounds: int) -> None:
        """Medians of `rounds`, printed."""
        reader, document_id = self.reader, new_id()
        with self.store.write() as conn:
            at = self.store.clock.now()
            rows.add_document(conn, document_id, sha256="", content=data, text="", at=at)
        times: dict[str, tuple[list[float], list[float]]] = {
            row: ([], []) for row in ("first page", "first page from the store", "every page")
        }
        before, most, pictures = memory(), 0.0, 0.0

        def note(row: str, ours: Callable[[], object], floor: Callable[[], object]) -> None:
            mine, bare = times[row]
            mine.append(seconds(ours))
            bare.append(seconds(floor))

        def stored(width: int) -> None:
            with self.store.read() as conn:
                plain_first(rows.document_content(conn, document_id) or b"", width)

        for _ in range(rounds):
            get_ready()  # as the tab of the reports does when it opens, and the reader after it
            self.show(data)
            width = reader.pages.drawn_width(0)
            self.until(lambda: reader.text.complete())
            note("every page", lambda: self.scroll(pages), partial(plain_all, data, width))
            for row, ours, floor in (
                ("first page", partial(self.show, data), partial(plain_first, data, width)),
                (
                    "first page from the store",
                    partial(self.show_stored, document_id),
                    partial(stored, width),
                ),
            ):
                reader.clear()
                self.until(self.tasks.idle)
                get_ready()
                note(row, ours, floor)
        reader.pages.set_zoom(200)
        most, pictures = self.scroll(pages)
        reader.clear()
        self.until(self.tasks.idle)
        print(f"{name}: {pages} pages, {len(data) / MEGABYTE:.1f} MB, {rounds} rounds")
        for row, (ours, floor) in times.items():
            print("  " + line(row, ours, floor))
        print(
            f"  memory of the window: {before:.0f} MB before, {most:.0f} MB at most at 200 %, "
            f"pictures {pictures:.0f} MB at most"
        )


def line(name: str, ours: list[float], floor: list[float]) -> str:
    mine, bare = statistics.median(ours), statistics.median(floor)
    ratio = statistics.median(a / b for a, b in zip(ours, floor, strict=True))
    return (
        f"{name}: {mine * 1000:.0f} ms ({min(ours) * 1000:.0f} to {max(ours) * 1000:.0f}), "
        f"pdfium alone {bare * 1000:.0f} ms, {ratio:.2f} times"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=200)
    asked = parser.parse_args()
    app = QApplication([])
    dress(app)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        made = create_store(
            Path(folder) / "store",
            name="benchmark",
            role=UserRole.CHAIR,
            passphrase="three quiet words 7",
            clock=SystemClock(),
            cost=PRACTICE_COST,
        )
        with made.store as store:
            bench = Bench(app, store)
            for name, make in (("scan", scan), ("text", text)):
                bench.measure(name, make(asked.pages), asked.pages, asked.rounds)
            bench.tasks.close()


if __name__ == "__main__":
    main()
