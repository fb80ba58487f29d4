"""From the record and the draft to the words of the printed decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.direction import left_to_right
from core.law.calendar import hebrew_date
from core.law.deadlines import deadlines
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.model.cases import Track
from core.model.deadlines import Deadline
from core.model.decisions import DecisionDraft, Outcome
from core.model.documents import (
    Block,
    DecisionDocument,
    Facts,
    Heading,
    ListStyle,
    Numbered,
    Paragraph,
    Signature,
)
from core.model.hearings import (
    Attendance,
    Hearing,
    Member,
    MinorHeard,
    Party,
    PartyRole,
    Seat,
)
from core.services.case_dates import Whole, last_refusal, with_overrides
from core.services.hearings import QuorumView
from core.wording import label, shown, text, texts

_IN_THE_ROOM = (Attendance.PRESENT, Attendance.ON_SCREEN)
YEAR_END = "release-eligibility-1y-36a"
AGE_20 = "dorm-age-cap-20-34"
SUPERVISION_END = "followup-longer-38b"
OBEDIENCE_END = "obedience-39b"
TWO_THIRDS = "crl-two-thirds"


@dataclass(frozen=True)
class Decided:
    """All that the words are made of. `dates` are those that hold if the decision is signed."""

    whole: Whole
    hearing: Hearing
    draft: DecisionDraft
    quorum: QuorumView
    dates: tuple[Deadline, ...]
    signed_at: datetime | None = None


def dates_after(
    whole: Whole,
    draft: DecisionDraft,
    readings: Readings,
    today: date,
) -> tuple[Deadline, ...]:
    """The dates of the law as they will stand once the draft is signed."""
    facts = whole.facts
    if draft.outcome is Outcome.RELEASE and draft.released_on is not None:
        facts = replace(facts, released_on=draft.released_on, released_by_committee=True)
    dates = deadlines(rule_book(), facts, readings, today, last_refusal(whole.around))
    return with_overrides(dates, whole.overrides)


def document_of(decided: Decided) -> DecisionDocument:
    """The decision as it will print; a draft until `signed_at` is given."""
    case, day = decided.whole.case, decided.hearing.day
    number = left_to_right(case.number)
    initials = case.minor.initials
    subtitle = text(f"decision.subtitle.{case.track.value}")
    if case.area:
        subtitle = f"{subtitle} · {text('decision.area', area=case.area)}"
    return DecisionDocument(
        title=text(f"decision.title.{case.track.value}"),
        subtitle=subtitle,
        banner=text("decision.banner"),
        case_line=text("decision.case_line", number=number),
        date_line=text("decision.date_line", hebrew=hebrew_date(day), day=day),
        running_header=text("decision.running_header", number=number, initials=initials),
        blocks=tuple(_blocks(decided)),
        signatures=_signatures(decided),
        after_signatures=tuple(_distribution(decided)),
        draft_mark="" if decided.signed_at else text("decision.draft_mark"),
    )


def summary_of(draft: DecisionDraft) -> str:
    """One line for the list of earlier outcomes."""
    match draft.outcome:
        case Outcome.RELEASE:
            return text(
                "decision.summary.release", day=draft.released_on, count=len(draft.conditions)
            )
        case Outcome.REFUSAL:
            return text("decision.summary.refusal", day=draft.may_return_on)
        case _:
            return text(
                "decision.summary.adjournment",
                day=draft.new_hearing_on,
                reason=draft.adjournment_reason,
            )


def _day(deadline: Deadline) -> date | str:
    """The day that counts; where an override is in force the computed one stands beside it."""
    if not deadline.overridden or deadline.override is None:
        return deadline.on
    return text(
        "decision.overridden.text",
        day=deadline.counts_on,
        computed=deadline.on,
        reason=deadline.override.reason,
    )


def _blocks(decided: Decided) -> Iterator[Block]:
    yield Paragraph(_say(decided, "matter", initials=decided.whole.case.minor.initials), bold=True)
    yield from _present(decided)
    yield from _order(decided)
    if decided.draft.outcome is not Outcome.ADJOURNMENT:
        yield from _material(decided)
        yield from _minor(decided)
        yield from _positions(decided)
    yield from _reasons(decided)
    yield Heading(text("decision.heading.operative"))
    yield from _operative(decided)
    yield from _explanation(decided)
    yield from _prose("dissent", decided.draft.dissent)
    yield Paragraph(
        text(
            "decision.given.plain", hebrew=hebrew_date(decided.hearing.day), day=decided.hearing.day
        )
    )


def _present(decided: Decided) -> Iterator[Block]:
    record = decided.hearing.record
    members = "; ".join(_member(m) for m in record.members if m.attendance in _IN_THE_ROOM)
    others = "; ".join(
        _who(decided, party) for party in record.parties if party.attendance in _IN_THE_ROOM
    )
    quorum = decided.quorum.text if decided.quorum.met else text("decision.no_quorum.text")
    yield Heading(text("decision.heading.present"))
    yield Facts(_rows(members=members, also_present=others, quorum=quorum))


def _member(member: Member) -> str:
    form = "on_screen" if member.attendance is Attendance.ON_SCREEN else "plain"
    return text(f"decision.member.{form}", name=member.name, seat=member.seat)


def _who(decided: Decided, party: Party) -> str:
    """A party by role and name; the minor by initials alone."""
    if party.role is PartyRole.MINOR:
        return _role(decided, party)
    return f"{_role(decided, party)} {shown(party.name)}".strip()


def _role(decided: Decided, party: Party) -> str:
    if party.role is PartyRole.MINOR:
        return text(f"decision.minor.{decided.whole.case.minor.sex.value}")
    return label(party.role)


def _order(decided: Decided) -> Iterator[Block]:
    case = decided.whole.case
    dates = {deadline.rule_id: _day(deadline) for deadline in decided.whole.dates}
    if case.track is Track.PRISON:
        months = case.sentence_months
        yield Heading(text("decision.heading.sentence"))
        yield Facts(
            _rows(
                court=case.court,
                facility=case.facility_name,
                sentence_start=case.sentence_start,
                sentence_months=None
                if months is None
                else text("decision.fact.months", count=months),
                two_thirds=dates.get(TWO_THIRDS),
            )
        )
        return
    yield Heading(text("decision.heading.order"))
    yield Facts(
        _rows(
            court=case.court,
            order_date=case.order_date,
            facility=case.facility_name,
            entry=case.entry_date,
            year_end=dates.get(YEAR_END),
            order_end=case.order_end,
            age_20=dates.get(AGE_20),
        )
    )


def _material(decided: Decided) -> Iterator[Block]:
    """Reports are named, never quoted."""
    names = tuple(
        ", ".join(
            part
            for part in (
                label(report.kind),
                shown(report.source) if report.source else "",
                shown(report.written_on) if report.written_on else "",
            )
            if part
        )
        for report in decided.whole.reports
        if report.document_id
    )
    if names:
        yield Heading(text("decision.heading.material"))
        yield Numbered(names)


def _minor(decided: Decided) -> Iterator[Block]:
    record, draft = decided.hearing.record, decided.draft
    if record.minor_heard is MinorHeard.UNKNOWN:
        return
    yield Heading(_say(decided, "heading.minor"))
    parts = [
        _say(
            decided,
            f"heard.{record.minor_heard.value}",
            reason=record.minor_not_heard_reason.strip(),
        )
    ]
    if record.minor_heard is not MinorHeard.NOT_HEARD:
        if record.minor_heard_language.strip():
            parts.append(text("decision.heard.language", language=record.minor_heard_language))
        if record.minor_heard_with.strip():
            parts.append(text("decision.heard.with", people=record.minor_heard_with))
    yield Paragraph(" ".join(parts))
    if record.minor_words.strip():
        yield Paragraph(_say(decided, "words", words=record.minor_words.strip()))
    if record.later_chance.strip():
        yield Paragraph(text("decision.later_chance.text", chance=record.later_chance.strip()))
    if draft.minor_position.strip():
        yield Paragraph(_say(decided, "position", position=draft.minor_position.strip()))
    if draft.minor_position_weight.strip():
        yield Paragraph(_say(decided, "weight", weight=draft.minor_position_weight.strip()))


def _positions(decided: Decided) -> Iterator[Block]:
    said = tuple(
        text(
            "decision.party.named",
            role=label(party.role),
            name=party.name,
            position=party.position.strip(),
        )
        if party.name.strip()
        else text("decision.party.plain", role=label(party.role), position=party.position.strip())
        for party in decided.hearing.record.parties
        if party.position.strip() and party.role is not PartyRole.MINOR
    )
    if said:
        yield Heading(text("decision.heading.positions"))
        yield Numbered(said)


def _reasons(decided: Decided) -> Iterator[Block]:
    draft = decided.draft
    yield from _prose("reasons", draft.reasons)
    if draft.outcome is Outcome.RELEASE:
        yield from _prose("special_reasons", draft.special_reasons)
    if draft.outcome is not Outcome.ADJOURNMENT:
        yield from _prose("alternatives", draft.alternatives)


def _operative(decided: Decided) -> Iterator[Block]:
    draft = decided.draft
    match draft.outcome:
        case Outcome.RELEASE:
            yield from _release(decided)
        case Outcome.REFUSAL:
            lines = [_say(decided, "refusal")]
            if draft.may_return_on is not None:
                lines.append(_say(decided, "return_day", day=draft.may_return_on))
            yield Numbered(tuple(lines))
            yield from _prose("change", draft.what_would_change)
        case Outcome.ADJOURNMENT:
            yield from _adjournment(draft)
        case None:
            return


def _release(decided: Decided) -> Iterator[Block]:
    draft, track = decided.draft, decided.whole.case.track
    key = "release" if draft.conditions else "release_plain"
    if draft.released_on is not None:
        yield Numbered((_say(decided, key, day=draft.released_on),))
    if draft.conditions:
        yield Numbered(tuple(c.text for c in draft.conditions), ListStyle.LETTERS, level=1)
    dates = {deadline.rule_id: _day(deadline) for deadline in decided.dates}
    lines = []
    if draft.followup_officer.strip():
        lines.append(_say(decided, "officer", name=draft.followup_officer.strip()))
    if track is Track.FACILITY and SUPERVISION_END in dates:
        lines.append(_say(decided, "supervision_end", day=dates[SUPERVISION_END]))
    if track is Track.FACILITY and OBEDIENCE_END in dates:
        lines.append(_say(decided, "obedience_end", day=dates[OBEDIENCE_END]))
    lines.append(_say(decided, f"breach.{track.value}"))
    yield Numbered(tuple(lines), start=2 if draft.released_on is not None else 1)


def _adjournment(draft: DecisionDraft) -> Iterator[Block]:
    if draft.new_hearing_on is not None and draft.adjournment_reason is not None:
        reason = label(draft.adjournment_reason)
        if draft.adjournment_note.strip():
            reason = f"{reason} – {shown(draft.adjournment_note.strip())}"
        timed = draft.new_hearing_at is not None
        line = (
            text(
                "decision.adjournment.timed",
                day=draft.new_hearing_on,
                reason=reason,
                at=draft.new_hearing_at,
            )
            if timed
            else text("decision.adjournment.plain", day=draft.new_hearing_on, reason=reason)
        )
        yield Numbered((line,))
    yield from _prose("tasks", draft.tasks_until_then)


def _explanation(decided: Decided) -> Iterator[Block]:
    draft = decided.draft
    if not (draft.explained_by.strip() and draft.explained_in.strip()):
        return
    yield Heading(text("decision.heading.explanation"))
    yield Paragraph(
        text(
            "decision.explained.text",
            who=draft.explained_by.strip(),
            language=draft.explained_in.strip(),
        )
    )
    if draft.explanation_given.strip():
        yield Paragraph(draft.explanation_given.strip())


def _signatures(decided: Decided) -> tuple[Signature, ...]:
    mark = text("decision.signed_mark.text", at=decided.signed_at) if decided.signed_at else ""
    return tuple(
        Signature(
            member.name,
            text("decision.signature_seat.chair")
            if member.seat is Seat.CHAIR
            else label(member.seat),
            mark if member.seat is Seat.CHAIR else "",
        )
        for member in decided.hearing.record.members
        if member.attendance in _IN_THE_ROOM
    )


def _distribution(decided: Decided) -> Iterator[Block]:
    case = decided.whole.case
    names = ["minor", "parent", "counsel"]
    names += ["prison", "state"] if case.track is Track.PRISON else ["facility"]
    names.append("probation")
    if decided.draft.outcome is Outcome.RELEASE:
        names.append("followup")
    yield Heading(text("decision.heading.distribution"), level=3)
    yield Paragraph("; ".join(text(f"decision.copy.{name}") for name in names))


def _prose(heading: str, words: str) -> Iterator[Block]:
    """A heading and the paragraphs of a free text, or nothing."""
    paragraphs = [line.strip() for line in words.splitlines() if line.strip()]
    if paragraphs:
        yield Heading(text(f"decision.heading.{heading}"))
        for paragraph in paragraphs:
            yield Paragraph(paragraph)


def _rows(**values: str | date | None) -> tuple[tuple[str, str], ...]:
    return tuple(
        (text(f"decision.fact.{name}"), value if isinstance(value, str) else shown(value))
        for name, value in values.items()
        if value
    )


def _say(decided: Decided, key: str, **values: object) -> str:
    """The text in the form for this boy or girl, where Hebrew has two."""
    gendered = f"decision.{key}.{decided.whole.case.minor.sex.value}"
    return text(gendered if gendered in texts() else f"decision.{key}", **values)
