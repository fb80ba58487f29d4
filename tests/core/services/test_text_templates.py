from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from core.errors import KnownError
from core.law.guard import ArrangementRefused
from core.model.plan import Domain
from core.model.text_templates import TextPlace, TextTemplate
from core.services.text_templates import (
    all_templates,
    restore_template,
    save_template,
    templates,
    title_for,
    versions_of,
    withdraw_template,
)
from core.store.errors import StoreFailure
from core.store.store import Store

GOAL = TextPlace.PLAN_GOAL
OWN = TextTemplate("", GOAL, "", "  לסיים עשר שנות לימוד.  ", Domain.EDUCATION)


def own(store: Store) -> TextTemplate:
    return next(each for each in templates(store, GOAL) if each.version)


def test_starting_phrases_are_offered_without_being_written(store: Store) -> None:
    offered = all_templates(store)
    assert {each.place for each in offered} >= {GOAL, TextPlace.DECISION_REASONS}
    assert all(each.version == 0 and not versions_of(store, each.id) for each in offered)
    for each in offered:
        save_template(store, each)  # the guard lets all of them pass, and nothing is written
    assert all_templates(store) == offered


def test_a_phrase_of_the_committees_own_comes_first_and_only_in_its_domain(store: Store) -> None:
    save_template(store, OWN)
    first = templates(store, GOAL, Domain.EDUCATION)[0]
    assert (first.title, first.text, first.version) == ("לסיים עשר שנות לימוד.",) * 2 + (1,)
    assert first not in templates(store, GOAL, Domain.WORK)
    assert first in templates(store, GOAL)
    assert first not in templates(store, TextPlace.HEARING_MINUTES)


def test_a_changed_phrase_is_a_new_version_and_the_old_one_stays(store: Store) -> None:
    save_template(store, OWN)
    before = own(store)
    save_template(store, replace(before, text="לסיים שתים עשרה שנות לימוד."))
    assert not save_template(store, own(store)).touched
    old, new = versions_of(store, before.id)
    assert (old.text, new.version, new.text) == (before.text, 2, "לסיים שתים עשרה שנות לימוד.")
    assert old.changed_by == store.user.name
    with pytest.raises(StoreFailure), store.write() as conn:
        conn.execute(text("UPDATE text_templates SET text = ''"))


def test_a_withdrawn_phrase_is_offered_again_when_it_is_put_back(store: Store) -> None:
    offered = all_templates(store)
    for each in offered:
        withdraw_template(store, each.id)
    assert all_templates(store) == ()
    restore_template(store, offered[0].id)
    (back,) = all_templates(store)
    assert (back.text, back.version) == (offered[0].text, 2)
    with pytest.raises(KnownError):
        withdraw_template(store, "unknown")


@pytest.mark.parametrize("place", [TextPlace.DECISION_REASONS, TextPlace.LETTER_WORDS, GOAL])
def test_no_phrase_gives_a_conditional_arrangement(store: Store, place: TextPlace) -> None:
    with pytest.raises(ArrangementRefused):
        save_template(store, TextTemplate("", place, "", "הוועדה מורה על הסדר מותנה."))
    with pytest.raises(ArrangementRefused):
        save_template(store, TextTemplate("", place, "הוועדה מורה על הסדר מותנה", "כמבוקש."))


def test_reasons_may_turn_an_arrangement_down(store: Store) -> None:
    words = "נדחתה הבקשה להסדר מותנה."
    save_template(store, TextTemplate("", TextPlace.DECISION_REASONS, "", words))
    assert templates(store, TextPlace.DECISION_REASONS)[0].text == words


def test_a_phrase_needs_words_and_gets_a_short_title(store: Store) -> None:
    with pytest.raises(KnownError):
        save_template(store, replace(OWN, text=" \n"))
    assert title_for("מילה " * 40).endswith("מילה…")
    assert len(title_for("א" * 300)) == 81
