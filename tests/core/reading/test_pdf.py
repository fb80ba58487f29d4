"""PDF files that are not trusted: read, drawn, refused with a sentence."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from core.errors import KnownError
from core.reading.pdf import MAX_MEGABYTES, PdfRenderer, page_sizes, read_pdf, render_page
from core.reading.worker_process import WorkerProcess

A4 = (595.0, 842.0)


def pdf(*pages: str, title: str = "", size: tuple[float, float] = A4) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    canvas.setTitle(title)
    for words in pages:
        canvas.drawString(72, size[1] - 72, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], **how: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(out, **how)  # type: ignore[arg-type]
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(KnownError) as caught:
        read_pdf(data)
    assert "נקלט" in str(caught.value)
    return caught.value.key


def scan(pages: int) -> bytes:
    """Pages that are nothing but pictures, each its own."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number in range(pages):
        picture = Image.effect_noise((500, 700), 20 + number)
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_what_is_in_a_pdf() -> None:
    data = pdf("Report 1201-03-26", "Page two", title="\u202aReport\u202c\n one")
    facts = read_pdf(data)
    assert (facts.pages, facts.bytes, facts.title) == (2, len(data), "Report one")
    assert facts.text.splitlines() == ["Report 1201-03-26", "Page two"]
    assert len(facts.sha256) == 64


def test_what_is_refused_and_why() -> None:
    whole = pdf("text")
    assert refusal(b"") == "reading.pdf_empty"
    assert refusal(b"PK\x03\x04" + bytes(2000)) == "reading.pdf_not"
    assert refusal(b"%PDF-1.7\n" + os.urandom(3000)) == "reading.pdf_damaged"
    assert refusal(whole[:200]) == "reading.pdf_damaged"
    assert refusal(whole + bytes(MAX_MEGABYTES * 1024 * 1024)) == "reading.pdf_too_big"


def test_a_password_is_told_apart_from_damage() -> None:
    locked = changed(pdf("x"), lambda _: None, encryption=pikepdf.Encryption(user="u", owner="o"))
    assert refusal(locked) == "reading.pdf_encrypted"


def test_a_file_that_only_forbids_printing_is_read() -> None:
    bound = changed(pdf("x"), lambda _: None, encryption=pikepdf.Encryption(user="", owner="o"))
    assert read_pdf(bound).text == "x"


def test_a_document_without_pages() -> None:
    def empty(document: pikepdf.Pdf) -> None:
        del document.pages[0]

    assert refusal(changed(pdf("x"), empty)) == "reading.pdf_empty"


def test_more_pages_than_any_report_has() -> None:
    def fill(document: pikepdf.Pdf) -> None:
        for _ in range(2000):
            document.pages.append(document.pages[0])

    assert refusal(changed(pdf("x"), fill)) == "reading.pdf_too_many_pages"


def test_a_page_that_is_no_page() -> None:
    def break_second(document: pikepdf.Pdf) -> None:
        kids = document.Root.Pages.Kids
        kids[1] = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font))

    assert refusal(changed(pdf("one", "two"), break_second)) == "reading.pdf_damaged"


def test_a_drawn_page_is_black_on_white() -> None:
    image = render_page(pdf("Report"), 0, 300)
    assert image.width == 300
    assert image.height in (424, 425)
    assert len(image.rgb) == image.width * image.height * 3
    assert image.rgb[:3] == b"\xff\xff\xff"
    assert min(image.rgb) < 100


def test_widths_that_need_padding_have_none() -> None:
    with PdfRenderer(pdf("Report")) as renderer:
        for width in (1, 2, 3, 101, 102, 103):
            image = renderer.render(0, width)
            assert image.width == width
            assert len(image.rgb) == width * image.height * 3


def test_colours_are_red_green_blue() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(100, 100))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 100, 100, fill=1, stroke=0)
    canvas.save()
    image = render_page(out.getvalue(), 0, 50)
    middle = (25 * 50 + 25) * 3
    assert image.rgb[middle : middle + 3] == b"\xff\x00\x00"


def test_filled_in_forms_are_drawn() -> None:
    def fill_in(document: pikepdf.Pdf) -> None:
        box = pikepdf.Array([10, 10, 190, 60])
        look = document.make_stream(b"0 g 0 0 180 50 re f")
        look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        look.BBox = pikepdf.Array([0, 0, 180, 50])
        field = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T="a",
                F=4,
                Rect=box,
                AP=pikepdf.Dictionary(N=look),
            )
        )
        document.pages[0].Annots = pikepdf.Array([field])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))

    image = render_page(changed(pdf("", size=(200, 100)), fill_in), 0, 200)
    assert image.rgb.count(0) > 180 * 50 * 2


def test_a_page_too_tall_is_drawn_smaller_not_refused() -> None:
    image = render_page(pdf("x", size=(50, 7000)), 0, 1000)
    assert image.width * image.height <= 41_000_000
    assert len(image.rgb) == image.width * image.height * 3


def test_sizes_in_points_with_the_page_turned() -> None:
    def turn(document: pikepdf.Pdf) -> None:
        document.pages[1].rotate(90, relative=False)

    assert page_sizes(changed(pdf("a", "b"), turn)) == ((595.0, 842.0), (842.0, 595.0))


def test_a_page_that_is_not_there() -> None:
    with PdfRenderer(pdf("x")) as renderer, pytest.raises(KnownError) as caught:
        renderer.render(1, 100)
    assert caught.value.key == "reading.pdf_no_page"


def test_the_renderer_outlives_its_child() -> None:
    with PdfRenderer(pdf("one", "two")) as renderer:
        before = renderer.render(1, 200)
        pid = renderer.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        try:
            after = renderer.render(1, 200)
        except KnownError as error:
            assert error.key == "reading.crashed"
            after = renderer.render(1, 200)
        assert after == before
        assert renderer.pid != pid


def test_of_a_large_document_only_what_is_drawn_goes_to_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lent: list[int] = []
    lend = WorkerProcess._lend

    def counted(self: WorkerProcess, pipe: object, data: bytes, asked: list[int]) -> None:
        lent.append(asked[1])
        lend(self, pipe, data, asked)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkerProcess, "_lend", counted)
    data = scan(40)
    with PdfRenderer(data) as renderer:
        assert renderer.pages == 40
        first = renderer.render(39, 100)
        assert sum(lent) < len(data) / 5
        assert renderer.sizes_from(38, 9) == ((595.0, 842.0),) * 2
        assert len(renderer.sizes) == 40
        assert renderer.render(39, 100) == first
    assert render_page(data, 39, 100) == first


def test_a_damaged_document_is_mended_from_what_is_lent() -> None:
    whole = scan(3)
    assert render_page(whole[: whole.rindex(b"xref")], 2, 100) == render_page(whole, 2, 100)


def test_a_page_that_is_broken_has_a_size_and_the_others_are_drawn() -> None:
    def break_second(document: pikepdf.Pdf) -> None:
        document.pages[1].obj.MediaBox = pikepdf.Array([0, 0, 0, 0])
        document.pages[1].obj.Contents = document.make_stream(b"\xff\x00 BT ( q")

    with PdfRenderer(changed(pdf("one", "two", "three"), break_second)) as renderer:
        assert len(renderer.sizes) == 3 and all(w > 0 and h > 0 for w, h in renderer.sizes)
        assert min(renderer.render(2, 300).rgb) < 150


def test_a_closed_renderer_says_so_and_leaves_no_child() -> None:
    renderer = PdfRenderer(pdf("x"))
    pid = renderer.pid
    assert pid is not None
    renderer.close()
    renderer.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(KnownError) as caught:
        renderer.render(0, 100)
    assert caught.value.key == "reading.closed"


def test_opening_a_bad_file_leaves_no_child() -> None:
    with pytest.raises(KnownError) as caught:
        PdfRenderer(b"%PDF-1.7\n nothing")
    assert caught.value.key == "reading.pdf_damaged"
