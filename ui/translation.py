"""The Hebrew of the screens: Qt's own sentences and ours, compiled beside their sources."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.paths import RESOURCES

LANGUAGE = "he"


def install(app: QCoreApplication) -> None:
    """Install every translation; ours are asked first. Call once, before any widget is made."""
    QLocale.setDefault(QLocale(QLocale.Language.Hebrew, QLocale.Country.Israel))
    shipped = QTranslator(app)
    if shipped.load("qtbase_he", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(shipped)
    for compiled in sorted((RESOURCES / "translations" / LANGUAGE).glob("*.qm")):
        ours = QTranslator(app)
        if ours.load(str(compiled)):
            app.installTranslator(ours)
