"""Every date that the law opens or closes in one case, each with its explanation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from core.law.absences import OrderEnd, order_end
from core.law.ages import age_limit
from core.law.calculators.shapes import due
from core.law.counting import MonthEnd, age_attained
from core.law.explain import Compute, Finding, days_text, explain, other_date, step
from core.law.facility import (
    YearEnd,
    eligible_from,
    extension_limit,
    notice_by,
    temporary_locked,
    year_end,
)
from core.law.leave import leave_year
from core.law.prison import forum, rehearing_from, term_end, two_thirds
from core.law.readings import Readings
from core.law.recorded import computed_from
from core.law.rules import NoValueAtDate, Rule, RuleBook, RuleKind, rules_by_event
from core.law.supervision import Followup, followup_end, obedience_end
from core.model.cases import CaseEvent, NoticeKind, Track
from core.model.deadlines import Deadline, DeadlineKind, Step
from core.model.legal_facts import LegalFacts
from core.wording import text

ADULT = "def-minor-18"
KIND = {
    RuleKind.EARLIEST_DATE: DeadlineKind.OPENS,
    RuleKind.MAX_PERIOD: DeadlineKind.CLOSES,
    RuleKind.QUOTA: DeadlineKind.CLOSES,
    RuleKind.DEADLINE: DeadlineKind.DUE,
    RuleKind.AGE_LIMIT: DeadlineKind.CLOSES,
    RuleKind.RECURRING_REVIEW: DeadlineKind.DUE,
    RuleKind.VALIDITY: DeadlineKind.CLOSES,
    RuleKind.AMOUNT: DeadlineKind.CLOSES,
    RuleKind.COMPOSITION: DeadlineKind.CLOSES,
}


@dataclass
class _Case:
    """One case while its dates are gathered; rules without a value at their day go to `gaps`."""

    book: RuleBook
    facts: LegalFacts
    readings: Readings
    today: date
    found: list[Deadline] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)

    def add(
        self,
        rule_id: str,
        event: date,
        compute: Compute,
        *,
        note: str = "",
        notice: NoticeKind | None = None,
        event_id: str = "",
    ) -> None:
        """Keep the day that `compute` leads to; `event` decides which value is cited."""
        rule = self.book.rule(rule_id)
        try:
            finding, explanation = explain(self.book, rule_id, event, self.readings, compute)
        except NoValueAtDate as gap:
            self.gaps.append(str(gap))
            return
        if finding.on is None:
            return
        met_on = _given(self.facts, notice) or _proved(self.facts, rule, event_id)
        if met_on is not None and met_on > finding.on:
            note = text("law.note.given_late", days=days_text((met_on - finding.on).days))
        self.found.append(
            Deadline(
                rule_id=rule_id,
                section=rule.section_text,
                title=rule.title,
                kind=DeadlineKind.AGE if rule_id == ADULT else KIND[rule.kind],
                on=finding.on,
                actor=rule.actor,
                explanation=explanation,
                note=note,
                other_date=other_date(finding, explanation),
                met_on=met_on,
                at=finding.at,
                event_id=event_id,
            )
        )

    def add_age(self, rule_id: str) -> None:
        """Keep the last day under an age; for 18 the day on which it is attained."""
        birth = self.facts.birth_date

        def compute(chosen: Readings) -> Finding:
            limit = age_limit(self.book, rule_id, birth, chosen)
            if rule_id == ADULT:
                return Finding(limit.turns, limit.steps[:-1])
            return limit.finding

        years = self.book.rule(rule_id).latest.number
        self.add(rule_id, age_attained(birth, years, MonthEnd.LAST_DAY), compute)


def deadlines(
    book: RuleBook,
    facts: LegalFacts,
    readings: Readings,
    today: date,
    refused_on: date | None = None,
) -> tuple[Deadline, ...]:
    """Every date that the known facts lead to, in order of date.

    `today` is asked only for what nobody has decided yet: the year of leave, and the follow-up of
    a release that would be ordered today. `refused_on`: the last refusal, for a renewed hearing.
    """
    found = _gather(book, facts, readings, today, refused_on).found
    return tuple(sorted(found, key=lambda deadline: (deadline.on, deadline.rule_id)))


def gaps(book: RuleBook, facts: LegalFacts, readings: Readings, today: date) -> tuple[str, ...]:
    """Hebrew sentences for rules that have no value at the day their facts name."""
    return tuple(dict.fromkeys(_gather(book, facts, readings, today, None).gaps))


def _gather(
    book: RuleBook, facts: LegalFacts, readings: Readings, today: date, refused_on: date | None
) -> _Case:
    case = _Case(book, facts, readings, today)
    case.add_age(ADULT)
    _recorded(case)
    if facts.track is Track.PRISON:
        _prison(case, refused_on)
        return case
    if facts.released_on is None:
        _held(case)
    _supervision(case)
    return case


def _recorded(case: _Case) -> None:
    """What the rules say from events that were recorded, or that the facts of the case imply."""
    for event in (*case.facts.events, *_implied(case.facts)):
        for rule in rules_by_event(case.book).get(event.event, ()):
            done_on = _last_proof(case.facts, rule, event.id)
            case.add(
                rule.id,
                event.on,
                partial(_due, case.book, rule, event, done_on),
                event_id=event.id,
            )
        for rule_id, compute in computed_from(case.book, event):
            finds = partial(compute, case.book, case.facts, event)
            case.add(rule_id, event.on, finds, event_id=event.id)


def _due(
    book: RuleBook, rule: Rule, event: CaseEvent, done_on: date | None, readings: Readings
) -> Finding:
    return due(book, rule, event, readings, done_on) or Finding(None, ())


def _implied(facts: LegalFacts) -> Iterator[CaseEvent]:
    """Events that are facts of the case itself."""
    if facts.order_date is not None:
        yield CaseEvent("", "order", facts.order_date)
    if facts.order_end is not None and facts.released_on is None:
        yield CaseEvent("", "order_end", facts.order_end)
    for absence in facts.absences:
        if absence.arrested is not None:
            yield CaseEvent(absence.id, "absence_arrest", absence.arrested)


def _last_proof(facts: LegalFacts, rule: Rule, event_id: str) -> date | None:
    days = [
        proof.done_on
        for proof in facts.proofs
        if (proof.rule_id, proof.event_id) == (rule.id, event_id)
    ]
    return max(days, default=None)


def _proved(facts: LegalFacts, rule: Rule, event_id: str) -> date | None:
    """When a duty was done; a review that was held only opens the time to the next one."""
    if rule.kind is RuleKind.RECURRING_REVIEW:
        return None
    return _last_proof(facts, rule, event_id)


def _held(case: _Case) -> None:
    """While held in a facility: ss. 31, 33, 34, 34א, 36(א), 37, 42(ג)."""
    facts = case.facts
    case.add_age("dorm-age-cap-20-34")
    if facts.entry_date is not None:
        _from_entry(case, facts.entry_date)
    if facts.temporary_locked_from is not None:
        _temporary_locked(case, facts.temporary_locked_from)
    if facts.order_end is not None:
        _from_order_end(case, facts.order_end)


def _from_entry(case: _Case, entry: date) -> None:
    book, facts, today = case.book, case.facts, case.today

    def year(chosen: Readings) -> YearEnd:
        return year_end(
            book,
            chosen,
            entry=entry,
            current_entry=facts.current_entry_date,
            absences=facts.absences,
        )

    def leave(chosen: Readings) -> Finding:
        span = leave_year(today, entry, chosen)
        if span is None or today < entry:
            return Finding(None, ())
        reading = chosen.text("leave_year")
        return Finding(span.end, (step("leave_year", span.end, start=span.start, reading=reading),))

    case.add(
        "rights-at-entry-34a",
        entry,
        lambda _: Finding(entry, (step("rights_on_entry", entry),)),
        notice=NoticeKind.RIGHTS_ON_ENTRY,
    )
    case.add(
        "notify-right-before-1y-34a",
        entry,
        lambda chosen: notice_by(book, year(chosen)),
        notice=NoticeKind.BEFORE_ONE_YEAR,
    )
    case.add(
        "release-eligibility-1y-36a", entry, lambda chosen: eligible_from(year(chosen), chosen)
    )
    case.add("leave-regular-15-37a2", today, leave)


def _temporary_locked(case: _Case, start: date) -> None:
    """Seven days by the superintendent, or with the court's days after them."""
    extension = case.facts.temporary_locked_extension_days
    if extension <= 0:
        case.add(
            "temp-locked-7d-31c",
            start,
            lambda chosen: temporary_locked(case.book, chosen, start, 0),
        )
        return
    most = case.book.rule("temp-locked-ext-30d-31e").latest.number
    case.add(
        "temp-locked-ext-30d-31e",
        start,
        lambda chosen: temporary_locked(case.book, chosen, start, extension),
        note=text("law.note.too_long") if extension > most else "",
    )


def _from_order_end(case: _Case, court_end: date) -> None:
    book, facts = case.book, case.facts

    def end(chosen: Readings, birth: date | None = None) -> OrderEnd:
        return order_end(book, chosen, court_end=court_end, absences=facts.absences, birth=birth)

    def extension(chosen: Readings) -> Finding:
        present = end(chosen)
        return extension_limit(
            book,
            chosen,
            order_end=present.on,
            birth=facts.birth_date,
            facility=facts.facility_kind,
            before=present.steps,
        ).finding

    notes = [note for note in (_at_large(facts),) if note]
    case.add(
        "treatment-periods-26",
        court_end,
        lambda chosen: end(chosen, facts.birth_date).finding,
        note="; ".join(notes),
    )
    notes.append(text("law.note.by_court_only"))
    case.add("dorm-extension-1y-33", court_end, extension, note="; ".join(notes))


def _supervision(case: _Case) -> None:
    """Follow-up as released, or as a release ordered today would be; obedience and return."""
    book, facts = case.book, case.facts
    case.add_age("followup-age-cap-21-40")
    release = facts.released_on or case.today
    by_committee = facts.released_by_committee or facts.released_on is None
    if by_committee and facts.order_end is None:
        return

    def period(chosen: Readings) -> OrderEnd | None:
        if not by_committee or facts.order_end is None:
            return None
        return order_end(book, chosen, court_end=facts.order_end, absences=facts.absences)

    def followup(chosen: Readings) -> Followup:
        court = period(chosen)
        return followup_end(
            book,
            chosen,
            release=release,
            birth=facts.birth_date,
            superintendent_end=facts.superintendent_followup_end,
            court_period_end=court.on if court else None,
        )

    def explained_followup(chosen: Readings) -> Finding:
        result = followup(chosen)
        before = () if facts.released_on else (step("release_assumed", release),)
        after = (step("army"),) if facts.in_regular_service else ()
        return Finding(result.on, (*before, *result.steps, *after))

    if facts.released_on is None:
        note = text("law.note.if_released_today")
    else:
        note = text("law.note.army") if facts.in_regular_service else ""
    rule = "followup-longer-38b" if by_committee else "followup-1y-38a"
    case.add(rule, release, explained_followup, note=note)
    if not (facts.released_on and by_committee and facts.order_end):
        return
    court_end = facts.order_end

    def obedience(chosen: Readings) -> Finding:
        court = order_end(book, chosen, court_end=court_end, absences=facts.absences)
        found = obedience_end(followup(chosen), release=release, court_period_end=court.on)
        return Finding(found.on, (*court.steps, *found.steps))

    def back(chosen: Readings) -> Finding:
        limit = order_end(
            book, chosen, court_end=court_end, absences=facts.absences, birth=facts.birth_date
        )
        if limit.on < release:
            return Finding(None, limit.steps)
        return Finding(limit.on, (*limit.steps, step("return_until", limit.on)))

    case.add("obedience-39b", court_end, obedience)
    case.add("revocation-return-36c", court_end, back, note=_at_large(facts))


def _prison(case: _Case, refused_on: date | None) -> None:
    book, facts = case.book, case.facts
    start, months = facts.sentence_start, facts.sentence_months
    if start is not None and months is not None:

        def earliest(chosen: Readings) -> Finding:
            part = two_thirds(book, chosen, start=start, months=months)
            who = forum(
                book,
                chosen,
                months=months,
                birth=facts.birth_date,
                two_thirds_date=part.earliest,
            )
            return Finding(part.earliest, (*part.steps, Step(text(f"law.forum.{who}"))))

        case.add("crl-two-thirds", start, earliest)
        case.add(
            "crl-condition-period",
            start,
            lambda chosen: term_end(book, chosen, start=start, months=months),
        )
    if refused_on is not None:
        case.add(
            "crl-rehearing-6m",
            refused_on,
            lambda chosen: rehearing_from(book, chosen, refused_on),
        )


def _at_large(facts: LegalFacts) -> str:
    away = any(
        absence.returned is None
        and absence.arrested is None
        and not absence.court_ordered_otherwise
        for absence in facts.absences
    )
    return text("law.note.at_large") if away else ""


def _given(facts: LegalFacts, kind: NoticeKind | None) -> date | None:
    """When a notice was first given."""
    days = [notice.given_on for notice in facts.notices if notice.kind is kind]
    return min(days, default=None)
