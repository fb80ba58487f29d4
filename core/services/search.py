"""Searching everything a user may see, and the searches a user keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from core.errors import KnownError
from core.model.cases import CaseStatus, CaseSummary
from core.model.changes import Changes
from core.model.search import (
    CaseHits,
    Match,
    Order,
    Place,
    SavedSearch,
    SearchHit,
    SearchResults,
)
from core.model.users import User, UserRole
from core.search import snippets
from core.search.dates import date_marks, number_marks
from core.search.folding import Token, tokens
from core.search.query import parse
from core.services.cases import note
from core.store import cases as case_rows
from core.store import saved_searches as saved
from core.store import search_find as rows
from core.store import search_index as index
from core.store.rows import new_id
from core.store.store import Connection, Store

Progress = Callable[[int, int], None]
MOST_FILES = 30
_PLACES_OF_FILE = 4
_MOST_PLACES = 300
_CASES_AT_ONCE = 20
_TABS = {
    Place.PERSON: "people",
    Place.PLAN: "plan",
    Place.REPORT: "reports",
    Place.PAGE: "reports",
    Place.HEARING: "hearings",
    Place.DECISION: "hearings",
    Place.EVENT: "deadlines",
    Place.DATES: "deadlines",
}


def search(
    store: Store,
    query: str,
    *,
    status: CaseStatus | None = None,
    order: Order = Order.MATCH,
    limit: int = MOST_FILES,
) -> SearchResults:
    """The places in the files that hold every word of `query`, by file, at most `limit` files.

    Words are found in every way of writing them, the nearest first; words in quotes stand together;
    a day or number is found however it is written. The last word may still be growing.
    """
    terms = parse(query)
    with store.read() as conn:
        indexing = not index.is_current(conn)
        if not terms:
            return SearchResults(indexing=indexing)
        wanted = rows.understood(conn, terms)
        narrowed = status is not None or order is not Order.MATCH
        found = rows.find(conn, wanted, _MOST_PLACES * (5 if narrowed else 1))
        groups = _by_case(conn, store.user, found)
        about = _summaries(conn, store.clock.today(), groups, status)
        chosen = [case_id for case_id in groups if case_id in about]
        chosen.sort(key=lambda case_id: _order_key(about[case_id], order))
        chosen, more = chosen[:limit], len(chosen) > limit
        first = [hit for case_id in chosen for hit in groups[case_id][:_PLACES_OF_FILE]]
        hits = _shown_hits(conn, first, wanted, query)
    shown = tuple(
        _case_hits(
            about[case_id],
            [hit for hit in hits if hit.case_id == case_id],
            len(groups[case_id]),
        )
        for case_id in chosen
    )
    if order is Order.MATCH:
        shown = tuple(sorted(shown, key=lambda group: min(hit.how for hit in group.hits)))
    return SearchResults(shown, more=more, indexing=indexing)


def may_see(user: User, place: Place, *, confidential: bool) -> bool:
    """Whether a search may show a place to a user: a confidential contact is for staff alone.

    A store holds only what its users may open; a reviewer's holds what was handed over.
    """
    return not (place is Place.PERSON and confidential and user.role is UserRole.REVIEWER)


def needs_index(store: Store) -> bool:
    """Whether some of the store cannot be found yet: made by an older program, or interrupted."""
    with store.read() as conn:
        return not index.is_current(conn)


def index_some(store: Store, progress: Progress | None = None) -> int:
    """Index a few of the files that wait; gives how many are left, 0 when all can be found.

    Called again and again until then, so that nobody waits for a store's thread meanwhile. What is
    done stays done when the program ends in between. `progress(done, total)` counts files.
    """
    with store.write() as conn:
        if index.needs_anew(conn):
            index.begin_anew(conn)
        index.index_some(conn, _CASES_AT_ONCE)
        left, total = index.backlog(conn), case_rows.count(conn)
    if progress is not None:
        progress(total - left, total)
    return left


def rebuild(store: Store, progress: Progress | None = None) -> None:
    """Make the whole index anew, as after damage."""
    with store.write() as conn:
        index.begin_anew(conn)
    while index_some(store, progress):
        pass


def saved_searches(store: Store) -> tuple[SavedSearch, ...]:
    """The searches that the user keeps, by name."""
    with store.read() as conn:
        return saved.of_user(conn, store.user.id)


def keep_search(store: Store, item: SavedSearch) -> Changes:
    """Keep a search, new, changed or taken back after removing; one without an id gets one.

    Raises KnownError `search.no_name`, `search.nothing_to_keep`.
    """
    item = replace(item, id=item.id or new_id(), name=item.name.strip(), query=item.query.strip())
    if not item.name:
        raise KnownError("search.no_name")
    if not parse(item.query):
        raise KnownError("search.nothing_to_keep")
    with store.write() as conn:
        saved.save(conn, item, user_id=store.user.id, at=store.clock.now())
        note(conn, store, "search.kept", item.id)
    return Changes.of(("search", item.id))


def remove_search(store: Store, search_id: str) -> Changes:
    """Remove a kept search; `keep_search` with the same item takes it back."""
    with store.write() as conn:
        if saved.remove(conn, search_id, user_id=store.user.id):
            note(conn, store, "search.removed", search_id)
    return Changes.of(("search", search_id))


def _by_case(
    conn: Connection, user: User, found: Sequence[rows.Found]
) -> dict[str, list[SearchHit]]:
    """The places by case in the order found, without text; `ref` of each, `snippet` its number."""
    known = rows.entries(conn, [each.number for each in found])
    hidden = (
        rows.confidential(conn, [row["ref"] for row in known.values()])
        if user.role is UserRole.REVIEWER
        else frozenset()
    )
    groups: dict[str, list[SearchHit]] = {}
    for each in found:
        row = known[each.number]
        place = Place(row["place"])
        if may_see(user, place, confidential=row["ref"] in hidden):
            hit = SearchHit(
                case_id=row["case_id"],
                place=place,
                ref=row["ref"],
                tab=_TABS.get(place, "overview"),
                title=row["title"],
                snippet=str(each.number),
                ranges=(),
                how=each.how,
                page=row["page"],
            )
            groups.setdefault(hit.case_id, []).append(hit)
    return groups


def _summaries(
    conn: Connection,
    today: date,
    groups: dict[str, list[SearchHit]],
    status: CaseStatus | None,
) -> dict[str, CaseSummary]:
    found = case_rows.summaries(conn, today, status=status, ids=groups.keys())
    return {summary.id: summary for summary in found}


def _order_key(case: CaseSummary, order: Order) -> tuple[object, ...]:
    if order is Order.NEXT_DATE:
        return (_next_date(case) or date.max,)
    if order is Order.FACILITY:
        return (case.facility_name,)
    return ()


def _next_date(case: CaseSummary) -> date | None:
    days = [day for day in (case.next_hearing, case.next_deadline) if day is not None]
    return min(days, default=None)


def _shown_hits(
    conn: Connection, found: Sequence[SearchHit], wanted: Sequence[rows.Wanted], query: str
) -> list[SearchHit]:
    """The hits with the parts of their texts that show what was found, read in one go."""
    texts = rows.texts(conn, [int(hit.snippet) for hit in found])
    titles = rows.titles(conn, Place.REPORT, {h.case_id for h in found if h.place is Place.PAGE})
    shown = []
    for hit in found:
        title = titles.get(hit.ref, "") if hit.place is Place.PAGE else hit.title
        shown.append(_shown(replace(hit, title=title), texts[int(hit.snippet)], wanted, query))
    return shown


def _case_hits(case: CaseSummary, shown: Sequence[SearchHit], found: int) -> CaseHits:
    return CaseHits(
        case_id=case.id,
        number=case.number,
        initials=case.minor_initials,
        status=case.status,
        facility_name=case.facility_name,
        next_date=_next_date(case),
        hits=tuple(sorted(shown, key=lambda hit: hit.how)),
        more=found - len(shown),
    )


def _shown(hit: SearchHit, text: str, wanted: Sequence[rows.Wanted], query: str) -> SearchHit:
    """The hit with the part of its text that shows what was found."""
    read = tuple(tokens(text))
    spans = [
        span for kind, each in enumerate(wanted) for span in _spans(text, read, each, kind, hit.how)
    ]
    snippet, ranges = snippets.cut(text, spans)
    exact = (
        hit.how is Match.FOLDED
        and bool(spans)
        and all(text[start:end] in query for start, end, _ in spans)
    )
    return replace(hit, snippet=snippet, ranges=ranges, how=Match.EXACT if exact else hit.how)


def _spans(
    text: str, read: Sequence[Token], wanted: rows.Wanted, kind: int, how: Match
) -> list[snippets.Span]:
    term = wanted.term
    spans: list[snippets.Span] = []
    if term.marks:
        for mark in (*date_marks(text), *number_marks(text)):
            if any(m.startswith(w) for m in mark.marks for w in term.marks):
                spans.append((mark.start, mark.end, kind))
    if len(term.words) == 1 or not term.phrase:
        spans += [
            (token.start, token.end, kind)
            for token in read
            if (near := wanted.level(token.word)) is not None and near <= how
        ]
    for words, near in wanted.sequences.items():
        if near <= how:
            spans += [(start, end, kind) for start, end in snippets.sequences(read, words)]
    return spans
