"""List and filter 5,000 cases: the encrypted store as the screen asks it, against plain SQLite.

The plain database holds the same rows under the same indexes without encryption, and is asked the
very statements that the service sends, in the same process; rounds of both alternate. What is left
between the two is decryption and the making of `CaseSummary` objects. The last line says what the
screen itself adds: rows into the model and a repaint.

    python -m benchmarks.case_list [--cases 5000] [--rounds 15]
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from core.clock import FixedClock
from core.model.cases import Case, CaseStatus, FacilityKind, Track
from core.model.people import Minor, Sex
from core.model.users import UserRole
from core.services import cases, stores
from core.services.case_dates import recompute
from core.store import cases as case_rows
from core.store.keys import PRACTICE_COST
from core.store.rows import new_id
from core.store.store import Store
from ui.dress import dress
from ui.models.case_list import LEAST, WEIGHTS, CaseListModel
from ui.widgets.table import Table

GIVEN = ("דן", "נועה", "סאמי", "יעל", "מרב", "איגור", "אורי", "לינא")
FAMILY = ("כהן", "לוי", "חורי", "ברק", "פרידמן", "מולה", "שלו", "מנסור")
TABLES = ("minors", "cases", "case_dates", "hearings")
NEEDLES = ("", "נועה", "12", "כהן הדר", "אין כזה")


def make_store(folder: Path, count: int, clock: FixedClock) -> Store:
    """A real store with invented cases."""
    store = stores.create_store(
        folder,
        name="מדידה",
        role=UserRole.CHAIR,
        passphrase="only for measuring",
        clock=clock,
        cost=PRACTICE_COST,
    ).store
    chance = random.Random(2026)
    with store.write() as conn:
        for number in range(count):
            minor = Minor(
                id=new_id(),
                identity_number="",
                given_name=chance.choice(GIVEN),
                family_name=chance.choice(FAMILY),
                birth_date=date(2008, 1, 1) + timedelta(days=chance.randrange(1500)),
                sex=chance.choice(list(Sex)),
            )
            case = Case(
                id=new_id(),
                number=f"{1000 + number}-{1 + number % 12:02}-26",
                track=Track.FACILITY,
                minor=minor,
                facility_name=chance.choice(("מעון הדר", "מעון גבעה", "מעון אורן")),
                facility_kind=FacilityKind.DORMITORY,
                status=CaseStatus.HELD,
                entry_date=date(2025, 9, 1) + timedelta(days=chance.randrange(400)),
                order_end=date(2028, 1, 1),
            )
            case_rows.save_case(conn, case)
            recompute(conn, store, case.id)
    return store


def make_plain(store: Store, path: Path) -> sqlite3.Connection:
    """The tables that the list is read from, with their indexes, in a database of plain SQLite."""
    plain = sqlite3.connect(path)
    with store.read() as conn:
        for name in TABLES:
            schema = conn.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL "
                "AND type IN ('table', 'index') "
                "ORDER BY type DESC",
                (name,),
            )
            for (statement,) in schema.all():
                plain.execute(statement)
            rows = [tuple(row) for row in conn.exec_driver_sql(f"SELECT * FROM {name}")]
            if rows:
                places = ", ".join("?" * len(rows[0]))
                plain.executemany(f"INSERT INTO {name} VALUES ({places})", rows)
    plain.commit()
    return plain


def statements_of(store: Store, needle: str) -> list[tuple[str, Any]]:
    """What the service sends to the database for a needle."""
    sent: list[tuple[str, Any]] = []

    def note(_conn: object, _cursor: object, sql: str, values: Any, *_: object) -> None:
        if sql.lstrip().upper().startswith("SELECT"):
            sent.append((sql, values))

    with store.read() as conn:
        engine = conn.engine
    event.listen(engine, "before_cursor_execute", note)
    cases.case_list(store, needle)
    event.remove(engine, "before_cursor_execute", note)
    return sent


def ask_plain(plain: sqlite3.Connection, statements: list[tuple[str, Any]]) -> int:
    """How many rows plain SQLite gives for the same statements."""
    return sum(len(plain.execute(sql, values).fetchall()) for sql, values in statements)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    app = QApplication([])
    dress(app)
    clock = FixedClock(datetime(2026, 11, 22, 8, 30, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder:
        store = make_store(Path(folder) / "store", arguments.cases, clock)
        everything = cases.case_list(store)
        plain = make_plain(store, Path(folder) / "plain.db")
        print(f"{len(everything)} cases, {arguments.rounds} rounds; medians in milliseconds")
        for needle in NEEDLES:
            compare(store, plain, needle, arguments.rounds)
        model = CaseListModel(clock.today())
        table = Table(model, WEIGHTS, "list", least=LEAST)
        table.resize(1000, 600)
        table.show()
        app.processEvents()

        def show() -> None:
            model.show(everything)
            table.repaint()

        shown = statistics.median(timed(show) for _ in range(arguments.rounds))
        print(f"rows into the table and painted: {shown:.1f}")
        plain.close()
        store.close()


def compare(store: Store, plain: sqlite3.Connection, needle: str, rounds: int) -> None:
    """One needle, both ways in turn."""
    ours: list[float] = []
    theirs: list[float] = []
    statements = statements_of(store, needle)
    found = len(cases.case_list(store, needle))
    assert ask_plain(plain, statements) == found, "plain SQLite finds something else"
    for _ in range(rounds):
        ours.append(timed(lambda: cases.case_list(store, needle)))
        theirs.append(timed(lambda: ask_plain(plain, statements)))
    ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    print(
        f"{needle or '(all)':>10}: {found:5} rows  Vaada {statistics.median(ours):7.1f}  "
        f"plain SQLite {statistics.median(theirs):6.1f}  ratio {ratio:5.2f}"
    )


if __name__ == "__main__":
    main()
