"""The brief of a file: one page, whatever the file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from core.model.cases import Case, PriorOutcome, Track
from core.model.deadlines import Deadline, Urgency
from core.model.file_changes import Lane, SinceLastTime
from core.model.files import CaseFile
from core.model.finished_papers import FinishedPaper
from core.model.overview import DomainLine
from core.model.people import Language, Person, PersonRole
from core.model.print_files.common import Contact
from core.model.print_files.hearing_day import BriefDay, BriefFact, BriefFile, BriefOutcome
from core.model.reports import Report, ReportStatus
from core.services.case_dates import moves_daily
from core.services.cases import case_file
from core.services.file_changes import since_in
from core.services.file_overview import (
    gaps_besides,
    held_words,
    is_quota,
    late_parties,
    plan_lines,
    stage_words,
)
from core.services.papers.finishing import (
    hidden_names,
    of_case,
    opened,
    paper_of,
    printable,
    title_of,
    unless_hidden,
)
from core.services.withholding import anything_withheld
from core.store.store import Store
from core.wording import label, shown, text

KIND: Final = "brief"
_LISTS: Final = ("outcomes", "late", "days", "plan", "reports", "missing", "contacts")
_LEAST: Final = {
    "outcomes": 3,
    "late": 3,
    "days": 4,
    "plan": 3,
    "reports": 3,
    "missing": 3,
    "contacts": 2,
}
"""What is kept of each list as long as shorter texts make room."""
_TURNS: Final = ("contacts", "reports", "plan", "missing", "days", "late", "outcomes")
"""Whose last entry goes first."""
_LONGEST: Final = (300, 140, 70)
"""Characters of any one entry; what is longer ends in three dots."""
_PAST: Final = (Urgency.PAST, Urgency.MET)


def brief_paper(store: Store, case_id: str) -> FinishedPaper:
    """The brief, for the committee alone. What had no room stands at its foot and in `left_out`.

    Raises KnownError `case.gone`.
    """
    with store.write() as conn:
        file = case_file(conn, store, case_id)
        since = since_in(conn, store, case_id)
        opened(conn, store, KIND, case_id)
    values = on_one_page(values_of(file, since))
    return paper_of(
        KIND,
        values,
        title=title_of(KIND, file.case),
        case_id=case_id,
        left_out=(values.left_out,) if values.left_out else (),
    )


def values_of(file: CaseFile, since: SinceLastTime) -> BriefFile:
    """Everything that a brief of this file may say, however long that is."""
    case = file.case
    wanted = [goal.text for goal in file.goals if goal.own_words]
    return BriefFile(
        **of_case(case),
        as_of=file.today,
        age=file.age.years,
        facility=case.facility_name,
        outcomes=tuple(map(_outcome, _newest_first(file.background.outcomes))),
        late=tuple(_late(file)),
        facts=tuple(_facts(file, since)),
        days=tuple(_days(file)),
        plan=tuple(map(_plan_line, plan_lines(file))),
        minor_wants="; ".join(wanted),
        reports=tuple(_report(report, file) for report in _received_first(file)),
        missing=tuple(gap.text for gap in gaps_besides(file)),
        contacts=tuple(map(_contact, _in_touch(file.background.people))),
        committee_only=anything_withheld(file),
    )


def on_one_page(whole: BriefFile) -> BriefFile:
    """The brief cut by rule until it stays on one page, saying what was left out.

    Texts of more than 300 characters are shortened; then entries go, the last of each list in
    turn, down to a few; then texts are shortened further, and at last everything but one entry of
    each list goes.
    """
    from core.printing.documents.kinds import stays_on_one_page
    from core.services.print_files import words_of

    words = words_of(KIND, whole)

    def fits(cut: BriefFile) -> bool:
        return stays_on_one_page(KIND, cut, words)

    few = _limits(whole, _LEAST)
    for longest in _LONGEST:
        if fits(_cut(whole, few[-1], longest)):
            return _largest(whole, few, longest, fits)
    return _largest(whole, _limits(whole, dict.fromkeys(_LISTS, 1)), _LONGEST[-1], fits)


def _limits(whole: BriefFile, least: Mapping[str, int]) -> list[dict[str, int]]:
    """How many of each list are kept, one entry less each time, down to `least`."""
    found = [{name: len(getattr(whole, name)) for name in _LISTS}]
    while any(found[-1][name] > least[name] for name in _LISTS):
        for name in _TURNS:
            if found[-1][name] > least[name]:
                found.append(found[-1] | {name: found[-1][name] - 1})
    return found


def _largest(
    whole: BriefFile,
    limits: Sequence[Mapping[str, int]],
    longest: int,
    fits: Callable[[BriefFile], bool],
) -> BriefFile:
    """The first of `limits` that fits, found by halving; the last where none does."""
    low, high = 0, len(limits) - 1
    while low < high:
        middle = (low + high) // 2
        if fits(_cut(whole, limits[middle], longest)):
            high = middle
        else:
            low = middle + 1
    return _cut(whole, limits[low], longest)


@dataclass
class _Shortening:
    """Cuts texts to a length and remembers whether it had to."""

    longest: int
    cut: bool = False

    def __call__(self, words: str) -> str:
        one_line = " ".join(words.split())
        if len(one_line) <= self.longest:
            return one_line
        self.cut = True
        return f"{one_line[: self.longest].rsplit(' ', 1)[0].rstrip(',.;:')}…"


def _cut(whole: BriefFile, limits: Mapping[str, int], longest: int) -> BriefFile:
    short = _Shortening(longest)
    kept: dict[str, Any] = {}
    gone = []
    for name in _LISTS:
        items, most = getattr(whole, name), limits[name]
        kept[name] = tuple(_shortened(item, short) for item in items[:most])
        if len(items) > most:
            gone.append(text(f"made.brief.left_out.{name}", count=len(items) - most))
    kept["facts"] = tuple(replace(fact, value=short(fact.value)) for fact in whole.facts)
    kept["minor_wants"] = short(whole.minor_wants)
    if short.cut:
        gone.append(text("made.brief.left_out.ends"))
    return replace(whole, **kept, left_out="; ".join(gone))


def _shortened(item: Any, short: _Shortening) -> Any:
    match item:
        case BriefOutcome():
            return replace(item, outcome=short(item.outcome))
        case BriefDay():
            return replace(item, title=short(item.title))
        case Contact():
            return replace(item, name=short(item.name), role=short(item.role))
        case _:
            return short(item)


def _newest_first(outcomes: Sequence[PriorOutcome]) -> list[PriorOutcome]:
    return sorted(outcomes, key=lambda outcome: outcome.on, reverse=True)


def _outcome(outcome: PriorOutcome) -> BriefOutcome:
    parts = [outcome.summary.strip() or label(outcome.outcome)]
    if outcome.what_would_change.strip():
        parts.append(text("made.brief.would_change", what=outcome.what_would_change.strip()))
    return BriefOutcome(day=outcome.on, outcome=" ".join(parts))


def _late(file: CaseFile) -> Iterator[str]:
    """Each of those who are late, with what and since when; nobody confidential by name."""
    hidden = hidden_names(file.background.people)
    for party in late_parties(file):
        who = unless_hidden(party.who, hidden) or text("overview.nobody")
        things = (
            text("made.brief.late_thing", what=thing.what, due=thing.due) for thing in party.things
        )
        yield f"{who}: {'; '.join(things)}"


def _facts(file: CaseFile, since: SinceLastTime) -> Iterator[BriefFact]:
    case = file.case
    prison = case.track is Track.PRISON
    held, not_counted = held_words(file)
    rows = (
        ("alerts", case.alerts),
        ("age", _age(file)),
        ("stage", stage_words(file)),
        ("track", ", ".join(filter(None, (label(case.track), case.area)))),
        ("order", _order(case)),
        ("entry", case.entry_date),
        ("order_end", case.order_end),
        ("sentence", case.sentence_start if prison else None),
        ("held", held),
        ("not_counted", not_counted),
        ("language", _languages(file)),
        ("diagnoses", _diagnoses(file)),
        ("since", _since(since)),
    )
    for key, value in rows:
        if value:
            words = value.strip() if isinstance(value, str) else shown(value)
            yield BriefFact(label=text(f"made.brief.fact.{key}"), value=words)


def _age(file: CaseFile) -> str:
    """Years and months on the day of the page, and the day of birth."""
    form = {0: "years", 1: "year_month", 2: "two_months"}.get(file.age.months, "months")
    minor = file.case.minor
    values = {"years": file.age.years, "months": file.age.months}
    age = text(f"screen.age.{minor.sex.value}.{form}", **values)
    return text("made.brief.born", age=age, day=minor.birth_date)


def _languages(file: CaseFile) -> str:
    """The minor's language, and those of the others whose names may be printed."""
    language = file.case.minor.language
    known = language is Language.HEBREW
    own = label(language) if known else text("overview.language.minor", language=language)
    others = (
        text("overview.language.other", role=person.role, language=person.language)
        for person in printable(file.background.people)
        if person.language not in (None, Language.HEBREW) and person.role is not PersonRole.VICTIM
    )
    return "; ".join((own, *others))


def _diagnoses(file: CaseFile) -> str:
    return "; ".join(
        f"{label(known.kind)} ({label(known.state(file.today))})" for known in file.diagnoses
    )


def _since(since: SinceLastTime) -> str:
    """How much changed since the last hearing, and in which parts of the file."""
    if since.hearing_on is None:
        return ""
    lanes = ((lane, sum(change.lane is lane for change in since.since_hearing)) for lane in Lane)
    told = ", ".join(f"{label(lane)} {shown(count)}" for lane, count in lanes if count)
    form = "some" if told else "none"
    return text(f"made.brief.since.{form}", day=since.hearing_on, told=told)


def _order(case: Case) -> str:
    parts = (case.court, shown(case.order_date) if case.order_date else "", case.order_section)
    return ", ".join(part for part in parts if part)


def _days(file: CaseFile) -> Iterator[BriefDay]:
    """What the law opens, closes or makes due from here on, and what is late."""
    for deadline in file.deadlines:
        gone = deadline.urgency(file.today) in _PAST
        if gone or is_quota(deadline) or moves_daily(file.case, deadline.rule_id):
            continue
        yield BriefDay(on=deadline.counts_on, title=_day_title(deadline), section=deadline.section)


def _day_title(deadline: Deadline) -> str:
    if deadline.overridden:
        return text("made.brief.instead", title=deadline.title, computed=deadline.on)
    return deadline.title


def _plan_line(line: DomainLine) -> str:
    goal = line.goal
    words = text("made.brief.goal", domain=line.domain, goal=goal.text.strip(), status=goal.status)
    return f"{words} {text('made.brief.more', count=line.others)}" if line.others else words


def _received_first(file: CaseFile) -> list[Report]:
    """Reports that came, newest first, and after them those only asked for."""
    return sorted(
        file.reports, key=lambda report: report.status(file.today) is not ReportStatus.RECEIVED
    )


def _report(report: Report, file: CaseFile) -> str:
    status = report.status(file.today)
    on = report.written_on or report.received_on
    if status is not ReportStatus.RECEIVED:
        on = report.due_on
    parts = (label(report.kind), report.source.strip(), shown(on) if on else "")
    words = ", ".join(part for part in parts if part)
    return words if status is ReportStatus.RECEIVED else f"{words} ({label(status)})"


def _in_touch(people: Sequence[Person]) -> list[Person]:
    """Those to turn to; a victim is no contact of the file."""
    return [person for person in printable(people) if person.role is not PersonRole.VICTIM]


def _contact(person: Person) -> Contact:
    role = ", ".join(filter(None, (label(person.role), person.body.strip())))
    return Contact(name=person.name, role=role, phone=person.phone)
