from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select

from core import private_files
from core.errors import KnownError
from core.model.users import UserRole
from core.store import audit, head, meta, user_rows, vault
from core.store import engine as engines
from core.store.errors import (
    DiskFull,
    RecoveryKeyMistyped,
    StoreDamaged,
    StoreFailure,
    StoreInUse,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.store.keys import PRACTICE_COST
from core.store.recovery_key import printed
from core.store.store import (
    Store,
    add_user,
    create,
    key_slots,
    open_with_passphrase,
    open_with_recovery_key,
    store_exists,
)
from tests.core.store.conftest import CLOCK, PASSPHRASE, Made
from tests.core.store.looking import actions, content, note


def test_a_new_store_has_its_files_for_the_owner_alone(made: Made) -> None:
    names = {path.name for path in made.folder.iterdir()}
    assert names == {"vault.json", "store.db", "head.json", "store.lock", "backups"}
    for path in (made.folder, *made.folder.rglob("*")):
        assert not private_files.open_to_others(path), path
    assert list(made.folder.parent.iterdir()) == [made.folder]


def test_an_open_store_has_no_file_for_others(store: Store) -> None:
    note(store)
    names = {path.name for path in store.folder.iterdir()}
    assert {"store.db-wal", "store.db-shm", "holder.json"} <= names
    for path in (store.folder, *store.folder.rglob("*")):
        assert not private_files.open_to_others(path), path


def test_rights_widened_by_a_copy_are_narrowed_at_opening(made: Made) -> None:
    for path in (made.folder, *made.folder.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o644)
    made.open().close()
    for path in (made.folder, made.folder / "store.db", made.folder / "vault.json"):
        assert not private_files.open_to_others(path), path


def test_what_was_written_is_there_after_opening_again(made: Made) -> None:
    with made.open() as store:
        note(store)
    with made.open() as store:
        assert actions(store) == [
            "store.created",
            *("store.opened", "store.opened"),
            "test.done",
            "store.opened",
        ]


def test_the_user_comes_with_name_and_role(store: Store) -> None:
    assert (store.user.name, store.user.role) == ("דנה לוי", UserRole.CHAIR)
    assert [slot.id for slot in key_slots(store.folder)] == [store.user.id]
    assert store.users() == (store.user,)
    assert "דנה" not in repr(store)


def test_a_failure_inside_a_write_undoes_all_of_it(store: Store) -> None:
    before = actions(store)
    with store.read() as conn:
        reached = meta.head(conn)
    with pytest.raises(ZeroDivisionError), store.write() as conn:
        audit.append(conn, at=CLOCK.now(), user_id=store.user.id, action="x", subject="")
        raise ZeroDivisionError
    assert actions(store) == before
    with store.read() as conn:
        assert meta.head(conn) == reached
    assert head.read(store.folder, store.database_key) == reached


def test_every_commit_is_noted_outside(store: Store) -> None:
    before = head.read(store.folder, store.database_key)
    note(store)
    after = head.read(store.folder, store.database_key)
    assert (after.commits, after.entry) == (before.commits + 1, before.entry + 1)


def test_a_write_inside_a_write_is_a_mistake_told_at_once(store: Store) -> None:
    with pytest.raises(StoreFailure), store.write(), store.write():
        pass
    note(store)


def test_threads_write_one_after_the_other(store: Store) -> None:
    threads = [threading.Thread(target=lambda: [note(store) for _ in range(10)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as conn:
        assert audit.verify(conn) == ()
        assert audit.end(conn)[0] == 3 + 40
        assert head.read(store.folder, store.database_key) == meta.head(conn)


def test_a_closed_store_is_locked(made: Made) -> None:
    store = made.open()
    store.close()
    store.close()
    for use in (lambda: store.read().__enter__(), lambda: store.write().__enter__()):
        with pytest.raises(KnownError) as caught:
            use()
        assert caught.value.key == "store.locked"
    assert not (made.folder / "store.db-wal").exists()


def test_the_signature_is_checked_with_the_public_key(store: Store) -> None:
    public = Ed25519PublicKey.from_public_bytes(store.public_key)
    public.verify(store.sign(b"decision"), b"decision")
    with store.read() as conn:
        assert user_rows.signing_key(conn, store.user.id) == store.public_key


def test_the_key_stays_the_same_from_day_to_day(made: Made) -> None:
    with made.open() as store:
        first = store.public_key
    with made.open() as store:
        assert store.public_key == first


def test_a_wrong_passphrase_changes_nothing_on_the_disk(made: Made) -> None:
    before = content(made.folder)
    with pytest.raises(WrongPassphrase) as caught:
        open_with_passphrase(made.folder, "לא הסיסמה הנכונה", CLOCK)
    assert str(caught.value)
    assert content(made.folder) == before


def test_a_wrong_recovery_key_changes_nothing_on_the_disk(made: Made) -> None:
    before = content(made.folder)
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(made.folder, printed(bytes(32)), CLOCK)
    groups = made.recovery_key.split("-")
    groups[4] = "00000" if groups[4] != "00000" else "11111"
    with pytest.raises(RecoveryKeyMistyped):
        open_with_recovery_key(made.folder, "-".join(groups), CLOCK)
    assert content(made.folder) == before


def test_the_recovery_key_opens_and_gives_a_new_passphrase_but_signs_nothing(made: Made) -> None:
    with open_with_recovery_key(made.folder, made.recovery_key.lower(), CLOCK) as store:
        assert store.user.role == UserRole.CHAIR
        assert store.user.id not in {slot.id for slot in key_slots(made.folder)}
        for use in (lambda: store.sign(b"x"), lambda: store.public_key):
            with pytest.raises(KnownError) as caught:
                use()
            assert caught.value.key == "store.recovery_cannot_sign"
        add_user(
            store, name="דנה", role=UserRole.CHAIR, passphrase="סיסמה חדשה", cost=PRACTICE_COST
        )
    with open_with_passphrase(made.folder, "סיסמה חדשה", CLOCK) as store:
        assert store.user.name == "דנה"


def test_a_second_user_opens_with_an_own_passphrase(made: Made) -> None:
    with made.open() as store:
        clerk = add_user(
            store, name="יוסי", role=UserRole.CLERK, passphrase="המזכירות", cost=PRACTICE_COST
        )
        assert [user.name for user in store.users()] == ["דנה לוי", "יוסי"]
        chair_key = store.public_key
    with open_with_passphrase(made.folder, "המזכירות", CLOCK) as store:
        assert store.user == clerk
        assert store.public_key != chair_key
    with made.open() as store:
        assert store.user.name == "דנה לוי"
        assert "user.added" in actions(store)


def test_a_user_without_a_name_or_with_a_short_passphrase_is_refused(store: Store) -> None:
    for name, passphrase in ((" ", PASSPHRASE), ("יוסי", "קצר")):
        with pytest.raises(KnownError):
            add_user(store, name=name, role=UserRole.CLERK, passphrase=passphrase)
    assert len(store.users()) == 1


def test_nobody_is_added_to_a_vault_changed_from_outside(store: Store) -> None:
    found = vault.read(store.folder)
    (store.folder / "vault.json").write_bytes(vault.render(replace(found, serial=9)))
    with pytest.raises(StoreDamaged):
        add_user(store, name="יוסי", role=UserRole.CLERK, passphrase="המזכירות", cost=PRACTICE_COST)


def test_one_program_at_a_time(made: Made) -> None:
    with made.open() as store:
        with pytest.raises(StoreInUse) as caught:
            made.open()
        assert caught.value.key == "store.in_use_by"
        note(store)
    made.open().close()


def test_making_a_store_needs_an_empty_folder(tmp_path: Path, made: Made) -> None:
    def make(folder: Path) -> Store:
        return create(
            folder,
            role=UserRole.CLERK,
            name="א",
            passphrase=PASSPHRASE,
            clock=CLOCK,
            cost=PRACTICE_COST,
        )[0]

    before = content(made.folder)
    with pytest.raises(KnownError) as caught:
        make(made.folder)
    assert caught.value.key == "store.exists"
    assert content(made.folder) == before
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "letter.txt").write_text("mine")
    with pytest.raises(KnownError) as caught:
        make(taken)
    assert caught.value.key == "store.folder_taken"
    assert [path.name for path in taken.iterdir()] == ["letter.txt"]
    with pytest.raises(KnownError):
        make(taken / "letter.txt")
    empty = tmp_path / "empty"
    empty.mkdir()
    make(empty).close()
    assert store_exists(empty)
    make(tmp_path / "folders" / "to" / "make").close()


def test_a_store_that_could_not_be_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(private_files, "write_whole", no_room)
    with pytest.raises(DiskFull):
        create(
            tmp_path / "store",
            role=UserRole.CHAIR,
            name="א",
            passphrase=PASSPHRASE,
            clock=CLOCK,
            cost=PRACTICE_COST,
        )
    assert list(tmp_path.iterdir()) == []


def test_progress_is_told_up_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    create(
        tmp_path / "store",
        role=UserRole.CHAIR,
        name="א",
        passphrase=PASSPHRASE,
        clock=CLOCK,
        cost=PRACTICE_COST,
        progress=lambda done, total: told.append((done, total)),
    )[0].close()
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_little_room_stops_the_write_before_it_begins(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = actions(store)
    with monkeypatch.context() as patched:
        patched.setattr(engines, "LEAST_FREE_BYTES", 1 << 62)
        with pytest.raises(DiskFull):
            note(store)
        assert actions(store) == before
    note(store)


def test_a_note_that_cannot_be_written_does_not_undo_the_commit(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    with made.open() as store, monkeypatch.context() as patched:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        patched.setattr(head, "write", full)
        note(store)
        assert actions(store)[-1] == "test.done"
    with made.open() as store:
        assert "test.done" in actions(store)


def test_the_audit_chain_cannot_be_changed_through_the_store(store: Store) -> None:
    with pytest.raises(StoreFailure), store.write() as conn:
        conn.exec_driver_sql("UPDATE audit SET subject = 'x'")
    with store.read() as conn:
        assert audit.verify(conn) == ()
        assert conn.execute(select(meta.store_meta)).all()
