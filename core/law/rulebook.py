"""Reads the law data. Whatever is not exactly as it must be is refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from core.law.data_table import DataTable, parse, unique
from core.law.rule_data import (
    read_duty,
    read_event,
    read_group,
    read_pack,
    read_provision,
    read_question,
    read_rule,
)
from core.law.rules import (
    LawDataError,
    Pack,
    Provision,
    Question,
    Rule,
    RuleBook,
    seal,
    seals_of,
)
from core.law.shape_roles import check_roles
from core.paths import RESOURCES

PACK_FILE = "pack.toml"
ALL_FILES = "*/*.toml"
T = TypeVar("T")
Raw = dict[str, dict[str, Any]]


def load_book(folder: Path = RESOURCES / "law") -> RuleBook:
    """The law data of a folder: one folder in it for each pack, and what all packs share.

    A pack holds `pack.toml` (the law, its sources and temporary provisions) and any number of
    files of rules. Raises LawDataError naming the file and the entry.
    """
    raw: Raw = {}

    def shared(name: str, key: str, read: Callable[[DataTable], T]) -> dict[str, T]:
        file = f"{name}.toml"
        raw[file] = parse(folder / file, file)
        table = DataTable(raw[file], file, file)
        entries = table.entries(key)
        table.done()
        return unique([read(entry) for entry in entries], _id, file)

    groups = shared("readings", "group", read_group)
    events = shared("events", "event", read_event)
    duties = shared("duties", "duty", read_duty)
    packs: list[Pack] = []
    rules: list[Rule] = []
    questions: list[Question] = []
    provisions: list[Provision] = []
    for path in sorted(folder.glob(f"*/{PACK_FILE}")):
        name = f"{path.parent.name}/{PACK_FILE}"
        raw[name] = parse(path, name)
        table = DataTable(raw[name], name, name)
        sources = table.words("source")
        provisions += [read_provision(entry) for entry in table.entries("provision")]
        pack = read_pack(DataTable(table.take("pack", dict), name, "pack"))
        table.done()
        packs.append(pack)
        for file in _rule_files(path.parent, raw):
            rules += [read_rule(entry, pack, sources) for entry in file.entries("rule")]
            questions += [read_question(entry) for entry in file.entries("question")]
            file.done()
    by_id = unique(rules, _id, ALL_FILES)
    for rule in rules:
        _known(groups, rule.readings, rule, "law.unknown_question")
    by_provision = unique(provisions, _id, ALL_FILES)
    book = RuleBook(
        rules=by_id,
        groups=groups,
        packs=unique(packs, _id, ALL_FILES),
        events=events,
        questions=unique(questions, _id, ALL_FILES),
        provisions=by_provision,
        duties=duties,
        fingerprint=seal(raw),
        seals=seals_of(by_id, groups),
    )
    _check_names(book)
    return book


@cache
def rule_book() -> RuleBook:
    """The law data of the program itself, read once."""
    return load_book()


def _id(item: Any) -> str:
    return str(item.id)


def _rule_files(folder: Path, raw: Raw) -> Iterator[DataTable]:
    for path in sorted(folder.glob("*.toml")):
        if path.name != PACK_FILE:
            name = f"{folder.name}/{path.name}"
            raw[name] = parse(path, name)
            yield DataTable(raw[name], name, name)


def _check_names(book: RuleBook) -> None:
    """Every name that one entry says of another exists."""
    for rule in book.rules.values():
        _known(book.events, (rule.event,), rule, "law.unknown_event")
        if rule.provision:
            _known(book.provisions, (rule.provision,), rule, "law.unknown_provision")
        check_roles(rule, book.groups)
    for question in book.questions.values():
        _known(book.groups, question.readings, question, "law.unknown_question")
        _known(book.rules, question.rules, question, "law.unknown_rule_named")
    for provision in book.provisions.values():
        _known(book.rules, (provision.rule,), provision, "law.unknown_rule_named")


def _known(names: Mapping[str, Any], used: Iterable[str], where: Any, key: str) -> None:
    for name in used:
        if name not in names:
            raise LawDataError(key, rule=where.id, name=name, file=_file_of(where))


def _file_of(where: Any) -> str:
    return f"{where.pack.id}/*.toml" if isinstance(where, Rule) else "*.toml"
