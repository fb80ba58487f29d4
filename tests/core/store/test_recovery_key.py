from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.store.errors import RecoveryKeyMistyped
from core.store.recovery_key import ALPHABET, GROUPS, printed, read

KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS)
def test_reads_what_was_printed(key: bytes) -> None:
    assert read(printed(key)) == key


@given(KEYS, st.sampled_from(["", " ", "\n", "  -  ", "־", "–"]), st.booleans())
def test_spaces_dashes_and_case_do_not_matter(key: bytes, between: str, small: bool) -> None:
    text = printed(key).replace("-", between)
    assert read(text.lower() if small else text) == key


def test_letters_that_look_like_digits_are_taken_for_them() -> None:
    text = printed(bytes(32))
    assert "0" in text
    assert read("\u2066" + text.replace("0", "O").replace("1", "l") + "\u2069") == bytes(32)


@given(KEYS, st.integers(0, GROUPS * 5 - 1), st.integers(1, 31))
def test_every_single_mistyped_sign_names_its_group(key: bytes, place: int, shift: int) -> None:
    groups = printed(key).split("-")
    group, sign = divmod(place, 5)
    old = groups[group]
    other = ALPHABET[(ALPHABET.index(old[sign]) + shift) % 32]
    groups[group] = old[:sign] + other + old[sign + 1 :]
    with pytest.raises(RecoveryKeyMistyped) as caught:
        read("-".join(groups))
    assert caught.value.group == group + 1
    assert str(group + 1) in str(caught.value)


@given(KEYS, st.integers(0, GROUPS - 1), st.integers(0, 3))
def test_two_neighbours_changed_about_are_found(key: bytes, group: int, sign: int) -> None:
    groups = printed(key).split("-")
    old = groups[group]
    groups[group] = old[:sign] + old[sign + 1] + old[sign] + old[sign + 2 :]
    if groups[group] == old:
        assert read("-".join(groups)) == key
        return
    with pytest.raises(RecoveryKeyMistyped) as caught:
        read("-".join(groups))
    assert caught.value.group == group + 1


def test_groups_in_another_order_are_found() -> None:
    groups = printed(bytes(range(32))).split("-")
    groups[2], groups[3] = groups[3], groups[2]
    with pytest.raises(RecoveryKeyMistyped) as caught:
        read("-".join(groups))
    assert caught.value.group == 3


def test_a_group_too_short_is_named() -> None:
    groups = printed(bytes(range(32))).split("-")
    groups[7] = groups[7][:4]
    with pytest.raises(RecoveryKeyMistyped) as caught:
        read("-".join(groups))
    assert caught.value.group == 8


def test_a_missing_group_tells_how_many_signs_there_are() -> None:
    with pytest.raises(RecoveryKeyMistyped) as caught:
        read("-".join(printed(bytes(32)).split("-")[:-1]))
    assert caught.value.group is None
    assert "60" in str(caught.value)


@given(st.text(max_size=90))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        key = read(text)
    except RecoveryKeyMistyped as error:
        assert str(error)
    else:
        assert read(printed(key)) == key
