"""What every room's tests start from: a standing clock and a real encrypted store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from core.clock import FixedClock
from core.model.cases import Case, CaseStatus, FacilityKind, Track
from core.model.hearings import Member, Seat
from core.model.people import Minor, Sex
from core.model.users import UserRole
from core.services import hearings
from core.services.case_dates import recompute
from core.services.stores import create_store
from core.store import cases as case_rows
from core.store.keys import PRACTICE_COST
from core.store.rows import new_id
from core.store.store import Store

# The same examples in every run, so that a red run is red again; `--hypothesis-profile=explore`
# looks for new ones. No deadlines: a busy machine is no mistake.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile("steady")

PASSPHRASE = "three quiet words 7"
MEMBERS = (
    Member("השופטת ר' (תרגול)", Seat.CHAIR),
    Member("מר מ' (תרגול)", Seat.PROBATION_OFFICER),
    Member("ד\"ר ל' (תרגול)", Seat.PHYSICIAN),
    Member("גב' ח' (תרגול)", Seat.EDUCATOR),
    Member("מר ש' (תרגול)", Seat.OTHER),
)


@pytest.fixture
def clock() -> FixedClock:
    """22 November 2026, 10:30 in Israel."""
    return FixedClock(datetime(2026, 11, 22, 8, 30, tzinfo=UTC))


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """A real store opened by its chair, with both committees appointed; quick to unlock."""
    made = create_store(
        tmp_path / "store",
        name="השופטת ר' (תרגול)",
        role=UserRole.CHAIR,
        passphrase=PASSPHRASE,
        clock=clock,
        cost=PRACTICE_COST,
    )
    hearings.set_committee(made.store, Track.FACILITY, MEMBERS)
    hearings.set_committee(made.store, Track.PRISON, (MEMBERS[0], MEMBERS[3], MEMBERS[4]))
    with made.store:
        yield made.store


@pytest.fixture
def add_case(store: Store) -> Callable[..., str]:
    """Put an invented case into the store; keywords are fields of Case, `sex` of the minor."""

    def add(number: str = "1201-03-26", *, sex: Sex = Sex.MALE, **fields: object) -> str:
        minor = Minor(new_id(), "000000018", "דוד", "כוכב", date(2009, 5, 3), sex)
        facts: dict[str, object] = {
            "track": Track.FACILITY,
            "facility_name": "מעון הדר (תרגול)",
            "facility_kind": FacilityKind.LOCKED_DORMITORY,
            "status": CaseStatus.HELD,
            "court": "בית המשפט לנוער בחיפה",
            "order_date": date(2025, 8, 20),
            "entry_date": date(2025, 9, 1),
            "order_end": date(2027, 8, 31),
        }
        case = Case(id=new_id(), number=number, minor=minor, **(facts | fields))  # type: ignore[arg-type]
        with store.write() as conn:
            case_rows.save_case(conn, case)
            recompute(conn, store, case.id)
        return case.id

    return add
