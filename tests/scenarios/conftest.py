"""Scenarios through the real window use the screens' fixtures."""

from __future__ import annotations

from tests.ui.conftest import app, make_shell, qapp_args, tasks

__all__ = ["app", "make_shell", "qapp_args", "tasks"]
