"""Paragraphs: alignment, indents, labels, justification, links, and splitting over pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.documents import Span
from core.printing.fonts import NoGlyph
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import KEPT_LINES, TextParagraph
from core.printing.styles import BODY, HEADINGS, PLAIN, Align, TextStyle
from tests.core.printing.read_back import PrintedLine, body, pages
from tests.core.printing.samples import SENTENCE

RIGHT_EDGE = 595.28 - (595.28 - TEXT_WIDTH) / 2
LEFT_EDGE = RIGHT_EDGE - TEXT_WIDTH


def printed(*flowables: Any) -> list[list[PrintedLine]]:
    return body(pdf("ניסיון", flowables, Furniture()))


def only_page(*flowables: Any) -> list[PrintedLine]:
    (page,) = printed(*flowables)
    return page


@pytest.mark.parametrize(
    ("align", "right_to_left", "left", "right"),
    [
        (Align.START, True, None, RIGHT_EDGE),
        (Align.END, True, LEFT_EDGE, None),
        (Align.START, False, LEFT_EDGE, None),
        (Align.END, False, None, RIGHT_EDGE),
    ],
)
def test_sides(align: Align, right_to_left: bool, left: float | None, right: float | None) -> None:
    style = replace(PLAIN, align=align, right_to_left=right_to_left)
    (line,) = only_page(TextParagraph("מילה", style))
    if left is not None:
        assert line.left == pytest.approx(left, abs=1)
    if right is not None:
        assert line.right == pytest.approx(right, abs=1)
    assert line.right - line.left < 60


def test_centre() -> None:
    (line,) = only_page(TextParagraph("מילה", replace(PLAIN, align=Align.CENTER)))
    assert (line.left + line.right) / 2 == pytest.approx(595.28 / 2, abs=1)


def test_indents_are_seen_in_reading_direction() -> None:
    style = replace(BODY, start=100, end=40)
    line = only_page(TextParagraph(SENTENCE * 3, style))[0]
    assert line.right == pytest.approx(RIGHT_EDGE - 100, abs=1)
    assert line.left == pytest.approx(LEFT_EDGE + 40, abs=1)


def test_justified_lines_fill_the_column_and_the_last_does_not() -> None:
    *lines, last = only_page(TextParagraph(SENTENCE * 4, BODY))
    assert len(lines) > 4
    for line in lines:
        assert line.right == pytest.approx(RIGHT_EDGE, abs=1)
        assert line.left == pytest.approx(LEFT_EDGE, abs=1)
    assert last.left > LEFT_EDGE + 5


def test_a_line_the_writer_ended_is_not_stretched() -> None:
    first, second = only_page(TextParagraph("שורה ראשונה קצרה\nושנייה", BODY))
    assert first.left > LEFT_EDGE + 100
    assert first.visual == "הרצק הנושאר הרוש"
    assert second.visual == "היינשו"


def test_a_line_with_few_words_is_not_torn_apart() -> None:
    text = "קצר " + "https://example.org/" + "a" * 60
    first = only_page(TextParagraph(text, BODY))[0]
    assert first.left > LEFT_EDGE + 100


def test_a_label_hangs_at_the_start_of_the_first_line() -> None:
    style = replace(BODY, start=60)
    first, *others = only_page(TextParagraph(SENTENCE * 2, style, label="12.", label_start=30))
    label = [glyph for glyph in first.glyphs if glyph.left > RIGHT_EDGE - 60]
    assert "".join(glyph.text for glyph in label) == ".12"
    assert max(glyph.right for glyph in label) == pytest.approx(RIGHT_EDGE - 30, abs=1)
    for line in others:
        assert line.right == pytest.approx(RIGHT_EDGE - 60, abs=1)


def test_bold_is_another_font_and_keeps_the_order() -> None:
    spans = (Span("הוחלט "), Span('לדחות (ת"פ 123-04-26) של Blue', bold=True), Span(" לחלוטין."))
    (line,) = only_page(TextParagraph(spans, PLAIN))
    plain = only_page(TextParagraph("".join(span.text for span in spans), PLAIN))[0]
    assert line.visual == plain.visual
    bold = "".join(glyph.text for glyph in line.glyphs if glyph.font.endswith("Bold"))
    assert seen_from_the_right(bold) == 'לדחות (ת"פ 62-40-321) של eulB'


def seen_from_the_right(visual: str) -> str:
    """What an eye that reads every character from the right would read."""
    return visual.strip()[::-1]


def test_a_link_covers_exactly_its_words_on_every_line() -> None:
    target = "https://example.org/law"
    spans = (Span("ראו "), Span("את הנוסח המלא של החוק", link=target), Span(" שם."))
    style = replace(PLAIN, end=TEXT_WIDTH - 90)
    data = pdf("ניסיון", [TextParagraph(spans, style)], Furniture())
    words = [glyph for line in body(data)[0] for glyph in line.glyphs]
    with pikepdf.open(BytesIO(data)) as document:
        boxes = [
            [float(value) for value in note.Rect]
            for note in document.pages[0].Annots
            if str(note.A.URI) == target
        ]
    inside = {
        glyph.text
        for glyph in words
        for left, bottom, right, top in boxes
        if left - 0.1 <= glyph.left
        and glyph.right <= right + 0.1
        and bottom < glyph.base_line < top
    }
    assert len(boxes) == len({glyph.base_line for glyph in words})
    assert set("אתהנוסחמל") <= inside
    assert "ר" not in inside  # of "ראו"
    assert "." not in inside


def test_underlining_is_drawn_below_the_words() -> None:
    plain = pdf("א", [TextParagraph((Span("מודגש"),), PLAIN)], Furniture())
    lined = pdf("א", [TextParagraph((Span("מודגש", underlined=True),), PLAIN)], Furniture())

    def rectangles(data: bytes) -> int:
        with pikepdf.open(BytesIO(data)) as document:
            operators = pikepdf.parse_content_stream(document.pages[0])
            return sum(str(instruction.operator) == "re" for instruction in operators)

    assert rectangles(lined) == rectangles(plain) + 1


def test_marks_of_direction_leave_no_glyph() -> None:
    (line,) = only_page(TextParagraph("א\u200e\u2066b\u2069\u00ad\u0007ג", PLAIN))
    assert line.visual == "גbא"


def test_no_glyph_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(NoGlyph):
        TextParagraph("שלום 😀", BODY)


def heights(parts: list[TextParagraph]) -> list[int]:
    return [part.line_count(TEXT_WIDTH) for part in parts]


@pytest.mark.parametrize("room", range(12))
def test_no_line_stands_alone_at_foot_or_head(room: int) -> None:
    paragraph = TextParagraph(SENTENCE * 4, BODY)
    count = paragraph.line_count(TEXT_WIDTH)
    parts = paragraph.split(TEXT_WIDTH, room * BODY.leading)
    assert count >= 6
    if room >= count:
        assert parts == [paragraph]
    elif room < KEPT_LINES:
        assert parts == []
    else:
        first, second = heights(parts)
        assert first + second == count
        assert KEPT_LINES <= first <= room
        assert second >= KEPT_LINES


def test_a_hair_too_little_room_gives_two_parts() -> None:
    paragraph = TextParagraph(SENTENCE * 4, BODY)
    room = paragraph.line_count(TEXT_WIDTH) * BODY.leading - 1e-9
    assert len(paragraph.split(TEXT_WIDTH, room)) == 2


def test_three_lines_are_not_split() -> None:
    paragraph = TextParagraph("אחת\nשתיים\nשלוש", BODY)
    assert paragraph.split(TEXT_WIDTH, 2 * BODY.leading) == []


def test_the_parts_of_a_split_paragraph_are_its_own_lines() -> None:
    whole = only_page(TextParagraph(SENTENCE * 4, BODY, label="א."))
    first, second = TextParagraph(SENTENCE * 4, BODY, label="א.").split(
        TEXT_WIDTH, 3 * BODY.leading
    )
    parts = only_page(first, second)
    assert [line.visual for line in parts] == [line.visual for line in whole]
    for part, line in zip(parts, whole, strict=True):
        assert (part.left, part.right) == pytest.approx((line.left, line.right))


LETTERS = "אבגדהםןץףabcXYZ0123456789 ()[].,:;-–־\"'%₪\u05b8\u05bc\u0645\u0644\u0627\u0416\u1230\n"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=LETTERS, max_size=300), st.integers(60, 450))
def test_no_character_is_lost_and_lines_go_down(text: str, width: int) -> None:
    style = TextStyle(end=TEXT_WIDTH - width)
    found = [line for page in printed(TextParagraph(text, style)) for line in page]
    read = sorted("".join(line.visual for line in found).replace(" ", ""))
    assert read == sorted(text.replace(" ", "").replace("\n", ""))
    for line in found:
        assert line.right <= RIGHT_EDGE + 1
    expected = [part for part in text.split("\n") if part.strip()]
    if expected and found:
        first = {c for c in expected[0] if not c.isspace()}
        assert set(found[0].visual.replace(" ", "")) <= first


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 14), min_size=1, max_size=12), st.sampled_from([10.0, 12.0, 17.0]))
def test_paragraphs_over_pages_keep_their_text_and_order(counts: list[int], size: float) -> None:
    style = replace(BODY, size=size, leading=size * 1.5)
    texts = [f"{'אבגדהוזחטיכל'[at]}{at} " + SENTENCE * count for at, count in enumerate(counts)]
    found = [line for page in printed(*(TextParagraph(t, style) for t in texts)) for line in page]
    read = "".join(line.visual for line in found)
    assert sorted(read.replace(" ", "")) == sorted("".join(texts).replace(" ", ""))
    starts = [
        next(i for i, line in enumerate(found) if line.visual.endswith(f"{at}{text[0]}"))
        for at, text in enumerate(texts)
    ]
    assert starts == sorted(starts)


def test_pages_hold_no_more_than_fits() -> None:
    found = pages(pdf("א", [TextParagraph(SENTENCE, HEADINGS[3]) for _ in range(60)], Furniture()))
    assert len(found) > 2
    assert all(line.base_line > 20 for page in found for line in page)
