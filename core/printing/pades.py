"""A PAdES signature with a visible stamp, added after the file's own bytes, which stay as they are.

The field is made a tagged form element before anything is signed, so that the file stays fit for
the archive (PDF/A-2a) and for everyone (PDF/UA-1). Nothing is fetched: no time stamp of an
authority and no revocation lists are put in (PAdES B-B).
"""

from __future__ import annotations

import zlib
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from pyhanko.pdf_utils import generic, layout
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from core.errors import KnownError
from core.printing.seal_code import MARK
from core.printing.signing_keys import Card, KeyFile, opened
from core.printing.stamp import HEIGHT, WIDTH, stamp_pdf
from core.wording import text

_FIELD: Final = "VaadaSignature"
_LEFT: Final = 72.0
_BOTTOM: Final = 24.0
"""In the lower margin, where no text comes: on the side away from Hebrew's beginning."""


def sign_pades(pdf: bytes, key: KeyFile | Card, at: datetime) -> bytes:
    """`pdf`, one of this program's decisions, signed with a key and its certificate.

    `at` is the moment of signing, with its time zone. Raises KnownError as signing_keys.opened, and
    `pades.expired`, `pades.signed_already`, `pades.cannot_sign`.
    """
    with opened(key) as signer:
        certificate = signer.signing_cert
        assert certificate is not None
        if not certificate.not_valid_before <= at <= certificate.not_valid_after:
            raise KnownError("pades.expired", until=certificate.not_valid_after.date())
        subject = certificate.subject
        name = str(subject.native.get("common_name", subject.human_friendly))
        try:
            return _signed(pdf, signer, name, at)
        except (PdfError, SigningError, KeyError, TypeError, ValueError, zlib.error) as error:
            raise KnownError("pades.cannot_sign") from error


def _signed(pdf: bytes, signer: Signer, name: str, at: datetime) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    if writer.prev.embedded_signatures:
        raise KnownError("pades.signed_already")
    _add_field(writer, _page_of_seal(writer), text("stamp.field", name=name))
    described = PdfSignatureMetadata(
        field_name=_FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=text("stamp.reason"),
        name=name,
    )
    lines = text("stamp.signed"), text("stamp.who", name=name, at=at)
    stamp = _style(stamp_pdf(text("stamp.signed"), lines))
    signing = _Signer(described, signer=signer, stamp_style=stamp)
    signing.at = at
    target = BytesIO()
    signing.sign_pdf(writer, existing_fields_only=True, output=target)
    return target.getvalue()


class _Signer(PdfSigner):
    """Signs at a given moment instead of asking the machine for the time."""

    at: datetime

    def init_signing_session(
        self, pdf_out: Any, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


class _Stamp(PdfContent):
    """A page held in memory: pyHanko's own takes a file's name, and nothing may lie on the disk."""

    def __init__(self, page: bytes) -> None:
        super().__init__(box=layout.BoxConstraints(width=WIDTH, height=HEIGHT))
        self._page = page

    def render(self) -> bytes:
        source = PdfFileReader(BytesIO(self._page))
        self.resources.xobject["/Stamp"] = self._ensure_writer.import_page_as_xobject(source)
        return b"/Stamp Do"


def _style(page: bytes) -> StaticStampStyle:
    fitted = layout.SimpleBoxLayoutRule(
        x_align=layout.AxisAlignment.ALIGN_MIN,
        y_align=layout.AxisAlignment.ALIGN_MIN,
        margins=layout.Margins.uniform(0),
    )
    return StaticStampStyle(
        border_width=0, background=_Stamp(page), background_layout=fitted, background_opacity=1
    )


def _page_of_seal(writer: IncrementalPdfFileWriter) -> int:
    """The page that carries the seal, counted from 0; the last page if none does."""
    count = int(writer.root["/Pages"]["/Count"])
    for place in range(count):
        page = writer.find_page_for_modification(place)[0].get_object()
        if f"/{MARK}".encode() in page["/Contents"].data:
            return place
    return count - 1


def _add_field(writer: IncrementalPdfFileWriter, page: int, words: str) -> None:
    """An empty signature field on the page, and its element at the end of the tag tree."""
    right, top = _LEFT + WIDTH, _BOTTOM + HEIGHT
    box = tuple(round(edge) for edge in (_LEFT, _BOTTOM, right, top))
    append_signature_field(writer, SigFieldSpec(_FIELD, on_page=page, box=box))  # type: ignore[arg-type]
    page_ref = writer.find_page_for_modification(page)[0]
    field_ref = next(
        ref
        for ref in writer.root["/AcroForm"]["/Fields"]
        if isinstance(ref, generic.IndirectObject) and ref.get_object()["/T"] == _FIELD
    )
    tree = writer.root["/StructTreeRoot"]
    parents = tree["/ParentTree"]
    key = int(tree["/ParentTreeNextKey"])
    document_ref = tree.raw_get("/K")
    document = document_ref.get_object()
    element = generic.DictionaryObject(
        {
            generic.NameObject("/Type"): generic.NameObject("/StructElem"),
            generic.NameObject("/S"): generic.NameObject("/Form"),
            generic.NameObject("/P"): document_ref,
            generic.NameObject("/Pg"): page_ref,
            generic.NameObject("/Alt"): generic.TextStringObject(words),
            generic.NameObject("/K"): generic.DictionaryObject(
                {
                    generic.NameObject("/Type"): generic.NameObject("/OBJR"),
                    generic.NameObject("/Pg"): page_ref,
                    generic.NameObject("/Obj"): field_ref,
                }
            ),
        }
    )
    element_ref = writer.add_object(element)
    kids = document.raw_get("/K")
    if not isinstance(kids, generic.ArrayObject):
        kids = generic.ArrayObject([kids])
    kids.append(element_ref)
    document["/K"] = kids
    parents["/Nums"].extend([generic.NumberObject(key), element_ref])
    tree["/ParentTreeNextKey"] = generic.NumberObject(key + 1)
    field = field_ref.get_object()
    field["/StructParent"] = generic.NumberObject(key)
    field["/TU"] = generic.TextStringObject(words)
    for changed in (document, parents, tree, field):
        writer.update_container(changed)
