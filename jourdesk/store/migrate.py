"""Bring a store to this release's form: Alembic inside the key, after a copy, forward only.

A revision is ``major.minor``. A newer minor adds only what an older program may leave alone, so it opens; a newer major is
refused untouched.
"""

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, inspect

from jourdesk.domain.problems import Unavailable
from jourdesk.store.backup import back_up

HEAD: Final = "2.0"
SCRIPTS: Final = Path(__file__).parent / "migrations"
_TABLE: Final = "alembic_version"


def to_head(engine: Engine, path: Path, *, fresh: bool = False, target: str = HEAD, scripts: Path = SCRIPTS) -> None:
    """Run the steps that are missing, all in one transaction.

    Args:
        engine: The opened store.
        path: Its file, copied to ``<name>.before-<target>`` first unless it is fresh.
        fresh: The file has just been made; there is nothing to copy.
        target: The revision to reach.
        scripts: Where the steps lie (tests bring steps of their own).

    Raises:
        Unavailable: ``store.newer`` for a newer major; what the disk says no to.
    """
    found = revision(engine)
    if found == target or _is_newer(found, target):
        return
    if not fresh and found is not None:
        back_up(engine, path, path.with_name(f"{path.name}.before-{target}"))
    with engine.begin() as connection:
        _run(connection, target, scripts)


def revision(engine: Engine) -> str | None:
    """Tell the revision of a store; nothing in an empty file."""
    with engine.connect() as connection:
        if not inspect(connection).has_table(_TABLE):
            return None
        found = connection.exec_driver_sql(f"SELECT version_num FROM {_TABLE}").scalar()
        return None if found is None else str(found)


def _is_newer(found: str | None, target: str) -> bool:
    if found is None:
        return False
    theirs, ours = _parts(found), _parts(target)
    if theirs[0] > ours[0]:
        raise Unavailable("store.newer")
    return theirs > ours


def _parts(name: str) -> tuple[int, int]:
    major, _, minor = name.partition(".")
    try:
        return int(major), int(minor)
    except ValueError:
        raise Unavailable("store.newer") from None  # no release of ours wrote it: leave it alone


def _run(connection: Connection, target: str, scripts: Path) -> None:
    # Alembic takes 0.1 s to import: only a start that migrates pays for it.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(scripts))

    def steps(found: Any, _context: MigrationContext) -> Any:
        return script._upgrade_revs(target, found)

    context = MigrationContext.configure(
        connection, opts={"script": script, "fn": steps, "transactional_ddl": True, "transaction_per_migration": False}
    )
    with Operations.context(context):
        context.run_migrations()
