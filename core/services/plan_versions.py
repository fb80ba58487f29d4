"""Versions of a plan: frozen by themselves at hearings and approvals, or by hand; compared."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import KnownError
from core.model.changes import Changes
from core.model.hearings import HearingStatus
from core.model.plan import PlanGoal, PlanVersion, VersionCause
from core.model.plan_difference import GoalDifference, difference
from core.services.cases import existing_case, note
from core.store import hearings, plan_versions, plans
from core.store.store import Connection, Store


@dataclass(frozen=True)
class PlanComparison:
    """The plan of a version beside the plan of today. `versions`: all there are, newest first.

    `version` is None while there is none; then `goals` stays empty.
    """

    versions: tuple[PlanVersion, ...]
    version: PlanVersion | None
    goals: tuple[GoalDifference, ...] = ()


def freeze(
    conn: Connection, store: Store, case_id: str, cause: VersionCause, hearing_id: str = ""
) -> str:
    """Freeze the plan as it now stands, inside an open transaction; gives the version's id.

    Where the newest version already holds the same plan, for the same hearing or for none, it
    stands for this one too.
    """
    goals = plans.goals(conn, case_id)
    newest = next(iter(plan_versions.versions(conn, case_id)), None)
    if (
        newest is not None
        and (not hearing_id or newest.hearing_id == hearing_id)
        and plan_versions.goals_of(conn, case_id, newest.id) == goals
    ):
        return newest.id
    return plan_versions.add(
        conn, case_id, goals, cause, hearing_id, at=store.clock.now(), user_id=store.user.id
    )


def freeze_by_hand(store: Store, case_id: str) -> Changes:
    """Freeze the plan as a version now. Raises KnownError `plan.nothing_new` or `plan.empty`."""
    with store.write() as conn:
        existing_case(conn, case_id)
        before = plan_versions.versions(conn, case_id)
        if not plans.goals(conn, case_id):
            raise KnownError("plan.empty")
        freeze(conn, store, case_id, VersionCause.BY_HAND)
        if before and plan_versions.versions(conn, case_id)[0] == before[0]:
            raise KnownError("plan.nothing_new", number=before[0].number)
        note(conn, store, "plan.frozen", case_id)
    return Changes.of(("case", case_id))


def version_goals(store: Store, case_id: str, version_id: str) -> tuple[PlanGoal, ...]:
    """The goals of a version. Raises KnownError `plan.no_version`."""
    with store.read() as conn:
        return _goals(conn, case_id, version_id)


def compare(store: Store, case_id: str, version_id: str = "") -> PlanComparison:
    """The plan of a version beside today's; without a version, that of the last hearing.

    A hearing that is under way is no last hearing: what changed is asked for before it, and in it.
    Where no hearing is over, the newest version that was kept outside one. Raises KnownError
    `plan.no_version`.
    """
    with store.read() as conn:
        versions = plan_versions.versions(conn, case_id)
        version = _chosen(conn, case_id, versions, version_id)
        if version is None:
            return PlanComparison(versions, None)
        before = _goals(conn, case_id, version.id)
        return PlanComparison(versions, version, difference(before, plans.goals(conn, case_id)))


def _chosen(
    conn: Connection, case_id: str, versions: tuple[PlanVersion, ...], version_id: str
) -> PlanVersion | None:
    if version_id:
        found = next((each for each in versions if each.id == version_id), None)
        if found is None:
            raise KnownError("plan.no_version")
        return found
    over = {
        hearing.id
        for hearing in hearings.hearings_of_case(conn, case_id)
        if hearing.status in (HearingStatus.SIGNED, HearingStatus.ADJOURNED)
    }
    at_hearing = [each for each in versions if each.hearing_id in over]
    before = [each for each in versions if not each.hearing_id]
    return next(iter((*at_hearing, *before, *versions)), None)


def _goals(conn: Connection, case_id: str, version_id: str) -> tuple[PlanGoal, ...]:
    goals = plan_versions.goals_of(conn, case_id, version_id)
    if goals is None:
        raise KnownError("plan.no_version")
    return goals
