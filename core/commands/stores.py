"""Commands that make, check and restore a store."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from core import paths
from core.clock import Clock
from core.commands.line import FAILED, Add
from core.commands.passphrase import open_store, passphrase_from
from core.errors import KnownError
from core.model.users import UserRole
from core.wording import text


def add_to(add: Add) -> None:
    practice = add(
        "practice", "מאגר תרגול", "make a practice store with invented minors", _practice
    )
    practice.add_argument(
        "--hold",
        metavar="NUMBER",
        help="לקיים דיון תרגול ולחתום על ההחלטה · hold a practice hearing of this case and sign",
    )
    practice.add_argument(
        "--show-passphrase",
        action="store_true",
        help="להדפיס את סיסמת התרגול · print the practice passphrase and nothing else",
    )
    practice.add_argument(
        "--show-folder",
        action="store_true",
        help="להדפיס את תיקיית התרגול · print the folder of the practice store and nothing else",
    )
    create = add("create", "מאגר חדש וריק", "make an empty store", _create)
    create.add_argument("--name", required=True, help="שם המשתמש · the user's name")
    create.add_argument(
        "--role",
        choices=[role.value for role in UserRole],
        default=UserRole.CLERK.value,
        help="תפקיד · role",
    )
    add("check", "בדיקת שלמות המאגר", "check that the store is whole", _check)
    restoring = add("restore", "שחזור מגיבוי", "put a backup in the place of the store", _restore)
    restoring.add_argument(
        "backup",
        nargs="?",
        default="",
        metavar="BACKUP",
        help="שם הגיבוי; בלעדיו – הרשימה · which backup; without it, the list",
    )


def _practice(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import cases, practice, stores

    if arguments.show_passphrase:
        print(practice.PASSPHRASE)
        return 0
    folder = arguments.store or paths.practice_store()
    if arguments.show_folder:
        print(folder)
        return 0
    if stores.store_exists(folder):
        store = stores.unlock(folder, practice.PASSPHRASE, clock)
        print(text("command.practice_exists", folder=folder))
    else:
        saying = _said_once("command.practice_making")
        store = practice.create_practice_store(folder, clock, saying).store
        print(text("command.practice_made", folder=folder, count=cases.case_count(store)))
        print(text("command.practice_passphrase", passphrase=practice.PASSPHRASE))
    with store:
        if arguments.hold:
            decision = practice.hold_hearing(store, arguments.hold)
            print(text("command.hearing_held", number=arguments.hold, summary=decision.summary))
    return 0


def _create(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import stores

    folder = arguments.store or paths.default_store()
    passphrase = passphrase_from(arguments, "command.new_passphrase")
    if arguments.passphrase_fd is None and passphrase != passphrase_from(
        arguments, "command.again"
    ):
        raise KnownError("command.passphrases_differ")
    created = stores.create_store(
        folder,
        name=arguments.name,
        role=UserRole(arguments.role),
        passphrase=passphrase,
        clock=clock,
    )
    created.store.close()
    print(text("command.created", folder=folder))
    print(text("command.recovery_key"))
    print(created.recovery_key)
    return 0


def _check(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import stores

    with open_store(arguments, clock) as store:
        report = stores.check_store(store)
    for finding in report.findings:
        print(f"{'✓' if finding.ok else '✗'} {finding.text}")
    print(text("command.whole" if report.whole else "command.not_whole"))
    return 0 if report.whole else FAILED


def _restore(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services import stores

    folder = arguments.store or paths.default_store()
    if not arguments.backup:
        for name in stores.backups(folder):
            print(name)
        return 0
    with stores.restore(folder, arguments.backup, passphrase_from(arguments), clock):
        print(text("command.restored", backup=arguments.backup))
    return 0


def _said_once(key: str) -> Callable[[int, int], None]:
    """A progress that only says that the work has begun."""
    print(text(key), flush=True)
    return lambda done, total: None
