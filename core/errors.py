"""Known errors: each has a Hebrew sentence that says what happened and what to do."""

from __future__ import annotations

from core.wording import text


class KnownError(Exception):
    """Something that can happen to anyone and that the person in front of the screen can mend.

    `key` names the sentence `error.<key>` of resources/wording/he/errors; `values` fill its places.
    Values may hold file names and numbers, never anything that identifies a minor.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return text(f"error.{self.key}", **self.values)
