"""What a minor, a parent or a victim gets is worded alike in all its languages."""

from __future__ import annotations

import re
import string
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from core.paths import RESOURCES
from core.services.languages import languages, public_parts
from core.wording import texts

HEBREW, *OTHERS = (language.value for language in languages())
SCRIPTS = {"he": "HEBREW", "ar": "ARABIC", "ru": "CYRILLIC", "am": "ETHIOPIC", "en": "LATIN"}
every_other_language = pytest.mark.parametrize("language", OTHERS)


@cache
def public(language: str) -> Mapping[str, str]:
    parts = tuple(f"{part}." for part in public_parts())
    return {key: text for key, text in texts(language).items() if key.startswith(parts)}


def said_once(key: str) -> str:
    """The key without the form for a boy or a girl: where a language shows it is its own matter."""
    return re.sub(r"\.(male|female)$", "", key)


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def by_key(language: str, key: str) -> list[str]:
    """A text in its one form, or in both."""
    known = public(language)
    return [known[name] for name in (key, f"{key}.male", f"{key}.female") if name in known]


def files(language: str) -> dict[str, Path]:
    folder = RESOURCES / "wording" / language
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.toml")}


def keys_of(path: Path) -> set[str]:
    def walk(table: Mapping[str, object], before: str) -> set[str]:
        found: set[str] = set()
        for name, value in table.items():
            key = f"{before}{name}"
            found |= walk(value, f"{key}.") if isinstance(value, dict) else {said_once(key)}
        return found

    return walk(tomllib.loads(path.read_text(encoding="utf-8")), "") - {"checked"}


def test_every_part_is_worded_in_hebrew() -> None:
    for part in public_parts():
        assert any(key.startswith(f"{part}.") for key in texts()), part


@every_other_language
def test_the_same_is_said_and_nothing_else(language: str) -> None:
    assert set(public(language)) == set(texts(language))
    assert {said_once(key) for key in public(language)} == {said_once(k) for k in public(HEBREW)}


@every_other_language
def test_every_text_has_the_places_and_lines_of_the_hebrew_one(language: str) -> None:
    for key in {said_once(key) for key in public(HEBREW)}:
        hebrew = by_key(HEBREW, key)[0]
        for text in by_key(language, key):
            assert places(text) == places(hebrew), key
            assert text.strip("\n").count("\n") == hebrew.strip("\n").count("\n"), key


@pytest.mark.parametrize("language", [HEBREW, *OTHERS])
def test_every_text_speaks_to_a_boy_and_to_a_girl_or_to_both(language: str) -> None:
    known = public(language)
    for key in known:
        base = said_once(key)
        if base != key:
            assert {f"{base}.male", f"{base}.female"} <= known.keys()
            assert base not in known


@pytest.mark.parametrize("language", [HEBREW, *OTHERS])
def test_every_text_is_in_its_own_script(language: str) -> None:
    for key, text in public(language).items():
        assert text.strip(), key
        words = re.sub(r"\{\w+\}", "", text)
        assert {unicodedata.name(c).split()[0] for c in words if c.isalpha()} <= {
            SCRIPTS[language]
        }, key
        assert any(c.isalpha() for c in words) == any(
            c.isalpha() for c in re.sub(r"\{\w+\}", "", by_key(HEBREW, said_once(key))[0])
        ) or key in ("paper.letter.meeting_timed",), key


@every_other_language
def test_every_file_stands_beside_its_hebrew_one_and_says_whether_it_was_checked(
    language: str,
) -> None:
    hebrew = files(HEBREW)
    for name, path in files(language).items():
        assert keys_of(path) <= keys_of(hebrew[name]), name
        assert isinstance(tomllib.loads(path.read_text(encoding="utf-8"))["checked"], bool), name


@pytest.mark.parametrize("language", ["ru", "en"])
def test_russian_and_english_speak_to_the_minor_without_gender(language: str) -> None:
    assert not [
        key
        for key in public(language)
        if key.startswith("paper.letter_minor.") and key != said_once(key)
    ]
