"""Who is written to after the decision, and what each letter says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from core.model.bodies import BodyKind
from core.model.cases import Track
from core.model.conditions import Condition
from core.model.hearings import PartyRole
from core.model.letters import LetterRole
from core.model.people import Language
from core.model.plan import Domain
from core.model.print_files.common import Contact, Signer
from core.model.print_files.letters import (
    CheckedCondition,
    CounselLetter,
    Decided,
    EducationLetter,
    FollowupLetter,
    HoldingLetter,
    ProbationLetter,
    ProsecutionLetter,
    RehabilitationLetter,
    VictimNews,
    WelfareLetter,
)
from core.services.conditions import template_by_id
from core.services.decision_text import OBEDIENCE_END, SUPERVISION_END
from core.services.letters.home import minor_told, parents_told
from core.services.letters.plan import Planned, planned
from core.services.letters.recipients import (
    Source,
    counsel,
    followup,
    holding,
    is_prison,
    lack,
    lines,
    parents,
    probation,
    victims,
    welfare,
)
from core.services.letters.remedies import remedies, unread
from core.services.letters.situation import Situation
from core.services.letters.values import (
    Writing,
    ask_office,
    change_of,
    condition_texts,
    conditions_of,
    decided_of,
    first_meeting,
    officer,
    supervised,
    writing,
)
from core.services.letters.victims import victim_told
from core.wording import text


def letters_after(at: Situation) -> Iterator[Planned]:
    """The letters that tell the decision; none for an outcome that letters do not speak of."""
    decided = decided_of(at)
    if decided is None:
        return
    released = decided.what == "release"
    yield minor_told(at, decided)
    for source in parents(at):
        yield parents_told(at, decided, source)
    if not at.at_home:
        yield _holding(at, decided)
    yield _probation(at, decided)
    if (released or at.at_home) and at.case.track is Track.FACILITY:
        yield _followup(at, decided)
    if released and at.case.track is Track.PRISON:
        yield _rehabilitation(at, decided)
    for source in counsel(at):
        yield _counsel(at, decided, source)
    yield _prosecution(at, decided)
    if released:
        yield _welfare(at, decided)
        if any(condition.domain is Domain.EDUCATION for condition in conditions_of(at)):
            yield _education(at, decided)
    if decided.what in get_args(VictimNews):
        for source in victims(at):
            yield victim_told(at, decided, source)


def _told(letter: Writing, decided: Decided, *enclosed: str) -> dict[str, Any]:
    """What letters to grown-ups in office hold."""
    at = letter.at
    enclosures = tuple(text(f"letters.enclosed.{name}") for name in ("decision", *enclosed))
    return letter.shared(*enclosures) | {"decided": decided, "ask": ask_office(at)}


def _holding(at: Situation, decided: Decided) -> Planned:
    kind = "letter-prison" if is_prison(at) else "letter-facility"
    letter = writing(at, kind, holding(at), Language.HEBREW)
    added, release = letter.added, decided.what == "release"
    refusal = decided.what == "refusal"
    return planned(
        letter,
        lambda short: HoldingLetter(
            **_told(letter, decided),
            name=at.case.minor.full_name,
            conditions=condition_texts(at),
            identity_number=at.case.minor.identity_number,
            facility=at.case.facility_name,
            leaves_at=added.picked_up_at if release else None,
            picked_up_by=added.picked_up_by if release else "",
            what_would_change=change_of(at, added.what_would_change) if refusal else (),
            prepare=lines(added.please),
        ),
        decided,
    )


def _probation(at: Situation, decided: Decided) -> Planned:
    letter = writing(at, "letter-probation", probation(at), Language.HEBREW)
    return planned(
        letter,
        lambda short: ProbationLetter(
            **_told(letter, decided),
            name=at.case.minor.full_name,
            conditions=condition_texts(at),
            report_due=letter.added.report_due,
            report_about=lines(letter.added.report_about),
        ),
        decided,
    )


def _followup(at: Situation, decided: Decided) -> Planned:
    letter = writing(at, "letter-followup", followup(at), Language.HEBREW)
    added, minor = letter.added, at.case.minor
    supervision, obedience = at.dates.get(SUPERVISION_END), at.dates.get(OBEDIENCE_END)
    return planned(
        letter,
        lambda short: FollowupLetter(
            **_told(letter, decided),
            name=minor.full_name,
            checks=tuple(_check(condition) for condition in conditions_of(at)),
            minor_contact=(
                Contact(name=minor.given_name, phone=added.minor_phone)
                if added.minor_phone
                else None
            ),
            supervision_until=supervision.counts_on if supervision is not None else None,
            obedience_until=obedience.counts_on if obedience is not None else None,
            first_meeting=first_meeting(added),
            report_due=added.report_due,
        ),
        decided,
    )


def _check(condition: Condition) -> CheckedCondition:
    template = template_by_id(condition.template_id)
    how = template.how_checked if template is not None else ""
    return CheckedCondition(text=condition.text, checked_by=condition.checked_by, how=how)


def _rehabilitation(at: Situation, decided: Decided) -> Planned:
    source = Source(LetterRole.REHABILITATION, body_kind=BodyKind.REHABILITATION_AUTHORITY)
    letter = writing(at, "letter-rehabilitation", source, Language.HEBREW)
    added = letter.added
    gaps = () if added.programme else (lack("programme"),)
    return planned(
        letter,
        lambda short: RehabilitationLetter(
            **_told(letter, decided),
            name=at.case.minor.full_name,
            conditions=condition_texts(at),
            programme=added.programme,
            programme_from=added.programme_from or decided.released_on,
            report_due=added.report_due,
        ),
        decided,
        *gaps,
    )


def _counsel(at: Situation, decided: Decided, source: Source) -> Planned:
    letter = writing(at, "letter-counsel", source, Language.HEBREW)
    return planned(
        letter,
        lambda short: CounselLetter(
            **_told(letter, decided),
            name=at.case.minor.initials,
            conditions=condition_texts(at),
            remedies=remedies(at, source.role, letter.key),
        ),
        decided,
        *unread(at, source.role, letter.key),
    )


def _prosecution(at: Situation, decided: Decided) -> Planned:
    source = Source(LetterRole.PROSECUTION, body_kind=BodyKind.PROSECUTION, party=PartyRole.STATE)
    letter = writing(at, "letter-prosecution", source, Language.HEBREW)
    return planned(
        letter,
        lambda short: ProsecutionLetter(
            **_told(letter, decided),
            name=at.case.minor.initials,
            conditions=condition_texts(at),
            remedies=remedies(at, source.role, letter.key),
        ),
        decided,
        *unread(at, source.role, letter.key),
    )


def _welfare(at: Situation, decided: Decided) -> Planned:
    """What it is asked to do, without the conditions, the reasons or the decision itself."""
    letter = writing(at, "letter-welfare", welfare(at), Language.HEBREW)
    added = letter.added
    return planned(
        letter,
        lambda short: WelfareLetter(
            **letter.shared(),
            name=at.case.minor.full_name,
            decided=decided,
            ask=ask_office(at),
            please=lines(added.please),
            answer_by=added.answer_by,
            officer=officer(at, added) if supervised(at) else None,
        ),
        decided,
    )


def _education(at: Situation, decided: Decided) -> Planned:
    """To the school that a condition names: letterhead and signer do not tell of a committee."""
    condition = next(one for one in conditions_of(at) if one.domain is Domain.EDUCATION)
    school = condition.values.get("school", "")
    source = Source(
        LetterRole.EDUCATION, body_kind=BodyKind.EDUCATION, body_name=school, name=school
    )
    letter = writing(at, "letter-education", source, Language.HEBREW)
    added, days = letter.added, condition.values.get("days", "")
    study = added.study_track or condition.values.get("track", "")
    quiet = lines(at.office.quiet_letterhead)
    gaps = (
        *(() if quiet else (lack("quiet_letterhead"),)),
        *(() if study else (lack("study_track"),)),
        *(() if added.starts_on else (lack("starts_on"),)),
    )
    coordination = text("letters.coordination")

    def paper(short: bool) -> EducationLetter:
        shared = letter.shared()
        return EducationLetter(
            **shared
            | {
                "office": quiet or (coordination,),
                "signed_by": Signer(name=at.office.signer_name, role=coordination),
            },
            name=at.case.minor.full_name,
            starts_on=added.starts_on or decided.released_on or at.today,
            study_track=study,
            ask=Contact(name=at.office.ask_name or coordination, phone=at.office.ask_phone),
            days_a_week=added.days_a_week or (int(days) if days.isdecimal() else None),
            answer_by=added.answer_by,
        )

    return planned(letter, paper, decided, *gaps)
