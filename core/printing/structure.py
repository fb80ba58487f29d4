"""The tree of tags: what each part of a page is, in the order it is read aloud.

A viewer shows glyphs in the order they stand on paper; a screen reader follows this tree, whose
elements carry their text as it was written. What belongs to no element is furniture ("artifact").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from core.model.documents import Language
from core.printing.pdf_file import PdfFile
from core.printing.pdf_values import text_string


class Tag(StrEnum):
    """Standard structure types of PDF 1.7."""

    DOCUMENT = "Document"
    SECT = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    P = "P"
    SPAN = "Span"
    LINK = "Link"
    L = "L"
    LI = "LI"
    LBL = "Lbl"
    LBODY = "LBody"
    TABLE = "Table"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    FIGURE = "Figure"
    FORM = "Form"


HEADINGS: Final = (Tag.H1, Tag.H2, Tag.H3, Tag.H4)
_CELLS: Final = frozenset({Tag.TH, Tag.TD})
_ATTRIBUTES: Final = {Tag.TH: "<</O/Table/Scope/Column>>"}

ARTIFACT: Final = "/Artifact BMC"
END: Final = "EMC"


class Element:
    """A part of the document. Without a parent it joins the document when it is first drawn."""

    __slots__ = (
        "annotations",
        "attributes",
        "children",
        "language",
        "marks",
        "parent",
        "tag",
        "text",
        "top",
    )

    def __init__(
        self,
        tag: Tag,
        parent: Element | None = None,
        *,
        text: str = "",
        language: Language | None = None,
        attributes: str = "",
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.text = text
        """As written, in reading order."""
        self.language = language
        self.attributes = attributes or _ATTRIBUTES.get(tag, "")
        self.children: list[Element] = []
        self.marks: list[tuple[int, int]] = []
        """Page and number of the contents that belong to it, in reading order."""
        self.annotations: list[tuple[int, int]] = []
        """Page and place (among the document's) of its links and fields."""
        self.top: tuple[int, float] | None = None
        """Of a heading: its page and how high its top stands there, in points."""
        if parent is not None:
            parent.children.append(self)

    def is_empty(self) -> bool:
        """Nothing of it is on any page. Cells stay, so that a row keeps its columns."""
        return (
            not self.marks
            and not self.annotations
            and self.tag not in _CELLS
            and all(child.is_empty() for child in self.children)
        )


class Structure:
    """The tree of one document, filled while its pages are drawn."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.root = Element(Tag.DOCUMENT)
        self._known: set[int] = set()

    def mark(self, element: Element, page: int, place: int) -> None:
        """Content number `place` of `page` belongs to `element`."""
        element.marks.append((page, place))
        if id(element) in self._known:
            return
        top = element
        while top.parent is not None:
            self._known.add(id(top))
            top = top.parent
        self._known.add(id(top))
        if top is not self.root:
            top.parent = self.root
            self.root.children.append(top)

    def headings(self) -> Iterator[Element]:
        """In reading order, levels corrected: none is more than one deeper than the one before."""
        level = 0
        for element in _all(self.root):
            if element.tag in HEADINGS and element.marks:
                level = min(HEADINGS.index(element.tag), level)
                element.tag = HEADINGS[level]
                level += 1
                yield element

    def write(
        self,
        file: PdfFile,
        pages: Sequence[int],
        owners: Sequence[Sequence[Element]],
        annotations: Sequence[tuple[int, Element]],
    ) -> int:
        """Write the tree; gives its object number.

        `pages` are the pages' object numbers, `owners` the elements of each page's contents,
        `annotations` the object numbers of links and fields and their elements. Key n of the
        parent tree belongs to page n, those after the pages to the annotations in turn.
        """
        tree = file.reserve()
        writer = _Writer(file, pages, self._language, [number for number, _ in annotations])
        root = writer.write(self.root, tree)
        keys = [
            f"{page}[{' '.join([writer.references[id(owner)] for owner in found])}]"
            for page, found in enumerate(owners)
        ]
        keys += [
            f"{key} {writer.references[id(owner)]}"
            for key, (_, owner) in enumerate(annotations, len(pages))
        ]
        parents = file.add(f"<</Nums[{' '.join(keys)}]>>")
        file.put(
            tree,
            f"<</Type/StructTreeRoot/K {root} 0 R/ParentTree {parents} 0 R"
            f"/ParentTreeNextKey {len(keys)}>>",
        )
        return tree


class _Writer:
    """Writes elements as objects, parents before their children."""

    def __init__(
        self, file: PdfFile, pages: Sequence[int], language: Language, annotations: Sequence[int]
    ) -> None:
        self._file = file
        self._pages = pages
        self._language = language
        self._annotations = annotations
        self.references: dict[int, str] = {}

    def write(self, element: Element, parent: int) -> int:
        number = self._file.reserve()
        self.references[id(element)] = f"{number} 0 R"
        parts = [f"<</Type/StructElem/S/{element.tag.value}/P {parent} 0 R"]
        kids: list[str] = []
        if element.marks:
            own_page = element.marks[0][0]
            parts.append(f"/Pg {self._pages[own_page]} 0 R")
            kids = [
                str(place)
                if page == own_page
                else f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {place}>>"
                for page, place in element.marks
            ]
        for page, place in element.annotations:
            target = f"{self._annotations[place]} 0 R"
            kids.append(f"<</Type/OBJR/Pg {self._pages[page]} 0 R/Obj {target}>>")
        for child in element.children:
            if not child.is_empty():
                kids.append(f"{self.write(child, number)} 0 R")
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
        if element.text:
            parts.append(f"/ActualText{text_string(element.text)}")
        if element.language and element.language is not self._language:
            parts.append(f"/Lang({element.language.value})")
        if element.attributes:
            parts.append(f"/A{element.attributes}")
        self._file.put(number, "".join([*parts, ">>"]))
        return number


def _all(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from _all(child)
