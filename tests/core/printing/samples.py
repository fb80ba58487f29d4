"""Documents to print in tests: nobody in them is real."""

from __future__ import annotations

from core.model.documents import (
    Block,
    DecisionDocument,
    Facts,
    Heading,
    ListStyle,
    Numbered,
    Paragraph,
    Signature,
)

MEMBERS = (
    Signature("דליה רז", "יושבת ראש", "נחתם בתוכנה ביום 3.5.2026"),
    Signature("אורי שקד", "חבר"),
    Signature("נעמי טל", "חברה"),
    Signature('ד"ר מוניר עבוד', "חבר"),
)

SENTENCE = (
    "הנער השתתף בכל המפגשים שנקבעו לו במעון, למד לקראת בחינות הבגרות ושמר על קשר עם סבתו, "
    "ולפיכך ראתה הוועדה לנכון לקבל את המלצת הצוות בתיק 1201-03-26. "
)


def decision(
    *blocks: Block,
    signatures: tuple[Signature, ...] = MEMBERS,
    after: tuple[Block, ...] = (),
    draft_mark: str = "",
) -> DecisionDocument:
    return DecisionDocument(
        title="ועדת שחרורים לפי סעיף 35 לחוק הנוער",
        subtitle="(שפיטה, ענישה ודרכי טיפול), התשל״א–1971",
        banner="דלתיים סגורות – חסוי",
        case_line='ושר"ן 1201-03-26',
        date_line='ט"ז באייר התשפ"ו, 3.5.2026',
        running_header="ושר\"ן 1201-03-26 · א' ב'",
        blocks=blocks or FULL,
        signatures=signatures,
        after_signatures=after,
        draft_mark=draft_mark,
    )


FULL: tuple[Block, ...] = (
    Paragraph("בעניין: א' ב' (קטין)", bold=True),
    Facts(
        (
            ("הצו", "בית המשפט לנוער בחיפה, 1.9.2024"),
            ("כניסה למעון", "1.9.2025"),
            ("תום התקופה", "31.8.2027"),
        )
    ),
    Heading("החלטה", 1),
    Numbered(("מלאה שנה מיום כניסתו של הקטין למעון.", "הקטין נשמע בעצמו.", "הוא ישוחרר כך:")),
    Numbered(
        ("יגור בבית סבתו בעכו.", "ילמד בבית הספר.", "יהיה בבית בין 22:00 ל-06:00."),
        ListStyle.LETTERS,
        level=1,
    ),
    Heading("נימוקים"),
    Paragraph(SENTENCE * 3),
)
