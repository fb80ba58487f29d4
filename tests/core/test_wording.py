"""Every term has its one Hebrew name, and inserted values keep their direction."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

import core.model
from core import wording
from core.direction import LRI, PDI
from core.model.people import Sex


def model_enums() -> list[type[StrEnum]]:
    found: dict[str, type[StrEnum]] = {}
    for info in pkgutil.iter_modules(core.model.__path__):
        module = importlib.import_module(f"core.model.{info.name}")
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, StrEnum) and kind is not StrEnum:
                found[f"{kind.__module__}.{kind.__name__}"] = kind  # there are two languages
    layout = ("ListStyle", "ParagraphLook")  # never shown
    return [kind for kind in found.values() if kind.__name__ not in layout]


@pytest.mark.parametrize("kind", model_enums(), ids=lambda k: k.__name__)
def test_every_term_has_a_hebrew_name(kind: type[StrEnum]) -> None:
    for value in kind:
        assert any("\u05d0" <= c <= "\u05ea" for c in wording.label(value))


def test_terms_hold_nothing_that_no_enum_has() -> None:
    known = {f"term.{wording._snake(k.__name__)}.{v.value}" for k in model_enums() for v in k}
    assert {key for key in wording.texts() if key.startswith("term.")} == known


def test_dates_are_isolated_left_to_right() -> None:
    assert wording.shown(date(2026, 3, 14)) == f"{LRI}14.3.2026{PDI}"


def test_unknown_key_is_named() -> None:
    with pytest.raises(wording.MissingWording, match=r"no\.such\.key"):
        wording.text("no.such.key")


# ---------------------------------------------------------------- other languages


@pytest.fixture
def two_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hebrew of two files, Russian of two, one of which nobody has checked."""
    files = {
        "he/a.toml": '[a]\nday = "ביום {day}, {who}."\nonly = "רק"\n[term.sex]\nmale = "בן"\n',
        "ru/a.toml": 'checked = false\n[a]\nday = "Дата: {day}, {who}."\n',
        "ru/deep/terms.toml": 'checked = true\n[term.sex]\nmale = "мальчик"\n',
    }
    for name, content in files.items():
        path = tmp_path / "wording" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(wording, "RESOURCES", tmp_path)
    wording._read.cache_clear()
    yield
    wording._read.cache_clear()


@pytest.mark.usefixtures("two_languages")
def test_values_stand_apart_in_every_language_and_terms_in_its_own_words() -> None:
    values = {"day": date(2027, 2, 28), "who": Sex.MALE}
    russian = wording.text_in("ru", "a.day", **values)
    assert russian == f"Дата: {LRI}28.2.2027{PDI}, мальчик."
    assert wording.text("a.day", **values) == f"ביום {LRI}28.2.2027{PDI}, בן."


@pytest.mark.usefixtures("two_languages")
def test_hebrew_never_stands_in_for_a_missing_text() -> None:
    with pytest.raises(wording.MissingWording, match=r"a\.only \(ru\)"):
        wording.text_in("ru", "a.only")
    with pytest.raises(wording.MissingWording):
        wording.text_in("ru", "a.day", day=1, who=Sex.FEMALE)
    with pytest.raises(wording.MissingWording):
        wording.text_in("fr", "a.day", day=1, who="")


@pytest.mark.usefixtures("two_languages")
def test_a_file_says_whether_it_was_checked() -> None:
    assert not wording.is_checked("a.day", "ru")
    assert wording.is_checked("term.sex.male", "ru")
    assert wording.is_checked("a.day", "he")
    assert "checked" not in wording.texts("ru")
    with pytest.raises(wording.MissingWording):
        wording.is_checked("a.only", "ru")
