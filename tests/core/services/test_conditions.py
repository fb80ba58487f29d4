"""The library of conditions, and the conditions made from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from core.direction import FSI, LRI, PDI
from core.errors import KnownError
from core.model.conditions import Blank, BlankKind, Condition, ConditionTemplate, blank_names
from core.model.people import Sex
from core.model.plan import Domain
from core.services import conditions
from core.services.conditions import (
    condition_library,
    fill_condition,
    free_condition,
    missing_blanks,
    template_by_id,
)

LIBRARY = condition_library()
OPEN = "____"
HEBREW = re.compile(r"[א-ת]")
ISOLATED = re.compile(f"[{LRI}{FSI}][^{LRI}{FSI}{PDI}]+{PDI}")
every_template = pytest.mark.parametrize("template", LIBRARY, ids=lambda template: template.id)

ONE_OF_EACH_KIND = ConditionTemplate(
    id="one-of-each",
    version=3,
    domain=Domain.WORK,
    title="דוגמה",
    text="הקטין {text} {person} {place} {number} {date} {time} {money} {frequency}.",
    text_female="הקטינה {text} {person} {place} {number} {date} {time} {money} {frequency}.",
    plain="אתה {text} {person} {place} {number} {date} {time} {money} {frequency}.",
    plain_female="את {text} {person} {place} {number} {date} {time} {money} {frequency}.",
    checked_by="קצין המעקב",
    how_checked="שיחה",
    blanks=tuple(Blank(kind.value, kind, kind.value) for kind in BlankKind),
)
GOOD: Mapping[str, str] = {
    "text": "GED 2",
    "person": "מר כ'",
    "place": "חיפה",
    "number": "30",
    "date": "2027-02-28",
    "time": "06:00",
    "money": "2500",
    "frequency": "פעם בשבוע",
}


def forms(template: ConditionTemplate) -> Mapping[str, str]:
    return {
        "text": template.text,
        "text_female": template.text_female,
        "plain": template.plain,
        "plain_female": template.plain_female,
    }


def examples(template: ConditionTemplate) -> dict[str, str]:
    return {blank.name: blank.example for blank in template.blanks}


def named(template_id: str) -> ConditionTemplate:
    template = template_by_id(template_id)
    assert template is not None
    return template


def sentences(condition: Condition) -> Iterator[str]:
    yield condition.text
    yield condition.plain


# ---------------------------------------------------------------- the library


def test_the_library_covers_every_domain() -> None:
    assert len(LIBRARY) >= 25
    assert {template.domain for template in LIBRARY} == set(Domain)


def test_ids_are_unique_english_slugs() -> None:
    ids = [template.id for template in LIBRARY]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", template_id) for template_id in ids)


def test_a_template_is_found_by_its_id() -> None:
    assert [template_by_id(template.id) for template in LIBRARY] == list(LIBRARY)
    assert template_by_id("no-such-condition") is None


@every_template
def test_every_form_is_hebrew_and_ends_like_a_sentence(template: ConditionTemplate) -> None:
    for name, form in forms(template).items():
        assert HEBREW.search(form), name
        assert form.endswith("."), name
    for form in (template.title, template.checked_by, template.how_checked):
        assert HEBREW.search(form)
        assert not form.endswith(".")


@every_template
def test_every_blank_is_used_and_labelled(template: ConditionTemplate) -> None:
    names = [blank.name for blank in template.blanks]
    assert len(set(names)) == len(names)
    for name, form in forms(template).items():
        assert sorted(blank_names(form)) == sorted(names), name  # each once: one field on screen
    assert all(HEBREW.search(blank.label) for blank in template.blanks)


@every_template
def test_no_letter_clings_to_a_blank(template: ConditionTemplate) -> None:
    for name, form in forms(template).items():
        assert not re.search(r"\w\{|\}\w", form), name


@every_template
def test_a_boy_and_a_girl_are_each_spoken_of_as_they_are(template: ConditionTemplate) -> None:
    assert template.text != template.text_female
    assert template.plain != template.plain_female
    assert re.search(r"\bהקטין\b", template.text)
    assert re.search(r"\bהקטינה\b", template.text_female)
    assert not re.search(r"\bהקטין\b", template.text_female)
    assert re.search(r"\bאתה\b", template.plain)
    assert re.search(r"\bאת\b", template.plain_female)
    assert not re.search(r"\bאתה\b", template.plain_female)


@every_template
def test_an_arrangement_with_a_prosecutor_is_never_a_condition(
    template: ConditionTemplate,
) -> None:
    everything = " ".join((template.title, template.how_checked, *forms(template).values()))
    assert "הסדר" not in everything


def test_the_night_at_home_has_two_times_and_a_last_day() -> None:
    template = named("housing-night")
    kinds = [blank.kind for blank in template.blanks]
    assert kinds == [BlankKind.TIME, BlankKind.TIME, BlankKind.DATE]
    condition = fill_condition(
        template, {"from_time": "22:00", "to_time": "06:00", "until": "2027-02-28"}
    )
    assert (
        f"בשעות שבין {LRI}22:00{PDI} ל־{LRI}06:00{PDI}, עד יום {LRI}28.2.2027{PDI}."
        in condition.text
    )


def test_a_sentence_with_an_undefined_blank_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "conditions").mkdir()
    (tmp_path / "conditions" / "he.toml").write_text(
        '[[condition]]\nid = "work-odd"\nversion = 1\ndomain = "work"\ntext = "אצל {nobody}."\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(conditions, "RESOURCES", tmp_path)
    condition_library.cache_clear()
    try:
        with pytest.raises(KnownError, match=r"work-odd.*nobody"):
            condition_library()
    finally:
        condition_library.cache_clear()


# ---------------------------------------------------------------- filling


@every_template
@pytest.mark.parametrize("sex", Sex)
def test_every_condition_prints_with_its_examples(template: ConditionTemplate, sex: Sex) -> None:
    values = examples(template)
    assert missing_blanks(template, values) == ()
    condition = fill_condition(template, values, sex)
    for sentence, form in zip(
        sentences(condition),
        (template.text_female, template.plain_female)
        if sex is Sex.FEMALE
        else (template.text, template.plain),
        strict=True,
    ):
        assert not set("{}_") & set(sentence)
        assert len(ISOLATED.findall(sentence)) == len(blank_names(form))
        assert not set(LRI + FSI + PDI) & set(ISOLATED.sub("", sentence))


@every_template
def test_an_empty_condition_names_all_its_blanks(template: ConditionTemplate) -> None:
    names = tuple(blank.name for blank in template.blanks)
    assert missing_blanks(template, {}) == names
    assert missing_blanks(template, dict.fromkeys(names, " \t")) == names
    assert fill_condition(template, {}).text.count(OPEN) == len(blank_names(template.text))


def test_good_values_of_every_kind_are_taken() -> None:
    assert missing_blanks(ONE_OF_EACH_KIND, GOOD) == ()
    condition = fill_condition(ONE_OF_EACH_KIND, GOOD, goal_id="goal")
    worded = (
        f"{FSI}GED 2{PDI} {FSI}מר כ'{PDI} {FSI}חיפה{PDI} {LRI}30{PDI} {LRI}28.2.2027{PDI}"
        f" {LRI}06:00{PDI} {LRI}2,500{PDI} {FSI}פעם בשבוע{PDI}."
    )
    assert condition == Condition(
        template_id="one-of-each",
        version=3,
        domain=Domain.WORK,
        text=f"הקטין {worded}",
        plain=f"אתה {worded}",
        checked_by="קצין המעקב",
        values=GOOD,
        goal_id="goal",
    )
    girl = fill_condition(ONE_OF_EACH_KIND, GOOD, Sex.FEMALE)
    assert (girl.text, girl.plain) == (f"הקטינה {worded}", f"את {worded}")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("date", "31.2.2026"),
        ("date", "2026-02-31"),
        ("date", "20270228"),
        ("date", "2027-W08-7"),
        ("time", "25:00"),
        ("time", "22:60"),
        ("time", "22"),
        ("time", "22:00+02:00"),
        ("money", "-5"),
        ("money", "0"),
        ("money", "12.50"),
        ("number", "x"),
        ("number", "0"),
        ("number", "1_000"),
        ("number", "1" * 5000),
        ("text", " "),
        ("person", ""),
        ("place", "\n"),
        ("frequency", ""),
    ],
)
def test_a_wrong_value_is_missing_and_stays_open(kind: str, value: str) -> None:
    values = {**GOOD, kind: value}
    assert missing_blanks(ONE_OF_EACH_KIND, values) == (kind,)
    for sentence in sentences(fill_condition(ONE_OF_EACH_KIND, values)):
        assert sentence.count(OPEN) == 1


def test_missing_blanks_come_in_the_order_of_the_template() -> None:
    assert missing_blanks(ONE_OF_EACH_KIND, {**GOOD, "time": "", "person": "", "number": "x"}) == (
        "person",
        "number",
        "time",
    )


def test_a_value_keeps_its_braces_and_loses_its_line_breaks() -> None:
    condition = fill_condition(ONE_OF_EACH_KIND, {**GOOD, "place": " רחוב {person}\nדירה 4 "})
    assert f"{FSI}רחוב {{person}} דירה 4{PDI}" in condition.text
    assert condition.values["place"] == "רחוב {person}\nדירה 4"


def test_without_a_form_for_a_girl_the_common_one_stands() -> None:
    template = ConditionTemplate(
        "common", 1, Domain.WORK, "כותרת", "אין לעשן.", "לא מעשנים.", "הורה", "שיחה"
    )
    condition = fill_condition(template, {}, Sex.FEMALE)
    assert (condition.text, condition.plain) == ("אין לעשן.", "לא מעשנים.")


# ---------------------------------------------------------------- the committee's own words


def test_a_free_condition_is_stripped() -> None:
    assert free_condition(
        "  הקטין יגדל כלב.\n",
        Domain.LEISURE,
        plain=" אתה מגדל כלב. ",
        checked_by=" הסב ",
        goal_id="goal",
    ) == Condition(
        "", 0, Domain.LEISURE, "הקטין יגדל כלב.", "אתה מגדל כלב.", "הסב", {}, goal_id="goal"
    )


def test_a_free_condition_without_plain_words_says_its_text() -> None:
    condition = free_condition(" הקטין יגדל כלב. ", Domain.LEISURE, plain="  ")
    assert condition.plain == condition.text == "הקטין יגדל כלב."
