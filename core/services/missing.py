"""What a file should hold and does not: said in words, with the next step."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from core.model.cases import Background, Case, CaseStatus, NoticeKind, Track
from core.model.deadlines import Deadline
from core.model.files import Missing, MissingKind
from core.model.people import PersonRole
from core.model.plan import PlanGoal, PlanStatus
from core.model.reports import Report, ReportKind, ReportStatus
from core.wording import text

_HELD = (CaseStatus.HELD, CaseStatus.ABSENT)
_DIAGNOSES = (ReportKind.PSYCHOLOGICAL, ReportKind.PSYCHIATRIC, ReportKind.EDUCATIONAL)


def missing_in(
    case: Case,
    around: Background,
    goals: tuple[PlanGoal, ...],
    reports: tuple[Report, ...],
    dates: tuple[Deadline, ...],
    missing_facts: Iterable[str],
    today: date,
) -> tuple[Missing, ...]:
    """Gaps of a file as of `today`, the law's first. `missing_facts` are sentences of the law."""
    gaps = [
        Missing(MissingKind.FACT, fact, text("missing.fact.next_step")) for fact in missing_facts
    ]
    if case.status is CaseStatus.CLOSED:
        return tuple(gaps)
    gaps += _notices(case, around)
    gaps += _reports(reports, today)
    if case.status in _HELD:
        if not _received(reports, ReportKind.PROBATION) and not _asked(
            reports, ReportKind.PROBATION
        ):
            gaps.append(_gap(MissingKind.REPORT, "probation_report"))
        if not any(_received(reports, kind) for kind in _DIAGNOSES):
            gaps.append(_gap(MissingKind.REPORT, "diagnosis"))
        if not goals:
            gaps.append(_gap(MissingKind.PLAN, "plan"))
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
    if PersonRole.WELFARE_WORKER not in roles:
        gaps.append(_gap(MissingKind.PERSON, "welfare"))
    return tuple(gaps)


def _notices(case: Case, around: Background) -> list[Missing]:
    """Proof of the two notices of s. 34א that is not in the file."""
    if case.track is not Track.FACILITY or case.status not in _HELD or case.entry_date is None:
        return []
    given = {notice.kind for notice in around.notices}
    if NoticeKind.RIGHTS_ON_ENTRY not in given:
        return [_gap(MissingKind.NOTICE, "rights_on_entry")]
    return []


def _reports(reports: tuple[Report, ...], today: date) -> list[Missing]:
    return [
        Missing(
            MissingKind.REPORT,
            text(
                "missing.overdue_report.text", kind=report.kind, days=(today - report.due_on).days
            ),
            text("missing.overdue_report.next_step", who=report.author or report.source),
        )
        for report in reports
        if report.status(today) is ReportStatus.OVERDUE and report.due_on is not None
    ]


def _received(reports: tuple[Report, ...], kind: ReportKind) -> bool:
    return any(report.kind is kind and report.document_id for report in reports)


def _asked(reports: tuple[Report, ...], kind: ReportKind) -> bool:
    return any(report.kind is kind and report.requested_on for report in reports)


def _gap(kind: MissingKind, name: str) -> Missing:
    return Missing(kind, text(f"missing.{name}.text"), text(f"missing.{name}.next_step"))
