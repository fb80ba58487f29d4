"""The examples of resources/print_examples, read once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from core.model.documents import DecisionDocument
from core.model.print_files.common import PrintFile
from core.model.sheets import Sheet
from core.paths import RESOURCES
from core.printing.documents.kinds import KINDS
from core.services.print_files import read_print_file, words_of

EXAMPLES = RESOURCES / "print_examples"


def example_files() -> list[Path]:
    return sorted(EXAMPLES.glob("*.json"))


@cache
def example(name: str) -> tuple[str, PrintFile]:
    """The kind and the values of an example."""
    return read_print_file(EXAMPLES / f"{name}.json")


def built(name: str, **changes: Any) -> Sheet | DecisionDocument:
    """The worded document of an example, with some values changed."""
    kind, paper = example(name)
    paper = replace(paper, **changes)
    return KINDS[kind].build(paper, words_of(kind, paper))


def all_text(made: object) -> str:
    """Every text inside a worded document, one a line."""
    if isinstance(made, str):
        return made + "\n"
    if isinstance(made, tuple):
        return "".join(map(all_text, made))
    if hasattr(made, "__dataclass_fields__"):
        return "".join(all_text(getattr(made, name)) for name in made.__dataclass_fields__)
    return ""
