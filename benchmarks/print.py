"""What printing costs, against plain reportlab setting the same words in the same run.

Plain reportlab sets Hebrew from left to right, so its pages are wrong; it is the measure of what
pages cost at all. Every round prints other documents, each way in turn.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from unittest import mock

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus import SimpleDocTemplate

from core.clock import SystemClock
from core.model.documents import (
    Block,
    DecisionDocument,
    Facts,
    Heading,
    Language,
    ListStyle,
    Numbered,
    Paragraph,
    Signature,
    Span,
    StyledText,
    Table,
    TextDocument,
)
from core.paths import RESOURCES
from core.printing.decision import decision_pdf
from core.printing.text_document import text_pdf
from core.services import letters, practice

_ROUNDS: Final = 25
_LETTERS: Final = 300
_LONG_PARAGRAPHS: Final = 268
_AT_ONCE: Final = 20
_WEASYPRINT_HELP: Final = (
    "uv venv W; uv pip install --python W weasyprint; --weasyprint W/bin/python"
)
_OFFICE_HELP: Final = "apt-get install libreoffice-writer-nogui; --office COMMAND"
_REASON: Final = (
    "הקטין (יליד 2009) הגיע למעון ביום 1.9.2025, השתתף ב-14 מפגשים מתוך 16 ועבד במוסך Blue Ridge "
    "בין 08:00 ל-15:00; הצוות ממליץ לשחררו לבית סבו, כאמור בסעיף 36(א)(1) לחוק. "
)
_CONDITION: Final = (
    "יתייצב אצל קצין המעקב בכל יום א' בשעה 16:00, עד יום 28.2.2027 (תיק 1201-03-26)."
)
_FOREIGN: Final = {
    Language.ARABIC: "إلى والدي القاصر: يجب الحضور إلى اللجنة في عكا يوم 14.6.2026.",
    Language.RUSSIAN: "Уважаемые родители! Заседание комиссии состоится 14.6.2026 в 08:30 (зал 5).",
    Language.AMHARIC: "ለወላጆች፦ በ14.6.2026 ከጠዋቱ 2:30 በኮሚቴው ፊት መቅረብ አለባችሁ።",
    Language.ENGLISH: "Dear parents, the hearing is on 14.6.2026 at 08:30 (room 5).",
}
_PLAIN_FONTS: Final = {
    "Plain": "FrankRuhlLibre-Regular",
    Language.ARABIC: "NotoNaskhArabic-Regular",
    Language.RUSSIAN: "NotoSerif-Regular",
    Language.AMHARIC: "NotoSansEthiopic-Regular",
    Language.ENGLISH: "FrankRuhlLibre-Regular",
}


def decision(number: int, paragraphs: int = 8) -> DecisionDocument:
    """An invented decision, of about two pages by default; no two numbers share a paragraph."""
    return DecisionDocument(
        title="ועדת שחרורים לפי סעיף 35 לחוק הנוער",
        subtitle="(שפיטה, ענישה ודרכי טיפול), התשל״א–1971",
        banner="דלתיים סגורות – חסוי",
        case_line=f'ושר"ן {number}-03-26',
        date_line='ט"ז באייר התשפ"ו, 3.5.2026',
        running_header=f'ושר"ן {number}-03-26',
        blocks=(
            Facts((("הצו", f"בית המשפט לנוער, תיק {number}"), ("תום התקופה", "31.8.2027"))),
            Heading("נימוקים"),
            *(Paragraph(f"{number}.{place} " + _REASON * 2) for place in range(paragraphs)),
            Heading("תנאים"),
            Numbered(
                tuple(f"{_CONDITION} ({number}.{place})" for place in range(10)),
                ListStyle.LETTERS,
            ),
        ),
        signatures=tuple(Signature(f"חבר {place}", f"תפקיד {number}") for place in range(4)),
    )


def letter(number: int) -> TextDocument:
    """An invented letter of two pages in five scripts, with bold words, links and a table."""
    styled = StyledText(
        f"{number}. " + _REASON,
        Span("הוועדה קיבלה את המלצת הצוות", bold=True),
        "; ראו ",
        Span("נוסח החוק", link="https://example.org/law"),
        ". " + _REASON,
    )
    rows = tuple(
        (f"{place}", f"{place}.{number % 12 + 1}.2026", f"דיון בתיק {number}-03-26", "התקיים")
        for place in range(1, 6)
    )
    return TextDocument(
        title=f"הודעה להורים {number}",
        blocks=(
            Facts((("אל", f"משפחת {number}"), ("התיק", f"{number}-03-26"))),
            Heading("ההחלטה"),
            Paragraph(styled),
            *(Paragraph(f"{number}.{place} {_REASON}") for place in range(5)),
            Numbered(tuple(f"{_CONDITION} ({number}.{n})" for n in range(6)), ListStyle.LETTERS),
            Table(("מס'", "יום", "האירוע", "מצב"), rows, (1, 2, 5, 2)),
            Heading("בשפות אחרות"),
            *(Paragraph(f"{words} {number}", language=name) for name, words in _FOREIGN.items()),
        ),
        running_header=f"{number}-03-26",
        signatures=(Signature(f"חבר {number}", "יושב ראש"),),
    )


def words_of(document: DecisionDocument | TextDocument) -> Iterator[tuple[str, str]]:
    """Every text of a document with the plain font it needs, as one paragraph each."""
    yield "Plain", document.title
    if isinstance(document, DecisionDocument):
        for text in (document.subtitle, document.banner, document.case_line, document.date_line):
            yield "Plain", text
    for block in document.blocks:
        for text in _texts(block):
            yield getattr(block, "language", None) or "Plain", text
    for person in document.signatures:
        yield "Plain", person.name
        yield "Plain", person.role


def _texts(block: Block) -> list[str]:
    if isinstance(block, Heading | Paragraph):
        return [block.text]
    if isinstance(block, Numbered):
        return list(block.items)
    if isinstance(block, Facts):
        return [text for row in block.rows for text in row]
    assert isinstance(block, Table)
    return [text for row in (block.headings, *block.rows) for text in row]


def plain_pdf(document: DecisionDocument | TextDocument) -> bytes:
    """The same words with reportlab alone, in the same faces and size."""
    styles = {
        name: ParagraphStyle(name, fontName=name, fontSize=12, leading=18, spaceAfter=6)
        for name in _PLAIN_FONTS
    }
    target = BytesIO()
    template = SimpleDocTemplate(target, pagesize=A4, leftMargin=71, rightMargin=71)
    template.build([PlainParagraph(text, styles[font]) for font, text in words_of(document)])
    return target.getvalue()


def our_pdf(document: DecisionDocument | TextDocument) -> bytes:
    return decision_pdf(document) if isinstance(document, DecisionDocument) else text_pdf(document)


@contextlib.contextmanager
def _without_tags() -> Iterator[None]:
    """Leaves out the tree, the outline, and what makes a file fit for the archive."""
    with (
        mock.patch("core.printing.structure.Structure.write", new=lambda *_: 0),
        mock.patch("core.printing.structure.Structure.mark", new=lambda *_: None),
        mock.patch("core.printing.canvas.PageCanvas.mark", new=lambda *_: "/Artifact BMC"),
        mock.patch("core.printing.canvas.write_outline", new=lambda *_: None),
        mock.patch("core.printing.canvas.catalogue_entries", new=lambda *_: ""),
    ):
        yield


def untagged_pdf(document: DecisionDocument | TextDocument) -> bytes:
    with _without_tags():
        return our_pdf(document)


def milliseconds(work: Callable[[Any], bytes], document: object) -> float:
    start = time.perf_counter()
    work(document)
    return (time.perf_counter() - start) * 1000


def _compare(name: str, make: Callable[[int], Any], rounds: int) -> None:
    """Medians of one document, and of its ratios to plain reportlab in the same round."""
    ways = {
        "plain reportlab, same words": plain_pdf,
        "Vaada without tags": untagged_pdf,
        "Vaada, tagged, for the archive": our_pdf,
    }
    times: dict[str, list[float]] = {way: [] for way in ways}
    for work in ways.values():
        work(make(0))  # fonts are read once for a program's life
    for number in range(1, rounds + 1):
        for way, work in ways.items():
            times[way].append(milliseconds(work, make(number)))
    plain = times["plain reportlab, same words"]
    print(f"\n{name}, median of {rounds} rounds, {len(our_pdf(make(1))) / 1000:.1f} KB")
    for way, found in times.items():
        ratio = statistics.median(one / base for one, base in zip(found, plain, strict=True))
        print(f"  {way:<32}{statistics.median(found):9.1f} ms {ratio:7.2f}")


def _print_letter(number: int) -> int:
    return len(text_pdf(letter(number)))


def _many(count: int) -> None:
    """A day's letters on two cores, the start of the processes included."""
    start = time.perf_counter()
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        size = sum(pool.imap_unordered(_print_letter, range(1, count + 1), chunksize=10))
    seconds = time.perf_counter() - start
    print(f"\n{count} letters on two cores: {seconds:.1f} s, {size / 1e6:.1f} MB")


def _from_store(count: int) -> None:
    """Letters of a day out of a practice store, read, worded, set and handed over in order."""
    with (
        tempfile.TemporaryDirectory() as folder,
        practice.create_practice_store(Path(folder) / "store", SystemClock()).store as store,
    ):
        practice.hold_hearing(store, "1201-03-26")
        found = [
            one for one in letters.letters_of_day(store, store.clock.today()) if not one.blocked
        ]
        wanted = [found[number % len(found)] for number in range(count)]
        start = time.perf_counter()
        batch = letters.make_letters(store, wanted, lambda *_: None, progress=lambda *_: None)
        seconds = time.perf_counter() - start
    print(f"{len(batch.done)} letters of a day out of the store: {seconds:.1f} s")


def _long(rounds: int) -> None:
    document = decision(1, _LONG_PARAGRAPHS)
    found = [milliseconds(decision_pdf, document) for _ in range(max(3, rounds // 5))]
    data = decision_pdf(document)
    pages = data_pages(data)
    middle = statistics.median(found)
    print(f"\na decision of {pages} pages: {middle:.0f} ms, {len(data) / 1000:.0f} KB")


def data_pages(data: bytes) -> int:
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


def _memory() -> None:
    """Peak memory of a process that prints one letter, then 100, then a long decision."""
    code = (
        "from benchmarks.print import decision, letter\n"
        "from core.printing.decision import decision_pdf\n"
        "from core.printing.text_document import text_pdf\n"
        # Not getrusage: what it gives began with the peak of the process that started this one.
        "status = lambda: open('/proc/self/status').read()\n"
        "peak = lambda: int(status().partition('VmHWM:')[2].split()[0]) // 1024\n"
        "text_pdf(letter(1)); one = peak()\n"
        "[text_pdf(letter(n)) for n in range(100)]; many = peak()\n"
        f"decision_pdf(decision(1, {_LONG_PARAGRAPHS})); print(one, many, peak())\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    one, many, long = run.stdout.split()
    print(f"\npeak memory: a letter {one} MB, a hundred {many} MB, a long decision {long} MB")


_WEASYPRINT: Final = """
import statistics, sys, time
from weasyprint import HTML
found = []
for _ in range(int(sys.argv[2]) + 1):
    start = time.perf_counter()
    HTML(filename=sys.argv[1]).write_pdf()
    found.append((time.perf_counter() - start) * 1000)
print(statistics.median(found[1:]))
"""


def _others(rounds: int, weasyprint: str, office: str | None) -> None:
    """The letter by Vaada, WeasyPrint and LibreOffice, where those are installed."""
    few = max(5, rounds // 3)
    print(f"\nthe letter by others, median of {few}")
    with tempfile.TemporaryDirectory() as folder:
        sources = [Path(folder, f"letter{number}.html") for number in range(_AT_ONCE)]
        for number, source in enumerate(sources):
            source.write_text(_as_html(letter(number)), encoding="utf-8")
        ours = statistics.median(milliseconds(text_pdf, letter(n)) for n in range(few))
        _tell("Vaada, tagged, for the archive", ours, ours)
        command = [weasyprint, "-c", _WEASYPRINT, str(sources[0]), str(few)]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            print(f"  WeasyPrint is not installed: skipped ({_WEASYPRINT_HELP})")
        else:
            _tell("WeasyPrint", float(run.stdout), ours)
        if office is None:
            print(f"  LibreOffice is not installed: skipped ({_OFFICE_HELP})")
            return
        _convert(office, folder, sources[:1])  # makes its profile
        alone = statistics.median(_convert(office, folder, sources[:1]) for _ in range(3))
        _tell("LibreOffice, started for it", alone, ours)
        _tell(f"LibreOffice, one of {_AT_ONCE}", _convert(office, folder, sources) / _AT_ONCE, ours)


def _tell(way: str, taken: float, ours: float) -> None:
    print(f"  {way:<32}{taken:9.1f} ms {taken / ours:7.2f}")


def _as_html(document: TextDocument) -> str:
    """The same words as plain paragraphs, in the same faces."""
    faces = "".join(
        f"@font-face {{font-family: '{name}';"
        f" src: url({(RESOURCES / 'fonts' / f'{name}.ttf').as_uri()})}}"
        for name in dict.fromkeys(_PLAIN_FONTS.values())
    )
    families = ", ".join(f"'{name}'" for name in dict.fromkeys(_PLAIN_FONTS.values()))
    parts = "".join(
        f"<p dir={'ltr' if font in ('ru', 'am', 'en') else 'rtl'}>{text}</p>"
        for font, text in words_of(document)
    )
    style = f"{faces} body {{font: 12pt/1.5 {families}}} @page {{size: A4; margin: 2.5cm}}"
    return f"<!doctype html><meta charset=utf-8><style>{style}</style><body>{parts}</body>"


def _convert(office: str, folder: str, sources: Sequence[Path]) -> float:
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, sources)]
    start = time.perf_counter()
    environment = os.environ | {"HOME": folder}
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    parser.add_argument("--weasyprint", default=sys.executable, help=_WEASYPRINT_HELP)
    parser.add_argument("--office", default=shutil.which("soffice"), help=_OFFICE_HELP)
    parser.add_argument("--quick", action="store_true", help="the two documents only")
    arguments = parser.parse_args()
    for name, file in _PLAIN_FONTS.items():
        registerFont(TTFont(name, str(RESOURCES / "fonts" / f"{file}.ttf")))
    _compare("a decision", decision, arguments.rounds)
    _compare("a letter in five scripts", letter, arguments.rounds)
    if arguments.quick:
        return
    _long(arguments.rounds)
    _many(_LETTERS)
    _from_store(_LETTERS)
    _memory()
    _others(arguments.rounds, arguments.weasyprint, arguments.office)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\nthis run took {peak} MB at most")


if __name__ == "__main__":
    main()
