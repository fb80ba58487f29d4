"""Keys and certificates made up for tests: nobody trusts them."""

from __future__ import annotations

from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

NAME = "שופטת תרגול"
PASSPHRASE = "only a test 5"


def key_file(
    name: str = NAME, first: datetime = datetime(2026, 1, 1), last: datetime = datetime(2028, 1, 1)
) -> bytes:
    """A PKCS#12 file with a key and its own certificate, under PASSPHRASE."""
    key = ec.generate_private_key(ec.SECP256R1())
    lock = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    made = certificate(key, name, first, last)
    return pkcs12.serialize_key_and_certificates(b"test", key, made, None, lock)


def certificate(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    name: str = NAME,
    first: datetime = datetime(2026, 1, 1),
    last: datetime = datetime(2028, 1, 1),
    *,
    binding: bool = True,
) -> x509.Certificate:
    """The key's own certificate; one that is not `binding` is for logging in only."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=binding,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(last)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
