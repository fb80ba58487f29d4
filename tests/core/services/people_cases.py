"""Invented minors whose records look alike, for the tests of duplicates, merges and links."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.model.people import Community, Language, Minor, Sex
from core.services.case_dates import recompute
from core.store import cases as rows
from core.store.rows import new_id
from core.store.store import Store

DAN = Minor("", "000000018", "דן", "כהן", date(2009, 5, 3), Sex.MALE)
SAMI = Minor(
    "", "", "סאמי", "חורי", date(2010, 2, 2), Sex.MALE, Language.ARABIC, Community.CHRISTIAN
)


def become(store: Store, case_id: str, minor: Minor, **other: object) -> str:
    """Make `minor` the minor of a case, with a record of his own; gives the record's id."""
    with store.write() as conn:
        case = rows.case_by_id(conn, case_id)
        assert case is not None
        own = replace(minor, id=new_id(), **other)  # type: ignore[arg-type]
        rows.save_case(conn, replace(case, minor=own))
        recompute(conn, store, case_id)
    return own.id
