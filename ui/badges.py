"""How much waits in each room, for the side bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.services.stores import Store

WEEK = 7


def waiting(store: Store) -> dict[str, int]:
    """Counts by room: hearings of today that are not ready, and duties that are late or due within
    a week. Runs in the store's thread."""
    from core.model.hearings import HearingStatus
    from core.services import cases, hearings

    over = (HearingStatus.SIGNED, HearingStatus.ADJOURNED)
    rows = hearings.docket(store, store.clock.today())
    return {
        "today": sum(bool(row.missing) and row.status not in over for row in rows),
        "deadlines": sum(found.is_duty for found in cases.dates_ahead(store, WEEK)),
    }
