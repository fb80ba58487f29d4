"""One step of the schema."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True)
class Step:
    """`up` brings the tables from revision `number` - 1 to `number`, inside a given transaction."""

    number: int
    up: Callable[[Connection], None]
