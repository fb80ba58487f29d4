"""What a file's plan should have and does not: no plan after weeks, partners without a name.

These warn, at the hearing too, and a reason answers them; none of them keeps a minor inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.law.counting import age_on
from core.model.cases import Background, Case, CaseStatus
from core.model.files import Missing, MissingKind
from core.model.partners import Partner, PartnerKind, PartnerPlace, PartnerState
from core.model.plan import PlanGoal, PlanOpening, PlanStatus
from core.services.programme import ExpectedPartner, expected_partners, plan_standard
from core.wording import label, text

_HELD = (CaseStatus.HELD, CaseStatus.ABSENT)


def partner_places(
    case: Case,
    around: Background,
    goals: tuple[PlanGoal, ...],
    written: tuple[Partner, ...],
    today: date,
) -> tuple[PartnerPlace, ...]:
    """The partners of a file: those expected, in the order of the data, then others written down.

    An expected one that nobody wrote down yet has a Partner without an id; where a person of the
    file fills the part, with that person's name.
    """
    places = []
    left = {partner.id: partner for partner in written}
    for wanted in _expected(case, goals, today):
        mine = [partner for partner in left.values() if partner.kind is wanted.kind]
        for partner in mine:
            del left[partner.id]
            places.append(PartnerPlace(partner, expected=True))
        if not mine:
            places.append(_unwritten(wanted, around))
    return (*places, *(PartnerPlace(partner, expected=False) for partner in left.values()))


def plan_gaps(
    case: Case,
    around: Background,
    goals: tuple[PlanGoal, ...],
    opening: PlanOpening | None,
    places: tuple[PartnerPlace, ...],
    today: date,
) -> Iterator[Missing]:
    """Gaps of a plan as of `today`, in words with the next step. A closed file has none."""
    if case.status is CaseStatus.CLOSED:
        return
    if case.status in _HELD and opening is None and not goals:
        yield from _late(held_since(case, around), today)
    open_places = [place for place in places if place.expected]
    empty = [p for p in open_places if p.partner.state is PartnerState.EMPTY]
    refused = [
        p
        for p in open_places
        if p.partner.state is PartnerState.REFUSED and not p.partner.why_empty
    ]
    unmet = [
        p
        for p in open_places
        if p.partner.state is PartnerState.WAITING
        and p.partner.meeting_on is None
        and not p.partner.why_empty
    ]
    for name, found in (("partners", empty), ("refused", refused), ("meetings", unmet)):
        if found:
            names = ", ".join(dict.fromkeys(partner_title(p.partner) for p in found))
            yield Missing(
                MissingKind.PARTNER,
                text(f"missing.{name}.text", names=names),
                text(f"missing.{name}.next_step"),
            )


def held_since(case: Case, around: Background) -> date | None:
    """The first day on which the file knows the minor to have been held."""
    begun = plan_standard().held_from
    days = [event.on for event in around.events if event.event in begun]
    days += [day for day in (case.entry_date, case.sentence_start) if day is not None]
    return min(days, default=None)


def partner_title(partner: Partner) -> str:
    """What a partner is called in a list: its kind, and for another one its own name."""
    other = partner.kind is PartnerKind.OTHER
    return (other and (partner.body or partner.name)) or label(partner.kind)


def _late(since: date | None, today: date) -> Iterator[Missing]:
    if since is None:
        yield Missing(MissingKind.PLAN, text("missing.plan.text"), text("missing.plan.next_step"))
        return
    days = (today - since).days
    if days > plan_standard().opened_within_days:
        yield Missing(
            MissingKind.PLAN,
            text("missing.plan_late.text", days=days, since=since),
            text("missing.plan.next_step"),
        )


def _expected(case: Case, goals: tuple[PlanGoal, ...], today: date) -> Iterator[ExpectedPartner]:
    domains = frozenset(g.domain for g in goals if g.status is not PlanStatus.STOPPED)
    age, _ = age_on(case.minor.birth_date, today)
    seen = set()
    for place in expected_partners():
        asked = place.asked_for(case.track, case.status, age, domains)
        if asked and place.kind not in seen:
            seen.add(place.kind)
            yield place


def _unwritten(wanted: ExpectedPartner, around: Background) -> PartnerPlace:
    partner = Partner("", wanted.kind)
    person = next((p for p in around.people if p.role is wanted.person), None)
    if person is None or wanted.person is None:
        return PartnerPlace(partner, expected=True)
    named = replace(partner, name=person.name, body=person.body, phone=person.phone)
    return PartnerPlace(named, expected=True, known=True)
