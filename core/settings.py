"""What the program remembers of one person on one machine; nothing about any case."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path

from core import private_files

THEMES = ("light", "dark", "high_contrast", "system")
LEAST_TEXT, MOST_TEXT = 80, 200
MOST_LOCK_MINUTES = 240


@dataclass(frozen=True)
class Settings:
    """`text_percent` 80 to 200; `lock_minutes` without a touch lock the store, 0 never does.

    `printer` and `two_sided` are those of the last print.
    """

    theme: str = "system"
    text_percent: int = 100
    last_store: str = ""
    lock_minutes: int = 10
    printer: str = ""
    two_sided: bool = False


@dataclass(frozen=True)
class Loaded:
    """The settings, and whether the file was broken and the defaults stand in for it."""

    settings: Settings
    broken: bool = False


def load(path: Path) -> Loaded:
    """Read the settings; a missing file gives the defaults, a wrong value its own default."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError):  # ValueError: not TOML, or not UTF-8
        return Loaded(Settings(), broken=True)
    known = {
        item.name: found[item.name]
        for item in fields(Settings)
        if type(found.get(item.name)) is type(item.default)
    }
    return Loaded(bounded(replace(Settings(), **known)))


def save(path: Path, settings: Settings) -> None:
    """Write the settings whole, for their owner alone. Raises OSError."""
    private_files.make_folder(path.parent)
    lines = [f"{item.name} = {_toml(getattr(settings, item.name))}\n" for item in fields(Settings)]
    private_files.write_whole(path, "".join(lines).encode())


def _toml(value: str | int) -> str:
    if isinstance(value, int):
        return str(value).lower()  # TOML's truth is written small
    # JSON's form of a text is TOML's, but for the one control character that JSON leaves bare.
    readable = value.encode("utf-8", "replace").decode()
    return json.dumps(readable, ensure_ascii=False).replace("\x7f", "\\u007f")


def bounded(settings: Settings) -> Settings:
    """The same settings with each value inside its bounds."""
    return replace(
        settings,
        theme=settings.theme if settings.theme in THEMES else Settings.theme,
        text_percent=max(LEAST_TEXT, min(MOST_TEXT, settings.text_percent)),
        lock_minutes=max(0, min(MOST_LOCK_MINUTES, settings.lock_minutes)),
    )
