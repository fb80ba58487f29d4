"""The dates of a case: from its facts, through the law's rules, to what lists and screens show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from core.law.deadlines import case_dates, deadlines
from core.law.missing import missing_facts
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.model.cases import Background, Case, CaseStatus
from core.model.deadlines import DateOverride, Deadline
from core.model.decisions import Outcome
from core.model.diagnoses import Diagnosis
from core.model.files import Missing
from core.model.legal_facts import LegalFacts
from core.model.partners import PartnerPlace
from core.model.plan import PlanGoal, PlanOpening
from core.model.reports import Report
from core.model.time_line import Contact, Handover, Silence, Stage
from core.services.continuity import Known, continuity_gaps, silences_of, stages_of
from core.services.missing import missing_in
from core.services.plan_gaps import partner_places, plan_gaps
from core.store import case_dates as date_rows
from core.store import cases as case_rows
from core.store import (
    committee,
    date_changes,
    diagnoses,
    handovers,
    overrides,
    partners,
    plans,
    reports,
)
from core.store.date_changes import Moved
from core.store.store import Connection, Store
from core.wording import text

_IF_RELEASED = frozenset({"followup-1y-38a", "followup-longer-38b", "obedience-39b"})
# Dates that pass and begin anew without any new fact.
_BY_DAY = ("leave-regular-15-37a2",)


def house_readings(conn: Connection) -> Readings:
    """The house's readings of the open questions, defaults where it has not chosen.

    A choice that newer law data no longer offer has no hold: the question is open again.
    """
    groups = rule_book().groups
    chosen = {
        group: code
        for group, code in committee.readings(conn).items()
        if group in groups and code in {option.code for option in groups[group].options}
    }
    return Readings(groups, chosen)


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
        order_date=case.order_date,
        events=around.events,
        proofs=around.proofs,
    )


@dataclass(frozen=True)
class Whole:
    """A case with everything that its dates and gaps depend on; `overrides` not withdrawn."""

    case: Case
    around: Background
    goals: tuple[PlanGoal, ...]
    reports: tuple[Report, ...]
    facts: LegalFacts
    dates: tuple[Deadline, ...]
    missing: tuple[Missing, ...]
    overrides: tuple[DateOverride, ...]
    opening: PlanOpening | None = None
    partners: tuple[PartnerPlace, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    handovers: tuple[Handover, ...] = ()
    contacts: tuple[Contact, ...] = ()
    stages: tuple[Stage, ...] = ()
    silences: tuple[Silence, ...] = ()


def read_whole(
    conn: Connection, case: Case, today: date, readings: Readings | None = None
) -> Whole:
    """Read what stands around `case` and compute its dates and gaps as of `today`.

    `readings`: the house's, where the caller has read them already.
    """
    around = case_rows.background(conn, case.id)
    goals = plans.goals(conn, case.id)
    held_reports = reports.reports(conn, case.id)
    standing = overrides.standing(conn, case.id)
    facts = facts_of(case, around)
    readings = readings or house_readings(conn)
    computed = case_dates(rule_book(), facts, readings, today, last_refusal(around))
    dates = with_overrides(computed.deadlines, standing)
    unknown = (*missing_facts(facts), *computed.gaps)
    known = diagnoses.diagnoses(conn, case.id)
    missing = missing_in(case, around, goals, held_reports, known, dates, standing, unknown, today)
    opening = plans.opening(conn, case.id)
    written = partners.partners(conn, case.id)
    places = partner_places(case, around, goals, written, today)
    missing += tuple(plan_gaps(case, around, goals, opening, places, today))
    handed, heard = handovers.handovers(conn, case.id), handovers.contacts(conn, case.id)
    of_all = Known(case, around, held_reports, known, written, handed, heard, dates)
    stages = stages_of(of_all, today)
    silences = silences_of(of_all, stages, today)
    if case.status is not CaseStatus.CLOSED:
        missing += tuple(continuity_gaps(stages, silences, today))
    return Whole(
        case=case,
        around=around,
        goals=goals,
        reports=held_reports,
        facts=facts,
        dates=dates,
        missing=missing,
        overrides=standing,
        opening=opening,
        partners=places,
        diagnoses=known,
        handovers=handed,
        contacts=heard,
        stages=stages,
        silences=silences,
    )


def with_overrides(
    dates: Iterable[Deadline], standing: Iterable[DateOverride]
) -> tuple[Deadline, ...]:
    """Each date with its override beside it, in the order of the days that count."""
    by_date = {(override.rule_id, override.event_id): override for override in standing}
    attached = (replace(d, override=by_date.get((d.rule_id, d.event_id))) for d in dates)
    return tuple(sorted(attached, key=lambda d: (d.counts_on, d.rule_id, d.event_id)))


def last_refusal(around: Background) -> date | None:
    """The day of the newest refusal, from which the prison track counts to a renewed hearing."""
    days = (outcome.on for outcome in around.outcomes if outcome.outcome is Outcome.REFUSAL)
    return max(days, default=None)


def moves_daily(case: Case, rule_id: str) -> bool:
    """Whether a date is that of a release ordered today, and so another one every day."""
    return case.released_on is None and rule_id in _IF_RELEASED


def recompute(
    conn: Connection,
    store: Store,
    case_id: str,
    cause: str = "",
    readings: Readings | None = None,
) -> None:
    """Renew the dates that lists show for a case; called by every write that may move them.

    `cause` says in Hebrew what happened: with it, dates that appeared, moved or went are added to
    the file's history. The first computation of a case adds nothing to it.
    """
    case = case_rows.case_by_id(conn, case_id)
    assert case is not None
    today, law = store.clock.today(), rule_book().fingerprint
    readings = readings or house_readings(conn)
    whole = read_whole(conn, case, today, readings)
    before = date_rows.computed(conn, case_id)
    if before is not None:
        if before.law != law:
            cause = "; ".join(filter(None, (cause, text("facts.cause.law"))))
        if cause:
            date_changes.add(
                conn,
                case_id,
                _moved(before, whole, readings, today),
                at=store.clock.now(),
                user_id=store.user.id,
                cause=cause,
            )
    date_rows.save_dates(
        conn, case_id, _listed(case, whole.dates), len(whole.missing), as_of=today, law=law
    )


def recompute_all(conn: Connection, store: Store, cause: str) -> None:
    """Renew the dates of every case: after another reading of the law was chosen."""
    readings = house_readings(conn)
    for case in case_rows.all_cases(conn):
        recompute(conn, store, case.id, cause, readings)


def renew_dates(store: Store) -> int:
    """Renew kept dates that no longer hold though nobody touched their file.

    After the program brought other law data these are all cases, and their number is the answer;
    else only the few where a year of leave has ended.
    """
    with store.read() as conn:
        other_law = date_rows.under_other_law(conn, rule_book().fingerprint)
        passed = date_rows.with_passed(conn, _BY_DAY, store.clock.today())
    if other_law or passed:
        with store.write() as conn:
            readings = house_readings(conn)
            for case_id in dict.fromkeys((*other_law, *passed)):
                recompute(conn, store, case_id, readings=readings)
    return len(other_law)


def _listed(case: Case, dates: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """What lists may keep: "if released today" moves with every day, and only a file shows it."""
    return tuple(d for d in dates if not moves_daily(case, d.rule_id))


def _moved(
    before: date_rows.Computed, whole: Whole, readings: Readings, today: date
) -> tuple[Moved, ...]:
    """How the dates differ from the last computation, as of the same day as that one.

    Compared on one day, a date that only the passing of days brought or took is no difference.
    """
    dates = whole.dates
    if before.as_of != today:
        refused = last_refusal(whole.around)
        dates = deadlines(rule_book(), whole.facts, readings, before.as_of, refused)
    now: dict[tuple[str, str], tuple[str, date]] = {}
    for d in _listed(whole.case, dates):
        now.setdefault((d.rule_id, d.event_id), (d.title, d.on))
    moved = []
    for key in sorted(before.dates.keys() | now.keys()):
        title, old = before.dates.get(key, ("", None))
        new_title, new = now.get(key, (title, None))
        if old != new:
            moved.append(Moved(*key, new_title, old, new))
    return tuple(moved)
