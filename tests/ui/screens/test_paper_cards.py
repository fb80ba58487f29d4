"""Signing a decision's PDF, checking a paper, and what nobody has read: all in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.model.people import Language
from core.services import decisions
from core.services.languages import checked_papers
from core.store.store import Store
from tests.core import certificates
from tests.ui.a_hearing import ready_to_sign, scheduled
from tests.ui.clipping import clipped
from tests.ui.hands import settle
from tests.ui.naming import unnamed
from ui import theme
from ui.screens.decision import DecisionScreen
from ui.screens.decision_seal import SealCard
from ui.screens.settings import SettingsScreen
from ui.shell import Shell

MakeShell = Callable[..., Shell]
SIZES = ((1280, 720, 100), (1280, 720, 200))


@pytest.fixture
def decision(store: Store, add_case: Callable[..., str]) -> decisions.SignedDecision:
    hearing_id = scheduled(store, add_case)
    ready_to_sign(store, hearing_id)
    return decisions.sign(store, hearing_id)


@pytest.fixture
def shell(make_shell: MakeShell, store: Store) -> Shell:
    return make_shell(store, first="settings")


@pytest.fixture
def seal(shell: Shell, qtbot: QtBot, decision: decisions.SignedDecision) -> SealCard:
    shell.open_decision(decision.hearing_id)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, DecisionScreen)
    (card,) = screen.left.findChildren(SealCard)
    return card


def settings(shell: Shell) -> SettingsScreen:
    screen = shell.screen()
    assert isinstance(screen, SettingsScreen)
    return screen


def test_a_decision_is_signed_with_a_key_file(
    seal: SealCard, shell: Shell, qtbot: QtBot, tmp_path: Path
) -> None:
    key, target = tmp_path / "key.p12", tmp_path / "signed.pdf"
    key.write_bytes(certificates.key_file())
    seal.key.edit.setText(str(key))
    seal.secret.edit.setText(certificates.PASSPHRASE)
    seal.save_to(target)
    assert seal.secret.text() == ""
    settle(qtbot, shell)
    assert b"ETSI.CAdES.detached" in target.read_bytes()
    assert seal.complaint.isHidden()


def test_a_wrong_passphrase_is_told_in_the_card(
    seal: SealCard, shell: Shell, qtbot: QtBot, tmp_path: Path
) -> None:
    key = tmp_path / "key.p12"
    key.write_bytes(certificates.key_file())
    seal.key.edit.setText(str(key))
    seal.secret.edit.setText("אחרת")
    seal.save_to(tmp_path / "signed.pdf")
    settle(qtbot, shell)
    assert "הסיסמה שגויה" in seal.complaint.text()
    assert seal.button.isEnabled()
    assert not (tmp_path / "signed.pdf").exists()


def test_without_a_key_nothing_is_asked_further(seal: SealCard) -> None:
    seal.button.click()
    assert not seal.complaint.isHidden()


def test_a_card_asks_for_its_library_and_pin(
    seal: SealCard, shell: Shell, qtbot: QtBot, tmp_path: Path
) -> None:
    seal.by_card.click()
    assert seal.key.isHidden() or not seal.key.isVisibleTo(seal)
    assert seal.library.isVisibleTo(seal)
    seal.library.edit.setText(str(tmp_path / "no-library.so"))
    seal.secret.edit.setText("1234")
    seal.save_to(tmp_path / "signed.pdf")
    settle(qtbot, shell)
    assert "כרטיס" in seal.complaint.text()


def test_a_paper_is_checked_by_its_code(
    shell: Shell, qtbot: QtBot, decision: decisions.SignedDecision
) -> None:
    card = settings(shell).paper
    card.code.setText(decision.code.lower())
    card.check.click()
    settle(qtbot, shell)
    assert "1201-03-26" in card.answer()
    card.code.setText("XXXX")
    card.check.click()
    settle(qtbot, shell)
    assert "1201-03-26" not in card.answer()
    assert "בקוד" in card.answer()


def test_a_paper_is_checked_by_its_file(
    store: Store, shell: Shell, qtbot: QtBot, decision: decisions.SignedDecision, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(decisions.decision_pdf(store, decision.id))
    card = settings(shell).paper
    card.check_file(path)
    settle(qtbot, shell)
    assert "בית אחר בית" in card.answer()
    path.write_bytes(b"%PDF-1.7 nothing")
    card.check_file(path)
    settle(qtbot, shell)
    assert "בית אחר בית" not in card.answer()
    assert card.answer()
    assert card.choose.isEnabled()


@pytest.mark.parametrize("language", [Language.ARABIC, Language.AMHARIC])
def test_each_language_says_what_nobody_has_read(
    shell: Shell, qtbot: QtBot, language: Language
) -> None:
    card = settings(shell).languages
    card.language.set_value(language)
    card.language.chosen.emit(language)

    def words() -> set[str]:
        rows = [row for row in card.findChildren(QLabel) if row.isVisibleTo(card)]
        return {row.text().strip("\u200f") for row in rows}

    expected = {paper.title for paper in checked_papers(language)}
    assert len(expected) > 8
    qtbot.waitUntil(lambda: expected <= words())


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_cut_off(
    app: QApplication,
    seal: SealCard,
    shell: Shell,
    qtbot: QtBot,
    width: int,
    height: int,
    percent: int,
) -> None:
    theme.apply(app, "light", percent)
    shell.resize(width, height)
    for choice in (seal.by_file, seal.by_card):
        choice.click()
        settle(qtbot, shell)
        assert clipped(seal) == []
    assert unnamed(seal) == []
