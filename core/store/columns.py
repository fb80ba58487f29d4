"""Columns that many tables have, and the triggers by which the database itself refuses."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Column, Enum, ForeignKey, Text

from core.store.base_tables import ID


def term(kind: type[StrEnum]) -> Enum:
    """A term kept by its value as text, so that a later program may add values."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )


def own_id() -> Column[str]:
    return Column("id", ID, primary_key=True)


def of_case() -> Column[str]:
    return Column("case_id", ID, ForeignKey("cases.id"), nullable=False, index=True)


def words(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def refuse(name: str, event: str, table: str, why: str, when: str = "") -> str:
    """A trigger that stops `event` on `table`, always or where `when` holds."""
    condition = f" WHEN {when}" if when else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table}{condition} "
        f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
    )
