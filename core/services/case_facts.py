"""Correcting the facts of a case itself: its order, its dates, where the minor is held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.errors import KnownError
from core.law.guard import refuse_arrangement
from core.model.cases import Case
from core.model.changes import Changes
from core.services.case_dates import recompute
from core.services.cases import existing_case, not_after_today, note
from core.services.file_changes import keep_changes
from core.store import cases as rows
from core.store.store import Store
from core.wording import label, text

# What may be corrected here. The release stays with the decision that ordered it, the status with
# the absences, the number with the file.
FACTS = (
    "court",
    "order_section",
    "order_date",
    "facility_name",
    "facility_kind",
    "entry_date",
    "current_entry_date",
    "order_end",
    "temporary_locked_from",
    "temporary_locked_extension_days",
    "sentence_start",
    "sentence_months",
    "superintendent_followup_end",
    "in_regular_service",
    "area",
    "alerts",
)
# What has happened already when it is written down.
_HAPPENED = ("order_date", "entry_date", "current_entry_date", "temporary_locked_from")
_AFTER_BIRTH = (*_HAPPENED, "order_end", "sentence_start", "superintendent_followup_end")
# Pairs of which the second may not come before the first.
_IN_ORDER = (
    ("entry_date", "current_entry_date"),
    ("order_date", "order_end"),
    ("entry_date", "order_end"),
    ("current_entry_date", "order_end"),
    ("order_date", "superintendent_followup_end"),
)


def save_facts(store: Store, case_id: str, **fields: object) -> Changes:
    """Correct facts of the case, those named in FACTS; what stays as it is writes nothing.

    Each changed field is recorded in the audit chain, and dates that move for it go into the
    file's history. Raises KnownError for a day that cannot be and for an order that is a
    conditional arrangement, TypeError for an unknown field.
    """
    unknown = set(fields) - set(FACTS)
    if unknown:
        raise TypeError(f"not facts of a case: {', '.join(sorted(unknown))}")
    refuse_arrangement(str(fields.get("order_section", "")), fact_title("order_section"))
    with store.write() as conn:
        old = existing_case(conn, case_id)
        new = replace(old, **fields)  # type: ignore[arg-type]
        changed = [name for name in FACTS if getattr(new, name) != getattr(old, name)]
        if changed:
            for name in _HAPPENED:
                day = getattr(new, name)
                if name in changed and day is not None:
                    not_after_today(store, day)
            _refuse_impossible(new, changed)
            rows.save_case(conn, new)
            cause = "; ".join(text(f"facts.cause.corrected.{name}") for name in changed)
            recompute(conn, store, case_id, cause)
            keep_changes(conn, store, case_id)
            for name in changed:
                note(conn, store, f"case.corrected.{name}", case_id)
    return Changes.of(("case", case_id))


def fact_title(name: str) -> str:
    """The Hebrew name of a fact of the case, one of FACTS."""
    return text(f"facts.field.{name}")


def refuse_before_birth(case: Case, names: tuple[str, ...] = _AFTER_BIRTH) -> None:
    """Raises KnownError `facts.before_birth` where one of these days is not after the birth."""
    birth = case.minor.birth_date
    for name, day in _days(case, names):
        if day <= birth:
            raise KnownError("facts.before_birth", field=fact_title(name), day=day, birth=birth)


def _refuse_impossible(case: Case, changed: list[str]) -> None:
    """Only what was changed is held to: an old contradiction must not keep others from mending."""
    refuse_before_birth(case, tuple(name for name in _AFTER_BIRTH if name in changed))
    for first, second in _IN_ORDER:
        if not {first, second} & set(changed):
            continue
        days = dict(_days(case, (first, second)))
        if len(days) == 2 and days[second] < days[first]:
            raise KnownError(
                "facts.order",
                first=fact_title(first),
                first_day=days[first],
                second=fact_title(second),
                second_day=days[second],
            )
    days_more, since = case.temporary_locked_extension_days, case.temporary_locked_from
    if days_more < 0 or (days_more and since is None):
        raise KnownError("facts.extension")
    if case.sentence_months is not None and case.sentence_months <= 0:
        raise KnownError("facts.sentence_months")
    if "facility_name" in changed and not case.facility_name.strip():
        raise KnownError("facts.no_facility", kind=label(case.facility_kind))


def _days(case: Case, names: tuple[str, ...]) -> Iterator[tuple[str, date]]:
    for name in names:
        day = getattr(case, name)
        if day is not None:
            yield name, day
