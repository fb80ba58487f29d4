"""The library of conditions and the conditions made from it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from core.direction import isolate, left_to_right
from core.errors import KnownError
from core.law.guard import refuse_arrangement
from core.model.conditions import (
    Blank,
    BlankKind,
    Condition,
    ConditionTemplate,
    blank_names,
)
from core.model.people import Language, Sex
from core.model.plan import Domain
from core.paths import RESOURCES
from core.services.condition_languages import LANGUAGES, RenderedCondition, condition_language
from core.wording import shown
from core.wording import text as label_of

# How a value is kept. Python's own readers would also take "22", "20270228" or "1_000".
_FORMS = {
    BlankKind.DATE: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    BlankKind.TIME: re.compile(r"[0-9]{2}:[0-9]{2}"),
    BlankKind.NUMBER: re.compile(r"[0-9]{1,9}"),
    BlankKind.MONEY: re.compile(r"[0-9]{1,9}"),
}
_OPEN = "____"
_HEBREW = re.compile(r"[\u05d0-\u05ea]")


@dataclass(frozen=True)
class PlainWords:
    """A condition as it is said to the minor: what to do, and whom to tell if it cannot be done.

    `short` is the same without whom to tell, for a page that says it once for all conditions.
    `checked`: whether somebody whose language it is has read it; what the committee itself reads
    and signs, Hebrew, always is. `in_hebrew` names the blanks whose value still stands in Hebrew.
    """

    text: str
    short: str
    checked: bool
    in_hebrew: tuple[str, ...] = ()


@cache
def condition_library() -> tuple[ConditionTemplate, ...]:
    """Every condition of resources/conditions/he.toml, in the file's order."""
    path = RESOURCES / "conditions" / "he.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_template(entry) for entry in data["condition"])


def template_by_id(template_id: str) -> ConditionTemplate | None:
    return next((t for t in condition_library() if t.id == template_id), None)


def missing_blanks(template: ConditionTemplate, values: Mapping[str, str]) -> tuple[str, ...]:
    """Names of the blanks that are empty or do not hold what their kind demands."""
    return tuple(
        blank.name
        for blank in template.blanks
        if _worded(blank.kind, values.get(blank.name, "")) is None
    )


def fill_condition(
    template: ConditionTemplate,
    values: Mapping[str, str],
    sex: Sex = Sex.MALE,
    goal_id: str = "",
) -> Condition:
    """A condition of the decision; blanks that are still open stand as a line to fill."""
    worded = _filled(template, values)
    female = sex is Sex.FEMALE
    text = template.text_female if female and template.text_female else template.text
    return Condition(
        template_id=template.id,
        version=template.version,
        domain=template.domain,
        text=text.format(**worded),
        plain=_plain(template, sex).format(**worded),
        checked_by=template.checked_by,
        values={name: value.strip() for name, value in values.items()},
        goal_id=goal_id,
    )


def plain_words(
    template: ConditionTemplate,
    values: Mapping[str, str],
    language: Language | str = Language.HEBREW,
    sex: Sex = Sex.MALE,
) -> PlainWords:
    """A condition of the library in plain words, in the minor's language and gender.

    Blanks that are still open stand as a line to fill. Raises KnownError for a language that the
    library does not speak, and for a rendering that is not of the template's own version.
    """
    if language == Language.HEBREW:
        short = _plain(template, sex).format(**_filled(template, values))
        return PlainWords(_with_help(short, template, sex), short, checked=True)
    if language not in LANGUAGES:
        raise KnownError("conditions.no_language", language=language)
    spoken = condition_language(language)
    rendered = spoken.conditions.get(template.id)
    if rendered is None or rendered.version != template.version:
        raise KnownError("conditions.not_rendered", condition=template.title, language=language)
    said = {b.name: spoken.say(b, values.get(b.name, "")) for b in template.blanks}
    pattern = rendered.plain_female if sex is Sex.FEMALE else rendered.plain
    short = pattern.format(**_filled(template, said))
    return PlainWords(
        _with_help(short, rendered, sex),
        short,
        rendered.checked,
        tuple(blank.label for blank in template.blanks if _HEBREW.search(said[blank.name])),
    )


def plain_words_of(
    condition: Condition, language: Language | str = Language.HEBREW, sex: Sex = Sex.MALE
) -> PlainWords:
    """A condition of a decision in plain words.

    Words that no file renders stay as they are in the decision, in Hebrew: those of a free
    condition, and of one made from another version of the library. Raises as `plain_words`.
    """
    template = template_by_id(condition.template_id)
    if template is not None and template.version == condition.version:
        return plain_words(template, condition.values, language, sex)
    if language not in (Language.HEBREW, *LANGUAGES):
        raise KnownError("conditions.no_language", language=language)
    whole = () if language == Language.HEBREW else (label_of("conditions.whole"),)
    return PlainWords(condition.plain, condition.plain, True, whole)


def free_condition(
    text: str, domain: Domain, *, plain: str = "", checked_by: str = "", goal_id: str = ""
) -> Condition:
    """A condition in the committee's own words. Raises ArrangementRefused, see core.law.guard."""
    for words in (text, plain, checked_by):
        refuse_arrangement(words, label_of("guard.field.free_condition"))
    return Condition(
        "", 0, domain, text.strip(), plain.strip() or text.strip(), checked_by.strip(), {}, goal_id
    )


def _plain(template: ConditionTemplate, sex: Sex) -> str:
    female = sex is Sex.FEMALE
    return template.plain_female if female and template.plain_female else template.plain


def _with_help(short: str, said: ConditionTemplate | RenderedCondition, sex: Sex) -> str:
    help_female = said.help_female or said.help
    return f"{short} {help_female if sex is Sex.FEMALE else said.help}".strip()


def _filled(template: ConditionTemplate, values: Mapping[str, str]) -> dict[str, str]:
    return {
        blank.name: _worded(blank.kind, values.get(blank.name, "")) or _OPEN
        for blank in template.blanks
    }


def _worded(kind: BlankKind, value: str) -> str | None:
    """`value` as it stands in the sentence, or None if it is not what `kind` asks for."""
    value = " ".join(value.split())  # a line break would end the isolation
    form = _FORMS.get(kind)
    if form is None:
        return isolate(value) or None
    if not form.fullmatch(value):
        return None
    try:
        if kind is BlankKind.DATE:
            return shown(date.fromisoformat(value))
        if kind is BlankKind.TIME:
            return shown(time.fromisoformat(value))
    except ValueError:
        return None
    number = int(value)
    if number == 0:
        return None
    return left_to_right(f"{number:,}") if kind is BlankKind.MONEY else shown(number)


def _template(entry: Mapping[str, object]) -> ConditionTemplate:
    def text(name: str) -> str:
        value = entry.get(name, "")
        assert isinstance(value, str)
        return value

    raw = entry.get("blank", [])
    assert isinstance(raw, list)
    blanks = tuple(
        Blank(b["name"], BlankKind(b["kind"]), b["label"], b.get("example", "")) for b in raw
    )
    names = {blank.name for blank in blanks}
    for form in ("text", "plain", "help", "text_female", "plain_female", "help_female"):
        unknown = set(blank_names(text(form))) - names
        if unknown:
            raise KnownError(
                "conditions.unknown_blank", condition=text("id"), blank=", ".join(sorted(unknown))
            )
    version = entry["version"]
    assert isinstance(version, int)
    return ConditionTemplate(
        id=text("id"),
        version=version,
        domain=Domain(text("domain")),
        title=text("title"),
        text=text("text"),
        plain=text("plain"),
        checked_by=text("checked_by"),
        how_checked=text("how_checked"),
        blanks=blanks,
        text_female=text("text_female"),
        plain_female=text("plain_female"),
        help=text("help"),
        help_female=text("help_female"),
    )
