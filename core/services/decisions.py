"""What people do with decisions: write a draft, preview it, sign it, print it again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC

from core.clock import local
from core.errors import KnownError
from core.law.rulebook import rule_book
from core.model.cases import CaseStatus, Track
from core.model.changes import Changes
from core.model.deadlines import Deadline
from core.model.decisions import (
    DecisionDraft,
    Gate,
    Outcome,
    SignedDecision,
)
from core.model.documents import DecisionDocument
from core.model.hearings import Hearing, HearingStatus
from core.model.plan import VersionCause
from core.model.proposed_conditions import ProposedCondition
from core.model.seals import PaperSeal
from core.services.arrangement_guard import named_in_statements
from core.services.case_dates import Whole, house_readings, read_whole, recompute
from core.services.cases import existing_case, note
from core.services.decision_text import (
    TWO_THIRDS,
    YEAR_END,
    Decided,
    dates_after,
    document_of,
    summary_of,
)
from core.services.file_changes import keep_changes
from core.services.gates import Situation, blocking, gates_of
from core.services.hearings import (
    QuorumView,
    SavedAt,
    add_hearing,
    existing_hearing,
    quorum_of,
    refuse_if_signed,
)
from core.services.paper_seal import made_seal
from core.services.plan_versions import freeze
from core.services.proposed_conditions import note_taken, proposals
from core.store import cases as case_rows
from core.store import decisions as rows
from core.store import hearings as hearing_rows
from core.store import meta, user_rows
from core.store.codec import to_json
from core.store.rows import new_id
from core.store.signatures import is_signature_of
from core.store.store import Connection, Store
from core.wording import text


@dataclass(frozen=True)
class DecisionView:
    """The draft with all that its screen shows. `earliest` is the law's earliest day, explained."""

    draft: DecisionDraft
    hearing: Hearing
    whole: Whole
    quorum: QuorumView
    gates: tuple[Gate, ...]
    earliest: Deadline | None
    signed: SignedDecision | None
    saved_at: str
    proposals: tuple[ProposedCondition, ...] = ()  # from the plan


@dataclass(frozen=True)
class DecisionContent:
    """What is frozen beside the PDF: everything the decision rested on when it was signed."""

    hearing: Hearing
    draft: DecisionDraft
    whole: Whole
    dates_after: tuple[Deadline, ...]
    readings: dict[str, str]
    law_fingerprint: str
    warnings: tuple[Gate, ...]
    document: DecisionDocument
    seal: PaperSeal | None


def open_draft(store: Store, hearing_id: str) -> DecisionView:
    with store.read() as conn:
        return _view(conn, store, hearing_id)


def save_draft(store: Store, hearing_id: str, **fields: object) -> SavedAt:
    """Write the named fields of the DecisionDraft. When this returns they are on the disk.

    Raises KnownError `hearing.signed` once signed, TypeError for an unknown field. A field that
    gives a conditional arrangement is not written: the others are, and then ArrangementRefused
    says why.
    """
    refused = named_in_statements(fields)
    kept = {name: fields[name] for name in fields.keys() - {named.field for named in refused}}
    now = store.clock.now()
    with store.write() as conn:
        refuse_if_signed(existing_hearing(conn, hearing_id))
        if kept:
            rows.save_draft(conn, hearing_id, kept, at=now, user_id=store.user.id)
    if refused:
        raise refused[0].refusal()
    return SavedAt(local(now).time(), Changes.of(("decision", hearing_id)))


def gates(store: Store, hearing_id: str) -> tuple[Gate, ...]:
    """What is still open before signing, the law's demands first."""
    return open_draft(store, hearing_id).gates


def preview_pdf(store: Store, hearing_id: str) -> bytes:
    """The very pages that would print now: the signed PDF, or the draft with its mark."""
    with store.read() as conn:
        signed = rows.signed_for_hearing(conn, hearing_id)
        if signed is not None:
            return _frozen(conn, signed.id).pdf
        decided = _decided(conn, store, hearing_id)
    return _print(document_of(decided))


def sign(store: Store, hearing_id: str) -> SignedDecision:
    """Check the gates, freeze everything, seal it with the user's key, and act on the outcome.

    A release marks the case as released; an adjournment puts the new hearing on its day. Raises
    KnownError `decision.gates_open` naming the first open gate, `hearing.signed` the second time.
    """
    now = store.clock.now()
    with store.write() as conn:
        refuse_if_signed(existing_hearing(conn, hearing_id))
        view = _view(conn, store, hearing_id)
        closed = blocking(view.gates)
        if closed:
            first = closed[0]
            sentence = f"{first.text} ({first.section})" if first.section else first.text
            raise KnownError("decision.gates_open", first=sentence, count=len(closed))
        decided = replace(_decided(conn, store, hearing_id), signed_at=now)
        assert view.draft.outcome is not None
        readings = house_readings(conn)
        document = document_of(decided)
        decision_id = new_id()
        seal = None if meta.is_practice(conn) else _paper_seal(store, decision_id, document)
        pdf = _print(document, seal)
        content = to_json(
            DecisionContent(
                hearing=view.hearing,
                draft=view.draft,
                whole=view.whole,
                dates_after=decided.dates,
                readings=dict(readings),
                law_fingerprint=rule_book().fingerprint,
                warnings=view.gates,
                document=document,
                seal=seal,
            )
        )
        content_sha256 = hashlib.sha256(content.encode()).hexdigest()
        pdf_sha256 = hashlib.sha256(pdf).hexdigest()
        decision = rows.Frozen(
            id=decision_id,
            hearing_id=hearing_id,
            case_id=view.hearing.case_id,
            outcome=view.draft.outcome,
            signed_at=now.astimezone(UTC),
            signed_by=store.user.id,
            summary=summary_of(view.draft),
            what_would_change=view.draft.what_would_change,
            content=content,
            content_sha256=content_sha256,
            pdf=pdf,
            pdf_sha256=pdf_sha256,
            signature=store.sign(_seal(content_sha256, pdf_sha256)).hex(),
            signing_key=store.public_key.hex(),
        )
        _act_on(conn, view)
        freeze(conn, store, decision.case_id, VersionCause.DECISION_SIGNED, hearing_id)
        note_taken(conn, decision.case_id, hearing_id, view.draft.conditions)
        rows.freeze(conn, decision)
        recompute(conn, store, decision.case_id, text("facts.cause.decision.signed"))
        keep_changes(conn, store, decision.case_id)
        note(conn, store, "decision.signed", decision.id)
        signed = rows.signed_for_hearing(conn, hearing_id)
    assert signed is not None
    return signed


def decision_pdf(store: Store, decision_id: str) -> bytes:
    """The signed decision's PDF, byte for byte as at signing, its seal checked first."""
    with store.write() as conn:
        frozen = _frozen(conn, decision_id)
        note(conn, store, "decision.printed", decision_id)
    return frozen.pdf


def whole_decision(conn: Connection, decision_id: str) -> rows.Frozen:
    """All that is kept of a signed decision, its seal checked first.

    Raises KnownError `decision.not_signed` or `decision.seal_broken`.
    """
    return _frozen(conn, decision_id)


def broken_seals(store: Store) -> tuple[str, ...]:
    """Ids of signed decisions whose text or pages no longer match their seal."""
    with store.read() as conn:
        return tuple(
            decision_id for decision_id in rows.all_ids(conn) if not _is_whole(conn, decision_id)
        )


def _view(conn: Connection, store: Store, hearing_id: str) -> DecisionView:
    hearing = existing_hearing(conn, hearing_id)
    draft, saved_at = rows.draft(conn, hearing_id)
    today = store.clock.today()
    whole = read_whole(conn, existing_case(conn, hearing.case_id), today)
    readings = house_readings(conn)
    quorum = quorum_of(hearing.record, whole.case.track, readings)
    signed = rows.signed_for_hearing(conn, hearing_id)
    at = Situation(whole, hearing, draft, quorum, readings, store.user.role, today)
    wanted = TWO_THIRDS if whole.case.track is Track.PRISON else YEAR_END
    return DecisionView(
        draft=draft,
        hearing=hearing,
        whole=whole,
        quorum=quorum,
        gates=() if signed else gates_of(at),
        earliest=next((d for d in whole.dates if d.rule_id == wanted), None),
        signed=signed,
        saved_at="" if saved_at is None else saved_at.isoformat(),
        proposals=() if signed else proposals(conn, hearing.case_id),
    )


def _decided(conn: Connection, store: Store, hearing_id: str) -> Decided:
    view = _view(conn, store, hearing_id)
    dates = dates_after(view.whole, view.draft, house_readings(conn), store.clock.today())
    return Decided(view.whole, view.hearing, view.draft, view.quorum, dates)


def _act_on(conn: Connection, view: DecisionView) -> None:
    """What follows from the outcome. The hearing's status comes before the freezing: after it the
    database refuses to touch the hearing."""
    draft, hearing, case = view.draft, view.hearing, view.whole.case
    adjourned = draft.outcome is Outcome.ADJOURNMENT
    status = HearingStatus.ADJOURNED if adjourned else HearingStatus.SIGNED
    hearing_rows.set_status(conn, hearing.id, status)
    if adjourned:
        assert draft.new_hearing_on is not None
        add_hearing(
            conn, case.id, draft.new_hearing_on, draft.new_hearing_at, hearing.kind, hearing.place
        )
    if draft.outcome is Outcome.RELEASE:
        released = replace(
            case,
            status=CaseStatus.RELEASED,
            released_on=draft.released_on,
            released_by_committee=True,
        )
        case_rows.save_case(conn, released)


def _frozen(conn: Connection, decision_id: str) -> rows.Frozen:
    frozen = rows.frozen_by_id(conn, decision_id)
    if frozen is None:
        raise KnownError("decision.not_signed")
    if not _is_whole(conn, decision_id):
        raise KnownError("decision.seal_broken")
    return frozen


def _is_whole(conn: Connection, decision_id: str) -> bool:
    """Whether text and pages match the seal, and the seal is of the signer's own key."""
    frozen = rows.frozen_by_id(conn, decision_id)
    assert frozen is not None
    signers_key = user_rows.signing_key(conn, frozen.signed_by)
    return (
        signers_key == bytes.fromhex(frozen.signing_key)
        and hashlib.sha256(frozen.content.encode()).hexdigest() == frozen.content_sha256
        and hashlib.sha256(frozen.pdf).hexdigest() == frozen.pdf_sha256
        and is_signature_of(
            bytes.fromhex(frozen.signature),
            _seal(frozen.content_sha256, frozen.pdf_sha256),
            bytes.fromhex(frozen.signing_key),
        )
    )


def _seal(content_sha256: str, pdf_sha256: str) -> bytes:
    """What is signed: both digests under a name of their own."""
    return f"vaada decision\n{content_sha256}\n{pdf_sha256}".encode()


def _paper_seal(store: Store, decision_id: str, document: DecisionDocument) -> PaperSeal:
    from core.printing.seal_words import decision_words

    return made_seal(decision_id, decision_words(document), store.public_key, store.sign)


def _print(document: DecisionDocument, seal: PaperSeal | None = None) -> bytes:
    # reportlab takes a quarter of a second to load: not before the first page is asked for.
    from core.printing.decision import decision_pdf as printed

    return printed(document, seal)
