"""Which words of the texts a typed one means, and which it does not."""

from __future__ import annotations

import pytest

from core.search.folding import fold_word
from core.search.indexing import keys_of
from core.search.matching import FORM, PREFIX, SAME, SCRIPT, SPELLING, lookup_keys, relation

MEANT = [
    ("מעון", "מעון", SAME),
    ("מעון", "והמעון", PREFIX),
    ("ועדה", "הוועדה", PREFIX),
    ("דן", "לדן", PREFIX),
    ("לחיפה", "חיפה", PREFIX),
    ("במוסך", "המוסך", PREFIX),
    ("תכנית", "תוכנית", SPELLING),
    ("עברה", "עבירה", SPELLING),
    ("שקום", "שיקום", SPELLING),
    ("דוקא", "דווקא", SPELLING),
    ("תכנית", "בתוכנית", SPELLING),
    ("נעה", "נועה", SPELLING),
    ("אהרן", "אהרון", SPELLING),
    ("שחדה", "שחאדה", SPELLING),
    ("אנסטאסיה", "אנסטסיה", SPELLING),
    ("ארתיום", "ארטיום", SPELLING),
    ("בגרויות", "בגרות", FORM),
    ("בדיקת", "בדיקות", FORM),
    ("מלגזות", "המלגזה", FORM),
    ("סוף", "בסופי", FORM),
    ("דודה", "דודתה", FORM),
    ("ילדת", "ילדות", FORM),
    ("מאפיה", "מאפיית", FORM),
    ("محمد", "מוחמד", SCRIPT),
    ("أحمد", "אחמד", SCRIPT),
    ("Игорь", "לאיגור", SCRIPT),
    ("Дмитрий", "דמיטרי", SCRIPT),
    ("Руслан", "רוסלן", SCRIPT),
    ("Kirill", "קיריל", SCRIPT),
    ("بشار", "בשאר", SCRIPT),
    ("מוחמד", "محمد", SCRIPT),
]
NOT_MEANT = [
    ("סיכום", "סכום"),
    ("חודש", "חדש"),
    ("נוער", "נער"),
    ("עון", "מעון"),
    ("לום", "שלום"),
    ("בת", "בית"),
    ("מאסר", "מסר"),
    ("המאסר", "המסר"),
    ("מטרה", "מתרה"),
    ("שכר", "שקר"),
    ("אחר", "אחרי"),
    ("דוד", "דודה"),
    ("روان", "ראיון"),
    ("Игорь", "אוגר"),
    ("عمر", "אמר"),
    ("עוד", 'עו"ד'),
    ("1201", "1202"),
]


@pytest.mark.parametrize(("typed", "word", "how"), MEANT)
def test_a_word_is_found_however_it_is_written(typed: str, word: str, how: int) -> None:
    typed, word = fold_word(typed), fold_word(word)
    assert relation(typed, word) == how
    if how != SAME:  # and the vocabulary offers it
        assert set(lookup_keys(typed)) & set(keys_of(word))


@pytest.mark.parametrize(("typed", "word"), NOT_MEANT)
def test_a_word_that_only_looks_alike_is_another(typed: str, word: str) -> None:
    assert relation(fold_word(typed), fold_word(word)) is None
