from __future__ import annotations

from datetime import date

import pytest

from core.model.imports import PdfFacts
from core.model.reports import ReportKind
from core.reading.recognise import Recognised, recognise


def facts(text: str = "", title: str = "") -> PdfFacts:
    return PdfFacts("", 1, 1, title, text)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("1201-03-26 תסקיר מבחן 18.11.2026.pdf", ReportKind.PROBATION),
        ("חוות דעת המעון.pdf", ReportKind.FACILITY),
        ("חוות דעת פסיכיאטרית.pdf", ReportKind.PSYCHIATRIC),
        ("אבחון פסיכו־דידקטי 1201-03-26.pdf", ReportKind.PSYCHOLOGICAL),
        ("מכתב רווחה 2.11.26.pdf", ReportKind.SOCIAL),
        ("מכתב_מהמוסך.pdf", ReportKind.LETTER),
        ("דוח קצין מעקב 1.12.2026.pdf", ReportKind.FOLLOWUP),
        ("scan0001.pdf", None),
    ],
)
def test_kinds_by_file_name(name: str, kind: ReportKind | None) -> None:
    assert recognise(facts(), name).kind is kind


def test_all_from_a_name_as_a_clerk_would_give() -> None:
    found = recognise(facts(), "1201-03-26 תסקיר מבחן 18.11.2026.pdf")
    assert found == Recognised(ReportKind.PROBATION, "", "", date(2026, 11, 18), "1201-03-26")


def test_all_from_the_text_of_a_scan_with_a_bare_name() -> None:
    text = (
        'משרד הרווחה (תרגול)\nתסקיר קצינת מבחן לוועדת שחרורים\nתיק: ושר"ן 1201-03-26\n'
        "מאת: נעמה ש' (תרגול), קצינת מבחן לנוער\nמוסד: שירות המבחן לנוער, מחוז צפון\n"
        "תאריך לידה: 3.5.2009\nתאריך: 18.11.2026\nהקטין נולד ביום 3.5.2009.\n"
    )
    found = recognise(facts(text), "scan0001.pdf")
    assert found.kind is ReportKind.PROBATION
    assert found.author == "נעמה ש' (תרגול), קצינת מבחן לנוער"
    assert found.source == "שירות המבחן לנוער, מחוז צפון"
    assert (found.written_on, found.case_number) == (date(2026, 11, 18), "1201-03-26")


def test_a_day_of_birth_is_not_the_day_of_the_report() -> None:
    text = "דוח לימודי\nתאריך לידה 3.5.2009\nנכתב לקראת הוועדה, 5.11.2026"
    assert recognise(facts(text), "x.pdf").written_on == date(2026, 11, 5)


def test_a_date_is_no_case_number_and_a_case_number_no_date() -> None:
    assert recognise(facts(), "דוח 18-11-2026.pdf").case_number == ""
    assert recognise(facts(), "דוח 18-11-26.pdf").case_number == ""
    assert recognise(facts(), "1201-03-26.pdf").written_on is None


def test_direction_marks_around_numbers_are_passed_over() -> None:
    text = "תיק \u20661201-03-26\u2069 תאריך: \u206618.11.2026\u2069"
    assert recognise(facts(text), "x.pdf").case_number == "1201-03-26"


def test_nothing_is_made_up() -> None:
    assert recognise(facts("שלום"), "a.pdf") == Recognised()
