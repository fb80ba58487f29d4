"""What a report says, taken down beside its PDF, and what of it must not reach whom (s. 23)."""

from __future__ import annotations

from dataclasses import replace

from core.errors import KnownError
from core.model.changes import Changes
from core.model.reports import Finding, WithheldPages
from core.services.cases import not_after_today, touched
from core.services.report_requests import report_of_file
from core.store import reports
from core.store.rows import new_id
from core.store.store import Store


def save_finding(store: Store, case_id: str, report_id: str, finding: Finding) -> Changes:
    """Write a finding; one without an id is new. Raises KnownError for one without words."""
    if not finding.text.strip():
        raise KnownError("report.empty_finding")
    if finding.on is not None:
        not_after_today(store, finding.on)
    finding = replace(finding, id=finding.id or new_id(), text=finding.text.strip())
    with store.write() as conn:
        report_of_file(conn, case_id, report_id)
        reports.save_finding(conn, case_id, report_id, finding)
        return touched(conn, store, "report.finding_saved", case_id)


def withhold_pages(store: Store, case_id: str, report_id: str, part: WithheldPages) -> Changes:
    """Mark pages of a report as withheld; a part without an id is new.

    Raises KnownError where nobody is named, no reason is given, or the report has no such pages.
    """
    if not part.withheld_from:
        raise KnownError("report.withheld_from_nobody")
    if not part.reason.strip():
        raise KnownError("report.no_reason")
    with store.write() as conn:
        report = report_of_file(conn, case_id, report_id)
        if not 1 <= part.first_page <= part.last_page <= max(report.pages, 1):
            raise KnownError("report.no_such_pages", pages=max(report.pages, 1))
        part = replace(part, id=part.id or new_id(), reason=part.reason.strip())
        reports.save_withheld(conn, case_id, report_id, part)
        return touched(conn, store, "report.withheld", case_id)


def remove_part(store: Store, case_id: str, part_id: str) -> Changes:
    """Take out a finding, a reminder or a mark of withheld pages made by mistake."""
    with store.write() as conn:
        if not reports.remove_part(conn, case_id, part_id):
            raise KnownError("report.part_gone")
        return touched(conn, store, "report.part_removed", case_id)
