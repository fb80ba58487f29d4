"""What has been done with the practice reports: findings, reminders, withheld pages, diagnoses."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from core.model.diagnoses import Diagnosis
from core.model.reports import Chase, Finding, Report, WithheldPages
from core.paths import RESOURCES
from core.services.case_dates import recompute
from core.store import cases as case_rows
from core.store import diagnoses, reports
from core.store.codec import from_plain
from core.store.rows import new_id
from core.store.store import Connection, Store


def add_reports(store: Store) -> None:
    """Write what resources/practice/reports.toml tells about the reports that are in the files."""
    script = _script()
    with store.write() as conn:
        touched = set()
        for told in script["request"]:
            case_id = _case(conn, told)
            reports.save_report(conn, case_id, _made(told, Report))
            touched.add(case_id)
        for told in script["report"]:
            case_id = _case(conn, told)
            _add_around(conn, store, case_id, told)
            touched.add(case_id)
        for told in script["diagnosis"]:
            case_id = _case(conn, told)
            made = _made(told, Diagnosis)
            if "holds" in told:
                held = _report(conn, case_id, {"kind": told["holds"]})
                made = replace(made, report_id=held.id)
            diagnoses.save_diagnosis(conn, case_id, made)
            touched.add(case_id)
        for case_id in touched:
            recompute(conn, store, case_id)


@cache
def _script() -> Mapping[str, Any]:
    path = RESOURCES / "practice" / "reports.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _case(conn: Connection, told: Mapping[str, Any]) -> str:
    case = case_rows.case_by_number(conn, told["number"])
    assert case is not None, told["number"]
    return case.id


def _made(told: Mapping[str, Any], kind: type[Any]) -> Any:
    plain = {name: value for name, value in told.items() if name not in ("number", "holds")}
    return from_plain({"id": new_id()} | plain, kind)


def _report(conn: Connection, case_id: str, told: Mapping[str, Any]) -> Report:
    """The report of a kind: the one written on a day, else the first that stands."""
    day = told.get("written_on")
    return next(
        report
        for report in reports.reports(conn, case_id)
        if report.kind == told["kind"]
        and report.cancelled_on is None
        and (day is None or report.written_on == day)
        and ("chase" not in told or not report.document_id)
    )


def _add_around(conn: Connection, store: Store, case_id: str, told: Mapping[str, Any]) -> None:
    report = _report(conn, case_id, told)
    for each in told.get("finding", ()):
        reports.save_finding(conn, case_id, report.id, _made(each, Finding))
    for each in told.get("withheld", ()):
        reports.save_withheld(conn, case_id, report.id, _made(each, WithheldPages))
    for each in told.get("chase", ()):
        chase, now = _made(each, Chase), store.clock.now()
        reports.add_chase(conn, case_id, report.id, chase, at=now, user_id=store.user.id)
    if "replaced_by" in told:
        later = _report(conn, case_id, {"kind": told["replaced_by"]})
        ended = replace(
            report,
            superseded_by=later.id,
            superseded_on=told["replaced_on"],
            superseded_reason=told["why"],
        )
        reports.save_report(conn, case_id, ended)
