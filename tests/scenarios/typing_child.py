"""A child process that types into the real hearing screen until it is killed.

Arguments: folder, passphrase, hearing id, "hearing" or "decision". After each acknowledgement it
prints how much of the text the store has acknowledged.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WORDS = "הקטין אמר דברים רבים, ואף מילה לא תלך לאיבוד. "


def main() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from core.clock import FixedClock
    from core.services.stores import unlock
    from core.settings import Settings
    from tests.ui.hands import say
    from ui.dress import dress
    from ui.shell import Shell
    from ui.tasks import Tasks

    folder, passphrase, hearing_id, room = sys.argv[1:]
    app = QApplication(["child"])
    dress(app)
    clock = FixedClock(datetime(2026, 11, 22, 8, 30, tzinfo=UTC))
    store = unlock(Path(folder), passphrase, clock)
    shell = Shell(store, clock=clock, tasks=Tasks(), settings=Settings())
    shell.show()
    typed = {"length": 0}

    def begin() -> None:
        screen = shell.screen()
        if room == "decision":
            screen.form.outcomes.buttons["refusal"].click()
            field = screen.form._fields["reasons"]
        else:
            field = screen.minutes
        name = "reasons" if room == "decision" else "minutes"
        acknowledged = {"length": 0}
        write = screen.saving._write

        def watched(fields: dict, done, failed) -> None:  # type: ignore[no-untyped-def, type-arg]
            def told(answer: object) -> None:
                done(answer)
                if name in fields:
                    acknowledged["length"] = len(fields[name])
                    sys.stdout.write(f"{acknowledged['length']}\n")
                    sys.stdout.flush()

            write(fields, told, failed)

        screen.saving._write = watched
        keys = QTimer(shell)

        def key() -> None:
            field.setFocus()
            say(WORDS[typed["length"] % len(WORDS)])
            typed["length"] += 1

        keys.timeout.connect(key)
        keys.start(2)

    def wait() -> None:
        screen = shell.screen()
        ready = getattr(screen, "form", None) if room == "decision" else screen.view
        (begin if ready is not None else lambda: QTimer.singleShot(20, wait))()

    open_room = shell.open_decision if room == "decision" else shell.open_hearing
    QTimer.singleShot(0, lambda: (open_room(hearing_id), wait()))
    app.exec()


if __name__ == "__main__":
    main()
