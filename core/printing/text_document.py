"""Reports and letters as they are printed."""

from __future__ import annotations

from typing import Any

from core.model.documents import TextDocument
from core.printing.blocks import flowables_of
from core.printing.columns import Framed
from core.printing.kept import keep_signatures
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.paragraph import TextParagraph
from core.printing.signatures import signature_block
from core.printing.styles import BANNER, SUBTITLE, TITLE, in_language


def text_pdf(document: TextDocument) -> bytes:
    """The document on A4 pages, mirrored if its language is.

    The same document always gives the same bytes. Raises NoGlyph when no font of the program can
    draw a character of the text.
    """
    language = document.language
    flowables: list[Any] = []
    if document.banner:
        banner = TextParagraph(document.banner, in_language(BANNER, language))
        flowables.append(Framed(banner, BANNER.colour))
    flowables.append(TextParagraph(document.title, in_language(TITLE, language)))
    if document.subtitle:
        flowables.append(TextParagraph(document.subtitle, in_language(SUBTITLE, language)))
    flowables += flowables_of(document.blocks, TEXT_WIDTH, language)
    if document.signatures:
        block = signature_block(document.signatures, TEXT_WIDTH, language)
        flowables = keep_signatures(flowables, block, TEXT_WIDTH)
    furniture = Furniture(document.running_header, document.banner, document.draft_mark)
    return pdf(document.title, flowables, furniture, language)
