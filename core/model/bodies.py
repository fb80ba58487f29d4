"""The directory of bodies a committee writes to, and the committee's own office."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.model.cases import Track
from core.model.people import Language


class BodyKind(StrEnum):
    """What a body does for minors; `other` for what fits nowhere else."""

    FACILITY = "facility"
    PRISON = "prison"
    YOUTH_PROBATION = "youth_probation"
    FOLLOWUP = "followup"
    REHABILITATION_AUTHORITY = "rehabilitation_authority"
    PROSECUTION = "prosecution"
    MUNICIPAL_WELFARE = "municipal_welfare"
    EDUCATION = "education"
    HEALTH = "health"
    HOUSING = "housing"
    WORK = "work"
    YOUTH_PROTECTION = "youth_protection"
    POLICE = "police"
    COURT = "court"
    OTHER = "other"


@dataclass(frozen=True)
class Body:
    """A body of the directory. `address` has a line each; `area`: where it works, empty for all."""

    id: str
    kind: BodyKind
    name: str
    area: str = ""
    address: str = ""
    phone: str = ""
    contact_name: str = ""
    language: Language | None = None
    note: str = ""


@dataclass(frozen=True)
class CommitteeOffice:
    """The office of a track's committee, as its letters show it.

    `letterhead` has a line each, the committee's name first. `quiet_letterhead` is for a school and
    does not tell of a committee. Whom to ask, and who signs letters.
    """

    track: Track
    letterhead: str = ""
    quiet_letterhead: str = ""
    ask_name: str = ""
    ask_role: str = ""
    ask_phone: str = ""
    ask_when: str = ""
    signer_name: str = ""
    signer_role: str = ""
