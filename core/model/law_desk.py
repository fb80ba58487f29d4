"""What the law desk shows: rules in Hebrew words, calculators to fill in, and their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class RuleRow:
    """A rule in the list. `temporary`: enacted for a time; `warning`: its text is doubtful."""

    id: str
    section: str
    title: str
    meaning: str
    topic: str
    topic_title: str
    pack: str
    law: str
    temporary: bool
    warning: bool


@dataclass(frozen=True)
class InputField:
    """What a calculator asks for. `kind` is a name of core/law/calculators/kinds.py.

    `choices`: words to choose from, by code, each with its Hebrew.
    """

    name: str
    label: str
    kind: str
    optional: bool
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class CalculatorForm:
    """A calculator to fill in; `results` are the names of what comes out, with their Hebrew."""

    id: str
    title: str
    section: str
    inputs: tuple[InputField, ...]
    results: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class DeskExample:
    """Facts to fill into a calculator, as a person would type them, and the words that go along."""

    calculator: str
    inputs: Mapping[str, str]
    reasoning: str


@dataclass(frozen=True)
class OpenQuestion:
    """An open question of interpretation, the ways to read it, and the house's reading."""

    group: str
    title: str
    section: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True)
class ValueRow:
    """What a rule says from one day to another, in words."""

    amount: str
    since: date
    until: date | None
    source: str
    last_verified_on: date


@dataclass(frozen=True)
class RulePage:
    """All that is known of a rule, in Hebrew words.

    `counting` and `extensions` are a sentence each. `provision` says, of a rule that was enacted
    for a time, until when; `ended` that the time is over. `practice`: a number that the committee
    set where the law has none.
    """

    row: RuleRow
    amount: str
    actor: str
    event: str
    kind: str
    counting: tuple[str, ...]
    extensions: tuple[str, ...]
    values: tuple[ValueRow, ...]
    practice: str
    provision: str
    ended: bool
    warning: str
    questions: tuple[OpenQuestion, ...]
    calculators: tuple[CalculatorForm, ...]
    examples: tuple[DeskExample, ...]


@dataclass(frozen=True)
class DeskResult:
    """One result in words. `note`: what else is known of the day, such as its Hebrew date."""

    name: str
    label: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class OtherReading:
    """Where another reading leads. `refusal` where it leads to none."""

    question: str
    option: str
    results: tuple[DeskResult, ...]
    refusal: str = ""


@dataclass(frozen=True)
class DeskAnswer:
    """What a calculator answers to what was typed.

    `missing`: inputs that are still empty. `wrong`: what is the matter with an input, by its name.
    `refusal`: why the law has no answer to facts that were all understood. `readings`: question and
    chosen option, of the questions whose other answers stand in `others`.
    """

    results: tuple[DeskResult, ...] = ()
    steps: tuple[str, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()
    others: tuple[OtherReading, ...] = ()
    missing: tuple[str, ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)
    refusal: str = ""

    @property
    def answered(self) -> bool:
        """Whether there is something to copy and to print."""
        return bool(self.results or self.refusal)
