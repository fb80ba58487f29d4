"""The one panel for everything printed: pages, recipient, printer, copies, sides; by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.model.documents import Paragraph, TextDocument
from core.model.finished_papers import FinishedPaper
from core.model.people import Language
from core.model.print_log import PrintedPaper, PrintOutcome, PrintWay
from core.printing.text_document import text_pdf
from core.services.print_log import print_log
from core.settings import Settings
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.fake_cups import FakeCups
from tests.ui.hands import Key, focused, press, say, settle, tab_to
from ui import theme
from ui.screens import print_panel
from ui.screens.print_panel import PrintPanel, open_print_panel
from ui.shell import Shell

WORDS = "הקטין עמד בכל תנאי התוכנית, והוועדה שמעה אותו. " * 12


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Three pages."""
    blocks = tuple(Paragraph(WORDS) for _ in range(15))
    return text_pdf(TextDocument(title="מסמך לתרגול", blocks=blocks))


@pytest.fixture
def paper(add_case: Callable[..., str], pdf: bytes) -> FinishedPaper:
    return FinishedPaper(
        "letter-minor",
        "מכתב לקטין (תרגול)",
        pdf,
        case_id=add_case(),
        recipient="ד' כ'",
        recipient_role="minor",
    )


@dataclass
class Printing:
    """A shell with the panel over its screen."""

    qtbot: QtBot
    shell: Shell
    panel: PrintPanel
    store: Store

    def settle(self) -> None:
        settle(self.qtbot, self.shell)
        QApplication.processEvents()
        settle(self.qtbot, self.shell)

    def said(self) -> str:
        return self.shell.message.text.text()

    def is_open(self) -> bool:
        return self.shell.screen()._cover is not None

    def line(self) -> PrintedPaper:
        (line,) = print_log(self.store)
        return line


Opening = Callable[..., Printing]


@pytest.fixture
def open_panel(
    qtbot: QtBot, store: Store, cups: FakeCups, make_shell: Callable[..., Shell]
) -> Opening:
    def open_it(paper: FinishedPaper, size: tuple[int, int] = (1280, 720)) -> Printing:
        shell = make_shell(store, first="cases", size=size)
        shell.activateWindow()
        made = open_print_panel(shell.screen(), lambda then: then(paper))
        printing = Printing(qtbot, shell, made, store)
        printing.settle()
        return printing

    return open_it


def test_with_the_keyboard_alone(open_panel: Opening, cups: FakeCups, paper: FinishedPaper) -> None:
    printing = open_panel(paper)
    panel = printing.panel
    assert panel.preview.pages.page_count() == 3
    assert focused() is panel.recipient and panel.recipient.text() == "ד' כ'"
    say(" ולאביו")
    tab_to(panel.form.printer)
    press(Key.Key_Down)
    tab_to(panel.form.copies)
    press(Key.Key_Backspace)
    press(Key.Key_3)
    tab_to(panel.form.pages)
    say("1-2")
    tab_to(panel.form.two_sided)
    press(Key.Key_Space)
    press(Key.Key_F9)
    printing.settle()
    assert not printing.is_open() and "hall" in printing.said()
    assert cups.sent() == [paper.pdf]
    (asked,) = cups.asked()
    assert asked[:6] == ["-d", "hall", "-t", "Vaada", "-n", "3"]
    assert "sides=two-sided-long-edge" in asked and asked[asked.index("-P") + 1] == "1-2"
    line = printing.line()
    assert (line.recipient, line.printer, line.copies, line.pages, line.two_sided) == (
        "ד' כ' ולאביו", "hall", 3, "1-2", True,
    )  # fmt: skip
    assert (line.way, line.outcome, line.recipient_role) == (
        PrintWay.PRINTER, PrintOutcome.DONE, "minor",
    )  # fmt: skip


def test_enter_prints_one_copy_on_the_default_printer(
    open_panel: Opening, cups: FakeCups, paper: FinishedPaper
) -> None:
    printing = open_panel(paper)
    press(Key.Key_Return)
    printing.settle()
    assert cups.asked()[0][:2] == ["-d", "office"]
    assert (printing.line().first_copy, printing.line().copies) == (1, 1)


def test_esc_goes_back_and_nothing_left(
    open_panel: Opening, cups: FakeCups, store: Store, paper: FinishedPaper
) -> None:
    printing = open_panel(paper)
    under = printing.shell.screen()
    assert not under.header.isVisible()
    press(Key.Key_Escape)
    printing.settle()
    assert not printing.is_open() and printing.shell.screen() is under
    assert under.header.isVisible()
    assert cups.sent() == [] and print_log(store) == ()


@pytest.mark.parametrize(
    ("copies", "pages", "wrong"),
    [("0", "", "copies"), ("", "", "copies"), ("x", "", "copies")]
    + [("1", pages, "pages") for pages in ("4", "2-1", "1,1", "א", "1-")],
)
def test_what_cannot_be_printed_is_said_at_its_field(
    open_panel: Opening,
    cups: FakeCups,
    paper: FinishedPaper,
    copies: str,
    pages: str,
    wrong: str,
) -> None:
    printing = open_panel(paper)
    form = printing.panel.form
    form.copies.setText(copies)
    form.pages.setText(pages)
    press(Key.Key_F9)
    printing.settle()
    assert focused() is getattr(form, wrong)
    note = {"copies": form._copies_place, "pages": form._pages_place}[wrong].note
    assert note.property("tone") == "wrong" and note.isVisible()
    assert printing.is_open() and cups.sent() == []


def test_the_printer_and_the_sides_are_remembered(
    open_panel: Opening, cups: FakeCups, paper: FinishedPaper
) -> None:
    printing = open_panel(paper)
    shell = printing.shell
    shell.settings_changed.connect(lambda wanted: setattr(shell, "settings", wanted))
    printing.panel.form.printer.set_value("hall")
    printing.panel.form.two_sided.setChecked(True)
    press(Key.Key_F9)
    printing.settle()
    assert shell.settings == replace(Settings(), printer="hall", two_sided=True)
    again = open_print_panel(shell.screen(), lambda then: then(paper))
    printing.settle()
    assert (again.form.printer.value(), again.form.two_sided.isChecked()) == ("hall", True)
    cups.set_printers("office", "annex", default="office")
    again.form.look()
    printing.settle()
    assert again.form.printer.value() == "office"  # the other one is gone


def test_a_printer_that_refuses_leaves_the_panel_open_with_a_way_on(
    open_panel: Opening, cups: FakeCups, paper: FinishedPaper, tmp_path: Path
) -> None:
    printing = open_panel(paper)
    cups.refuse()
    press(Key.Key_F9)
    printing.settle()
    panel = printing.panel
    assert str(KnownError("printer.failed")) in panel.complaint.text()
    assert focused() is panel.save_button and panel.print_button.isEnabled()
    assert printing.line().outcome is PrintOutcome.FAILED
    panel.save_to(tmp_path / "letter.pdf")
    printing.settle()
    assert (tmp_path / "letter.pdf").read_bytes() == paper.pdf
    assert [line.way for line in print_log(printing.store)].count(PrintWay.FILE) == 1


def test_without_a_printer_it_says_so_and_saving_is_left(
    open_panel: Opening,
    cups: FakeCups,
    paper: FinishedPaper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cups.set_printers()
    printing = open_panel(paper)
    panel = printing.panel
    assert not panel.print_button.isEnabled() and "לא נמצאה מדפסת" in panel.form.state.text()
    cups.set_printers("office")
    panel.form.again.click()
    printing.settle()
    assert panel.print_button.isEnabled() and not panel.form.again.isVisible()
    asked: list[str] = []

    def choose(_: object, title: str, *__: str) -> Path:
        asked.append(title)
        return tmp_path / "letter"

    monkeypatch.setattr(print_panel, "choose_place", choose)
    panel.save_button.click()
    printing.settle()
    assert "כל מי שימצא אותו" in asked[0]
    assert (tmp_path / "letter.pdf").read_bytes() == paper.pdf
    assert "אינו מוצפן" in printing.said() and not printing.is_open()


def test_a_place_that_cannot_be_written_is_said(
    open_panel: Opening, paper: FinishedPaper, tmp_path: Path
) -> None:
    printing = open_panel(paper)
    printing.panel.save_to(tmp_path / "nowhere" / "letter.pdf")
    printing.settle()
    assert str(KnownError("printer.not_saved")) in printing.panel.complaint.text()
    assert printing.is_open()


def test_a_stopped_printer_is_told_before_pages_wait_in_its_queue(
    open_panel: Opening, cups: FakeCups, paper: FinishedPaper
) -> None:
    cups.set_printers("office", default="office", stopped="office")
    printing = open_panel(paper)
    assert "מושהית" in printing.panel.form.state.text()
    assert printing.panel.print_button.isEnabled()


def test_a_wording_nobody_checked_is_seen(open_panel: Opening, paper: FinishedPaper) -> None:
    printing = open_panel(replace(paper, language=Language.AMHARIC, unchecked=True))
    assert printing.panel.unchecked.isVisible()
    assert "אמהרית" in printing.panel.language.text()
    checked = open_print_panel(printing.shell.screen(), lambda then: then(paper))
    printing.settle()
    assert not checked.unchecked.isVisible() and not checked.language.isVisible()


def test_a_paper_that_cannot_be_made_is_said(
    qtbot: QtBot, store: Store, cups: FakeCups, make_shell: Callable[..., Shell]
) -> None:
    shell = make_shell(store, first="cases")
    screen = shell.screen()

    def fail() -> FinishedPaper:
        raise KnownError("decision.not_signed")

    panel = open_print_panel(screen, lambda then: screen.draw(fail, done=then))
    settle(qtbot, shell)
    assert str(KnownError("decision.not_signed")) in panel.complaint.text()
    assert not panel.print_button.isEnabled() and not panel.save_button.isEnabled()
    assert not shell.message.isVisible()


def test_a_paper_that_comes_after_the_panel_was_closed_is_dropped(
    qtbot: QtBot,
    store: Store,
    cups: FakeCups,
    make_shell: Callable[..., Shell],
    paper: FinishedPaper,
) -> None:
    shell = make_shell(store, first="cases")
    waiting: list[Callable[[FinishedPaper], object]] = []
    panel = open_print_panel(shell.screen(), waiting.append)
    settle(qtbot, shell)
    assert not panel.save_button.isEnabled()
    gone: list[bool] = []
    panel.destroyed.connect(lambda: gone.append(True))
    panel.close_panel()
    qtbot.waitUntil(lambda: gone == [True])
    waiting[0](paper)
    settle(qtbot, shell)
    assert print_log(store) == () and cups.sent() == []


def test_where_it_is_narrow_the_pages_are_a_key_away(
    open_panel: Opening, cups: FakeCups, paper: FinishedPaper
) -> None:
    printing = open_panel(paper, size=(800, 640))
    panel = printing.panel
    assert panel.panel.isVisible() and not panel.preview.isVisible()
    press(Key.Key_F8)
    assert panel.preview.isVisible() and not panel.panel.isVisible()
    press(Key.Key_F8)
    assert panel.panel.isVisible()
    press(Key.Key_F9)
    printing.settle()
    assert cups.sent() == [paper.pdf]


@pytest.mark.parametrize(("percent", "printers"), [(100, True), (200, False), (200, True)])
def test_nothing_is_clipped(
    app: QApplication,
    open_panel: Opening,
    cups: FakeCups,
    paper: FinishedPaper,
    percent: int,
    printers: bool,
) -> None:
    theme.apply(app, "dark", percent)
    if not printers:
        cups.set_printers()
    printing = open_panel(replace(paper, unchecked=True))
    assert still_clipped(printing.panel) == []


def test_preview_and_print_leave_no_file(
    open_panel: Opening,
    cups: FakeCups,
    paper: FinishedPaper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    printing = open_panel(paper)
    printing.qtbot.waitUntil(lambda: printing.panel.preview.pages.page_count() == 3)
    press(Key.Key_F9)
    printing.settle()
    assert cups.sent() == [paper.pdf]
    assert list(temporary.iterdir()) == []
    mark = paper.pdf[:400]
    plain = [
        path
        for path in tmp_path.rglob("*")
        if path.is_file() and cups.folder not in path.parents and mark in path.read_bytes()
    ]
    assert plain == []
