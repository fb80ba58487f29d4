"""The minutes: what should be remembered of the hearing, in free words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ui.widgets.basic import Card
from ui.widgets.growing_text import GrowingText


class MinutesCard(Card):
    """`changed` hears {"minutes": ...} as it is typed into `words`."""

    def __init__(self, changed: Callable[[dict[str, Any]], object]) -> None:
        super().__init__("")
        self.set_title(self.tr("Minutes"))
        self.words = GrowingText(
            placeholder=self.tr("What should be remembered of the hearing, in free words"), lines=4
        )
        self.words.setAccessibleName(self.tr("Minutes"))
        self.words.typed.connect(lambda words: changed({"minutes": words}))
        self.add(self.words)
