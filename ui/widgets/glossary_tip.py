"""The terms of the glossary that stand in a text, explained in a tool tip on hover."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from core.model.glossary import Term

MOST = 3  # more than that is not read on hover; F1 shows them all


def tip_of(text: str) -> str:
    """The tool tip of a text as rich text: its first terms in plain Hebrew; empty without any."""
    # Only now: labels stand in the window before the database and the law are read.
    from core.services.glossary import terms_in

    found: dict[str, Term] = {}
    for place in terms_in(text):
        found.setdefault(place.term.id, place.term)
    parts = [
        f"<p><b>{escape(term.hebrew)}</b>: {escape(term.plain)}</p>"
        for term in list(found.values())[:MOST]
    ]
    return f'<div dir="rtl">{"".join(parts)}</div>' if parts else ""


def show_tip(widget: QWidget, text: str, at: QPoint) -> bool:
    """Show the terms of a widget's text at a place on the screen; False if it holds none."""
    tip = tip_of(text)
    if tip:
        QToolTip.showText(at, tip, widget)
    return bool(tip)
