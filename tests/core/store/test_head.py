from __future__ import annotations

from pathlib import Path

import pytest

from core.store import head
from core.store.errors import StoreDamaged, StoreWentBack
from core.store.head import HEAD_FILE, Head
from core.store.keys import DatabaseKey

KEY = DatabaseKey.new()
NOTE = Head("a" * 32, 7, 3, "b" * 64)


def test_reads_what_was_written(tmp_path: Path) -> None:
    head.write(tmp_path, NOTE, KEY)
    assert head.read(tmp_path, KEY) == NOTE
    assert [path.name for path in tmp_path.iterdir()] == [HEAD_FILE]


def test_a_changed_byte_anywhere_is_damage(tmp_path: Path) -> None:
    head.write(tmp_path, NOTE, KEY)
    data = (tmp_path / HEAD_FILE).read_bytes()
    for place in range(len(data)):
        changed = data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :]
        (tmp_path / HEAD_FILE).write_bytes(changed)
        with pytest.raises(StoreDamaged):
            head.read(tmp_path, KEY)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"[" * 50_000, b'{"commits": 1}'])
def test_anything_else_is_damage(tmp_path: Path, data: bytes) -> None:
    (tmp_path / HEAD_FILE).write_bytes(data)
    with pytest.raises(StoreDamaged):
        head.read(tmp_path, KEY)


def test_a_note_made_with_another_key_is_damage(tmp_path: Path) -> None:
    head.write(tmp_path, NOTE, DatabaseKey.new())
    with pytest.raises(StoreDamaged):
        head.read(tmp_path, KEY)


def test_a_missing_note_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreWentBack) as caught:
        head.read(tmp_path, KEY)
    assert caught.value.key == "store.head_missing"
