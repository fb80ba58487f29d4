"""All that the letters of one hearing are made of, read in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, get_type_hints

from core.model.bodies import Body, BodyKind, CommitteeOffice
from core.model.cases import Case, CaseStatus
from core.model.deadlines import Deadline
from core.model.decisions import DecisionDraft
from core.model.hearings import Attendance, Hearing, HearingStatus, PartyRole
from core.model.letters import SHARED, LetterFields
from core.model.people import Person, PersonRole
from core.services.case_dates import house_readings, read_whole
from core.services.cases import existing_case
from core.services.decision_text import dates_after
from core.services.hearings import existing_hearing
from core.store import decisions as decision_rows
from core.store import letters as rows
from core.store.codec import from_json
from core.store.search import fold
from core.store.store import Connection, Store

ALL = "all"
"""Under this letter stands what several letters of a hearing say."""

_LOCAL = (
    BodyKind.MUNICIPAL_WELFARE,
    BodyKind.EDUCATION,
    BodyKind.FACILITY,
    BodyKind.PRISON,
)
_SIGNED = (HearingStatus.SIGNED, HearingStatus.ADJOURNED)


@dataclass(frozen=True)
class Situation:
    """`draft` is what was decided, None before the signature; `today` the day of the letters."""

    hearing: Hearing
    case: Case
    people: tuple[Person, ...]
    office: CommitteeOffice
    bodies: tuple[Body, ...]
    today: date
    decision_id: str = ""
    draft: DecisionDraft | None = None
    dates: Mapping[str, Deadline] = field(default_factory=dict)
    added: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def fields(self, key: str) -> LetterFields:
        """What was added to the letter `key`, with what all letters of the hearing share."""
        kinds: Mapping[str, Any] = get_type_hints(LetterFields)
        kept = {
            name: value
            for letter, shared in ((key, False), (ALL, True))
            for name, value in self.added.get(letter, {}).items()
            if name in kinds and (name in SHARED) is shared
        }
        return LetterFields(**{name: from_json(value, kinds[name]) for name, value in kept.items()})

    @property
    def at_home(self) -> bool:
        """Whether the minor was released before this hearing and is held nowhere."""
        released = self.case.released_on
        free = self.case.status is CaseStatus.RELEASED
        return free and (released is None or released < self.hearing.day)

    def people_as(self, *roles: PersonRole) -> tuple[Person, ...]:
        return tuple(person for person in self.people if person.role in roles)

    def is_in_the_room(self, role: PartyRole, name: str) -> bool:
        """Whether somebody sits in the room, to whom a letter is handed over."""
        return any(
            party.role is role
            and party.attendance is Attendance.PRESENT
            and party.name.strip() in ("", name)
            for party in self.hearing.record.parties
        )

    def body(self, kind: BodyKind, name: str = "", chosen: str = "") -> Body | None:
        """The body of a kind: the one chosen, the one of that name, that of the case's area, or
        the only one there is. Of a town, school or place only a named one: another must not hear
        of a minor who is not its own."""
        if chosen:
            return next((body for body in self.bodies if body.id == chosen), None)
        found = [body for body in self.bodies if body.kind is kind]
        if name:
            named = [body for body in found if fold(body.name) == fold(name)]
            return named[0] if named else None
        if kind in _LOCAL:
            return None
        near = [body for body in found if body.area and fold(body.area) == fold(self.case.area)]
        if len(near) == 1:
            return near[0]
        return found[0] if len(found) == 1 else None


def read_situation(conn: Connection, store: Store, hearing_id: str) -> Situation:
    """Read it. Raises KnownError `hearing.unknown`."""
    hearing = existing_hearing(conn, hearing_id)
    today = store.clock.today()
    readings = house_readings(conn)
    whole = read_whole(conn, existing_case(conn, hearing.case_id), today, readings)
    at = Situation(
        hearing=hearing,
        case=whole.case,
        people=whole.around.people,
        office=rows.office(conn, whole.case.track),
        bodies=rows.bodies(conn),
        today=today,
        added=rows.fields_of_hearing(conn, hearing_id),
    )
    if hearing.status not in _SIGNED:
        return at
    signed = decision_rows.signed_for_hearing(conn, hearing_id)
    assert signed is not None
    draft, _ = decision_rows.draft(conn, hearing_id)  # frozen with the decision
    dates = dates_after(whole, draft, readings, today)
    return replace(
        at,
        decision_id=signed.id,
        draft=draft,
        dates={deadline.rule_id: deadline for deadline in dates},
    )
