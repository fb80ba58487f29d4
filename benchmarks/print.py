"""One decision printed, against plain reportlab printing the same amount of text.

Plain reportlab sets the words from left to right, so its page is wrong; it is the measure of what
pages cost at all. Every round prints another decision, both ways in turn.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus import SimpleDocTemplate

from core.model.documents import (
    DecisionDocument,
    Facts,
    Heading,
    ListStyle,
    Numbered,
    Paragraph,
    Signature,
)
from core.paths import RESOURCES
from core.printing.decision import decision_pdf

_ROUNDS: Final = 25
_REASON: Final = (
    "הקטין (יליד 2009) הגיע למעון ביום 1.9.2025, השתתף ב-14 מפגשים מתוך 16 ועבד במוסך Blue Ridge "
    "בין 08:00 ל-15:00; הצוות ממליץ לשחררו לבית סבו, כאמור בסעיף 36(א)(1) לחוק. "
)
_CONDITION: Final = (
    "יתייצב אצל קצין המעקב בכל יום א' בשעה 16:00, עד יום 28.2.2027 (תיק 1201-03-26)."
)


def decision(number: int) -> DecisionDocument:
    """An invented decision of about two pages; no two numbers share a paragraph."""
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
            *(Paragraph(f"{number}.{place} " + _REASON * 2) for place in range(8)),
            Heading("תנאים"),
            Numbered(
                tuple(f"{_CONDITION} ({number}.{place})" for place in range(10)),
                ListStyle.LETTERS,
            ),
        ),
        signatures=tuple(Signature(f"חבר {place}", f"תפקיד {number}") for place in range(4)),
    )


def texts(document: DecisionDocument) -> list[str]:
    """Every word of the document, as one paragraph each."""
    found = [document.title, document.subtitle, document.banner, document.case_line]
    found.append(document.date_line)
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            found.append(block.text)
        elif isinstance(block, Numbered):
            found += block.items
        else:
            found += [text for row in block.rows for text in row]
    return found + [text for person in document.signatures for text in (person.name, person.role)]


def plain_pdf(document: DecisionDocument) -> bytes:
    """The same words with reportlab alone, in the same font and size."""
    style = ParagraphStyle("plain", fontName="Plain", fontSize=12, leading=18, spaceAfter=6)
    target = BytesIO()
    template = SimpleDocTemplate(target, pagesize=A4, leftMargin=71, rightMargin=71)
    template.build([PlainParagraph(text, style) for text in texts(document)])
    return target.getvalue()


def milliseconds(work: Callable[[DecisionDocument], bytes], document: DecisionDocument) -> float:
    start = time.perf_counter()
    work(document)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    rounds = parser.parse_args().rounds
    registerFont(TTFont("Plain", str(RESOURCES / "fonts" / "FrankRuhlLibre-Regular.ttf")))
    milliseconds(decision_pdf, decision(0))  # fonts are read once for a program's life
    milliseconds(plain_pdf, decision(0))
    ours: list[float] = []
    plain: list[float] = []
    for number in range(1, rounds + 1):
        document = decision(number)
        ours.append(milliseconds(decision_pdf, document))
        plain.append(milliseconds(plain_pdf, document))
    base = statistics.median(plain)
    print(f"one decision, median of {rounds} rounds")
    for name, times in (
        ("plain reportlab, same words", plain),
        ("Vaada", ours),
    ):
        middle = statistics.median(times)
        print(f"{name:<32} {middle:7.1f} ms   {middle / base:5.2f}")


if __name__ == "__main__":
    main()
