"""What ties paper to a signed decision: its code, what its square says, and what a file shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PaperSeal:
    """What is printed under the signatures: the code in groups of four, and the square's text.

    `digest` is the SHA-256 of the decision's words in hexadecimal, which both come from.
    """

    code: str
    payload: str
    digest: str


@dataclass(frozen=True)
class SealClaim:
    """What a square says: this key signed that this decision has words of this digest.

    `decision_id` and `digest` are hexadecimal; `key` (32 bytes) and `signature` (64) Ed25519's.
    """

    decision_id: str
    digest: str
    key: bytes
    signature: bytes


@dataclass(frozen=True)
class TaggedText:
    """One text of a file's tag tree and the page it begins on, counted from 0; -1 if unknown."""

    text: str
    page: int


@dataclass(frozen=True)
class PaperPage:
    """One page as a reader of PDF files sees it; `picture` is the digest of its picture.

    `notes` are the kinds of notes laid over it (annotations), links and signature fields left out.
    """

    text: str
    picture: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class PaperFacts:
    """What a PDF says that may be a decision: squares' texts, its own text, the seal's text."""

    payloads: tuple[str, ...]
    words: tuple[TaggedText, ...]
    seal_words: tuple[str, ...]
    pages: tuple[PaperPage, ...]
