"""The page about print files is up to date, and every example has its picture."""

from __future__ import annotations

from core.paths import ROOT
from installer.describe_print_files import END, PAGE, START, described
from tests.core.printing.documents.examples import example_files


def test_the_tables_are_those_of_the_classes() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.partition(START)[2].partition(END)[0] == f"\n{described()}"


def test_every_example_has_its_picture() -> None:
    pictures = {path.stem for path in (ROOT / "docs" / "pictures" / "print").glob("*.png")}
    assert pictures == {path.stem for path in example_files()}
