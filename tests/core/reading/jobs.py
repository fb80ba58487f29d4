"""A job for the child that misbehaves as it is told."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from core.errors import KnownError
from core.reading.child_process import Handler, Header


def handler() -> Handler:
    return misbehave


def misbehave(request: Header, payload: bytes) -> tuple[Header, bytes]:
    match request["do"]:
        case "echo":
            return {"pid": os.getpid()}, payload
        case "die":
            os._exit(1)
        case "sleep":
            time.sleep(60)
        case "spin":
            while True:
                pass
        case "swell":
            return {}, bytes(request["megabytes"] * 1024 * 1024)
        case "print":
            sys.stdout.write("never on the wire")
            sys.stdout.flush()
            os.write(1, b"nor this")
            os.write(2, b"nor that")
        case "known":
            raise KnownError("reading.pdf_too_big", limit=50)
        case "bug":
            raise LookupError("secret name")
        case "write":
            Path(request["path"]).write_bytes(b"x" * 10)
        case "core":
            import resource

            return {"core": resource.getrlimit(resource.RLIMIT_CORE)}, b""
    return {}, b""
