"""What follows a release from a facility: follow-up, obedience, return (ss. 36(ג), 38-40)."""

from __future__ import annotations

from core.law.absences import OrderEnd, order_end
from core.law.explain import Finding, step
from core.law.gathered import Gathered, at_large
from core.law.readings import Readings
from core.law.supervision import Followup, followup_end, obedience_end
from core.wording import text


def gather_supervision(case: Gathered) -> None:
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
    case.add("revocation-return-36c", court_end, back, note=at_large(facts))
