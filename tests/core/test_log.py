from __future__ import annotations

import logging
from pathlib import Path

from core import log, private_files
from core.errors import KnownError


def test_a_line_has_its_time_and_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "vaada.log"
    log.write_line("started", path)
    log.write_line("two\nlines", path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 1)[1] for line in lines] == ["started", "two lines"]
    assert lines[0].split(" ")[0].endswith("+00:00")
    assert not private_files.open_to_others(path)
    assert not private_files.open_to_others(path.parent)


def test_a_long_log_is_begun_anew_and_the_last_one_kept(tmp_path: Path) -> None:
    path = tmp_path / "vaada.log"
    path.write_text("x" * (log.LARGEST_BYTES + 1))
    log.write_line("after", path)
    assert "after" in path.read_text()
    assert path.stat().st_size < 100
    assert (tmp_path / "vaada.log.1").stat().st_size == log.LARGEST_BYTES + 1


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log.write_line("x", tmp_path / "file" / "vaada.log")
    assert (tmp_path / "file").read_text() == ""


def failing() -> None:
    raise KnownError("store.none", folder="שם")


def test_an_error_is_told_by_kind_and_place(tmp_path: Path) -> None:
    try:
        try:
            failing()
        except KnownError as error:
            raise ValueError("שם") from error
    except ValueError as error:
        lines = log.described(error)
    assert lines[0].startswith("ValueError < tests/core/test_log.py:")
    assert lines[1].startswith("KnownError(store.none) < tests/core/test_log.py:")
    assert " failing < " in lines[1]
    assert "שם" not in "".join(lines)


def test_errors_that_point_at_each_other_come_to_an_end() -> None:
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert log.described(first) == ("ValueError", "KeyError")


def test_records_lose_their_values(tmp_path: Path) -> None:
    path = tmp_path / "vaada.log"
    logger = logging.getLogger("vaada.test_log")
    handler = log.Handler(path)
    logger.addHandler(handler)
    try:
        logger.warning("saved %s of %s", 3, "דנה")
        try:
            failing()
        except KnownError:
            logger.exception("closing failed")
    finally:
        logger.removeHandler(handler)
    written = path.read_text(encoding="utf-8")
    assert "warning vaada.test_log: saved %s of %s" in written
    assert "error vaada.test_log: closing failed" in written
    assert "KnownError(store.none)" in written
    assert "דנה" not in written
    assert "שם" not in written
