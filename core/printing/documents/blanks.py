"""Empty documents: every value a line to write on, for the day the power fails."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from core.model.hearings import MinorHeard, PartyRole, Seat
from core.model.print_files import common
from core.model.print_files.common import PrintFile
from core.model.print_files.decisions import Position
from core.model.print_files.forms import BlankFile
from core.model.print_files.letters import Decided
from core.printing.documents.words import Blank

_SHORT: Final = 13
_MIDDLE: Final = 26
_LONG: Final = 58
_ROWS: Final = 8
_TEXTS: Final = 3
_PARTIES: Final = (PartyRole.PARENT, PartyRole.COUNSEL, PartyRole.PROBATION, PartyRole.FACILITY)
_OF_OUTCOME: Final[Mapping[str, tuple[str, ...]]] = {
    "release": ("released_on",),
    "refusal": ("may_return_on",),
    "adjournment": ("next_hearing_on", "next_hearing_at"),
    "changed_conditions": ("from_day",),
    "revocation": ("return_to", "return_by"),
    "leave": ("leave_days",),
    "correction": (),
}
_ONLY: Final[Mapping[str, frozenset[str]]] = {
    "conditions": frozenset({"release", "changed_conditions", "leave"}),
    "what_would_change": frozenset({"refusal"}),
    **dict.fromkeys(
        ("leaves_at", "picked_up_by", "picked_up_at", "pick_up_at", "going_to", "first_meeting"),
        frozenset({"release"}),
    ),
}
"""Fields of letters that only these outcomes have room for."""
_NOT_BY_HAND: Final = frozenset({"left_out"})
"""What only the program has to say."""
_SHORT_NAMES: Final = frozenset(
    {"number", "initials", "identity_number", "court_number", "phone", "section", "at", "when"}
)


def blank_paper(kind: type[PrintFile], form: BlankFile) -> PrintFile:
    """An empty document of the class `kind`, in the gender and track that `form` asks for."""
    given: dict[str, Any] = {
        "language": form.language,
        "sex": form.sex,
        "track": form.track,
        "beside": form.beside,
        "in_hebrew": None,
    }
    own = {field.name: field for field in fields(kind)}
    values = {name: value for name, value in given.items() if name in own}
    if "decided" in own:
        values |= {
            name: own[name].default
            for name, outcomes in _ONLY.items()
            if name in own and form.decided not in outcomes
        }
    made: PrintFile = _filled(kind, form, values)
    return made


def _filled(kind: type[Any], form: BlankFile, given: Mapping[str, Any]) -> Any:
    special = _SPECIAL.get(kind)
    if special is not None:
        return special(form)
    hints = get_type_hints(kind)
    values = {
        field.name: given.get(field.name, _blank(field, hints[field.name], form))
        for field in fields(kind)
    }
    return kind(**values)


def _blank(field: Field[Any], hint: Any, form: BlankFile) -> Any:
    """The empty value of one field, by its type."""
    if field.name in _NOT_BY_HAND:
        return _default(field)
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _blank(field, next(a for a in get_args(hint) if a is not types.NoneType), form)
    if origin is Literal and field.default is MISSING:
        return form.decided if form.decided in get_args(hint) else get_args(hint)[0]
    if origin is Literal or hint is bool:
        return _default(field)
    if hint is int and isinstance(field.default, int):
        return field.default  # how the paper is set, no fact to fill in
    if origin is tuple:
        return _several(get_args(hint)[0], form)
    if hint is str:
        return Blank(_SHORT if field.name in _SHORT_NAMES else _MIDDLE, lines=3)
    if isinstance(hint, type) and hint.__module__.startswith("core.model.print_files"):
        return _filled(hint, form, {})
    return Blank(_SHORT)  # a day, an hour, a number, a term


def _default(field: Field[Any]) -> Any:
    return False if field.default is MISSING else field.default


def _several(kind: Any, form: BlankFile) -> tuple[Any, ...]:
    if kind is str:
        return tuple(Blank(_LONG, lines=2) for _ in range(_TEXTS))
    if get_origin(kind) is Literal:
        return get_args(kind)  # all of them, to strike out
    if kind in _LISTS:
        return _LISTS[kind]()
    if isinstance(kind, type) and kind.__module__.startswith("core.model.print_files"):
        return tuple(_filled(kind, form, {}) for _ in range(_ROWS))
    return tuple(Blank(_SHORT) for _ in range(_TEXTS))


def _decided(form: BlankFile) -> Decided:
    values = {name: Blank(_SHORT) for name in _OF_OUTCOME[form.decided]}
    return Decided(what=form.decided, decided_on=Blank(_SHORT), **values)  # type: ignore[arg-type]


def _heard(_: BlankFile) -> common.Heard:
    return common.Heard(how=MinorHeard.UNKNOWN, words=Blank(_LONG, lines=4))


def _legal_day(_: BlankFile) -> common.LegalDay:
    return common.LegalDay(on=Blank(_SHORT))  # type: ignore[arg-type]


def _contact(_: BlankFile) -> common.Contact:
    return common.Contact(name=Blank(_MIDDLE), phone=Blank(_SHORT))


def _meeting(_: BlankFile) -> common.Meeting:
    on, at = Blank(_SHORT), Blank(_SHORT)
    return common.Meeting(on=on, at=at, place=Blank(_MIDDLE))  # type: ignore[arg-type]


_SPECIAL: Final[Mapping[type[Any], Callable[[BlankFile], Any]]] = {
    Decided: _decided,
    common.Heard: _heard,
    common.LegalDay: _legal_day,
    common.Contact: _contact,
    common.Meeting: _meeting,
}
_LISTS: Final[Mapping[Any, Callable[[], tuple[Any, ...]]]] = {
    common.SittingMember: lambda: tuple(
        common.SittingMember(name=Blank(_MIDDLE), seat=seat) for seat in Seat
    ),
    common.Present: lambda: (
        common.Present(role=PartyRole.MINOR),
        *(common.Present(role=role, name=Blank(_MIDDLE)) for role in _PARTIES),
    ),
    Position: lambda: tuple(Position(role=role, said=Blank(_LONG)) for role in _PARTIES),
}
