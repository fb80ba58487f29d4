"""Letters of a hearing, out of the store: who gets one, what it says, and all of a day at once."""

from __future__ import annotations

from core.services.letter_pages import kind_text, role_text
from core.services.letters.batch import (
    Batch,
    DayOfLetters,
    LetterFailure,
    day_of_letters,
    letters_of_day,
    make_letters,
    who_text,
)
from core.services.letters.fields import LetterForm, letter_form, save_letter_fields
from core.services.letters.listing import letter_pdf, letters_of_hearing

__all__ = [
    "Batch",
    "DayOfLetters",
    "LetterFailure",
    "LetterForm",
    "day_of_letters",
    "kind_text",
    "letter_form",
    "letter_pdf",
    "letters_of_day",
    "letters_of_hearing",
    "make_letters",
    "role_text",
    "save_letter_fields",
    "who_text",
]
