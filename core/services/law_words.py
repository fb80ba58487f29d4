"""Everything that is known of a rule, as parts of Hebrew lines. Needs no store."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from core.law.calculators.calculator import Calculator
from core.law.calculators.registry import calculators_of
from core.law.examples import evaluated
from core.law.names import name_of
from core.law.names import value_words as plain_words
from core.law.rule_words import (
    counting_words,
    extension_words,
    provision_days,
    provisions_of,
    value_words,
)
from core.law.rulebook import rule_book
from core.law.rules import Question, Rule, RuleBook, Unit, UnknownRule
from core.law.sections import SectionKey, section_key
from core.model.cases import Track
from core.paths import RESOURCES
from core.store.search import fold
from core.wording import shown, text

NEAREST = 5
JOINED, SHORT = "הולב", 4  # letters joined to a word, unless it is as short as this


@dataclass(frozen=True)
class Part:
    """A heading and its lines."""

    title: str
    lines: tuple[str, ...]


def rules_in_order(words: str = "") -> tuple[Rule, ...]:
    """All rules in order of law and section; of `words`, those that hold every one of them.

    Words are looked for in the rule's own words, its section, actor, topic and id, vowel points,
    quotation marks and final letters disregarded.
    """
    wanted = fold(words).split()
    return tuple(
        rule
        for rule, searched in _in_order(rule_book())
        if all(_holds(searched, word) for word in wanted)
    )


@cache
def _in_order(book: RuleBook) -> tuple[tuple[Rule, str], ...]:
    """Every rule with the folded words in which it is looked for."""
    tracks = list(Track)

    def key(rule: Rule) -> tuple[int, SectionKey, str]:
        law = tracks.index(rule.pack.track) if rule.pack.track else len(tracks)
        return law, section_key(rule.section), rule.id

    return tuple((rule, fold(_searched(rule))) for rule in sorted(book.rules.values(), key=key))


def explained(rule_id: str) -> tuple[Part, ...]:
    """Everything known of a rule, or of a question that several rules answer.

    Raises UnknownRule, whose sentence names the nearest ids.
    """
    book = rule_book()
    if rule_id in book.questions:
        return tuple(_question_parts(book, book.questions[rule_id]))
    if rule_id not in book.rules:
        raise _unknown(book, rule_id)
    return tuple(_rule_parts(book, book.rule(rule_id)))


def _rule_parts(book: RuleBook, rule: Rule) -> Iterator[Part]:
    yield Part(
        shown(rule.id),
        (
            rule.title,
            rule.meaning,
            text("law_rule.law", section=rule.section, law=rule.pack.law),
            text("law_rule.topic", topic=text(f"law.topic.{rule.topic.value}")),
            text("law_rule.actor", actor=rule.actor),
            text("law_rule.event", event=book.events[rule.event].title),
            text(f"law_rule.kind.{rule.kind.value}"),
        ),
    )
    if rule.warning:
        yield _part("warning", rule.warning)
    yield _part("values", *(value_words(value) for value in rule.values))
    if rule.practice is not None:
        amount = text("law_rule.practice", n=rule.practice.amount, unit=_unit(rule.practice.unit))
        yield _part("practice", amount)
    if counting := counting_words(rule):
        yield _part("counting", *counting)
    yield _part("extensions", *(extension_words(extension) for extension in rule.extensions))
    for provision_id in provisions_of(book, rule):
        yield _part(
            "provision",
            text("law_rule.provision_section", section=book.provisions[provision_id].section),
            *(
                text("law_rule.provision_day", code=code, on=day)
                for code, day in provision_days(book, provision_id)
            ),
        )
    yield from _readings(book, rule.readings)
    yield from _calculators(book, rule.id)


def _question_parts(book: RuleBook, question: Question) -> Iterator[Part]:
    rules = [book.rule(rule_id) for rule_id in question.rules]
    section = text("law_rule.section", section=question.section)
    yield Part(shown(question.id), (question.title, section))
    yield _part(
        "rules", *(f"{shown(rule.id)} · {rule.section_text} · {rule.title}" for rule in rules)
    )
    yield from _readings(book, question.readings)
    yield from _calculators(book, question.id)


def _readings(book: RuleBook, groups: tuple[str, ...]) -> Iterator[Part]:
    for group_id in groups:
        group = book.groups[group_id]
        lines = [
            text(
                "law_rule.default" if option.code == group.default else "law_rule.option",
                code=option.code,
                option=option.text,
            )
            for option in group.options
        ]
        section = text("law_rule.section", section=group.section)
        yield _part("reading", group.title, section, *lines)


def _calculators(book: RuleBook, rule_id: str) -> Iterator[Part]:
    for calculator in calculators_of(book, rule_id):
        asks = [_named("input", calculator, name) for name in calculator.inputs]
        answers = [_named("result", calculator, name) for name in calculator.results]
        said = [shown(calculator.id)] if calculator.id != rule_id else []
        yield _part(
            "calculator",
            *said,
            text("law_rule.asks", names="; ".join(asks)),
            text("law_rule.answers", names="; ".join(answers)),
        )
    for calculator in calculators_of(book, rule_id):
        example = _first_examples().get(calculator.id)
        if example is not None:
            yield _worked(book, calculator, example)
            return


def _worked(book: RuleBook, calculator: Calculator, example: Mapping[str, Any]) -> Part:
    codes = example.get("interpretation", [])
    found = evaluated(book, calculator.id, example["inputs"], codes)
    lines = [
        f"{name_of('input', calculator.id, name)}: {plain_words(calculator.id, value)}"
        for name, value in example["inputs"].items()
    ]
    lines += [f"{number}. {step.text}" for number, step in enumerate(found.steps, start=1)]
    lines += [
        f"← {name_of('result', calculator.id, name)}: {plain_words(calculator.id, value)}"
        for name, value in found.results.items()
    ]
    if codes:
        lines.append(text("law_command.readings", codes=", ".join(codes)))
    return _part("example", *lines)


@cache
def _first_examples() -> Mapping[str, Mapping[str, Any]]:
    """The first of the program's own worked examples for each calculator."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted((RESOURCES / "law" / "examples").glob("*.json")):
        for example in json.loads(path.read_text(encoding="utf-8"))["examples"]:
            found.setdefault(example["rule_id"], example)
    return found


def _named(kind: str, calculator: Calculator, name: str) -> str:
    return f"{name_of(kind, calculator.id, name)} ({shown(name)})"


def _part(key: str, *lines: str) -> Part:
    return Part(text(f"law_rule.part.{key}"), lines or (text("law_rule.nothing"),))


def _unit(unit: Unit) -> str:
    return text(f"law_rule.unit.{unit.value}")


def _unknown(book: RuleBook, rule_id: str) -> UnknownRule:
    """Names the ids that look most like what was asked for."""
    ids = [*book.rules, *book.questions]
    near = [each for each in ids if rule_id and rule_id in each][:NEAREST]
    near += get_close_matches(rule_id, ids, n=NEAREST, cutoff=0.4)
    if not near:
        return UnknownRule("law.unknown_rule", rule=rule_id)
    nearest = ", ".join(dict.fromkeys(near[:NEAREST]))
    return UnknownRule("law_command.unknown_rule", rule=rule_id, nearest=nearest)


def _searched(rule: Rule) -> str:
    topic = text(f"law.topic.{rule.topic.value}")
    return " ".join((rule.id, rule.section_text, rule.title, rule.meaning, rule.actor, topic))


def _holds(searched: str, word: str) -> bool:
    """Whether folded words hold a folded one, with or without the letter that is joined to it."""
    joined = len(word) > SHORT and word[0] in JOINED
    return word in searched or (joined and word[1:] in searched)
