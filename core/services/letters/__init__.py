"""Letters of a hearing, out of the store: who gets one, what it says, and all of a day at once."""

from __future__ import annotations

from core.services.letters.batch import (
    Batch,
    LetterFailure,
    letters_of_day,
    make_letters,
    who_text,
)
from core.services.letters.fields import LetterForm, letter_form, save_letter_fields
from core.services.letters.listing import letter_pdf, letters_of_hearing

__all__ = [
    "Batch",
    "LetterFailure",
    "LetterForm",
    "letter_form",
    "letter_pdf",
    "letters_of_day",
    "letters_of_hearing",
    "make_letters",
    "save_letter_fields",
    "who_text",
]
