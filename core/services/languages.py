"""Which languages the papers for a minor, a parent or a victim speak, and what was checked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from core.model.people import Language
from core.paths import RESOURCES
from core.printing.documents.kinds import KINDS
from core.services.condition_languages import condition_language
from core.wording import is_checked, text, texts

CONDITIONS = "conditions"
"""The name, among the parts, of the library of conditions."""

_SHARED = ("print", "paper.common", "paper.letter")


@dataclass(frozen=True)
class SpokenPart:
    """A part of the wording in one language: how many texts, and how many nobody has checked."""

    part: str
    language: Language
    texts: int
    unchecked: int


@dataclass(frozen=True)
class CheckedPaper:
    """A kind of paper, or the words that papers share, in one language, by its Hebrew name."""

    title: str
    texts: int
    unchecked: int


@cache
def public_parts() -> tuple[str, ...]:
    """The parts of the wording that exist in every language: the beginnings of their keys."""
    return tuple(_public()["parts"])


@cache
def languages() -> tuple[Language, ...]:
    """The languages that those parts are worded in, Hebrew first."""
    return (Language.HEBREW, *map(Language, _public()["languages"]))


def spoken_parts() -> tuple[SpokenPart, ...]:
    """Every public part in every language but Hebrew, which the committee itself reads."""
    return tuple(
        spoken_part(part, language)
        for language in languages()[1:]
        for part in (*public_parts(), CONDITIONS)
    )


def checked_papers(language: Language) -> tuple[CheckedPaper, ...]:
    """What a clerk knows by name: each kind of paper, the shared words, the conditions."""
    own = {kind.part: name for name, kind in KINDS.items()}
    found: dict[str, list[SpokenPart]] = {}
    for part in (*public_parts(), CONDITIONS):
        if part in own:
            title = text(f"paper.kind.{own[part]}")
        else:
            title = text(f"languages.{'conditions' if part == CONDITIONS else 'shared'}")
        found.setdefault(title, []).append(spoken_part(part, language))
    return tuple(
        CheckedPaper(title, sum(one.texts for one in parts), sum(one.unchecked for one in parts))
        for title, parts in found.items()
    )


def spoken_part(part: str, language: Language) -> SpokenPart:
    """A part of the wording, or the library of conditions, in a language other than Hebrew."""
    if part == CONDITIONS:
        checks = [one.checked for one in condition_language(language).conditions.values()]
    else:
        keys = (key for key in texts(language) if key.startswith(f"{part}."))
        checks = [is_checked(key, language) for key in keys]
    return SpokenPart(part, language, len(checks), checks.count(False))


def was_checked(language: Language, *parts: str) -> bool:
    """Whether somebody whose language it is has read all of these parts; CONDITIONS is one too."""
    return language == Language.HEBREW or not any(
        spoken_part(part, language).unchecked for part in parts
    )


def paper_was_checked(kind: str, language: str) -> bool:
    """Whether the words of a kind of printed document were checked in its language.

    Words that are the print file's own are nobody's to check here.
    """
    spoken = Language(language)
    part = KINDS[kind].part
    if not any(key.startswith(f"{part}.") for key in texts(language)):
        return True
    return was_checked(spoken, part, *_SHARED)


def _public() -> dict[str, list[str]]:
    path = RESOURCES / "wording" / "public.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
