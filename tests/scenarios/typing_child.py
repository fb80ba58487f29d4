"""A child process that types into the real hearing screen until it is killed.

Arguments: folder, passphrase, hearing id, "hearing" or "decision"; or a case's id and "panel",
which types into a panel of its file that is never saved. After each acknowledgement it
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
    from ui.screens.case_tabs.case_form import CaseForm
    from ui.screens.case_tabs.forms import NoticeForm
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

    def begin_panel() -> None:
        """A panel keeps what is typed after a moment's rest: one word, then the next."""
        form = NoticeForm(shell.screen(), shell.screen().file)
        shell.screen().open_panel(form)
        field = form._fields["how"].field
        keys = QTimer(shell)

        def word() -> None:
            if not shell.tasks.idle():
                return
            sys.stdout.write(f"{typed['length']}\n")  # at rest: what was typed is on the disk
            sys.stdout.flush()
            field.setFocus()
            for _ in range(10):
                say(WORDS[typed["length"] % len(WORDS)])
                typed["length"] += 1

        keys.timeout.connect(word)
        keys.start(CaseForm.KEPT_AFTER_MS + 200)

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
        ready = getattr(screen, {"decision": "form", "panel": "file"}.get(room, "view"), None)
        start = begin_panel if room == "panel" else begin
        (start if ready is not None else lambda: QTimer.singleShot(20, wait))()

    rooms = {"decision": shell.open_decision, "panel": shell.open_case}
    open_room = rooms.get(room, shell.open_hearing)
    QTimer.singleShot(0, lambda: (open_room(hearing_id), wait()))
    app.exec()


if __name__ == "__main__":
    main()
