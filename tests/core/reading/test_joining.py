"""Joined reports: pages only, numbered, whatever the reports bring with them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from core.errors import KnownError
from core.model.documents import Language
from core.printing.page_stamps import stamps_pdf
from core.reading.joining import join_pdfs
from core.reading.pdf import read_pdf


def pdf(pages: int, change: Callable[[Any], None] | None = None, **options: Any) -> bytes:
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(595, 842))
    if change is not None:
        change(made)
    out = BytesIO()
    made.save(out, **(options or {"deterministic_id": True}))
    return out.getvalue()


def joined(*reports: bytes, pages: int) -> bytes:
    return join_pdfs(pdf(1), reports, stamps_pdf("1201-03-26", pages, Language.HEBREW))


def test_pages_stand_in_order_and_each_has_its_number() -> None:
    made = joined(pdf(2), pdf(1), pages=4)
    text = read_pdf(made).text
    assert read_pdf(made).pages == 4
    assert [text.count(f"{number} מתוך") + text.count(f"מתוך {number}") for number in (1, 2)]
    assert text.count("1201-03-26") == 4


def test_the_same_reports_give_the_same_bytes() -> None:
    reports = (pdf(2), pdf(1))
    assert joined(*reports, pages=4) == joined(*reports, pages=4)


def _bring_along(document: Any) -> None:
    """Scripts, links, attachments, tags."""
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    document.Root.OpenAction = script
    document.Root.MarkInfo = Dictionary(Marked=True)
    page = document.pages[0].obj
    page.AA = Dictionary(O=script)
    page.StructParents = 0
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=script)
    page.Annots = Array([document.make_indirect(link)])
    document.attachments["x.exe"] = b"MZ"


def test_what_reports_carry_besides_pages_stays_behind() -> None:
    made = joined(pdf(1, _bring_along), pages=2)
    for word in (b"JavaScript", b"app.alert", b"x.exe", b"MZ", b"StructParents"):
        with pikepdf.open(BytesIO(made)) as document:
            out = BytesIO()
            document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, qdf=True)
        assert word not in out.getvalue()


def test_a_filled_field_becomes_part_of_the_page() -> None:
    def fill(document: Any) -> None:
        form = document.make_stream(b"0 0 1 rg 0 0 50 20 re f")
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, 50, 20])
        field = document.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Btn,
                T=String("a"),
                F=4,
                Rect=Array([100, 100, 150, 120]),
                AP=Dictionary(N=form),
            )
        )
        document.pages[0].obj.Annots = Array([field])
        document.Root.AcroForm = Dictionary(Fields=Array([field]))

    with pikepdf.open(BytesIO(joined(pdf(1, fill), pages=2))) as document:
        page = document.pages[1]
        assert "/Annots" not in page.obj
        assert len(page.Resources.XObject) >= 2  # the field's picture and the number


def test_turned_pages_are_numbered_too() -> None:
    def turn(document: Any) -> None:
        document.pages[0].obj.Rotate = 90

    assert read_pdf(joined(pdf(1, turn), pages=2)).text.count("1201-03-26") == 2


@pytest.mark.parametrize(
    ("report", "key"),
    [
        (b"", "reading.pdf_empty"),
        (b"no PDF at all", "reading.pdf_not"),
        (b"%PDF-1.7\nbroken", "reading.pdf_damaged"),
        (pdf(1, encryption=pikepdf.Encryption(owner="a", user="b")), "reading.pdf_encrypted"),
    ],
)
def test_what_cannot_be_read_is_refused(report: bytes, key: str) -> None:
    with pytest.raises(KnownError) as caught:
        joined(report, pages=2)
    assert caught.value.key == key


def _share_pictures(document: Any) -> None:
    """Two pages with one list of pictures, each showing one of them."""
    pictures = Dictionary()
    for number in (1, 2):
        picture = document.make_stream(f"picture {number} of the scan".encode())
        picture.Type, picture.Subtype = Name.XObject, Name.Image
        picture.Width, picture.Height = 24, 1
        picture.ColorSpace, picture.BitsPerComponent = Name.DeviceGray, 8
        pictures[f"/Im{number}"] = picture
    shared = document.make_indirect(Dictionary(XObject=pictures))
    for number, page in enumerate(document.pages, 1):
        page.obj.Resources = shared
        page.obj.Contents = document.make_stream(f"/Im{number} Do".encode())
        page.obj.B = Array([document.pages[1].obj])


def test_of_pages_left_out_nothing_stays_even_where_pages_share_their_pictures() -> None:
    stamps = stamps_pdf("1201-03-26", 3, Language.HEBREW)
    made = join_pdfs(pdf(1), (pdf(2, _share_pictures), pdf(1)), stamps, [[1], [1]])
    with pikepdf.open(BytesIO(made)) as opened:
        assert len(opened.pages) == 3
        streams = [o.read_bytes() for o in opened.objects if isinstance(o, pikepdf.Stream)]
    assert any(b"picture 1" in each for each in streams)
    assert not any(b"picture 2" in each for each in streams)
