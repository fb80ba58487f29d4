"""What the law opens and closes while somebody is held in a facility (ss. 31-37, 42(ג))."""

from __future__ import annotations

from datetime import date

from core.law.absences import OrderEnd, order_end
from core.law.explain import Finding, step
from core.law.facility import (
    YearEnd,
    eligible_from,
    extension_limit,
    notice_by,
    temporary_locked,
    year_end,
)
from core.law.gathered import Gathered, at_large
from core.law.leave import leave_year
from core.law.readings import Readings
from core.model.cases import NoticeKind
from core.wording import text


def gather_held(case: Gathered) -> None:
    """While held in a facility: ss. 31, 33, 34, 34א, 36(א), 37, 42(ג)."""
    facts = case.facts
    case.add_age("dorm-age-cap-20-34")
    if facts.entry_date is not None:
        _from_entry(case, facts.entry_date)
    if facts.temporary_locked_from is not None:
        _temporary_locked(case, facts.temporary_locked_from)
    if facts.order_end is not None:
        _from_order_end(case, facts.order_end)


def _from_entry(case: Gathered, entry: date) -> None:
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


def _temporary_locked(case: Gathered, start: date) -> None:
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


def _from_order_end(case: Gathered, court_end: date) -> None:
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

    notes = [note for note in (at_large(facts),) if note]
    case.add(
        "treatment-periods-26",
        court_end,
        lambda chosen: end(chosen, facts.birth_date).finding,
        note="; ".join(notes),
    )
    notes.append(text("law.note.by_court_only"))
    case.add("dorm-extension-1y-33", court_end, extension, note="; ".join(notes))
