"""What a file should hold and does not: said in words, with the next step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from core.law.rulebook import rule_book
from core.model.cases import Background, Case, CaseStatus, NoticeKind
from core.model.deadlines import DateOverride, Deadline, Urgency
from core.model.diagnoses import Diagnosis
from core.model.files import Missing, MissingKind
from core.model.people import PersonRole
from core.model.plan import PlanGoal, PlanStatus
from core.model.reports import Report
from core.services.report_gaps import report_gaps
from core.wording import text

NOTICE_RULES: Mapping[str, NoticeKind] = {
    "rights-at-entry-34a": NoticeKind.RIGHTS_ON_ENTRY,
    "notify-right-before-1y-34a": NoticeKind.BEFORE_ONE_YEAR,
}


def missing_in(
    case: Case,
    around: Background,
    goals: tuple[PlanGoal, ...],
    reports: tuple[Report, ...],
    diagnoses: tuple[Diagnosis, ...],
    dates: tuple[Deadline, ...],
    overrides: tuple[DateOverride, ...],
    missing_facts: Iterable[str],
    today: date,
) -> tuple[Missing, ...]:
    """Gaps of a file as of `today`, the law's first. `missing_facts` are sentences of the law."""
    gaps = [
        Missing(MissingKind.FACT, fact, text("missing.fact.next_step")) for fact in missing_facts
    ]
    gaps += _resting(dates, overrides)
    if case.status is CaseStatus.CLOSED:
        return tuple(gaps)
    gaps += _notices(dates, today)
    gaps += report_gaps(case, reports, diagnoses, today)
    gaps += [
        Missing(
            MissingKind.PLAN,
            text("missing.goal.text", goal=goal.text),
            text("missing.goal.next_step"),
        )
        for goal in goals
        if goal.status is PlanStatus.MISSING
    ]
    roles = {person.role for person in around.people}
    if not roles & {PersonRole.PARENT, PersonRole.GUARDIAN}:
        gaps.append(_gap(MissingKind.PERSON, "parent"))
    if PersonRole.COUNSEL not in roles:
        gaps.append(_gap(MissingKind.PERSON, "counsel"))
    return tuple(gaps)


def _resting(dates: tuple[Deadline, ...], overrides: tuple[DateOverride, ...]) -> Iterator[Missing]:
    """Confirmed overrides that no longer hold, because the computed day moved or is gone."""
    by_date = {(d.rule_id, d.event_id): d for d in dates}
    for override in overrides:
        deadline = by_date.get((override.rule_id, override.event_id))
        if not override.confirmed or (deadline is not None and deadline.overridden):
            continue
        values = {"on": override.on, "computed": override.computed_on}
        if deadline is None:
            title = override_title(override)
            sentence = text("missing.override.gone", title=title, **values)
        else:
            sentence = text(
                "missing.override.moved", title=deadline.title, now=deadline.on, **values
            )
        yield Missing(MissingKind.FACT, sentence, text("missing.override.next_step"))


def override_title(override: DateOverride) -> str:
    """What the overridden date is called; its id where the law data no longer hold the rule."""
    rule = rule_book().rules.get(override.rule_id)
    return override.rule_id if rule is None else rule.title


def _notices(dates: tuple[Deadline, ...], today: date) -> list[Missing]:
    """Duties of notice (s. 34א) whose day has passed and whose proof is not in the file."""
    return [
        Missing(
            MissingKind.NOTICE,
            text("missing.notice.text", duty=duty.title, section=duty.section),
            text("missing.notice.next_step", who=duty.actor, day=duty.on),
            late=True,
        )
        for duty in dates
        if duty.rule_id in NOTICE_RULES and duty.urgency(today) is Urgency.OVERDUE
    ]


def _gap(kind: MissingKind, name: str) -> Missing:
    return Missing(kind, text(f"missing.{name}.text"), text(f"missing.{name}.next_step"))
