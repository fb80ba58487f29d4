"""A paper made from the store, ready for the printer."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.people import Language


@dataclass(frozen=True)
class FinishedPaper:
    """The pages of one paper and what the print log keeps of them.

    `kind` as in print files. `title` says what it is and `recipient` for whom: both may name
    people, so they stay inside the store and the window. `unchecked`: no native speaker has read
    the wording of its language yet, which whoever prints it must see.
    `left_out` names what should stand in it and does not, a sentence each.
    """

    kind: str
    title: str
    pdf: bytes
    case_id: str = ""
    hearing_id: str = ""
    recipient: str = ""
    recipient_role: str = ""
    language: Language = Language.HEBREW
    unchecked: bool = False
    left_out: tuple[str, ...] = ()
