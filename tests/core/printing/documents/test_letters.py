"""Letters say what their recipient needs, to a boy as to a girl, on as few pages as can be."""

from __future__ import annotations

from dataclasses import fields
from io import BytesIO
from typing import Any, get_args

import pikepdf
import pytest

from core.model.people import Sex
from core.model.print_files.letters import DecidedWhat, MinorLetter, VictimLetter
from core.printing.documents.kinds import KINDS, document_pdf
from core.services.print_files import words_of
from core.services.print_values import Misfit, read_values
from tests.core.printing.documents.examples import all_text, built, example

LETTERS = [kind for kind in KINDS if kind.startswith("letter-")]
ALL_DECIDED = {
    "decided_on": "2026-11-22",
    "released_on": "2026-11-29",
    "may_return_on": "2027-02-01",
    "next_hearing_on": "2026-12-14",
    "next_hearing_at": "10:30",
    "from_day": "2026-12-01",
    "return_by": "2026-11-24",
    "return_to": "מעון הדר",
    "leave_days": 14,
}


def decided(what: str) -> Any:
    from core.model.print_files.letters import Decided

    return read_values({"what": what} | ALL_DECIDED, Decided)


def page_count(name: str, **changes: Any) -> int:
    from dataclasses import replace

    kind, paper = example(name)
    paper = replace(paper, **changes)
    with pikepdf.open(BytesIO(document_pdf(kind, paper, words_of(kind, paper)))) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_is_one_page(kind: str) -> None:
    assert page_count(kind) == 1


@pytest.mark.parametrize("sex", Sex)
@pytest.mark.parametrize("what", get_args(DecidedWhat))
def test_the_minor_is_spoken_to_as_boy_or_girl(what: str, sex: Sex) -> None:
    text = all_text(built("letter-minor", decided=decided(what), sex=sex))
    other = {Sex.MALE: ("אתה ", "תגיד "), Sex.FEMALE: ("את צריכה", "תגידי", "את יכולה")}
    wrong = other[Sex.FEMALE if sex is Sex.MALE else Sex.MALE]
    # What the file itself says (the plain conditions) is its writer's to word.
    own = text.split("אתה גר אצל סבתא")[0] + text.split("ביקשת לגור")[1]
    assert not any(word in own for word in wrong)
    assert "{" not in text


@pytest.mark.parametrize("what", get_args(DecidedWhat))
def test_the_minor_s_letter_stays_on_one_page(what: str) -> None:
    assert page_count("letter-minor", decided=decided(what)) == 1


def test_no_word_of_law_in_the_minor_s_letter() -> None:
    for what in get_args(DecidedWhat):
        text = all_text(built("letter-minor", decided=decided(what)))
        assert "סעיף" not in text
        assert "להלן" not in text
        assert "הקטין" not in text


def test_a_refusal_says_what_would_change_it_and_from_when() -> None:
    text = all_text(built("letter-minor-refusal"))
    assert "1.2.2027" in text
    assert "אישור שהתקבלת" in text


@pytest.mark.parametrize("what", get_args(DecidedWhat))
@pytest.mark.parametrize("kind", LETTERS)
def test_every_outcome_is_told_to_everybody(kind: str, what: str) -> None:
    _, paper = example(kind)
    if "decided" not in {field.name for field in fields(paper)}:
        return
    text = all_text(built(kind, decided=decided(what)))
    assert "22.11.2026" in text
    assert "{" not in text


def test_the_prison_is_told_not_to_release_when_refused() -> None:
    assert "אין לשחרר" in all_text(built("letter-prison"))


def test_a_name_begins_the_line_of_a_contact() -> None:
    text = all_text(built("letter-minor"))
    assert "גב' נ' (תרגול), \u2066050-555-0199\u2069" in text


FORBIDDEN = (
    "facility",
    "whereabouts",
    "address",
    "going_to",
    "name",
    "initials",
    "number",
    "conditions",
    "reasons",
    "why",
    "treatment",
    "health",
    "family",
    "school",
    "officer",
    "enclosures",
    "what_would_change",
    "minor_words",
    "note",
)


@pytest.mark.parametrize("field", FORBIDDEN)
def test_what_a_victim_must_not_be_told_has_no_place(field: str) -> None:
    _, paper = example("letter-victim")
    with pytest.raises(TypeError):
        VictimLetter(**vars(paper), **{field: "במעון הדר"})
    with pytest.raises(Misfit) as caught:
        read_values({field: "במעון הדר"}, VictimLetter)
    assert caught.value.what == "unknown_field"
    assert caught.value.values["field"] == field


def test_a_victim_s_letter_holds_free_text_only_about_sender_and_victim() -> None:
    free = {field.name for field in fields(VictimLetter) if "str" in str(field.type)}
    assert free == {"court_number", "office", "to"}


@pytest.mark.parametrize("what", ["hearing", "release", "refusal", "adjournment", "revocation"])
@pytest.mark.parametrize("sex", Sex)
def test_a_victim_s_letter_never_says_where_or_why(what: str, sex: Sex) -> None:
    text = all_text(built("letter-victim", what=what, sex=sex))
    for word in ("מעון", "כלא", "בית הסוהר", "טיפול", "לימוד", "סבת", "נימוק", "משום"):
        assert word not in text


def test_a_school_is_not_told_why() -> None:
    text = all_text(built("letter-education"))
    for word in ("שחרור", "ועדה", 'ושר"ן', "עבירה", "מעון", "תנאי"):
        assert word not in text


def test_the_minor_s_letter_reads_without_what_is_unknown() -> None:
    bare = {"why": (), "your_words": "", "officer": None, "first_meeting": None, "going_to": ""}
    text = all_text(built("letter-minor", **bare, picked_up_by="", picked_up_at=None))
    assert "None" not in text
    assert MinorLetter.__dataclass_fields__.keys() >= bare.keys()
