"""What every paper from the store shares: its values, its pages, and who may not be named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core.model.cases import Case
from core.model.finished_papers import FinishedPaper
from core.model.people import Language, Person
from core.model.print_files.common import PrintFile, Signer
from core.model.reports import Audience
from core.services.cases import note
from core.services.withholding import audience_name
from core.store.store import Connection, Store
from core.wording import label, text


def opened(conn: Connection, store: Store, kind: str, subject: str) -> None:
    """Record that a paper of `kind` was made about `subject`, an id or a day."""
    note(conn, store, f"paper.{kind.replace('-', '_')}", subject)


def paper_of(kind: str, values: PrintFile, **about: Any) -> FinishedPaper:
    """The finished paper of `values`; `about` are the other fields of FinishedPaper."""
    # Only now: what draws pages is read when something is printed.
    from core.services.print_files import paper_pdf

    language = Language(values.language.value)
    return FinishedPaper(kind=kind, pdf=paper_pdf(kind, values), language=language, **about)


def of_case(case: Case) -> dict[str, Any]:
    """The values that every document about one case begins with."""
    return {
        "number": case.number,
        "initials": case.minor.initials,
        "sex": case.minor.sex,
        "track": case.track,
    }


def title_of(kind: str, case: Case, audience: Audience | None = None) -> str:
    """What a paper about a case is called in the window, and whom outside it is made for."""
    paper, initials = text(f"paper.kind.{kind}"), case.minor.initials
    if audience is None:
        return text("made.title", paper=paper, initials=initials)
    who = audience_name(audience, case.minor.sex)
    return text("made.title_for", paper=paper, initials=initials, who=who)


def signer(store: Store) -> Signer:
    """Whoever has the store open."""
    return Signer(name=store.user.name, role=label(store.user.role))


def printable(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those whose contact may stand on paper: nobody confidential."""
    return tuple(person for person in people if not person.confidential)


def hidden_names(people: Iterable[Person]) -> frozenset[str]:
    """The names of confidential contacts, which stand on no paper."""
    return frozenset(
        person.name.strip() for person in people if person.confidential and person.name.strip()
    )


def unless_hidden(name: str, hidden: frozenset[str]) -> str:
    """A name, or nothing where it is that of a confidential contact."""
    return "" if any(each in name for each in hidden) else name.strip()
