"""What a search finds and misses: hand-made queries against an invented corpus.

Each query of benchmarks/search_queries.toml, and of search_queries_hard.toml over other files,
names the files that a person would want; the others of the list should not be shown. Recall is the
share of wanted files that are found, precision the share of shown files that are wanted. How fast
a search is, benchmarks/file.py measures.

    python -m benchmarks.search
"""

from __future__ import annotations

import tempfile
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from core.clock import FixedClock
from core.model.cases import Case, CaseStatus, FacilityKind, Track
from core.model.people import Minor, Sex
from core.model.reports import Report, ReportKind
from core.model.users import UserRole
from core.services import search, stores
from core.store import cases as case_rows
from core.store import reports
from core.store.keys import PRACTICE_COST
from core.store.rows import new_id
from core.store.store import Store

QUERIES = Path(__file__).with_name("search_queries.toml")
HARD = QUERIES.with_name("search_queries_hard.toml")
RECALL, PRECISION = 0.95, 0.9


@dataclass(frozen=True)
class Counts:
    """Queries, files that were wanted, files that were found, and both."""

    queries: int = 0
    wanted: int = 0
    found: int = 0
    both: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.queries + other.queries,
            self.wanted + other.wanted,
            self.found + other.found,
            self.both + other.both,
        )

    def __str__(self) -> str:
        recall, precision = self.both / self.wanted, self.both / self.found
        return f"{self.queries} queries, recall {recall:.3f}, precision {precision:.3f}"


def make_store(folder: Path) -> Store:
    """An empty real store."""
    clock = FixedClock(datetime(2026, 11, 22, 8, 30, tzinfo=UTC))
    return stores.create_store(
        folder,
        name="מדידה",
        role=UserRole.CHAIR,
        passphrase="only for measuring",
        clock=clock,
        cost=PRACTICE_COST,
    ).store


def add_files(store: Store, files: list[dict[str, str]]) -> dict[str, str]:
    """Write the files of the list; gives each case's id with its name in the list."""
    names = {}
    with store.write() as conn:
        for at, file in enumerate(files):
            born, sex = date(2009, 1, 1 + at), Sex.MALE
            minor = Minor(new_id(), "", file["given"], file["family"], born, sex)
            case = Case(
                id=new_id(),
                number=f"{4000 + at}-01-26",
                track=Track.FACILITY,
                minor=minor,
                facility_name="",
                facility_kind=FacilityKind.DORMITORY,
                status=CaseStatus.HELD,
            )
            case_rows.save_case(conn, case)
            report = Report(new_id(), ReportKind.OTHER, document_id=new_id(), pages=1)
            reports.add_document(
                conn,
                report.document_id,
                sha256="",
                content=b"",
                text=file["page"],
                at=store.clock.now(),
            )
            reports.save_report(conn, case.id, report)
            names[case.id] = file["id"]
    return names


def measure(path: Path) -> Counts:
    """Ask every query of a list; prints those that are not answered as they should be."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    total = Counts()
    with tempfile.TemporaryDirectory() as folder, make_store(Path(folder) / "store") as store:
        names = add_files(store, data["file"])
        for each in data["query"]:
            groups = search.search(store, each["query"]).groups
            found, wanted = {names[g.case_id] for g in groups}, set(each["files"])
            total += Counts(1, len(wanted), len(found), len(found & wanted))
            if found != wanted:
                missed = ", ".join(sorted(wanted - found)) or "-"
                extra = ", ".join(sorted(found - wanted)) or "-"
                print(f"{each['query']}: missed {missed}; besides {extra}")
    print(f"{path.stem}: {total}")
    return total


def main() -> None:
    total = measure(QUERIES) + measure(HARD)
    print(f"together: {total} (aim: recall {RECALL}, precision {PRECISION})")


if __name__ == "__main__":
    main()
