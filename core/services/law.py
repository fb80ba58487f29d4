"""The house's readings of the law's open questions."""

from __future__ import annotations

from dataclasses import dataclass

from core.law.rulebook import rule_book
from core.model.changes import Changes
from core.services.case_dates import house_readings, recompute_all
from core.services.cases import note
from core.store import committee
from core.store.store import Store
from core.wording import text


@dataclass(frozen=True)
class ReadingSetting:
    """An open question of law, the ways to read it (code and Hebrew text), and the one chosen."""

    group: str
    title: str
    section: str
    options: tuple[tuple[str, str], ...]
    chosen: str


def readings(store: Store) -> tuple[ReadingSetting, ...]:
    """Every open question with the house's reading."""
    with store.read() as conn:
        chosen = house_readings(conn)
    return tuple(
        ReadingSetting(
            group.id,
            group.title,
            group.section,
            tuple((option.code, option.text) for option in group.options),
            chosen[group.id],
        )
        for group in rule_book().groups.values()
    )


def choose_reading(store: Store, group: str, code: str) -> Changes:
    """Make `code` the house's reading and renew the dates of all cases. Signed decisions keep the
    reading they were signed with. Raises KnownError for an unknown question or reading."""
    question = rule_book().groups[group]
    question.option(code)
    with store.write() as conn:
        committee.choose_reading(conn, group, code, at=store.clock.now(), user_id=store.user.id)
        recompute_all(conn, store, text("facts.cause.reading", question=question.title))
        note(conn, store, "law.reading_chosen", group)
    return Changes.of(("law", group), ("case", ""))
