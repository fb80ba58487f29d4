"""The people of the practice store across its files: scripts, links, records that may be one."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from core.model.cases import Case
from core.model.linked_cases import LinkKind
from core.model.people import Person
from core.paths import RESOURCES
from core.store import cases as case_rows
from core.store import linked_cases
from core.store.codec import from_plain
from core.store.rows import new_id
from core.store.store import Connection, Store


def add_people(conn: Connection, store: Store) -> None:
    """Write what resources/practice/people.toml tells about cases that are already there."""
    told = _told()
    for entry in told["older"]:
        minor = {"id": new_id()} | entry["minor"]
        plain = {"id": new_id()} | entry | {"minor": minor}
        case_rows.save_case(conn, from_plain(plain, Case))
    for entry in told["minor"]:
        case = _case(conn, entry["number"])
        minor = replace(case.minor, names_other=entry["names_other"])
        case_rows.save_case(conn, replace(case, minor=minor))
    for entry in told["person"]:
        values = {name: value for name, value in entry.items() if name != "number"}
        person = from_plain({"id": new_id()} | values, Person)
        case_rows.save_around(conn, _case(conn, entry["number"]).id, person)
    for entry in told["link"]:
        linked_cases.save(
            conn,
            new_id(),
            (_case(conn, entry["case"]).id, _case(conn, entry["other"]).id),
            LinkKind(entry["kind"]),
            entry.get("note", ""),
            at=store.clock.now(),
            user_id=store.user.id,
        )


@cache
def _told() -> Mapping[str, Any]:
    source = RESOURCES / "practice" / "people.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _case(conn: Connection, number: str) -> Case:
    case = case_rows.case_by_number(conn, number)
    assert case is not None, number
    return case
