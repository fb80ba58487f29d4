"""The law on the command line: no store, no passphrase, no display."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.law.rulebook import rule_book
from core.law.sections import section_key
from core.paths import RESOURCES, ROOT
from tests.core.commands.test_commands import vaada
from tests.core.law.test_examples import ELIGIBILITY

EXAMPLES = RESOURCES / "law" / "examples"


def law(*arguments: object, home: Path) -> subprocess.CompletedProcess[str]:
    return vaada("law", *arguments, home=home, passphrase=None)


def written(folder: Path, *examples: object, name: str = "examples.json") -> Path:
    path = folder / name
    path.write_text(json.dumps({"meta": {}, "examples": examples}), encoding="utf-8")
    return path


def test_the_programs_own_examples_pass(tmp_path: Path) -> None:
    files = sorted(EXAMPLES.glob("*.json"))
    count = sum(len(json.loads(path.read_text("utf-8"))["examples"]) for path in files)
    checked = law("check", *files, home=tmp_path)
    assert checked.stdout == f"{count} passed, 0 failed\n"
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_mismatch_is_shown_with_the_way_there(tmp_path: Path) -> None:
    wrong = {
        **ELIGIBILITY,
        "id": "W1",
        "expected": {"year_end": "2025-03-11", "eligible_from": "2025-03-11"},
        "alternatives": [
            {"interpretation": ["ELIG_ANNIV"], "expected": {"eligible_from": "2025-03-12"}}
        ],
    }
    checked = law("check", written(tmp_path, ELIGIBILITY, wrong), home=tmp_path)
    assert checked.returncode == 1
    lines = checked.stdout.splitlines()
    assert lines[-1] == "1 passed, 1 failed"
    assert lines[0] == "✗ W1 · release-eligibility-1y-36a"
    assert "IL10B, ELIG_STRICT" in lines[1]
    assert "2025-03-11" in lines[2]
    assert [line.strip()[:2] for line in lines[4:7]] == ["1.", "2.", "3."]
    assert "ELIG_ANNIV" in checked.stdout
    assert "2025-03-12" in checked.stdout


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"rule_id": "no-such-rule"}, "no-such-rule"),
        ({"inputs": {"colour": "blue"}}, "colour"),
        ({"interpretation": ["NO_SUCH_CODE"]}, "NO_SUCH_CODE"),
        ({"interpretation": ["ELIG_STRICT", "ELIG_ANNIV"]}, "ELIG_ANNIV"),
    ],
)
def test_what_is_unknown_is_a_failure_with_a_sentence(
    tmp_path: Path, change: dict[str, object], named: str
) -> None:
    checked = law("check", written(tmp_path, {**ELIGIBILITY, **change}), home=tmp_path)
    assert checked.returncode == 1
    assert named in checked.stdout
    assert checked.stdout.splitlines()[-1] == "0 passed, 1 failed"
    assert checked.stderr == ""


def test_a_file_that_cannot_be_read_fails_and_the_others_are_checked(tmp_path: Path) -> None:
    good = written(tmp_path, ELIGIBILITY)
    checked = law("check", tmp_path / "missing.json", good, home=tmp_path)
    assert checked.returncode == 1
    assert checked.stdout == "1 passed, 0 failed\n"
    assert "missing.json" in checked.stderr
    alone = law("check", tmp_path / "missing.json", home=tmp_path)
    assert (alone.returncode, alone.stdout) == (1, "")


def test_the_list_has_every_rule_in_order(tmp_path: Path) -> None:
    listed = law("list", home=tmp_path)
    rows = [line.split("\t") for line in listed.stdout.splitlines()]
    book = rule_book()
    assert {row[0] for row in rows} == set(book.rules)
    assert all(row[1:] == [book.rule(row[0]).section_text, book.rule(row[0]).title] for row in rows)
    youth = [row[1] for row in rows if book.rule(row[0]).pack.id == "youth-law"]
    assert youth == sorted(youth, key=section_key)
    assert [row[0] for row in rows[: len(youth)]] == [
        row[0] for row in rows if book.rule(row[0]).pack.id == "youth-law"
    ]


def test_the_list_is_searched_by_every_word(tmp_path: Path) -> None:
    found = law("list", "חופשה", 'יו"ר', home=tmp_path)
    assert (found.returncode, found.stdout) == (1, "")
    found = law("list", "חופשה", "יושב ראש", home=tmp_path)
    assert [line.split("\t")[0] for line in found.stdout.splitlines()] == [
        "leave-chair-plus30-37a3b"
    ]


def test_a_rule_is_explained_whole(tmp_path: Path) -> None:
    shown = law("explain", "release-eligibility-1y-36a", home=tmp_path)
    assert shown.returncode == 0, shown.stderr
    for words in (
        "שנה אחת",
        "36(א)",
        "חוק הנוער",
        "30.7.2008",
        "22.11.2026",
        "טעמים מיוחדים",
        "ELIG_STRICT",
        "(ברירת המחדל)",
        "entry_date",
        "11.3.2025",
        "1. יום הכניסה למעון",
    ):
        assert words in shown.stdout
    temporary = law("explain", "tmp-25f-25l-5y", home=tmp_path).stdout
    assert "9.11.2029" in temporary
    assert "10.11.2029" in temporary


def test_an_unknown_rule_names_the_nearest(tmp_path: Path) -> None:
    shown = law("explain", "release-eligibility", home=tmp_path)
    assert shown.returncode == 1
    assert "release-eligibility-1y-36a" in shown.stderr


@pytest.mark.parametrize(
    "arguments", [("list",), ("explain", "leave-year-37"), ("check", str(EXAMPLES / "leave.json"))]
)
def test_the_law_starts_without_window_or_database(arguments: tuple[str, ...]) -> None:
    program = (
        "import sys; sys.argv = ['main.py', 'law', *sys.argv[1:]]; import main; code = main.main();"
        "heavy = {'PySide6', 'sqlalchemy', 'reportlab', 'cryptography', 'openpyxl'};"
        "sys.exit(str(heavy & set(sys.modules)) if code or heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_has_seen_enough_is_no_fault() -> None:
    listing = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "law", "list"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout is not None and listing.stderr is not None
    listing.stdout.close()
    assert listing.stderr.read() == b""
    listing.stderr.close()
    assert listing.wait(timeout=60) == 0
