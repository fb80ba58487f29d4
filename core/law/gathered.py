"""The dates of one case while they are gathered: each found once, with its explanation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from core.law.ages import age_limit
from core.law.counting import MonthEnd, age_attained
from core.law.explain import Compute, Finding, days_text, explain, other_date
from core.law.readings import Readings
from core.law.rules import NoValueAtDate, Rule, RuleBook, RuleKind
from core.model.cases import NoticeKind
from core.model.deadlines import Deadline, DeadlineKind
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
class Gathered:
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


def last_proof(facts: LegalFacts, rule: Rule, event_id: str) -> date | None:
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
    return last_proof(facts, rule, event_id)


def at_large(facts: LegalFacts) -> str:
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
