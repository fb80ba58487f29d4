"""Lanes and stages of the time line as data: resources/programme/lanes.toml and continuity.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from core.model.cases import Case, FacilityKind, Track
from core.model.partners import PartnerKind
from core.model.people import PersonRole
from core.model.time_line import Agency, StageKind
from core.paths import RESOURCES
from core.store.codec import from_plain

PLACE = "place"
PLACE_BEFORE = "place_before"


@dataclass(frozen=True)
class Touch:
    """An agency, or `place`, that should be in touch at least every so many days."""

    agency: str
    days: int


@dataclass(frozen=True)
class StageStandard:
    """What begins a stage, whose it is, which handover it asks for and who keeps in touch."""

    kind: StageKind
    begins_with: tuple[str, ...]
    within_days: int
    tracks: tuple[Track, ...] = ()
    agency: str = PLACE
    giver: str = ""
    taker: str = ""
    touch: tuple[Touch, ...] = ()


@dataclass(frozen=True)
class PartyStandard:
    """The person of a file and the partner of its plan who stand for an agency."""

    agency: Agency
    person: PersonRole | None = None
    partner: PartnerKind | None = None


@dataclass(frozen=True)
class Continuity:
    """The whole of continuity.toml; `ends_with` are rules of law."""

    named_for_days: int
    ends_with: tuple[str, ...]
    stage: tuple[StageStandard, ...]
    party: tuple[PartyStandard, ...]

    def of(self, kind: StageKind, track: Track) -> StageStandard:
        """The standard of a stage in a track."""
        return next(s for s in self.stage if s.kind is kind and track in (s.tracks or tuple(Track)))


@cache
def continuity() -> Continuity:
    return from_plain(_read("continuity"), Continuity)


def place_of(case: Case) -> Agency:
    """The lane of the place where the minor is held."""
    prison = case.facility_kind is FacilityKind.PRISON
    return Agency.PRISON_SERVICE if prison else Agency.FACILITY


def agency_of(token: str, case: Case) -> Agency:
    """The agency that the data name, `place` being that of the minor's facility."""
    return place_of(case) if token == PLACE else Agency(token)


def lane_of(part: str, what: StrEnum | str, case: Case, other: Agency = Agency.OTHERS) -> Agency:
    """The lane of a thing of a part of lanes.toml ("reports", "events"…); `other` if not named."""
    token = lanes()[part].get(str(what))
    return other if token is None else agency_of(token, case)


@cache
def lanes() -> Mapping[str, Mapping[str, str]]:
    """The parts of lanes.toml."""
    return _read("lanes")


def _read(name: str) -> Mapping[str, Any]:
    path = RESOURCES / "programme" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
