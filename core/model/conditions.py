"""Conditions of release: the library's sentences with blanks, and those a decision holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.model.plan import Domain

_BLANK = re.compile(r"\{(\w+)\}")


class BlankKind(StrEnum):
    TEXT = "text"
    PERSON = "person"
    PLACE = "place"
    NUMBER = "number"
    DATE = "date"  # value kept as ISO yyyy-mm-dd
    TIME = "time"  # value kept as HH:MM
    MONEY = "money"  # whole shekels
    FREQUENCY = "frequency"


@dataclass(frozen=True)
class Blank:
    name: str
    kind: BlankKind
    label: str
    example: str = ""


@dataclass(frozen=True)
class ConditionTemplate:
    """A sentence of the library. `text` and `plain` hold `{name}` for each blank."""

    id: str
    version: int
    domain: Domain
    title: str
    text: str
    plain: str
    checked_by: str
    how_checked: str
    blanks: tuple[Blank, ...] = ()
    text_female: str = ""  # for a girl, where Hebrew words differ; empty: as for a boy
    plain_female: str = ""
    help: str = ""  # whom to tell when it cannot be kept
    help_female: str = ""


@dataclass(frozen=True)
class Condition:
    """A condition in a decision. `template_id` is empty for a free one, whose text is `text`."""

    template_id: str
    version: int
    domain: Domain
    text: str
    plain: str
    checked_by: str
    values: Mapping[str, str] = field(default_factory=dict)
    goal_id: str = ""


def blank_names(text: str) -> tuple[str, ...]:
    """The names of the blanks in the order in which they stand in `text`."""
    return tuple(_BLANK.findall(text))
