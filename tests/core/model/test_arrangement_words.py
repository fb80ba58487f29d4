"""A conditional arrangement is found however it is written, and nothing else is taken for one."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.arrangement_words import arrangement_named, plain_words
from core.paths import RESOURCES

NAMED = [
    "הסדר מותנה",
    "ההסדר המותנה",
    "בהסדר מותנה",
    "שבהסדר המותנה",
    "ובהסדרים מותנים",
    "ההסדרים המותנים",
    "הסדר תיק מותנה",
    "הסדרי תיק מותנים",
    "הסדר סגירת תיק מותנה",
    "סגירת תיק מותנית",
    "סגירת תיק בהסדר",
    "סגירת־תיק־בהסדר",
    "סגירת התיק הפלילי בהסדר",
    "סגירה בהסדר",
    "בעילה של סגירה בהסדר",
    "תיק שנסגר בהסדר",
    "התיק ייסגר בהסדר",
    "ייסגר תיקו בהסדר",
    "התיקים ייסגרו בהסדר",
    "תיסגר החקירה בהסדר",
    "לסגור את התיק נגדו במסגרת הסדר",
    "הסדר על תנאי",
    "הסדר על־תנאי",
    "הסדר בתנאים",
    "הסדר לפי סעיף 67א",
    "הֶסְדֵּר מֻתְנֶה",
    "הֶסְדֵּר מוּתְנֶה",
    "הסדר מתנה",
    "ﬣסדר מותנה",
    "הסדר  מותנה",
    "הסדר-מותנה",
    "הסדר־מותנה",
    "הסדר–מותנה",
    "הסדר\nמותנה",
    "הסדר\r\nמותנה",
    "הסדר\u2028מותנה",
    "הסדר\u00a0מותנה",
    "הסדר\u200f מותנה",
    "הסדר\u200bמותנה",
    "הסדר\u00adמותנה",
    "\u2067הסדר\u2069 \u2067מותנה\u2069",
    '"הסדר מותנה"',
    'הסדר "מותנה"',
    "“הסדר” „מותנה”",
    "הסד״ר מותנה",
    "ה ס ד ר  מ ו ת נ ה",
    "conditional arrangement",
    "Conditional  Arrangements",
    "CONDITIONAL-ARRANGEMENT",
    "conditional case closing",
    "hesder mutne",
]
OTHERS = [
    "שחרור על־תנאי",
    "שחרור על תנאי",
    "שחרור בתנאים",
    "השחרור מותנה בהסכמת ההורים",
    "מאסר על תנאי",
    "מאסר על־תנאי",
    "הסדר טיעון",
    "התיק נסגר בהסדר טיעון",
    "הסדר הטיעון מותנה בתסקיר",
    "הסדר פשרה",
    "סגירת תיק מחוסר ראיות",
    "הליך חלופי לפי סעיף 12א",
    "הסדרי ביקור",
    "הסדר לימודים",
    "הסדר מתנהל כסדרו",
    "לפי הסדר היום",
    "מעון סגור בתנאים טובים",
    "בהסדר בתנאי הפנימייה",
    "הטיפול מותנה",
    "",
    "conditional release",
    "release on conditions",
    "plea arrangement",
]


@pytest.mark.parametrize("words", NAMED)
def test_it_is_found(words: str) -> None:
    assert arrangement_named(words)
    assert arrangement_named(f"הקטין יקבל {words}, ויחתום.")


@pytest.mark.parametrize("words", OTHERS)
def test_others_are_not_taken_for_it(words: str) -> None:
    assert arrangement_named(words) is None
    assert arrangement_named(f"הקטין: {words}, ויחתום.") is None


def test_what_is_found_is_said_in_plain_letters() -> None:
    assert arrangement_named("יינתן לו \u2067הֶסְדֵּר־מֻתְנֶה\u2069.") == "הסדר מותנה"


def test_words_of_the_alphabet_are_left_alone() -> None:
    assert plain_words("כיתה ט, בגימנסיה א") == "כיתה ט בגימנסיה א"


# Marks and separators that a keyboard or another program may leave between the words.
BETWEEN = st.text(st.sampled_from(" \t\n\u00a0\u200e\u200f\u2066\u2069-־–—\"'״׳,"), max_size=4)


@given(BETWEEN, BETWEEN, st.sampled_from(["", "ה", "ב", "וב", "שה"]))
def test_no_mark_hides_it(before: str, between: str, prefix: str) -> None:
    assert arrangement_named(f"יינתן {before}{prefix}הסדר{between}מותנה{before} בתיק")


def test_no_condition_of_the_library_is_one() -> None:
    library = tomllib.loads((RESOURCES / "conditions" / "he.toml").read_text(encoding="utf-8"))
    assert len(library["condition"]) > 10
    for condition in library["condition"]:
        for value in condition.values():
            assert arrangement_named(str(value)) is None, condition["id"]
