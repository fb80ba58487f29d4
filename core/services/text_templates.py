"""Phrases to put into fields: those that come with the program, and the committee's own.

What comes with the program is data in resources/templates, and stands in the store only once the
committee changed it or took it out of use. A changed phrase is a new version; old ones stay.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache

from core.errors import KnownError
from core.model.changes import Changes
from core.model.plan import Domain
from core.model.text_templates import TextPlace, TextTemplate
from core.paths import RESOURCES
from core.services.arrangement_guard import refuse_in_phrase
from core.services.cases import note
from core.store import text_templates as rows
from core.store.rows import new_id
from core.store.store import Connection, Store

_TITLE = 80


def templates(
    store: Store, place: TextPlace, domain: Domain | None = None
) -> tuple[TextTemplate, ...]:
    """The phrases offered in a field, the committee's own first, then by title.

    With a domain of the plan: those of it and those that fit every domain.
    """
    found = [
        each
        for each in all_templates(store)
        if each.place is place and (domain is None or each.domain in (None, domain))
    ]
    return tuple(sorted(found, key=lambda each: (each.version == 0, each.title)))


def all_templates(store: Store) -> tuple[TextTemplate, ...]:
    """Every phrase in use as it stands now, by place and title."""
    with store.read() as conn:
        now = _starting() | {each.id: each for each in rows.versions(conn)}
    order = list(TextPlace)
    in_use = (each for each in now.values() if not each.withdrawn)
    return tuple(sorted(in_use, key=lambda each: (order.index(each.place), each.title)))


def versions_of(store: Store, template_id: str) -> tuple[TextTemplate, ...]:
    """Every version of a phrase that was written, the first first."""
    with store.read() as conn:
        return rows.versions(conn, template_id)


def save_template(store: Store, template: TextTemplate) -> Changes:
    """Write a phrase, one without an id as a new one; what is the same as before is not written.

    Raises KnownError `template.empty` without words, ArrangementRefused for words that would give
    a conditional arrangement where none can be given.
    """
    words = template.text.strip()
    if not words:
        raise KnownError("template.empty")
    title = " ".join(template.title.split()) or title_for(words)
    refuse_in_phrase(template.place, f"{title}\n{words}")
    return _write(
        store, replace(template, title=title, text=words, withdrawn=False), "template.saved"
    )


def withdraw_template(store: Store, template_id: str) -> Changes:
    """Offer a phrase no more; all its versions stay. Raises KnownError `template.gone`."""
    return _in_use(store, template_id, withdrawn=True)


def restore_template(store: Store, template_id: str) -> Changes:
    """Offer a withdrawn phrase again, as it was. Raises KnownError `template.gone`."""
    return _in_use(store, template_id, withdrawn=False)


def title_for(words: str) -> str:
    """The first words of a phrase, as its title."""
    line = " ".join(words.split())
    return line if len(line) <= _TITLE else f"{line[:_TITLE].rpartition(' ')[0] or line[:_TITLE]}…"


def _in_use(store: Store, template_id: str, *, withdrawn: bool) -> Changes:
    with store.read() as conn:
        now = _now(conn, template_id)
    if now is None:
        raise KnownError("template.gone")
    action = "template.withdrawn" if withdrawn else "template.restored"
    return _write(store, replace(now, withdrawn=withdrawn), action)


def _write(store: Store, template: TextTemplate, action: str) -> Changes:
    with store.write() as conn:
        template = replace(template, id=template.id or new_id())
        now = _now(conn, template.id)
        if now is not None and _said(now) == _said(template):
            return Changes()
        version = (now.version if now else 0) + 1
        rows.add_version(
            conn, replace(template, version=version), at=store.clock.now(), user_id=store.user.id
        )
        note(conn, store, action, template.id)
        return Changes.of(("text_template", template.id))


def _said(template: TextTemplate) -> tuple[object, ...]:
    return template.place, template.domain, template.title, template.text, template.withdrawn


def _now(conn: Connection, template_id: str) -> TextTemplate | None:
    written = rows.versions(conn, template_id)
    return written[-1] if written else _starting().get(template_id)


@cache
def _starting() -> dict[str, TextTemplate]:
    """What comes with the program, by id."""
    found: dict[str, TextTemplate] = {}
    for path in sorted((RESOURCES / "templates").glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["phrase"]:
            domain = Domain(entry["domain"]) if "domain" in entry else None
            found[entry["id"]] = TextTemplate(
                entry["id"], TextPlace(path.stem), entry["title"], entry["text"], domain
            )
    return found
