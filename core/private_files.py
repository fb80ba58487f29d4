"""Files and folders that only their owner may look into.

On POSIX systems folders get mode 0700 and files 0600 at the moment they are made, never after.
On Windows nothing is set: what is made inherits the rights of the folder around it, and the folder
of a person's profile, where stores are kept unless told otherwise, is closed to other people.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600
POSIX = os.name == "posix"


def opener(path: str, flags: int) -> int:
    """For `open(..., opener=opener)`: a file it makes is its owner's alone."""
    return os.open(path, flags, FILE_MODE)


def make_folder(folder: Path) -> None:
    """Make `folder` for its owner alone; one that is there is closed to others."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    close_to_others(folder)


def make_empty_file(path: Path) -> None:
    """A new empty file; raises FileExistsError."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))


def close_to_others(path: Path) -> None:
    """Take away what others may do with a file or folder; nothing changes on Windows."""
    if POSIX:
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)


def open_to_others(path: Path) -> bool:
    """Whether anybody but the owner may read or write it; False where it cannot be told."""
    return POSIX and bool(path.stat().st_mode & 0o077)


def write_whole(path: Path, data: bytes) -> None:
    """Replace `path` by `data`: after a crash either the old or the new content is there, whole.

    Raises OSError (the old content stays).
    """
    # A fixed name: a killed program leaves one such file at most, and the next write takes it.
    fresh = path.with_name(f"{path.name}.new")
    try:
        with open(fresh, "wb", opener=opener) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(fresh, path)
    except BaseException:
        with suppress(FileNotFoundError):
            fresh.unlink()
        raise


def sync_folder(folder: Path) -> None:
    """Have the names in `folder` survive a power cut; Windows has no such call."""
    if not POSIX:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _replace(source: Path, target: Path) -> None:
    """os.replace; on Windows a virus scanner may hold the file for a moment."""
    for attempt in range(20):
        try:
            source.replace(target)
            return
        except PermissionError:
            if POSIX or attempt == 19:
                raise
            time.sleep(0.05)
