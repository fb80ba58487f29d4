"""The committee's ready wordings in the settings, on a real store."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.plan import Domain
from core.model.text_templates import TextPlace
from core.services.text_templates import all_templates, versions_of
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.hands import settle
from ui import theme
from ui.screens.settings import SettingsScreen
from ui.screens.templates_card import TemplatesCard
from ui.shell import Shell
from ui.widgets.basic import Button


@pytest.fixture
def card(qtbot: QtBot, make_shell: Callable[..., Shell], store: Store) -> TemplatesCard:
    shell = make_shell(store, first="settings", size=(1280, 720))
    shown = shell.screen()
    assert isinstance(shown, SettingsScreen)
    settle(qtbot, shell)
    return shown.templates


def test_a_wording_is_added_changed_withdrawn_and_offered_again(
    qtbot: QtBot, card: TemplatesCard, store: Store
) -> None:
    shell = card._screen.shell
    begun = len(all_templates(store))
    card.new.click()
    card.save.click()
    assert card.form.isVisibleTo(card)
    assert len(all_templates(store)) == begun  # without words nothing is written
    card.domain.set_value(Domain.WORK)
    card.words.set_text("יתייצב בעבודה בכל בוקר")
    card.save.click()
    settle(qtbot, shell)
    (own,) = [each for each in all_templates(store) if each.text == "יתייצב בעבודה בכל בוקר"]
    assert (own.place, own.domain, own.version) == (TextPlace.PLAN_GOAL, Domain.WORK, 1)
    card.open(own)
    card.title_field.setText("עבודה")
    card.where.choose_by_key(TextPlace.HEARING_MINUTES)
    assert not card.by_domain.isVisibleTo(card)
    card.save.click()
    settle(qtbot, shell)
    changed = versions_of(store, own.id)[-1]
    assert (changed.title, changed.domain, changed.version) == ("עבודה", None, 2)
    card.open(changed)
    card.withdraw.click()
    settle(qtbot, shell)
    assert own.id not in {each.id for each in all_templates(store)}
    (undo,) = [b for b in shell.message.findChildren(Button) if b.text() == card.tr("Undo")]
    undo.click()
    settle(qtbot, shell)
    assert own.id in {each.id for each in all_templates(store)}
    assert len(versions_of(store, own.id)) == 4


@pytest.mark.parametrize(("name", "percent"), [("light", 100), ("dark", 200)])
def test_nothing_is_clipped(
    app: QApplication, card: TemplatesCard, name: str, percent: int
) -> None:
    theme.apply(app, name, percent)
    card.open(card._wording)
    assert still_clipped(card) == []
