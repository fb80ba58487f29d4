"""A letter in another language holds no word of Hebrew but what was typed in Hebrew."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any, get_args

import pytest

from core.model.documents import Language
from core.model.hearings import HearingKind, PartyRole
from core.model.people import Sex
from core.model.print_files.common import Contact, Meeting, PrintFile, Signer
from core.model.print_files.forms import PositionForm, SummonsFile, VictimPositionForm
from core.model.print_files.letters import (
    Decided,
    DecidedWhat,
    MinorLetter,
    ParentsLetter,
    Protection,
    VictimLetter,
    VictimNews,
)
from core.printing.documents.kinds import KINDS
from core.printing.documents.words import Words
from core.services.print_files import languages_of

OTHERS = [language for language in Language if language is not Language.HEBREW]
HEBREW = re.compile(r"[\u05d0-\u05ea]+")
ASK = Contact(name="A", role="B", phone="04-0000000", when="8-12")
MEETING = Meeting(on=date(2026, 12, 3), at=time(9, 30), place="C")
PUBLIC = [
    "letter-minor",
    "letter-parents",
    "letter-victim",
    "summons",
    "position-minor",
    "position-parent",
    "position-welfare",
    "position-victim",
]
every_language = pytest.mark.parametrize("language", OTHERS)
both_sexes = pytest.mark.parametrize("sex", Sex)


def hebrew_in(kind: str, paper: PrintFile, sex: Sex) -> list[str]:
    words = Words(KINDS[kind].part, lambda day: "1", sex, paper.language)
    return HEBREW.findall(repr(KINDS[kind].build(paper, words)))


def values(language: Language, sex: Sex) -> dict[str, Any]:
    return {
        "language": language,
        "sex": sex,
        "day": date(2026, 11, 22),
        "office": ("D",),
        "to": ("E",),
        "signed_by": Signer(name="F", role="G"),
        "ask": ASK,
    }


def decided(what: DecidedWhat, at: time | None) -> Decided:
    day = date(2026, 12, 1)
    return Decided(
        what=what,
        decided_on=date(2026, 11, 22),
        released_on=day,
        may_return_on=day,
        next_hearing_on=day,
        next_hearing_at=at,
        from_day=day,
        return_by=day,
        return_to="H",
        leave_days=3,
    )


@every_language
@both_sexes
@pytest.mark.parametrize("at", [None, time(9, 30)])
@pytest.mark.parametrize("what", get_args(DecidedWhat))
def test_letters_to_the_minor_and_to_parents(
    language: Language, sex: Sex, what: DecidedWhat, at: time | None
) -> None:
    shared = values(language, sex) | {
        "number": "1226-06-26",
        "name": "I",
        "decided": decided(what, at),
        "conditions": ("J",),
        "facility": "K",
        "why": ("L",),
        "what_would_change": ("M",),
        "officer": ASK,
        "first_meeting": MEETING,
        "enclosures": ("N",),
    }
    minor = MinorLetter(**shared, your_words="O", picked_up_by="P", picked_up_at=at, going_to="Q")
    parents = ParentsLetter(**shared, please=("R",), pick_up_at=at)
    assert hebrew_in("letter-minor", minor, sex) == []
    assert hebrew_in("letter-parents", parents, sex) == []


@every_language
@both_sexes
@pytest.mark.parametrize("what", get_args(VictimNews))
def test_letters_to_a_victim(language: Language, sex: Sex, what: VictimNews) -> None:
    day = date(2026, 12, 1)
    paper = VictimLetter(
        **values(language, sex),
        court_number="12-34",
        what=what,
        decided_on=day,
        released_on=day,
        next_hearing_on=day,
        position_by=day,
        protections=get_args(Protection),
    )
    assert hebrew_in("letter-victim", paper, sex) == []


@every_language
@both_sexes
@pytest.mark.parametrize("hearing", HearingKind)
def test_a_summons(language: Language, sex: Sex, hearing: HearingKind) -> None:
    for role in (PartyRole.MINOR, PartyRole.PARENT, PartyRole.VICTIM):
        paper = SummonsFile(
            **values(language, sex),
            number="1226-06-26",
            name="A",
            as_role=role,
            hearing=hearing,
            hearing_on=date(2026, 12, 1),
            hearing_at=time(9, 30),
            place="B",
            on_screen=True,
            interpreter="C",
            bring=("D",),
        )
        assert hebrew_in("summons", paper, sex) == []


@every_language
@both_sexes
@pytest.mark.parametrize("of", ["minor", "parent", "welfare", "victim"])
def test_forms_in_which_a_position_is_stated(language: Language, sex: Sex, of: str) -> None:
    shared = {
        "language": language,
        "hearing_on": date(2026, 12, 1),
        "return_by": date(2026, 11, 29),
        "return_to": "A",
        "help": ASK,
    }
    paper: PrintFile
    if of == "victim":
        paper = VictimPositionForm(**shared, court_number="12-34")
    else:
        paper = PositionForm(**shared, number="1226-06-26", initials="B", sex=sex)
    assert hebrew_in(f"position-{of}", paper, sex) == []


def test_hebrew_would_be_seen() -> None:
    paper = VictimLetter(
        **values(Language.HEBREW, Sex.FEMALE), court_number="12-34", what="hearing"
    )
    assert "שפגעה" in hebrew_in("letter-victim", paper, Sex.FEMALE)


@pytest.mark.parametrize("kind", PUBLIC)
def test_a_print_file_may_ask_for_any_of_the_five(kind: str) -> None:
    assert languages_of(kind) == tuple(language.value for language in Language)
