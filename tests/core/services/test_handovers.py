"""Handovers and contacts in a real store: written, undone, told, missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.errors import KnownError
from core.model.file_changes import ChangeKind, Lane
from core.model.files import CaseFile, MissingKind
from core.model.reports import Audience
from core.model.time_line import Agency, Contact, Handover, StageKind, Tone
from core.services import cases
from core.services.file_changes import file_history
from core.services.handovers import (
    remove_contact,
    remove_handover,
    save_contact,
    save_handover,
)
from core.services.papers.time_line import time_line_paper
from core.services.time_lines import standing_line
from core.store import audit
from core.store.store import Store
from tests.core.services.paper_text import said

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)


@pytest.fixture
def case_id(add_case: AddCase) -> str:
    return add_case("1201-03-26")


def read(store: Store, case_id: str) -> CaseFile:
    return cases.read_again(store, case_id)


def gaps(file: CaseFile) -> str:
    return "\n".join(g.text for g in file.missing if g.kind is MissingKind.HANDOVER)


def a_handover(file: CaseFile) -> Handover:
    stage = file.stages[-1]
    return Handover("h", stage.kind, stage.starts_on, "שירות המבחן לנוער", "מעון אלון",
                    stage.starts_on, "תסקיר ואבחון", "נעמה ש'", "ענת ר'", "בטלפון")  # fmt: skip


def test_a_handover_is_kept_with_who_recorded_it_and_makes_its_stage_whole(
    store: Store, case_id: str
) -> None:
    before = read(store, case_id)
    assert before.stages[-1].late
    assert "העברת מקל" in gaps(before)
    save_handover(store, case_id, a_handover(before))
    after = read(store, case_id)
    kept = after.stages[-1].handover
    assert kept is not None
    assert kept.recorded_by == store.user.name
    assert kept.recorded_at is not None
    assert replace(kept, recorded_by="", recorded_at=None) == a_handover(before)
    assert not after.stages[-1].late
    assert "העברת מקל" not in gaps(after)


def test_without_its_handover_the_stage_is_red_again_on_screen_and_on_paper(
    store: Store, case_id: str
) -> None:
    done = a_handover(read(store, case_id))
    save_handover(store, case_id, done)
    assert "תסקיר ואבחון" in said(time_line_paper(store, case_id, None))
    remove_handover(store, case_id, done)
    file = read(store, case_id)
    assert file.stages[-1].late
    assert standing_line(file).tone is Tone.WRONG
    assert "שירות המבחן לנוער" in standing_line(file).text
    assert "חסרה העברת מקל מאת שירות המבחן לנוער" in said(time_line_paper(store, case_id, None))


def test_what_professionals_told_each_other_reaches_no_outsider(store: Store, case_id: str) -> None:
    save_handover(store, case_id, a_handover(read(store, case_id)))
    save_contact(store, case_id, Contact("k", Agency.EDUCATION, TODAY, "המחנכת של דוד"))
    assert "המחנכת של דוד" in said(time_line_paper(store, case_id, None))
    for audience in Audience:
        words = said(time_line_paper(store, case_id, audience))
        assert "המחנכת של דוד" not in words
        assert "תסקיר ואבחון" not in words
        assert "לא נרשם קשר" not in words


def test_what_is_written_is_audited_and_told(store: Store, case_id: str) -> None:
    done = a_handover(read(store, case_id))
    called = Contact("k", Agency.EDUCATION, TODAY, "המחנכת", "מתקדם יפה")
    save_handover(store, case_id, done)
    save_contact(store, case_id, called)
    remove_contact(store, case_id, called)
    told = [(c.kind, c.title) for c in reversed(file_history(store, case_id))
            if c.lane is Lane.HANDOVERS]  # fmt: skip
    assert told == [
        (ChangeKind.ADDED, "העברת מקל (מעון)"),
        (ChangeKind.ADDED, "קשר: חינוך"),
        (ChangeKind.REMOVED, "קשר: חינוך"),
    ]
    with store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=case_id, limit=3)]
    assert actions == ["contact.removed", "contact.saved", "handover.saved"]


def test_a_contact_ends_a_silence(store: Store, case_id: str) -> None:
    agency = next(s.agency for s in read(store, case_id).silences)
    save_contact(store, case_id, Contact("", agency, TODAY, "מי שענה"))
    file = read(store, case_id)
    assert agency not in {s.agency for s in file.silences}
    (kept,) = file.contacts
    assert (kept.who, kept.recorded_by) == ("מי שענה", store.user.name)


@pytest.mark.parametrize(
    ("other", "key"),
    [
        ({"from_body": " ", "from_name": ""}, "handover.nobody"),
        ({"to_body": "", "to_name": " "}, "handover.nobody"),
        ({"passed_on": " "}, "handover.nothing"),
        ({"on": TODAY + timedelta(days=1)}, "case.in_the_future"),
    ],
)
def test_half_a_handover_is_refused(
    store: Store, case_id: str, other: dict[str, object], key: str
) -> None:
    half = replace(a_handover(read(store, case_id)), **other)  # type: ignore[arg-type]
    with pytest.raises(KnownError) as refused:
        save_handover(store, case_id, half)
    assert refused.value.key == key
    assert read(store, case_id).handovers == ()


def test_a_contact_with_nobody_is_refused_and_what_is_gone_is_said(
    store: Store, case_id: str
) -> None:
    with pytest.raises(KnownError) as refused:
        save_contact(store, case_id, Contact("", Agency.HEALTH, TODAY, " "))
    assert refused.value.key == "contact.nobody"
    with pytest.raises(KnownError) as gone:
        remove_handover(
            store, case_id, Handover("x", StageKind.PRISON, TODAY, "א", "ב", TODAY, "ג")
        )
    assert gone.value.key == "handover.gone"
