"""Printing from the command line, without a store."""

from __future__ import annotations

import json
from pathlib import Path

from core.printing.documents.kinds import KINDS
from core.services.languages import paper_was_checked
from tests.core.commands.test_commands import vaada
from tests.core.printing.documents.examples import EXAMPLES


def test_a_print_file_needs_no_store_and_no_passphrase(tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    done = vaada("print", EXAMPLES / "letter-minor.json", "-o", out, home=tmp_path, passphrase=None)
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(b"%PDF-")
    assert str(out) in done.stdout
    assert out.stat().st_mode & 0o077 == 0


def test_without_a_place_the_pdf_is_named_for_its_file(tmp_path: Path) -> None:
    path = tmp_path / "note.JSON"
    path.write_text('{"kind": "text", "paragraphs": ["שלום"]}', encoding="utf-8")
    assert vaada("print", path, home=tmp_path, passphrase=None).returncode == 0
    assert (tmp_path / "note.pdf").exists()


def test_a_language_that_nobody_checked_is_told(tmp_path: Path) -> None:
    values = json.loads((EXAMPLES / "letter-minor.json").read_text(encoding="utf-8"))
    path = tmp_path / "letter.json"
    path.write_text(json.dumps(values | {"language": "ru"}), encoding="utf-8")
    done = vaada("print", path, home=tmp_path, passphrase=None)
    assert done.returncode == 0
    assert ("רוסית" in done.stderr) is not paper_was_checked("letter-minor", "ru")
    path.write_text(json.dumps(values), encoding="utf-8")
    assert vaada("print", path, home=tmp_path, passphrase=None).stderr == ""


def test_the_kinds_are_listed(tmp_path: Path) -> None:
    listed = vaada("print", "--kinds", home=tmp_path, passphrase=None)
    assert [line.split("\t")[0] for line in listed.stdout.splitlines()] == [*KINDS, "blank"]


def test_failures_are_one_hebrew_sentence_and_leave_nothing(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"kind": "text", "paragraphs": [], "colour": "red"}', encoding="utf-8")
    for arguments, word in (
        ((bad,), "colour"),
        ((tmp_path / "missing.json",), "missing.json"),
        ((EXAMPLES / "text.json", "-o", tmp_path / "no" / "where.pdf"), "where.pdf"),
        ((EXAMPLES / "text.json", "-o", tmp_path), "אי אפשר לכתוב"),
        ((), "--kinds"),
    ):
        failed = vaada("print", *arguments, home=tmp_path, passphrase=None)
        assert failed.returncode == 1
        assert word in failed.stderr
        assert len(failed.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.glob("*.pdf*")] == []


def test_a_stream_is_written_to_and_stays(tmp_path: Path) -> None:
    done = vaada("print", EXAMPLES / "text.json", "-o", "/dev/null", home=tmp_path, passphrase=None)
    assert done.returncode == 0
    assert Path("/dev/null").is_char_device()
