"""The practice store: made like a clerk would, and one hearing held in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.cases import CaseStatus, Track
from core.model.duplicates import Likeness, RecordKind
from core.model.hearings import HearingStatus
from core.model.linked_cases import LinkKind
from core.model.partners import PartnerKind, PartnerState
from core.model.people import Language, Sex
from core.model.plan_difference import PlanChange
from core.model.reports import ReportStatus
from core.services import cases, decisions, hearings, plan_versions, practice, stores
from core.services.duplicates import possible_duplicates
from core.services.gates import blocking
from core.store.store import Store

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    clock = FixedClock(datetime(2026, 11, 22, 8, 30, tzinfo=UTC))
    folder = tmp_path_factory.mktemp("practice") / "store"
    steps: list[tuple[int, int]] = []
    made = practice.create_practice_store(
        folder, clock, lambda done, total: steps.append((done, total))
    )
    assert steps[0][0] == 0
    assert steps[-1][0] == steps[-1][1]
    with made.store:
        yield made.store


def test_its_minors_are_as_different_as_the_work(practised: Store) -> None:
    rows = cases.case_list(practised)
    files = [cases.open_case(practised, row.id) for row in rows]
    minors = [file.case.minor for file in files]
    assert len(files) >= 14
    assert {file.case.track for file in files} == set(Track)
    assert {minor.sex for minor in minors} == set(Sex)
    assert {Language.HEBREW, Language.ARABIC, Language.RUSSIAN, Language.AMHARIC} <= {
        minor.language for minor in minors
    }
    in_half_a_year = {
        (TODAY.replace(year=2027, month=5) - minor.birth_date).days // 365.25 for minor in minors
    }
    assert {18, 20} <= in_half_a_year
    assert any(absence.returned for file in files for absence in file.background.absences)
    assert any(file.case.status is CaseStatus.RELEASED for file in files)
    assert any(file.leave and file.leave.regular_used >= file.leave.regular_limit for file in files)
    assert any(not file.background.outcomes for file in files)
    assert any(file.case.entry_date is None for file in files)


def test_the_main_plan_has_grown_and_one_partner_is_missing(practised: Store) -> None:
    case_id = cases.case_id_of(practised, "1201-03-26")
    file = cases.open_case(practised, case_id)
    found = plan_versions.compare(practised, case_id)
    changes = {goal.change for goal in found.goals}
    assert changes >= {PlanChange.CHANGED, PlanChange.MOVED, PlanChange.REMOVED}
    assert len(file.plan.approvals) == 2 and file.plan.opening is not None
    states = {place.partner.kind: place.partner.state for place in file.partners}
    assert states[PartnerKind.WELFARE] is PartnerState.EMPTY
    assert set(states.values()) >= {PartnerState.EXCUSED, PartnerState.WAITING, PartnerState.READY}
    (proposal,) = file.proposals
    assert proposal.condition.goal_id in {goal.id for goal in file.goals}


def test_all_reports_are_in_their_files(practised: Store) -> None:
    held = [
        report
        for row in cases.case_list(practised)
        for report in cases.open_case(practised, row.id).reports
    ]
    received = [report for report in held if report.document_id]
    assert len(received) >= 20
    assert {report.pages for report in received} >= {1, 2, 4}
    assert any(report.status(TODAY) is ReportStatus.OVERDUE for report in held)


def test_today_is_a_hearing_day(practised: Store) -> None:
    rows = hearings.docket(practised, TODAY)
    assert len(rows) == 7
    assert [row.at for row in rows] == sorted(row.at for row in rows if row.at)


def test_on_another_day_the_hearings_move_along(tmp_path: Path, clock: FixedClock) -> None:
    clock.instant = clock.instant.replace(year=2027, month=1, day=10)
    with practice.create_practice_store(tmp_path / "later", clock).store as store:
        assert len(hearings.docket(store, date(2027, 1, 10))) == 7


def test_the_hearing_is_held_once_and_signed(practised: Store) -> None:
    first = practice.hold_hearing(practised, "1201-03-26")
    assert practice.hold_hearing(practised, "1201-03-26") == first
    file = cases.open_case(practised, first.case_id)
    assert file.case.status is CaseStatus.RELEASED
    assert file.hearings[0].status is HearingStatus.SIGNED
    assert decisions.decision_pdf(practised, first.id).startswith(b"%PDF-")


def test_every_hearing_of_the_day_can_be_opened(practised: Store) -> None:
    for row in hearings.docket(practised, TODAY):
        view = decisions.open_draft(practised, row.hearing_id)
        if view.signed is None:
            assert blocking(view.gates)
        assert decisions.preview_pdf(practised, row.hearing_id).startswith(b"%PDF-")


def test_a_case_without_a_script_is_said_in_words(practised: Store) -> None:
    with pytest.raises(KnownError, match="אין תסריט"):
        practice.hold_hearing(practised, "1188-02-26")


def test_its_store_is_whole(practised: Store) -> None:
    assert stores.check_store(practised).whole


def test_what_was_stopped_half_way_is_begun_anew(tmp_path: Path, clock: FixedClock) -> None:
    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stop

    folder = tmp_path / "store"
    with pytest.raises(Stop):
        practice.create_practice_store(folder, clock, stop)
    assert not stores.store_exists(folder)
    with practice.create_practice_store(folder, clock).store as store:
        assert cases.case_count(store) >= 14
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_its_people_are_linked_and_some_are_written_twice(practised: Store) -> None:
    case_id = cases.case_id_of(practised, "1201-03-26")
    (link,) = cases.read_again(practised, case_id).links
    assert (link.kind, link.number) == (LinkKind.SIBLINGS, "1204-03-26")
    pairs = possible_duplicates(practised)
    minor, officer = pairs[0], pairs[-1]
    assert (minor.kind, officer.kind) == (RecordKind.MINOR, RecordKind.PERSON)
    assert all(pair.in_one_file for pair in pairs[1:-1])
    assert {number for _, number in (*minor.one.files, *minor.other.files)} == {
        "0987-11-24",
        "1234-07-26",
    }
    assert Likeness.SOUNDS_HEBREW in minor.why and Likeness.NAME_SPELLED in officer.why
