"""Giving a bare QApplication Vaada's look, direction and language."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui import theme, translation


def dress(app: QApplication, theme_name: str = "light", text_percent: int = 100) -> None:
    """Give an application Vaada's direction, language, fonts and theme."""
    app.setApplicationName("Vaada")
    app.setStyle("Fusion")
    translation.install(app)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.load_fonts()
    theme.apply(app, theme_name, text_percent)
