"""Pages as pictures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageImage:
    """A drawn page: `rgb` holds three bytes a pixel, row by row, without padding."""

    width: int
    height: int
    rgb: bytes
