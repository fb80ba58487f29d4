"""Keeps the Hebrew of the screens: python installer/translate.py [part ...]

Screens say `self.tr("English")`. For each part this collects those sentences into
resources/translations/he/<part>.ts (what is already translated stays; what is no longer said goes),
and compiles <part>.qm beside it. Write the Hebrew into the .ts between the two runs. With --check
nothing is written; the exit code is 1 and every gap is named if a sentence has no Hebrew or a .qm
is stale.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations" / "he"
# Which files belong to which part, by how their names or folders begin; the rest is `shell`.
PREFIXES = {
    "overview": ("overview", "since", "glossary"),
    "paper": ("paper", "print", "letters", "decision_print"),
    "people": ("people", "person", "duplicate", "linked"),
    "plan": ("plan", "goal_form", "partner", "proposed"),
    "reader": ("pdf_", "reader"),
    "reports": ("report", "import_reports", "diagnos"),
    "search": ("search",),
    "time_line": ("time_line", "lanes", "handover"),
    "file": ("case_file", "case_tabs", "form", "side_panel"),
    "law": ("law_desk", "law_link", "law_parts"),
    "hearing": ("hearing", "decision", "condition", "autosave", "saving", "gate_list", "sign_"),
}
PARTS = ("shell", *PREFIXES)


def part_of(source: Path) -> str:
    """The part whose .ts holds the sentences of a file."""
    for part, prefixes in PREFIXES.items():
        if any(name.startswith(prefixes) for name in source.relative_to(ROOT).parts):
            return part
    return "shell"


def sources(part: str) -> list[Path]:
    """The files of a part."""
    return [path for path in sorted((ROOT / "ui").rglob("*.py")) if part_of(path) == part]


def tool(name: str) -> str:
    """A tool of PySide6, beside the Python that runs this or on the path."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is missing: run `uv sync` first")
    return found


def update(part: str, ts: Path) -> None:
    """Bring a .ts up to what the sources of its part say."""
    command = [tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none"]
    command += ["-source-language", "en", "-target-language", "he"]
    command += [str(path) for path in sources(part)]
    subprocess.run([*command, "-ts", str(ts)], check=True, cwd=ROOT, capture_output=True)


def compile_(ts: Path, qm: Path) -> None:
    """Compile a .ts."""
    command = [tool("pyside6-lrelease"), "-silent", str(ts), "-qm", str(qm)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)


def gaps(ts: Path) -> Iterator[str]:
    """Sentences without Hebrew, or whose Hebrew has other {places} than the English."""
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            forms = [] if translation is None else _forms(translation)
            where = f"{ts.name} {context.findtext('name')}: {source!r}"
            if not forms or any(not form.strip() for form in forms):
                yield f"{where} has no Hebrew"
            elif any(_places(form) != _places(source) for form in forms):
                yield f"{where} has other places in its Hebrew"


def problems(part: str) -> list[str]:
    """Everything that keeps a part from being complete; writes nothing."""
    kept, compiled = FOLDER / f"{part}.ts", FOLDER / f"{part}.qm"
    if not kept.exists():
        return [f"{kept.name} is missing"] if _says_anything(part) else []
    with tempfile.TemporaryDirectory() as folder:
        fresh, fresh_qm = Path(folder) / kept.name, Path(folder) / compiled.name
        shutil.copy(kept, fresh)
        update(part, fresh)
        found = list(gaps(fresh))
        compile_(fresh, fresh_qm)
        if not compiled.exists() or compiled.read_bytes() != fresh_qm.read_bytes():
            found.append(f"{compiled.name} is stale: run installer/translate.py {part}")
    return found


def _says_anything(part: str) -> bool:
    return any(
        "self.tr(" in path.read_text(encoding="utf-8")
        or "translate(" in path.read_text(encoding="utf-8")
        for path in sources(part)
    )


def _forms(translation: ET.Element) -> list[str]:
    numbered = [form.text or "" for form in translation.iter("numerusform")]
    return numbered or [translation.text or ""]


def _places(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%\d", sentence))


def main(arguments: list[str]) -> int:
    checking = "--check" in arguments
    parts = [name for name in arguments if not name.startswith("-")] or list(PARTS)
    found: list[str] = []
    for part in parts:
        ts = FOLDER / f"{part}.ts"
        if checking:
            found += problems(part)
            continue
        FOLDER.mkdir(parents=True, exist_ok=True)
        if not ts.exists() and not _says_anything(part):
            continue
        update(part, ts)
        compile_(ts, ts.with_suffix(".qm"))
        found += gaps(ts)
    print("\n".join(found) or "every sentence has its Hebrew")
    return 1 if found and checking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
