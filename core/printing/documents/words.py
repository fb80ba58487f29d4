"""The words of one document: its own texts first, the shared ones after, in the right gender."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.direction import LRI, PDI, RLI, begins_right_to_left, isolate
from core.model.documents import Language, Paragraph, StyledText, WritingLines
from core.model.people import Sex
from core.model.print_files.common import LegalDay
from core.wording import MissingWording, label, shown, text_in, texts

_SHARED = "paper.common"
_HEBREW_DAY = 14


class Blank(str):
    """A value to be written by hand: a run of low lines, or `lines` ruled ones for prose."""

    lines: int

    def __new__(cls, width: int, lines: int = 0) -> Blank:
        made = super().__new__(cls, "_" * width)
        made.lines = lines
        return made


@dataclass(frozen=True)
class Words:
    """Texts of a document in `language`, of a boy or a girl; `part` is where its keys begin.

    `hebrew_date` gives a day of the Hebrew calendar in words.
    """

    part: str
    hebrew_date: Callable[[date], str]
    sex: Sex = Sex.MALE
    language: Language = Language.HEBREW

    def say(self, key: str, /, **values: object) -> str:
        """The text of `key` with its places filled; raises MissingWording."""
        name = self._name(key)
        if name is None:
            raise MissingWording(f"{self.part}.{key}")
        return text_in(self.language, name, **values)

    def lines(self, key: str, /, **values: object) -> tuple[str, ...]:
        """A text of several lines, one item each; empty where there is no such text."""
        if not self.has(key):
            return ()
        return tuple(line for line in self.say(key, **values).splitlines() if line.strip())

    def term(self, term: StrEnum | str) -> str:
        """The name of a term in this language; a line where it is to be written by hand."""
        return label(term, self.language) if isinstance(term, StrEnum) else term

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return self._name(key) is not None

    def of(self, part: str, sex: Sex | None = None) -> Words:
        """The same for another document, or for somebody else."""
        return Words(part, self.hebrew_date, sex or self.sex, self.language)

    def in_hebrew(self) -> Words:
        """The same texts in Hebrew."""
        return Words(self.part, self.hebrew_date, self.sex)

    def hebrew(self, day: date | str) -> str:
        """A day of the Hebrew calendar in words; a line where the day is to be written."""
        return Blank(_HEBREW_DAY) if isinstance(day, str) else self.hebrew_date(day)

    def dated(self, day: date | str) -> str:
        """A day in both calendars."""
        return self.say("dated", hebrew=self.hebrew(day), day=day)

    def legal_day(self, day: LegalDay) -> date | str:
        """The day that counts; where it replaced another, the computed one stands beside it."""
        if day.instead_of is None or day.on == day.instead_of:
            return day.on
        words = self.of("decision")
        return words.say("overridden.text", day=day.on, computed=day.instead_of, reason=day.reason)

    def apart(self, text: str) -> str:
        """What was typed, kept apart from the page where it begins in the other direction."""
        if isinstance(text, Blank | StyledText):
            return text
        turned = begins_right_to_left(text)
        return text if turned in (None, self.language.right_to_left) else isolate(text)

    def along(self, text: str) -> str:
        """`text` in the direction of the page, also where it begins with a name of the other."""
        right_to_left = self.language.right_to_left
        if begins_right_to_left(text) is right_to_left:
            return text
        return f"{RLI if right_to_left else LRI}{text}{PDI}"

    def row(self, key: str, value: object) -> tuple[tuple[str, str], ...]:
        """A label and its value; nothing where there is no value."""
        if value is None or value == "":
            return ()
        return ((self.say(f"fact.{key}"), value if isinstance(value, str) else shown(value)),)

    def _name(self, key: str) -> str | None:
        known = texts(self.language)
        for part in (self.part, _SHARED):
            for name in (f"{part}.{key}.{self.sex.value}", f"{part}.{key}"):
                if name in known:
                    return name
        return None


def cell(value: object) -> str:
    """A value in a table; nothing where there is none, or where it is to be written by hand."""
    if value is None or isinstance(value, Blank):
        return ""
    return value if isinstance(value, str) else shown(value)


def bare(name: str) -> str:
    """The name under a line to sign on; the line itself is enough where it is not known yet."""
    return "" if isinstance(name, Blank) else name


def prose(*texts: str) -> tuple[Paragraph | WritingLines, ...]:
    """Paragraphs of free text, a line of it each; ruled lines where it is to be written."""
    found: list[Paragraph | WritingLines] = []
    for words in texts:
        if isinstance(words, Blank):
            found.append(WritingLines(words.lines or 1))
        else:
            found += [Paragraph(line.strip()) for line in words.splitlines() if line.strip()]
    return tuple(found)
