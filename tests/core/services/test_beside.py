"""Papers for a minor, a parent or a victim: in one language, or beside the Hebrew."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from core.direction import begins_right_to_left
from core.model.documents import Language
from core.model.people import Sex
from core.paths import RESOURCES
from core.services.conditions import condition_library, plain_words
from core.services.print_files import BadPrintFile, print_file_pdf
from core.wording import text_in
from tests.core.printing.documents.examples import all_text, built
from tests.core.printing.tag_tree import tree, untagged

OTHERS = [language for language in Language if language is not Language.HEBREW]
HEBREW = "he-IL"
IN_LANGUAGES = [
    "letter-minor",
    "letter-parents",
    "letter-victim",
    "summons",
    "summons-parent",
    "position-minor",
    "position-parent",
    "position-victim",
]
every_language = pytest.mark.parametrize("language", OTHERS)


def written(folder: Path, name: str, **changes: Any) -> Path:
    """An example with other values, as a print file of its own."""
    data = json.loads((RESOURCES / "print_examples" / f"{name}.json").read_text("utf-8"))
    path = folder / f"{name}.json"
    path.write_text(json.dumps(data | changes, ensure_ascii=False), "utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(BadPrintFile) as caught:
        print_file_pdf(path)
    return str(caught.value)


@every_language
@pytest.mark.parametrize("name", IN_LANGUAGES)
def test_each_paper_stands_beside_the_hebrew(tmp_path: Path, name: str, language: Language) -> None:
    pdf = print_file_pdf(written(tmp_path, name, language=language, beside=True))
    found = tree(pdf)
    assert found.language == HEBREW
    sections = [node for node in found.all() if node.tag == "Sect"]
    assert {node.language for node in sections} == {HEBREW, language.value}
    assert untagged(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) <= 2


def test_both_languages_are_spoken_whole(tmp_path: Path) -> None:
    path = RESOURCES / "print_examples" / "letter-minor-ar-beside.json"
    spoken = " ".join(tree(print_file_pdf(path)).spoken())
    for language in ("he", "ar"):
        assert text_in(language, "paper.letter_minor.heading.ask") in spoken
        assert text_in(language, "paper.letter_minor.subject") in spoken
    data = json.loads(path.read_text("utf-8"))
    for condition in (*data["conditions"], *data["in_hebrew"]["conditions"]):
        assert spoken.count(condition) == 1


def test_one_signs_once(tmp_path: Path) -> None:
    pdf = print_file_pdf(RESOURCES / "print_examples" / "letter-parents-ru-beside.json")
    spoken = " ".join(tree(pdf).spoken())
    assert spoken.count("חתימה · ") == spoken.count("Подпись") == 1


def test_hebrew_beside_hebrew_is_refused(tmp_path: Path) -> None:
    assert "beside" in refused(written(tmp_path, "letter-minor", beside=True))


def test_hebrew_texts_without_the_hebrew_page_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "letter-minor", language="ru", in_hebrew={"name": "דוד"})
    assert "in_hebrew" in refused(path)


def test_a_list_of_another_length_is_refused_by_name(tmp_path: Path) -> None:
    path = written(
        tmp_path, "letter-minor", language="ru", beside=True, in_hebrew={"conditions": ["אחד"]}
    )
    assert "in_hebrew.conditions" in refused(path)


@pytest.mark.parametrize(("name", "field"), [("letter-victim", "name"), ("summons", "why")])
def test_a_hebrew_text_that_the_paper_does_not_hold_is_refused(
    tmp_path: Path, name: str, field: str
) -> None:
    words: Any = ["במעון הדר"] if field == "why" else "במעון הדר"
    path = written(tmp_path, name, language="ar", beside=True, in_hebrew={field: words})
    assert f"in_hebrew.{field}" in refused(path)


def test_an_empty_form_may_stand_in_two_languages(tmp_path: Path) -> None:
    path = tmp_path / "blank.json"
    data = {"kind": "blank", "of": "letter-parents", "language": "am", "beside": True}
    path.write_text(json.dumps(data), "utf-8")
    languages = {node.language for node in tree(print_file_pdf(path)).all()}
    assert languages >= {HEBREW, "am"}
    path.write_text(json.dumps(data | {"of": "minutes", "language": "he"}), "utf-8")
    assert "beside" in refused(path)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("sex", Sex)
def test_eight_conditions_keep_the_minor_s_letter_to_one_page(
    tmp_path: Path, language: Language, sex: Sex
) -> None:
    def short(template: Any) -> str:
        values = {blank.name: blank.example for blank in template.blanks}
        return plain_words(template, values, language, sex).short

    longest = sorted(map(short, condition_library()), key=len)[-8:]
    path = written(tmp_path, "letter-minor", language=language, sex=sex, conditions=longest)
    with pikepdf.open(BytesIO(print_file_pdf(path))) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.parametrize("language", [Language.RUSSIAN, Language.AMHARIC, Language.ENGLISH])
def test_hebrew_lines_keep_their_order_in_a_letter_from_left_to_right(language: Language) -> None:
    made = built("letter-minor", language=language)
    lines = all_text(made).splitlines()
    assert "\u2068דוד כ' (תרגול)\u2069" in lines  # the address; the last bracket stays at its end
    contact = next(line for line in lines if "050-555-0142" in line)
    comma = text_in(language, "paper.common.comma")
    parts = ("\u2068עו\"ד ש' (תרגול)\u2069", "\u2068הסנגור שלך\u2069", "\u2066050-555-0142\u2069")
    assert comma.join(parts) in contact
    assert begins_right_to_left(contact) is not True


def test_a_list_in_arabic_has_arabic_commas() -> None:
    text = all_text(built("letter-minor", language=Language.ARABIC))
    assert "גב' נ' (תרגול)، \u2066050-555-0199\u2069" in text
