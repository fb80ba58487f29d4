"""Plain JSON values into the classes of print files: strictly, each misfit named by its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar, get_args

import cattrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

T = TypeVar("T")

_MOMENTS: Final = {date: "date", time: "time", datetime: "datetime"}


class Misfit(Exception):
    """A value that does not fit. `what`: unknown_field, missing_field, wrong_type, not_one_of,
    control; `values`: the field's place, such as conditions[2].text, and what was expected.
    """

    def __init__(self, what: str, **values: object) -> None:
        super().__init__(what)
        self.what = what
        self.values = values


def read_values(data: object, kind: type[T]) -> T:
    """`data` as a value of `kind`; raises Misfit for the first thing that does not fit."""
    try:
        result: T = _converter().structure(data, kind)
    except Exception as error:
        raise _misfit(error, "") from None
    return result


@cache
def _converter() -> cattrs.Converter:
    made = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for plain, name in ((str, "text"), (int, "number"), (bool, "truth")):
        made.register_structure_hook(plain, _exactly(plain, name))
    for moment, name in _MOMENTS.items():
        made.register_structure_hook(moment, _from_iso(name))
    made.register_structure_hook(StrEnum, _one_of)
    made.register_structure_hook_func(_is_literal, _one_of_literal)
    made.register_structure_hook_func(_is_tuple, _each(made))
    made.register_structure_hook_factory(
        _is_paper, lambda kind: _object(make_dict_structure_fn(kind, made))
    )
    return made


def _exactly(kind: type[Any], name: str) -> Callable[[Any, Any], Any]:
    def check(value: Any, _: Any) -> Any:
        if type(value) is not kind:  # True is no number, and 5 is no text
            raise Misfit("wrong_type", expected=name)
        if kind is str:
            _refuse_control_characters(value)
        return value

    return check


def _refuse_control_characters(value: str) -> None:
    """No printer draws them: a text that has one was damaged on its way."""
    for character in value:
        if unicodedata.category(character) == "Cc" and character not in "\n\t":
            raise Misfit("control", code_point=f"U+{ord(character):04X}")


def _from_iso(name: str) -> Callable[[Any, Any], Any]:
    def read(value: Any, kind: Any) -> Any:
        try:
            if isinstance(value, str):
                return kind.fromisoformat(value)
        except ValueError:
            pass
        raise Misfit("wrong_type", expected=name)

    return read


def _one_of(value: Any, kind: Any) -> Any:
    try:
        if isinstance(value, str):
            return kind(value)
    except ValueError:
        pass
    raise Misfit("not_one_of", value=value, known=", ".join(kind))


def _one_of_literal(value: Any, kind: Any) -> Any:
    known = get_args(kind)
    if isinstance(value, str) and value in known:
        return value
    raise Misfit("not_one_of", value=value, known=", ".join(known))


def _is_literal(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is not None and str(kind).startswith("typing.Literal")


def _is_tuple(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _each(converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    def read(value: Any, kind: Any) -> Any:
        if not isinstance(value, list):
            raise Misfit("wrong_type", expected="list")
        of = get_args(kind)[0]
        found = []
        for place, item in enumerate(value):
            try:
                found.append(converter.structure(item, of))
            except Exception as error:
                raise _misfit(error, f"[{place + 1}]") from None
        return tuple(found)

    return read


def _is_paper(kind: Any) -> bool:
    return isinstance(kind, type) and kind.__module__.startswith("core.model.print_files")


def _object(read: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def check(value: Any, kind: Any) -> Any:
        if not isinstance(value, dict):
            raise Misfit("wrong_type", expected="object")
        return read(value, kind)

    return check


def _misfit(error: BaseException, place: str) -> Misfit:
    """The first misfit inside cattrs' tree of errors, with its place in the file."""
    if isinstance(error, Misfit):
        inner = str(error.values.get("field", ""))
        joint = "" if not place or not inner or inner.startswith("[") else "."
        return Misfit(error.what, **(error.values | {"field": f"{place}{joint}{inner}"}))
    if isinstance(error, ForbiddenExtraKeysError):
        name = sorted(error.extra_fields)[0]
        return _misfit(Misfit("unknown_field", field=name), place)
    if isinstance(error, ClassValidationError):
        noted, bare = error.group_exceptions()
        for without in bare:  # a name too many is named before what it may stand in for
            return _misfit(without, place)
        inside, note = noted[0]
        if isinstance(inside, KeyError):
            return _misfit(Misfit("missing_field", field=note.name), place)
        return _misfit(_misfit(inside, note.name), place)
    raise error
