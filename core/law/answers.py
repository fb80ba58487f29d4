"""A yes or a no of the law, with the steps that led to it."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.deadlines import Step


@dataclass(frozen=True)
class Answer:
    """`yes` answers what was asked; `steps` say why."""

    yes: bool
    steps: tuple[Step, ...]
