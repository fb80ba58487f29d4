"""Open questions of interpretation: each a group of named options, one of them the default."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from core.errors import KnownError


class UnknownReading(KnownError):
    """A question or an option that the law data does not know."""


class ReadingClash(KnownError):
    """Two options of one question were named together."""


@dataclass(frozen=True)
class ReadingOption:
    """One answer. A general option gives way to a special one of the same question."""

    code: str
    text: str
    general: bool = False


@dataclass(frozen=True)
class ReadingGroup:
    """One question; `title` asks it in Hebrew, `default` is the code used unless one is chosen."""

    id: str
    title: str
    section: str
    default: str
    options: tuple[ReadingOption, ...]

    def option(self, code: str) -> ReadingOption:
        for option in self.options:
            if option.code == code:
                return option
        raise UnknownReading("law.unknown_reading", group=self.id, code=code)


@dataclass(frozen=True, eq=False)
class Readings(Mapping[str, str]):
    """Question -> chosen code. Whatever is not in `chosen` has its default.

    Raises UnknownReading for a question or a code that `groups` does not hold.
    """

    groups: Mapping[str, ReadingGroup]
    chosen: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for group, code in self.chosen.items():
            self._group(group).option(code)

    def __getitem__(self, group: str) -> str:
        return self.chosen.get(group) or self._group(group).default

    def __iter__(self) -> Iterator[str]:
        return iter(self.groups)

    def __len__(self) -> int:
        return len(self.groups)

    def using(self, group: str, code: str) -> Readings:
        """The same readings with one question answered otherwise."""
        return Readings(self.groups, {**self.chosen, group: code})

    def text(self, group: str) -> str:
        """The chosen option of a question in Hebrew."""
        return self._group(group).option(self[group]).text

    def _group(self, group: str) -> ReadingGroup:
        try:
            return self.groups[group]
        except KeyError:
            raise UnknownReading("law.unknown_group", group=group) from None


def from_codes(groups: Mapping[str, ReadingGroup], codes: Iterable[str]) -> Readings:
    """Readings from bare codes, as worked examples name them. A code may answer several questions.

    Raises UnknownReading for a code no question holds, ReadingClash for two special answers to one.
    """
    chosen: dict[str, ReadingOption] = {}
    for code in codes:
        found = False
        for group in groups.values():
            for option in group.options:
                if option.code != code:
                    continue
                found = True
                before = chosen.get(group.id)
                if before is None or before.general or before.code == code:
                    chosen[group.id] = option
                elif not option.general:
                    raise ReadingClash("law.reading_clash", first=before.code, second=code)
        if not found:
            raise UnknownReading("law.unknown_code", code=code)
    return Readings(groups, {group: option.code for group, option in chosen.items()})
