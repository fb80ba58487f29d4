"""Signed decisions to check, and ways to spoil their files."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pikepdf

from core.model.decisions import AdjournmentReason, Outcome
from core.services import decisions
from core.store.store import Store
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]
REASONS = "\n".join(["הקטין עשה דרך ארוכה והצוות ממליץ על שחרורו. " * 6] * 9)
"""Enough for a second page."""


def signed_pdf(
    store: Store, add_case: AddCase, number: str = "1201-03-26", reasons: str = REASONS
) -> tuple[str, bytes]:
    """The id and the PDF of a signed release of two pages."""
    hearing_id = begin(store, add_case(number))
    draft_release(store, hearing_id, reasons=reasons)
    signed = decisions.sign(store, hearing_id)
    return signed.id, decisions.decision_pdf(store, signed.id)


def saved_again(data: bytes, change: Callable[[pikepdf.Pdf], None] = lambda pdf: None) -> bytes:
    """The file as another program would save it, after `change`."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


def in_content(page: pikepdf.Page, change: Callable[[bytes], bytes]) -> None:
    """Change a page's operators; raises AssertionError when nothing changed."""
    before = page.Contents.read_bytes()
    after = change(before)
    assert after != before
    page.Contents.write(after)


def turn_pages_round(pdf: pikepdf.Pdf) -> None:
    # Not pages.reverse(): that leaves copies, which no tag belongs to.
    pdf.Root.Pages.Kids = pikepdf.Array(reversed(list(pdf.Root.Pages.Kids)))


def lay_a_note_over(pdf: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[100, 500, 300, 520]
    )
    pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(note)]))


def change_a_glyph(pdf: pikepdf.Pdf) -> None:
    """Show one other letter on the first page; the tag tree still says the old one."""

    def swap(content: bytes) -> bytes:
        # The first two codes of a long word, changed about.
        at = content.index(b"TJ", len(content) // 2)
        start = content.rindex(b"[<", 0, at) + 2
        word = content[start : start + 8]
        assert word[:4] != word[4:]
        return content[:start] + word[4:] + word[:4] + content[start + 8 :]

    in_content(pdf.pages[0], swap)


def change_a_tagged_word(pdf: pikepdf.Pdf) -> None:
    """Say another word in the tag tree than the page shows."""
    for element in pdf.objects:
        if isinstance(element, pikepdf.Dictionary) and "דרך ארוכה" in str(
            element.get("/ActualText", "")
        ):
            element.ActualText = pikepdf.String(str(element.ActualText).replace("ארוכה", "קצרה"))
            return
    raise AssertionError


def without_square(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.Contents.write(page.Contents.read_bytes().replace(b"/Payload", b"/Nothing"))


def adjourned_pdf(store: Store, case_id: str) -> bytes:
    """The PDF of a signed adjournment in a case."""
    hearing_id = begin(store, case_id)
    decisions.save_draft(
        store,
        hearing_id,
        outcome=Outcome.ADJOURNMENT,
        reasons="אין מתורגמן.",
        adjournment_reason=AdjournmentReason.NO_INTERPRETER,
        new_hearing_on=date(2026, 12, 6),
    )
    return decisions.decision_pdf(store, decisions.sign(store, hearing_id).id)
