"""The program is killed while somebody types: what was acknowledged is there on reopening."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.services import cases, decisions, form_drafts, hearings
from core.services.stores import unlock
from core.store.store import Store
from tests.conftest import PASSPHRASE
from tests.scenarios.typing_child import WORDS
from tests.ui.a_hearing import held, scheduled

ROOT = Path(__file__).resolve().parents[2]


def typed_until_killed(folder: Path, about: str, room: str, enough: int) -> int:
    """Let a child process type, kill it, and say how many letters were acknowledged."""
    child = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.scenarios.typing_child"),
            *(str(folder), PASSPHRASE, about, room),
        ],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    acknowledged = 0
    for line in child.stdout:
        acknowledged = int(line)
        if acknowledged >= enough:
            break
    child.send_signal(signal.SIGKILL)
    for line in child.stdout:  # acknowledged between our decision to kill and the death
        if line.endswith("\n"):
            acknowledged = int(line)
    child.wait()
    assert child.returncode == -signal.SIGKILL
    assert acknowledged >= enough
    return acknowledged


@pytest.mark.parametrize("room", ["hearing", "decision"])
def test_what_was_acknowledged_survives_a_killed_process(
    store: Store, add_case: Callable[..., str], clock: FixedClock, room: str
) -> None:
    hearing_id = scheduled(store, add_case)
    held(store, hearing_id)
    store.close()
    acknowledged = typed_until_killed(store.folder, hearing_id, room, 60)
    with unlock(store.folder, PASSPHRASE, clock) as again:
        if room == "decision":
            kept = decisions.open_draft(again, hearing_id).draft.reasons
        else:
            kept = hearings.open_hearing(again, hearing_id).hearing.record.minutes
    text = WORDS * (len(kept) // len(WORDS) + 1)
    assert len(kept) >= acknowledged
    assert kept == text[: len(kept)]


def test_a_panel_that_was_never_saved_survives_a_killed_process(
    store: Store, add_case: Callable[..., str], clock: FixedClock
) -> None:
    case_id = add_case()
    store.close()
    acknowledged = typed_until_killed(store.folder, case_id, "panel", 20)
    with unlock(store.folder, PASSPHRASE, clock) as again:
        draft = form_drafts.form_draft(again, case_id, "NoticeForm")
        assert draft is not None
        kept = draft.typed["how"]
        assert not cases.read_again(again, case_id).background.notices
    assert len(kept) >= acknowledged
    assert kept == (WORDS * (len(kept) // len(WORDS) + 1))[: len(kept)]
