"""The certificate that a paper was handed over."""

from __future__ import annotations

from collections.abc import Iterator

from core.direction import left_to_right
from core.model.documents import Choices, Facts, Heading, Paragraph, Signature
from core.model.print_files.forms import ServiceCertificate
from core.model.sheets import Sheet, SheetBlock
from core.printing.documents.letter import receipt
from core.printing.documents.words import Words, bare

_WAYS = ("by_hand", "post", "through_facility", "through_counsel", "refused")


def service_sheet(paper: ServiceCertificate, words: Words) -> Sheet:
    """What, to whom, when, how, by whom; and the line on which the recipient signs."""
    number = left_to_right(paper.number)
    return Sheet(
        title=words.say("title"),
        subtitle=words.say("subtitle", number=number, initials=paper.initials),
        blocks=tuple(_blocks(paper, words)),
        language=paper.language,
        running_header=words.say("running_header", number=number, initials=paper.initials),
        signatures=(Signature(bare(paper.served_by.name), bare(paper.served_by.role)),),
        after=(Heading(words.say("heading.receipt")), receipt(words.say("received"), words)),
    )


def _blocks(paper: ServiceCertificate, words: Words) -> Iterator[SheetBlock]:
    copy = None
    if paper.copy_number is not None and paper.copies is not None:
        copy = words.say("copy", number=paper.copy_number, of=paper.copies)
    yield Facts(
        (
            *words.row("paper", paper.paper),
            *words.row("paper_day", paper.paper_day),
            *words.row("copy", copy),
            *words.row("recipient", paper.recipient),
            *words.row("recipient_role", paper.recipient_role),
            *words.row("served_at", paper.served_at),
            *words.row("place", paper.place),
            *(words.row("how", words.say(f"how.{paper.how}")) if paper.how else ()),
        )
    )
    if not paper.how:
        yield Paragraph(words.say("fact.how"), bold=True)
        yield Choices(tuple(words.say(f"how.{way}") for way in _WAYS))
    yield Paragraph(words.say("declared"))
