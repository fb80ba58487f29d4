"""The practice reports: printed, believable in size, recognised, and about cases that exist."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import Any

import pytest

from core.model.imports import PdfFacts
from core.model.reports import ReportKind
from core.reading.pdf import read_pdf
from core.reading.recognise import recognise
from installer.build_practice import PRACTICE, cases, reports

FOLDER = PRACTICE / "reports"
SOURCES: dict[str, dict[str, Any]] = {
    source["file_name"]: source
    for path in sorted(FOLDER.glob("*.toml"))
    for source in [tomllib.loads(path.read_text(encoding="utf-8"))]
}


@pytest.fixture(scope="module")
def facts() -> dict[str, PdfFacts]:
    return {path.name: read_pdf(path.read_bytes()) for path in sorted(FOLDER.glob("*.pdf"))}


def test_every_source_is_printed_and_nothing_else(facts: dict[str, PdfFacts]) -> None:
    assert len(SOURCES) >= 20
    assert set(facts) == set(SOURCES)


def test_one_to_six_pages_and_three_long_ones(facts: dict[str, PdfFacts]) -> None:
    pages = Counter(found.pages for found in facts.values())
    assert set(pages) <= set(range(1, 7))
    assert sum(count for number, count in pages.items() if number >= 4) >= 3
    assert all(found.bytes < 200_000 for found in facts.values())


def test_every_report_is_recognised_for_what_it_is(facts: dict[str, PdfFacts]) -> None:
    for name, source in SOURCES.items():
        found = recognise(facts[name], name)
        assert found.kind == ReportKind(source["kind"]), name
        assert found.author == source["author"], name
        assert found.source == source["source"], name
        assert found.written_on == source["date"], name
        assert found.case_number == source["case_number"], name


def test_a_scan_without_a_name_finds_its_case_too(facts: dict[str, PdfFacts]) -> None:
    for name, source in SOURCES.items():
        found = recognise(facts[name], "scan0001.pdf")
        assert found.case_number == source["case_number"], name
        assert found.written_on == source["date"], name


def test_every_report_belongs_to_a_practice_case() -> None:
    numbers = {case["number"] for case in cases()}
    assert {source["case_number"] for source in SOURCES.values()} <= numbers
    assert len({source["kind"] for source in SOURCES.values()}) >= 9


def test_names_a_clerk_would_give_and_any_disk_can_hold() -> None:
    for name in SOURCES:
        assert name.endswith(".pdf")
        assert not set(name) & set('\\/:*?"<>|')
        assert len(name.encode()) < 200


def test_nobody_real() -> None:
    for name, source in SOURCES.items():
        for field in ("author", "source"):
            assert "(תרגול)" in source[field], name
        assert not re.search(r"(?<!\d)\d{9}(?!\d)|05\d-?\d{7}", source["body"]), name


def test_the_printed_words_are_those_of_the_source(facts: dict[str, PdfFacts]) -> None:
    """Catches a source changed without printing it again."""
    for name, document in reports():
        printed = set(re.findall(r"[א-ת]{3,}", facts[name].text))
        written = set(re.findall(r"[א-ת]{3,}", SOURCES[name]["body"]))
        assert len(written - printed) <= len(written) // 50, name
        assert document.title == facts[name].title
