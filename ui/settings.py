"""What the window remembers about itself: look, size of text, idle lock, last store folder.

A small TOML file of one person on one machine. It never holds anything about a case.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path

THEME_NAMES = ("light", "dark", "contrast")


@dataclass(frozen=True)
class Settings:
    """`lock_minutes` without a key or a click lock the window; 0 never locks by itself."""

    theme: str = "light"
    text_percent: int = 100
    lock_minutes: int = 10
    store_folder: str = ""


def load(path: Path) -> Settings:
    """The settings of `path`; whatever is missing, unreadable or out of bounds is the default."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Settings()
    known = {
        item.name: found[item.name]
        for item in fields(Settings)
        if type(found.get(item.name)) is type(item.default)
    }
    return bounded(replace(Settings(), **known))


def bounded(settings: Settings) -> Settings:
    """The same settings with each value brought inside its bounds."""
    return replace(
        settings,
        theme=settings.theme if settings.theme in THEME_NAMES else "light",
        text_percent=max(80, min(200, settings.text_percent)),
        lock_minutes=max(0, min(120, settings.lock_minutes)),
    )


def with_folder(settings: Settings, folder: Path) -> Settings:
    """The same settings, remembering which store was opened last."""
    return replace(settings, store_folder=str(folder))


def save(path: Path, settings: Settings) -> None:
    """Write the settings whole, through a file beside them, so that none is ever cut in half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = []
    for item in fields(Settings):
        value = getattr(settings, item.name)
        lines.append(f"{item.name} = {_quoted(value) if isinstance(value, str) else value}\n")
    beside = path.with_suffix(".new")
    beside.write_text("".join(lines), encoding="utf-8")
    beside.replace(path)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c >= " " else f"\\u{ord(c):04x}" for c in escaped) + '"'
