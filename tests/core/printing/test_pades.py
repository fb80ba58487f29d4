"""A digital signature after the file's own bytes, seen, heard and valid."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import load_der_x509_certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from core.errors import KnownError
from core.printing.decision import decision_pdf
from core.printing.pades import sign_pades
from core.printing.signing_keys import KeyFile
from tests.core import certificates
from tests.core.printing.samples import FULL, decision
from tests.core.printing.test_seal_code import SEAL

AT = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
KEY = certificates.key_file()
PLAIN = decision_pdf(decision(*FULL, *FULL), SEAL)


@pytest.fixture(scope="module")
def signed() -> bytes:
    return sign_pades(PLAIN, KeyFile(KEY, certificates.PASSPHRASE), AT)


def status(data: bytes) -> tuple[bool, bool, str]:
    """Whether the signature is intact and over the whole file, and its subfilter."""
    (found,) = PdfFileReader(BytesIO(data)).embedded_signatures
    trusted = ValidationContext(trust_roots=[found.signer_cert], moment=AT, allow_fetching=False)
    checked = validate_pdf_signature(found, trusted)
    return (
        checked.intact and checked.valid and checked.trusted,
        checked.coverage.name == "ENTIRE_FILE",
        str(found.sig_object["/SubFilter"]),
    )


def test_the_signature_is_valid_and_the_file_s_bytes_stay(signed: bytes) -> None:
    assert signed.startswith(PLAIN)
    assert status(signed) == (True, True, "/ETSI.CAdES.detached")


@pytest.mark.parametrize("name", ["השופטת ר' כהן־לוי (תרגול)", "Judge שופטת", 'ד"ר מ׳ בן־דוד'])
def test_any_hebrew_name_signs_soundly(name: str) -> None:
    """Counted here, because pyHanko's validator cannot compare some of these names at all."""
    data = sign_pades(PLAIN, KeyFile(certificates.key_file(name), certificates.PASSPHRASE), AT)
    (found,) = PdfFileReader(BytesIO(data)).embedded_signatures
    signed = found.signer_info["signed_attrs"]
    digest = next(one for one in signed if one["type"].native == "message_digest")
    first, length, second, rest = found.byte_range
    covered = data[first : first + length] + data[second : second + rest]
    assert digest["values"][0].native == hashlib.sha256(covered).digest()
    assert len(data) == second + rest
    (carried,) = found.signed_data["certificates"]
    key = load_der_x509_certificate(carried.chosen.dump()).public_key()
    assert isinstance(key, EllipticCurvePublicKey)
    said = signed.untag().dump(force=True)
    key.verify(found.signer_info["signature"].native, said, ECDSA(SHA256()))


def test_a_changed_byte_breaks_it(signed: bytes) -> None:
    at = len(PLAIN) // 2
    spoiled = signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :]
    (found,) = PdfFileReader(BytesIO(spoiled)).embedded_signatures
    assert not validate_pdf_signature(
        found, ValidationContext(trust_roots=[], allow_fetching=False)
    ).intact


def test_the_moment_is_the_one_given(signed: bytes) -> None:
    (found,) = PdfFileReader(BytesIO(signed)).embedded_signatures
    assert found.self_reported_timestamp == AT


def test_the_field_is_heard_and_printed(signed: bytes) -> None:
    with pikepdf.open(BytesIO(signed)) as document:
        (field,) = document.Root.AcroForm.Fields
        page = document.pages[-1]
        assert any(note.objgen == field.objgen for note in page.Annots)
        assert certificates.NAME in str(field.TU).replace("\u2068", "")
        assert int(field.F) & 4
        parents = list(document.Root.StructTreeRoot.ParentTree.Nums)
        element = parents[parents.index(field.StructParent) + 1]
        assert pikepdf.Name.Form == element.S
        assert element.K.Obj.objgen == field.objgen
        assert list(document.Root.StructTreeRoot.K.K)[-1].objgen == element.objgen
        left, bottom, right, top = map(float, field.Rect)
        assert 70 < left < right < 270  # beside the page's number
        assert 20 < bottom < top < 66  # under the text


def test_the_stamp_is_letters_of_our_own(signed: bytes) -> None:
    with pikepdf.open(BytesIO(signed)) as document:
        (field,) = document.Root.AcroForm.Fields
        (stamp,) = field.AP.N.Resources.XObject.values()
        fonts = list(stamp.Resources.Font.values())
        assert fonts
        assert all("/ToUnicode" in font for font in fonts)


@pytest.mark.parametrize(
    ("key", "passphrase", "wrong"),
    [
        (KEY, "another", "pades.key"),
        (b"no key", certificates.PASSPHRASE, "pades.key"),
        (
            certificates.key_file(last=datetime(2026, 11, 1)),
            certificates.PASSPHRASE,
            "pades.expired",
        ),
    ],
)
def test_a_key_that_cannot_sign_is_refused(key: bytes, passphrase: str, wrong: str) -> None:
    with pytest.raises(KnownError) as refused:
        sign_pades(PLAIN, KeyFile(key, passphrase), AT)
    assert refused.value.key == wrong


def test_a_file_is_signed_once(signed: bytes) -> None:
    with pytest.raises(KnownError, match="כבר חתום"):
        sign_pades(signed, KeyFile(KEY, certificates.PASSPHRASE), AT)


def test_what_has_no_tags_is_refused() -> None:
    target = BytesIO()
    with pikepdf.new() as empty:
        empty.add_blank_page()
        empty.save(target)
    with pytest.raises(KnownError, match="לא היה אפשר"):
        sign_pades(target.getvalue(), KeyFile(KEY, certificates.PASSPHRASE), AT)
