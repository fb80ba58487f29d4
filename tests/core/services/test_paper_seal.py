"""Code and square: made of the words alone, read back exactly, mistyped signs found."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from core.direction import LRI, PDI
from core.errors import KnownError
from core.services import paper_seal
from core.services.paper_check import is_proved
from core.store.recovery_key import ALPHABET

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
ID = "0123456789abcdef" * 2
SEAL = paper_seal.made_seal(
    ID, ("שוחרר ביום", "1.9.2026"), KEY.public_key().public_bytes_raw(), KEY.sign
)
PLACES = st.integers(0, 15)


def test_the_seal_is_always_the_same() -> None:
    """Papers already printed must be readable by every later program."""
    assert SEAL.code == "QGMZ-CVV7-FY52-J0EG"
    assert SEAL.digest == hashlib.sha256("שוחרר ביום 1.9.2026".encode()).hexdigest()
    assert len(SEAL.payload) == 239
    assert SEAL.payload.startswith("VAADA1:AEASGRLHRGV433YBENCWPCNLZXX7L3M5JVYDYG2C4D")


def test_the_square_reads_back_and_is_proved() -> None:
    claim = paper_seal.read_payload(f" {SEAL.payload.lower()}\n")
    assert (claim.decision_id, claim.digest) == (ID, SEAL.digest)
    assert claim.key == KEY.public_key().public_bytes_raw()
    assert is_proved(claim)


@given(st.integers(7, 237), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_a_changed_square_is_no_proof(place: int, sign: str) -> None:
    payload = SEAL.payload[:place] + sign + SEAL.payload[place + 1 :]
    try:
        claim = paper_seal.read_payload(payload)
    except KnownError:
        return
    assert is_proved(claim) == (payload == SEAL.payload)


@pytest.mark.parametrize(
    ("payload", "key"),
    [
        ("", "not_a_payload"),
        ("שלום", "not_a_payload"),
        (SEAL.payload[:-8], "not_a_payload"),
        ("VAADA2:" + SEAL.payload[7:], "newer_payload"),
    ],
)
def test_what_is_no_square_is_refused(payload: str, key: str) -> None:
    with pytest.raises(KnownError) as refused:
        paper_seal.read_payload(payload)
    assert refused.value.key == f"paper.{key}"


def test_a_code_is_read_however_it_is_typed() -> None:
    typed = f"{LRI}{SEAL.code.lower().replace('-', ' ').replace('0', 'o')}{PDI} "
    assert paper_seal.read_code(typed) == SEAL.code
    assert paper_seal.codes_in(f"קוד ההחלטה: {LRI}{SEAL.code}{PDI}.") == (SEAL.code,)


@given(PLACES, st.sampled_from(ALPHABET))
def test_every_mistyped_sign_is_found(place: int, sign: str) -> None:
    signs = SEAL.code.replace("-", "")
    typed = signs[:place] + sign + signs[place + 1 :]
    if typed == signs:
        return
    with pytest.raises(KnownError, match="שגוי"):
        paper_seal.read_code(typed)


@given(PLACES, PLACES)
def test_every_two_signs_changed_about_are_found(first: int, second: int) -> None:
    signs = list(SEAL.code.replace("-", ""))
    signs[first], signs[second] = signs[second], signs[first]
    if "".join(signs) == SEAL.code.replace("-", ""):
        return
    with pytest.raises(KnownError):
        paper_seal.read_code("".join(signs))


def test_a_code_of_another_length_says_so() -> None:
    with pytest.raises(KnownError, match="15"):
        paper_seal.read_code(SEAL.code[:-1])


def test_only_words_count_for_the_digest() -> None:
    same = paper_seal.words_digest([f"שוחרר  {LRI}ביום{PDI} 1.9.2026"])
    assert same == SEAL.digest
    assert paper_seal.words_digest(["שוחרר ביום", "1.9.2027"]) != same
