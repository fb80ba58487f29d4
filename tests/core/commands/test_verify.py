"""Checking a paper from the command line: what is said, and what it exits with."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.commands import parser, run
from core.services import paper_seal
from core.store.store import Store
from tests.conftest import PASSPHRASE
from tests.core import certificates
from tests.core.services import papers

Verify = Callable[..., tuple[int, str]]


@pytest.fixture
def verify(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Verify:
    """Run `verify`; gives the exit code and all that was said."""

    def run_it(*arguments: object, with_store: bool = False) -> tuple[int, str]:
        words = ["verify", *map(str, arguments)]
        if with_store:
            store.close()
            reading, writing = os.pipe()
            os.write(writing, f"{PASSPHRASE}\n".encode())
            os.close(writing)
            words += ["--store", str(store.folder), "--passphrase-fd", str(reading)]
        code = run(parser().parse_args(words), clock)
        said = capsys.readouterr()
        return code, said.out + said.err

    return run_it


@pytest.fixture
def paper(store: Store, add_case: papers.AddCase, tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(papers.adjourned_pdf(store, add_case()))
    return path


def test_a_right_file_exits_with_nothing(verify: Verify, paper: Path) -> None:
    code, said = verify(paper)
    assert code == 0
    assert said.startswith("תקין.")
    assert "של מי המפתח" in said
    code, said = verify(paper, with_store=True)
    assert code == 0
    assert "בית אחר בית" in said


def test_an_altered_file_exits_with_three(verify: Verify, paper: Path) -> None:
    paper.write_bytes(papers.saved_again(paper.read_bytes(), papers.lay_a_note_over))
    for with_store in (False, True):
        code, said = verify(paper, with_store=with_store)
        assert code == 3
        assert said.startswith("לא תקין!")


def test_what_a_later_decision_follows_exits_with_four(
    verify: Verify, store: Store, add_case: papers.AddCase, tmp_path: Path
) -> None:
    case_id = add_case()
    path = tmp_path / "first.pdf"
    path.write_bytes(papers.adjourned_pdf(store, case_id))
    papers.adjourned_pdf(store, case_id)
    assert verify(path, with_store=True)[0] == 4


def test_what_cannot_be_checked_exits_with_one(verify: Verify, tmp_path: Path) -> None:
    stranger = paper_seal.code_of("ab" * 16, "cd" * 32)
    text = tmp_path / "text.pdf"
    text.write_text("no PDF")
    for arguments in ((tmp_path / "none.pdf",), (text,), (), ("--qr", "שלום")):
        code, said = verify(*arguments)
        assert code == 1
        assert "Traceback" not in said
    code, said = verify("--code", stranger, with_store=True)
    assert (code, "אין במאגר הזה" in said) == (1, True)


def test_a_decision_is_signed_digitally_and_still_known(
    verify: Verify, paper: Path, tmp_path: Path, clock: FixedClock
) -> None:
    key, signed = tmp_path / "key.p12", tmp_path / "signed.pdf"
    key.write_bytes(certificates.key_file())
    assert seal(paper, key, signed, clock) == 0
    assert signed.read_bytes().startswith(paper.read_bytes())
    assert verify(signed)[0] == 0
    code, said = verify(signed, with_store=True)
    assert code == 0
    assert "ואחריו תוספת" in said


def test_only_a_decision_is_signed_digitally(
    paper: Path, tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    key, signed = tmp_path / "key.p12", tmp_path / "signed.pdf"
    key.write_bytes(certificates.key_file())
    paper.write_bytes(papers.saved_again(paper.read_bytes(), papers.lay_a_note_over))
    assert seal(paper, key, signed, clock) == 1
    assert "לא נחתם דבר" in capsys.readouterr().err
    assert not signed.exists()


def seal(paper: Path, key: Path, output: Path, clock: FixedClock) -> int:
    reading, writing = os.pipe()
    os.write(writing, f"{certificates.PASSPHRASE}\n".encode())
    os.close(writing)
    words = ["seal", str(paper), "--p12", str(key), "-o", str(output)]
    return run(parser().parse_args([*words, "--passphrase-fd", str(reading)]), clock)
