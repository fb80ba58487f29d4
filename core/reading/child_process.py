"""The far side of the pipe: the process in which files that are not trusted are opened.

It knows nothing of the store. It holds no key, may write no file, and what it says is plain JSON
and bytes, so that a file that takes it over can neither reach anything nor speak in objects.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from core.errors import KnownError

Header = dict[str, Any]
Handler = Callable[[Header, bytes], tuple[Header, bytes]]
_asker: Connection | None = None


def borrow(start: int, count: int) -> bytes:
    """Bytes that the asker keeps and lends while a request of its own is answered.

    At most `count` of them, fewer at their end. Raises EOFError or OSError once nobody asks.
    """
    if _asker is None:
        raise EOFError
    _asker.send_bytes(json.dumps({"lend": [start, count]}).encode())
    return _asker.recv_bytes()


def serve(pipe: Connection, job: str, memory: int) -> None:
    """Answer requests until the pipe closes. `job` names a module with a `handler()` of its own."""
    global _asker
    _asker = pipe
    _keep_quiet()
    _forbid_files_and_bound_memory(memory)
    handle: Handler | None = None
    while True:
        try:
            request = json.loads(pipe.recv_bytes())
            payload = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        _allow_seconds(int(request["seconds"]))
        try:
            if handle is None:
                handle = importlib.import_module(job).handler()
            header, reply = handle(request, payload)
        except KnownError as error:
            header, reply = {"known": error.key, "values": error.values}, b""
        except MemoryError:
            handle = None
            header, reply = {"known": "reading.too_heavy", "values": {}}, b""
        except Exception as error:  # the text of a strange error may quote the file: only its name
            header, reply = {"bug": type(error).__name__}, b""
        pipe.send_bytes(json.dumps(header, ensure_ascii=False).encode())
        pipe.send_bytes(reply)


def _keep_quiet() -> None:
    """Nothing a library prints may reach a terminal or a log; Ctrl+C is the parent's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(silence, number)
    os.close(silence)


def _forbid_files_and_bound_memory(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    if sys.platform == "linux":  # elsewhere the address space is not counted in this way
        _limit(resource.RLIMIT_AS, memory)


def _allow_seconds(seconds: int) -> None:
    """Processor time from now on, for a child that outlives the program that asked it."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds, soft_only=True)


def _limit(which: int, amount: int, *, soft_only: bool = False) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        amount = min(amount, hard)
    resource.setrlimit(which, (amount, hard if soft_only else amount))
