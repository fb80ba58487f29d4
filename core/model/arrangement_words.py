"""Finding a conditional arrangement in free text, however it is written.

Found are the arrangement by its names, and the closing of a case by arrangement, which is the
same. Conditional release, release with conditions, a suspended sentence and a plea bargain have
words in common with it and are none.
"""

from __future__ import annotations

import re
import unicodedata

_KUBUTZ = "\u05bb"  # written without points the vowel is a vav
_HE = "[א-ת]"
_SPELT = re.compile(rf"(?<!{_HE})(?:{_HE} ){{2,}}{_HE}(?!{_HE})")  # a word, letter by letter
_CONDITIONAL = r"ה?(?:מותנ(?:ה|ים|ית|ות)|מתנה)"
_ON_CONDITION = r"(?:על ?תנאי|ב ?תנאים)"
_FILE = r"(?:(?:את )?(?:ל?סגיר[הת] )?[הב]?תיק(?:ים|ו)? ?|ה?פלילי(?:ים)? ?|עם ה?תביעה ?)"
_CLOSING = (
    r"(?:סגיר(?:ה|ת)|(?:נ|י|יי|ת|תי)סגר(?:ה|ו|ים|ת)?|נסגר|לסגור|סוגר(?:ת|ים)?|סגור|סגר(?:ה|ו)?)"
)
_FILE_WORDS = r" (?:של )?(?:את )?ה?(?:תיק(?:ים|ו|ה)?|חקירה|פלילי(?:ים)?|נגדו|נגדה|בעניינו)"
_BY = r" (?:ב|ב?עילה של |על פי |לפי |במסגרת |באמצעות )"
_OTHER_DEAL = r"(?! ?ה?(?:טיעון|פשרה|גישור))"
_ARRANGEMENT = re.compile(
    rf"(?:הסדר(?:ים|י|ו)? ?(?:{_FILE}){{0,3}}(?:{_CONDITIONAL}|{_ON_CONDITION})"
    rf"|הסדר(?:ים)? (?:לפי|מכוח) (?:סעי(?:ף|פים)|ס)? ?67 ?א"
    rf"|{_CLOSING}(?:{_FILE_WORDS})*{_BY}ה?הסדר{_OTHER_DEAL}"
    rf"|{_CLOSING}(?:{_FILE_WORDS})* ?{_CONDITIONAL}"
    rf"|{_CLOSING}(?:{_FILE_WORDS})+ {_ON_CONDITION})"
    rf"(?!{_HE})"
)
_FOREIGN = re.compile(
    r"\bconditional(?:ly)? (?:case |file |prosecutorial )?(?:arrange\w*|clos\w*|settle\w*)"
    r"|\barrangement on condition"
    r"|\bhesder mutn\w*"
    r"|(?:تسوية|صفقة|ترتيب|اتفاق) (?:ال)?مشروطة?"
)


def arrangement_named(text: str) -> str | None:
    """The words that name a conditional arrangement, in plain letters; None where none do.

    Points, direction marks, quotes, hyphens, line breaks and doubled spaces make no difference.
    """
    words = plain_words(text)
    found = _ARRANGEMENT.search(words) or _FOREIGN.search(words)
    return found.group().strip() if found else None


def plain_words(text: str) -> str:
    """`text` in bare letters and digits, one space between words, letters spelt out joined."""
    letters: list[str] = []
    for char in unicodedata.normalize("NFKD", text):
        kind = unicodedata.category(char)
        if char == _KUBUTZ:
            letters.append("ו")
        elif kind in ("Mn", "Cf") or char in "\"'`´׳״ـ‘’‚‛“”„‟«»‹›":
            continue
        else:
            letters.append(char if kind[0] in "LN" else " ")
    joined = " ".join("".join(letters).casefold().split())
    return _SPELT.sub(lambda spelt: spelt.group().replace(" ", ""), joined)
