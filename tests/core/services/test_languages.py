"""A clerk learns which language nobody has checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core import wording
from core.model.people import Language
from core.services import condition_languages
from core.services.condition_languages import condition_language
from core.services.languages import (
    CONDITIONS,
    SpokenPart,
    languages,
    paper_was_checked,
    public_parts,
    spoken_part,
    spoken_parts,
    was_checked,
)


def test_there_are_five_languages() -> None:
    assert [language.value for language in languages()] == ["he", "ar", "ru", "am", "en"]


def test_every_part_is_counted_in_every_other_language() -> None:
    found = {(spoken.part, spoken.language) for spoken in spoken_parts()}
    assert found == {
        (part, language) for part in (*public_parts(), CONDITIONS) for language in languages()[1:]
    }
    assert all(0 <= spoken.unchecked <= spoken.texts > 0 for spoken in spoken_parts())


def test_hebrew_is_what_the_committee_itself_reads() -> None:
    assert was_checked(Language.HEBREW, *public_parts(), CONDITIONS)


@pytest.fixture
def one_checked_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Arabic checked but for one file and one condition."""
    files = {
        "wording/ar/print.toml": 'checked = true\n[print]\npage_of = "{page}"\n',
        "wording/ar/letter.toml": 'checked = false\n[paper.letter]\nto = "إلى"\nby = "من"\n',
        "wording/ar/minor.toml": 'checked = true\n[paper.letter_minor]\nhello = "مرحبًا"\n',
        "conditions/ar.toml": 'checked = true\n[[condition]]\nid = "a"\nversion = 1\nplain = "ا"\n'
        '[[condition]]\nid = "b"\nversion = 1\nplain = "ب"\nchecked = false\n',
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    for module in (wording, condition_languages):
        monkeypatch.setattr(module, "RESOURCES", tmp_path)
    wording._read.cache_clear()
    condition_language.cache_clear()
    yield
    wording._read.cache_clear()
    condition_language.cache_clear()


@pytest.mark.usefixtures("one_checked_language")
def test_one_text_that_nobody_checked_is_enough() -> None:
    arabic = Language.ARABIC
    assert spoken_part("print", arabic) == SpokenPart("print", arabic, 1, 0)
    assert spoken_part("paper.letter", arabic) == SpokenPart("paper.letter", arabic, 2, 2)
    assert spoken_part(CONDITIONS, arabic) == SpokenPart(CONDITIONS, arabic, 2, 1)
    assert was_checked(Language.ARABIC, "print")
    assert not was_checked(Language.ARABIC, "print", "paper.letter")
    assert not was_checked(Language.ARABIC, "print", CONDITIONS)
    assert was_checked(Language.ARABIC, "paper.letter_minor")
    assert not paper_was_checked("letter-minor", "ar")  # with the words that letters share


def test_a_paper_in_hebrew_or_in_its_own_words_needs_no_check() -> None:
    assert paper_was_checked("letter-minor", "he")
    assert paper_was_checked("text", "am")
