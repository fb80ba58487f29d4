"""docs/law.md is what the data of the law say."""

from __future__ import annotations

from core.law.rulebook import rule_book
from installer.write_law_docs import DOCUMENT, document


def test_the_document_is_up_to_date() -> None:
    """If not: python -m installer.write_law_docs"""
    assert DOCUMENT.read_text(encoding="utf-8") == document(rule_book())
