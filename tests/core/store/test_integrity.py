from __future__ import annotations

import random
from pathlib import Path

from core.store import integrity
from core.store.engine import DATABASE_FILE
from core.store.integrity import DatabaseFault, file_faults
from core.store.store import open_with_passphrase
from tests.core.store.conftest import CLOCK, PASSPHRASE, Made


def test_every_flipped_bit_of_a_closed_database_is_found(made: Made) -> None:
    with open_with_passphrase(made.folder, PASSPHRASE, CLOCK) as store:
        key = store.database_key
    path = made.folder / DATABASE_FILE
    whole = path.read_bytes()
    assert file_faults(path, key) == ()
    chosen = random.Random(5)
    places = [0, 15, 16, 4095, 4096, len(whole) - 1]
    places += [chosen.randrange(len(whole)) for _ in range(20)]
    for place in places:
        data = bytearray(whole)
        data[place] ^= 1 << chosen.randrange(8)
        path.write_bytes(data)
        assert file_faults(path, key), place


def test_a_cut_missing_or_empty_file_is_found(made: Made, tmp_path: Path) -> None:
    with open_with_passphrase(made.folder, PASSPHRASE, CLOCK) as store:
        key = store.database_key
    path = made.folder / DATABASE_FILE
    whole = path.read_bytes()
    for size in (4096, len(whole) // 8192 * 4096, len(whole) - 1):
        path.write_bytes(whole[:size])
        assert file_faults(path, key), size
    path.write_bytes(b"")
    assert file_faults(path, key) == (DatabaseFault.MISSING,)
    path.unlink()
    assert file_faults(path, key) == (DatabaseFault.MISSING,)


def test_the_beginning_is_mended(made: Made) -> None:
    with open_with_passphrase(made.folder, PASSPHRASE, CLOCK) as store:
        key = store.database_key
    path = made.folder / DATABASE_FILE
    whole = path.read_bytes()
    path.write_bytes(bytes(16) + whole[16:])
    assert file_faults(path, key) == (DatabaseFault.HEADER,)
    integrity.mend_header(path, key)
    assert path.read_bytes() == whole
