"""The reader with a scan of 200 pages: to its first page, through all of them, and its memory.

Each round does the same with pdfium alone, in this process and without a window: that is the
floor. The reader works as in the window: the document in a child process, pages over a pipe,
the text of all pages read meanwhile. The scan is made here, of noisy pictures of 1240 x 1754.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.reader [--rounds 5] [--pages 200]
"""

from __future__ import annotations

import argparse
import io
import os
import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from core.services.reports import get_ready
from ui import theme
from ui.dress import dress
from ui.tasks import Tasks
from ui.widgets.pdf_reader import PdfReader

MEGABYTE = 1024 * 1024


def scan(pages: int) -> bytes:
    """Grey noisy pictures with lines, no letter in them; every page holds a picture of its own."""
    chance = random.Random(1)
    paper = Image.effect_noise((1240, 1754), 12).point(lambda grey: min(255, grey + 110))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for _ in range(pages):
        picture, own = paper.copy(), io.BytesIO()
        draw = ImageDraw.Draw(picture)
        for top in range(120, 1650, 42):
            draw.rectangle((120, top, chance.randrange(600, 1120), top + 13), fill=40)
        picture.save(own, "JPEG", quality=35)
        canvas.drawImage(ImageReader(own), 0, 0, 595, 842)
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=200)
    asked = parser.parse_args()
    app = QApplication([])
    dress(app)
    theme.apply(app)
    tasks = Tasks(app)
    data = scan(asked.pages)

    def until(done: Callable[[], bool]) -> None:
        while not done():
            QTest.qWait(1)

    reader = PdfReader(tasks, "")
    reader.resize(900, 800)
    reader.show()
    app.processEvents()
    first: list[float] = []
    floor_first: list[float] = []
    through: list[float] = []
    floor_through: list[float] = []
    before = memory()
    most = pictures = 0.0

    def open_it() -> None:
        reader.show_pdf(data)
        until(lambda: reader.pages.drawn(0))

    def scroll() -> None:
        nonlocal most, pictures
        for page in range(asked.pages):
            reader.pages.go_to(page)
            until(lambda page=page: reader.pages.drawn(page))
            most, pictures = max(most, memory()), max(pictures, reader.pages.picture_bytes())

    for _ in range(asked.rounds):
        get_ready()  # as the tab of the reports does when it opens
        first.append(seconds(open_it))
        width = reader.pages.drawn_width(0)
        floor_first.append(seconds(partial(plain_first, data, width)))
        until(lambda: reader.text.complete())
        through.append(seconds(scroll))
        floor_through.append(seconds(partial(plain_all, data, width)))
        reader.clear()
        until(tasks.idle)
    open_it()
    reader.pages.set_zoom(200)
    scroll()
    reader.clear()
    tasks.close()

    def line(name: str, ours: list[float], floor: list[float]) -> None:
        mine, bare = statistics.median(ours), statistics.median(floor)
        ratio = statistics.median(a / b for a, b in zip(ours, floor, strict=True))
        print(
            f"{name}: {mine * 1000:.0f} ms ({min(ours) * 1000:.0f} to {max(ours) * 1000:.0f}), "
            f"pdfium alone {bare * 1000:.0f} ms, {ratio:.2f} times"
        )

    print(f"{asked.pages} pages, {len(data) / MEGABYTE:.1f} MB, medians of {asked.rounds} rounds")
    line("first page", first, floor_first)
    line("every page in turn", through, floor_through)
    print(
        f"memory of the window: {before:.0f} MB before, {most:.0f} MB at most, pictures "
        f"{pictures / MEGABYTE:.0f} MB at most, all pages at 200 % included"
    )


if __name__ == "__main__":
    main()
