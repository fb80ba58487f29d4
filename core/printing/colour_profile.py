"""The sRGB colour profile every archived file must name its colours by, made from its numbers.

An ICC profile (version 4.2) of a display: white point, adaptation, primaries and the tone curve
of IEC 61966-2-1.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import Final

_HEADER_SIZE: Final = 128
_D50: Final = (0.9642, 1.0, 0.8249)
_TO_D50: Final = (
    (1.04788, 0.02292, -0.05022),
    (0.02958, 0.99048, -0.01707),
    (-0.00924, 0.01508, 0.75168),
)
"""Bradford's adaptation from sRGB's white, D65."""
_PRIMARIES: Final = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_MADE: Final = (2026, 1, 1, 0, 0, 0)


@cache
def srgb_profile() -> bytes:
    """The profile's bytes, always the same."""
    curve = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _text("sRGB IEC61966-2.1"),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": b"XYZ \0\0\0\0" + _fixed(*_D50),
        b"chad": b"sf32\0\0\0\0" + _fixed(*(value for row in _TO_D50 for value in row)),
        **{name: b"XYZ \0\0\0\0" + _fixed(*xyz) for name, xyz in _PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table = struct.pack(">I", len(tags))
    data = b""
    start = _HEADER_SIZE + 4 + 12 * len(tags)
    placed: dict[bytes, int] = {}
    for name, content in tags.items():
        if content not in placed:
            placed[content] = start + len(data)
            data += content + b"\0" * (-len(content) % 4)
        table += name + struct.pack(">II", placed[content], len(content))
    size = _HEADER_SIZE + len(table) + len(data)
    header = struct.pack(">I4xI", size, 0x04200000) + b"mntrRGB XYZ "
    header += struct.pack(">6H", *_MADE) + b"acsp" + b"\0" * 28 + _fixed(*_D50)
    return header.ljust(_HEADER_SIZE, b"\0") + table + data


def _fixed(*values: float) -> bytes:
    """Numbers of 16 bits before and 16 after the point."""
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _text(words: str) -> bytes:
    encoded = words.encode("utf-16-be")
    return (
        b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28) + encoded
    )
