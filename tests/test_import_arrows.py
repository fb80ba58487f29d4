"""The arrows of the house point one way: main -> ui -> services -> rooms -> model."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ASIDE = {
    "core.clock",
    "core.errors",
    "core.json_file",
    "core.paths",
    "core.direction",
    "core.wording",
    "core.settings",
    "core.log",
    "core.private_files",
}
MAY_IMPORT: dict[str, set[str]] = {
    "core.model": {"core.model"},
    "core.law": {"core.law", "core.model"} | ASIDE,
    "core.search": {"core.search"} | ASIDE,
    "core.store": {"core.store", "core.search", "core.model"} | ASIDE,
    "core.reading": {"core.reading", "core.model"} | ASIDE,
    "core.printing": {"core.printing", "core.model"} | ASIDE,
    "core.services": {
        "core.services",
        "core.law",
        "core.store",
        "core.reading",
        "core.printing",
        "core.search",
        "core.model",
    }
    | ASIDE,
    "core.commands": {"core.services", "core.model", "core.commands"} | ASIDE,
    "ui": {"ui", "core.services", "core.model"} | ASIDE,
    "main": {"ui", "core.commands"} | ASIDE,
}
ONLY_IN: dict[str, tuple[str, ...]] = {
    "PySide6": ("ui",),
    "sqlalchemy": ("core.store",),
    "sqlcipher3": ("core.store",),
    "cryptography": ("core.store",),
    "reportlab": ("core.printing",),
    "uharfbuzz": ("core.printing",),
    "segno": ("core.printing",),
    "pyhanko": ("core.printing.pades", "core.printing.signing_keys"),
    "pkcs11": ("core.printing.signing_keys",),
    "asn1crypto": ("core.printing.signing_keys",),
    "pikepdf": ("core.printing", "core.reading"),
    "pypdfium2": ("core.reading",),
    "openpyxl": ("core.reading",),
}
FILES = [
    ROOT / "main.py",
    *sorted((ROOT / "core").rglob("*.py")),
    *sorted((ROOT / "ui").rglob("*.py")),
]


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(path: Path) -> set[str]:
    """Every module a file imports, at its top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            base = node.module or ""
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return found


def is_under(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("path", [p for p in FILES if p.exists()], ids=lambda p: module_name(p))
def test_arrows_point_one_way(path: Path) -> None:
    name = module_name(path)
    rooms = [room for room in MAY_IMPORT if is_under(name, room)]
    allowed = MAY_IMPORT[rooms[0]] if rooms else ASIDE | {"core.model"}
    for target in imported(path):
        if target.split(".")[0] in ("core", "ui"):
            ok = any(is_under(target, room) for room in allowed)
            assert ok, f"{name} may not import {target}"
        package = target.split(".")[0]
        if package in ONLY_IN:
            assert any(is_under(name, room) for room in ONLY_IN[package]), (
                f"{name} may not know {package}"
            )
