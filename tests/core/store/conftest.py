"""A real encrypted store in a temporary folder, with a cheap passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.model.users import UserRole
from core.store.keys import PRACTICE_COST
from core.store.store import Store, create, open_with_passphrase

PASSPHRASE = "סיסמה ארוכה דיה"
CLOCK = FixedClock(datetime(2026, 11, 22, 8, 30, tzinfo=UTC))


@dataclass(frozen=True)
class Made:
    """A store that was made and closed."""

    folder: Path
    recovery_key: str
    passphrase: str = PASSPHRASE

    def open(self) -> Store:
        return open_with_passphrase(self.folder, self.passphrase, CLOCK)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    folder = tmp_path / "store"
    store, recovery_key = create(
        folder,
        role=UserRole.CHAIR,
        name="דנה לוי",
        passphrase=PASSPHRASE,
        clock=CLOCK,
        cost=PRACTICE_COST,
    )
    store.close()
    return Made(folder, recovery_key)


@pytest.fixture
def store(made: Made) -> Iterator[Store]:
    opened = made.open()
    yield opened
    opened.close()
