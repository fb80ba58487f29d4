"""Whose key signs a file digitally: one in a PKCS#12 file, or one that never leaves its card."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, ObjectClass
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.general import SigningError
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
from pyhanko.sign.signers import Signer, SimpleSigner

from core.errors import KnownError


@dataclass(frozen=True)
class KeyFile:
    """The bytes of a PKCS#12 file and what opens it."""

    data: bytes = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class Card:
    """A card by its maker's PKCS#11 library; `token` is its label, where there are several."""

    library: Path
    pin: str = field(repr=False)
    token: str = ""


@contextmanager
def opened(key: KeyFile | Card) -> Iterator[Signer]:
    """The key ready to sign; a card is let go at the end.

    Raises KnownError `pades.key` for a wrong passphrase or a damaged file, `pades.card` for a card
    that is not there, a wrong PIN or a library that is none, `pades.card_empty` without a key that
    signs and has its certificate.
    """
    if isinstance(key, KeyFile):
        yield _from_file(key)
        return
    try:
        criteria = TokenCriteria(label=key.token) if key.token else None
        session = open_pkcs11_session(str(key.library), token_criteria=criteria, user_pin=key.pin)
    except (pkcs11.PKCS11Error, SigningError, RuntimeError, OSError) as error:
        raise KnownError("pades.card") from error
    try:
        yield _from_card(session)
    except pkcs11.PKCS11Error as error:
        raise KnownError("pades.card") from error
    finally:
        session.close()


def _from_file(key: KeyFile) -> Signer:
    found: SimpleSigner | None
    try:
        found = SimpleSigner.load_pkcs12_data(
            key.data, other_certs=[], passphrase=key.passphrase.encode()
        )
    except ValueError:
        found = None
    if found is None:
        raise KnownError("pades.key")
    return found


def _from_card(session: Any) -> Signer:
    """The key for signing in one's own name before one that only logs in, if the card has both."""
    wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.SIGN: True}
    keys = {bytes(one[Attribute.ID]) for one in session.get_objects(wanted)}
    found: list[tuple[bool, bytes, x509.Certificate]] = []
    for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        certificate = x509.Certificate.load(one[Attribute.VALUE])
        usage = certificate.key_usage_value
        binding = usage is not None and "non_repudiation" in usage.native
        if bytes(one[Attribute.ID]) in keys:
            found.append((binding, bytes(one[Attribute.ID]), certificate))
    if not found:
        raise KnownError("pades.card_empty")
    _, own_id, certificate = max(found, key=lambda one: one[0])
    # The digest is made here: cards differ in which digests they know, none refuses a made one.
    return PKCS11Signer(session, signing_cert=certificate, key_id=own_id, use_raw_mechanism=True)
