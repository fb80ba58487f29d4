"""The operative part of a decision: what is ordered, numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.direction import left_to_right
from core.model.cases import Track
from core.model.documents import Block, ListStyle, Numbered
from core.model.print_files.common import LegalDay
from core.model.print_files.decisions import (
    AdjournmentDecision,
    ChangedConditionsDecision,
    CorrectionDecision,
    DecisionFile,
    LeaveDecision,
    RefusalDecision,
    ReleaseDecision,
    Replaced,
    RevocationDecision,
)
from core.printing.documents.words import Words
from core.wording import shown


def operative(paper: DecisionFile, words: Words) -> Iterator[Block]:
    """What the decision orders, by its outcome."""
    match paper:
        case ReleaseDecision():
            yield from _release(paper, words)
        case RefusalDecision():
            yield from _refusal(paper, words)
        case AdjournmentDecision():
            yield from _adjournment(paper, words)
        case ChangedConditionsDecision():
            yield from _changed(paper, words)
        case RevocationDecision():
            yield from _revocation(paper, words)
        case LeaveDecision():
            yield from _leave(paper, words)
        case CorrectionDecision():
            yield from _correction(paper, words)


def _release(paper: ReleaseDecision, words: Words) -> Iterator[Block]:
    first: tuple[str, ...] = ()
    if paper.released_on is not None:
        key = "release" if paper.conditions else "release_plain"
        first = (words.say(key, day=paper.released_on),)
        yield Numbered(first)
    yield from _lettered(paper.conditions)
    lines = [words.say("officer", name=paper.officer)] if paper.officer else []
    if paper.track is Track.FACILITY:
        lines += _until("supervision_end", paper.supervision_end, words)
        lines += _until("obedience_end", paper.obedience_end, words)
    lines.append(words.say(f"breach.{paper.track.value}"))
    yield Numbered(tuple(lines), start=len(first) + 1)


def _refusal(paper: RefusalDecision, words: Words) -> Iterator[Block]:
    lines = [words.say("refusal")]
    if paper.may_return_on is not None:
        lines.append(words.say("return_day", day=paper.may_return_on))
    yield Numbered(tuple(lines))


def _adjournment(paper: AdjournmentDecision, words: Words) -> Iterator[Block]:
    if paper.new_hearing_on is None or paper.adjournment_reason is None:
        return
    reason = words.term(paper.adjournment_reason)
    if paper.adjournment_note:
        reason = f"{reason} – {shown(paper.adjournment_note)}"
    key = f"adjournment.{'plain' if paper.new_hearing_at is None else 'timed'}"
    yield Numbered(
        (words.say(key, day=paper.new_hearing_on, at=paper.new_hearing_at, reason=reason),)
    )


def _changed(paper: ChangedConditionsDecision, words: Words) -> Iterator[Block]:
    yield Numbered((words.say("changed", day=paper.from_day),))
    yield from _replaced(paper.changes, "change", words)
    yield Numbered(
        (words.say("others_stay"), words.say(f"breach.{paper.track.value}")),
        start=2,
    )


def _revocation(paper: RevocationDecision, words: Words) -> Iterator[Block]:
    yield Numbered((words.say("broken"),))
    yield from _lettered(paper.breach)
    lines = [words.say(f"revoked.{paper.track.value}", place=paper.return_to)]
    if paper.return_by is not None:
        lines.append(words.say("return_by", day=paper.return_by, place=paper.return_to))
    lines += _until("held_until", paper.until, words)
    if paper.track is Track.FACILITY:
        lines.append(words.say("away_not_counted"))
    yield Numbered(tuple(lines), start=2)


def _leave(paper: LeaveDecision, words: Words) -> Iterator[Block]:
    key = "leave_granted" if paper.granted else "leave_refused"
    lines = [words.say(f"{key}.{paper.by}", days=paper.days, purpose=paper.purpose)]
    if paper.granted and paper.leave_from and paper.leave_until:
        lines.append(words.say("leave_when", first=paper.leave_from, last=paper.leave_until))
    if paper.granted and paper.conditions:
        lines.append(words.say("leave_conditions"))
    yield Numbered(tuple(lines))
    if paper.granted:
        yield from _lettered(paper.conditions)
        yield Numbered((words.say("leave_may_end"),), start=len(lines) + 1)


def _correction(paper: CorrectionDecision, words: Words) -> Iterator[Block]:
    said = words.say("corrected", day=paper.corrected_day, why=paper.why)
    if paper.corrected_code:
        code = left_to_right(paper.corrected_code)
        said = f"{words.say('corrected_code', code=code)} {said}"
    yield Numbered((said,))
    yield from _replaced(paper.corrections, "correct", words)
    yield Numbered((words.say("rest_stays"),), start=2)


def _replaced(changes: Sequence[Replaced], key: str, words: Words) -> Iterator[Block]:
    """Old words and new ones, each change an item."""
    items = []
    for change in changes:
        way = "replaced" if change.old and change.new else "added" if change.new else "removed"
        items.append(words.say(f"{key}.{way}", old=change.old, new=change.new))
    if items:
        yield Numbered(tuple(items), ListStyle.LETTERS, level=1)


def _lettered(items: Sequence[str]) -> Iterator[Block]:
    if items:
        yield Numbered(tuple(items), ListStyle.LETTERS, level=1)


def _until(key: str, day: LegalDay | None, words: Words) -> list[str]:
    if day is None:
        return []
    return [words.say(key, day=words.legal_day(day))]
