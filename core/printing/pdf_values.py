"""Numbers and strings as a PDF file writes them."""

from __future__ import annotations

from typing import Final

_ESCAPED: Final = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r", "\n": r"\n"})


def number(value: float) -> str:
    """A number to a thousandth, so a thousandth of a point where it is a length."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def text_string(text: str) -> str:
    """A text for people: plain where it is ASCII, UTF-16 otherwise. One character is one byte."""
    if not text.isascii():
        text = "\xfe\xff" + text.encode("utf-16-be", "replace").decode("latin-1")
    return f"({text.translate(_ESCAPED)})"


def byte_string(text: str) -> str:
    """A text for programs, as UTF-8: an address. One character is one byte."""
    return f"({text.encode().decode('latin-1').translate(_ESCAPED)})"
