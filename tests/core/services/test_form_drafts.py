"""Half-filled forms: there again for whoever typed them, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.model.users import UserRole
from core.services import form_drafts
from core.services.stores import unlock
from core.store.keys import PRACTICE_COST
from core.store.store import Store, add_user
from tests.conftest import PASSPHRASE

OTHER = "four other quiet words 9"


def test_what_was_typed_is_there_after_reopening_for_nobody_else(
    store: Store, add_case: Callable[..., str], clock: FixedClock
) -> None:
    case_id = add_case()
    add_user(
        store, name="מזכירה (תרגול)", role=UserRole.CLERK, passphrase=OTHER, cost=PRACTICE_COST
    )
    form_drafts.save_form_draft(store, case_id, "PersonForm", {"name": "רות"})
    form_drafts.save_form_draft(store, case_id, "PersonForm", {"name": "רות", "phone": "04-"})
    form_drafts.save_form_draft(store, case_id, "PersonForm:1", {"name": "אחר"})
    store.close()
    with unlock(store.folder, OTHER, clock) as hers:
        assert form_drafts.form_draft(hers, case_id, "PersonForm") is None
    with unlock(store.folder, PASSPHRASE, clock) as again:
        kept = form_drafts.form_draft(again, case_id, "PersonForm")
        assert kept is not None
        assert kept.typed == {"name": "רות", "phone": "04-"}
        form_drafts.drop_form_draft(again, case_id, "PersonForm")
        assert form_drafts.form_draft(again, case_id, "PersonForm") is None
        assert form_drafts.form_draft(again, case_id, "PersonForm:1") is not None


def test_a_case_that_is_gone_keeps_nothing(store: Store) -> None:
    with pytest.raises(KnownError) as caught:
        form_drafts.save_form_draft(store, "0" * 32, "PersonForm", {})
    assert caught.value.key == "case.gone"
