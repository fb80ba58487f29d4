"""Periods that run while somebody is held in a facility (ss. 31, 33, 34א, 36(א))."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.absences import NotCounted, not_counted
from core.law.ages import age_limit
from core.law.explain import Finding, days_text, step, years_text
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook, Unit
from core.model.cases import Absence, FacilityKind
from core.model.deadlines import Step


@dataclass(frozen=True)
class YearEnd:
    """The end of the year from entry; `on` is None while an open absence keeps it from ending."""

    entry: date
    on: date | None
    steps: tuple[Step, ...]

    @property
    def finding(self) -> Finding:
        return Finding(self.on, self.steps)


def counted_entry(first: date, current: date | None, readings: Readings) -> date:
    """From which entry the year runs after a transfer."""
    if current is not None and readings["entry_counted"] == "CURRENT_ENTRY":
        return current
    return first


def year_end(
    book: RuleBook,
    readings: Readings,
    *,
    entry: date,
    current_entry: date | None = None,
    absences: Iterable[Absence] = (),
    absence_days: int | None = None,
) -> YearEnd:
    """The end of the year of s. 36(א). Raises NoValueAtDate.

    `absence_days` gives the days that do not count where they are known as a sum.
    """
    rule = book.rule("release-eligibility-1y-36a")
    start = counted_entry(entry, current_entry, readings)
    value = rule.value_at(start)
    end = period_end(rule, start, value.number, value.unit)
    steps = [step("entry", start)]
    if current_entry is not None and current_entry != entry:
        steps.append(step("transferred", reading=readings.text("entry_counted")))
    steps.append(step("year_end", end, period=years_text(value.number)))
    if end.day != start.day:
        steps.append(step("short_month", day=start.day))
    if absence_days is None:
        lost = not_counted(absences, start, end, readings)
    else:
        lost = NotCounted(absence_days)
    if not lost.days and lost.open_since is None:
        return YearEnd(start, end, tuple(steps))
    if readings["year_clock"] == "CLOCK_CALENDAR":
        steps.append(step("clock_calendar"))
        return YearEnd(start, end, tuple(steps))
    steps += lost.steps
    if lost.open_since is not None:
        steps.append(step("year_open"))
        return YearEnd(start, None, tuple(steps))
    end += timedelta(days=lost.days)
    steps.append(step("year_moved", end, days=days_text(lost.days)))
    return YearEnd(start, end, tuple(steps))


def passed(end: date, readings: Readings) -> date:
    """The first day on which a period that ends on `end` has passed."""
    return end if readings["eligible_from"] == "ELIG_ANNIV" else end + timedelta(days=1)


def eligible_from(year: YearEnd, readings: Readings) -> Finding:
    """The first day of the right to apply (s. 36(א))."""
    if year.on is None:
        return year.finding
    on = passed(year.on, readings)
    key = "eligible_same" if on == year.on else "eligible_after"
    return Finding(on, (*year.steps, step(key, on)))


def notice_by(book: RuleBook, year: YearEnd, lead_days: int | None = None) -> Finding:
    """The day of the second notice of s. 34א, `lead_days` (or the practice) before the end."""
    if year.on is None:
        return year.finding
    if lead_days is None:
        practice = book.rule("notify-right-before-1y-34a").practice
        lead_days = practice.amount if practice else 0
    on = year.on - timedelta(days=lead_days)
    return Finding(on, (*year.steps, step("notice_by", on, days=days_text(lead_days))))


def temporary_locked_end(book: RuleBook, readings: Readings, start: date, days: int) -> Finding:
    """The last day of holding in a locked facility for `days` in a row from `start`."""
    counted = readings["holding_days"] == "DAY_INCL"
    rule = book.rule("temp-locked-7d-31c")
    on = period_end(rule, start, days, Unit.DAYS, first_day_counted=counted)
    key = "holding_first_counted" if counted else "holding_first_not_counted"
    return Finding(
        on, (step("transfer", start), step(key), step("holding_end", on, days=days_text(days)))
    )


def temporary_locked(book: RuleBook, readings: Readings, start: date, extension: int) -> Finding:
    """The last day of s. 31(ג), or with the court's `extension` days after it (s. 31(ה)).

    Days that the court may not give are not counted. Raises NoValueAtDate.
    """
    own = book.number("temp-locked-7d-31c", start)
    limit = book.number("temp-locked-ext-30d-31e", start)
    finding = temporary_locked_end(book, readings, start, own + min(extension, limit))
    if extension <= limit:
        return finding
    too_long = step("extension_too_long", days=days_text(extension), limit=days_text(limit))
    return Finding(finding.on, (*finding.steps, too_long))


@dataclass(frozen=True)
class RightsAtEntry:
    """By when the rights are explained; `late` in days, None while nobody explained them."""

    by: date
    late: int | None
    steps: tuple[Step, ...]


def rights_at_entry(book: RuleBook, entry: date, explained: date | None) -> RightsAtEntry:
    """The explanation of rights on the day of entry (s. 34א). Raises NoValueAtDate."""
    by = entry + timedelta(days=book.number("rights-at-entry-34a", entry))
    steps = [step("entry", entry), step("rights_on_entry", by)]
    if explained is None:
        steps.append(step("facility_not_explained"))
        return RightsAtEntry(by, None, tuple(steps))
    late = max(0, (explained - by).days)
    steps.append(step("facility_explained", explained, late=days_text(late)))
    return RightsAtEntry(by, late, tuple(steps))


@dataclass(frozen=True)
class ExtensionLimit:
    """How far the court may extend; `on` is None where it may not, else within the age limit."""

    latest: date | None
    on: date | None
    steps: tuple[Step, ...]

    @property
    def finding(self) -> Finding:
        return Finding(self.on, self.steps)


def extension_possible(facility: FacilityKind, readings: Readings) -> bool:
    """Whether s. 33 speaks of this kind of facility."""
    if facility is FacilityKind.LOCKED_DORMITORY:
        return readings["extension_facility"] == "BROAD_DORM"
    return facility is FacilityKind.DORMITORY


def extension_limit(
    book: RuleBook,
    readings: Readings,
    *,
    order_end: date,
    birth: date,
    facility: FacilityKind = FacilityKind.DORMITORY,
    before: tuple[Step, ...] = (),
) -> ExtensionLimit:
    """The latest end that an extension may give (ss. 33(א), 34). Raises NoValueAtDate.

    `before` holds the steps that led to `order_end`.
    """
    steps = [*before, step("order_end", order_end)]
    if not extension_possible(facility, readings):
        steps.append(step("no_extension", reading=readings.text("extension_facility")))
        return ExtensionLimit(None, None, tuple(steps))
    rule = book.rule("dorm-extension-1y-33")
    value = rule.value_at(order_end)
    next_day = readings["extension_start"] == "MONTH_FROM_NEXT"
    start = order_end + timedelta(days=1) if next_day else order_end
    latest = period_end(rule, start, value.number, value.unit, first_day_counted=next_day)
    key = "extension_from_next" if next_day else "extension"
    steps.append(step(key, latest, period=years_text(value.number)))
    limit = age_limit(book, "dorm-age-cap-20-34", birth, readings)
    steps += limit.steps
    if latest > limit.last_day:
        steps.append(step("end_capped", limit.last_day))
    return ExtensionLimit(latest, min(latest, limit.last_day), tuple(steps))
