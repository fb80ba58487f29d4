"""A form that belongs to a minor's file: kept half-filled, never over what others wrote, undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from core.errors import KnownError
from core.model.changes import Changes
from core.model.files import CaseFile
from core.services import form_drafts
from core.services.changed_meanwhile import ChangedMeanwhile, Seen, Thing, seen
from core.services.file_writes import Written, write_file
from core.services.form_drafts import FormDraft
from ui import formatting
from ui.screens.case_tabs.form_notes import BackAgain, Meanwhile
from ui.widgets.basic import Button
from ui.widgets.form import Form

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class SendingForm(Form):
    """A form about one case, on any screen. `self.case_id` is its case.

    Once `about` says what it is about, what is typed is kept while it is typed, and stands there
    again when the same form of the same case is opened, until it is saved or discarded.
    """

    KEPT_AFTER_MS = 400

    def __init__(self, screen: Any, case_id: str, title: str, save_text: str = "") -> None:
        super().__init__(title, self.write_it, save_text)
        self.screen = screen
        self.case_id = case_id
        self.seen: tuple[Seen, ...] = ()
        self.draft_key = ""
        self._left_behind = self.tr(
            "What you wrote is kept, and stands there when the panel is opened."
        )
        self._unknown = self.tr("It was not saved. What you wrote is still here; try again.")
        self._kept = False
        self._back: BackAgain | None = None
        self._meanwhile: Meanwhile | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(self.KEPT_AFTER_MS)
        self._soon.timeout.connect(self._keep)

    def about(self, thing: Thing | None, which: str = "", *fields: str, within: str = "") -> None:
        """Say which thing of the file the form writes over; None for a new one, or for what is
        named by `which`. `fields`: only these of it; `within`: the id of what it is a part of."""
        name = type(self).__name__
        if thing is not None:
            self.seen = (seen(thing, *fields, within=within),)
            which = getattr(thing, "id", which)
        self.draft_key = f"{name}:{which}" if which else name

    def begin(self) -> None:
        super().begin()
        if not self.draft_key:
            return
        self.touched.connect(self._soon.start)
        self.screen.read(
            form_drafts.form_draft,
            self.case_id,
            self.draft_key,
            owner=self,
            done=self._got_draft,
            failed=lambda _: None,  # what cannot be opened is nobody's here: the form is empty
        )

    def write_it(self) -> None:
        """Call `self.send` with the service and what stands in the fields."""
        raise NotImplementedError

    def send(
        self,
        service: Callable[..., Changes],
        *args: object,
        said: str,
        undo: Callable[[], object] | None = None,
        **more: Any,
    ) -> None:
        """Write, then close and say `said`, with the way back; or show why not.

        `undo`: a way back of its own, where putting the file back as it was is not enough.
        """
        self.screen.write(
            write_file,
            self.case_id,
            service,
            *args,
            seen=self.seen,
            draft=self.draft_key,
            done=lambda written: self.written(written, said, undo),
            failed=self._refused,
            **more,
        )

    def written(
        self, written: Written, said: str, undo: Callable[[], object] | None = None
    ) -> None:
        """It is on the disk: close, say so, open the next one if that was asked for."""
        stack = self.screen.shell.undo
        self.closed_well()
        if undo is not None:
            stack.say(self.case_id, said, undo)
        else:
            stack.say_written(said, written)

    def closed_well(self) -> None:
        """Close after saving."""
        if not self._shown():
            return
        one_more = self._one_more
        self._soon.stop()
        self._at_first = self.typed()
        self.on_close()
        if one_more and self.another is not None:
            self.another()

    def _shown(self) -> bool:
        """Whether the form still stands in its panel."""
        return isValid(self) and not self.isHidden()

    # What is kept while it is typed

    def submit(self) -> None:
        self._soon.stop()
        self._keep()
        super().submit()

    def finish(self) -> None:
        if self._meanwhile is None:
            super().finish()
        self._soon.stop()
        self._keep()

    def discard(self) -> None:
        """Close and forget what was typed; it can be had back from the message bar."""
        was = self.typed()
        self._soon.stop()
        self._at_first = was
        self.on_close()
        if self.draft_key:
            self._drop_draft()
            self._offer_back(was)

    def _keep(self) -> None:
        """Have what is typed written down, unless it is on its way into the file itself."""
        if not self.draft_key or not self.save_button.isEnabled():
            return
        if not self.changed():
            if self._kept:
                self._drop_draft()
            return
        self._kept = True
        self.screen.write(
            form_drafts.save_form_draft,
            self.case_id,
            self.draft_key,
            self.typed(),
            owner=self,
            failed=lambda _: None,  # the next letter tries again
        )

    def _drop_draft(self) -> None:
        self._kept = False
        shell = self.screen.shell
        shell.tasks.run(form_drafts.drop_form_draft, shell.store, self.case_id, self.draft_key)

    def _got_draft(self, draft: FormDraft | None) -> None:
        if draft is None or self.changed():
            return
        self.put_typed(dict(draft.typed))
        self._kept = True
        if not self.changed():
            self._drop_draft()
            return
        self._back = BackAgain(draft.saved_at, self._forget)
        self.body.insertWidget(0, self._back)

    def _forget(self) -> None:
        """What came back is not wanted: the form as it was opened."""
        was = self.typed()
        assert isinstance(self._at_first, dict)
        self.put_typed(self._at_first)
        self._soon.stop()
        self._drop_draft()
        if self._back is not None:
            self._back.hide()
        self.first_focus().setFocus()
        self._offer_back(was)

    def _offer_back(self, was: dict[str, Any]) -> None:
        shell, case_id, key = self.screen.shell, self.case_id, self.draft_key

        def back() -> None:
            if isValid(self) and self.isVisible():
                self.put_typed(was)
                return
            shell.tasks.run(
                form_drafts.save_form_draft,
                shell.store,
                case_id,
                key,
                was,
                done=lambda _: shell.say(kept, "info"),
            )

        kept = self.tr("It is kept, and stands there again when the panel is opened.")
        said = self.tr("What you typed was discarded.")
        shell.say(said, "done", self.tr("Undo"), back)

    # What was not saved

    def _refused(self, error: Exception) -> None:
        sentence = str(error) if isinstance(error, KnownError) else self._unknown
        if not self._shown():
            self.screen.shell.say(f"{sentence} {self._left_behind}", "wrong")
            return
        self.complain(sentence)
        if isinstance(error, ChangedMeanwhile):
            self._ask_which(error)

    def _ask_which(self, error: ChangedMeanwhile) -> None:
        """Show both and let the person choose; nothing is written until then."""
        self._drop_question()
        self._meanwhile = Meanwhile(
            error.clashes,
            mine=lambda: self._write_mine(error.now),
            theirs=self._take_theirs,
        )
        self.foot.addWidget(self._meanwhile)
        self._buttons.hide()
        self._meanwhile.first.setFocus()

    def _write_mine(self, now: tuple[Seen, ...]) -> None:
        kinds = {one.kind for one in now}
        self.seen = (*(one for one in self.seen if one.kind not in kinds), *now)
        self._drop_question()
        for one in now:
            self.stands_now(one.thing)
        self.submit()

    def stands_now(self, thing: Thing | None) -> None:
        """What the form changes is another by now, and the person writes over that."""

    def _take_theirs(self) -> None:
        self._drop_question()
        self.discard()

    def _drop_question(self) -> None:
        if self._meanwhile is not None:
            self._meanwhile.hide()
            self._meanwhile.deleteLater()
            self._meanwhile = None
        self._buttons.show()


class CaseForm(SendingForm):
    """A form that belongs to a file that is open. `REPEATS`: saved, an empty one may follow."""

    REPEATS = False

    def __init__(
        self, screen: CaseFileScreen, file: CaseFile, title: str, save_text: str = ""
    ) -> None:
        super().__init__(screen, file.case.id, title, save_text)
        self.file = file

    def begin(self) -> None:
        super().begin()
        if self.REPEATS and not self.seen:
            self.another = self._open_another
            more = Button(self.tr("Save and add another"), self.submit_and_go_on)
            more.setToolTip(formatting.number("Ctrl+Enter"))
            self._buttons.add(more)

    def in_life(self, day: date) -> str:
        """What is wrong with a day that lies before the birth of the minor."""
        birth = self.file.case.minor.birth_date
        if day >= birth:
            return ""
        return self.tr("This is before the minor was born ({day}).").format(
            day=formatting.day(birth)
        )

    def happened(self, day: date) -> str:
        """The same, and it has come: only what was done is recorded."""
        if day <= self.file.today:
            return self.in_life(day)
        return self.tr("This day has not come yet. Only what was done is recorded.")

    def _open_another(self) -> None:
        form: Any = type(self)
        self.screen.open_panel(form(self.screen, self.screen.file or self.file))
