"""A session of reading in the real window: a report with markers is read, searched and marked.

Run as a program by test_nothing_readable: `reading_session.py STORE HOW`, where HOW is "close" or
"die" (as if killed while everything is on the screen). The folders are the caller's. The work is
in a module of its own, because every child process that reads a PDF loads this one anew.
"""

from __future__ import annotations

import sys
from pathlib import Path

READ = {
    "words of the report": "זוחליםבערפל",
    "words sought": "שקמהלבנה",
    "note": "לשאולאתפלמוניתא",
    "name of a bookmark": "סימנייתאלמוגים",
    "title": "דוחפרוזדורים",
}

if __name__ == "__main__":
    from tests.security.reading_work import main

    main(Path(sys.argv[1]), sys.argv[2])
