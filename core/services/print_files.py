"""Print files: a document as JSON, printed without a store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import KnownError
from core.json_file import read_json
from core.law.calendar import hebrew_date
from core.model.print_files.beside import BesideHebrew
from core.model.print_files.bundles import DossierFile, LabelsFile
from core.model.print_files.common import PrintFile
from core.model.print_files.forms import BlankFile
from core.model.print_files.letters import MinorLetter, VictimLetter
from core.printing.documents.blanks import blank_paper
from core.printing.documents.kinds import KINDS, NO_BLANKS, document_pdf
from core.printing.documents.words import Blank, Words
from core.printing.label_sheet import PAPERS
from core.reading.pdf import MAX_MEGABYTES, check_bytes, page_sizes
from core.reading.worker_process import MEGABYTE
from core.services.dossiers import dossier_pdf
from core.services.print_values import Misfit, read_values
from core.wording import text, texts

BLANK = "blank"
LARGEST_BYTES = 4 * 1024 * 1024


class BadPrintFile(KnownError):
    """A file that cannot be printed; the sentence names it, the field, and what to do."""


@dataclass(frozen=True)
class KindInfo:
    """A kind of document: its name in print files and its Hebrew name."""

    kind: str
    title: str


def kinds() -> tuple[KindInfo, ...]:
    """Every kind of document that a print file may hold."""
    return tuple(KindInfo(kind, text(f"paper.kind.{kind}")) for kind in (*KINDS, BLANK))


def print_file_pdf(path: Path) -> bytes:
    """The PDF of a print file. Raises BadPrintFile, NoGlyph, or why a report cannot be joined."""
    kind, paper = read_print_file(path)
    if isinstance(paper, DossierFile) and not isinstance(paper.number, Blank):
        return dossier_pdf(paper, _reports(path, paper))
    if isinstance(paper, LabelsFile):
        count = PAPERS[paper.sheet].count
        if not 1 <= paper.start <= count:
            raise _bad("start", path, start=paper.start, count=count)
    return paper_pdf(kind, paper)


def paper_pdf(kind: str, paper: PrintFile) -> bytes:
    """The PDF of a document from its values; the same values always give the same bytes."""
    return document_pdf(kind, paper, words_of(kind, paper))


def words_of(kind: str, paper: PrintFile) -> Words:
    """The words of a document in its language and its minor's gender."""
    sex = getattr(paper, "sex", None)
    words = Words(KINDS[kind].part, hebrew_date, language=paper.language)
    return words if sex is None else words.of(words.part, sex)


def read_print_file(path: Path) -> tuple[str, PrintFile]:
    """The kind and the values of a print file; of an empty document, those it has instead.

    Raises BadPrintFile.
    """
    data = read_json(path, LARGEST_BYTES, _bad, other="not_print_file")
    if not isinstance(data, dict):
        raise _bad("not_print_file", path)
    kind = data.pop("kind", None)
    if kind is None:
        raise _bad("no_kind", path)
    if not isinstance(kind, str) or (kind not in KINDS and kind != BLANK):
        raise _bad("unknown_kind", path, kind=kind)
    try:
        paper: PrintFile = read_values(data, BlankFile if kind == BLANK else KINDS[kind].values)
    except Misfit as misfit:
        raise _bad(misfit.what, path, kind=kind, **misfit.values) from None
    if isinstance(paper, BlankFile):
        kind = paper.of
        if kind not in KINDS or kind in NO_BLANKS:
            raise _bad("no_blank", path, kind=kind)
        if paper.beside and not issubclass(KINDS[kind].values, BesideHebrew):
            raise _bad("unknown_field", path, kind=kind, field="beside")
        paper = blank_paper(KINDS[kind].values, paper)
    if paper.language not in languages_of(kind):
        known = ", ".join(languages_of(kind))
        raise _bad("language", path, kind=kind, language=paper.language.value, known=known)
    if isinstance(paper, MinorLetter | VictimLetter) and (field := paper.unsaid()):
        raise _bad("missing_field", path, kind=kind, field=field)
    if isinstance(paper, BesideHebrew):
        wrong = paper.misfit()
        if wrong is not None:
            raise _bad(wrong[0], path, kind=kind, field=wrong[1])
    return kind, paper


def _reports(path: Path, paper: DossierFile) -> list[bytes]:
    """The PDFs of a dossier, from the print file's folder or below it only."""
    folder = path.parent.resolve()
    found: list[bytes] = []
    for part in paper.parts:
        report = (folder / part.file).resolve()
        try:
            if not report.is_relative_to(folder):
                raise _bad("no_report", path, report=part.file)
            if report.stat().st_size > MAX_MEGABYTES * MEGABYTE:
                too_big = KnownError("reading.pdf_too_big", limit=MAX_MEGABYTES)
                raise _bad("bad_report", path, report=part.file, why=str(too_big))
            found.append(report.read_bytes())
            check_bytes(found[-1])
            page_sizes(found[-1])
        except (OSError, ValueError):  # a name with a NUL in it
            raise _bad("no_report", path, report=part.file) from None
        except BadPrintFile:
            raise
        except KnownError as error:
            raise _bad("bad_report", path, report=part.file, why=str(error)) from None
    return found


def languages_of(kind: str) -> tuple[str, ...]:
    """The languages that a kind of document is worded in."""
    part = KINDS[kind].part
    return tuple(
        language for language in _LANGUAGES if kind == "text" or _is_worded(part, language)
    )


_LANGUAGES = ("he", "ar", "ru", "am", "en")


def _is_worded(part: str, language: str) -> bool:
    return any(key.startswith(f"{part}.") for key in texts(language))


def _bad(what: str, path: Path, **values: object) -> BadPrintFile:
    if "expected" in values:
        values["expected"] = text(f"print_file.expected.{values['expected']}")
    return BadPrintFile(f"print_file.{what}", file=path.name, **values)
