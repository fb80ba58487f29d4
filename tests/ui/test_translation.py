"""Every sentence of the screens has its Hebrew, and what is compiled is what is written."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[2]


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", ROOT / "installer" / "translate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translate = load_tool()


@pytest.mark.parametrize("part", translate.PARTS)
def test_no_sentence_lacks_its_hebrew(part: str) -> None:
    assert translate.problems(part) == []


def test_a_gap_and_a_wrong_place_are_found(tmp_path: Path) -> None:
    ts = tmp_path / "a.ts"
    ts.write_text(
        '<TS version="2.1" language="he"><context><name>A</name>'
        "<message><source>One</source><translation type='unfinished'></translation></message>"
        "<message><source>{n} of</source><translation>של {m}</translation></message>"
        "<message><source>Fine {n}</source><translation>טוב {n}</translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    found = list(translate.gaps(ts))
    assert len(found) == 2
    assert "'One' has no Hebrew" in found[0]
    assert "'{n} of' has other places" in found[1]


def test_every_source_belongs_to_one_part() -> None:
    files = [path for part in translate.PARTS for path in translate.sources(part)]
    assert len(files) == len(set(files)) == len(list((ROOT / "ui").rglob("*.py")))


def test_screens_and_qt_itself_speak_hebrew(app: QApplication) -> None:
    assert QCoreApplication.translate("Shell", "Today") == "היום"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ביטול"
    assert QLocale().language() == QLocale.Language.Hebrew
