"""A signed decision's PDF with somebody's own digital signature, saved outside the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import local
from core.errors import KnownError
from core.private_files import write_whole
from core.services.cases import existing_case
from core.services.decisions import whole_decision
from core.services.finished_decision import finished_decision
from core.services.paper_check import read_file
from core.services.print_log import recorded_export
from core.store import decisions as rows
from core.store.store import Store

if TYPE_CHECKING:
    from core.printing.signing_keys import Card, KeyFile


def save_sealed_with_file(
    store: Store, decision_id: str, p12: Path, passphrase: str, target: Path
) -> Path:
    """Sign a decision's PDF with the key of a PKCS#12 file and write it to `target`.

    The store keeps no copy, only a line in the print log; the passphrase is kept nowhere.
    Raises KnownError `decision.not_signed`, `decision.seal_broken`, `pades.not_a_decision` for one
    without a code (practice), `pades.cannot_write`, those of read_file and of sign_pades.
    """
    from core.printing.signing_keys import KeyFile

    return _save(store, decision_id, KeyFile(read_file(p12), passphrase), target)


def save_sealed_with_card(
    store: Store, decision_id: str, library: Path, token: str, pin: str, target: Path
) -> Path:
    """The same with the key on a card, by its maker's PKCS#11 library. Raises as with a file."""
    from core.printing.signing_keys import Card

    return _save(store, decision_id, Card(library, pin, token), target)


def _save(store: Store, decision_id: str, key: KeyFile | Card, target: Path) -> Path:
    from core.printing.pades import sign_pades

    with store.read() as conn:
        frozen = whole_decision(conn, decision_id)
        signed = rows.signed_for_hearing(conn, frozen.hearing_id)
        case = existing_case(conn, frozen.case_id)
    if signed is None or not signed.code:
        raise KnownError("pades.not_a_decision")
    pdf = sign_pades(frozen.pdf, key, local(store.clock.now()))
    paper = finished_decision(case, frozen.hearing_id, signed.outcome, pdf, signed=True)
    with recorded_export(store, paper):
        try:
            write_whole(target, pdf)
        except OSError:
            raise KnownError("pades.cannot_write", file=target) from None
    return target
