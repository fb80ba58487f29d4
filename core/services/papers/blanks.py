"""Empty forms of every kind, for the day the power fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.model.finished_papers import FinishedPaper
from core.model.people import Sex
from core.model.print_files.forms import BlankFile
from core.model.print_files.letters import DecidedWhat
from core.services.papers.finishing import paper_of
from core.wording import text

Progress = Callable[[int, int], object]
_OUTCOMES: tuple[DecidedWhat, ...] = ("release", "refusal", "adjournment")


@dataclass(frozen=True)
class BlankKind:
    """A kind of which there is an empty form."""

    kind: str
    title: str


def blank_kinds() -> tuple[BlankKind, ...]:
    """Every kind of which there is an empty form, in the order of a file's life."""
    from core.printing.documents.kinds import KINDS, NO_BLANKS

    return tuple(
        BlankKind(kind, text(f"paper.kind.{kind}")) for kind in KINDS if kind not in NO_BLANKS
    )


def blank_paper(kind: str, sex: Sex = Sex.MALE, decided: DecidedWhat = "release") -> FinishedPaper:
    """The empty form of one kind. Nothing of the store stands in it.

    Raises KeyError for a kind that has no empty form.
    """
    from core.printing.documents.blanks import blank_paper as empty
    from core.printing.documents.kinds import KINDS, NO_BLANKS

    if kind in NO_BLANKS:
        raise KeyError(kind)
    values = empty(KINDS[kind].values, BlankFile(of=kind, sex=sex, decided=decided))
    title = text("made.blank", kind=text(f"paper.kind.{kind}"))
    return paper_of(kind, values, title=title)


def blank_set_paper(progress: Progress | None = None) -> FinishedPaper:
    """All empty forms in one tagged PDF; of letters that tell an outcome, one for each.

    `progress(done, total)` is called before each form.
    """
    from core.printing.binding import bound_pdf

    wanted = list(_whole_set())
    made = []
    for done, (kind, decided) in enumerate(wanted):
        if progress is not None:
            progress(done, len(wanted))
        form = blank_paper(kind, decided=decided)
        made.append((form.title, form.pdf))
    title = text("made.blank_set")
    return FinishedPaper(kind="blank", title=title, pdf=bound_pdf(title, made))


def _whole_set() -> Iterator[tuple[str, DecidedWhat]]:
    from core.printing.documents.kinds import KINDS

    for each in blank_kinds():
        tells = "decided" in KINDS[each.kind].values.__dataclass_fields__
        is_letter = each.kind.startswith("letter-")
        for decided in _OUTCOMES if tells and is_letter else _OUTCOMES[:1]:
            yield each.kind, decided
