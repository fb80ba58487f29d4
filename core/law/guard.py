"""A conditional arrangement is no outcome for a minor: found, refused, and let stand as history.

It is a prosecutor's tool that is not open to a suspect who is a minor, and no release committee
gives one (Criminal Procedure Law, chapter ד, division א1). The way open to a minor is the
alternative proceeding of s. 12א of the Youth Law.
"""

from __future__ import annotations

import re

from core.errors import KnownError
from core.model.arrangement_words import arrangement_named, plain_words

__all__ = ["ArrangementRefused", "arrangement_named", "arrangement_ordered", "refuse_arrangement"]

_PREFIX = r"(?<![א-ת])[ושהבכל]{0,3}"
_END = r"(?![א-ת])"
_PAST = re.compile(
    rf"{_PREFIX}(?:עבר|קודמ(?:ת|ים|ות)|קודם|נחת(?:ם|מו)|נער(?:ך|כו)|חתם|חתמה|הופר|הפרה?|היה|היו"
    rf"|שנת|כבר|לפני){_END}|\b(?:19|20)\d\d\b"
)
_DENIED = re.compile(
    rf"{_PREFIX}(?:לא|אין|אינ(?:ו|ה|ם|ן)|איננ(?:ו|ה)|בלי|ללא|אסור|נדח(?:ה|תה)|דוח(?:ה|ים)"
    rf"|לדחות|אי אפשר){_END}"
)
_ORDERS = re.compile(
    rf"{_PREFIX}(?:מור(?:ה|ים)|מחליט(?:ה|ים)?|החליטה|הוחלט|קובע(?:ת|ים)?|מאשר(?:ת|ים)?|מפנ(?:ה|ים)"
    rf"|נות(?:ן|נת|נים)|[ית]ינתן|[ית]?ייחתם|[ית]חת(?:ום|מו|ם)|[ית]י?יסגר|[ית]ופנה|[ית]יער?ך|בזאת|בזה|היום){_END}"
)


class ArrangementRefused(KnownError):
    """A conditional arrangement was chosen, brought in or written where none can be."""


def refuse_arrangement(text: str, where: str) -> None:
    """Raises ArrangementRefused when `text` names one; `where` says in Hebrew what was written."""
    words = arrangement_named(text)
    if words is not None:
        raise ArrangementRefused("arrangement.refused", where=where, words=words)


def arrangement_ordered(text: str) -> str | None:
    """As `arrangement_named`, but in reasons, which may tell of the past or turn a request down.

    A sentence may name an arrangement after a word of refusal, or beside a word of the past and
    none of decision. Whatever reads otherwise counts as given by the committee.
    """
    words = arrangement_named(text)
    if words is None:
        return None
    sentences = [part for part in re.split(r"[.!?;]", text) if arrangement_named(part)]
    if sentences and all(_is_history(part) for part in sentences):
        return None
    return words


def _is_history(sentence: str) -> bool:
    plain = plain_words(sentence)
    named = arrangement_named(sentence)
    before = plain[: plain.index(named)] if named else plain
    if _DENIED.search(before):
        return True
    return bool(_PAST.search(plain)) and not _ORDERS.search(plain)
