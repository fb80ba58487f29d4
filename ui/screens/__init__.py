"""Which screens there are. Each is made by its class, imported only when it is first opened.

A screen's class is called as `Class(shell, **where)`: rooms of the side bar take no `where`; the
others take the ids named beside them. A screen whose module is not there has no entry anywhere.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.screens.screen import Screen
    from ui.shell import Shell

FACTORIES = {
    "today": "ui.screens.today:TodayScreen",
    "cases": "ui.screens.case_list:CaseListScreen",
    "search": "ui.screens.search:SearchScreen",  # query
    "deadlines": "ui.screens.dates_ahead:DatesAheadScreen",
    "imports": "ui.screens.imports:ImportScreen",
    "law": "ui.screens.law_desk:LawDeskScreen",
    "settings": "ui.screens.settings:SettingsScreen",
    "case_file": "ui.screens.case_file:CaseFileScreen",  # case_id, tab
    "law_rule": "ui.screens.law_desk:LawDeskScreen",  # rule_id
    "glossary": "ui.screens.glossary:GlossaryScreen",  # first
    "duplicates": "ui.screens.duplicates:DuplicatesScreen",
    "hearing": "ui.screens.hearing:HearingScreen",  # hearing_id
    "decision": "ui.screens.decision:DecisionScreen",  # hearing_id
    "letters_day": "ui.screens.letters_day:LettersDayScreen",  # day
    "print_log": "ui.screens.print_log_list:PrintLogScreen",  # day
}


def exists(name: str) -> bool:
    """Whether the screen's module is part of this program."""
    return name in FACTORIES and find_spec(FACTORIES[name].split(":")[0]) is not None


def make(name: str, shell: Shell, **where: str) -> Screen:
    """A new screen. Raises KeyError for a name that is not registered."""
    module, _, class_name = FACTORIES[name].partition(":")
    made: Screen = getattr(import_module(module), class_name)(shell, **where)
    return made
