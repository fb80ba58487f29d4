"""Making what is in the store findable, a few files at a time, after an older program's store."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.services.stores import Store


def prepare_some(store: Store) -> int:
    """Index a few files if any wait, else find the pages of one document that an older program kept
    as one text; gives how many are left, as far as is known. Runs in the store's thread.
    """
    from core.services import report_pages, search

    if search.needs_index(store):
        return search.index_some(store) or 1  # pages may still wait
    return int(report_pages.read_pages_again(store))
