"""All letters of a day in one go: order, failures, stopping half way."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from core.errors import KnownError
from core.model.decisions import Outcome
from core.model.finished_papers import FinishedPaper
from core.model.letters import Letter, LetterOrder, LetterRole
from core.reading.worker_process import ReadingFailed
from core.services import decisions, letters
from core.services.letters import ahead
from core.store.store import Store
from tests.core.services.letters.hearing_to_write_about import (
    AROUND,
    add_around,
    decided,
    planned,
    sign,
    write_offices,
)
from tests.core.services.test_decisions import TODAY, begin

AddCase = Callable[..., str]


@pytest.fixture
def day(store: Store, add_case: AddCase) -> date:
    """Two hearings: one decided, one to come."""
    decided(store, add_case, Outcome.RELEASE)
    case_id = add_case("1300-03-26")
    add_around(store, case_id, *AROUND)
    planned(store, case_id)
    return TODAY


class Pile:
    """Takes letters as a printer does; those to one role are refused."""

    def __init__(self, refuses: LetterRole | None = None, bug: bool = False) -> None:
        self.papers: list[FinishedPaper] = []
        self.refuses = refuses
        self.bug = bug

    def __call__(self, letter: Letter, paper: FinishedPaper) -> None:
        if letter.role is self.refuses:
            if self.bug:
                raise ValueError("דוד כוכב")
            raise KnownError("printer.failed")
        self.papers.append(paper)


def silent(done: int, total: int) -> None:
    """Nobody looks on."""


def test_the_two_orders_hold_the_same_letters(store: Store, day: date) -> None:
    by_case = letters.letters_of_day(store, day)
    by_recipient = letters.letters_of_day(store, day, LetterOrder.RECIPIENT)
    assert {(one.hearing_id, one.key) for one in by_case} == {
        (one.hearing_id, one.key) for one in by_recipient
    }
    cases = [one.case_number for one in by_case]
    assert cases == sorted(cases, key=cases.index)
    roles = [list(LetterRole).index(one.role) for one in by_recipient]
    assert roles == sorted(roles)
    facility = [one for one in by_recipient if one.role is LetterRole.FACILITY]
    assert {one.case_number for one in facility} == {"1201-03-26", "1300-03-26"}


def test_every_letter_is_made_in_the_order_given(store: Store, day: date) -> None:
    wanted = [one for one in letters.letters_of_day(store, day) if not one.blocked]
    pile, heard = Pile(), list[tuple[int, int]]()
    batch = letters.make_letters(store, wanted, pile, progress=lambda *at: heard.append(at))
    assert [paper.recipient for paper in pile.papers] == [one.recipient for one in wanted]
    assert batch.done == tuple(wanted)
    assert batch.failed == ()
    assert heard == [(number, len(wanted)) for number in range(len(wanted) + 1)]


@pytest.mark.parametrize("bug", [False, True])
def test_one_that_fails_is_named_and_leaves_the_rest(store: Store, day: date, bug: bool) -> None:
    wanted = letters.letters_of_day(store, day)
    pile = Pile(LetterRole.COUNSEL, bug)
    batch = letters.make_letters(store, wanted, pile, progress=silent)
    failed = {(one.letter.role, one.letter.kind) for one in batch.failed}
    assert {role for role, _ in failed} == {LetterRole.COUNSEL, LetterRole.VICTIM}  # no number
    for failure in batch.failed:
        assert failure.letter.case_number in failure.who
        assert "דוד" not in failure.who + failure.sentence
        assert failure.sentence
    assert len(pile.papers) == len(batch.done) == len(wanted) - len(batch.failed)


def test_a_decision_that_was_tampered_with_fails_alone(
    store: Store, day: date, add_case: AddCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    hearing_id = begin(store, add_case("1400-03-26"))
    sign(store, hearing_id, Outcome.REFUSAL)
    broken = decisions.open_draft(store, hearing_id).signed
    assert broken is not None
    real = decisions._is_whole
    monkeypatch.setattr(
        decisions, "_is_whole", lambda conn, one: one != broken.id and real(conn, one)
    )
    wanted = [one for one in letters.letters_of_day(store, day) if not one.blocked]
    batch = letters.make_letters(store, wanted, Pile(), progress=silent)
    assert {one.letter.hearing_id for one in batch.failed} == {hearing_id}
    assert batch.done


def test_stopping_leaves_what_was_sent(store: Store, day: date) -> None:
    wanted = [one for one in letters.letters_of_day(store, day) if not one.blocked]
    pile = Pile()

    class Stop(Exception):
        pass

    def after_two(done: int, total: int) -> None:
        if done == 2:
            raise Stop

    with pytest.raises(Stop):
        letters.make_letters(store, wanted, pile, progress=after_two)
    assert len(pile.papers) == 2


def test_a_day_without_hearings_has_no_letters(store: Store) -> None:
    assert letters.letters_of_day(store, date(2027, 1, 3)) == ()
    batch = letters.make_letters(store, (), Pile(), progress=silent)
    assert (batch.done, batch.failed) == ((), ())


def test_without_parents_office_or_bodies_a_day_still_has_its_letters(
    store: Store, add_case: AddCase
) -> None:
    sign(store, begin(store, add_case()), Outcome.ADJOURNMENT)
    wanted = letters.letters_of_day(store, TODAY)
    assert all(one.lacking for one in wanted if one.role is not LetterRole.MINOR)
    assert len(letters.make_letters(store, wanted, Pile(), progress=silent).done) == len(wanted)


def test_offices_and_bodies_are_kept(store: Store) -> None:
    from core.model.bodies import Body, BodyKind
    from core.services import bodies

    write_offices(store)
    kept = bodies.bodies(store)
    bodies.remove_body(store, kept[0].id)
    assert bodies.bodies(store) == kept[1:]
    with pytest.raises(KnownError, match="שם"):
        bodies.save_body(store, Body("", BodyKind.COURT, "  "))


def test_pages_set_in_other_processes_are_the_same_and_in_order(
    store: Store, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_FEW", 1)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 2)
    wanted = [
        one for one in letters.letters_of_day(store, day) if one.role is not LetterRole.VICTIM
    ]
    asked = list[int]()
    real = ahead.WorkerProcess.ask

    def ask(worker: ahead.WorkerProcess, *request: Any) -> Any:
        asked.append(len(asked))
        if len(asked) == 2:
            worker.close()  # this one dies, another begins; what it had is set here
            raise ReadingFailed("reading.crashed")
        return real(worker, *request)

    monkeypatch.setattr(ahead.WorkerProcess, "ask", ask)
    pile = Pile()
    batch = letters.make_letters(store, wanted, pile, progress=silent)
    assert batch.failed == ()
    assert len(asked) == len(wanted)
    monkeypatch.undo()
    for letter, paper in zip(wanted, pile.papers, strict=True):
        assert paper == letters.letter_pdf(store, letter.hearing_id, letter.key)


def test_stopping_ends_the_other_processes(
    store: Store, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_FEW", 1)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 2)
    wanted = [one for one in letters.letters_of_day(store, day) if not one.blocked]
    before = set(multiprocessing.active_children())
    seen = list[bool]()

    def stop(done: int, total: int) -> None:
        seen.append(bool(set(multiprocessing.active_children()) - before))
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        letters.make_letters(store, wanted, Pile(), progress=stop)
    assert seen == [False, True]
    assert set(multiprocessing.active_children()) <= before
