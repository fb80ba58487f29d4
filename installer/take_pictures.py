"""Takes the pictures of docs/pictures anew, from a fresh practice store: for maintainers.

QT_QPA_PLATFORM=offscreen python -m installer.take_pictures [FOLDER]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.paths import ROOT
from core.reading.pdf import render_page
from core.services import cases, decisions, practice
from core.settings import Settings
from ui import theme
from ui.dress import dress
from ui.screens.law_desk import LawDeskScreen
from ui.screens.letters_day import LettersDayScreen
from ui.shell import Shell
from ui.tasks import Tasks

MAIN_CASE = "1201-03-26"


def take(folder: Path, theme_name: str, percent: int, size: tuple[int, int]) -> None:
    """Write a picture of every room, a file's tabs, hearing, decision, its pages, and letters."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    dress(app)
    theme.apply(app, theme_name, percent)
    clock = FixedClock(datetime(2026, 11, 22, 8, 34, tzinfo=UTC))
    tasks = Tasks(app)
    with (
        tempfile.TemporaryDirectory() as place,
        practice.create_practice_store(Path(place) / "store", clock).store as store,
    ):
        shell = Shell(store, clock=clock, tasks=tasks, settings=Settings(), first="today")
        shell.resize(*size)
        shell.show()

        def shot(name: str) -> None:
            _settle(app, tasks)
            shell.grab().save(str(folder / f"{name}.png"))

        shot("today")
        for room in ("cases", "deadlines", "imports", "settings"):
            shell.open_room(room)
            shot(room)
        shell.open_room("law")
        desk = shell.screen()
        assert isinstance(desk, LawDeskScreen)
        desk.open_rule("release-eligibility-1y-36a")
        _settle(app, tasks)
        desk.example.click()
        shot("law")
        desk.show_tab("calendar")
        shot("law-calendar")
        case_id = cases.case_id_of(store, MAIN_CASE)
        shell.open_room("cases")
        tabs = ("plan", "reports", "deadlines", "people", "hearings", "leave", "time_line")
        for tab in ("", *tabs):
            shell.open_case(case_id, tab)
            shot(f"file-{tab}" if tab else "file")
        hearing_id = practice.rehearse(store, MAIN_CASE)
        shell.open_room("today")
        shell.open_hearing(hearing_id)
        shot("hearing")
        shell.open_decision(hearing_id)
        shot("decision")
        _print(decisions.decision_pdf(store, decisions.sign(store, hearing_id).id), folder)
        shell.open_letters(clock.today())
        shot("letters")
        letters_day = shell.screen()
        assert isinstance(letters_day, LettersDayScreen)
        letters_day.look_at(letters_day.rows[0].letter)
        shot("print")
        tasks.close()


def _print(pdf: bytes, folder: Path) -> None:
    """Draw the first two printed pages."""
    for number in range(2):
        page = render_page(pdf, number, 900)
        stride = page.width * 3
        image = QImage(page.rgb, page.width, page.height, stride, QImage.Format.Format_RGB888)
        image.save(str(folder / f"printed-{number + 1}.png"))


def _settle(app: QApplication, tasks: Tasks) -> None:
    """Let the screen ask, get its answers and draw; nothing under way for half a second."""
    quiet = 0
    for _ in range(400):
        app.processEvents()
        time.sleep(0.03)
        quiet = quiet + 1 if tasks.idle() else 0
        if quiet > 16:
            break
    app.processEvents()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--percent", type=int, default=100)
    parser.add_argument("--size", default="1440x900")
    arguments = parser.parse_args()
    width, _, height = arguments.size.partition("x")
    take(arguments.folder, arguments.theme, arguments.percent, (int(width), int(height)))


if __name__ == "__main__":
    main()
