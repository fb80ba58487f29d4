"""The law desk on paper and on the clipboard: a rule, a calculation, a month of rest days."""

from __future__ import annotations

from collections.abc import Mapping

from core.model.calendar import CalendarDay
from core.model.documents import Block, Facts, Heading, Numbered, Paragraph, TextDocument
from core.model.law_desk import CalculatorForm, DeskAnswer, DeskResult, InputField, RulePage
from core.model.people import Community
from core.services import law_desk
from core.services.law_inputs import LISTS
from core.store.store import Store
from core.wording import label, shown, text


def rule_pdf(
    store: Store, rule_id: str, calculator_id: str = "", inputs: Mapping[str, str] | None = None
) -> bytes:
    """The pages of a rule, with a calculation if `inputs` are given. Raises UnknownRule."""
    return _print(_document(store, rule_id, calculator_id, inputs))


def rule_text(
    store: Store, rule_id: str, calculator_id: str = "", inputs: Mapping[str, str] | None = None
) -> str:
    """The same as plain text, a line each, to be pasted elsewhere."""
    return as_text(_document(store, rule_id, calculator_id, inputs))


def calendar_pdf(
    store: Store, year: int, month: int, community: Community = Community.JEWISH
) -> bytes:
    """The pages of a month's days of rest. Raises YearWithoutCalendar."""
    days = law_desk.calendar(store, year, month, community)
    rows = tuple((_day(day), words) for day in days if (words := "; ".join(day_words(day))))
    title = f"{text(f'law_desk.month.{month}')} {year}"
    blocks: tuple[Block, ...] = (
        (Facts(rows),) if rows else (Paragraph(text("law_desk.paper.none")),)
    )
    warnings = tuple(dict.fromkeys(day.warning for day in days if day.warning))
    return _print(
        TextDocument(
            title=text("law_desk.paper.calendar", month=title),
            subtitle=label(community),
            blocks=(*blocks, *(Paragraph(words) for words in warnings)),
        )
    )


def day_words(day: CalendarDay) -> tuple[str, ...]:
    """What there is to say of a day of the calendar, a phrase each; nothing of a plain day."""
    found = [
        day.rest_name,
        day.chol_hamoed,
        text("law_desk.paper.independence") if day.independence else "",
        day.community_name,
    ]
    if day.eve_of and day.sunset is not None:
        at = shown(day.sunset.time())
        found.append(text("law_desk.paper.eve_at", name=day.eve_of, at=at))
    if day.nightfall is not None:
        found.append(text("law_desk.paper.night_at", at=shown(day.nightfall.time())))
    return tuple(words for words in found if words)


def as_text(document: TextDocument) -> str:
    """A document of this desk, whose texts are all plain, a line each.

    Marks of direction stay: they keep dates whole wherever the text is pasted.
    """
    lines = [document.title, document.subtitle]
    for block in document.blocks:
        match block:
            case Heading():
                lines += ["", f"{block.text}"]
            case Paragraph():
                lines.append(f"{block.text}")
            case Numbered():
                numbered = enumerate(block.items, start=block.start)
                lines += [f"{number}. {item}" for number, item in numbered]
            case Facts():
                lines += [f"{name}: {value}" for name, value in block.rows]
    return "\n".join(lines) + "\n"


def _document(
    store: Store, rule_id: str, calculator_id: str, inputs: Mapping[str, str] | None
) -> TextDocument:
    page = law_desk.rule(store, rule_id)
    blocks = [_about(page)]
    if page.warning:
        blocks.append(Paragraph(_said("warning", words=page.warning), bold=True))
    if page.provision:
        blocks.append(Paragraph(page.provision))
    if inputs is not None:
        form = next(form for form in page.calculators if form.id == calculator_id)
        answer = law_desk.calculate(store, calculator_id, inputs)
        blocks += _calculation(form, inputs, answer)
    blocks += [*_listed("counting", page.counting), *_listed("extensions", page.extensions)]
    made_on = _said("made_on", on=store.clock.today())
    return TextDocument(
        title=page.row.title,
        subtitle=_said("subtitle", section=page.row.section, law=page.row.law),
        blocks=(*blocks, Paragraph(made_on)),
        running_header=_said("running"),
    )


def _about(page: RulePage) -> Block:
    newest = page.values[0]
    rows = [
        (_said("meaning"), page.row.meaning),
        (_said("amount"), page.amount),
        (_said("kind"), page.kind),
        (_said("actor"), page.actor),
        (_said("event"), page.event),
        (_said("source"), newest.source),
        (_said("checked"), shown(newest.last_verified_on)),
    ]
    return Facts(tuple(rows))


def _calculation(
    form: CalculatorForm, inputs: Mapping[str, str], answer: DeskAnswer
) -> list[Block]:
    facts = tuple((field.label, _typed(field, inputs.get(field.name, ""))) for field in form.inputs)
    blocks: list[Block] = [Heading(form.title), Facts(facts), Heading(_said("results"))]
    if answer.refusal:
        blocks.append(Paragraph(answer.refusal))
    if answer.results:
        blocks.append(_results(answer.results))
    blocks += _listed("steps", answer.steps)
    if answer.others:
        blocks += _listed(
            "readings", tuple(f"{question} {option}" for question, option in answer.readings)
        )
        blocks.append(Heading(_said("others")))
        for other in answer.others:
            blocks.append(Paragraph(f"{other.question} {other.option}", bold=True))
            blocks.append(Paragraph(other.refusal) if other.refusal else _results(other.results))
    return blocks


def _results(results: tuple[DeskResult, ...]) -> Facts:
    rows = (
        (result.label, " · ".join(filter(None, (result.text, result.note)))) for result in results
    )
    return Facts(tuple(rows))


def _typed(field: InputField, typed: str) -> str:
    """What was typed, as a reader of the page should see it."""
    words = dict(field.choices) | {"true": text("law_rule.yes"), "false": text("law_rule.no")}
    parts = [part.strip() for part in typed.split("\n") if part.strip()]
    if field.kind in LISTS or field.choices or field.kind == "flag":
        parts = [words.get(part, part) for part in parts]
    return ", ".join(shown(part) for part in parts) or _said("empty")


def _listed(heading: str, items: tuple[str, ...]) -> list[Block]:
    return [Heading(_said(heading)), Numbered(items)] if items else []


def _day(day: CalendarDay) -> str:
    return f"{shown(day.day)} · {day.hebrew}"


def _said(key: str, **values: object) -> str:
    return text(f"law_desk.paper.{key}", **values)


def _print(document: TextDocument) -> bytes:
    # Only now: what draws pages is read when something is printed.
    from core.printing.text_document import text_pdf

    return text_pdf(document)
