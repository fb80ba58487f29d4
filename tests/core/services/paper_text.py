"""What a paper says: the exact texts of its tags, in reading order."""

from __future__ import annotations

import re

from core.model.finished_papers import FinishedPaper
from tests.core.printing.tag_tree import tree

_MARKS = re.compile("[\u2066-\u2069\u200e\u200f]")


def said(paper: FinishedPaper) -> str:
    """Every text of a tagged paper, a line each, without marks of direction."""
    return plain("\n".join(node.text for node in tree(paper.pdf).all() if node.text))


def plain(words: str) -> str:
    return _MARKS.sub("", words)
