from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from core.store import (
    backup,
    base_tables,
    change_tables,
    date_tables,
    draft_tables,
    handover_tables,
    letter_tables,
    meta,
    migrate,
    note_tables,
    opening,
    own_mark_tables,
    people_tables,
    plan_tables,
    print_log_tables,
    report_tables,
    search_tables,
    tables,
    text_template_tables,
    vault,
)
from core.store.engine import DATABASE_FILE, engine_for, keyed
from core.store.errors import StoreTooNew
from core.store.keys import DatabaseKey
from core.store.migrate import MigrationFailed
from core.store.migrations import STEPS
from core.store.migrations.step import Step
from tests.core.store.conftest import CLOCK, PASSPHRASE, Made

KEY = DatabaseKey.new()


def schema(path: Path, key: DatabaseKey = KEY) -> set[tuple[str, ...]]:
    """Every table, index and trigger, spaces made alike."""
    with closing(keyed(path, key)) as connection:
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
        return {(*row[:3], " ".join((row[3] or "").split())) for row in rows}


def test_the_steps_lead_to_the_tables_of_the_program(tmp_path: Path) -> None:
    stepped, declared = tmp_path / "stepped.db", tmp_path / "declared.db"
    for path in (stepped, declared):
        engine = engine_for(path, KEY, writes=True)
        with engine.begin() as conn:
            if path is stepped:
                migrate.take_steps(conn)
            else:
                # Named, so that each module is there and its tables stand in the one metadata.
                for table in (
                    draft_tables.form_drafts,
                    handover_tables.handovers,
                    letter_tables.bodies,
                    note_tables.own_notes,
                    own_mark_tables.own_marks,
                    people_tables.record_merges,
                    report_tables.diagnoses,
                    text_template_tables.text_templates,
                ):
                    table.metadata.create_all(conn)
                for statement in (
                    *base_tables.APPEND_ONLY,
                    *tables.FROZEN,
                    *date_tables.KEPT,
                    *change_tables.KEPT,
                    *print_log_tables.GROWING,
                    *plan_tables.KEPT,
                    *search_tables.MADE,
                    *people_tables.KEPT,
                    *text_template_tables.KEPT,
                ):
                    conn.exec_driver_sql(statement)
        engine.dispose()
    changed = schema(stepped) ^ schema(declared)
    assert not changed, "tables.py has changed: add a step to core/store/migrations"
    assert len(schema(stepped)) > 20


def test_steps_are_numbered_without_a_gap() -> None:
    assert [step.number for step in STEPS] == list(range(1, len(STEPS) + 1))


def test_dates_listed_before_events_could_be_recorded_are_kept(tmp_path: Path) -> None:
    engine = engine_for(tmp_path / "old.db", KEY, writes=True, foreign_keys=False)
    with engine.begin() as conn:
        migrate.take_steps(conn, STEPS[:1])
        conn.execute(
            text(
                "INSERT INTO case_dates VALUES"
                " ('c', 'def-minor-18', '2027-05-03', 'age', 0, '1', 'מלאו 18', 'הקטין')"
            )
        )
    with engine.begin() as conn:
        migrate.take_steps(conn, STEPS[:2])
        (row,) = conn.execute(text("SELECT * FROM case_dates")).mappings()
    engine.dispose()
    assert row["on"] == row["computed_on"] == "2027-05-03"
    assert (row["event_id"], row["overridden"], row["at"]) == ("", 0, None)
    assert (row["title"], row["actor"]) == ("מלאו 18", "הקטין")


def add_a_table(conn: Connection) -> None:
    conn.execute(text("CREATE TABLE later (id INTEGER PRIMARY KEY)"))


def drop_and_fail(conn: Connection) -> None:
    add_a_table(conn)
    conn.execute(text("DROP TABLE law_readings"))
    conn.execute(text("INSERT INTO nowhere VALUES ('שם סודי')"))


def break_a_link(conn: Connection) -> None:
    add_a_table(conn)
    conn.execute(text("CREATE TABLE child (id INTEGER REFERENCES later (id))"))
    conn.execute(text("INSERT INTO child VALUES (7)"))


def ready(made: Made, *more: Step) -> tuple[str, ...]:
    found = vault.read(made.folder)
    database = vault.unlock(found, PASSPHRASE).database
    return opening.make_ready(
        made.folder, database, found.store_id, CLOCK, accept_older=False, steps=(*STEPS, *more)
    )


def key_of(made: Made) -> DatabaseKey:
    return vault.unlock(vault.read(made.folder), PASSPHRASE).database


def test_a_step_is_taken_once_with_a_verified_backup_first(made: Made) -> None:
    step = Step(len(STEPS) + 1, add_a_table)
    assert backup.backups(made.folder) == ()
    assert ready(made, step) == ("migrated",)
    assert ready(made, step) == ()
    key = key_of(made)
    assert "later" in {row[1] for row in schema(made.folder / DATABASE_FILE, key)}
    (copy,) = backup.backups(made.folder)
    assert backup.faults(copy, key) == ()
    assert "later" not in {row[1] for row in schema(copy / DATABASE_FILE, key)}


@pytest.mark.parametrize("bad", [drop_and_fail, break_a_link])
def test_a_failing_step_leaves_the_store_as_it_was(made: Made, bad: object) -> None:
    key = key_of(made)
    before = schema(made.folder / DATABASE_FILE, key)
    assert callable(bad)
    steps = (Step(len(STEPS) + 1, add_a_table), Step(len(STEPS) + 2, bad))
    if bad is break_a_link:
        steps = (Step(len(STEPS) + 1, bad),)
    with pytest.raises(MigrationFailed) as caught:
        ready(made, *steps)
    (copy,) = backup.backups(made.folder)
    assert copy.name in str(caught.value)
    assert "סודי" not in str(caught.value)
    assert schema(made.folder / DATABASE_FILE, key) == before
    made.open().close()


def test_a_store_of_a_newer_program_is_refused_and_untouched(made: Made) -> None:
    with made.open() as store, store.write() as conn:
        meta.put(conn, meta.REVISION, str(migrate.newest() + 1))
    before = (made.folder / DATABASE_FILE).read_bytes()
    with pytest.raises(StoreTooNew) as caught:
        made.open()
    assert str(caught.value)
    assert (made.folder / DATABASE_FILE).read_bytes() == before
    assert backup.backups(made.folder) == ()


def test_a_new_store_is_at_the_newest_revision(made: Made) -> None:
    with made.open() as store, store.read() as conn:
        assert meta.revision(conn) == migrate.newest()
