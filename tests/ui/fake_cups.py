"""`lp` and `lpstat` that stand on PATH in place of the system's, and keep what they were given."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

_LP = """#!/bin/sh
number=$(($(cat {folder}/count 2>/dev/null || echo 0) + 1))
echo $number > {folder}/count
printf '%s\\n' "$@" > {folder}/asked-$number
cat > {folder}/sent-$number
exit $(cat {folder}/answer)
"""
_LPSTAT = """#!/bin/sh
echo "$LC_ALL" > {folder}/language
cat {folder}/lpstat$1 2>/dev/null
"""


@dataclass(frozen=True)
class FakeCups:
    """What stands in `folder` is what lpstat says and how lp ends."""

    folder: Path

    def set_printers(self, *names: str, default: str = "", stopped: str = "") -> None:
        """Which queues there are."""
        self._put("lpstat-e", "".join(f"{name}\n" for name in names))
        said = f"system default destination: {default}\n" if default else "no system default\n"
        self._put("lpstat-d", said)
        lines = (
            f"printer {name} disabled since today -\n\treason unknown\n"
            if name == stopped
            else f"printer {name} is idle.  enabled since today\n"
            for name in names
        )
        self._put("lpstat-p", "".join(lines))

    def refuse(self, *, refuse: bool = True) -> None:
        """Whether lp takes what it is given."""
        self._put("answer", "1" if refuse else "0")

    def sent(self) -> list[bytes]:
        """The bytes of every job that lp was given, the first one first."""
        return [(self.folder / f"sent-{n}").read_bytes() for n in range(1, self._count() + 1)]

    def asked(self) -> list[list[str]]:
        """The arguments of every job."""
        return [
            (self.folder / f"asked-{n}").read_text("utf-8").splitlines()
            for n in range(1, self._count() + 1)
        ]

    def _count(self) -> int:
        path = self.folder / "count"
        return int(path.read_text()) if path.exists() else 0

    def _put(self, name: str, words: str) -> None:
        (self.folder / name).write_text(words, "utf-8")


def make_fake_cups(folder: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """Put both commands first on PATH, with two printers of which `office` is the default one."""
    commands = folder / "bin"
    commands.mkdir(parents=True)
    for name, script in (("lp", _LP), ("lpstat", _LPSTAT)):
        path = commands / name
        path.write_text(script.format(folder=folder))
        path.chmod(0o700)
    monkeypatch.setenv("PATH", f"{commands}:/usr/bin:/bin")
    made = FakeCups(folder)
    made.set_printers("hall", "office", default="office")
    made.refuse(refuse=False)
    return made
