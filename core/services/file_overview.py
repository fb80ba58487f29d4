"""What a file says at a glance, from what was read of it: the screen and the page share this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.model.cases import Absence, CaseStatus
from core.model.deadlines import Deadline, DeadlineKind, Urgency
from core.model.diagnoses import DiagnosisState
from core.model.files import CaseFile, Missing, MissingKind
from core.model.hearings import HearingStatus
from core.model.overview import DomainLine, LateKind, LateParty, LateThing, Standing
from core.model.partners import PartnerState
from core.model.plan import Domain, PlanGoal, PlanStatus
from core.model.reports import ReportStatus
from core.services.case_dates import moves_daily
from core.services.plan_gaps import partner_title
from core.wording import label, text

_OPEN = (PlanStatus.PLANNED, PlanStatus.UNDER_WAY, PlanStatus.MISSING)
_FIRST = (PlanStatus.MISSING, PlanStatus.STOPPED, PlanStatus.UNDER_WAY, PlanStatus.PLANNED)
_UNDECIDED = (HearingStatus.SCHEDULED, HearingStatus.OPEN)
# From these days release may be asked for: s. 36(א), and s. 3 of the prison law.
_RELEASE = ("release-eligibility-1y-36a", "crl-two-thirds")
_QUOTA = "leave-"


def standing_of(file: CaseFile) -> Standing:
    """Where the minor stands today."""
    status = file.case.status
    if status is not CaseStatus.HELD:
        return Standing(status.value)
    opening = next((d for d in file.deadlines if d.rule_id in _RELEASE), None)
    if opening is None:
        return Standing.HELD
    return Standing.MAY_ASK if opening.urgency(file.today) is Urgency.OPEN else Standing.WAITING


def stage_words(file: CaseFile) -> str:
    """The stage in a sentence, with its day where it has one, in the gender of the minor."""
    stage, opening = (
        standing_of(file),
        next((d for d in file.deadlines if d.rule_id in _RELEASE), None),
    )
    on = file.case.released_on if stage is Standing.RELEASED else opening and opening.counts_on
    form = stage.value if on or stage is not Standing.RELEASED else "released_some_day"
    return text(f"overview.stage.{file.case.minor.sex.value}.{form}", day=on or "")


def law_opens(file: CaseFile) -> tuple[Deadline, ...]:
    """What the law has opened already, the last opened first."""
    found = [d for d in _told(file) if d.urgency(file.today) is Urgency.OPEN]
    return tuple(sorted(found, key=lambda d: d.counts_on, reverse=True))


def law_ahead(file: CaseFile) -> tuple[Deadline, ...]:
    """What the law opens, closes or makes due from today on, the nearest first."""
    gone = (Urgency.OPEN, Urgency.PAST, Urgency.MET, Urgency.OVERDUE)
    found = [d for d in _told(file) if d.urgency(file.today) not in gone]
    return tuple(sorted(found, key=lambda d: d.counts_on))


def _told(file: CaseFile) -> Iterator[Deadline]:
    for deadline in file.deadlines:
        if not is_quota(deadline) and not moves_daily(file.case, deadline.rule_id):
            yield deadline


def is_quota(deadline: Deadline) -> bool:
    """Whether this is the end of a quota of leave, which is told with the leave used of it."""
    return deadline.rule_id.startswith(_QUOTA)


def late_parties(file: CaseFile) -> tuple[LateParty, ...]:
    """Who is late with what, the longest waited for first. A closed file waits for nobody."""
    if file.case.status is CaseStatus.CLOSED:
        return ()
    by_party: dict[str, list[LateThing]] = {}
    for who, thing in _late(file):
        late = replace(thing, days=(file.today - thing.due).days)
        by_party.setdefault(who.strip(), []).append(late)
    parties = [
        LateParty(who, tuple(sorted(things, key=lambda thing: thing.due)))
        for who, things in by_party.items()
    ]
    return tuple(sorted(parties, key=lambda party: party.things[0].due))


def _late(file: CaseFile) -> Iterator[tuple[str, LateThing]]:
    today = file.today
    for duty in file.deadlines:
        if duty.kind is DeadlineKind.DUE and duty.urgency(today) is Urgency.OVERDUE:
            yield (
                duty.actor,
                LateThing(LateKind.DUTY, duty.title, duty.counts_on, 0, duty.rule_id),
            )
    for report in file.reports:
        if report.status(today) is ReportStatus.OVERDUE and report.due_on is not None:
            who = _both(report.source, report.author)
            yield who, LateThing(LateKind.REPORT, label(report.kind), report.due_on, 0)
    for known in file.diagnoses:
        if known.state(today) is DiagnosisState.OVERDUE and known.due_on is not None:
            what = text("overview.diagnosis", kind=known.kind)
            yield known.asked_of, LateThing(LateKind.DIAGNOSIS, what, known.due_on, 0)
    yield from _late_goals(file)
    for hearing in file.hearings:
        if hearing.status in _UNDECIDED and hearing.day < today:
            what = text("overview.undecided", kind=hearing.kind)
            yield (
                text("overview.committee"),
                LateThing(LateKind.DECISION, what, hearing.day, 0),
            )


def _late_goals(file: CaseFile) -> Iterator[tuple[str, LateThing]]:
    """A goal past its day; where it is not yet, its steps past theirs."""
    for goal in file.goals:
        if goal.own_words or goal.status not in _OPEN:
            continue
        if _over(goal.until, file.today) and goal.until is not None:
            yield (
                _both(goal.body, goal.owner),
                LateThing(LateKind.GOAL, goal.text, goal.until, 0),
            )
            continue
        for step in goal.steps:
            if step.status in _OPEN and _over(step.until, file.today) and step.until is not None:
                who = _both(step.body or goal.body, step.owner or goal.owner)
                yield who, LateThing(LateKind.GOAL, step.text, step.until, 0)


def _over(day: date | None, today: date) -> bool:
    return day is not None and day < today


def _both(body: str, person: str) -> str:
    """A body and a person of it, named once where one name holds the other."""
    body, person = body.strip(), person.strip()
    if not body or not person or body in person:
        return person or body
    return body if person in body else f"{body}, {person}"


def plan_lines(file: CaseFile) -> tuple[DomainLine, ...]:
    """The plan in one line a domain: what stands in the way first, what is done last."""
    lines = []
    for domain in Domain:
        goals = [goal for goal in file.goals if goal.domain is domain and not goal.own_words]
        if goals:
            goals.sort(key=_weight)
            lines.append(DomainLine(domain, goals[0], len(goals) - 1))
    return tuple(sorted(lines, key=lambda line: _weight(line.goal)))


def _weight(goal: PlanGoal) -> int:
    return _FIRST.index(goal.status) if goal.status in _FIRST else len(_FIRST)


def partners_missing(file: CaseFile) -> tuple[str, ...]:
    """The partners that the plan should have and for whom nobody is named, by kind."""
    if file.case.status is CaseStatus.CLOSED:
        return ()
    empty = (
        place.partner
        for place in file.partners
        if place.expected and place.partner.state is PartnerState.EMPTY
    )
    return tuple(dict.fromkeys(partner_title(partner) for partner in empty))


def gaps_besides(file: CaseFile) -> tuple[Missing, ...]:
    """What is missing and is told neither by who is late nor by the lines of the plan."""
    told = MissingKind.PLAN if file.goals else None
    return tuple(gap for gap in file.missing if not gap.late and gap.kind is not told)


def not_counted(file: CaseFile) -> tuple[Absence, ...]:
    """The absences whose days do not count (s. 42(ג)), as far as the days held go."""
    if file.held is None or not file.held.not_counted:
        return ()
    last = file.case.released_on or file.today
    first = file.case.entry_date or file.case.sentence_start
    return tuple(
        absence
        for absence in sorted(file.background.absences, key=lambda absence: absence.start)
        if not absence.court_ordered_otherwise
        and absence.start <= last
        and (first is None or absence.start >= first)
    )


def held_words(file: CaseFile) -> tuple[str, str]:
    """Days held, and those not counted with why; empty texts where there are none."""
    if file.held is None:
        return "", ""
    days = text(f"overview.held.{file.case.track.value}", days=file.held.held)
    if not file.held.not_counted:
        return days, ""
    spans = (
        text(
            f"overview.away.{'closed' if end else 'open'}",
            kind=absence.kind,
            start=absence.start,
            end=end or "",
        )
        for absence in not_counted(file)
        for end in (absence.arrested or absence.returned,)
    )
    why = "; ".join(spans)
    return days, text("overview.not_counted", days=file.held.not_counted, why=why)
