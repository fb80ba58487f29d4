from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import create_engine, insert, select
from sqlalchemy.exc import StatementError

from core.store.base_tables import metadata, users


def test_a_moment_keeps_its_instant_and_sorts_as_text() -> None:
    engine = create_engine("sqlite://")
    metadata.tables["users"].create(engine)
    israel = timezone(timedelta(hours=2))
    moments = [
        datetime(2026, 3, 14, 9, 30, tzinfo=israel),
        datetime(2026, 3, 14, 7, 30, 0, 1, tzinfo=UTC),
        datetime(2026, 3, 14, 9, 30, 1, tzinfo=israel),
    ]
    with engine.begin() as conn:
        for number, moment in enumerate(reversed(moments)):
            row = {"id": str(number), "name": "", "role": "", "signing_key": ""}
            conn.execute(insert(users).values(**row, added_at=moment))
        found = list(conn.execute(select(users.c.added_at).order_by(users.c.added_at)).scalars())
    assert found == moments
    assert all(moment.utcoffset() == timedelta(0) for moment in found)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    engine = create_engine("sqlite://", hide_parameters=True)
    metadata.tables["users"].create(engine)
    row = {"id": "1", "name": "", "role": "", "signing_key": ""}
    with engine.begin() as conn, pytest.raises(StatementError):
        conn.execute(insert(users).values(**row, added_at=datetime(2026, 3, 14)))
