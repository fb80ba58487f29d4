"""The seal on its page: under the signatures, one path, read back module by module."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
import segno

from core.model.documents import Paragraph, Table
from core.model.seals import PaperSeal
from core.printing.decision import decision_pdf
from core.printing.seal_words import decision_words
from tests.core.printing.read_back import body
from tests.core.printing.samples import FULL, MEMBERS, SENTENCE, decision

SEAL = PaperSeal("QGMZ-CVV7-FY52-J0EG", "VAADA1:" + "AEASGRLHRGV433YB" * 14 + "ABCDEFGH", "ab" * 32)


def squares(data: bytes) -> list[tuple[int, list[tuple[float, ...]]]]:
    """The page of every seal and the boxes drawn in it."""
    found = []
    with pikepdf.open(BytesIO(data)) as document:
        for place, page in enumerate(document.pages):
            boxes: list[tuple[float, ...]] | None = None
            for step in pikepdf.parse_content_stream(page):
                operator = str(step.operator)
                if operator == "BDC" and str(step.operands[0]) == "/VaadaSeal":
                    boxes = []
                    assert str(step.operands[1].Payload) == SEAL.payload
                elif operator == "re" and boxes is not None:
                    boxes.append(tuple(map(float, step.operands)))
                elif operator == "EMC" and boxes is not None:
                    found.append((place, boxes))
                    boxes = None
    return found


@pytest.mark.parametrize("paragraphs", range(0, 24, 3))
def test_the_seal_stands_on_the_page_of_the_signatures(paragraphs: int) -> None:
    data = decision_pdf(decision(*FULL, *[Paragraph(SENTENCE)] * paragraphs), SEAL)
    ((page, boxes),) = squares(data)
    lines = body(data)[page]
    names = next(line for line in lines if MEMBERS[1].name[::-1] in line.visual)
    code = next(line for line in lines if line.visual == SEAL.code)
    assert code.base_line < names.base_line
    assert max(bottom + height for _, bottom, _, height in boxes) < names.base_line
    assert max(left + width for left, _, width, _ in boxes) < code.left


def test_the_square_is_the_standard_s_own() -> None:
    ((_, boxes),) = squares(decision_pdf(decision(), SEAL))
    side = boxes[0][3]
    left = min(box[0] for box in boxes)
    top = max(box[1] + box[3] for box in boxes)
    drawn = set()
    for x, y, width, height in boxes:
        row = round((top - y - height) / side)
        start = round((x - left) / side)
        drawn |= {(row, start + place) for place in range(round(width / side))}
    code = segno.make(SEAL.payload, error="m", micro=False, boost_error=False)
    matrix = [bytes(row) for row in code.matrix]
    wanted = {(r, c) for r, row in enumerate(matrix) for c, dark in enumerate(row) if dark}
    assert drawn == wanted
    assert side > 1.4  # points: half a millimetre, which a phone's camera tells apart


def test_without_signatories_the_seal_ends_the_text() -> None:
    assert len(squares(decision_pdf(decision(signatures=()), SEAL))) == 1


def test_a_draft_has_no_seal() -> None:
    assert squares(decision_pdf(decision(draft_mark="טיוטה"))) == []


def test_the_words_are_those_of_the_tag_tree() -> None:
    document = decision(after=(Paragraph("העתקים: הקטין"),))
    with pikepdf.open(BytesIO(decision_pdf(document))) as file:
        texts = [str(element) for element in _texts(file.Root.StructTreeRoot)]
    assert tuple(texts) == decision_words(document)


def test_a_block_no_signed_decision_has_is_refused() -> None:
    with pytest.raises(TypeError, match="Table"):
        decision_words(decision(Table(("א",), (("ב",),))))


def _texts(element: pikepdf.Object) -> list[str]:
    if "/ActualText" in element:
        return [str(element.ActualText)]
    kids = element.get("/K", [])
    found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [
        text
        for kid in found
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
        for text in _texts(kid)
    ]
