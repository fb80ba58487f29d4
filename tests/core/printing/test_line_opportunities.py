"""A line may end where Chromium ends it; our own documents keep numbers and prefixes whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.printing.line_opportunities import house_opportunities, line_opportunities


def cut(text: str, places: list[int]) -> list[str]:
    return [text[start:end] for start, end in pairwise([0, *places, len(text)])]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("שתי מילים", ["שתי ", "מילים"]),
        ("בית־המשפט", ["בית־", "המשפט"]),
        ("ישראלי-אברהמוב", ["ישראלי-", "אברהמוב"]),
        ("בְּנֵי־אָדָם", ["בְּנֵי־", "אָדָם"]),
        ('דו"ח־ביניים', ['דו"ח־', "ביניים"]),
        ("Smith-Jones", ["Smith-", "Jones"]),
        ("אחד—שניים", ["אחד—", "שניים"]),
        ("א\u200bב", ["א\u200b", "ב"]),
        ("ሰላም፡ለዓለም", ["ሰላም፡", "ለዓለም"]),
        ("ב-Google", ["ב-Google"]),
        ("ה־12", ["ה־12"]),
        ("1201-03-26", ["1201-03-26"]),
        ("12–18", ["12–18"]),
        ("054-5550123", ["054-5550123"]),
        ("ו/או", ["ו/או"]),
        ("36(א)(1)", ["36(א)(1)"]),
        ("ס'\u00a036", ["ס'\u00a036"]),
        ("א\u2060ב", ["א\u2060ב"]),
        ("054 \u2060555", ["054 \u2060555"]),
        ("\u2066054 555 0123\u2069 ב", ["\u2066054 555 0123\u2069 ", "ב"]),
        ("\u20672 (א)\u2069", ["\u20672 (א)\u2069"]),
        ("\u2066Blue Ridge 2\u2069", ["\u2066Blue ", "Ridge ", "2\u2069"]),
        ("(א)(ב)", ["(א)(ב)"]),
        ("10%–20%", ["10%–20%"]),
        ("מילה !", ["מילה !"]),
        ("( מילה", ["( מילה"]),
        ("שתיים  רווחים", ["שתיים  ", "רווחים"]),
        ("", [""]),
    ],
)
def test_where_a_line_of_ours_may_end(text: str, parts: list[str]) -> None:
    assert cut(text, house_opportunities(text)) == parts


# As Chromium 156 broke them in a column without any width.
@pytest.mark.parametrize(
    "broken",
    [
        'בעניין |ו"ש |1234-|05-|26 |(קטין)',
        "054-|7654321 |054 |7654321",
        "12–|18 |ב–1 |א–|ב |10%–|20%",
        "36(ב)|(1) |[א]|[ב] |x)y(z",
        "ו-|Google |בין-|לאומי |a-|b |ל-06:00 |-250",
        "א'-|ה' |בית־|ספר |בת־17",
        "( |א |) |מה |! |?|5",
        "https://exa.il/x?|y=1&z=2_3-|4",
        "א|—|ב |3/4 |ו/או |א!|ב |5!|א",
        '$5 |5$ |₪5 |א% |א,ב |"א""ב"',
        "א\u00a0ב |א\u2060ב",
        "שָׁלוֹם־|עֲלֵיכֶם",
        "5)% |5)₪ |א)|₪",
        "5%|(א) |5%„5",
    ],
)
def test_where_a_browsers_line_may_end(broken: str) -> None:
    text = broken.replace("|", "")
    assert cut(text, line_opportunities(text)) == broken.split("|")


@given(st.text(alphabet="אבa1 -–־—/.,()[]%₪!?\"'…\u2066\u2069\u05b8\u200b\u00a0", max_size=60))
def test_ours_are_some_of_a_browsers(text: str) -> None:
    browsers = line_opportunities(text)
    assert browsers == sorted(set(browsers))
    assert all(0 < place < len(text) for place in browsers)
    assert set(house_opportunities(text)) <= set(browsers)
