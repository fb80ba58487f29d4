"""List, filter, open a file and search in a store of 5,000 files with 60,000 reports' text.

The same statements that the services send are asked of the same database without encryption, by the
same SQLite in the same process; rounds alternate. Printed for each: what the service takes whole
(with the making of its answer: dates of the law, marked places), what its statements take in the
encrypted database, what they take in the plain one, and the ratio of the last two.

    python -m benchmarks.file [--files 5000] [--reports 12] [--rounds 7]
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import RowMapping, delete, event

from benchmarks.search import QUERIES, make_store
from core.model.cases import Case, CaseStatus, FacilityKind, Track
from core.model.hearings import Hearing, HearingKind, HearingStatus
from core.model.people import Minor, Sex
from core.model.reports import Report, ReportKind
from core.paths import RESOURCES
from core.search.folding import WORD
from core.services import cases, search
from core.services.case_dates import recompute
from core.store import cases as case_rows
from core.store import hearings, tables
from core.store.base_tables import store_meta
from core.store.date_tables import case_dates
from core.store.engine import DATABASE_FILE, keyed
from core.store.rows import columns_of, new_id, of_case
from core.store.store import Connection, Store

GIVEN = ("דן", "נועה", "סאמי", "יעל", "מרב", "איגור", "אורי", "לינא", "מוחמד", "דמיטרי")
FAMILY = ("כהן", "לוי", "חורי", "ברק", "פרידמן", "מולה", "שלו", "מנסור", "נסאר", "אורלוב")
PLACES = ("מעון הדר", "מעון גבעה", "מעון אורן", "מעון תמר")
SEARCHES = ("כהן", "محمد", "מעון", "תכנית", "3.5.2027", "1201-10-26", "נועה גמילה", "התמכר")
WORDS_OF_REPORT = 180
_AT_ONCE = 500
_SAMPLES = 60  # files whose dates are computed; the others carry the same


def vocabulary(chance: random.Random) -> list[str]:
    """Words of the invented reports, common ones often, and many rare ones."""
    texts = [path.read_text(encoding="utf-8") for path in (RESOURCES / "practice").rglob("*.toml")]
    texts.append(QUERIES.read_text(encoding="utf-8"))
    common = [word for text in texts for word in WORD.findall(text) if "א" <= word[0] <= "ת"]
    letters = "אבגדהוזחטילמנסעפצקרשת"
    rare = ["".join(chance.choices(letters, k=chance.randint(4, 7))) for _ in range(30_000)]
    return common * 4 + rare


def fill(store: Store, files: int, each: int) -> None:
    """Invented files, each with some reports; the index is made once, at the end."""
    chance = random.Random(2026)
    words = vocabulary(chance)
    with store.write() as conn:
        samples = [add(conn, store, number, chance) for number in range(min(files, _SAMPLES))]
        dates = [conn.execute(of_case(case_dates, case_id)).mappings().all() for case_id in samples]
        # Without a version there is no index to keep in step: what is written waits.
        conn.execute(delete(store_meta).where(store_meta.c.key == "search_version"))
        others = [add(conn, store, n, chance, like=dates) for n in range(len(samples), files)]
    for first in range(0, files, _AT_ONCE):
        with store.write() as conn:
            for case_id in (*samples, *others)[first : first + _AT_ONCE]:
                add_reports(conn, store, case_id, each, words, chance)
    search.rebuild(store)


def add(
    conn: Connection,
    store: Store,
    number: int,
    chance: random.Random,
    like: Sequence[Sequence[RowMapping]] = (),
) -> str:
    """One invented file, with dates of its own or with those of one of the files `like` it."""
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
        facility_name=chance.choice(PLACES),
        facility_kind=FacilityKind.DORMITORY,
        status=CaseStatus.HELD if number % 10 else CaseStatus.ABSENT,
        entry_date=date(2025, 9, 1) + timedelta(days=chance.randrange(400)),
        order_end=date(2028, 1, 1),
    )
    case_rows.save_case(conn, case)
    for _ in range(chance.randint(1, 3)):
        day = store.clock.today() + timedelta(days=chance.randint(-400, 120))
        past = day < store.clock.today()
        status = HearingStatus.SIGNED if past else HearingStatus.SCHEDULED
        hearing = Hearing(new_id(), case.id, day, None, HearingKind.FOLLOWUP, status)
        hearings.save_hearing(conn, hearing)
    if like:
        rows = [{**row, "case_id": case.id} for row in chance.choice(like)]
        if rows:
            conn.execute(case_dates.insert(), rows)
    else:
        recompute(conn, store, case.id)
    return case.id


def add_reports(
    conn: Connection,
    store: Store,
    case_id: str,
    count: int,
    words: list[str],
    chance: random.Random,
) -> None:
    """Reports of one file with their text."""
    papers, rows = [], []
    for _ in range(count):
        report = Report(new_id(), ReportKind.PROBATION, document_id=new_id(), pages=1)
        day = date(2026, 1, 1) + timedelta(days=chance.randrange(700))
        said = " ".join(chance.choices(words, k=WORDS_OF_REPORT))
        papers.append(
            {
                "id": report.document_id,
                "sha256": "",
                "content": b"",
                "text": f"{said} ביום {day.day}.{day.month}.{day.year}",
                "added_at": store.clock.now(),
            }
        )
        rows.append(columns_of(tables.reports, report, case_id=case_id, superseded_by=None))
    conn.execute(tables.documents.insert(), papers)
    conn.execute(tables.reports.insert(), rows)


def copy_without_key(store: Store, path: Path) -> None:
    """The same database, unencrypted: plain SQLite."""
    store.checkpoint()
    with closing(keyed(store.folder / DATABASE_FILE, store.database_key)) as connection:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
        connection.execute("DETACH DATABASE plain")
    assert path.read_bytes()[:15] == b"SQLite format 3"


def statements_of(store: Store, work: Callable[[], object]) -> list[tuple[str, Any]]:
    """What a service sends to the database."""
    sent: list[tuple[str, Any]] = []

    def note(_conn: object, _cursor: object, sql: str, values: Any, *_: object) -> None:
        if sql.lstrip().upper().startswith("SELECT"):
            sent.append((sql, values))

    with store.read() as conn:
        engine = conn.engine
    event.listen(engine, "before_cursor_execute", note)
    work()
    event.remove(engine, "before_cursor_execute", note)
    return sent


def ask(connection: Any, statements: list[tuple[str, Any]]) -> int:
    """How many rows a database gives for the statements."""
    return sum(len(connection.execute(sql, values).fetchall()) for sql, values in statements)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def compare(
    store: Store, ours: Any, plain: Any, name: str, work: Callable[[], object], rounds: int
) -> float:
    """One use, three ways in turn; prints medians and gives the ratio."""
    statements = statements_of(store, work)
    assert ask(ours, statements) == ask(plain, statements), "plain SQLite finds something else"
    whole, sealed, bare = [], [], []
    for _ in range(rounds):
        whole.append(timed(work))
        sealed.append(timed(lambda: ask(ours, statements)))
        bare.append(timed(lambda: ask(plain, statements)))
    ratio = statistics.median(one / other for one, other in zip(sealed, bare, strict=True))
    middle = statistics.median
    print(
        f"{name:>28}: service {middle(whole):7.1f} ms  its statements {middle(sealed):7.1f}  "
        f"plain SQLite {middle(bare):7.1f}  ratio {ratio:5.2f}"
    )
    return ratio


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--reports", type=int, default=12, help="of each file")
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, make_store(Path(folder) / "store") as store:
        took = timed(lambda: fill(store, arguments.files, arguments.reports)) / 1000
        size = (store.folder / DATABASE_FILE).stat().st_size >> 20
        count = arguments.files * arguments.reports
        print(f"{arguments.files} files, {count} reports, {size} MB, made in {took:.0f} s")
        path = Path(folder) / "plain.db"
        copy_without_key(store, path)
        measure(store, path, arguments.rounds)


def measure(store: Store, plain_path: Path, rounds: int) -> None:
    """Every use, printed with its ratio."""
    ours = keyed(store.folder / DATABASE_FILE, store.database_key, query_only=True)
    plain = sqlite.connect(plain_path, isolation_level=None)
    (cache,) = ours.execute("PRAGMA cache_size").fetchone()
    plain.execute(f"PRAGMA cache_size = {cache}")
    with closing(ours), closing(plain):
        case_id = cases.case_id_of(store, "1000-01-26")
        uses: list[tuple[str, Callable[[], object]]] = [
            ("list", lambda: cases.case_list(store)),
            ("filter by a name", lambda: cases.case_list(store, "נועה")),
            ("filter by a status", lambda: cases.case_list(store, status=CaseStatus.ABSENT)),
            ("without a future date", lambda: cases.without_future_date(store)),
            ("open a file", lambda: cases.read_again(store, case_id)),
        ]
        for query in SEARCHES:
            found = len(search.search(store, query).groups)
            uses.append(
                (f"search {query} ({found})", lambda query=query: search.search(store, query))
            )
        ratios = [compare(store, ours, plain, name, work, rounds) for name, work in uses]
    print(f"median ratio {statistics.median(ratios):.2f}, largest {max(ratios):.2f} (aim 1.5)")


if __name__ == "__main__":
    main()
