"""A dossier's contents page names the pages on which its reports begin."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from core.errors import KnownError
from core.model.documents import Table
from core.printing.documents.dossier import dossier_sheet
from core.reading.pdf import read_pdf
from core.services import dossiers
from core.services.print_files import print_file_pdf, words_of
from tests.core.printing.documents.examples import EXAMPLES, example

REPORT = (EXAMPLES / "reports" / "facility.pdf").read_bytes()


def written(folder: Path, **changes: Any) -> Path:
    data = json.loads((EXAMPLES / "dossier.json").read_text(encoding="utf-8")) | changes
    path = folder / "dossier.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    (folder / "reports").mkdir()
    for part in ("probation", "facility"):
        (folder / "reports" / f"{part}.pdf").write_bytes(REPORT)
    return path


def test_the_example_joins_its_reports() -> None:
    facts = read_pdf(print_file_pdf(EXAMPLES / "dossier.json"))
    assert facts.pages == 4
    assert facts.text.count("1201-03-26 ·") + facts.text.count("· 1201-03-26") >= 4


def test_a_long_contents_moves_every_page_number(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, ...]] = []

    def noting(paper: Any, words: Any, first_pages: tuple[int, ...]) -> Any:
        seen.append(tuple(first_pages))
        return dossier_sheet(paper, words, first_pages)

    monkeypatch.setattr(dossiers, "dossier_sheet", noting)
    _, paper = example("dossier")
    parts = tuple(paper.parts[1] for _ in range(45))  # type: ignore[attr-defined]
    from dataclasses import replace

    long = replace(paper, parts=parts)  # type: ignore[call-arg]
    with pikepdf.open(BytesIO(dossiers.dossier_pdf(long, [REPORT] * 45))) as pdf:
        own = len(pdf.pages) - 45
    assert own >= 2
    assert seen[-1] == tuple(range(own + 1, own + 46))


def test_first_pages_stand_in_the_contents() -> None:
    kind, paper = example("dossier")
    sheet = dossier_sheet(paper, words_of(kind, paper), [2, 5])  # type: ignore[arg-type]
    (table,) = [block for block in sheet.blocks if isinstance(block, Table)]
    assert [row[-1] for row in table.rows] == ["\u20662\u2069", "\u20665\u2069"]
    assert not sheet.numbered  # the stamp numbers the whole


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("missing.pdf", "print_file.no_report"),
        ("../outside.pdf", "print_file.no_report"),
        ("/etc/passwd", "print_file.no_report"),
        ("reports", "print_file.no_report"),
        ("bad\x01.pdf", "print_file.control"),
        ("dossier.json", "print_file.bad_report"),
    ],
)
def test_a_report_that_cannot_be_joined_is_named(tmp_path: Path, file: str, key: str) -> None:
    (tmp_path / "outside.pdf").write_bytes(REPORT)
    folder = tmp_path / "inside"
    folder.mkdir()
    path = written(folder, parts=[{"title": "א", "file": file}])
    with pytest.raises(KnownError) as caught:
        print_file_pdf(path)
    assert caught.value.key == key


def test_a_dossier_without_parts_is_its_contents_page(tmp_path: Path) -> None:
    assert read_pdf(print_file_pdf(written(tmp_path, parts=[]))).pages == 1
