"""The page with the recovery key holds every group, and stays in memory."""

from __future__ import annotations

import pypdfium2
from PySide6.QtWidgets import QApplication

from core.store import recovery_key
from ui.recovery_page import recovery_pdf


def test_every_group_stands_on_one_page(app: QApplication) -> None:
    groups = recovery_key.printed(bytes(range(32))).split("-")
    content = recovery_pdf("מפתח השחזור", ("רק מפתח זה פותח את המאגר.",), tuple(groups))
    assert content.startswith(b"%PDF")
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    for number, group in enumerate(groups, start=1):
        assert group in text
        assert str(number) in text
