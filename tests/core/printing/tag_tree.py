"""Reads the tree of tags back from a PDF, and which content belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

SHOWING = {"TJ", "Tj", "re", "S", "f", "m", "l", "Do", "sh"}
"""Operators that leave ink."""


@dataclass
class Node:
    tag: str
    text: str
    language: str
    pages: list[int] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    def all(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.all()

    def outline(self) -> Any:
        """Tags alone, nested: ("L", [("LI", [...])])."""
        return (self.tag, [child.outline() for child in self.children])

    def spoken(self) -> list[str]:
        """What a screen reader says, part after part."""
        if self.text:
            return [self.text]
        return [text for child in self.children for text in child.spoken()]


def tree(data: bytes) -> Node:
    """The Document element. Fails where tree, parent tree and pages contradict each other."""
    with pikepdf.open(BytesIO(data)) as pdf:
        places = {page.objgen: number for number, page in enumerate(pdf.pages)}
        root = pdf.Root.StructTreeRoot
        found = _node(root.K, root, places, str(pdf.Root.Lang))
        _check_parent_tree(pdf, root, found)
        return found


def untagged(data: bytes) -> list[str]:
    """Operators that leave ink outside of marked content, or within marks that are no tag."""
    wrong: list[str] = []
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            depth: list[str] = []
            for step in pikepdf.parse_content_stream(page):
                operator = str(step.operator)
                if operator in ("BDC", "BMC"):
                    depth.append(str(step.operands[0]))
                elif operator == "EMC":
                    depth.pop()
                elif operator in SHOWING and len(depth) != 1:
                    wrong.append(operator)
            assert depth == []
    return wrong


def _node(element: Any, parent: Any, places: dict[Any, int], language: str) -> Node:
    assert element.P.objgen == parent.objgen
    own = str(element.get("/Lang", language))
    node = Node(str(element.S)[1:], str(element.get("/ActualText", "")), own)
    if "/A" in element:
        node.attributes = {key[1:]: str(value) for key, value in element.A.items()}
    page = places[element.Pg.objgen] if "/Pg" in element else None
    kids = element.get("/K", pikepdf.Array([]))
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            assert page is not None
            node.marks.append((page, int(kid)))
        elif str(kid.get("/Type", "")) == "/MCR":
            node.marks.append((places[kid.Pg.objgen], int(kid.MCID)))
        elif str(kid.get("/Type", "")) == "/OBJR":
            node.annotations.append((int(kid.Obj.StructParent), str(kid.Obj.get("/Contents", ""))))
        else:
            node.children.append(_node(kid, element, places, own))
    return node


def _check_parent_tree(pdf: pikepdf.Pdf, root: Any, found: Node) -> None:
    """Every mark of every page is in the tree once, and the parent tree leads back to it."""
    marks = [mark for node in found.all() for mark in node.marks]
    assert len(marks) == len(set(marks))
    numbers = list(root.ParentTree.Nums)
    parents = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    on_pages = set()
    for number, page in enumerate(pdf.pages):
        owners = parents[int(page.StructParents)]
        used = [
            int(step.operands[1].MCID)
            for step in pikepdf.parse_content_stream(page)
            if str(step.operator) == "BDC" and "/MCID" in step.operands[1]
        ]
        assert sorted(used) == list(range(len(owners)))
        on_pages |= {(number, mark) for mark in used}
        for mark in used:
            assert _owns(owners[mark], page, mark)
        assert str(page.Tabs) == "/S"
        for note in page.get("/Annots", []):
            assert int(note.F) == 4
            assert str(parents[int(note.StructParent)].S) == "/Link"
    assert on_pages == set(marks)
    assert int(root.ParentTreeNextKey) == len(parents)


def _owns(element: Any, page: Any, mark: int) -> bool:
    kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    here = "/Pg" in element and element.Pg.objgen == page.objgen
    return any(
        (here and kid == mark)
        if isinstance(kid, int)
        else str(kid.get("/Type", "")) == "/MCR"
        and kid.Pg.objgen == page.objgen
        and mark == kid.MCID
        for kid in kids
    )
