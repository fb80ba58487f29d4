"""Reports and diagnoses that a file should hold and does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.model.cases import Case, CaseStatus
from core.model.diagnoses import Diagnosis, DiagnosisState
from core.model.files import Missing, MissingKind
from core.model.reports import Report, ReportKind, ReportStatus
from core.wording import text

_HELD = (CaseStatus.HELD, CaseStatus.ABSENT)
_GONE = (ReportStatus.SUPERSEDED, ReportStatus.CANCELLED)
_DIAGNOSES = (ReportKind.PSYCHOLOGICAL, ReportKind.PSYCHIATRIC, ReportKind.EDUCATIONAL)


def report_gaps(
    case: Case, reports: tuple[Report, ...], diagnoses: tuple[Diagnosis, ...], today: date
) -> Iterator[Missing]:
    """Late reports first; while the minor is held also a probation report and a diagnosis."""
    standing = [report for report in reports if report.status(today) not in _GONE]
    for report in standing:
        if report.status(today) is ReportStatus.OVERDUE and report.due_on is not None:
            yield _late(report, report.due_on, today)
    if case.status in _HELD:
        if not any(_on_its_way(report, ReportKind.PROBATION) for report in standing):
            yield _gap("probation_report")
        yield from _diagnosis_gaps(standing, diagnoses, today)


def _late(report: Report, due_on: date, today: date) -> Missing:
    return Missing(
        MissingKind.REPORT,
        text("missing.overdue_report.text", kind=report.kind, days=(today - due_on).days),
        text("missing.overdue_report.next_step", who=report.author or report.source),
        late=True,
    )


def _on_its_way(report: Report, kind: ReportKind) -> bool:
    return report.kind is kind and bool(report.document_id or report.requested_on)


def _diagnosis_gaps(
    reports: list[Report], diagnoses: tuple[Diagnosis, ...], today: date
) -> Iterator[Missing]:
    """Every minor is diagnosed: what is late or no longer valid is named, or that there is none."""
    states = [diagnosis.state(today) for diagnosis in diagnoses]
    for diagnosis, state in zip(diagnoses, states, strict=True):
        newer = any(
            other.kind is diagnosis.kind and other.state(today) is DiagnosisState.VALID
            for other in diagnoses
        )
        if state is DiagnosisState.OVERDUE:
            assert diagnosis.due_on is not None
            yield Missing(
                MissingKind.DIAGNOSIS,
                text("missing.late_diagnosis.text", kind=diagnosis.kind, day=diagnosis.due_on),
                text("missing.late_diagnosis.next_step", who=diagnosis.asked_of),
                late=True,
            )
        elif state is DiagnosisState.EXPIRED and not newer:
            day = diagnosis.valid_until
            yield Missing(
                MissingKind.DIAGNOSIS,
                text("missing.expired_diagnosis.text", kind=diagnosis.kind, day=day),
                text("missing.expired_diagnosis.next_step"),
            )
    came = any(report.document_id and report.kind in _DIAGNOSES for report in reports)
    if not states and not came:
        yield Missing(
            MissingKind.DIAGNOSIS,
            text("missing.diagnosis.text"),
            text("missing.diagnosis.next_step"),
        )


def _gap(name: str) -> Missing:
    return Missing(
        MissingKind.REPORT, text(f"missing.{name}.text"), text(f"missing.{name}.next_step")
    )
