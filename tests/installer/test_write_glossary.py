"""The document of the glossary is what the data say."""

from __future__ import annotations

from core.services.glossary import terms
from installer.write_glossary import DOCUMENT, END, START, main, renewed


def test_the_document_is_up_to_date() -> None:
    assert main(["--check"]) == 0


def test_every_term_has_its_row_and_the_prose_stays() -> None:
    before, after = "# Title\n\nprose\n", "\n\n## More\n"
    written = renewed(f"{before}{START}\nbygone\n{END}{after}")
    assert written.startswith(before) and written.endswith(after)
    assert "bygone" not in written
    rows = [line for line in written.splitlines() if line.startswith("| ")]
    assert len(rows) == len(terms()) + 3  # and the headings of three tables
    assert {row.count("|") for row in rows} == {7}


def test_a_changed_document_is_noticed() -> None:
    kept = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(kept.replace("ועדת שחרורים", "ועדה", 1)) == kept
