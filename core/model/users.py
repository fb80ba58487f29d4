"""Who may open a store, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class UserRole(StrEnum):
    CHAIR = "chair"
    MEMBER = "member"
    CLERK = "clerk"
    REVIEWER = "reviewer"


@dataclass(frozen=True)
class User:
    """Somebody with a key. The name lives inside the encrypted store only."""

    id: str
    name: str
    role: UserRole


@dataclass(frozen=True)
class KeySlot:
    """What can be known of a key before unlocking: no name, only the role."""

    id: str
    role: UserRole
