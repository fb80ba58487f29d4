"""From whom something is withheld: a box to tick for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.model.reports import Audience
from ui.widgets.choice import Choice
from ui.widgets.layouts import Flow


class AudienceTicks(Flow):
    """`value` is whoever is ticked. `names` says what each is called."""

    def __init__(self, names: Mapping[Audience, str], chosen: Sequence[Audience] = ()) -> None:
        super().__init__(spacing=12)
        self.boxes: dict[Audience, Choice] = {}
        for audience, name in names.items():
            self.boxes[audience] = Choice(name, many=True)
            self.boxes[audience].setChecked(audience in chosen)
            self.add(self.boxes[audience])
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> tuple[Audience, ...]:
        """Whoever is ticked."""
        return tuple(audience for audience, box in self.boxes.items() if box.isChecked())

    def put_typed(self, names: Sequence[str]) -> None:
        """Tick those whose values these are, and nobody else."""
        for audience, box in self.boxes.items():
            box.setChecked(audience.value in names)

    def clear_ticks(self) -> None:
        """Nobody is ticked any more."""
        for box in self.boxes.values():
            box.setChecked(False)
