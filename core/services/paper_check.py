"""Whether a file or a paper is a signed decision, by itself: no store, no network, no passphrase.

What a seal can prove by itself is that one key signed these words. Whose key it is, how the pages
looked and whether another decision followed, only the store knows (core/services/paper_in_store).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from pathlib import Path
from typing import Final

from core.direction import left_to_right
from core.errors import KnownError
from core.model.seals import PaperFacts, PaperSeal, SealClaim
from core.reading.paper import read_paper
from core.reading.pdf import MAX_MEGABYTES
from core.services.paper_seal import (
    code_of,
    codes_in,
    key_name,
    plain,
    read_payload,
    signed_part,
    words_digest,
)
from core.store.signatures import is_signature_of
from core.wording import text

_TOKEN: Final = re.compile(r"\d+(?:[./:,\-]\d+)*|[^\W\d_]+")
_PLAIN_WORD: Final = re.compile(
    "[\u0020-\u007e\u05be\u05d0-\u05ea\u05f3\u05f4\u2010-\u201f\u20aa•·…]*"
)
_OVERRIDES: Final = re.compile("[\u202d\u202e]")


class Verdict(Enum):
    """RIGHT: all that was checked is right. LATER: so it is, but a later decision was signed."""

    RIGHT = auto()
    LATER = auto()
    WRONG = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class PaperReport:
    """What was found, in sentences, and what it does not prove."""

    verdict: Verdict
    found: tuple[str, ...]
    open: tuple[str, ...] = ()


def read_file(path: Path) -> bytes:
    """The bytes of a PDF. Raises KnownError `paper.cannot_read` or `reading.pdf_too_big`."""
    try:
        if path.stat().st_size > MAX_MEGABYTES * 1024 * 1024:
            raise KnownError("reading.pdf_too_big", limit=MAX_MEGABYTES)
        return path.read_bytes()
    except OSError:
        raise KnownError("paper.cannot_read", file=path) from None


def check_file(path: Path) -> PaperReport:
    """What a PDF proves by itself. Raises KnownError as read_file and core.reading.read_paper."""
    return check_facts(read_paper(read_file(path)))


def check_facts(facts: PaperFacts) -> PaperReport:
    """What the seal in a file proves of the file's own text."""
    if not facts.payloads:
        return _without_square(facts)
    if len(facts.payloads) > 1:
        return PaperReport(Verdict.WRONG, (text("paper.two_squares"),))
    try:
        claim = read_payload(facts.payloads[0])
    except KnownError as error:
        return PaperReport(Verdict.WRONG, (str(error),))
    if not is_proved(claim):
        return PaperReport(Verdict.WRONG, (text("paper.signature_wrong"),))
    wrong = tuple(_wrong(facts, claim))
    if wrong:
        return PaperReport(Verdict.WRONG, wrong)
    found = (
        text("paper.signature_right", key=left_to_right(key_name(claim.key))),
        text("paper.words_right", code=left_to_right(code_of(claim.decision_id, claim.digest))),
    )
    unsure = [text("paper.open.key"), text("paper.open.looks"), text("paper.open.later")]
    if not _is_our_wording(facts, claim):
        unsure.insert(0, text("paper.open.beside"))
    return PaperReport(Verdict.RIGHT, found, tuple(unsure))


def check_square(payload: str) -> PaperReport:
    """What a camera read in the square of a paper proves. Raises KnownError as read_payload."""
    claim = read_payload(payload)
    if not is_proved(claim):
        return PaperReport(Verdict.WRONG, (text("paper.signature_wrong"),))
    code = left_to_right(code_of(claim.decision_id, claim.digest))
    found = (
        text("paper.signature_right", key=left_to_right(key_name(claim.key))),
        text("paper.square_code", code=code),
    )
    return PaperReport(Verdict.RIGHT, found, (text("paper.open.words"), text("paper.open.key")))


def is_proved(claim: SealClaim) -> bool:
    """Whether the claim's signature is that of the key it names."""
    return is_signature_of(claim.signature, signed_part(claim), claim.key)


def codes_in_file(facts: PaperFacts) -> tuple[str, ...]:
    """The codes in a file's tagged text; that of its pages has letters and digits turned about."""
    return codes_in("\n".join([*facts.seal_words, *(word.text for word in facts.words)]))


def tokens(texts: Iterable[str]) -> list[str]:
    """The words and numbers of texts, punctuation left out: viewers move it about."""
    return _TOKEN.findall(plain(" ".join(texts)))


def _without_square(facts: PaperFacts) -> PaperReport:
    codes = codes_in_file(facts)
    if not codes:
        return PaperReport(Verdict.UNKNOWN, (text("paper.no_seal"),))
    shown = ", ".join(left_to_right(code) for code in codes)
    return PaperReport(Verdict.UNKNOWN, (text("paper.code_only", code=shown),))


def _wrong(facts: PaperFacts, claim: SealClaim) -> Iterable[str]:
    """Everything in the file that its seal does not go with."""
    if words_digest(word.text for word in facts.words) != claim.digest:
        yield text("paper.words_wrong")
        return
    # A correction names the code of what it corrects among its signed words; the seal has its own.
    if codes_in("\n".join(facts.seal_words)) != (code_of(claim.decision_id, claim.digest),):
        yield text("paper.code_wrong")
    places = [word.page for word in facts.words]
    if -1 in places or any(later < one for one, later in pairwise(places)):
        yield text("paper.pages_moved")
    if not _shows_what_it_says(facts):
        yield text("paper.shows_other_words")
    for number, page in enumerate(facts.pages, start=1):
        if page.notes:
            yield text("paper.laid_over", page=number)


def _shows_what_it_says(facts: PaperFacts) -> bool:
    """Whether the pages show the words of the tag tree and nothing but furniture beside them.

    Pointed, accented and Arabic words come out of a page in pieces: of those only the letters are
    compared, of all others and of numbers the whole words.
    """
    texts = [*(word.text for word in facts.words), *facts.seal_words[:-1]]
    words = [word for one in texts for word in one.split()]
    hard = [word for word in words if not _PLAIN_WORD.fullmatch(plain(word))]
    hard += [word for one in texts if _OVERRIDES.search(one) for word in one.split()]
    said = Counter(tokens(words)) - Counter(tokens(hard))
    seen = Counter(tokens(page.text for page in facts.pages))
    rest = seen - said
    numbers = [str(number) for number in range(1, len(facts.pages) + 1)]
    furniture = {*said, *numbers, *tokens([text("print.page_of", page="", pages="")])}
    strange = Counter({token: count for token, count in rest.items() if token not in furniture})
    hidden = said - seen or _letters(hard) - _letters(rest.elements())
    return not hidden and not _letters(strange.elements()) - _letters(hard)


def _letters(words: Iterable[str]) -> Counter[str]:
    """Letters and digits without the marks on them."""
    return Counter(c for c in unicodedata.normalize("NFKD", "".join(words)) if c.isalnum())


def _is_our_wording(facts: PaperFacts, claim: SealClaim) -> bool:
    from core.printing.seal_code import seal_words

    code = code_of(claim.decision_id, claim.digest)
    ours = seal_words(PaperSeal(code, facts.payloads[0], claim.digest))
    return [plain(one) for one in ours] == [plain(one) for one in facts.seal_words]
