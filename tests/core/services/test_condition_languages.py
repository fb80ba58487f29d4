"""The library in plain words, in every language that a minor's letter speaks."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from core.direction import FSI, LRI, PDI
from core.errors import KnownError
from core.model.conditions import BlankKind, ConditionTemplate, blank_names
from core.model.documents import Language as Printed
from core.model.people import Language, Sex
from core.model.plan import Domain
from core.printing.families import font_stretches
from core.services import condition_languages
from core.services.condition_languages import LANGUAGES, condition_language
from core.services.conditions import (
    PlainWords,
    condition_library,
    fill_condition,
    free_condition,
    plain_words,
    plain_words_of,
    template_by_id,
)

LIBRARY = condition_library()
ALL = ("he", *LANGUAGES)
SCRIPTS = {"he": "HEBREW", "ar": "ARABIC", "ru": "CYRILLIC", "am": "ETHIOPIC", "en": "LATIN"}
MARKS = re.compile(f"[{LRI}{FSI}{PDI}]")
every_language = pytest.mark.parametrize("language", ALL)
every_other_language = pytest.mark.parametrize("language", LANGUAGES)

# Somebody to turn to, as each language says it.
TO_TELL = {
    "he": "לקצין המעקב|מקצין המעקב|עם קצין המעקב|את קצין המעקב|מהוועדה|למזכירות הוועדה",
    "ar": "ضابط المتابعة|اللجنة",
    "ru": "инспектор\\w* по надзору|комисси|секретариат",
    "am": "ክትትል ኦፊሰር[ህሽ]|ኮሚቴው",
    "en": "follow-up officer|the officer|the committee",
}
# What would speak to a boy only, or to a girl only.
TO_A_GIRL = {"ar": r"\bأبلغي\b|\bأخبري\b", "am": "[ለልክ]ብ?ሽ"}
TO_A_BOY = {"ar": r"\bأبلغ\b|\bأخبر\b", "am": "ለብህ|ልክ፣|ንገር።|ኦፊሰርህ"}
RUSSIAN_GENDER = r"долж(ен|на)|сам(а)?\b(?= \w+л)|\bты \w+(л|ла)\b|готов(а)?\b|согласен|согласна"


def named(template_id: str) -> ConditionTemplate:
    template = template_by_id(template_id)
    assert template is not None
    return template


def examples(template: ConditionTemplate) -> dict[str, str]:
    return {blank.name: blank.example for blank in template.blanks}


def patterns(template: ConditionTemplate, language: str) -> tuple[str, str]:
    """All that is said to a boy, and to a girl."""
    said = template if language == "he" else condition_language(language).conditions[template.id]
    to_girl = f"{said.plain_female} {said.help_female or said.help}"
    return f"{said.plain} {said.help}".strip(), to_girl.strip()


def scripts(text: str) -> set[str]:
    return {unicodedata.name(c).split()[0] for c in text if c.isalpha()}


# ---------------------------------------------------------------- the files


@every_other_language
def test_every_condition_and_no_other_is_rendered_in_its_version(language: str) -> None:
    rendered = condition_language(language).conditions
    assert list(rendered) == [template.id for template in LIBRARY]
    assert {i: r.version for i, r in rendered.items()} == {t.id: t.version for t in LIBRARY}


@every_language
def test_every_form_holds_each_blank_once(language: str) -> None:
    for template in LIBRARY:
        names = sorted(blank.name for blank in template.blanks)
        for form in patterns(template, language):
            assert sorted(blank_names(form)) == names, template.id


@every_language
def test_every_form_is_in_its_own_script_and_ends_like_a_sentence(language: str) -> None:
    for template in LIBRARY:
        for form in patterns(template, language):
            assert scripts(re.sub(r"\{\w+\}", "", form)) == {SCRIPTS[language]}, template.id
            assert form.endswith("።" if language == "am" else "."), template.id
            assert "  " not in form
            assert form == form.strip()


@every_other_language
def test_no_letter_clings_to_a_word_that_is_filled_in(language: str) -> None:
    figures = {BlankKind.DATE, BlankKind.TIME, BlankKind.NUMBER, BlankKind.MONEY}
    for template in LIBRARY:
        kinds = {blank.name: blank.kind for blank in template.blanks}
        for form in patterns(template, language):
            assert not re.search(r"\}\w", form), template.id
            for name in re.findall(r"\w\{(\w+)\}", form):
                assert language == "am", template.id  # an Amharic "from" is one letter before it
                assert kinds[name] in figures, template.id


@every_language
def test_every_condition_says_whom_to_tell_when_it_cannot_be_kept(language: str) -> None:
    for template in LIBRARY:
        for form in patterns(template, language):
            assert re.search(TO_TELL[language], form), template.id


@every_language
def test_the_sentences_are_short(language: str) -> None:
    for template in LIBRARY:
        for form in patterns(template, language):
            for sentence in re.split(r"[.?:።፦፤]\s", form):
                assert len(sentence.split()) <= 24, sentence


@pytest.mark.parametrize("language", TO_A_BOY)
def test_a_boy_and_a_girl_are_each_spoken_to_as_they_are(language: str) -> None:
    for template in LIBRARY:
        to_boy, to_girl = patterns(template, language)
        assert not re.search(TO_A_GIRL[language], to_boy), template.id
        assert not re.search(TO_A_BOY[language], to_girl), template.id


def test_russian_and_english_speak_to_both_alike() -> None:
    for template in LIBRARY:
        for language in ("ru", "en"):
            to_boy, to_girl = patterns(template, language)
            assert to_boy == to_girl
        assert not re.search(RUSSIAN_GENDER, patterns(template, "ru")[0]), template.id


@every_language
def test_print_has_a_glyph_for_every_letter(language: str) -> None:
    known = () if language == "he" else condition_language(language).said.values()
    said = [words for values in known for words in values.values()]
    for form in [*(f for t in LIBRARY for f in patterns(t, language)), *said]:
        for bold in (False, True):
            assert font_stretches(form, bold, Printed(language))


@every_other_language
def test_what_is_said_for_a_hebrew_value_belongs_to_a_blank(language: str) -> None:
    spoken = condition_language(language)
    blanks = [blank for template in LIBRARY for blank in template.blanks]
    known = {name for blank in blanks for name in (blank.name, blank.kind.value)}
    assert set(spoken.said) <= known
    for values in spoken.said.values():
        assert all(scripts(value) == {"HEBREW"} for value in values)
        assert all(scripts(words) == {SCRIPTS[language]} for words in values.values())
    same = condition_language("en").said
    assert {k: list(v) for k, v in spoken.said.items()} == {k: list(v) for k, v in same.items()}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('checked = true\ncolour = "red"\n[[condition]]\nid = "a"\n', "colour"),
        ('[[condition]]\nid = "a"\nversion = 1\nplain = "b"\n', "checked"),
        ('checked = true\n[[condition]]\nid = "work-a"\nversion = 1\n', "work-a.*plain"),
        (
            'checked = true\n[[condition]]\nid = "work-b"\nversion = 1\nplain = "b"\nolder = 1\n',
            "work-b.*older",
        ),
        (
            'checked = true\n[[condition]]\nid = "work-c"\nversion = 1\nplain = "{x}"\n'
            'plain_female = "{y}"\n',
            "work-c.*plain_female",
        ),
        (
            "checked = true\n" + '[[condition]]\nid = "work-d"\nversion = 1\nplain = "b"\n' * 2,
            "work-d",
        ),
    ],
)
def test_a_file_with_a_mistake_is_refused_by_name(
    content: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "conditions").mkdir()
    (tmp_path / "conditions" / "en.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(condition_languages, "RESOURCES", tmp_path)
    condition_language.cache_clear()
    try:
        with pytest.raises(KnownError, match=told):
            condition_language("en")
    finally:
        condition_language.cache_clear()


# ---------------------------------------------------------------- saying it


@every_language
@pytest.mark.parametrize("sex", Sex)
def test_every_condition_is_said_with_its_examples(language: str, sex: Sex) -> None:
    for template in LIBRARY:
        said = plain_words(template, examples(template), Language(language), sex)
        assert not set("{}_") & set(said.text)
        assert said.text.count(PDI) == len(template.blanks)
        assert said.checked == (language == "he")


@every_language
def test_open_blanks_stand_as_lines(language: str) -> None:
    template = named("housing-night")
    assert plain_words(template, {}, language).text.count("____") == len(template.blanks)


def test_the_night_at_home_in_five_languages() -> None:
    template = named("housing-night")
    values = {"from_time": "22:00", "to_time": "06:00", "until": "2027-02-28"}
    found = {language: plain_words(template, values, language).text for language in ALL}
    for text in found.values():
        assert re.findall(f"{LRI}([^{PDI}]+){PDI}", text) == ["22:00", "06:00", "28.2.2027"]
    assert MARKS.sub("", found["en"]).startswith(
        "You are at home every night from 22:00 to 06:00. This lasts until 28.2.2027."
    )
    assert MARKS.sub("", found["ru"]).startswith("Каждую ночь ты дома: с 22:00 до 06:00.")


def test_common_hebrew_values_are_said_in_the_language_and_others_are_named() -> None:
    template = named("treatment-group")
    values = {
        "group": "שליטה בכעסים",
        "weekday": " שלישי ",
        "at": "17:00",
        "meetings": "16",
        "place": "Beit Noam",
    }
    said = plain_words(template, values, Language.RUSSIAN)
    assert f"День недели: {FSI}вторник{PDI}." in said.text
    assert f"Кто проводит: {FSI}Beit Noam{PDI}." in said.text
    assert f"Группа: {FSI}שליטה בכעסים{PDI}." in said.text
    assert said.in_hebrew == ("שם הקבוצה",)
    meet = plain_words(
        named("supervision-meet"),
        {"officer": "Noa", "frequency": "פעם  בשבוע", "start": "2026-11-29"},
        "ar",
        Sex.FEMALE,
    )
    assert f"كم مرّة: {FSI}مرّة في الأسبوع{PDI}." in meet.text
    assert meet.in_hebrew == ()
    assert "وأن تعملي" in meet.text


def test_hebrew_is_what_the_decision_keeps() -> None:
    template = named("work-job")
    for sex in Sex:
        kept = fill_condition(template, examples(template), sex)
        said = plain_words(template, examples(template), sex=sex)
        assert said == PlainWords(kept.plain, kept.plain, True)
        assert plain_words_of(kept, Language.HEBREW, sex) == said


@every_language
def test_whom_to_tell_can_be_said_once_for_all(language: str) -> None:
    template = named("housing-address-change")
    boy, girl = (plain_words(template, {"days": "7"}, language, sex) for sex in Sex)
    for said in (boy, girl):
        assert said.text.startswith(f"{said.short} ")
    assert (boy.text == girl.text) == (language in ("ru", "en"))


def test_a_condition_of_a_decision_is_said_in_the_language() -> None:
    template = named("work-job")
    kept = fill_condition(template, examples(template), Sex.FEMALE)
    said = plain_words(template, examples(template), Language.AMHARIC, Sex.FEMALE)
    assert plain_words_of(kept, Language.AMHARIC, Sex.FEMALE) == said


def test_words_that_no_file_renders_stay_in_hebrew_and_say_so() -> None:
    free = free_condition("הקטין יגדל כלב.", Domain.LEISURE, plain="אתה מגדל כלב.")
    own = "אתה מגדל כלב."
    assert plain_words_of(free) == PlainWords(own, own, True)
    assert plain_words_of(free, "ar") == PlainWords(own, own, True, ("התנאי כולו",))
    template = named("work-job")
    kept = fill_condition(template, examples(template))
    other = type(kept)(**{**vars(kept), "version": template.version + 1, "plain": "הנוסח הקודם."})
    assert plain_words_of(other, "ru").text == "הנוסח הקודם."
    assert plain_words_of(other, "ru").in_hebrew == ("התנאי כולו",)
    with pytest.raises(KnownError):
        plain_words_of(free, Language.TIGRINYA)


def test_a_language_that_the_library_does_not_speak_is_named() -> None:
    with pytest.raises(KnownError, match="תיגרינית"):
        plain_words(LIBRARY[0], {}, Language.TIGRINYA)


def test_a_rendering_of_another_version_is_not_used() -> None:
    newer = ConditionTemplate(**{**vars(LIBRARY[0]), "version": LIBRARY[0].version + 1})
    with pytest.raises(KnownError, match=LIBRARY[0].title):
        plain_words(newer, {}, Language.ARABIC)
