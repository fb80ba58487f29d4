"""A decision's PDF with one's own signature: outside the store, and recorded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import KnownError
from core.model.print_log import PrintOutcome, PrintWay
from core.services import decisions, sealed_copies
from core.services.paper_check import Verdict
from core.services.paper_in_store import check_file_in_store
from core.services.print_log import print_log
from core.store import audit
from core.store.store import Store
from tests.core import certificates
from tests.core.services import papers

AddCase = Callable[..., str]


@pytest.fixture
def signed(store: Store, add_case: AddCase) -> tuple[str, bytes]:
    return papers.signed_pdf(store, add_case)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key.p12"
    path.write_bytes(certificates.key_file())
    return path


def actions(store: Store) -> list[str]:
    with store.read() as conn:
        return [entry.action for entry in reversed(audit.entries(conn))]


def test_the_copy_is_saved_where_the_user_says_and_recorded(
    store: Store, signed: tuple[str, bytes], key: Path, tmp_path: Path
) -> None:
    target = tmp_path / "signed.pdf"
    made = sealed_copies.save_sealed_with_file(
        store, signed[0], key, certificates.PASSPHRASE, target
    )
    assert made == target
    assert target.read_bytes().startswith(signed[1])
    assert target.stat().st_mode & 0o077 == 0
    (line,) = print_log(store)
    assert (line.way, line.outcome) == (PrintWay.FILE, PrintOutcome.DONE)
    assert check_file_in_store(store, target).verdict is Verdict.RIGHT
    assert decisions.decision_pdf(store, signed[0]) == signed[1]  # the store keeps its own


def test_a_wrong_passphrase_writes_and_records_nothing(
    store: Store, signed: tuple[str, bytes], key: Path, tmp_path: Path
) -> None:
    before = actions(store)
    with pytest.raises(KnownError) as caught:
        sealed_copies.save_sealed_with_file(store, signed[0], key, "אחר", tmp_path / "x.pdf")
    assert caught.value.key == "pades.key"
    assert not (tmp_path / "x.pdf").exists()
    assert actions(store) == before


def test_a_place_that_cannot_be_written_is_recorded_as_failed(
    store: Store, signed: tuple[str, bytes], key: Path, tmp_path: Path
) -> None:
    nowhere = tmp_path / "missing" / "x.pdf"
    with pytest.raises(KnownError) as caught:
        sealed_copies.save_sealed_with_file(store, signed[0], key, certificates.PASSPHRASE, nowhere)
    assert caught.value.key == "pades.cannot_write"
    assert [line.outcome for line in print_log(store)] == [PrintOutcome.FAILED]


def test_what_is_no_card_s_library_is_told(
    store: Store, signed: tuple[str, bytes], key: Path, tmp_path: Path
) -> None:
    with pytest.raises(KnownError) as caught:
        sealed_copies.save_sealed_with_card(store, signed[0], key, "", "1234", tmp_path / "x.pdf")
    assert caught.value.key == "pades.card"
