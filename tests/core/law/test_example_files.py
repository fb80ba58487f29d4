"""Files of worked examples: what is read, what is refused, and how examples are counted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.law import example_files
from core.law.example_files import BadExampleFile, check_all, read_examples
from core.law.rules import RuleBook
from tests.core.law.test_examples import ELIGIBILITY


def written(folder: Path, data: object) -> Path:
    path = folder / "examples.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_examples_stand_under_their_name_or_alone(tmp_path: Path) -> None:
    assert read_examples(written(tmp_path, {"meta": {}, "examples": [1, 2]})) == (1, 2)
    assert read_examples(written(tmp_path, [3])) == (3,)


def test_a_mark_of_byte_order_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "marked.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps([ELIGIBILITY]).encode())
    assert read_examples(path) == (ELIGIBILITY,)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "אי אפשר לקרוא"),
        (b"", "בשורה"),
        (b"[1,\n2,\n]", "בשורה ⁦3⁩"),
        ("[]".encode("utf-16"), "UTF-8"),
        ("ק".encode("cp1255"), "UTF-8"),
        (b"7", "רשימת דוגמאות"),
        (b'{"examples": {}}', "רשימת דוגמאות"),
        (b"[" * 200_000, "רשימת דוגמאות"),
        (b"[" + b"1" * 10_000 + b"]", "רשימת דוגמאות"),
        (b'[{"id": "A1"}, {"id": "A1"}]', "A1"),
        (b'[{"expected": 1, "expected": 2}]', "expected"),
    ],
)
def test_what_is_no_file_of_examples_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "file.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadExampleFile) as caught:
        read_examples(path)
    assert said in str(caught.value)
    assert "file.json" in str(caught.value)


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(example_files, "LARGEST_BYTES", 10)
    with pytest.raises(BadExampleFile) as caught:
        read_examples(written(tmp_path, [ELIGIBILITY]))
    assert "לחלק" in str(caught.value)


def test_an_example_fails_once_however_much_of_it_differs(book: RuleBook) -> None:
    wrong: dict[str, Any] = {
        **ELIGIBILITY,
        "id": "T2",
        "expected": {"year_end": "2025-01-01", "eligible_from": "2025-01-02"},
        "alternatives": [{"interpretation": ["NO_SUCH"], "expected": {"year_end": "2025-01-01"}}],
    }
    checked = check_all(book, [ELIGIBILITY, wrong, "no example"])
    assert (checked.passed, checked.failed) == (1, 2)
    assert len(checked.mismatches) == 4
