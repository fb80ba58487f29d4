"""Writes the terms of docs/glossary.md from data: python -m installer.write_glossary [--check]

The prose of the document stays; what stands between its two marks is written anew. With --check
nothing is written; the exit code is 1 if the document is not what the data say.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from core.model.glossary import Side, Term
from core.paths import ROOT
from core.services.glossary import terms

DOCUMENT = ROOT / "docs" / "glossary.md"
START, END = "<!-- terms: written from resources/glossary -->", "<!-- end of terms -->"
_TITLES = {
    Side.LAW: "Words of the law",
    Side.TREATMENT: "Words of treatment, welfare and education",
    Side.HOUSE: "Words of this program",
}
_COLUMNS = (
    "English (code)",
    "Hebrew (screen and print)",
    "what it is",
    "in plain Hebrew",
    "the other profession says",
    "section",
)


def main(arguments: list[str]) -> int:
    kept = DOCUMENT.read_text(encoding="utf-8")
    written = renewed(kept)
    if "--check" in arguments:
        if written != kept:
            print("docs/glossary.md is not what the data say: python -m installer.write_glossary")
        return 0 if written == kept else 1
    DOCUMENT.write_text(written, encoding="utf-8")
    print(f"{DOCUMENT.name}: {len(terms())} terms")
    return 0


def renewed(kept: str) -> str:
    """The document with its terms written anew between the two marks."""
    before, _, rest = kept.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{chr(10).join(_tables(terms()))}\n{END}{after}"


def _tables(all_terms: Iterable[Term]) -> Iterator[str]:
    for side, title in _TITLES.items():
        yield f"## {title}\n"
        yield f"| {' | '.join(_COLUMNS)} |"
        yield "|---" * len(_COLUMNS) + "|"
        for term in all_terms:
            if term.side is side:
                forms = " / ".join((term.hebrew, *term.also))
                cells = (term.english, forms, term.meaning, _plain(term), term.other, term.section)
                yield f"| {' | '.join(cell or '–' for cell in cells)} |"
        yield ""


def _plain(term: Term) -> str:
    return f"{term.plain} <br>**לא להחליף:** {term.apart}" if term.apart else term.plain


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
