"""The cover of a paper file."""

from __future__ import annotations

from core.model.finished_papers import FinishedPaper
from core.model.print_files.bundles import CoverFile
from core.services.cases import existing_case
from core.services.papers.finishing import of_case, opened, paper_of, title_of
from core.store import hearings
from core.store.store import Store

KIND = "cover"


def cover_paper(store: Store, case_id: str) -> FinishedPaper:
    """The cover, with initials only outside. Raises KnownError `case.gone`."""
    with store.write() as conn:
        case = existing_case(conn, case_id)
        days = {hearing.day for hearing in hearings.hearings_of_case(conn, case_id)}
        opened(conn, store, KIND, case_id)
    values = CoverFile(
        **of_case(case),
        facility=case.facility_name,
        hearing_days=tuple(sorted(days)),
    )
    return paper_of(KIND, values, title=title_of(KIND, case), case_id=case_id)
