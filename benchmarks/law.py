"""Every date of the law in 10,000 files, against bare additions of months in the same number.

The files are invented, the same in every run: in a facility and in prison, held and released, with
absences, leaves, notices and recorded events. A date comes with its explanation and with what each
other reading of the law would give, as screens and lists ask for it. The measure is
`date + relativedelta(months=...)`, once for each date found, in the same process in turns.

    python -m benchmarks.law [--files 10000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from datetime import time as hour_of_day

from dateutil.relativedelta import relativedelta

from core.law.deadlines import deadlines
from core.law.rulebook import rule_book
from core.law.rules import RuleBook, rules_by_event
from core.model.cases import (
    Absence,
    AbsenceKind,
    CaseEvent,
    DutyProof,
    FacilityKind,
    Leave,
    LeaveKind,
    Notice,
    NoticeKind,
    Track,
)
from core.model.deadlines import Deadline
from core.model.legal_facts import LegalFacts

TODAY = date(2026, 11, 22)
SEED = 2026


def files(book: RuleBook, count: int) -> Iterator[LegalFacts]:
    """Invented files, the same for the same law data."""
    chance = random.Random(SEED)
    recorded = [
        event
        for event in book.events.values()
        if not event.field and rules_by_event(book).get(event.id)
    ]
    for number in range(count):
        birth = date(2007, 1, 1) + timedelta(days=chance.randrange(2200))
        entry = date(2025, 3, 1) + timedelta(days=chance.randrange(600))
        happened = chance.sample(recorded, k=min(len(recorded), chance.randrange(1, 6)))
        events = tuple(
            CaseEvent(
                id=f"{number}-{place}",
                event=event.id,
                on=date(2024, 12, 1) + timedelta(days=chance.randrange(700)),
                at=hour_of_day(chance.randrange(24), chance.choice((0, 15, 40)))
                if event.takes_hour
                else None,
            )
            for place, event in enumerate(happened)
        )
        if number % 4 == 0:
            yield _in_prison(chance, birth, entry, events)
        else:
            yield _in_facility(book, chance, birth, entry, events)


def _in_prison(
    chance: random.Random, birth: date, start: date, events: tuple[CaseEvent, ...]
) -> LegalFacts:
    return LegalFacts(
        track=Track.PRISON,
        facility_kind=FacilityKind.PRISON,
        birth_date=birth,
        sentence_start=start,
        sentence_months=chance.randrange(4, 60),
        events=events,
    )


def _in_facility(
    book: RuleBook,
    chance: random.Random,
    birth: date,
    entry: date,
    events: tuple[CaseEvent, ...],
) -> LegalFacts:
    def later(most: int) -> date:
        return entry + timedelta(days=chance.randrange(1, most))

    away = later(300)
    absence = Absence("a", AbsenceKind.ESCAPE, away, None, away + timedelta(days=9))
    leave = later(200)
    released = chance.random() < 0.2
    proofs = tuple(
        DutyProof(f"p-{event.id}", rule.id, event.id, event.on + timedelta(days=2))
        for event in events[:1]
        for rule in rules_by_event(book)[event.event][:1]
    )
    return LegalFacts(
        track=Track.FACILITY,
        facility_kind=chance.choice((FacilityKind.DORMITORY, FacilityKind.LOCKED_DORMITORY)),
        birth_date=birth,
        entry_date=entry,
        current_entry_date=later(90) if chance.random() < 0.2 else None,
        order_date=entry - timedelta(days=chance.randrange(20)),
        order_end=entry + timedelta(days=chance.randrange(400, 1100)),
        temporary_locked_from=later(300) if chance.random() < 0.1 else None,
        released_on=later(500) if released else None,
        released_by_committee=released,
        absences=(absence,) if chance.random() < 0.3 else (),
        leaves=(Leave("l", LeaveKind.REGULAR, leave, leave + timedelta(days=3)),),
        notices=(Notice("n", NoticeKind.RIGHTS_ON_ENTRY, entry),),
        events=events,
        proofs=proofs,
    )


def compute(book: RuleBook, facts: list[LegalFacts]) -> list[tuple[Deadline, ...]]:
    """The dates of every file under the law's default readings."""
    readings = book.readings()
    return [deadlines(book, each, readings, TODAY) for each in facts]


def bare(starts: list[date]) -> list[date]:
    """As many additions of a year in months, and nothing else."""
    return [start + relativedelta(months=12) for start in starts]


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    book = rule_book()
    facts = list(files(book, arguments.files))
    starts = [deadline.on for dates in compute(book, facts) for deadline in dates]
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(arguments.rounds):
        ours.append(timed(lambda: compute(book, facts)))
        theirs.append(timed(lambda: bare(starts)))
    seconds, floor = statistics.median(ours), statistics.median(theirs)
    print(f"{len(facts)} files, {len(starts)} dates, {arguments.rounds} rounds; medians")
    print(f"{len(facts) / seconds:,.0f} files a second")
    print(f"{len(starts) / seconds:,.0f} dates a second, each explained")
    print(f"{seconds / floor:.1f} times bare additions of months ({len(starts) / floor:,.0f}/s)")


if __name__ == "__main__":
    main()
