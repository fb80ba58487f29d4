"""No text of a document is missing, and none is left over."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, time
from itertools import product
from typing import Any, get_args

import pytest

from core.model.cases import Track
from core.model.hearings import MinorHeard, PartyRole
from core.model.people import Sex
from core.model.print_files.common import Heard, LegalDay
from core.model.print_files.decisions import DecisionFile, HeldUnder, Position, Replaced
from core.model.print_files.forms import BlankFile, ServiceCertificate
from core.model.print_files.letters import DecidedWhat, VictimNews
from core.printing.documents import words as words_module
from core.printing.documents.blanks import blank_paper
from core.printing.documents.kinds import KINDS, NO_BLANKS
from core.services.print_files import words_of
from core.wording import text_in, texts
from tests.core.printing.documents.examples import example, example_files
from tests.core.printing.documents.test_letters import decided

PARTS = {kind.part for kind in KINDS.values()} | {
    "paper.common",
    "paper.letter",
    "paper.position",
}


DAY = LegalDay(on=date(2026, 9, 1), instead_of=date(2026, 8, 31), reason="צו בית משפט")
ALL_FACTS = HeldUnder(
    court="א",
    order_date=DAY.on,
    facility="א",
    entry=DAY.on,
    year_end=DAY,
    order_end=DAY.on,
    age_20=DAY,
    sentence_start=DAY.on,
    sentence_months=18,
    two_thirds=DAY,
)
SOME_WAYS: dict[str, tuple[Any, ...]] = {
    "by": ("chair", "committee"),
    "granted": (True, False),
    "new_hearing_at": (None, time(10, 30)),
    "committee_only": (True, False),
    "told_to_minor": (True, False),
    "withheld_pages": (1, 2, 5),
}
IN_SERVICES = (
    "decision.summary.",
    "decision.no_quorum.",
    "decision.signed_mark.",
    "decision.material.",
    "paper.letter.full_decision",
)
"""What the services word before they fill a document's values."""


def variants(paper: Any) -> list[Any]:
    """An example in every form its texts have."""
    found = [replace(paper, **choice) for choice in _choices(paper)]
    if isinstance(paper, DecisionFile):
        found += [replace(each, copies=(), draft=True) for each in list(found)]
    return found


def _choices(paper: Any) -> list[dict[str, Any]]:
    own = {field.name for field in fields(paper)}
    options: dict[str, list[Any]] = {}
    if "sex" in own:
        options["sex"] = list(Sex)
    if isinstance(paper, DecisionFile):
        options["track"] = list(Track)
        options["held_under"] = [ALL_FACTS]
        options["heard"] = [
            Heard(how=how, language="א", with_whom="א", words="א", later_chance="א")
            for how in MinorHeard
        ]
        options["positions"] = [
            tuple(Position(role=PartyRole.PARENT, said="א", name=name) for name in ("", "א"))
        ]
    for name, ways in SOME_WAYS.items():
        if name in own:
            options[name] = list(ways)
    for name in ("changes", "corrections"):
        if name in own:
            options[name] = [(Replaced(old="א", new="ב"), Replaced(old="א"), Replaced(new="ב"))]
    if "decided" in own and hasattr(paper.decided, "what"):
        options["decided"] = [decided(what) for what in get_args(DecidedWhat)]
        options["decided"] += [replace(each, next_hearing_at=None) for each in options["decided"]]
    if "what" in own:
        options["what"] = list(get_args(VictimNews))
    if "protections" in own:
        options["protections"] = [
            (),
            ("no_contact", "no_messages", "keep_away_home", "keep_away_work"),
        ]
        options["next_hearing_on"] = [paper.decided_on]
        options["position_by"] = [paper.decided_on]
    if "outcomes" in own:
        options["outcomes"] = [(), paper.outcomes]
    if isinstance(paper, ServiceCertificate):
        options["how"] = ["", "by_hand"]
    if "picked_up_at" in own:
        options["picked_up_at"] = [None, paper.picked_up_at]
    if "first_meeting" in own and paper.first_meeting is not None:
        options["first_meeting"] = [paper.first_meeting, replace(paper.first_meeting, at=None)]
    if "conditions" in own:
        options["conditions"] = [("תנאי",), ()]
    if "report_due" in own:
        options["report_due"] = [paper.day]
    return [dict(zip(options, values, strict=True)) for values in product(*options.values())]


@pytest.fixture(scope="module")
def asked() -> set[str]:
    """The keys that all documents ask for, in every form."""
    found: set[str] = set()

    def noting(language: str, key: str, /, **values: object) -> str:
        found.add(key)
        return text_in(language, key, **values)

    patch = pytest.MonkeyPatch()
    patch.setattr(words_module, "text_in", noting)
    try:
        for path in example_files():
            kind, paper = example(path.stem)
            for each in variants(paper):
                KINDS[kind].build(each, words_of(kind, each))
        for kind, sex in product(KINDS, Sex):
            if kind not in NO_BLANKS:
                for what in get_args(DecidedWhat):
                    form = BlankFile(of=kind, sex=sex, decided=what)
                    paper = blank_paper(KINDS[kind].values, form)
                    KINDS[kind].build(paper, words_of(kind, paper))
    finally:
        patch.undo()
    return found


def test_every_text_of_the_documents_is_used(asked: set[str]) -> None:
    known = {key for key in texts() if any(key.startswith(f"{part}.") for part in PARTS)}
    known = {key for key in known if not key.startswith(IN_SERVICES)}
    assert known - asked == set()


def test_a_day_that_replaced_another_is_told_with_its_reason() -> None:
    kind, paper = example("decision-release")
    words = words_of(kind, paper)
    day = paper.day  # type: ignore[attr-defined]
    told = words.legal_day(LegalDay(on=day, instead_of=day.replace(day=1), reason="צו בית משפט"))
    assert "צו בית משפט" in str(told)
    assert words.legal_day(LegalDay(on=day, instead_of=day)) == day


def test_a_change_is_replaced_added_or_removed() -> None:
    kind, paper = example("decision-changed-conditions")
    build = KINDS[kind].build
    for old, new, word in (("א", "ב", "במקום"), ("", "ב", "נוסף"), ("א", "", "בטל")):
        changed = replace(paper, changes=(Replaced(old=old, new=new),))  # type: ignore[call-arg]
        assert word in repr(build(changed, words_of(kind, changed)))
