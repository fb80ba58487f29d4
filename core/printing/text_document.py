"""Reports and letters as they are printed."""

from __future__ import annotations

from core.model.documents import TextDocument
from core.printing.blocks import flowables_of
from core.printing.kept import keep_signatures
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.signatures import signature_block
from core.printing.styles import SUBTITLE, TITLE


def text_pdf(document: TextDocument) -> bytes:
    """The document on A4 pages, mirrored; the same document always gives the same bytes.

    Raises NoGlyph when no font of the program can draw a character of the text.
    """
    flowables = [TextParagraph(document.title, TITLE)]
    if document.subtitle:
        flowables.append(TextParagraph(document.subtitle, SUBTITLE))
    flowables += flowables_of(document.blocks, TEXT_WIDTH)
    if document.signatures:
        block = signature_block(document.signatures, TEXT_WIDTH)
        flowables = keep_signatures(flowables, block, TEXT_WIDTH)
    return pdf(document.title, flowables, Furniture(document.running_header))
