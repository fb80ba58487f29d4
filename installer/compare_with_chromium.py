"""Compares the ink of hard lines with Chromium's print of the same text in the same fonts.

    python -m installer.compare_with_chromium [--lines FILE] [--widths 200 120] [--keep]

Prints each line of each column that differs by more than 3 %. `--keep` keeps
Chromium's lines as pictures, to which the tests hold our print without it. A maintainers' check.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from html import escape
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from PIL import Image

from core.model.documents import Span, StyledText
from core.paths import RESOURCES
from core.printing.families import faces
from installer.printed_ink import (
    INDEX,
    LEADING,
    MARGIN,
    OWN_LINES,
    PICTURES,
    SIZE,
    WIDTHS,
    bands,
    digest,
    isolated,
    keep,
    mismatch,
    our_pdf,
    page_height,
    pictures,
    read_lines,
)

MOST: Final = 0.03
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_MISSING: Final = """Chromium is missing. On Debian: apt-get install chromium
Another one: --chromium COMMAND."""
_STYLE: Final = """
@page {{ size: {page}pt {height}pt; margin: 0 }}
body {{ margin: 0; font: {size}pt/{leading}pt {families}; color: #000 }}
div {{ height: {height}pt; break-after: page; padding: {margin}pt {margin}pt 0; width: {width}pt;
  box-sizing: content-box; height: {inner}pt; overflow: hidden }}
p {{ margin: 0; white-space: pre-wrap; overflow-wrap: break-word; width: {width}pt }}
a {{ color: #000 }}
"""


def chromium_pdf(lines: Sequence[StyledText], width: float, command: str) -> bytes:
    """The same pages as `our_pdf`, printed by Chromium."""
    style = _STYLE.format(
        page=width + 2 * MARGIN,
        height=page_height(width),
        inner=page_height(width) - MARGIN,
        size=SIZE,
        leading=LEADING,
        margin=MARGIN,
        width=width,
        families=",".join(font.name.partition("-")[0] for font in faces(False)),
    )
    texts = "".join(
        f"<div><p>{''.join(map(_html, isolated(line).spans))}</p></div>" for line in lines
    )
    page = (
        f"<!doctype html><html lang=he dir=rtl><meta charset=utf-8>"
        f"<style>{_font_rules()}{style}</style>{texts}</html>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "lines.html"), Path(folder, "lines.pdf")
        source.write_text(page, encoding="utf-8")
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
        waiting = "--virtual-time-budget=20000"  # or it prints before the fonts are read
        profile_folder = f"--user-data-dir={folder}/profile"
        subprocess.run(
            [
                command,
                *options,
                waiting,
                profile_folder,
                f"--print-to-pdf={target}",
                source.as_uri(),
            ],
            capture_output=True,
            check=True,
        )
        return target.read_bytes()


def _font_rules() -> str:
    return "".join(
        f"@font-face {{ font-family: {font.name.partition('-')[0]}; font-weight: {weight};"
        f" src: url({(RESOURCES / 'fonts' / f'{font.name}.ttf').as_uri()}) }}"
        for bold, weight in ((False, 400), (True, 700))
        for font in faces(bold)
    )


def _html(span: Span) -> str:
    found = escape(span.text)
    if span.bold:
        found = f"<b>{found}</b>"
    if span.underlined:
        found = f"<u>{found}</u>"
    return f'<a href="{escape(span.link)}">{found}</a>' if span.link else found


def compare(
    lines: Sequence[StyledText], width: float, command: str, folder: Path | None
) -> list[Any]:
    """Print what differs in a column; gives Chromium's pages, one a text."""
    ours, theirs = (
        pictures(data) for data in (our_pdf(lines, width), chromium_pdf(lines, width, command))
    )
    worst: list[float] = []
    for place, (line, our_page, page) in enumerate(zip(lines, ours, theirs, strict=True), 1):
        own, reference = bands(our_page), bands(page)
        found = [
            1.0 if here is None or there is None else mismatch(here, there)
            for here, there in zip_longest(own, reference)
        ]
        worst.append(max(found, default=0.0))
        if worst[-1] > MOST:
            shares = " ".join(f"{share:.1%}" for share in found)
            print(f"  {place:3} {shares}\n      {line}")
            if folder:
                _beside(page, our_page).save(folder / f"{width:.0f}-{place}.png")
    good = sum(share <= MOST for share in worst)
    print(
        f"column of {width:.0f} pt: {good} of {len(lines)} texts within {MOST:.0%} on every line; "
        f"median of the worst lines {statistics.median(worst):.2%}, worst {max(worst):.2%}"
    )
    return theirs


def _beside(left: Any, right: Any) -> Any:
    both = Image.new("L", (left.width + right.width, left.height))
    both.paste(left, (0, 0))
    both.paste(right, (left.width, 0))
    return both


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=Path, help="another file of lines, one text a line")
    parser.add_argument("--widths", type=float, nargs="+", default=list(WIDTHS), metavar="POINTS")
    parser.add_argument("--keep", action="store_true", help="keep what it prints for the tests")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of what differs")
    parser.add_argument("--chromium", default=next(filter(shutil.which, _NAMES), None))
    arguments = parser.parse_args()
    if arguments.chromium is None:
        print(_MISSING, file=sys.stderr)
        return 2
    files = [arguments.lines] if arguments.lines else OWN_LINES
    lines = [line for file in files for line in read_lines(file)]
    counts: dict[str, list[int]] = {}
    for width in arguments.widths:
        pages = compare(lines, width, arguments.chromium, arguments.pictures)
        if arguments.keep:
            counts[f"{width:.0f}"] = keep(PICTURES, width, pages)
    if arguments.keep:
        version = subprocess.run([arguments.chromium, "--version"], capture_output=True, text=True)
        index = {"by": version.stdout.strip(), "of": digest(lines), "lines": counts}
        INDEX.write_text(json.dumps(index) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
