"""A write of a form: refused over what changed meanwhile, and taken back whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text as sql

from core.errors import KnownError
from core.model.cases import AbsenceKind, Case, LeaveKind, NoticeKind
from core.model.deadlines import DeadlineKind, OverrideReason
from core.model.files import CaseFile
from core.model.partners import Agreement, Partner, PartnerKind
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.model.reports import ChaseWay, ReportKind
from core.services import (
    case_events,
    case_facts,
    cases,
    form_drafts,
    overrides,
    partners,
    plans,
    report_requests,
)
from core.services.changed_meanwhile import ChangedMeanwhile, Seen, seen
from core.services.file_writes import Written, take_back, write_file
from core.store import row_images
from core.store.store import Store

DAY = date(2026, 11, 2)
AddCase = Callable[..., str]


def file(store: Store, case_id: str) -> CaseFile:
    return cases.read_again(store, case_id)


def facts(found: CaseFile) -> dict[str, Any]:
    """A file but for its histories, which only grow, and the ids of overrides put back."""
    deadlines = tuple(
        replace(d, override=d.override and replace(d.override, id="")) for d in found.deadlines
    )
    return vars(replace(found, date_changes=(), deadlines=deadlines))


WRITES: dict[str, Callable[[Store, str], Written]] = {
    "notice": lambda s, c: write_file(s, c, cases.add_notice, NoticeKind.RIGHTS_ON_ENTRY, DAY),
    "leave": lambda s, c: write_file(
        s, c, cases.add_leave, LeaveKind.REGULAR, DAY, DAY + timedelta(days=2)
    ),
    "leave_approval": lambda s, c: write_file(
        s, c, cases.add_leave_approval, by_committee=True, days=3, on=DAY
    ),
    "absence": lambda s, c: write_file(s, c, cases.add_absence, AbsenceKind.ESCAPE, DAY),
    "person": lambda s, c: write_file(
        s, c, cases.add_person, Person("", PersonRole.PARENT, "רות (תרגול)")
    ),
    "facts": lambda s, c: write_file(s, c, case_facts.save_facts, court="בית משפט אחר"),
    "goal": lambda s, c: write_file(
        s,
        c,
        plans.save_goal,
        PlanGoal("", Domain.WORK, "סדנה", steps=(PlanStep("", "פגישה"),)),
    ),
    "partner": lambda s, c: write_file(
        s, c, partners.save_partner, Partner("", PartnerKind.WELFARE, name="ר' (תרגול)")
    ),
    "report": lambda s, c: write_file(
        s, c, report_requests.request_report, ReportKind.PROBATION, date(2026, 12, 1)
    ),
}


@pytest.mark.parametrize("what", WRITES)
def test_every_write_is_taken_back_and_done_again(
    store: Store, add_case: AddCase, what: str
) -> None:
    case_id = add_case()
    before = facts(file(store, case_id))
    written = WRITES[what](store, case_id)
    after = facts(file(store, case_id))
    assert after != before
    assert written.undo is not None
    back = take_back(store, written.undo)
    assert facts(file(store, case_id)) == before
    assert back.undo is not None
    take_back(store, back.undo)
    assert facts(file(store, case_id)) == after


def test_an_event_put_back_brings_its_override_with_it(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    kind = case_events.event_kinds(file(store, case_id).case.track)
    for one in kind:
        if one.takes_hour or one.lasts:
            continue
        case_events.record_event(store, case_id, one.code, DAY)
    duty = next(
        d
        for d in file(store, case_id).deadlines
        if d.event_id and d.kind is DeadlineKind.DUE and d.met_on is None
    )
    overrides.propose_override(
        store,
        case_id,
        rule_id=duty.rule_id,
        event_id=duty.event_id,
        computed_on=duty.on,
        on=duty.on + timedelta(days=3),
        reason=next(iter(OverrideReason)),
        words="החלטה של בית המשפט",
    )
    case_events.prove_duty(store, case_id, duty.rule_id, duty.event_id, DAY, "מכתב")
    before = facts(file(store, case_id))
    written = write_file(store, case_id, case_events.remove_event, duty.event_id)
    assert facts(file(store, case_id)) != before
    assert written.undo is not None
    back = take_back(store, written.undo)
    assert facts(file(store, case_id)) == before
    assert back.undo is not None
    take_back(store, back.undo)
    assert all(d.event_id != duty.event_id for d in file(store, case_id).deadlines)


def test_taking_back_does_not_write_over_what_came_later(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    written = write_file(store, case_id, case_facts.save_facts, court="בית משפט אחר")
    case_facts.save_facts(store, case_id, court="בית משפט שלישי")
    assert written.undo is not None
    with pytest.raises(ChangedMeanwhile):
        take_back(store, written.undo)
    assert file(store, case_id).case.court == "בית משפט שלישי"


def test_what_something_newer_hangs_on_stays(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    written = WRITES["report"](store, case_id)
    (report,) = file(store, case_id).reports
    report_requests.chase_report(store, case_id, report.id, ChaseWay.PHONE, on=DAY)
    assert written.undo is not None
    with pytest.raises(KnownError) as caught:
        take_back(store, written.undo)
    assert caught.value.key == "meanwhile.hangs_on_it"
    assert file(store, case_id).reports[0].chases


def test_a_goal_that_changed_is_not_written_over(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, "סדנה"))
    (read,) = file(store, case_id).goals
    plans.set_status(store, case_id, read.id, PlanStatus.UNDER_WAY)
    mine = replace(read, text="סדנת נגרות")
    with pytest.raises(ChangedMeanwhile) as caught:
        write_file(store, case_id, plans.save_goal, mine, "טעות", seen=(seen(read),))
    (clash,) = caught.value.clashes
    assert "נגרות" in clash.mine
    assert "נגרות" not in clash.theirs
    assert store.user.name in str(caught.value)
    assert "10:30" in str(caught.value)
    (now,) = file(store, case_id).goals
    assert (now.text, now.status) == ("סדנה", PlanStatus.UNDER_WAY)
    again = replace(now, text="סדנת נגרות")
    write_file(store, case_id, plans.save_goal, again, seen=caught.value.now)
    assert file(store, case_id).goals[0].text == "סדנת נגרות"


def test_what_was_taken_out_meanwhile_is_told_too(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    read = Partner("p" * 32, PartnerKind.WELFARE, name="ר' (תרגול)")
    partners.save_partner(store, case_id, read)
    partners.remove_partner(store, case_id, read.id)
    with pytest.raises(ChangedMeanwhile) as caught:
        write_file(
            store,
            case_id,
            partners.save_partner,
            replace(read, agreement=Agreement.AGREED, agreed_on=DAY),
            seen=(seen(read),),
        )
    (clash,) = caught.value.clashes
    assert clash.theirs == ""
    assert clash.mine
    assert all(
        place.partner is None or place.partner.id != read.id
        for place in file(store, case_id).partners
    )


def test_only_the_facts_that_a_form_writes_are_compared(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    read = file(store, case_id).case
    case_facts.save_facts(store, case_id, court="בית משפט אחר")
    remembered = Seen(read, Case, ("area",))
    write_file(store, case_id, case_facts.save_facts, area="צפון", seen=(remembered,))
    with pytest.raises(ChangedMeanwhile) as caught:
        write_file(
            store,
            case_id,
            case_facts.save_facts,
            court="שלישי",
            seen=(Seen(read, Case, ("court",)),),
        )
    assert [(c.theirs, c.mine) for c in caught.value.clashes] == [("בית משפט אחר", "שלישי")]
    assert file(store, case_id).case.court == "בית משפט אחר"


def test_a_write_that_changes_nothing_has_nothing_to_take_back(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    court = file(store, case_id).case.court
    assert write_file(store, case_id, case_facts.save_facts, court=court).undo is None


def test_the_half_filled_form_goes_with_the_write_and_stays_where_it_is_refused(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    form_drafts.save_form_draft(store, case_id, "LeaveForm", {"purpose": "ביקור"})
    with pytest.raises(KnownError):
        write_file(
            store,
            case_id,
            cases.add_leave,
            LeaveKind.REGULAR,
            DAY,
            DAY - timedelta(days=1),
            draft="LeaveForm",
        )
    kept = form_drafts.form_draft(store, case_id, "LeaveForm")
    assert kept is not None
    assert kept.typed == {"purpose": "ביקור"}
    write_file(store, case_id, cases.add_leave, LeaveKind.REGULAR, DAY, DAY, draft="LeaveForm")
    assert form_drafts.form_draft(store, case_id, "LeaveForm") is None


def test_the_database_lets_every_row_of_the_file_go(store: Store) -> None:
    """A table whose rows may not be deleted cannot be taken back row by row."""
    with store.read() as conn:
        found = conn.execute(
            sql("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE :refused"),
            {"refused": "%BEFORE DELETE%RAISE(ABORT%"},
        )
        refused = {row.tbl_name for row in found}
    tables = {table.name for table in row_images.OF_THE_FILE} - {"date_overrides"}
    assert refused
    assert not tables & refused
