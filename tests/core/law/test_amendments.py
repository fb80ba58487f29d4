"""A later law: a new dated value that leaves every earlier explanation as it was."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from core.law.deadlines import deadlines
from core.law.rulebook import load_book
from core.law.rules import RuleBook
from core.model.deadlines import Deadline
from core.paths import RESOURCES
from tests.core.law.conftest import MakeFacts

TODAY = date(2026, 11, 22)
IF_RELEASED_TODAY = "followup-longer-38b"
YEAR_OF_LEAVE = "leave-regular-15-37a2"


def by_rule(found: tuple[Deadline, ...]) -> dict[str, Deadline]:
    assert len({deadline.rule_id for deadline in found}) == len(found)
    return {deadline.rule_id: deadline for deadline in found}


def amended(folder: Path) -> RuleBook:
    """The law data with a later law: from 1.1.2027 two years instead of one, and age 19 for 20."""
    shutil.copytree(RESOURCES / "law", folder, ignore=shutil.ignore_patterns("examples"))
    for name in ("holding", "release"):
        path = folder / "youth_law" / f"{name}.toml"
        path.write_text(amended_text(path.read_text(encoding="utf-8")), encoding="utf-8")
    return load_book(folder)


def amended_text(rules: str) -> str:
    lines: list[str] = []
    for line in rules.splitlines():
        later = line.replace("amount = 1,", "amount = 2,").replace("amount = 20,", "amount = 19,")
        if later == line:
            lines.append(line)
            continue
        lines.append(line.replace("source =", "to = 2026-12-31, source ="))
        assert "from = 2008-07-30" in later
        lines.append(later.replace("from = 2008-07-30", "from = 2027-01-01"))
    return "\n".join(lines)


def test_an_amendment_leaves_earlier_explanations_untouched(
    tmp_path: Path, book: RuleBook, facility: MakeFacts
) -> None:
    later = amended(tmp_path / "law")
    assert later.fingerprint != book.fingerprint
    facts = facility(birth_date=date(2006, 6, 15), order_end=date(2026, 5, 31))
    before = deadlines(book, facts, book.readings(), TODAY)
    after = deadlines(later, facts, later.readings(), TODAY)
    assert repr(before).encode() == repr(after).encode()


def test_an_amendment_governs_events_after_it(tmp_path: Path, facility: MakeFacts) -> None:
    later = amended(tmp_path / "law")
    facts = facility(
        entry_date=date(2027, 3, 1), order_end=date(2030, 1, 1), birth_date=date(2010, 6, 15)
    )
    found = by_rule(deadlines(later, facts, later.readings(), TODAY))
    assert found["release-eligibility-1y-36a"].on == date(2029, 3, 2)
    assert found["dorm-age-cap-20-34"].on == date(2029, 6, 14)
