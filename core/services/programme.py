"""What the release programme expects of a file, from resources/programme: warnings, no gates."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.model.cases import CaseStatus, Track
from core.model.partners import PartnerKind
from core.model.people import PersonRole
from core.model.plan import Domain
from core.paths import RESOURCES
from core.store.codec import from_plain


@dataclass(frozen=True)
class PlanStandard:
    """Within how many days of being held a plan is opened, and which events begin the holding."""

    opened_within_days: int
    held_from: tuple[str, ...]


@dataclass(frozen=True)
class ExpectedPartner:
    """When a partner of this kind is expected; an empty tuple and None ask for nothing."""

    kind: PartnerKind
    tracks: tuple[Track, ...] = ()
    from_age: int | None = None
    below_age: int | None = None
    domains: tuple[Domain, ...] = ()
    statuses: tuple[CaseStatus, ...] = ()
    person: PersonRole | None = None

    def asked_for(
        self, track: Track, status: CaseStatus, age: int, domains: frozenset[Domain]
    ) -> bool:
        """Whether a file of this track, with a minor of `age` whole years, should name it."""
        return (
            (not self.tracks or track in self.tracks)
            and (not self.statuses or status in self.statuses)
            and (self.from_age is None or age >= self.from_age)
            and (self.below_age is None or age < self.below_age)
            and (not self.domains or bool(domains & set(self.domains)))
        )


@cache
def plan_standard() -> PlanStandard:
    return from_plain(_read("plan"), PlanStandard)


@cache
def expected_partners() -> tuple[ExpectedPartner, ...]:
    """Every place of resources/programme/partners.toml, in the file's order."""
    return from_plain(_read("partners")["place"], tuple[ExpectedPartner, ...])


def _read(name: str) -> Mapping[str, Any]:
    path = RESOURCES / "programme" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
