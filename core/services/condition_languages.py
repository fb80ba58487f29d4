"""The library's plain words in other languages: resources/conditions/<language>.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.errors import KnownError
from core.model.conditions import Blank, blank_names
from core.paths import RESOURCES

LANGUAGES = ("ar", "ru", "am", "en")
"""The languages beside Hebrew that the library is rendered in."""

_FILE, _FILE_NEEDS = {"checked", "said", "condition"}, {"checked", "condition"}
_ENTRY_NEEDS = {"id", "version", "plain"}
_ENTRY = _ENTRY_NEEDS | {"plain_female", "help", "help_female", "checked"}


@dataclass(frozen=True)
class RenderedCondition:
    """One condition of the library in another language; `version` is of the Hebrew it renders."""

    id: str
    version: int
    plain: str
    plain_female: str
    help: str
    help_female: str
    checked: bool


@dataclass(frozen=True)
class ConditionLanguage:
    """A language's file: its conditions by id, and how common Hebrew values are said in it."""

    conditions: Mapping[str, RenderedCondition]
    said: Mapping[str, Mapping[str, str]]

    def say(self, blank: Blank, value: str) -> str:
        """`value` of `blank` in this language where it is known, else as it was typed."""
        words = " ".join(value.split())
        for name in (blank.name, blank.kind.value):
            if words in self.said.get(name, {}):
                return self.said[name][words]
        return value


@cache
def condition_language(language: str) -> ConditionLanguage:
    """The library in `language`, one of LANGUAGES. Raises KnownError for a file with mistakes."""
    path = RESOURCES / "conditions" / f"{language}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if wrong := (data.keys() - _FILE) | (_FILE_NEEDS - data.keys()):
        raise _mistake(language, "", wrong)
    checked: bool = data["checked"]
    found: dict[str, RenderedCondition] = {}
    for entry in data["condition"]:
        one = _rendered(entry, language, checked)
        if one.id in found:
            raise KnownError("conditions.twice", language=language, condition=one.id)
        found[one.id] = one
    return ConditionLanguage(found, data.get("said", {}))


def _rendered(entry: Mapping[str, Any], language: str, checked: bool) -> RenderedCondition:
    if wrong := (entry.keys() - _ENTRY) | (_ENTRY_NEEDS - entry.keys()):
        raise _mistake(language, entry.get("id", ""), wrong)
    plain = entry["plain"]
    plain_female = entry.get("plain_female", plain)
    if sorted(blank_names(plain)) != sorted(blank_names(plain_female)):
        raise _mistake(language, entry["id"], {"plain_female"})
    return RenderedCondition(
        id=entry["id"],
        version=entry["version"],
        plain=plain,
        plain_female=plain_female,
        help=entry.get("help", ""),
        help_female=entry.get("help_female", ""),
        checked=entry.get("checked", checked),
    )


def _mistake(language: str, condition: str, names: set[str]) -> KnownError:
    return KnownError(
        "conditions.language_file",
        language=language,
        condition=condition or "–",
        names=", ".join(sorted(names)),
    )
