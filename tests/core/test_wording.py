"""Every term has its one Hebrew name, and inserted values keep their direction."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from datetime import date
from enum import StrEnum

import pytest

import core.model
from core import wording
from core.direction import LRI, PDI


def model_enums() -> list[type[StrEnum]]:
    found: dict[str, type[StrEnum]] = {}
    for info in pkgutil.iter_modules(core.model.__path__):
        module = importlib.import_module(f"core.model.{info.name}")
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if issubclass(kind, StrEnum) and kind is not StrEnum:
                found[kind.__name__] = kind
    for layout in ("ListStyle", "ParagraphLook"):
        found.pop(layout, None)  # matters of layout, never shown
    return list(found.values())


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
