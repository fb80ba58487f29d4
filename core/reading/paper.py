"""What a PDF that may be a decision says of itself. The PDF is opened in a child only."""

from __future__ import annotations

from core.model.seals import PaperFacts, PaperPage, TaggedText
from core.reading.pdf import check_bytes
from core.reading.worker_process import Bounds, ReadingFailed, ask_once

_JOB = "core.reading.paper_job"
_BOUNDS = Bounds(seconds=120)


def read_paper(data: bytes) -> PaperFacts:
    """Squares' texts, tagged text and pages of a PDF.

    Raises KnownError: not a PDF, locked by a password, empty, over 50 MB, too many pages, damaged;
    and ReadingFailed from worker_process.
    """
    check_bytes(data)
    answer, _ = ask_once(_JOB, {}, data, bounds=_BOUNDS)
    try:
        return PaperFacts(
            payloads=_texts(answer["payloads"]),
            words=tuple(
                TaggedText(str(text), int(str(page))) for text, page in _rows(answer["words"])
            ),
            seal_words=_texts(answer["seal_words"]),
            pages=tuple(
                PaperPage(str(text), str(picture), _texts(notes))
                for text, picture, notes in _rows(answer["pages"])
            ),
        )
    except (KeyError, TypeError, ValueError):
        raise ReadingFailed("reading.failed", "facts of another shape") from None


def _rows(value: object) -> list[list[object]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(str(text) for text in value)
