"""A digital signature of a person's own certificate on a decision's PDF."""

from __future__ import annotations

from pathlib import Path

from core.clock import Clock, local
from core.errors import KnownError
from core.reading.paper import read_paper
from core.services.paper_check import Verdict, check_facts, read_file


def sealed_file(path: Path, p12: Path, passphrase: str, clock: Clock) -> bytes:
    """The PDF of a signed decision with a PAdES signature added after its bytes.

    The file is first checked as any paper is, in a process of its own: only a decision whose seal
    goes with its words is signed. Raises KnownError `pades.not_a_decision`, those of sign_pades, of
    read_paper and of read_file.
    """
    from core.printing.pades import sign_pades

    pdf = read_file(path)
    if check_facts(read_paper(pdf)).verdict is not Verdict.RIGHT:
        raise KnownError("pades.not_a_decision")
    return sign_pades(pdf, read_file(p12), passphrase, local(clock.now()))
