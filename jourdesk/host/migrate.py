"""Bring the host's database to this release's form: Alembic, forward only, one instance at a time.

A revision is ``major.minor``. A newer minor adds only what an older program may leave alone, so that the release before
this one goes on serving while the new one starts; a newer major is refused untouched.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, inspect

from jourdesk.domain.problems import Unavailable
from jourdesk.host.storage import Storage

HEAD: Final = "1.0"
SCRIPTS: Final = Path(__file__).parent / "migrations"
_TABLE: Final = "alembic_version"
_LOCK: Final = 0x4A6F7572
"""The advisory lock under which one instance migrates and the others wait."""


def to_head(storage: Storage, *, target: str = HEAD, scripts: Path = SCRIPTS) -> None:
    """Run the steps that are missing, all in one transaction.

    Args:
        storage: The database.
        target: The revision to reach.
        scripts: Where the steps lie (tests bring steps of their own).

    Raises:
        Unavailable: ``host.newer`` for a newer major; what the database says no to.
    """
    with storage.writing() as connection:
        if storage.earnest:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        found = revision(connection)
        if found != target and not _is_newer(found, target):
            _run(connection, target, scripts)


def revision(connection: Connection) -> str | None:
    """Tell the revision of a database; nothing in an empty one."""
    if not inspect(connection).has_table(_TABLE):
        return None
    found = connection.exec_driver_sql(f"SELECT version_num FROM {_TABLE}").scalar()
    return None if found is None else str(found)


def _is_newer(found: str | None, target: str) -> bool:
    if found is None:
        return False
    theirs, ours = _parts(found), _parts(target)
    if theirs[0] > ours[0]:
        raise Unavailable("host.newer", found=found)
    return theirs > ours


def _parts(name: str) -> tuple[int, int]:
    major, _, minor = name.partition(".")
    try:
        return int(major), int(minor)
    except ValueError:
        raise Unavailable("host.newer", found="?") from None  # no release of ours wrote it: leave it alone


def _run(connection: Connection, target: str, scripts: Path) -> None:
    # Alembic takes 0.1 s to import: only a start that migrates pays for it.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    from jourdesk.host.tables import Row

    script = ScriptDirectory(str(scripts))

    def steps(found: Any, _context: MigrationContext) -> Any:
        return script._upgrade_revs(target, found)

    context = MigrationContext.configure(
        connection,
        opts={
            "script": script,
            "fn": steps,
            "transactional_ddl": True,
            "transaction_per_migration": False,
            "target_metadata": Row.metadata,
        },
    )
    with Operations.context(context):
        context.run_migrations()
