"""The plan of the main practice case as it grew: opened, kept, agreed to, with its partners."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from core.model.partners import Partner
from core.model.plan import PlanGoal, PlanOpening, PlanStatus, VersionCause
from core.paths import RESOURCES
from core.services.proposed_conditions import fitting
from core.store import cases as case_rows
from core.store import partners, plan_versions, plans
from core.store import proposed_conditions as proposal_rows
from core.store.codec import from_plain
from core.store.rows import new_id
from core.store.store import Connection, Store

_NOON = time(12, tzinfo=UTC)


def add_plan(conn: Connection, store: Store) -> None:
    """Write what resources/practice/plan.toml tells, around the goals that are already there."""
    script = _script()
    case = case_rows.case_by_number(conn, script["number"])
    assert case is not None
    plans.save_opening(conn, case.id, from_plain(script["opening"], PlanOpening))
    now = {goal.text: goal for goal in plans.goals(conn, case.id)}
    for version in script["version"]:
        version_id = _add_version(conn, store, case.id, version, now)
        for approval in script["approval"]:
            plan_versions.add_approval(
                conn,
                case.id,
                new_id(),
                version_id,
                approval["name"],
                approval["body"],
                version["on"],
                approval.get("words", ""),
            )
    for partner in script["partner"]:
        partners.save_partner(conn, case.id, from_plain({"id": new_id()} | dict(partner), Partner))
    for wanted in script["propose"]:
        best = fitting(now[wanted], case.minor.sex)[0]
        proposal_rows.add(
            conn,
            case.id,
            new_id(),
            best.condition,
            best.how_checked,
            at=store.clock.now(),
            user_id=store.user.id,
        )


@cache
def _script() -> Mapping[str, Any]:
    path = RESOURCES / "practice" / "plan.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _add_version(
    conn: Connection,
    store: Store,
    case_id: str,
    version: Mapping[str, Any],
    now: Mapping[str, PlanGoal],
) -> str:
    goals = []
    for told in version["goal"]:
        goal = _goal_then(told, now)
        goals.append(goal)
        today = now.get(told.get("like", ""))
        if today is not None:
            _add_history(conn, store, case_id, goal, today, told, version["on"])
    return plan_versions.add(
        conn,
        case_id,
        tuple(goals),
        VersionCause(version["cause"]),
        "",
        at=_moment(version["on"]),
        user_id=store.user.id,
    )


def _goal_then(told: Mapping[str, Any], now: Mapping[str, PlanGoal]) -> PlanGoal:
    """The goal as it stood: today's, with whatever the script says otherwise."""
    own = {k: v for k, v in told.items() if k not in ("like", "steps", "why", "changed_on")}
    if "like" not in told:
        return from_plain({"id": new_id()} | own, PlanGoal)
    today = now[told["like"]]
    if "status" in own:
        own["status"] = PlanStatus(own["status"])
    steps = tuple(
        replace(step, status=PlanStatus.PLANNED) for step in today.steps[: told.get("steps", 0)]
    )
    return replace(today, steps=steps, **own)


def _add_history(
    conn: Connection,
    store: Store,
    case_id: str,
    then: PlanGoal,
    today: PlanGoal,
    told: Mapping[str, Any],
    on: date,
) -> None:
    """Written down at the version, and moved since where the two differ."""
    moves: list[tuple[PlanStatus | None, PlanStatus, date, str]] = [(None, then.status, on, "")]
    if then.status is not today.status:
        moves.append((then.status, today.status, told["changed_on"], told["why"]))
    for old, new, day, why in moves:
        plans.add_status_change(
            conn,
            case_id,
            today.id,
            "",
            old,
            new,
            why,
            at=_moment(day),
            user_id=store.user.id,
        )


def _moment(day: date) -> datetime:
    return datetime.combine(day, _NOON)
