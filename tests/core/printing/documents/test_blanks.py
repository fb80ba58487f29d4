"""Empty documents: everything is there, and everything is a line to write on."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from core.model.cases import Track
from core.model.documents import WritingLines
from core.model.people import Sex
from core.model.print_files.forms import BlankFile
from core.model.print_files.letters import DecidedWhat
from core.model.sheets import Sheet
from core.printing.documents.blanks import blank_paper
from core.printing.documents.kinds import KINDS, NO_BLANKS, document_pdf
from core.services.print_files import words_of
from tests.core.printing.documents.examples import all_text

FORMS = [kind for kind in KINDS if kind not in NO_BLANKS]


def blank_text(kind: str, **choices: object) -> str:
    paper = blank_paper(KINDS[kind].values, BlankFile(of=kind, **choices))  # type: ignore[arg-type]
    return all_text(KINDS[kind].build(paper, words_of(kind, paper)))


@pytest.mark.parametrize("kind", FORMS)
def test_every_document_has_an_empty_form_that_prints(kind: str) -> None:
    paper = blank_paper(KINDS[kind].values, BlankFile(of=kind))
    assert document_pdf(kind, paper, words_of(kind, paper)).startswith(b"%PDF-")


@pytest.mark.parametrize("track", Track)
@pytest.mark.parametrize("sex", Sex)
@pytest.mark.parametrize("kind", FORMS)
def test_no_value_stands_in_an_empty_form(kind: str, sex: Sex, track: Track) -> None:
    text = blank_text(kind, sex=sex, track=track)
    assert "None" not in text
    assert "{" not in text
    assert "___" in text or "WritingLines" in repr(text) or kind.startswith("day-list")


@pytest.mark.parametrize("what", get_args(DecidedWhat))
@pytest.mark.parametrize("kind", ["letter-minor", "letter-prison", "letter-parents"])
def test_an_empty_letter_tells_the_outcome_that_was_asked_for(kind: str, what: str) -> None:
    text = blank_text(kind, decided=what)
    assert ("מה ישנה את ההחלטה" in text or "מה יכול לשנות" in text) is (what == "refusal")


def test_the_empty_minutes_have_lines_and_boxes() -> None:
    paper = blank_paper(KINDS["minutes"].values, BlankFile(of="minutes"))
    sheet = KINDS["minutes"].build(paper, words_of("minutes", paper))
    assert isinstance(sheet, Sheet)
    assert sum(isinstance(block, WritingLines) for block in sheet.blocks) >= 2
    text = all_text(sheet)
    for way in ("נשמע/ה במסך", "עמדה בכתב"):
        assert way in text


def test_a_girl_s_empty_decision_speaks_of_a_girl() -> None:
    text = blank_text("decision-release", sex=Sex.FEMALE)
    assert "הקטינה" in text
    assert "הקטין " not in text.replace("הקטין/ה", "")


def test_every_outcome_has_its_own_room_in_an_empty_letter() -> None:
    paper = blank_paper(KINDS["letter-facility"].values, BlankFile(of="", decided="adjournment"))
    values = {field.name: getattr(paper, field.name) for field in fields(paper)}
    assert values["conditions"] == ()
    assert values["leaves_at"] is None
