"""The loader of the law data: what it holds, and every way in which it refuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.law.rulebook import load_book
from core.law.rules import LawDataError, NoValueAtDate, RuleBook, Unit, UnknownRule
from core.model.cases import Track

READINGS = """
[[group]]
id = "question"
section = "1"
title = "שאלה?"
default = "YES"
option = [{ code = "YES", text = "כן" }, { code = "NO", text = "לא" }]
"""
PACK = """
[source]
short = "מקור ארוך"

[[provision]]
id = "for-a-time"
section = "36"
rule = "rule-one"
start = 2020-01-01

[pack]
id = "pack"
law = "חוק"
track = "facility"
"""
EVENTS = """
[[event]]
id = "entry"
title = "כניסה"
"""
QUESTION = """
[[question]]
id = "both"
section = "36"
title = "שאלה"
rules = ["rule-one"]
readings = ["question"]
"""
RULE = """
[[rule]]
id = "rule-one"
section = "36"
title = "כותרת"
meaning = "משמעות"
topic = "release"
actor = "הוועדה"
event = "entry"
kind = "earliest_date"
direction = "after"
first_day = "not_counted"
month_end = "last_day"
rest_day = "stays"
readings = ["question"]
"""
VALUES = """value = [
  { amount = 1, unit = "years", from = 2000-01-01, to = 2009-12-31, source = "מקור", CHECKED },
  { amount = 2, unit = "years", from = 2010-01-01, source = "מקור", CHECKED },
]
""".replace("CHECKED", "last_verified_on = 2026-01-01")


DUTY = """
[[duty]]
id = "duty-one"
section = "1"
title = "חובה"
meaning = "משמעות"
scope = "direct"
met = ["rule:rule-one"]
record = "מה נרשם"
"""
CALCULATOR = "calculator = {{ {} }}\n"


def written(
    folder: Path,
    *,
    rules: str = RULE + VALUES,
    readings: str = READINGS,
    pack: str = PACK,
    events: str = EVENTS,
    duties: str = "duty = []",
) -> Path:
    (folder / "one").mkdir(exist_ok=True)
    for name, words in (
        ("readings.toml", readings),
        ("events.toml", events),
        ("duties.toml", duties),
        ("one/pack.toml", pack),
        ("one/rules.toml", rules),
    ):
        (folder / name).write_text(words, encoding="utf-8")
    return folder


def refusal(folder: Path) -> str:
    """The sentence the loader refuses with: it names the file, and holds no unfilled place."""
    with pytest.raises(LawDataError) as caught:
        load_book(folder)
    said = str(caught.value)
    assert ".toml" in said
    assert "{" not in said
    return said


def test_a_rule_is_read_whole(tmp_path: Path) -> None:
    rule = load_book(written(tmp_path)).rule("rule-one")
    assert (rule.section, rule.title, rule.pack.track) == ("36", "כותרת", Track.FACILITY)
    assert rule.value_at(date(2009, 12, 31)).amount == 1
    assert rule.value_at(date(2010, 1, 1)).amount == 2
    assert rule.latest.amount == 2


def test_no_value_at_a_date_is_an_error(tmp_path: Path) -> None:
    book = load_book(written(tmp_path))
    with pytest.raises(NoValueAtDate) as caught:
        book.number("rule-one", date(1999, 12, 31))
    assert "כותרת" in str(caught.value)
    assert "31.12.1999" in str(caught.value)


def test_an_unknown_rule_is_named(book: RuleBook) -> None:
    with pytest.raises(UnknownRule) as caught:
        book.rule("no-such-rule")
    assert "no-such-rule" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('section = "36"', 'section = "36"\ncolour = "blue"', "colour"),
        ('title = "כותרת"', "", "title"),
        ('title = "כותרת"', 'title = " "', "title"),
        ('title = "כותרת"', "title = 7", "title"),
        ('kind = "earliest_date"', 'kind = "someday"', "someday"),
        ('rest_day = "stays"', 'rest_day = "sleeps"', "sleeps"),
        ('readings = ["question"]', 'readings = ["another"]', "another"),
        ('readings = ["question"]', "readings = [3]", "readings"),
        ('source = "מקור", ', "", "source"),
        ("to = 2009-12-31, ", "", "1.1.2010"),
        ("to = 2009-12-31", "to = 2010-01-01", "1.1.2010"),
        ("to = 2009-12-31", "to = 1999-01-01", "1.1.2000"),
        ('amount = 1, unit = "years"', 'unit = "years"', "rule-one"),
        ('amount = 1, unit = "years"', 'amount = true, unit = "years"', "amount"),
        ('amount = 1, unit = "years"', 'amount = 1, unit = "fraction"', "rule-one"),
        ('amount = 1, unit = "years"', 'amount = 1, unit = "qualitative"', "rule-one"),
        ("from = 2000-01-01", "from = 2000-01-01T00:00:00", "from"),
        ('month_end = "last_day"', 'month_end = "none"', "month_end"),
        ('topic = "release"', 'topic = "weather"', "weather"),
        ('event = "entry"', 'event = "eclipse"', "eclipse"),
        ("amount = 1,", 'amount = ["one"],', "amount"),
        ('actor = "הוועדה"', 'actor = "הוועדה"\nprovision = "never"', "never"),
        (VALUES, CALCULATOR.format('shape = "tower"') + VALUES, "tower"),
        (VALUES, CALCULATOR.format('shape = "days", colour = "blue"') + VALUES, "colour"),
        (VALUES, CALCULATOR.format('shape = "age", on = "day"') + VALUES, "result"),
        (VALUES, CALCULATOR.format('shape = "at_most", when = "often"') + VALUES, "when"),
        (
            'first_day = "not_counted"',
            'first_day = "by_reading"\ncalculator = { shape = "period" }',
            "readings",
        ),
        (
            'rest_day = "stays"',
            'rest_day = "by_reading"\ncalculator = { shape = "period" }',
            "readings",
        ),
        (VALUES, "value = []", "rule-one"),
        (VALUES, "value = [3]", "rule-one"),
    ],
)
def test_a_rule_that_is_not_right_is_refused(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    whole = RULE + VALUES
    assert old in whole
    said = refusal(written(tmp_path, rules=whole.replace(old, new, 1)))
    assert named in said
    assert "one/rules.toml" in said or "pack" in said


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('default = "YES"', 'default = "MAYBE"', "MAYBE"),
        ('code = "NO"', 'code = "YES"', "question"),
        ('text = "לא"', 'text = ""', "text"),
        ('section = "1"', 'section = "1"\nmood = "good"', "mood"),
        ("[[group]]", "[[club]]", "club"),
    ],
)
def test_a_question_that_is_not_right_is_refused(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    assert named in refusal(written(tmp_path, readings=READINGS.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("place", "old", "new", "named"),
    [
        ("pack", 'track = "facility"', 'track = "army"', "army"),
        ("pack", 'law = "חוק"', "", "law"),
        ("pack", 'rule = "rule-one"', 'rule = "no-such-rule"', "no-such-rule"),
        ("pack", "start = 2020-01-01", 'start = "soon"', "start"),
        ("pack", 'short = "מקור ארוך"', "short = 7", "source"),
        ("events", 'title = "כניסה"', "", "title"),
        ("events", 'title = "כניסה"', 'title = "כניסה"\nlasts = "long"', "lasts"),
        ("rules", 'rules = ["rule-one"]', 'rules = ["no-such-rule"]', "no-such-rule"),
        ("rules", 'readings = ["question"]\n# end', 'readings = ["another"]', "another"),
        ("duties", 'scope = "direct"', 'scope = "somehow"', "somehow"),
        ("duties", 'record = "מה נרשם"', "", "record"),
    ],
)
def test_what_stands_around_the_rules_is_refused_too(
    tmp_path: Path, place: str, old: str, new: str, named: str
) -> None:
    whole = {
        "pack": PACK,
        "events": EVENTS,
        "rules": RULE + VALUES + QUESTION + "# end",
        "duties": DUTY,
    }
    assert old in whole[place]
    whole[place] = whole[place].replace(old, new, 1)
    assert named in refusal(written(tmp_path, **whole))


@pytest.mark.parametrize(
    "name", ["readings.toml", "events.toml", "duties.toml", "one/pack.toml", "one/rules.toml"]
)
def test_a_file_in_another_encoding_is_named(tmp_path: Path, name: str) -> None:
    (written(tmp_path) / name).write_bytes("# עברית".encode("cp1255"))
    assert name in refusal(tmp_path)


def test_questions_sources_and_events_are_read(tmp_path: Path) -> None:
    rules = RULE + VALUES.replace('source = "מקור"', 'source = "short"', 1) + QUESTION
    book = load_book(written(tmp_path, rules=rules, duties=DUTY))
    assert book.questions["both"].rules == ("rule-one",)
    assert book.events["entry"].title == "כניסה"
    assert book.duties["duty-one"].met == ("rule:rule-one",)
    assert [value.source for value in book.rule("rule-one").values] == ["מקור ארוך", "מקור"]


def test_the_same_rule_twice_is_refused(tmp_path: Path) -> None:
    assert "rule-one" in refusal(written(tmp_path, rules=(RULE + VALUES) * 2))


def test_the_same_question_twice_is_refused(tmp_path: Path) -> None:
    assert "question" in refusal(written(tmp_path, readings=READINGS * 2))


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    assert "one/rules.toml" in refusal(written(tmp_path, rules="[[["))


def test_a_folder_without_questions_is_refused(tmp_path: Path) -> None:
    (written(tmp_path) / "readings.toml").unlink()
    assert "readings.toml" in refusal(tmp_path)


def test_the_fingerprint_changes_with_the_data(tmp_path: Path) -> None:
    before = load_book(written(tmp_path)).fingerprint
    assert load_book(tmp_path).fingerprint == before
    changed = (RULE + VALUES).replace("amount = 2", "amount = 3")
    assert load_book(written(tmp_path, rules=changed)).fingerprint != before


def test_every_rule_of_the_program_speaks_hebrew_and_names_its_source(book: RuleBook) -> None:
    for rule in book.rules.values():
        for words in (rule.title, rule.meaning, rule.actor):
            assert any("\u05d0" <= letter <= "\u05ea" for letter in words), rule.id
        assert all(value.source for value in rule.values)
        if rule.pack.track is Track.PRISON:
            assert "2020" in rule.warning, rule.id


def test_numbers_of_the_law(book: RuleBook) -> None:
    day = date(2026, 11, 22)
    expected = {
        "release-eligibility-1y-36a": (1, Unit.YEARS),
        "dorm-age-cap-20-34": (20, Unit.AGE),
        "followup-age-cap-21-40": (21, Unit.AGE),
        "temp-locked-7d-31c": (7, Unit.DAYS),
        "temp-locked-ext-30d-31e": (30, Unit.DAYS),
        "leave-regular-15-37a2": (15, Unit.DAYS),
        "leave-special-30-37a3a": (30, Unit.DAYS),
        "committee-quorum-3-35d": (3, Unit.COUNT),
        "committee-five-35b": (5, Unit.COUNT),
    }
    for rule_id, (amount, unit) in expected.items():
        value = book.rule(rule_id).value_at(day)
        assert (value.amount, value.unit) == (amount, unit)
