"""Widgets and calls that go wrong in a right-to-left window stay out of the screens."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "ui").rglob("*.py"))
# What each of them does wrong in a right-to-left window, measured with Qt 6.11.
FORBIDDEN = {
    "QDateEdit": "shows 14.3.2026 as 2026.3.14: use DateField",
    "QDateTimeEdit": "turns dates around: use DateField and TimeField",
    "QTimeEdit": "shows 09:30 as 30:09: use TimeField",
    "QPlainTextEdit": "draws Hebrew at the left: use TextField",
    "QSortFilterProxyModel": "takes most of a second for 10,000 rows: ask the store",
    "selectRow": "silently does nothing: use Table.select",
    "ResizeToContents": "takes seconds with thousands of rows",
    "resizeColumnsToContents": "takes seconds with thousands of rows",
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_goes_wrong_from_right_to_left_is_not_used(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        assert name not in FORBIDDEN, f"{path.name}:{node.lineno} {name} {FORBIDDEN[name]}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_sentences_for_people_are_not_written_in_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            hebrew = re.search("[א-ת]{2,} [א-ת]{2,}", node.value)
            assert not hebrew or id(node) in documents, f"{path.name}:{node.lineno} {node.value}"
