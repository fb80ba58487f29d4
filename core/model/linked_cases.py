"""Cases that belong together: siblings, one event, one minor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    SIBLINGS = "siblings"
    SAME_EVENT = "same_event"
    SAME_MINOR = "same_minor"
    OTHER = "other"


@dataclass(frozen=True)
class CaseLink:
    """Another case as one case sees it. `id` is empty where both are cases of one minor by
    themselves: nobody wrote that link and nobody removes it."""

    id: str
    case_id: str
    number: str
    minor_name: str
    minor_initials: str
    kind: LinkKind
    note: str = ""

    @property
    def written(self) -> bool:
        """Whether a person wrote it down."""
        return bool(self.id)
