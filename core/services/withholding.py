"""What of a file may reach whom outside the committee (s. 23): the one place that decides it.

Whatever leaves the committee's hands, on paper or in a package, takes its reports and diagnoses
from here. None as an audience is the committee itself, which sees all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.model.diagnoses import Diagnosis
from core.model.files import CaseFile, MissingKind
from core.model.people import Sex
from core.model.reports import Audience, Report
from core.wording import text

GETS_THE_DECISION: Final = (Audience.MINOR, Audience.PARENT)
"""Who is handed a copy of a signed decision by right."""

_INSIDE: Final = (MissingKind.REPORT, MissingKind.DIAGNOSIS, MissingKind.HANDOVER)
"""Gaps that name reports, diagnoses and what passed between bodies: the committee's own work."""


@dataclass(frozen=True)
class HeldBack:
    """How much does not reach somebody: pages in all, and reports of which nothing does."""

    pages: int = 0
    whole_reports: int = 0


def may_be_named(report: Report, *audiences: Audience | None) -> bool:
    """Whether the name of a report may reach every one of `audiences`."""
    return not any(report.is_withheld(audience) for audience in audiences)


def report_for(report: Report, audience: Audience | None) -> Report | None:
    """The report as it may reach `audience`: its findings and how many pages; None if not even
    its name may. Reasons, reminders and the marks themselves stay inside the committee.
    """
    if audience is None:
        return report
    if not may_be_named(report, audience):
        return None
    return replace(
        report,
        pages=len(pages_for(report, audience, report.pages)),
        findings=tuple(replace(f, withheld_from=()) for f in report.findings_for(audience)),
        withheld=(),
        chases=(),
        superseded_by="",
        superseded_reason="",
        cancelled_reason="",
    )


def reports_for(reports: Sequence[Report], audience: Audience | None) -> tuple[Report, ...]:
    """The reports of which something may reach `audience`, in their order, as `report_for`."""
    found = (report_for(report, audience) for report in reports)
    return tuple(report for report in found if report is not None)


def pages_for(report: Report, audience: Audience | None, count: int) -> tuple[int, ...]:
    """Those of the `count` pages of the PDF, counted from 1, that may reach `audience`."""
    if not may_be_named(report, audience):
        return ()
    hidden = report.withheld_pages(audience)
    return tuple(page for page in range(1, count + 1) if page not in hidden)


def diagnoses_for(
    diagnoses: Sequence[Diagnosis], reports: Sequence[Report], audience: Audience | None
) -> tuple[Diagnosis, ...]:
    """The diagnoses that may reach `audience`: one marked as withheld from it is not even named,
    nor is one that stands in a report of `reports` of which nothing may."""
    if audience is None:
        return tuple(diagnoses)
    hidden = {report.id for report in reports if not may_be_named(report, audience)}
    return tuple(
        replace(each, withheld_from=(), exception="")
        for each in diagnoses
        if audience not in each.withheld_from and each.report_id not in hidden
    )


def file_for(file: CaseFile, audience: Audience | None) -> CaseFile:
    """The file with those reports and diagnoses alone that may reach `audience`, and without what
    professionals told each other."""
    if audience is None:
        return file
    return replace(
        file,
        reports=reports_for(file.reports, audience),
        diagnoses=diagnoses_for(file.diagnoses, file.reports, audience),
        missing=tuple(gap for gap in file.missing if gap.kind not in _INSIDE),
        handovers=(),
        contacts=(),
        stages=tuple(replace(s, wanted=None, handover=None, late=False) for s in file.stages),
        silences=(),
    )


def anything_withheld(file: CaseFile) -> bool:
    """Whether the file marks anything at all as withheld from anybody."""
    return any(
        report.withheld or any(finding.withheld_from for finding in report.findings)
        for report in file.reports
    ) or any(diagnosis.withheld_from for diagnosis in file.diagnoses)


def held_back(reports: Sequence[Report], audience: Audience | None) -> HeldBack:
    """How many pages and whole reports among those whose PDF is here do not reach `audience`."""
    here = [report for report in reports if report.document_id]
    return HeldBack(
        pages=sum(r.pages - len(pages_for(r, audience, r.pages)) for r in here),
        whole_reports=sum(not may_be_named(report, audience) for report in here),
    )


def audience_name(audience: Audience | None, sex: Sex) -> str:
    """Whom a paper is made for, in the minor's gender; the committee for None."""
    if audience is None:
        return text("withholding.committee")
    if audience is Audience.MINOR:
        return text(f"withholding.minor.{sex.value}")
    return text(f"withholding.{audience.value}")


def withheld_words(audiences: Sequence[Audience], sex: Sex) -> str:
    """From whom something is withheld; empty where it is from nobody."""
    names = ", ".join(
        audience_name(audience, sex) for audience in Audience if audience in audiences
    )
    return text("withholding.withheld_from", who=names) if names else ""
