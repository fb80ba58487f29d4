"""A digital signature of a person's own certificate on a decision's PDF."""

from __future__ import annotations

from pathlib import Path

from core.clock import Clock, local
from core.errors import KnownError
from core.reading.paper import read_paper
from core.services.paper_check import Verdict, check_facts, read_file


def seal_with_file(path: Path, p12: Path, passphrase: str, clock: Clock) -> bytes:
    """The PDF of a signed decision with a PAdES signature by the key of a PKCS#12 file.

    The file is first checked as any paper is, in a process of its own: only a decision whose seal
    goes with its words is signed. Raises KnownError `pades.not_a_decision`, those of sign_pades, of
    read_paper and of read_file.
    """
    from core.printing.pades import sign_pades
    from core.printing.signing_keys import KeyFile

    key = KeyFile(read_file(p12), passphrase)
    return sign_pades(_decision(path), key, local(clock.now()))


def seal_with_card(path: Path, library: Path, token: str, pin: str, clock: Clock) -> bytes:
    """The same with the key on a card, by its maker's PKCS#11 library. Raises as seal_with_file."""
    from core.printing.pades import sign_pades
    from core.printing.signing_keys import Card

    return sign_pades(_decision(path), Card(library, pin, token), local(clock.now()))


def _decision(path: Path) -> bytes:
    pdf = read_file(path)
    if check_facts(read_paper(pdf)).verdict is not Verdict.RIGHT:
        raise KnownError("pades.not_a_decision")
    return pdf
