"""A clerk's list of cases: headings in any order, dates day first, every doubt named.

A row's values have the field names of Case and Minor, and beside them: counsel_name, parent_name,
parent_phone, notice_on_entry and notice_before_year (dates of the notices of s. 34א),
previous_outcome_on, previous_outcome (an Outcome value), previous_outcome_text, next_hearing_on
and next_hearing_at ("HH:MM"). Terms are the values of their enums. What a cell does not say is
not among the values. A row without the obligatory fields has an error and is not among the rows.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from core.errors import KnownError
from core.model.imports import Table
from core.reading import table_message
from core.reading.worker_process import MEGABYTE, Bounds, Cancelled, ReadingFailed, ask_once

MAX_MEGABYTES = 20
_BOUNDS = Bounds(seconds=180, memory=1536 * MEGABYTE)


def read_case_table(path: Path, cancelled: Cancelled | None = None) -> Table:
    """The rows and problems of an .xlsx or .csv file, opened in a process of its own.

    Raises KnownError when the file is missing, too big, locked, in an old format, damaged, no
    table at all, or has no headings or rows.
    """
    data = _bytes_of(path)
    _, body = ask_once(
        "core.reading.table_job",
        {"name": path.name},
        data,
        bounds=_BOUNDS,
        cancelled=cancelled,
    )
    try:
        return table_message.unpack(path.name, hashlib.sha256(data).hexdigest(), body)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise ReadingFailed("reading.failed", "the table came back in another form") from None


def _bytes_of(path: Path) -> bytes:
    limit = MAX_MEGABYTES * MEGABYTE
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise KnownError("reading.file_missing", name=path.name) from None
    except OSError:
        raise KnownError("reading.file_unreadable", name=path.name) from None
    if len(data) > limit:
        raise KnownError("reading.table_too_big", name=path.name, limit=MAX_MEGABYTES)
    if not data:
        raise KnownError("reading.file_empty", name=path.name)
    return data
