"""Printing hands the PDF over from memory, or says why it could not."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from ui.printer import print_pdf

PDF = b"%PDF-1.7 invented"


def command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr("shutil.which", lambda name: _in(folder, name))
    return folder


def _in(folder: Path, name: str) -> str | None:
    return str(folder / name) if (folder / name).exists() else None


def test_the_pdf_goes_through_a_pipe(bin_folder: Path, tmp_path: Path) -> None:
    command(bin_folder, "lpstat", "echo office")
    command(bin_folder, "lp", f'echo "$@" > {tmp_path}/asked; cat > {tmp_path}/sent')
    print_pdf(PDF, "החלטה", copies=2)
    assert (tmp_path / "sent").read_bytes() == PDF
    assert (tmp_path / "asked").read_text().split() == ["-t", "החלטה", "-n", "2", "-s", "-"]


@pytest.mark.parametrize("printers", [None, "true"])
def test_without_a_printer_it_says_so(bin_folder: Path, printers: str | None) -> None:
    command(bin_folder, "lp", "exit 0")
    if printers:
        command(bin_folder, "lpstat", printers)
    with pytest.raises(KnownError) as caught:
        print_pdf(PDF, "החלטה")
    assert caught.value.key == "printer.none"


def test_a_printer_that_refuses_is_a_known_error(bin_folder: Path) -> None:
    command(bin_folder, "lpstat", "echo office")
    command(bin_folder, "lp", "exit 1")
    with pytest.raises(KnownError) as caught:
        print_pdf(PDF, "החלטה")
    assert caught.value.key == "printer.failed"
