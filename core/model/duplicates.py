"""Records that may tell of one and the same person, and how they were made one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RecordKind(StrEnum):
    """Of whom two records tell: a minor, or somebody around files."""

    MINOR = "minor"
    PERSON = "person"


class Likeness(StrEnum):
    """Why two records may be one."""

    SAME_IDENTITY = "same_identity"
    ONE_DIGIT_OFF = "one_digit_off"
    DIGITS_SWAPPED = "digits_swapped"
    SAME_NAME = "same_name"
    NAME_SPELLED = "name_spelled"
    NAMES_TURNED = "names_turned"
    SOUNDS_HEBREW = "sounds_hebrew"
    SOUNDS_ARABIC = "sounds_arabic"
    SOUNDS_RUSSIAN = "sounds_russian"
    SOUNDS_LATIN = "sounds_latin"
    SAME_BIRTH = "same_birth"
    NEAR_BIRTH = "near_birth"
    SAME_PHONE = "same_phone"
    SAME_BODY = "same_body"


MINOR_FIELDS = (
    "given_name",
    "family_name",
    "names_other",
    "identity_number",
    "birth_date",
    "sex",
    "language",
    "community",
)
# What a record of a person says of the person, wherever it stands; the rest belongs to the file.
PERSON_FIELDS = ("name", "phone", "body", "language", "address")
OWN_FIELDS = (*PERSON_FIELDS, "role", "relation", "note", "confidential")


@dataclass(frozen=True)
class Record:
    """One side of a pair. `key` names it; `ids` are the rows that are written in this same way.

    `files`: (case id, number) of each file in which it stands. `values`: by field, as kept.
    """

    key: str
    ids: tuple[str, ...]
    name: str
    files: tuple[tuple[str, str], ...]
    values: tuple[tuple[str, object], ...]

    def value(self, field: str) -> object:
        return dict(self.values)[field]


@dataclass(frozen=True)
class DuplicatePair:
    """Two records that may be one; a higher `score` (0 to 100) is likelier.

    `in_one_file`: two persons of the same file, of whom one goes when they are made one; persons of
    different files stay, each in its file, and are written alike.
    """

    kind: RecordKind
    one: Record
    other: Record
    score: int
    why: tuple[Likeness, ...]
    in_one_file: bool = False

    @property
    def keys(self) -> tuple[str, str]:
        """Both keys, the lesser one first."""
        first, second = sorted((self.one.key, self.other.key))
        return first, second

    @property
    def fields(self) -> tuple[str, ...]:
        """What is chosen field by field when the two are made one."""
        if self.kind is RecordKind.MINOR:
            return MINOR_FIELDS
        return OWN_FIELDS if self.in_one_file else PERSON_FIELDS

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields in which the two differ."""
        return tuple(f for f in self.fields if self.one.value(f) != self.other.value(f))


@dataclass(frozen=True)
class Merge:
    """Two records that somebody made one. `undone_at` is None while it stands."""

    id: str
    kind: RecordKind
    name: str
    reason: str
    at: datetime
    by: str
    undone_at: datetime | None = None
    undone_by: str = ""
