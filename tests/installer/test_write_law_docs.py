"""The document of the law: its tables, and what it says is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.law.rulebook import rule_book
from installer import write_law_docs
from installer.write_law_docs import document, main, missing_ids


def tables(words: str) -> Iterator[list[str]]:
    """The lines of each table."""
    rows: list[str] = []
    for line in [*words.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(line)
        elif rows:
            yield rows
            rows = []


def test_every_table_has_as_many_cells_in_every_row() -> None:
    found = list(tables(document(rule_book())))
    assert len(found) >= 8
    for rows in found:
        assert len({row.replace("\\|", "").count("|") for row in rows}) == 1
        assert len(rows) > 2


def test_every_rule_duty_and_reading_is_shown() -> None:
    book, words = rule_book(), document(rule_book())
    codes = [option.code for group in book.groups.values() for option in group.options]
    for word in (*book.rules, *book.duties, *codes):
        assert f"`{word}`" in words


def test_what_is_missing_is_named() -> None:
    whole = rule_book()
    rules = {key: rule for key, rule in whole.rules.items() if key != "leave-regular-15-37a2"}
    book = replace(whole, rules=rules, duties={})
    assert missing_ids(book, "youth-law") == ["leave-regular-15-37a2"]
    assert len(missing_ids(book, "duties")) == 33
    said = "\n".join(write_law_docs._coverage(book))
    assert "125/126" in said
    assert "0/33" in said
    assert "leave-regular-15-37a2" in said


def test_checking_writes_nothing_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "law.md"
    monkeypatch.setattr(write_law_docs, "DOCUMENT", path)
    assert main(["--check"]) == 1
    assert not path.exists()
    path.write_text("stale", encoding="utf-8")
    assert main(["--check"]) == 1
    assert "python -m installer.write_law_docs" in capsys.readouterr().out
    assert path.read_text("utf-8") == "stale"
    assert main([]) == 0
    assert path.read_text("utf-8") == document(rule_book())
    assert main(["--check"]) == 0
