"""The structured part of a report, and what of it must not reach whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.errors import KnownError
from core.model.reports import Audience, Finding, FindingKind, Report, ReportKind, WithheldPages
from core.services import cases
from core.services.decision_text import _report
from core.services.report_findings import remove_part, save_finding, withhold_pages
from core.store import reports
from core.store.store import Store

BOTH = (Audience.MINOR, Audience.PARENT)


@pytest.fixture
def case_id(store: Store, add_case: Callable[..., str]) -> str:
    made = add_case("1201-03-26")
    with store.write() as conn:
        reports.save_report(
            conn, made, Report("r", ReportKind.PROBATION, source="שירות המבחן", pages=4)
        )
    return made


def report(store: Store, case_id: str) -> Report:
    (found,) = cases.read_again(store, case_id).reports
    return found


def test_findings_keep_their_order_and_are_withheld_one_by_one(store: Store, case_id: str) -> None:
    save_finding(store, case_id, "r", Finding("", FindingKind.RISK, " חוזר לחברים ישנים "))
    save_finding(
        store, case_id, "r", Finding("", FindingKind.PROTECTIVE, "סבא תומך", withheld_from=BOTH)
    )
    incident = Finding("", FindingKind.INCIDENT, "קטטה בחדר האוכל", on=date(2026, 10, 3))
    save_finding(store, case_id, "r", incident)
    risk, protective, fight = report(store, case_id).findings
    assert (risk.text, fight.on) == ("חוזר לחברים ישנים", date(2026, 10, 3))
    found = report(store, case_id)
    assert found.findings_for(None) == (risk, protective, fight)
    assert found.findings_for(Audience.MINOR) == (risk, fight)
    assert protective in found.findings_for(Audience.VICTIM)
    save_finding(store, case_id, "r", Finding(risk.id, FindingKind.RISK, "סיכון פחת"))
    assert [f.id for f in report(store, case_id).findings] == [risk.id, protective.id, fight.id]
    remove_part(store, case_id, protective.id)
    assert [f.id for f in report(store, case_id).findings] == [risk.id, fight.id]


def test_withheld_pages_are_known_for_each_audience(store: Store, case_id: str) -> None:
    withhold_pages(store, case_id, "r", WithheldPages("", 2, 3, (Audience.MINOR,), "פרטי נפגע"))
    withhold_pages(store, case_id, "r", WithheldPages("", 3, 4, BOTH, "אבחון של ההורה"))
    found = report(store, case_id)
    assert found.withheld_pages(Audience.MINOR) == {2, 3, 4}
    assert found.withheld_pages(Audience.PARENT) == {3, 4}
    assert found.withheld_pages(Audience.VICTIM) == found.withheld_pages(None) == frozenset()
    assert not found.is_withheld(Audience.MINOR)
    assert "שירות המבחן" in _report(found)


def test_a_report_withheld_whole_has_no_name_in_the_decision(store: Store, case_id: str) -> None:
    withhold_pages(store, case_id, "r", WithheldPages("", 1, 4, (Audience.MINOR,), "סכנה לאחר"))
    found = report(store, case_id)
    assert found.is_withheld(Audience.MINOR) and not found.is_withheld(None)
    assert "שירות המבחן" not in _report(found) and "23" in _report(found)


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (WithheldPages("", 1, 2, (), "סיבה"), "report.withheld_from_nobody"),
        (WithheldPages("", 1, 2, BOTH, " "), "report.no_reason"),
        (WithheldPages("", 0, 2, BOTH, "סיבה"), "report.no_such_pages"),
        (WithheldPages("", 3, 2, BOTH, "סיבה"), "report.no_such_pages"),
        (WithheldPages("", 1, 5, BOTH, "סיבה"), "report.no_such_pages"),
    ],
)
def test_what_cannot_be_withheld_is_refused(
    store: Store, case_id: str, part: WithheldPages, code: str
) -> None:
    with pytest.raises(KnownError) as caught:
        withhold_pages(store, case_id, "r", part)
    assert caught.value.key == code
    assert report(store, case_id).withheld == ()


def test_a_finding_without_words_or_from_tomorrow_is_refused(store: Store, case_id: str) -> None:
    for finding, code in (
        (Finding("", FindingKind.RISK, " "), "report.empty_finding"),
        (Finding("", FindingKind.INCIDENT, "קטטה", on=date(2027, 1, 1)), "case.in_the_future"),
    ):
        with pytest.raises(KnownError) as caught:
            save_finding(store, case_id, "r", finding)
        assert caught.value.key == code
    with pytest.raises(KnownError) as caught:
        remove_part(store, case_id, "nothing")
    assert caught.value.key == "report.part_gone"
