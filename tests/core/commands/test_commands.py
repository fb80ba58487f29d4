"""The command line, run as a person would: real processes, a real store, no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.paths import ROOT
from core.services import stores
from tests.core.services.test_imports import ROW, workbook

PASSPHRASE = "three quiet words 7"


def vaada(
    *arguments: object, home: Path, passphrase: str | None = PASSPHRASE, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run main.py; the passphrase goes through a pipe of its own."""
    words = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    environment |= {"HOME": str(home), "LC_ALL": "C"}
    environment.pop("DISPLAY", None)
    pipes: tuple[int, ...] = ()
    if passphrase is not None:
        reading, writing = os.pipe()
        os.write(writing, passphrase.encode() + b"\n")
        os.close(writing)
        words += ["--passphrase-fd", str(reading)]
        pipes = (reading,)
    try:
        return subprocess.run(
            words,
            env=environment,
            pass_fds=pipes,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            check=False,
            cwd=home,
            timeout=120,
        )
    finally:
        for pipe in pipes:
            os.close(pipe)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with one store made from the command line, with one case imported."""
    folder = tmp_path_factory.mktemp("home")
    made = vaada("create", "--store", folder / "store", "--name", "מזכירות", home=folder)
    assert made.returncode == 0, made.stderr
    assert "מפתח השחזור" in made.stdout
    path = workbook(folder / "cases.xlsx", ROW)
    done = vaada("import", path, "--yes", "--store", folder / "store", home=folder)
    assert done.returncode == 0, done.stderr
    assert "תיקים שעודכנו: " in done.stdout
    return folder


def test_help_speaks_both_languages(tmp_path: Path) -> None:
    shown = vaada("--help", home=tmp_path, passphrase=None).stdout
    for command in ("practice", "create", "import", "deadlines", "print", "check"):
        assert command in shown
    assert "ועדת שחרורים" in shown
    assert "make an empty store" in shown


def test_no_option_takes_a_passphrase(tmp_path: Path) -> None:
    refused = vaada("check", "--passphrase", "x", home=tmp_path, passphrase=None)
    assert refused.returncode == 2


def test_deadlines_are_listed_and_explained(home: Path) -> None:
    listed = vaada("deadlines", "1201-03-26", "--why", "--store", home / "store", home=home)
    assert listed.returncode == 0, listed.stderr
    assert "36(א)" in listed.stdout
    assert "1.9.2026" in listed.stdout
    assert "לפי קריאה אחרת" in listed.stdout
    assert "דוד" not in listed.stdout  # initials only


def test_all_cases_are_listed_without_a_number(home: Path) -> None:
    listed = vaada("deadlines", "--store", home / "store", home=home)
    assert listed.stdout.startswith("1201-03-26\t")


def test_importing_again_changes_nothing(home: Path) -> None:
    again = vaada("import", home / "cases.xlsx", "--yes", "--store", home / "store", home=home)
    assert again.returncode == 0
    assert "0" in again.stdout.splitlines()[-1]


def test_without_agreement_nothing_is_imported(home: Path) -> None:
    path = workbook(home / "more.xlsx", ("1300-01-26", *ROW[1:]))
    refused = vaada("import", path, "--store", home / "store", home=home)
    assert refused.returncode == 1
    assert "לא יובא דבר" in refused.stderr
    assert "1300" not in vaada("deadlines", "--store", home / "store", home=home).stdout


def test_check_finds_the_store_whole(home: Path) -> None:
    checked = vaada("check", "--store", home / "store", home=home)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "המאגר שלם." in checked.stdout


def test_check_notices_damage(home: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    subprocess.run(["cp", "-r", str(home / "store"), str(damaged)], check=True)
    data = bytearray((damaged / "store.db").read_bytes())
    data[len(data) // 2] ^= 1
    (damaged / "store.db").write_bytes(data)
    checked = vaada("check", "--store", damaged, home=home)
    assert checked.returncode == 1


def test_a_backup_is_listed_and_put_back(home: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    subprocess.run(["cp", "-r", str(home / "store"), str(copy)], check=True)
    with stores.unlock(copy, PASSPHRASE, SystemClock()) as store:
        stores.back_up(store)
    (copy / "store.db").write_bytes(b"")
    assert vaada("check", "--store", copy, home=home).returncode == 1
    name = vaada("restore", "--store", copy, home=home, passphrase=None).stdout.split()[-1]
    restored = vaada("restore", name, "--store", copy, home=home)
    assert restored.returncode == 0, restored.stderr
    assert "1201-03-26" in vaada("deadlines", "--store", copy, home=home).stdout


@pytest.mark.parametrize(
    ("arguments", "passphrase", "sentence"),
    [
        (("check", "--store", "store"), "not the passphrase", "סיסמה"),
        (("check", "--store", "nowhere"), PASSPHRASE, "מאגר"),
        (("deadlines", "9-9-99", "--store", "store"), PASSPHRASE, "אין תיק"),
        (("print", "1201-03-26", "--store", "store"), PASSPHRASE, "עוד לא נחתמה"),
        (("check", "--store", "store"), None, "--passphrase-fd"),
        (("import", "missing.xlsx", "--store", "store"), PASSPHRASE, "missing.xlsx"),
    ],
)
def test_what_goes_wrong_is_one_hebrew_sentence(
    home: Path, arguments: tuple[str, ...], passphrase: str | None, sentence: str
) -> None:
    failed = vaada(*arguments, home=home, passphrase=passphrase)
    assert failed.returncode == 1
    assert sentence in failed.stderr
    assert "Traceback" not in failed.stderr


def test_a_bad_descriptor_is_named(home: Path) -> None:
    failed = vaada("check", "--store", "store", "--passphrase-fd", "77", home=home, passphrase=None)
    assert failed.returncode == 1
    assert "77" in failed.stderr
