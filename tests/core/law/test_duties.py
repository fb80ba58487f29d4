"""The duties of procedure: every place that is said to meet one exists."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re

import pytest

import core.model
from core.law.rulebook import rule_book
from core.law.rules import Duty, DutyScope
from core.paths import ROOT
from core.wording import texts

DUTIES = tuple(rule_book().duties.values())
IN_WORDS = ("partly", "none")
GATES = (ROOT / "core" / "services" / "gates.py").read_text(encoding="utf-8")


def exists(kind: str, place: str) -> bool:
    """Whether what a reference names is there."""
    match kind:
        case "gate":
            return f"gate.{place}" in texts() and f'"{place}"' in GATES
        case "field":
            owner, _, name = place.partition(".")
            return any(name == field.name for field in dataclasses.fields(model_class(owner)))
        case "print":
            return f"decision.{place}" in texts()
        case "screen":
            return (ROOT / "ui" / "screens" / place).is_file()
        case "service" | "law":
            module, _, name = place.rpartition(".")
            package = "core.services" if kind == "service" else "core.law"
            return callable(getattr(importlib.import_module(f"{package}.{module}"), name, None))
        case "rule":
            return place in rule_book().rules or place in rule_book().questions
        case "missing":
            return f"missing.{place}.text" in texts()
        case "test":
            path, _, name = place.partition("::")
            file = ROOT / path
            return file.is_file() and (not name or f"def {name}(" in file.read_text("utf-8"))
        case "partly" | "none":
            return bool(re.search("[א-ת]{2}", place)) and place.endswith(".")
    return False


def model_class(name: str) -> type:
    """The dataclass of core.model with this name."""
    for found in pkgutil.iter_modules(core.model.__path__):
        owner = getattr(importlib.import_module(f"core.model.{found.name}"), name, None)
        if owner is not None:
            return owner
    raise LookupError(name)


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_every_place_that_meets_a_duty_exists(duty: Duty) -> None:
    references = [reference.partition(":") for reference in duty.met]
    assert references
    assert [f"{kind}:{place}" for kind, _, place in references if not exists(kind, place)] == []


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.id)
def test_a_duty_is_met_somewhere_or_it_says_why_not(duty: Duty) -> None:
    kinds = [reference.partition(":")[0] for reference in duty.met]
    places = [kind for kind in kinds if kind not in IN_WORDS]
    assert bool(places) is ("none" not in kinds)
    assert kinds[len(places) :] in ([], ["partly"], ["none"])  # words stand last, once
    if duty.scope is DutyScope.DIRECT and "none" in kinds:
        assert duty.id == "pd-publication-35c"  # a minister's duty


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("gate", "no_such_gate"),
        ("field", "Hearing.colour"),
        ("print", "heading.nothing"),
        ("screen", "nowhere.py"),
        ("service", "hearings.no_such_thing"),
        ("law", "committee.no_such_thing"),
        ("rule", "no-such-rule"),
        ("missing", "nothing"),
        ("test", "tests/core/services/test_decisions.py::test_nothing"),
        ("partly", "in English."),
        ("rumour", "somewhere"),
    ],
)
def test_a_place_that_is_not_there_is_noticed(kind: str, place: str) -> None:
    assert not exists(kind, place)


def test_a_field_of_no_class_is_noticed() -> None:
    with pytest.raises(LookupError):
        exists("field", "NoSuchClass.name")
