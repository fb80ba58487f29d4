"""The pages of one document while they are drawn, and the file they become.

reportlab's canvas collects what its frames and tables draw; the file is written here, because
reportlab's own writer knows no tags.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from core.model.documents import Language
from core.printing.archive import catalogue_entries, information
from core.printing.font_embedding import EmbeddedFonts
from core.printing.outline import write_outline
from core.printing.pdf_file import PdfFile
from core.printing.pdf_values import byte_string, number, text_string
from core.printing.structure import Element, Structure


@dataclass(eq=False)
class _Page:
    """What one page holds: its operators, and the elements its marked contents belong to."""

    code: list[str] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class _Link:
    page: int
    target: str
    box: Sequence[float]
    element: Element


class PageCanvas(Canvas):  # type: ignore[misc]
    """Keeps every page until the last is known, then has the furniture drawn and writes the file.

    `furnish(canvas, page, pages)` is called for every page, counted from 1; what it draws lies
    under the page's text.
    """

    _code: list[str]

    def __init__(
        self,
        target: Any,
        *,
        title: str,
        language: Language,
        furnish: Callable[[PageCanvas, int, int], None],
        **options: Any,
    ) -> None:
        self._file_title = title
        self._language = language
        self._furnish = furnish
        self._pages: list[_Page] = []
        self._owners: list[Element] = []
        self._links: list[_Link] = []
        self.fonts = EmbeddedFonts()
        self.structure = Structure(language)
        super().__init__(target, **options)

    def setFont(self, *_: Any, **__: Any) -> None:
        """Nothing: reportlab's tables ask for Helvetica, but our texts bring their own fonts."""

    def mark(self, element: Element) -> str:
        """The operator after which what is drawn belongs to `element`, until `structure.END`."""
        place = len(self._owners)
        self._owners.append(element)
        self.structure.mark(element, len(self._pages), place)
        return f"/{element.tag.value} <</MCID {place}>> BDC"

    def note_top(self, element: Element, top: float) -> None:
        """`element` begins here, its top `top` points above the present origin."""
        if element.top is None:
            element.top = len(self._pages), self.absolutePosition(0, top)[1]

    def add_link(self, target: str, box: Sequence[float], element: Element) -> None:
        """A link over a box (left, bottom, right, top) seen from the present origin."""
        left, bottom = self.absolutePosition(box[0], box[1])
        right, top = self.absolutePosition(box[2], box[3])
        element.annotations.append((len(self._pages), len(self._links)))
        self._links.append(_Link(len(self._pages), target, (left, bottom, right, top), element))

    def showPage(self) -> None:
        self._pages.append(_Page(self._code, self._owners))
        self._owners = []
        self._startPage()

    def save(self) -> None:
        count = len(self._pages)
        for place, page in enumerate(self._pages):
            self._code = []
            self._furnish(self, place + 1, count)
            page.code = self._code + page.code
        self._filename.write(self._written())

    def _written(self) -> bytes:
        file = PdfFile()
        tree = file.reserve()
        numbers = [file.reserve() for _ in self._pages]
        links = [file.reserve() for _ in self._links]
        fonts = self.fonts.write(file)
        width, height = self._pagesize
        for place, (own, page) in enumerate(zip(numbers, self._pages, strict=True)):
            contents = file.add_stream("\n".join(page.code).encode("latin-1"))
            notes = [
                f"{link} 0 R"
                for link, found in zip(links, self._links, strict=True)
                if found.page == place
            ]
            file.put(
                own,
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {number(width)} {number(height)}]"
                f"/Resources<</Font{fonts}>>/Contents {contents} 0 R/StructParents {place}/Tabs/S"
                + (f"/Annots[{' '.join(notes)}]" if notes else "")
                + ">>",
            )
        pages = " ".join([f"{own} 0 R" for own in numbers])
        file.put(tree, f"<</Type/Pages/Kids[{pages}]/Count {len(numbers)}>>")
        for key, (own, link) in enumerate(zip(links, self._links, strict=True), len(numbers)):
            file.put(own, _link_object(link, key))
        outline = write_outline(file, list(self.structure.headings()), numbers)
        structure = self.structure.write(
            file,
            numbers,
            [page.owners for page in self._pages],
            [(own, link.element) for own, link in zip(links, self._links, strict=True)],
        )
        root = file.add(
            f"<</Type/Catalog/Pages {tree} 0 R/StructTreeRoot {structure} 0 R"
            + catalogue_entries(file, self._file_title, self._language)
            + (f"/Outlines {outline} 0 R" if outline else "")
            + ">>"
        )
        return file.finished(root, information(file, self._file_title))


def _link_object(link: _Link, key: int) -> str:
    box = " ".join(map(number, link.box))
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4"
        f"/A<</S/URI/URI{byte_string(link.target)}>>"
        f"/Contents{text_string(link.element.text or link.target)}/StructParent {key}>>"
    )
