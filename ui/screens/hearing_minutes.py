"""The minutes: what should be remembered of the hearing, in free words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.model.text_templates import TextPlace
from ui.widgets.basic import Card
from ui.widgets.growing_text import GrowingText
from ui.widgets.layouts import Flow


class MinutesCard(Card):
    """`changed` hears {"minutes": ...} as it is typed into `words`."""

    def __init__(self, changed: Callable[[dict[str, Any]], object]) -> None:
        super().__init__("")
        self.set_title(self.tr("Minutes"))
        self.words = GrowingText(
            placeholder=self.tr("What should be remembered of the hearing, in free words"),
            lines=4,
            place=TextPlace.HEARING_MINUTES,
        )
        self.words.setAccessibleName(self.tr("Minutes"))
        self.words.typed.connect(lambda words: changed({"minutes": words}))
        self.add(self.words)
        self.add(Flow(self.words.phrases_link()))
