"""A key that never leaves its card: SoftHSM, Debian's card in software, plays the card."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pkcs11 import Attribute, ObjectClass
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.rsa import decode_rsa_private_key
from pyhanko.pdf_utils.reader import PdfFileReader

from core.errors import KnownError
from core.printing.pades import sign_pades
from core.printing.signing_keys import Card
from tests.core import certificates
from tests.core.printing.test_pades import AT, PLAIN, status

LIBRARIES = [
    path
    for path in (
        Path("/usr/lib/softhsm/libsofthsm2.so"),
        Path("/opt/homebrew/lib/softhsm/libsofthsm2.so"),
    )
    if path.exists()
]
PIN = "24680"
pytestmark = pytest.mark.skipif(not LIBRARIES, reason="needs Debian's softhsm2 (installer/test.sh)")


@pytest.fixture(scope="module", autouse=True)
def cards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Two cards with a key for logging in and one for signing, of two kinds, and an empty card.

    SoftHSM reads where its cards lie once in a process, so this is done once.
    """
    folder = tmp_path_factory.mktemp("cards")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder / 'tokens'}\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(settings))
        for label in ("curve", "rsa", "empty"):
            words = ["softhsm2-util", "--init-token", "--free", "--label", label]
            words += ["--so-pin", "13579", "--pin", PIN]
            subprocess.run(words, check=True, capture_output=True)
        library = pkcs11.lib(str(LIBRARIES[0]))
        for label in ("curve", "rsa"):
            with library.get_token(token_label=label).open(user_pin=PIN, rw=True) as session:
                put_key(session, label, b"\x01", "כניסה", binding=False)
                put_key(session, label, b"\x02", certificates.NAME, binding=True)
        yield


def put_key(session: pkcs11.Session, kind: str, own_id: bytes, name: str, *, binding: bool) -> None:
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    if kind == "rsa":
        key, decode = rsa.generate_private_key(65537, 2048), decode_rsa_private_key
    else:
        key, decode = ec.generate_private_key(ec.SECP256R1()), decode_ec_private_key
    traditional = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    described = decode(traditional)
    session.create_object(described | {Attribute.ID: own_id, Attribute.TOKEN: True})
    made = certificates.certificate(key, name, binding=binding)
    session.create_object(
        {
            Attribute.CLASS: ObjectClass.CERTIFICATE,
            Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
            Attribute.TOKEN: True,
            Attribute.ID: own_id,
            Attribute.SUBJECT: made.subject.public_bytes(),
            Attribute.VALUE: made.public_bytes(serialization.Encoding.DER),
        }
    )


@pytest.mark.parametrize("label", ["curve", "rsa"])
def test_the_card_s_binding_key_signs(label: str) -> None:
    signed = sign_pades(PLAIN, Card(LIBRARIES[0], PIN, label), AT)
    assert signed.startswith(PLAIN)
    assert status(signed) == (True, True, "/ETSI.CAdES.detached")
    (found,) = PdfFileReader(BytesIO(signed)).embedded_signatures
    assert found.signer_cert.subject.native["common_name"] == certificates.NAME


@pytest.mark.parametrize(
    ("label", "pin", "wrong"),
    [
        ("curve", "11111", "pades.card"),
        ("another", PIN, "pades.card"),
        ("empty", PIN, "pades.card_empty"),
    ],
)
def test_a_card_that_cannot_sign_is_refused(label: str, pin: str, wrong: str) -> None:
    with pytest.raises(KnownError) as refused:
        sign_pades(PLAIN, Card(LIBRARIES[0], pin, label), AT)
    assert refused.value.key == wrong


def test_what_is_no_library_is_refused(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.so"
    nothing.write_bytes(b"nothing")
    with pytest.raises(KnownError) as refused:
        sign_pades(PLAIN, Card(nothing, PIN), AT)
    assert refused.value.key == "pades.card"
