"""What still stands between a draft and the chair's signature.

The law's demands block and name their section. The programme's standards only warn: an empty form
must never keep a boy inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.law.readings import Readings
from core.law.release import release_check
from core.law.rulebook import rule_book
from core.model.cases import Case, Track
from core.model.decisions import AdjournmentReason, DecisionDraft, Gate, GateKind, Outcome
from core.model.files import MissingKind
from core.model.hearings import Attendance, Hearing, MinorHeard
from core.model.users import UserRole
from core.services.arrangement_guard import named_in_draft
from core.services.case_dates import Whole
from core.services.conditions import missing_blanks, template_by_id
from core.services.decision_text import TWO_THIRDS, YEAR_END
from core.services.hearings import QuorumView
from core.wording import text


@dataclass(frozen=True)
class Situation:
    """Everything the gates look at."""

    whole: Whole
    hearing: Hearing
    draft: DecisionDraft
    quorum: QuorumView
    readings: Readings
    role: UserRole
    today: date


def gates_of(at: Situation) -> tuple[Gate, ...]:
    """The open gates, those of the law first."""
    blocking = [
        *_chair(at),
        *_outcome(at),
        *_quorum(at),
        *_reasons(at),
        *_arrangement(at),
    ]
    warnings: list[Gate] = []
    match at.draft.outcome:
        case Outcome.RELEASE:
            blocking += [*_heard(at), *_earliest(at), *_conditions(at)]
            warnings += [*_explained(at, GateKind.WARNS), *_gaps(at), *_no_conditions(at)]
        case Outcome.REFUSAL:
            blocking += [
                *_heard(at),
                *_refusal(at),
                *_explained(at, GateKind.BLOCKS),
            ]
            warnings += _gaps(at)
        case Outcome.ADJOURNMENT:
            blocking += _adjournment(at)
        case None:  # during the hearing: what any decision will need
            blocking += _heard(at)
            warnings += _gaps(at)
    return (*blocking, *warnings)


def blocking(gates: tuple[Gate, ...]) -> tuple[Gate, ...]:
    return tuple(gate for gate in gates if gate.kind is GateKind.BLOCKS)


def _blocks(code: str, section: str = "", field: str = "", **values: object) -> Gate:
    return Gate(code, GateKind.BLOCKS, text(f"gate.{code}", **values), section, field)


def _warns(code: str, sentence: str) -> Gate:
    return Gate(code, GateKind.WARNS, sentence, "", "warnings_answered")


def _chair(at: Situation) -> Iterator[Gate]:
    if at.role is not UserRole.CHAIR:
        yield _blocks("not_chair")


def _outcome(at: Situation) -> Iterator[Gate]:
    if at.draft.outcome is None:
        yield _blocks("no_outcome", field="outcome")


def _quorum(at: Situation) -> Iterator[Gate]:
    """Without a quorum nothing is decided; the chair may still put the hearing off for that."""
    put_off = (
        at.draft.outcome is Outcome.ADJOURNMENT
        and at.draft.adjournment_reason is AdjournmentReason.NO_QUORUM
    )
    if not at.quorum.met and not put_off:
        yield Gate("quorum", GateKind.BLOCKS, at.quorum.text, at.quorum.section, "members")


def _reasons(at: Situation) -> Iterator[Gate]:
    if at.draft.outcome is not None and not at.draft.reasons.strip():
        yield _blocks("no_reasons", field="reasons")


def _arrangement(at: Situation) -> Iterator[Gate]:
    """A conditional arrangement is not open to a minor, nor the committee's to give."""
    for named in named_in_draft(at.draft):
        yield _blocks("arrangement", "12א", field=named.field, where=named.where, words=named.words)


def _heard(at: Situation) -> Iterator[Gate]:
    """Whatever law the committee sits under, a minor is heard (s. 1ב); s. 36(א) says it again."""
    record = at.hearing.record
    if record.minor_heard is MinorHeard.UNKNOWN:
        section = "36(א)" if at.whole.case.track is Track.FACILITY else "1ב(א)"
        yield _blocks("minor_not_recorded", section, "minor_heard")
    elif record.minor_heard is MinorHeard.NOT_HEARD:
        if not record.minor_not_heard_reason.strip():
            yield _blocks("minor_not_heard_reason", "1ב(ג)", "minor_not_heard_reason")
    elif not record.minor_words.strip():
        yield _blocks("minor_words", "1ב(א)", "minor_words")


def _earliest(at: Situation) -> Iterator[Gate]:
    """Release before the earliest day: special reasons (s. 36(א) end), or never in prison.

    A facility's committee asks whether a year has passed on the day it decides; the prison law asks
    about the day of release itself.
    """
    case = at.whole.case
    if at.draft.released_on is None:
        yield _blocks("no_release_day", field="released_on")
        return
    if at.draft.released_on < at.hearing.day:
        yield _blocks("release_before_hearing", field="released_on")
    if _earliest_unknown(case):
        if case.track is Track.PRISON or not at.draft.special_reasons.strip():
            yield _blocks("earliest_unknown", _earliest_section(case), "special_reasons")
        return
    if not _may_release(at, at.draft.released_on):
        code = "too_early_prison" if case.track is Track.PRISON else "too_early"
        yield _blocks(code, _earliest_section(case), "special_reasons")


def _may_release(at: Situation, released_on: date) -> bool:
    """Whether the day has come, or special reasons stand in its place (s. 36(א)).

    Where two people keep to another day than the computed one, that day decides.
    """
    prison = at.whole.case.track is Track.PRISON
    asked = released_on if prison else at.hearing.day
    special = bool(at.draft.special_reasons.strip())
    wanted = TWO_THIRDS if prison else YEAR_END
    kept = next((d for d in at.whole.dates if d.rule_id == wanted and d.overridden), None)
    if kept is not None:
        return kept.counts_on <= asked or (special and not prison)
    return release_check(rule_book(), at.whole.facts, asked, special, at.readings).may_order


def _earliest_unknown(case: Case) -> bool:
    if case.track is Track.PRISON:
        return case.sentence_start is None or case.sentence_months is None
    return case.entry_date is None


def _earliest_section(case: Case) -> str:
    return "3(א)" if case.track is Track.PRISON else "36(א)"


def _conditions(at: Situation) -> Iterator[Gate]:
    for number, condition in enumerate(at.draft.conditions, start=1):
        template = template_by_id(condition.template_id) if condition.template_id else None
        if template is not None and missing_blanks(template, condition.values):
            yield _blocks("condition_blank", field="conditions", number=number)
        elif not condition.text.strip():
            yield _blocks("condition_empty", field="conditions", number=number)


def _no_conditions(at: Situation) -> Iterator[Gate]:
    if not at.draft.conditions:
        yield _warns("no_conditions", text("gate.no_conditions"))


def _refusal(at: Situation) -> Iterator[Gate]:
    draft = at.draft
    if not draft.what_would_change.strip():
        yield _blocks("no_what_would_change", field="what_would_change")
    if draft.may_return_on is None:
        yield _blocks("no_return_day", field="may_return_on")
    elif draft.may_return_on <= at.hearing.day:
        yield _blocks("return_day_past", field="may_return_on")


def _explained(at: Situation, kind: GateKind) -> Iterator[Gate]:
    """Section 1ב(ה): a decision against the minor's position is explained to him."""
    draft = at.draft
    if not draft.explained_by.strip() or not draft.explained_in.strip():
        field = "explained_by" if not draft.explained_by.strip() else "explained_in"
        yield Gate("not_explained", kind, text("gate.not_explained"), "1ב(ה)", field)


def _adjournment(at: Situation) -> Iterator[Gate]:
    draft = at.draft
    if draft.adjournment_reason is None:
        yield _blocks("no_adjournment_reason", field="adjournment_reason")
    if draft.new_hearing_on is None:
        yield _blocks("no_new_day", field="new_hearing_on")
    elif draft.new_hearing_on <= at.hearing.day:
        yield _blocks("new_day_past", field="new_hearing_on")


def _gaps(at: Situation) -> Iterator[Gate]:
    """Gaps of the file that a judge should answer with a word, and no interpreter."""
    for index, gap in enumerate(at.whole.missing):
        if gap.kind is not MissingKind.FACT:
            yield _warns(f"missing_{gap.kind.value}_{index}", gap.text)
    language = at.hearing.record.interpreter_language
    came = any(
        party.role.value == "interpreter"
        and party.attendance in (Attendance.PRESENT, Attendance.ON_SCREEN)
        for party in at.hearing.record.parties
    )
    if language.strip() and not came:
        yield _warns("no_interpreter", text("gate.no_interpreter", language=language))
