"""People: the minor, and those around the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sex(StrEnum):
    """Decides the gender of Hebrew words."""

    MALE = "male"
    FEMALE = "female"


class Language(StrEnum):
    HEBREW = "he"
    ARABIC = "ar"
    RUSSIAN = "ru"
    AMHARIC = "am"
    ENGLISH = "en"
    FRENCH = "fr"
    TIGRINYA = "ti"
    OTHER = "other"


class Community(StrEnum):
    """Whose days of rest apply (Law and Administration Ordinance, s. 18א)."""

    JEWISH = "jewish"
    MUSLIM = "muslim"
    CHRISTIAN = "christian"
    DRUZE = "druze"


class PersonRole(StrEnum):
    """What a person is to the file."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    RELATIVE = "relative"
    COUNSEL = "counsel"
    PROBATION_OFFICER = "probation_officer"
    FOLLOWUP_OFFICER = "followup_officer"
    FACILITY_WORKER = "facility_worker"
    WELFARE_WORKER = "welfare_worker"
    EDUCATOR = "educator"
    EMPLOYER = "employer"
    VICTIM = "victim"
    OTHER = "other"


def initials(given_name: str, family_name: str) -> str:
    """The first letters of both names: ד' כ'."""
    names = (given_name.strip(), family_name.strip())
    return " ".join(f"{name[0]}'" for name in names if name)


@dataclass(frozen=True)
class Minor:
    """A boy or girl. `identity_number` has nine digits, leading zeros kept, or is empty.

    `names_other`: the name in the minor's own script, and other ways in which it is written.
    """

    id: str
    identity_number: str
    given_name: str
    family_name: str
    birth_date: date
    sex: Sex
    language: Language = Language.HEBREW
    community: Community = Community.JEWISH
    names_other: str = ""

    @property
    def initials(self) -> str:
        """How the minor is named wherever others may look on: ד' כ'."""
        return initials(self.given_name, self.family_name)

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True)
class Person:
    """Somebody around the file. A confidential contact is shown to staff, never printed.

    `language`: the one letters are written in, None where nobody asked. `address` has a line each.
    `relation`: what the person is to the minor, such as mother.
    """

    id: str
    role: PersonRole
    name: str
    phone: str = ""
    body: str = ""
    note: str = ""
    confidential: bool = False
    language: Language | None = None
    address: str = ""
    relation: str = ""
