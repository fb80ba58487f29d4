"""What a clerk adds to one letter: which fields it has, reading and writing them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from core.errors import KnownError
from core.law.guard import refuse_arrangement
from core.model.bodies import Body, BodyKind
from core.model.changes import Changes
from core.model.letters import SHARED, TOLD, Letter, LetterFields
from core.model.people import Language
from core.services.cases import note
from core.services.letters.listing import planned_letters
from core.services.letters.remedies import remedies
from core.services.letters.situation import ALL, read_situation
from core.store import letters as rows
from core.store.store import Store
from core.wording import text

_MEETING: Final = ("meeting_on", "meeting_at", "meeting_place")
_MINORS: Final = ("to", "why", "your_words", "what_would_change", "picked_up_by", "picked_up_at")
_PARENTS: Final = ("to", "why", "what_would_change", "please", "picked_up_at", "officer_phone")
_HOLDING: Final = ("body_id", "to", "picked_up_by", "picked_up_at", "what_would_change", "please")
_PROGRAMME: Final = ("body_id", "to", "programme", "programme_from", "report_due")
_OF_KIND: Final[Mapping[str, tuple[str, ...]]] = {
    "letter-minor": (*_MINORS, "going_to", "officer_phone", *_MEETING, "enclosures"),
    "letter-parents": (*_PARENTS, *_MEETING, "enclosures"),
    "letter-facility": (*_HOLDING, "enclosures"),
    "letter-prison": (*_HOLDING, "enclosures"),
    "letter-probation": ("body_id", "to", "report_due", "report_about", "enclosures"),
    "letter-followup": ("body_id", "to", "minor_phone", *_MEETING, "report_due", "enclosures"),
    "letter-rehabilitation": (*_PROGRAMME, "enclosures"),
    "letter-counsel": ("to", "remedies", "enclosures"),
    "letter-prosecution": ("body_id", "to", "remedies", "enclosures"),
    "letter-welfare": ("body_id", "to", "please", "answer_by", "officer_phone", "enclosures"),
    "letter-education": ("body_id", "to", "starts_on", "study_track", "days_a_week", "answer_by"),
    "letter-victim": ("court_number", "to", "protections"),
    "summons": ("to", "bring", "enclosures"),
    "position-minor": ("return_by",),
    "position-parent": ("return_by",),
    "position-welfare": ("return_by",),
    "position-victim": ("court_number", "return_by"),
}
_ONLY: Final[Mapping[str, str]] = {
    "what_would_change": "refusal",
    **dict.fromkeys(
        ("picked_up_by", "picked_up_at", "going_to", "officer_phone", "protections", *_MEETING),
        "release",
    ),
}
"""Fields that only letters which tell this outcome have room for."""

_BODY_OF: Final[Mapping[str, BodyKind]] = {
    "letter-facility": BodyKind.FACILITY,
    "letter-prison": BodyKind.PRISON,
    "letter-probation": BodyKind.YOUTH_PROBATION,
    "letter-followup": BodyKind.FOLLOWUP,
    "letter-rehabilitation": BodyKind.REHABILITATION_AUTHORITY,
    "letter-prosecution": BodyKind.PROSECUTION,
    "letter-welfare": BodyKind.MUNICIPAL_WELFARE,
    "letter-education": BodyKind.EDUCATION,
}


@dataclass(frozen=True)
class LetterForm:
    """A letter with the fields it has, what stands in them, and the bodies it may go to."""

    letter: Letter
    names: tuple[str, ...]
    fields: LetterFields
    bodies: tuple[Body, ...]


def letter_form(store: Store, hearing_id: str, key: str) -> LetterForm:
    """What a clerk may add to a letter. Raises KnownError `letters.gone` for one that no longer
    belongs to the hearing."""
    with store.read() as conn:
        at = read_situation(conn, store, hearing_id)
    letter = next((one.letter for one in planned_letters(at) if one.letter.key == key), None)
    if letter is None:
        raise KnownError("letters.gone")
    person = next((person for person in at.people if person.id == key.split(":")[1]), None)
    hidden = {"to"} if person is not None and person.confidential else set()
    if person is not None:
        hidden.add("body_id")
    names = [
        name
        for name in _OF_KIND[letter.kind]
        if name not in hidden and _ONLY.get(name, letter.decided) == letter.decided
    ]
    if letter.language is not Language.HEBREW:
        names = [each for name in names for each in (name, TOLD.get(name)) if each]
    kind = _BODY_OF.get(letter.kind)
    bodies = tuple(body for body in at.bodies if body.kind is kind)
    fields = at.fields(key)
    if "remedies" in names:
        fields = replace(fields, remedies="\n".join(remedies(at, letter.role, key)))
    return LetterForm(letter, tuple(names), fields, bodies)


def save_letter_fields(store: Store, hearing_id: str, key: str, **fields: object) -> Changes:
    """Write the named fields of LetterFields for one letter; what letters share, for all.

    Raises TypeError for an unknown field, ArrangementRefused for words that give an arrangement.
    """
    unknown = fields.keys() - LetterFields.__dataclass_fields__.keys()
    if unknown:
        raise TypeError(f"LetterFields has no {', '.join(sorted(unknown))}")
    for value in fields.values():
        if isinstance(value, str):
            refuse_arrangement(value, text("letters.addition"))
    kept = {
        name: value.strip() if isinstance(value, str) else value for name, value in fields.items()
    }
    with store.write() as conn:
        for letter, shared in ((key, False), (ALL, True)):
            values = {name: value for name, value in kept.items() if (name in SHARED) is shared}
            rows.save_fields(
                conn, hearing_id, letter, values, at=store.clock.now(), user_id=store.user.id
            )
        note(conn, store, "letter.filled", hearing_id)
    return Changes.of(("letter", hearing_id))
