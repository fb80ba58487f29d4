"""Writes the tables of docs/print-files.md anew from the classes: for maintainers.

python -m installer.describe_print_files [--check]
"""

from __future__ import annotations

import argparse
import sys
import types
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from core.model.print_files.forms import BlankFile
from core.paths import RESOURCES, ROOT
from core.printing.documents.kinds import KINDS
from core.services.print_files import BLANK, kinds

PAGE = ROOT / "docs" / "print-files.md"
START, END = "<!-- written by installer.describe_print_files -->", "<!-- end -->"
_PLAIN = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    date: "date",
    time: "time",
    datetime: "date and time",
}


def described() -> str:
    """The part of the page between its two marks."""
    lines: list[str] = []
    classes = {kind: KINDS[kind].values for kind in KINDS} | {BLANK: BlankFile}
    parts: dict[type[Any], None] = {}
    for info in kinds():
        lines += _kind(info.kind, info.title, classes[info.kind], parts)
    lines += ["## Parts that documents hold", ""]
    done: set[type[Any]] = set()
    while todo := [part for part in parts if part not in done]:
        for part in todo:
            done.add(part)
            lines += [f"### {part.__name__}", "", _about(part), "", *_table(part, parts), ""]
    return "\n".join(lines)


def _kind(kind: str, title: str, values: type[Any], parts: dict[type[Any], None]) -> Iterator[str]:
    yield f"## `{kind}`"
    yield ""
    yield f"{title}. {_about(values)}"
    yield ""
    examples = sorted((RESOURCES / "print_examples").glob("*.json"))
    mine = [path.stem for path in examples if _kind_of(path.stem) == kind]
    links = (
        f"[{name}.json](../resources/print_examples/{name}.json) "
        f"([picture](pictures/print/{name}.png))"
        for name in mine
    )
    yield f"Example: {', '.join(links)}"
    yield ""
    yield from _table(values, parts)
    yield ""


def _kind_of(name: str) -> str:
    """The kind of an example named for it: the longest that begins its name."""
    known = [*KINDS, BLANK]
    return max((kind for kind in known if f"{name}-".startswith(f"{kind}-")), key=len)


def _about(values: type[Any]) -> str:
    return " ".join((values.__doc__ or "").split())


def _table(values: type[Any], parts: dict[type[Any], None]) -> Iterator[str]:
    yield "| field | what | needed |"
    yield "|---|---|---|"
    hints = get_type_hints(values)
    for field in fields(values):
        yield f"| `{field.name}` | {_what(hints[field.name], parts)} | {_needed(field)} |"


def _what(hint: Any, parts: dict[type[Any], None]) -> str:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (each for each in get_args(hint) if each is not types.NoneType)
        return f"{_what(inner, parts)}, or null"
    if origin is Literal:
        return _one_of(value for value in get_args(hint) if value)
    if origin is tuple:
        return f"list of: {_what(get_args(hint)[0], parts)}"
    if is_dataclass(hint):
        parts[hint] = None  # type: ignore[index]
        return f"[{hint.__name__}](#{hint.__name__.lower()})"  # type: ignore[union-attr]
    if issubclass(hint, StrEnum):
        return _one_of(hint)
    return _PLAIN[hint]


def _one_of(values: Any) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _needed(field: Field[Any]) -> str:
    return "yes" if field.default is MISSING and field.default_factory is MISSING else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    arguments = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    head, _, rest = page.partition(START)
    tail = rest.partition(END)[2]
    fresh = f"{head}{START}\n{described()}{END}{tail}"
    if fresh == page:
        return 0
    if arguments.check:
        print(f"{PAGE.name} is out of date: python -m installer.describe_print_files")
        return 1
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
