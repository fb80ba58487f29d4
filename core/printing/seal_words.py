"""The words of a decision that its seal is over: all of its text, in the order it is read.

They are what the tag tree of the printed file holds, so that a file can be compared with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.model.documents import (
    Block,
    DecisionDocument,
    Facts,
    Heading,
    Numbered,
    Paragraph,
)
from core.printing.list_labels import list_label


def decision_words(document: DecisionDocument) -> tuple[str, ...]:
    """Banner, title, text, names and roles of the signatories, and what follows them.

    Running header and page numbers are no part of it: they repeat what stands in the text. Raises
    TypeError for a kind of block that no signed decision has.
    """
    found = [
        document.banner,
        document.title,
        document.subtitle,
        document.case_line,
        document.date_line,
        *_words(document.blocks),
    ]
    for signature in document.signatures:
        found += [signature.signed, signature.name, signature.role]
    found += _words(document.after_signatures)
    return tuple(text for text in found if text.strip())


def _words(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
            case Numbered():
                for place, item in enumerate(block.items, block.start):
                    yield list_label(place, block.style)
                    yield item
            case Facts():
                for row in block.rows:
                    yield from row
            case _:
                raise TypeError(type(block).__name__)
