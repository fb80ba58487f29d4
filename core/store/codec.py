"""Dataclasses of `core.model` as JSON text and back: how records and decisions are kept.

Dates, times and terms are kept as text; an unknown field of a later program is left aside on
reading, so that an old laptop can still open the record.
"""

from __future__ import annotations

import json
from datetime import date, datetime, time
from functools import cache
from typing import Any, TypeVar

import cattrs

T = TypeVar("T")


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    for kind in (date, time, datetime):
        converter.register_unstructure_hook(kind, lambda value: value.isoformat())
        converter.register_structure_hook(kind, _moment)
    return converter


def _moment(value: Any, kind: type[Any]) -> Any:
    """A date, time or instant: from ISO text, or as it is where the source (TOML) has its own."""
    return value if isinstance(value, kind) else kind.fromisoformat(value)


def to_json(value: object) -> str:
    """Canonical JSON: keys sorted, no spaces, so that equal values have equal text and digest."""
    plain = _converter().unstructure(value)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str, kind: type[T]) -> T:
    """The value of `kind` that `to_json` wrote; raises cattrs' error for text of another shape."""
    return from_plain(json.loads(text), kind)


def from_plain(value: object, kind: type[T]) -> T:
    """The same from dictionaries and lists, such as TOML gives."""
    result: T = _converter().structure(value, kind)
    return result
