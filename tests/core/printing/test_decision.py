"""A whole decision on its pages, and the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest

from core.model.documents import Heading, Numbered, Paragraph
from core.paths import ROOT
from core.printing.decision import decision_pdf
from core.printing.fonts import NoGlyph
from core.printing.pages import TEXT_WIDTH
from tests.core.printing.read_back import PrintedLine, body, pages
from tests.core.printing.samples import FULL, MEMBERS, SENTENCE, decision

LONG = (*FULL, *(Paragraph(SENTENCE * 4) for _ in range(9)))
RIGHT = 595.28 - (595.28 - TEXT_WIDTH) / 2
LEFT = RIGHT - TEXT_WIDTH


def visuals(lines: list[PrintedLine]) -> list[str]:
    return [line.visual for line in lines]


def line_with(lines: list[PrintedLine], words: str) -> PrintedLine:
    return next(line for line in lines if words[::-1] in line.visual)


def test_the_order_of_the_page() -> None:
    (page,) = body(decision_pdf(decision(after=(Heading("תפוצה", 3), Numbered(("הקטין",))))))
    expected = [
        "דלתיים סגורות",
        "ועדת שחרורים",
        "שפיטה",
        "ושר",
        "בעניין",
        "הצו",
        "החלטה",
        "מלאה שנה",
        "יגור בבית",
        "נימוקים",
        "הנער השתתף",
        "יושבת ראש",
        "תפוצה",
        "הקטין",
    ]
    heights = [line_with(page, words).base_line for words in expected[:-1]]
    assert heights == sorted(heights, reverse=True)
    assert page[-1].visual == "ןיטקה.1"


def test_case_at_the_right_and_date_at_the_left() -> None:
    (page,) = body(decision_pdf(decision()))
    line = line_with(page, 'ושר"ן')
    assert line.visual.startswith("3.5.2026")
    assert line.visual.endswith('ן"רשו')
    assert line.left == pytest.approx(LEFT, abs=1)
    assert line.right == pytest.approx(RIGHT, abs=1)


def test_banner_title_and_subtitle_are_centred() -> None:
    (page,) = body(decision_pdf(decision()))
    for words in ("דלתיים", "ועדת שחרורים", "שפיטה"):
        line = line_with(page, words)
        assert (line.left + line.right) / 2 == pytest.approx(595.28 / 2, abs=2)


def test_every_page_says_which_of_how_many() -> None:
    found = pages(decision_pdf(decision(*LONG)))
    assert len(found) >= 3
    for number, page in enumerate(found, 1):
        assert page[-1].visual == f"{len(found)} ךותמ {number} דומע"


def test_running_header_from_the_second_page() -> None:
    first, *others = pages(decision_pdf(decision(*LONG)))
    assert "'א" not in first[0].visual
    for page in others:
        assert page[0].visual.startswith("יוסח")
        assert page[0].visual.endswith('ן"רשו')
        assert "1201-03-26" in page[0].visual


def test_signatories_stand_in_a_row_from_the_right() -> None:
    (page,) = body(decision_pdf(decision()))
    row = line_with(page, MEMBERS[0].name)
    places = [row.visual.replace(" ", "").index(m.name[::-1].replace(" ", "")) for m in MEMBERS]
    assert places == sorted(places, reverse=True)
    signed = line_with(page, MEMBERS[0].signed.split()[0])
    assert signed.base_line > row.base_line
    assert signed.left > RIGHT - 160


def test_draft_mark_on_every_page_and_under_the_text() -> None:
    plain = decision_pdf(decision(*LONG))
    draft = decision_pdf(decision(*LONG, draft_mark="טיוטה"))
    assert list(map(visuals, pages(plain))) == list(map(visuals, pages(draft)))
    with pikepdf.open(BytesIO(draft)) as document:
        for page in document.pages:
            turned = [
                place
                for place, step in enumerate(pikepdf.parse_content_stream(page))
                if str(step.operator) == "cm" and abs(float(step.operands[1])) > 0.1
            ]
            assert len(turned) == 1
            assert turned[0] < 15


def test_the_same_document_gives_the_same_bytes() -> None:
    assert decision_pdf(decision(*LONG)) == decision_pdf(decision(*LONG))


def test_the_bytes_do_not_depend_on_the_process_the_clock_or_the_place() -> None:
    program = (
        "import hashlib; from core.printing.decision import decision_pdf;"
        "from tests.core.printing.samples import decision;"
        "print(hashlib.sha256(decision_pdf(decision())).hexdigest())"
    )
    seen = {sha256(decision_pdf(decision())).hexdigest()}
    for seed, zone, language in (("1", "Asia/Tokyo", "C"), ("77", "Asia/Jerusalem", "he_IL")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LANG": language}
        run = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        seen.add(run.stdout.strip())
    assert len(seen) == 1


def test_another_word_gives_other_bytes() -> None:
    other = replace(decision(), title="ועדת שחרורים אחרת")
    assert decision_pdf(other) != decision_pdf(decision())


def test_what_the_file_says_about_itself() -> None:
    with pikepdf.open(BytesIO(decision_pdf(decision()))) as document:
        assert str(document.Root.Lang) == "he-IL"
        assert str(document.Root.ViewerPreferences.Direction) == "/R2L"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        assert str(document.docinfo.Title) == decision().title
        assert str(document.docinfo.Producer) == "Vaada"
        assert [float(side) for side in document.pages[0].MediaBox] == pytest.approx(
            [0, 0, 595.28, 841.89], abs=0.01
        )


def test_every_font_is_inside_the_file_and_only_as_far_as_used() -> None:
    data = decision_pdf(decision())
    with pikepdf.open(BytesIO(data)) as document:
        for page in document.pages:
            for font in page.Resources.Font.values():
                (descendant,) = font.DescendantFonts
                assert "/FontFile2" in descendant.FontDescriptor
                assert str(font.BaseFont)[7] == "+"
    assert len(data) < 40_000


def test_a_character_without_a_glyph_is_an_error_wherever_it_stands() -> None:
    whole = decision()
    bad = "א 😀"
    for broken in (
        replace(whole, title=bad),
        replace(whole, subtitle=bad),
        replace(whole, banner=bad),
        replace(whole, case_line=bad),
        replace(whole, date_line=bad),
        replace(whole, blocks=(Paragraph(bad),)),
        replace(whole, signatures=(replace(MEMBERS[0], name=bad),)),
        replace(whole, after_signatures=(Paragraph(bad),)),
        replace(whole, draft_mark=bad),
        replace(whole, running_header=bad, blocks=LONG),
    ):
        with pytest.raises(NoGlyph):
            decision_pdf(broken)


def test_what_is_left_out_leaves_no_trace() -> None:
    bare = replace(
        decision(Paragraph("אך ורק זה.")), banner="", subtitle="", signatures=(), running_header=""
    )
    (page,) = body(decision_pdf(bare))
    assert len(page) == 3
