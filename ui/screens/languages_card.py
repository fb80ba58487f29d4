"""Which texts for minors, parents and victims nobody has checked yet, language by language."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.people import Language
from core.services import languages
from core.wording import label as term
from ui import formatting
from ui.widgets.basic import Card, Chip, FactRow, clear_layout, label
from ui.widgets.fields import Labelled, Select


class LanguagesCard(Card):
    """A language is chosen, and each of its papers says how many of its texts are unchecked."""

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Languages of the papers"))
        self.add(
            label(
                self.tr(
                    "What nobody whose language it is has read through yet. Have such a paper "
                    "read by somebody who knows the language before it is handed over."
                ),
                "soft",
            )
        )
        self.language = Select()
        for language in languages.languages()[1:]:
            self.language.add(language, term(language))
        self.language.chosen.connect(self._show)
        self.add(Labelled(self.tr("Language"), self.language))
        self._place = QWidget()
        self._rows = QVBoxLayout(self._place)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self.add(self._place)
        self._show(self.language.value())

    def _show(self, language: Language) -> None:
        clear_layout(self._rows)
        papers = languages.checked_papers(language)
        unchecked = sum(paper.unchecked for paper in papers)
        if unchecked:
            words = self.tr("Texts not checked: {unchecked} of {texts}").format(
                unchecked=formatting.number(unchecked),
                texts=formatting.number(sum(paper.texts for paper in papers)),
            )
        else:
            words = self.tr("All texts were checked")
        self._rows.addWidget(Chip(words, "doubtful" if unchecked else "done"))
        for paper in papers:
            state = (
                self.tr("{unchecked} of {texts} not checked").format(
                    unchecked=formatting.number(paper.unchecked),
                    texts=formatting.number(paper.texts),
                )
                if paper.unchecked
                else self.tr("checked")
            )
            self._rows.addWidget(FactRow(paper.title, state))
