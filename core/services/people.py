"""Taking somebody out of a file, and correcting who the minor is."""

from __future__ import annotations

from dataclasses import replace

from core.errors import KnownError
from core.model.changes import Changes
from core.model.duplicates import MINOR_FIELDS
from core.model.identity_number import digits_of, is_valid
from core.model.people import Minor
from core.services.case_dates import recompute
from core.services.case_facts import refuse_before_birth
from core.services.cases import existing_case, not_after_today, note, touched
from core.services.file_changes import keep_changes
from core.store import cases as case_rows
from core.store import people as rows
from core.store.store import Connection, Store
from core.wording import text

_DIGITS = 9
_WORDS = ("given_name", "family_name", "names_other")


def remove_person(store: Store, case_id: str, person_id: str) -> Changes:
    """Take somebody out of the file; adding the same person again takes it back."""
    with store.write() as conn:
        existing_case(conn, case_id)
        rows.remove_person(conn, case_id, person_id)
        return touched(conn, store, "person.removed", case_id, text("facts.cause.person.removed"))


def save_minor(store: Store, case_id: str, **fields: object) -> Changes:
    """Correct who the minor of a case is, by the fields of MINOR_FIELDS, in all of his cases.

    Dates are counted anew in each case. Raises KnownError `minor.no_name`, `minor.identity` for a
    number whose check digit is wrong, `case.in_the_future` or `facts.before_birth` for a day of
    birth that cannot be, TypeError for an unknown field.
    """
    unknown = set(fields) - set(MINOR_FIELDS)
    if unknown:
        raise TypeError(f"not facts of a minor: {', '.join(sorted(unknown))}")
    told = {name: str(value).strip() if name in _WORDS else value for name, value in fields.items()}
    if "identity_number" in told:
        told["identity_number"] = identity_number(str(told["identity_number"]))
    with store.write() as conn:
        old = existing_case(conn, case_id).minor
        new = replace(old, **told)  # type: ignore[arg-type]
        changed = [name for name in MINOR_FIELDS if getattr(new, name) != getattr(old, name)]
        if not changed:
            return Changes()
        if not new.given_name and not new.family_name:
            raise KnownError("minor.no_name")
        if "birth_date" in changed:
            not_after_today(store, new.birth_date)
        causes = "; ".join(text(f"facts.cause.minor.{name}") for name in changed)
        actions = tuple(f"minor.corrected.{name}" for name in changed)
        return rewrite_minor(conn, store, new, causes, actions, birth_moved="birth_date" in changed)


def identity_number(typed: str) -> str:
    """What was typed as nine digits, or nothing for nothing. Raises KnownError `minor.identity`."""
    digits = digits_of(typed)
    if not typed.strip():
        return ""
    number = digits.zfill(_DIGITS)
    if not is_valid(number):
        raise KnownError("minor.identity", number=typed.strip())
    return number


def rewrite_minor(
    conn: Connection,
    store: Store,
    minor: Minor,
    cause: str,
    actions: tuple[str, ...],
    *,
    birth_moved: bool,
) -> Changes:
    """Write a minor and bring all of his cases in step: filter, dates, changes, audit."""
    changes = Changes()
    for case_id in rows.cases_of_minor(conn, minor.id):
        case = replace(existing_case(conn, case_id), minor=minor)
        if birth_moved:
            refuse_before_birth(case)
        case_rows.save_case(conn, case)
        recompute(conn, store, case_id, cause)
        keep_changes(conn, store, case_id)
        for action in actions:
            note(conn, store, action, case_id)
        changes |= Changes.of(("case", case_id))
    return changes
