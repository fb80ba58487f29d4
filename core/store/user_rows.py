"""The names of those who have a key; they stand in the encrypted database only."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from core.model.users import User, UserRole
from core.store.base_tables import users


def insert(conn: Connection, user: User, signing_public: bytes, at: datetime) -> None:
    """Record a user; the recovery key, which cannot sign, has an empty `signing_public`."""
    conn.execute(
        insert_into(users).values(
            id=user.id,
            name=user.name,
            role=user.role.value,
            signing_key=signing_public.hex(),
            added_at=at,
        )
    )


def by_id(conn: Connection, user_id: str) -> User | None:
    row = conn.execute(select(users).where(users.c.id == user_id)).first()
    return None if row is None else User(row.id, row.name, UserRole(row.role))


def everyone(conn: Connection) -> tuple[User, ...]:
    """All who have or had a key, without the recovery key."""
    query = select(users).where(users.c.signing_key != "").order_by(users.c.added_at)
    return tuple(User(row.id, row.name, UserRole(row.role)) for row in conn.execute(query))


def signing_key(conn: Connection, user_id: str) -> bytes | None:
    """The public key that proves the user's signatures, None for an unknown user."""
    value = conn.execute(select(users.c.signing_key).where(users.c.id == user_id)).scalar()
    return None if value is None else bytes.fromhex(value)
