"""The dates of a case: from its facts, through the law's rules, to what lists and screens show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.law.deadlines import deadlines, gaps
from core.law.missing import missing_facts
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.model.cases import Background, Case
from core.model.deadlines import Deadline
from core.model.decisions import Outcome
from core.model.files import Missing
from core.model.legal_facts import LegalFacts
from core.model.plan import PlanGoal
from core.model.reports import Report
from core.services.missing import missing_in
from core.store import cases as case_rows
from core.store import committee, plans, reports
from core.store.store import Connection, Store

_IF_RELEASED = frozenset({"followup-1y-38a", "followup-longer-38b", "obedience-39b"})


def house_readings(conn: Connection) -> Readings:
    """The house's readings of the open questions, defaults where it has not chosen."""
    return Readings(rule_book().groups, committee.readings(conn))


def facts_of(case: Case, around: Background) -> LegalFacts:
    """What the law's rules may ask about this case."""
    return LegalFacts(
        track=case.track,
        facility_kind=case.facility_kind,
        birth_date=case.minor.birth_date,
        entry_date=case.entry_date,
        current_entry_date=case.current_entry_date,
        order_end=case.order_end,
        order_section=case.order_section,
        temporary_locked_from=case.temporary_locked_from,
        temporary_locked_extension_days=case.temporary_locked_extension_days,
        sentence_start=case.sentence_start,
        sentence_months=case.sentence_months,
        released_on=case.released_on,
        released_by_committee=case.released_by_committee,
        superintendent_followup_end=case.superintendent_followup_end,
        in_regular_service=case.in_regular_service,
        community=case.minor.community,
        absences=around.absences,
        leaves=around.leaves,
        leave_approvals=around.leave_approvals,
        notices=around.notices,
    )


@dataclass(frozen=True)
class Whole:
    """A case with everything that its dates and gaps depend on."""

    case: Case
    around: Background
    goals: tuple[PlanGoal, ...]
    reports: tuple[Report, ...]
    facts: LegalFacts
    dates: tuple[Deadline, ...]
    missing: tuple[Missing, ...]


def read_whole(conn: Connection, case: Case, today: date) -> Whole:
    """Read what stands around `case` and compute its dates and gaps as of `today`."""
    around = case_rows.background(conn, case.id)
    goals = plans.goals(conn, case.id)
    held_reports = reports.reports(conn, case.id)
    facts = facts_of(case, around)
    readings = house_readings(conn)
    dates = deadlines(rule_book(), facts, readings, today, last_refusal(around))
    unknown = (*missing_facts(facts), *gaps(rule_book(), facts, readings, today))
    missing = missing_in(case, around, goals, held_reports, dates, unknown, today)
    return Whole(case, around, goals, held_reports, facts, dates, missing)


def last_refusal(around: Background) -> date | None:
    """The day of the newest refusal, from which the prison track counts to a renewed hearing."""
    days = (outcome.on for outcome in around.outcomes if outcome.outcome is Outcome.REFUSAL)
    return max(days, default=None)


def recompute(conn: Connection, store: Store, case_id: str) -> None:
    """Renew the dates that lists show for a case; called by every write that may move them."""
    case = case_rows.case_by_id(conn, case_id)
    assert case is not None
    whole = read_whole(conn, case, store.clock.today())
    # "If released today" moves with every day: a file shows it, a list kept from today must not.
    kept = (d for d in whole.dates if case.released_on or d.rule_id not in _IF_RELEASED)
    case_rows.save_dates(conn, case_id, kept, len(whole.missing))


def recompute_all(conn: Connection, store: Store) -> None:
    """Renew the dates of every case: after another reading of the law was chosen."""
    for case in case_rows.all_cases(conn):
        recompute(conn, store, case.id)
