"""How the main practice case came to where it is: events, handovers and contacts."""

from __future__ import annotations

import tomllib

from core.model.cases import CaseEvent
from core.model.time_line import Contact, Handover
from core.paths import RESOURCES
from core.store import case_events, handovers
from core.store import cases as case_rows
from core.store.codec import from_plain
from core.store.rows import new_id
from core.store.store import Connection, Store


def add_time_line(conn: Connection, store: Store) -> None:
    """Write what resources/practice/time_line.toml tells."""
    path = RESOURCES / "practice" / "time_line.toml"
    script = tomllib.loads(path.read_text(encoding="utf-8"))
    case = case_rows.case_by_number(conn, script["number"])
    assert case is not None
    at, user_id = store.clock.now(), store.user.id
    for told in script["event"]:
        event = from_plain({"id": new_id()} | told, CaseEvent)
        case_events.add(conn, case.id, event, at=at, user_id=user_id)
    items: list[Handover | Contact] = [
        *(from_plain({"id": new_id()} | told, Handover) for told in script["handover"]),
        *(from_plain({"id": new_id()} | told, Contact) for told in script["contact"]),
    ]
    for item in items:
        handovers.save(conn, case.id, item, at=at, user_id=user_id)
