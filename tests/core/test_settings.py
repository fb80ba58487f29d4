from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from core import private_files
from core.settings import LEAST_TEXT, MOST_LOCK_MINUTES, MOST_TEXT, THEMES, Settings, load, save

ANY = st.builds(
    Settings,
    theme=st.sampled_from(THEMES),
    text_percent=st.integers(LEAST_TEXT, MOST_TEXT),
    last_store=st.text(st.characters(exclude_categories=["Cs"])),
    lock_minutes=st.integers(0, MOST_LOCK_MINUTES),
    printer=st.text(st.characters(exclude_categories=["Cs"])),
    two_sided=st.booleans(),
)


@given(ANY)
@given_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_saved_is_read_again(tmp_path: Path, wanted: Settings) -> None:
    path = tmp_path / "vaada" / "settings.toml"
    save(path, wanted)
    found = load(path)
    assert (found.settings, found.broken) == (wanted, False)
    assert set(tomllib.loads(path.read_text(encoding="utf-8"))) == set(wanted.__dict__)


def test_the_file_is_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "vaada" / "settings.toml"
    save(path, Settings())
    assert not private_files.open_to_others(path)
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_no_file_gives_the_defaults_without_a_notice(tmp_path: Path) -> None:
    found = load(tmp_path / "none.toml")
    assert (found.settings, found.broken) == (Settings(), False)


@pytest.mark.parametrize("data", [b"theme = ", b"\xff\xfe\x00", b"[[[", b"theme = 'a\nb'"])
def test_a_broken_file_gives_the_defaults_and_says_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(data)
    assert load(path).settings == Settings()
    assert load(path).broken
    assert load(tmp_path).broken  # a folder in its place


def test_wrong_values_are_left_out_or_brought_inside(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        'theme = "pink"\ntext_percent = 900\nlast_store = 7\nlock_minutes = true\nmore = 1\n'
    )
    assert load(path).settings == Settings(text_percent=200)
    path.write_text('theme = "dark"\ntext_percent = 5\nlock_minutes = -3\n')
    assert load(path).settings == Settings(theme="dark", text_percent=80, lock_minutes=0)


@given(st.binary(max_size=200))
@given_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_content_can_stop_the_program(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(data)
    assert load(path).settings.theme in THEMES


def test_a_path_that_is_no_text_does_not_stop_the_saving(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    save(path, Settings(last_store="/media/\udcff"))
    assert not load(path).broken
