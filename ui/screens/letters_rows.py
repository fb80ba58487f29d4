"""One letter of the day's list: whether it goes out, to whom, of which case, and what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from core.model.letters import Letter
from core.model.people import Language
from core.services.letters import kind_text, role_text
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import Button, Chip, label
from ui.widgets.choice import Choice
from ui.widgets.layouts import Flow

_SHOWN = 2


class LetterRow(QFrame):
    """A box to tick with the recipient's name, what kind of letter, chips, and what one may do.

    `under_case`: the case stands above the rows, so that each says the recipient's part instead.
    """

    def __init__(
        self,
        letter: Letter,
        printed_at: datetime | None,
        *,
        chosen: bool,
        under_case: bool,
        look: Callable[[], object],
        fill: Callable[[], object],
    ) -> None:
        super().__init__()
        self.letter = letter
        self.tick = Choice(letter.recipient, many=True)
        self.tick.setChecked(chosen)
        self.tick.setEnabled(not letter.blocked)
        language = term(letter.language) if letter.language is not Language.HEBREW else ""
        case = f"{formatting.number(letter.case_number)} · {letter.initials}"
        role = role_text(letter)
        about = joined(kind_text(letter), role if under_case else case, language)
        self.chips = self._chips(printed_at)
        self.tick.setAccessibleName(
            joined(
                letter.recipient,
                kind_text(letter),
                role,
                case,
                language,
                *(chip.words() for chip in self.chips),
            )
        )
        self.look = Button(self.tr("The page"), look, kind="link")
        self.look.setEnabled(not letter.blocked)
        self.fill = Button(self.tr("Fill in"), fill, kind="link")
        for button in (self.look, self.fill):
            button.setAccessibleDescription(joined(letter.recipient, kind_text(letter)))
        self.setToolTip("\n".join(lack.text for lack in letter.lacking))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.tick)
        words.addWidget(label(about, "soft"))
        across = QHBoxLayout(self)
        across.setContentsMargins(4, 6, 4, 6)
        across.setSpacing(12)
        across.addLayout(words, 6)
        across.addWidget(Flow(*self.chips, spacing=6), 5)
        across.addWidget(Flow(self.look, self.fill, spacing=10, to_end=True), 3)

    def _chips(self, printed_at: datetime | None) -> list[Chip]:
        made: list[Chip] = []
        if printed_at is not None:
            when = formatting.moment(printed_at)
            made.append(Chip(self.tr("Printed {when}").format(when=when), "done"))
        for lack in self.letter.lacking[:_SHOWN]:
            words = self.tr("Lacks: {what}").format(what=lack.name)
            made.append(Chip(words, "wrong" if lack.blocks else "doubtful"))
        more = len(self.letter.lacking) - _SHOWN
        if more > 0:
            words = self.tr("{count} more").format(count=formatting.number(more))
            made.append(Chip(words, "doubtful"))
        if not made:
            made.append(Chip(self.tr("Ready"), "done"))
        if self.letter.unchecked:
            made.append(Chip(self.tr("Wording unchecked"), "plain"))
        return made
