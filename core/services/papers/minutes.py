"""The minutes of a hearing, from all that its record holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from core.model.finished_papers import FinishedPaper
from core.model.hearings import Attendance, Hearing, HearingRecord, Member, PartyRole
from core.model.people import Language
from core.model.print_files.hearing_day import MinutesFile, Said
from core.services.case_dates import Whole, house_readings, read_whole
from core.services.cases import existing_case
from core.services.decision_text import heard_in, in_the_room, sitting
from core.services.hearings import existing_hearing, quorum_of
from core.services.papers.finishing import (
    hidden_names,
    of_case,
    opened,
    paper_of,
    title_of,
    unless_hidden,
)
from core.store import decisions
from core.store.store import Store
from core.wording import label, text

KIND = "minutes"
_CAME = (Attendance.PRESENT, Attendance.ON_SCREEN)
_HOUR = re.compile(r"^\s*([01]?\d|2[0-3]):([0-5]\d)[\s,:–-]+(?=\S)")


def minutes_paper(store: Store, hearing_id: str) -> FinishedPaper:
    """The minutes as the record stands now. Raises KnownError `hearing.unknown`."""
    with store.write() as conn:
        hearing = existing_hearing(conn, hearing_id)
        case = existing_case(conn, hearing.case_id)
        whole = read_whole(conn, case, store.clock.today())
        quorum = quorum_of(hearing.record, case.track, house_readings(conn))
        signed = decisions.signed_for_hearing(conn, hearing_id)
        opened(conn, store, KIND, hearing_id)
    summary = text("made.minutes.not_decided") if signed is None else signed.summary
    return paper_of(
        KIND,
        _values(hearing, whole, quorum.text, summary),
        title=title_of(KIND, case),
        case_id=case.id,
        hearing_id=hearing_id,
    )


def _values(hearing: Hearing, whole: Whole, quorum: str, decided: str) -> MinutesFile:
    record, minor = hearing.record, whole.case.minor
    hidden = hidden_names(whole.around.people)
    explained = record.explained_in.strip() or label(minor.language)
    return MinutesFile(
        **of_case(whole.case),
        day=hearing.day,
        hearing=hearing.kind,
        members=sitting(record),
        started_at=record.started_at,
        place=hearing.place,
        present=tuple(
            replace(person, name=unless_hidden(person.name, hidden))
            for person in in_the_room(record)
        ),
        absent=tuple(_absent(record, hidden)),
        quorum=quorum,
        interpreter=_interpreter(record, minor.language),
        explained_in=explained if record.explained_to_minor else "",
        heard=heard_in(record),
        said=tuple(_said(record, hidden)),
        decided=(decided,),
    )


def _absent(record: HearingRecord, hidden: frozenset[str]) -> Iterator[str]:
    for member in record.members:
        if member.attendance is Attendance.ABSENT:
            yield text("made.minutes.who", name=member.name, role=member.seat)
    for party in record.parties:
        if party.attendance is Attendance.ABSENT:
            yield _named(party.role, unless_hidden(party.name, hidden))


def _interpreter(record: HearingRecord, language: Language) -> str:
    """Names and language; nothing where neither the minor nor the record asks for one."""
    spoken = record.interpreter_language.strip()
    if not spoken and language is not Language.HEBREW:
        spoken = label(language)
    names = [
        party.name.strip()
        for party in record.parties
        if party.role is PartyRole.INTERPRETER and party.attendance in _CAME
    ]
    return ", ".join(dict.fromkeys(filter(None, (*names, spoken))))


def _said(record: HearingRecord, hidden: frozenset[str]) -> Iterator[Said]:
    """Comings and goings, what each asked for, then the free text, a line an entry."""
    for member in record.members:
        yield from _moves(member, record.started_at)
    for party in record.parties:
        if party.position.strip():
            name = unless_hidden(party.name, hidden)
            yield Said(who=_named(party.role, name), what=party.position.strip())
    for line in filter(str.strip, record.minutes.splitlines()):
        found = _HOUR.match(line)
        at = time(int(found[1]), int(found[2])) if found else None
        words = line[found.end() :] if found else line
        yield Said(who=text("made.minutes.record"), what=words.strip(), at=at)


def _moves(member: Member, started: time | None) -> Iterator[Said]:
    """Who came late, went early, sat for another, or declared a conflict of interest."""
    if member.attendance in _CAME:
        if member.arrived_at and started and member.arrived_at > started:
            yield Said(who=member.name, what=text("made.minutes.came"), at=member.arrived_at)
        if member.substitute:
            yield Said(who=member.name, what=text("made.minutes.substitute"))
        if member.left_at:
            yield Said(who=member.name, what=text("made.minutes.left"), at=member.left_at)
    if member.conflict.strip():
        words = text("made.minutes.conflict", why=member.conflict.strip())
        yield Said(who=member.name, what=words)


def _named(role: PartyRole, name: str) -> str:
    if not name or role is PartyRole.MINOR:
        return label(role)
    return text("made.minutes.who", name=name, role=role)
