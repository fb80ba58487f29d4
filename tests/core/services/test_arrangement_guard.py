"""No road leads a conditional arrangement into a decision or a list of cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.errors import KnownError
from core.law.guard import ArrangementRefused
from core.model.decisions import Outcome
from core.model.imports import RowFate
from core.model.plan import Domain
from core.services import cases, decisions, imports
from core.services.arrangement_guard import STATES, TELLS
from core.services.case_facts import save_facts
from core.services.conditions import (
    condition_library,
    fill_condition,
    free_condition,
)
from core.store import decisions as rows
from core.store.store import Store
from tests.core.reading.sheets import rows_of, workbook
from tests.core.services.test_decisions import begin, codes, draft_release

AddCase = Callable[..., str]
WORDS = "ייחתם הסדר־מותנה"


@pytest.fixture
def hearing_id(store: Store, add_case: AddCase) -> str:
    return begin(store, add_case())


def write_past_the_service(store: Store, hearing_id: str, **fields: object) -> None:
    """A draft as another program, or an older one, might have left it."""
    with store.write() as conn:
        rows.save_draft(conn, hearing_id, fields, at=store.clock.now(), user_id=store.user.id)


def edited(text: str) -> Any:
    """A condition of the library whose words were changed afterwards."""
    return replace(fill_condition(condition_library()[0], {}), text=text)


@pytest.mark.parametrize("field", STATES)
def test_what_states_an_outcome_is_not_written(store: Store, hearing_id: str, field: str) -> None:
    with pytest.raises(ArrangementRefused, match="12א"):
        decisions.save_draft(store, hearing_id, **{field: WORDS, "reasons": "נשמר."})
    draft = decisions.open_draft(store, hearing_id).draft
    assert getattr(draft, field) == ""
    assert draft.reasons == "נשמר."


def test_a_condition_is_not_written_and_named_by_its_number(store: Store, hearing_id: str) -> None:
    good = free_condition("הקטין יגור אצל סבו.", Domain.HOUSING)
    for bad in (
        edited(WORDS),
        replace(good, plain=WORDS),
        replace(good, checked_by=WORDS),
        replace(good, values={"what": WORDS}),
    ):
        with pytest.raises(ArrangementRefused, match="תנאי \u20662"):
            decisions.save_draft(store, hearing_id, conditions=(good, bad))
    assert decisions.open_draft(store, hearing_id).draft.conditions == ()


def test_a_free_condition_of_it_cannot_be_made() -> None:
    for words in ({"text": WORDS}, {"text": "טוב", "plain": WORDS}):
        with pytest.raises(ArrangementRefused):
            free_condition(domain=Domain.HOUSING, **words)


@pytest.mark.parametrize("field", STATES)
def test_a_draft_that_holds_it_anyway_is_not_signed(
    store: Store, hearing_id: str, field: str
) -> None:
    draft_release(store, hearing_id)
    assert codes(store, hearing_id) == set()
    write_past_the_service(store, hearing_id, **{field: WORDS})
    gates = [g for g in decisions.gates(store, hearing_id) if g.code == "arrangement"]
    assert [gate.field for gate in gates] == [field]
    assert "הליך חלופי" in gates[0].text
    with pytest.raises(KnownError, match="הסדר מותנה"):
        decisions.sign(store, hearing_id)


def test_a_condition_that_came_another_way_is_not_signed(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id)
    write_past_the_service(store, hearing_id, conditions=(edited(WORDS),))
    assert "arrangement" in codes(store, hearing_id)


@pytest.mark.parametrize("field", TELLS)
def test_reasons_may_tell_of_the_past_and_not_give_one(
    store: Store, hearing_id: str, field: str
) -> None:
    draft_release(store, hearing_id)
    decisions.save_draft(store, hearing_id, **{field: "בעבר נחתם הסדר מותנה."})
    assert "arrangement" not in codes(store, hearing_id)
    decisions.save_draft(store, hearing_id, **{field: "הוועדה מורה על הסדר מותנה."})
    assert "arrangement" in codes(store, hearing_id)


def test_the_minors_own_wish_is_written_as_it_was_said(store: Store, hearing_id: str) -> None:
    draft_release(store, hearing_id, minor_position="מבקש הסדר מותנה.")
    assert codes(store, hearing_id) == set()


@pytest.mark.parametrize("outcome", [*Outcome, None])
def test_every_outcome_is_guarded(store: Store, hearing_id: str, outcome: Outcome | None) -> None:
    write_past_the_service(store, hearing_id, outcome=outcome, what_would_change=WORDS)
    assert "arrangement" in codes(store, hearing_id)


def test_no_list_of_cases_brings_it_in(store: Store, tmp_path: Path) -> None:
    for heading in ("החלטה קודמת", "סעיף הצו"):
        path = workbook(tmp_path / "a.xlsx", rows_of({heading: "סגירת תיק בהסדר"}))
        preview = imports.preview_cases(store, path)
        assert not preview.can_import
        (problem,) = [p for p in preview.table.problems if "הליך חלופי" in p.text]
        assert problem.row == 2
        with pytest.raises(KnownError):
            imports.import_cases(store, preview)
    assert cases.case_count(store) == 0


@pytest.mark.parametrize("field", ["order_section", "previous_outcome_text"])
def test_a_table_made_elsewhere_is_refused_too(store: Store, tmp_path: Path, field: str) -> None:
    preview = imports.preview_cases(store, workbook(tmp_path / "a.xlsx", rows_of({})))
    assert preview.rows[0].fate is RowFate.NEW
    more = {field: "הסדר מותנה", "previous_outcome": "refusal"}
    more["previous_outcome_on"] = preview.table.rows[0].values["entry_date"]
    row = replace(preview.table.rows[0], values={**preview.table.rows[0].values, **more})
    with pytest.raises(ArrangementRefused):
        imports.import_cases(store, replace(preview, table=replace(preview.table, rows=(row,))))
    assert cases.case_count(store) == 0


def test_no_order_is_corrected_into_one(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    with pytest.raises(ArrangementRefused):
        save_facts(store, case_id, order_section="הסדר מותנה")
    assert "הסדר" not in cases.read_again(store, case_id).case.order_section
