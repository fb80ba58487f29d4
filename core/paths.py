"""Where things lie: the program's own data, and the folders of the person who runs it."""

from __future__ import annotations

import sys
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path

# A packaged build unpacks the data beside the executable; a checkout has it beside `core`.
ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = ROOT / "resources"


def default_store() -> Path:
    """The folder a person's own store is made in unless another is named."""
    return user_data_path("vaada", appauthor=False) / "store"


def practice_store() -> Path:
    """The folder of the practice store with its invented minors."""
    return user_data_path("vaada", appauthor=False) / "practice"


def settings_file() -> Path:
    """Where the look of the window is remembered; nothing about any case."""
    return user_config_path("vaada", appauthor=False) / "settings.toml"


def log_file() -> Path:
    return user_log_path("vaada", appauthor=False) / "vaada.log"
