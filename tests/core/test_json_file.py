"""A JSON file is read whole, or refused by what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from core.json_file import read_json


class Refused(KnownError):
    def __init__(self, what: str, path: Path, **values: object) -> None:
        Exception.__init__(self, what)
        self.found = (what, path.name, values)


def read(path: Path) -> object:
    return read_json(path, 1024 * 1024, Refused, other="no_data")


def test_a_file_is_read_with_or_without_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for mark in ("", "\ufeff"):
        path.write_text(mark + '{"א": [1, true]}', "utf-8")
        assert read(path) == {"א": [1, True]}


@pytest.mark.parametrize(
    ("content", "name", "values"),
    [
        (b'"\xff"', "not_utf8", {}),
        (b'{"a": 1,\n', "not_json", {"line": 2}),
        (b'{"a": {"b": 1, "b": 2}}', "name_twice", {"name": "b"}),
        (b"1" * 5000, "no_data", {}),
        (b"[" * 100_000, "no_data", {}),
        (b" " * (1024 * 1024 + 1), "too_large", {"most": 1}),
        (None, "unreadable", {}),
    ],
)
def test_what_is_wrong_is_named(
    tmp_path: Path, content: bytes | None, name: str, values: dict[str, object]
) -> None:
    path = tmp_path / "a.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read(path)
    assert refused.value.found == (name, "a.json", values)
