"""All letters of a day in one go: their order, and making them in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core import log
from core.errors import KnownError
from core.model.finished_papers import FinishedPaper
from core.model.letters import Letter, LetterOrder, LetterRole
from core.model.print_log import PrintOutcome
from core.services.letter_pages import role_text, title_of
from core.services.letters.ahead import LettersAhead
from core.services.letters.listing import planned_letters
from core.services.letters.situation import read_situation
from core.services.print_log import print_log
from core.store import hearings as hearing_rows
from core.store.store import Store
from core.wording import text

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class LetterFailure:
    """A letter that was not made or not sent: to whom, in which case, and the sentence why."""

    letter: Letter
    who: str
    sentence: str


@dataclass(frozen=True)
class Batch:
    """What became of the letters asked for."""

    done: tuple[Letter, ...]
    failed: tuple[LetterFailure, ...]


def letters_of_day(
    store: Store, day: date, order: LetterOrder = LetterOrder.CASE
) -> tuple[Letter, ...]:
    """The letters of every hearing of a day: case after case as they are heard, or all letters to
    one recipient together, so that a place's letters lie in one envelope.
    """
    found: list[Letter] = []
    with store.read() as conn:
        for hearing in hearing_rows.hearings_of_day(conn, day):
            at = read_situation(conn, store, hearing.id)
            found += [each.letter for each in planned_letters(at)]
    if order is LetterOrder.RECIPIENT:
        roles = list(LetterRole)
        places = [(roles.index(each.role), each.recipient) for each in found]
        found = [each for _, each in sorted(zip(places, found, strict=True), key=lambda p: p[0])]
    return tuple(found)


@dataclass(frozen=True)
class DayOfLetters:
    """The letters of a day, and when those that came out of a printer did so last."""

    letters: tuple[Letter, ...]
    printed: Mapping[tuple[str, str], datetime]

    def printed_at(self, letter: Letter) -> datetime | None:
        """When a letter last came out whole, None if it has not."""
        return self.printed.get((letter.hearing_id, letter.key))


def day_of_letters(store: Store, day: date, order: LetterOrder = LetterOrder.CASE) -> DayOfLetters:
    """What `letters_of_day` gives, with what the print log knows of each."""
    found = letters_of_day(store, day, order)
    sent: dict[tuple[str, ...], datetime] = {}
    for case_id in {letter.case_id for letter in found}:
        for line in reversed(print_log(store, case_id)):  # the newest comes last
            if line.outcome is PrintOutcome.DONE and line.first_copy:
                sent[(line.hearing_id, line.kind, line.title)] = line.printed_at
    times = {
        (each.hearing_id, each.key): sent.get((each.hearing_id, each.kind, title_of(each)))
        for each in found
    }
    return DayOfLetters(found, {key: at for key, at in times.items() if at is not None})


def make_letters(
    store: Store,
    letters: Sequence[Letter],
    send: Callable[[Letter, FinishedPaper], object],
    *,
    progress: Progress,
) -> Batch:
    """Make each letter and hand it to `send`, in the order given; `progress(done, total)` is told
    before each and at the end, and may raise to stop there: what was sent stays sent.

    A letter that cannot be made or sent is named, and the rest go on. Runs in the printing lane.
    """
    done: list[Letter] = []
    failed: list[LetterFailure] = []
    total = len(letters)
    with LettersAhead(store, letters) as ahead:
        for number, letter in enumerate(letters):
            progress(number, total)
            try:
                send(letter, ahead.paper(number))
            except KnownError as error:
                failed.append(LetterFailure(letter, who_text(letter), str(error)))
            except Exception as error:  # a mistake of ours in one letter: the rest are waited for
                log.write_error(error)
                failed.append(LetterFailure(letter, who_text(letter), text("letters.our_mistake")))
            else:
                done.append(letter)
    progress(total, total)
    return Batch(tuple(done), tuple(failed))


def who_text(letter: Letter) -> str:
    """A letter by its recipient's part and its case, without a name."""
    return text("letters.who", role=role_text(letter), number=letter.case_number)
