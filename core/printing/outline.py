"""The outline (bookmarks) of a file: its headings, nested by their levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.printing.pdf_file import PdfFile
from core.printing.pdf_values import number, text_string
from core.printing.structure import HEADINGS, Element


@dataclass(eq=False)
class _Entry:
    """A line of the outline and those beneath it; the outline itself has no element."""

    object_number: int
    element: Element | None = None
    children: list[_Entry] = field(default_factory=list)

    def count(self) -> int:
        """The lines beneath it, all shown."""
        return sum(1 + child.count() for child in self.children)


def write_outline(file: PdfFile, headings: Sequence[Element], pages: Sequence[int]) -> int | None:
    """Write the outline; gives its object number, or None where there are no headings."""
    if not headings:
        return None
    path = [_Entry(file.reserve())]
    for element in headings:
        del path[HEADINGS.index(element.tag) + 1 :]
        entry = _Entry(file.reserve(), element)
        path[-1].children.append(entry)
        path.append(entry)
    _write(file, path[0], 0, "", pages)
    return path[0].object_number


def _write(
    file: PdfFile, entry: _Entry, parent: int, neighbours: str, pages: Sequence[int]
) -> None:
    parts = ["<<"]
    if entry.element is None:
        parts.append("/Type/Outlines")
    else:
        page, top = entry.element.top or (0, 0.0)
        title = " ".join(entry.element.text.split())
        parts.append(
            f"/Title{text_string(title)}/Parent {parent} 0 R{neighbours}"
            f"/Dest[{pages[page]} 0 R/XYZ null {number(top)} null]"
        )
    numbers = [child.object_number for child in entry.children]
    if numbers:
        parts.append(f"/First {numbers[0]} 0 R/Last {numbers[-1]} 0 R/Count {entry.count()}")
    file.put(entry.object_number, "".join([*parts, ">>"]))
    for place, child in enumerate(entry.children):
        around = f"/Prev {numbers[place - 1]} 0 R" if place else ""
        if place + 1 < len(numbers):
            around += f"/Next {numbers[place + 1]} 0 R"
        _write(file, child, entry.object_number, around, pages)
