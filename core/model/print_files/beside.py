"""Papers that can carry a second language: the Hebrew stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from core.model.print_files.common import Contact, Meeting, PrintFile


@dataclass(frozen=True, kw_only=True)
class InHebrew:
    """The Hebrew of what was typed in the other language; what is left out stands in both.

    Only fields that the document itself fills may be named, and a list needs as many items.
    """

    name: str = ""
    facility: str = ""
    place: str = ""
    conditions: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    your_words: str = ""
    what_would_change: tuple[str, ...] = ()
    please: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    picked_up_by: str = ""
    going_to: str = ""
    interpreter: str = ""
    return_to: str = ""
    ask: Contact | None = None
    officer: Contact | None = None
    help: Contact | None = None
    first_meeting: Meeting | None = None


@dataclass(frozen=True, kw_only=True)
class BesideHebrew(PrintFile):
    """A document that exists in five languages. `beside`: in `language` beside the Hebrew, which
    takes what `in_hebrew` has of its texts.
    """

    beside: bool = False
    in_hebrew: InHebrew | None = None

    def hebrew_texts(self) -> dict[str, Any]:
        """The fields of `in_hebrew` that are filled."""
        if self.in_hebrew is None:
            return {}
        given = {one.name: getattr(self.in_hebrew, one.name) for one in fields(InHebrew)}
        return {name: value for name, value in given.items() if value}

    def misfit(self) -> tuple[str, str] | None:
        """What is wrong with the two languages, and the field; None if nothing is.

        not_beside: Hebrew beside Hebrew, or Hebrew texts for a page without Hebrew; unknown_field:
        a text that the document does not fill; not_as_many: a list longer or shorter than its own.
        """
        if self.beside and self.language == "he":
            return "not_beside", "beside"
        if self.in_hebrew is not None and not self.beside:
            return "not_beside", "in_hebrew"
        for name, value in self.hebrew_texts().items():
            own = getattr(self, name, None)
            if not own:
                return "unknown_field", f"in_hebrew.{name}"
            if isinstance(own, tuple) and len(own) != len(value):
                return "not_as_many", f"in_hebrew.{name}"
        return None
