"""Making what is in the store findable, a few files at a time, after an older program's store."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.services.stores import Store


def prepare_some(store: Store) -> int:
    """Index a few files if any wait; gives how many are left. Runs in the store's thread."""
    from core.services import search

    return search.index_some(store) if search.needs_index(store) else 0
