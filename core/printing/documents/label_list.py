"""Address labels."""

from __future__ import annotations

from core.model.print_files.bundles import LabelsFile
from core.model.sheets import Labels
from core.printing.documents.words import Words


def labels(paper: LabelsFile, words: Words) -> Labels:
    """The addresses in their order, an empty line left out."""
    addresses = tuple(
        tuple(line for line in address if line.strip()) for address in paper.addresses
    )
    return Labels(words.say("title"), paper.sheet, addresses, paper.start, paper.language)
