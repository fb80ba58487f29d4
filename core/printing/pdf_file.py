"""The PDF file itself: numbered objects in, bytes out.

Everything but streams goes into one compressed stream of objects, because the tags that make a
document readable aloud would otherwise take more room than its text.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import Final

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LEVEL: Final = 4
"""Of compression: half the time of zlib's own choice, for files a twenty-fifth larger."""
_FREE, _PLAIN, _IN_STREAM = range(3)


class PdfFile:
    """A file being written. The same objects in the same order give the same bytes."""

    def __init__(self) -> None:
        self._count = 0
        self._streams: list[tuple[int, bytes]] = []
        self._objects: list[tuple[int, str]] = []

    def reserve(self) -> int:
        """The number of an object that is written later."""
        self._count += 1
        return self._count

    def put(self, number: int, content: str) -> None:
        """Write the object of a reserved number; every character of `content` is one byte."""
        self._objects.append((number, content))

    def add(self, content: str) -> int:
        """Write an object; gives its number."""
        number = self.reserve()
        self.put(number, content)
        return number

    def add_stream(self, data: bytes, entries: str = "", *, compressed: bool = True) -> int:
        """Write a stream whose dictionary holds `entries` beside its length; gives its number."""
        number = self.reserve()
        self._put_stream(number, data, entries, compressed)
        return number

    def _put_stream(self, number: int, data: bytes, entries: str, compressed: bool = True) -> None:
        if compressed:
            data = zlib.compress(data, _LEVEL)
            entries += "/Filter/FlateDecode"
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1")
        self._streams.append((number, head + data + b"\nendstream"))

    def finished(self, root: int, info: int) -> bytes:
        """The file, whose catalog and information are the objects `root` and `info`."""
        holder = self.reserve()
        self._put_stream(holder, *self._object_stream())
        table = self.reserve()
        entries: list[tuple[int, int, int]] = [(_FREE, 0, 65535)] * (table + 1)
        parts = [_HEADER]
        offset = len(_HEADER)
        for number, content in self._streams:
            part = b"%d 0 obj\n%b\nendobj\n" % (number, content)
            entries[number] = (_PLAIN, offset, 0)
            parts.append(part)
            offset += len(part)
        for place, (number, _) in enumerate(self._objects):
            entries[number] = (_IN_STREAM, holder, place)
        entries[table] = (_PLAIN, offset, 0)
        rows = b"".join(
            kind.to_bytes(1, "big") + first.to_bytes(4, "big") + second.to_bytes(2, "big")
            for kind, first, second in entries
        )
        identity = hashlib.sha256(b"".join(parts)).hexdigest()[:32]
        data = zlib.compress(rows)
        parts.append(
            f"{table} 0 obj\n<</Type/XRef/Size {table + 1}/W[1 4 2]/Root {root} 0 R"
            f"/Info {info} 0 R/ID[<{identity}><{identity}>]/Filter/FlateDecode"
            f"/Length {len(data)}>>\nstream\n".encode()
        )
        parts += [data, b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % offset]
        return b"".join(parts)

    def _object_stream(self) -> tuple[bytes, str]:
        head: list[str] = []
        offset = 0
        for number, content in self._objects:
            head.append(f"{number} {offset}")
            offset += len(content) + 1
        index = " ".join(head) + "\n"
        body = "\n".join(content for _, content in self._objects)
        entries = f"/Type/ObjStm/N {len(self._objects)}/First {len(index)}"
        return (index + body).encode("latin-1"), entries
