"""A letter that is going to be made: what lists show of it, and what makes its values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.model.letters import Lack, Letter
from core.model.print_files.letters import Decided
from core.services.languages import paper_was_checked
from core.services.letters.values import Paper, Writing, lacks_of

_NO_OFFICE: Final = ("position-",)
"""Forms stand for themselves: what the office lacks is told by the letters beside them."""


@dataclass(frozen=True)
class Planned:
    letter: Letter
    paper: Paper


def planned(
    letter: Writing, paper: Paper, decided: Decided | None, *gaps: Lack, wanted: bool = True
) -> Planned:
    """A letter with what it lacks: of the hearing, of its address, and `gaps` of its own."""
    at = letter.at
    common = () if letter.kind.startswith(_NO_OFFICE) else lacks_of(at, decided)
    return Planned(
        Letter(
            hearing_id=at.hearing.id,
            case_id=at.case.id,
            key=letter.key,
            kind=letter.kind,
            role=letter.source.role,
            recipient=letter.addressed.recipient,
            address=letter.addressed.to[1:],
            language=letter.language,
            case_number=at.case.number,
            initials=at.case.minor.initials,
            sex=at.case.minor.sex,
            at=at.hearing.at,
            decided=decided.what if decided is not None else None,
            lacking=tuple(dict.fromkeys((*gaps, *letter.addressed.lacks, *common))),
            unchecked=not paper_was_checked(letter.kind, letter.language.value),
            wanted=wanted,
        ),
        paper,
    )
