"""The time line of a file in words: what each entry and stage says, on the line and in the list."""

from __future__ import annotations

from core.model.files import CaseFile
from core.model.time_line import EntryKind, Stage, TimeEntry, Tone
from core.services.time_lines import stage_title
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.words import joined
from ui.widgets.lanes_layout import Item


def stage_key(stage: Stage) -> str:
    """The key of a stage on the line."""
    return f"stage:{stage.kind}:{stage.starts_on.isoformat()}"


def band_of(stage: Stage) -> Item:
    """A stage as a band: its handover under it, or who is missing."""
    if stage.handover is not None:
        done = stage.handover
        giver, taker = done.from_body or done.from_name, done.to_body or done.to_name
        second, tone = text("time_line.band.handed_over", giver=giver, taker=taker), "done"
    elif stage.wanted is not None:
        key = "missing" if stage.late else "due"
        day, who = stage.wanted.due_on, stage.wanted.giver
        second = text(f"time_line.band.{key}", who=who, day=day)
        tone = "wrong" if stage.late else "doubtful"
    else:
        second, tone = "", "plain"
    days = _days(stage.starts_on, stage.ends_on)
    title = stage_title(stage)
    spoken = joined(days, title, second)
    return Item(
        stage_key(stage), "bands", stage.starts_on, title, spoken, until=stage.ends_on,
        tone="info", second=second, second_tone=tone,
    )  # fmt: skip


def item_of(entry: TimeEntry) -> Item:
    """An entry as a mark in its lane; a contact says with whom."""
    contact = entry.kind is EntryKind.CONTACT and entry.who
    return Item(
        entry.id,
        str(entry.agency),
        entry.on,
        f"{entry.title}: {entry.who}" if contact else entry.title,
        spoken(entry),
        until=entry.until if entry.until != entry.on else None,
        tone=str(entry.tone) if entry.tone is not Tone.PLAIN or entry.to_come else "info",
        to_come=entry.to_come,
    )


def spoken(entry: TimeEntry) -> str:
    """All that an entry says: day, lane, title, who, proof, section."""
    return joined(
        _days(entry.on, entry.until), formatting.clock_time(entry.at), entry.title, about(entry)
    )


def about(entry: TimeEntry) -> str:
    """What stands beside the title of an entry."""
    colour = entry.tone in (Tone.WRONG, Tone.DOUBTFUL)
    return joined(
        term(entry.agency),
        text("time_line.to_come") if entry.to_come else "",
        term(entry.tone) if colour and entry.kind is not EntryKind.HANDOVER else "",
        entry.body,
        entry.who,
        text("time_line.proof", what=entry.proof) if entry.proof else "",
        text("time_line.section", number=formatting.number(entry.section)) if entry.section else "",
    )


def contact_note(file: CaseFile, entry: TimeEntry) -> str:
    """What a contact was about."""
    found = (each.note for each in file.contacts if each.id == entry.target)
    return next(found, "") if entry.kind is EntryKind.CONTACT else ""


def _days(on: object, until: object) -> str:
    first, last = formatting.day(on), formatting.day(until)  # type: ignore[arg-type]
    return f"{first} – {last}" if last and last != first else first
