"""The code and the square of a signed decision, and how each is read back.

Both are made of what is known before anything is printed: the decision's id and the digest of its
words. So the printed pages may carry them, and the pages' own digest is sealed afterwards.

The square holds 145 bytes: format (1), id (16), digest of the words (32), public key (32), and the
key's Ed25519 signature (64) over all before it. The code holds 75 bits of a digest of id and words
in fifteen signs, and a sixteenth over GF(32) that finds every single mistyped sign and every two
signs changed about.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final

from core.errors import KnownError
from core.model.seals import PaperSeal, SealClaim
from core.store.recovery_key import ALPHABET

PREFIX: Final = "VAADA1:"
CODE_BITS: Final = 75
_FORMAT: Final = b"\x01"
_SIGNED: Final = b"vaada paper\n"
_LENGTH: Final = 145
_SIGNS: Final = 16
_GROUP: Final = 4
_LOOKALIKES: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_IN_TEXT: Final = re.compile(
    rf"(?<![0-9A-Z-])[{ALPHABET}]{{4}}(?:-[{ALPHABET}]{{4}}){{3}}(?![0-9A-Z-])"
)


def words_digest(words: Iterable[str]) -> str:
    """SHA-256, in hexadecimal, of the words in reading order.

    How the text is cut into paragraphs, its spaces and invisible marks do not matter.
    """
    return hashlib.sha256(plain(" ".join(words)).encode()).hexdigest()


def plain(text: str) -> str:
    """The text in one line and one form, without marks that only steer its direction."""
    visible = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFC", visible).split())


def made_seal(
    decision_id: str, words: Iterable[str], key: bytes, sign: Callable[[bytes], bytes]
) -> PaperSeal:
    """The seal of a decision about to be printed; `sign` makes the signature of `key`'s holder."""
    digest = words_digest(words)
    head = _FORMAT + bytes.fromhex(decision_id) + bytes.fromhex(digest) + key
    packed = head + sign(_SIGNED + head)
    payload = PREFIX + base64.b32encode(packed).decode().rstrip("=")
    return PaperSeal(code_of(decision_id, digest), payload, digest)


def signed_part(claim: SealClaim) -> bytes:
    """What the claim's signature is over."""
    head = bytes.fromhex(claim.decision_id) + bytes.fromhex(claim.digest) + claim.key
    return _SIGNED + _FORMAT + head


def read_payload(payload: str) -> SealClaim:
    """What a square says; nothing of it is proved yet.

    Raises KnownError `paper.not_a_payload`, `paper.newer_payload` for a later format.
    """
    body = "".join(plain(payload).split()).upper()
    if body.startswith("VAADA") and not body.startswith(PREFIX):
        raise KnownError("paper.newer_payload")
    body = body.removeprefix(PREFIX)
    try:
        packed = base64.b32decode(body + "=" * (-len(body) % 8))
    except (binascii.Error, ValueError):
        raise KnownError("paper.not_a_payload") from None
    if len(packed) != _LENGTH or packed[:1] != _FORMAT:
        raise KnownError("paper.not_a_payload")
    return SealClaim(packed[1:17].hex(), packed[17:49].hex(), packed[49:81], packed[81:])


def code_of(decision_id: str, digest: str) -> str:
    """The code of a decision by its id and the digest of its words, in groups of four."""
    data = b"vaada paper code\n" + bytes.fromhex(decision_id) + bytes.fromhex(digest)
    number = int.from_bytes(hashlib.sha256(data).digest()[:10], "big") >> 80 - CODE_BITS
    signs = [number >> 5 * (_SIGNS - 2 - place) & 31 for place in range(_SIGNS - 1)]
    return _grouped("".join(ALPHABET[sign] for sign in [*signs, _check(signs)]))


def read_code(typed: str) -> str:
    """A typed code as it is printed; case, spaces and dashes do not matter.

    Raises KnownError `paper.code_length` or `paper.code_mistyped`.
    """
    signs = re.sub(r"[\s\-־–—.,_]+", "", plain(typed)).upper().translate(_LOOKALIKES)
    if len(signs) != _SIGNS:
        raise KnownError("paper.code_length", count=len(signs), expected=_SIGNS)
    if not _is_code(signs):
        raise KnownError("paper.code_mistyped")
    return _grouped(signs)


def codes_in(text: str) -> tuple[str, ...]:
    """Every code that stands in a text, once each."""
    found = (match.group() for match in _IN_TEXT.finditer(plain(text)))
    return tuple(dict.fromkeys(code for code in found if _is_code(code.replace("-", ""))))


def key_name(key: bytes) -> str:
    """The short name of a public key, as people compare it: 64 bits in groups of four."""
    return _grouped(hashlib.sha256(b"vaada key\n" + key).hexdigest()[:16])


def _is_code(signs: str) -> bool:
    values = [ALPHABET.find(sign) for sign in signs]
    return -1 not in values and _check(values[:-1]) == values[-1]


def _check(signs: Iterable[int]) -> int:
    """Every sign times a power of x of its own in GF(32), modulo x^5 + x^2 + 1."""
    value = 0
    for sign in signs:
        value = _doubled(value ^ sign)
    return value


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ 0b100101 if value & 32 else value


def _grouped(signs: str) -> str:
    return "-".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))
