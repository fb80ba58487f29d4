"""A file whose bytes stay with the process that asks, fetched part by part. Runs in the child only.

A scan of a hundred megabytes need not come over whole before its first page is drawn: what is
fetched is what the page needs.
"""

from __future__ import annotations

import io
import os
from collections import OrderedDict

from core.reading.child_process import borrow

_BLOCK = 16 * 1024
_KEPT = 1024  # blocks: 16 MB


class LentFile(io.RawIOBase):
    """`size` bytes as a file to be read, moved about in, and no more."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size
        self._at = 0
        self._blocks: OrderedDict[int, memoryview] = OrderedDict()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: object) -> int:
        room = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        count = max(0, min(len(room), self._size - self._at))
        self._fetch(self._at // _BLOCK, (self._at + count - 1) // _BLOCK)
        done = 0
        while done < count:
            number, skipped = divmod(self._at + done, _BLOCK)
            part = self._blocks[number][skipped : skipped + count - done]
            room[done : done + len(part)] = part
            done += len(part)
        self._at += count
        while len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)
        return count

    def _fetch(self, first: int, last: int) -> None:
        """Have the blocks from `first` to `last`; those that lie together are asked for at once."""
        number = first
        while number <= last:
            if number in self._blocks:
                self._blocks.move_to_end(number)
                number += 1
                continue
            end = number + 1
            while end <= last and end not in self._blocks:
                end += 1
            came = memoryview(borrow(number * _BLOCK, (end - number) * _BLOCK))
            for own in range(number, end):
                self._blocks[own] = came[(own - number) * _BLOCK : (own - number + 1) * _BLOCK]
            number = end
