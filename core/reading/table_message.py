"""A read table as JSON for the pipe, and back. Only texts, whole numbers and dates pass."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from core.model.imports import CaseRow, Problem, Severity, Table
from core.reading.fields import Value


def pack(
    rows: Sequence[CaseRow], problems: Sequence[Problem], unknown_headings: Sequence[str]
) -> bytes:
    """The child's half."""
    message = {
        "rows": [[row.row, {k: _packed(v) for k, v in row.values.items()}] for row in rows],
        "problems": [[p.row, p.column, p.severity.value, p.text, p.value] for p in problems],
        "unknown": list(unknown_headings),
    }
    return json.dumps(message, ensure_ascii=False).encode()


def unpack(file_name: str, sha256: str, body: bytes) -> Table:
    """The parent's half. Raises ValueError or TypeError for anything `pack` does not write."""
    message = json.loads(body)
    return Table(
        file_name=file_name,
        sha256=sha256,
        rows=tuple(
            CaseRow(int(row), {str(k): _unpacked(v) for k, v in values.items()})
            for row, values in message["rows"]
        ),
        problems=tuple(
            Problem(int(row), str(column), Severity(severity), str(text), str(value))
            for row, column, severity, text, value in message["problems"]
        ),
        unknown_headings=tuple(str(heading) for heading in message["unknown"]),
    )


def _packed(value: Value) -> object:
    return {"date": value.isoformat()} if isinstance(value, date) else value


def _unpacked(value: object) -> Value:
    if isinstance(value, dict):
        return date.fromisoformat(value["date"])
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(type(value).__name__)
    return value
