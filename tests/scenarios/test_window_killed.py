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
from core.services import decisions, hearings
from core.services.stores import unlock
from core.store.store import Store
from tests.conftest import PASSPHRASE
from tests.scenarios.typing_child import WORDS
from tests.ui.a_hearing import held, scheduled

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("room", ["hearing", "decision"])
def test_what_was_acknowledged_survives_a_killed_process(
    store: Store, add_case: Callable[..., str], clock: FixedClock, room: str
) -> None:
    hearing_id = scheduled(store, add_case)
    held(store, hearing_id)
    store.close()
    child = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.scenarios.typing_child"),
            *(str(store.folder), PASSPHRASE, hearing_id, room),
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
        if acknowledged >= 60:
            break
    child.send_signal(signal.SIGKILL)
    for line in child.stdout:  # acknowledged between our decision to kill and the death
        if line.endswith("\n"):
            acknowledged = int(line)
    child.wait()
    assert child.returncode == -signal.SIGKILL
    assert acknowledged >= 60
    with unlock(store.folder, PASSPHRASE, clock) as again:
        if room == "decision":
            kept = decisions.open_draft(again, hearing_id).draft.reasons
        else:
            kept = hearings.open_hearing(again, hearing_id).hearing.record.minutes
    text = WORDS * (len(kept) // len(WORDS) + 1)
    assert len(kept) >= acknowledged
    assert kept == text[: len(kept)]
