"""Cases that belong with this one: a card, and the form that links one or unlinks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.cases import CaseSummary
from core.model.files import CaseFile
from core.model.linked_cases import CaseLink, LinkKind
from core.services import cases, linked_cases
from core.services.changed_meanwhile import Thing
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.words import Lines, joined
from ui.widgets.basic import Button, Card, Line, label
from ui.widgets.fields import LineField, Select, TextField
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_MOST = 12  # cases that are offered while a few letters stand


class LinkedCasesCard(Card):
    """A row for each case that belongs with this one; Enter on it opens that file."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__()
        self.set_title(self.tr("Linked cases"))
        self._screen, self._file = screen, file
        self.aside(Button(self.tr("Link a case"), self.link, key="F3", kind="link"))
        for place, each in enumerate(file.links):
            if place:
                self.add(Line())
            self.add(self._row(each))
        if not file.links:
            words = self.tr("Siblings, the same event, another case of the minor: none is linked.")
            self.add(label(words, "soft"))

    def link(self) -> None:
        """Open the form on a new link."""
        self._screen.open_panel(LinkForm(self._screen, self._file))

    def _row(self, link: CaseLink) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        number = formatting.number(link.number)
        about = Lines((joined(term(link.kind), number), "strong"), (link.minor_name, "soft"))
        if link.note:
            about.add(label(link.note, "softsmall"))
        row.addWidget(about, 1)
        to_file = Button(
            self.tr("Open"), lambda: self._screen.shell.open_case(link.case_id), kind="link"
        )
        to_file.setAccessibleName(f"{to_file.text()}: {number}")
        row.addWidget(to_file, 0, Qt.AlignmentFlag.AlignTop)
        if link.written:
            form = lambda: LinkForm(self._screen, self._file, link)  # noqa: E731
            change = Button(
                self.tr("Correct"), lambda: self._screen.open_panel(form()), kind="link"
            )
            change.setAccessibleName(f"{change.text()}: {number}")
            row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return box


class LinkForm(CaseForm):
    """Say which case belongs with this one and how."""

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, link: CaseLink | None = None
    ) -> None:
        super().__init__(screen, file, self.tr("Link a case"))
        self.about(link)
        self._before = link
        self._which = Select()
        self._wanted = ""  # which case stands in what came back, until the search offers it
        self._search = LineField("", self.tr("Number, name, identity number or facility"))
        if link is None:
            self.add_field("search", self.tr("Search"), self._search)
            self._search.textChanged.connect(lambda _: self._ask())
            self._ask()
        else:
            self._which.add(link.case_id, _words(link.number, link.minor_name))
            self._which.set_value(link.case_id)
            self._which.setEnabled(False)
        self.add_field(
            "which", self.tr("Which case"), self._which, needed=self.tr("Choose the other case.")
        )
        kind = Select.of(LinkKind)
        kind.set_value(link.kind if link else LinkKind.SIBLINGS)
        self.add_field("kind", self.tr("How they belong together"), kind)
        self.add_field("note", self.tr("Note"), TextField(link.note if link else "", lines=2))
        if link is not None:
            self.add(Flow(Button(self.tr("Remove the link"), self._remove, kind="link")))
        self.begin()

    def changed(self) -> bool:
        """Searching alone is nothing that could be lost."""
        return bool(self.value("note")) if self._before is None else super().changed()

    def put_typed(self, values: dict[str, Any]) -> None:
        self._wanted = values.get("which", "")
        super().put_typed(values)

    def stands_now(self, thing: Thing | None) -> None:
        assert thing is None or isinstance(thing, CaseLink)
        self._before = thing

    def write_it(self) -> None:
        other, kind, note = (self.value(name) for name in ("which", "kind", "note"))
        link_id = self._before.id if self._before else uuid4().hex
        self.send(
            linked_cases.save_link,
            other,
            kind,
            note,
            link_id,
            said=self.tr("The cases are linked; it stands in both files."),
            undo=self._undo(link_id),
        )

    def _undo(self, link_id: str) -> Callable[[], object]:
        if self._before is not None:
            return self._as_before(self._before)
        return taking_back(self.screen, linked_cases.remove_link, link_id)

    def _as_before(self, link: CaseLink) -> Callable[[], object]:
        return taking_back(
            self.screen,
            linked_cases.save_link,
            self.case_id,
            link.case_id,
            link.kind,
            link.note,
            link.id,
        )

    def _remove(self) -> None:
        assert self._before is not None
        stack = self.screen.shell.undo

        def done(_: object) -> None:
            if self._kept:
                self._drop_draft()
            self.closed_well()
            assert self._before is not None
            said = self.tr("The link was removed from both files.")
            stack.say(self.case_id, said, self._as_before(self._before))

        self.screen.write(
            linked_cases.remove_link, self._before.id, done=done, failed=self._refused
        )

    def _ask(self) -> None:
        self.screen.read(
            _found, self._search.text().strip(), done=self._show, replaces="cases-to-link"
        )

    def _show(self, found: tuple[CaseSummary, ...]) -> None:
        kept = self._wanted or self._which.value()
        self._which.clear()
        others = [case for case in found if case.id != self.case_id]
        for case in others:
            self._which.add(case.id, _words(case.number, case.minor_name))
        ids = [case.id for case in others]
        if kept in ids:
            self._wanted = ""
        first = ids[0] if ids and not self._wanted else None
        self._which.set_value(kept if kept in ids else first)


def _words(number: str, name: str) -> str:
    return joined(formatting.number(number), name)


def _found(store: cases.Store, needle: str) -> tuple[CaseSummary, ...]:
    return cases.case_list(store, needle, limit=_MOST + 1)
