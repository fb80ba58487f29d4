"""Whether a file or a paper is a signed decision of this store, and what became of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from core.clock import local
from core.direction import left_to_right
from core.errors import KnownError
from core.model.seals import PaperFacts, PaperPage
from core.reading.paper import read_paper
from core.services.cases import existing_case
from core.services.decisions import whole_decision
from core.services.paper_check import (
    PaperReport,
    Verdict,
    check_facts,
    check_square,
    codes_in_file,
    is_proved,
    read_file,
    tokens,
)
from core.services.paper_seal import read_code, read_payload, words_digest
from core.store import decisions as rows
from core.store import user_rows
from core.store.decisions import Frozen
from core.store.store import Connection, Store
from core.wording import text

_SHOWN_CHANGES: Final = 3
_WORDS_AROUND: Final = 3


def check_code(store: Store, typed: str) -> PaperReport:
    """The decision that a paper's code belongs to, to compare the paper with.

    Raises KnownError for a mistyped code, `paper.code_unknown`, `decision.seal_broken`.
    """
    code = read_code(typed)
    with store.read() as conn:
        ids = rows.ids_with_seal(conn, "code", code)
        if not ids:
            raise KnownError("paper.code_unknown", code=left_to_right(code))
        frozen = whole_decision(conn, ids[0])
        found = (_about(conn, frozen),)
        return _with_later(conn, frozen, found, (text("paper.open.compare"),))


def check_square_in_store(store: Store, payload: str) -> PaperReport:
    """Whether a square's text is that of a decision of the store. Raises as read_payload."""
    alone = check_square(payload)
    if alone.verdict is not Verdict.RIGHT:
        return alone
    claim = read_payload(payload)
    with store.read() as conn:
        frozen = rows.frozen_by_id(conn, claim.decision_id)
        if frozen is None:
            return PaperReport(Verdict.UNKNOWN, (*alone.found, text("paper.not_here")))
        frozen = whole_decision(conn, frozen.id)
        if _payload(frozen) != payload.strip():
            return PaperReport(Verdict.WRONG, (text("paper.not_its_square"), _about(conn, frozen)))
        return _with_later(conn, frozen, (_about(conn, frozen),), (text("paper.open.compare"),))


def check_file_in_store(store: Store, path: Path) -> PaperReport:
    """Whether a PDF is a decision's very bytes, the same pages saved again, or altered, and how.

    Raises KnownError as read_file and read_paper, and `decision.seal_broken`.
    """
    data = read_file(path)
    with store.read() as conn:
        known = rows.id_with_pdf(conn, hashlib.sha256(data).hexdigest())
        if known is not None:
            frozen = whole_decision(conn, known)
            found = (text("paper.very_bytes"), _about(conn, frozen))
            return _with_later(conn, frozen, found)
        facts = read_paper(data)
        claimed = _claimed(conn, facts)
        if claimed is None:
            alone = check_facts(facts)
            verdict = Verdict.WRONG if alone.verdict is Verdict.WRONG else Verdict.UNKNOWN
            return replace(alone, verdict=verdict, found=(*alone.found, text("paper.not_here")))
        frozen = whole_decision(conn, claimed)
        changes = tuple(_changes(conn, frozen, facts))
        if changes:
            told = (text("paper.altered"), *changes, _about(conn, frozen))
            return PaperReport(Verdict.WRONG, told)
        same = "added_to" if data.startswith(frozen.pdf) else "saved_again"
        found = (text(f"paper.{same}"), _about(conn, frozen))
        return _with_later(conn, frozen, found)


def _claimed(conn: Connection, facts: PaperFacts) -> str | None:
    """The id of the decision that the file says it is: by its square, else by its code."""
    for payload in facts.payloads:
        try:
            claim = read_payload(payload)
        except KnownError:
            continue
        if rows.frozen_by_id(conn, claim.decision_id) is not None:
            return claim.decision_id
    for code in codes_in_file(facts):
        ids = rows.ids_with_seal(conn, "code", code)
        if ids:
            return ids[0]
    return None


def _changes(conn: Connection, frozen: Frozen, facts: PaperFacts) -> Iterator[str]:
    """In what a file is not the decision, from the gravest."""
    digest = words_digest(word.text for word in facts.words)
    others = [found for found in rows.ids_with_seal(conn, "digest", digest) if found != frozen.id]
    if others:
        yield text("paper.pasted", other=_about(conn, whole_decision(conn, others[0])))
    if facts.payloads not in ((), (_payload(frozen),)):
        payloads = [payload for payload in facts.payloads if payload != _payload(frozen)]
        forged = not all(_proves(payload) for payload in payloads)
        yield text("paper.signature_wrong" if forged else "paper.not_its_square")
    original = read_paper(frozen.pdf)
    seen = tuple(_page_changes(original.pages, facts.pages))
    yield from seen
    words = words_digest(word.text for word in original.words)
    if facts.words and digest != words and not seen and not others:
        yield text("paper.read_aloud_differs")


def _proves(payload: str) -> bool:
    try:
        return is_proved(read_payload(payload))
    except KnownError:
        return False


def _page_changes(ours: tuple[PaperPage, ...], theirs: tuple[PaperPage, ...]) -> Iterator[str]:
    if len(ours) != len(theirs):
        yield text("paper.page_count", found=len(theirs), expected=len(ours))
    places = {page.picture: place for place, page in enumerate(ours)}
    for place, page in enumerate(theirs):
        if page.notes:
            yield text("paper.laid_over", page=place + 1)
        expected = ours[place] if place < len(ours) else None
        if expected and page.picture == expected.picture:
            continue
        if page.picture in places:
            yield text("paper.page_moved", page=place + 1, place=places[page.picture] + 1)
        elif expected is None:
            yield text("paper.page_strange", page=place + 1)
        else:
            yield from _word_changes(place + 1, expected, page)


def _word_changes(number: int, expected: PaperPage, page: PaperPage) -> Iterator[str]:
    ours, theirs = tokens([expected.text]), tokens([page.text])
    if ours == theirs:
        yield text("paper.looks_differ", page=number)
        return
    matcher = SequenceMatcher(a=ours, b=theirs, autojunk=False)
    if matcher.ratio() < 0.5:
        yield text("paper.page_strange", page=number)
        return
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    for _, a, b, c, d in steps[:_SHOWN_CHANGES]:
        before = ours[max(a - _WORDS_AROUND, 0) : a]
        yield text(
            "paper.words_changed",
            page=number,
            before=" ".join(before),
            old=" ".join(ours[a:b]) or text("paper.nothing"),
            new=" ".join(theirs[c:d]) or text("paper.nothing"),
        )
    if len(steps) > _SHOWN_CHANGES:
        yield text("paper.more_changes", page=number, count=len(steps) - _SHOWN_CHANGES)


def _with_later(
    conn: Connection, frozen: Frozen, found: tuple[str, ...], unsure: tuple[str, ...] = ()
) -> PaperReport:
    """A right paper, and what was signed in its case after it."""
    signed = rows.of_case(conn, frozen.case_id)
    place = next(place for place, one in enumerate(signed) if one.id == frozen.id)
    later = tuple(
        text(
            "paper.later",
            day=local(datetime.fromisoformat(one.signed_at)).date(),
            outcome=one.outcome,
            summary=one.summary,
        )
        for one in signed[place + 1 :]
    )
    return PaperReport(Verdict.LATER if later else Verdict.RIGHT, (*found, *later), unsure)


def _about(conn: Connection, frozen: Frozen) -> str:
    """The decision in one sentence: case, outcome, when it was signed and by whom."""
    signer = user_rows.by_id(conn, frozen.signed_by)
    return text(
        "paper.about",
        number=left_to_right(existing_case(conn, frozen.case_id).number),
        outcome=frozen.outcome,
        at=local(frozen.signed_at),
        by=signer.name if signer else text("paper.nothing"),
    )


def _payload(frozen: Frozen) -> str:
    """The text of the decision's square, empty for one signed before squares were printed."""
    seal = json.loads(frozen.content).get("seal") or {}
    return str(seal.get("payload", ""))
