"""What people do with the partners of a plan: name them, note their answer, say why not."""

from __future__ import annotations

from dataclasses import replace

from core.errors import KnownError
from core.model.changes import Changes
from core.model.partners import Agreement, Partner
from core.services.cases import existing_case, not_after_today, touched
from core.store import partners
from core.store.rows import new_id
from core.store.store import Store


def save_partner(store: Store, case_id: str, partner: Partner) -> Changes:
    """Write a partner; one without an id gets one.

    A reason why nobody is named carries the day and the user that gave it. Raises KnownError
    `partner.empty` when nothing at all is said, `partner.no_day` for an answer without its day,
    `case.in_the_future` for an answer that has not come yet.
    """
    if partner.agreement is not Agreement.UNKNOWN and partner.agreed_on is None:
        raise KnownError("partner.no_day")
    if partner.agreed_on is not None:
        not_after_today(store, partner.agreed_on)
    if not any((partner.name.strip(), partner.body.strip(), partner.why_empty.strip())):
        raise KnownError("partner.empty")
    with store.write() as conn:
        existing_case(conn, case_id)
        known = {each.id: each for each in partners.partners(conn, case_id)}
        before = known.get(partner.id)
        partners.save_partner(conn, case_id, _with_reason(store, partner, before))
        return touched(conn, store, "partner.saved", case_id)


def remove_partner(store: Store, case_id: str, partner_id: str) -> Changes:
    """Take a partner out of the file."""
    with store.write() as conn:
        partners.remove_partner(conn, case_id, partner_id)
        return touched(conn, store, "partner.removed", case_id)


def _with_reason(store: Store, partner: Partner, before: Partner | None) -> Partner:
    partner = replace(partner, id=partner.id or new_id())
    if not partner.why_empty.strip():
        return replace(partner, why_empty="", why_by="", why_on=None)
    if before is not None and before.why_empty == partner.why_empty:
        return replace(partner, why_by=before.why_by, why_on=before.why_on)
    return replace(partner, why_by=store.user.name, why_on=store.clock.today())
