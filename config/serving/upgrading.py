"""The database brought up to date before anybody is served."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from config.serving import phrases
from config.serving.backup import copy_aside, forget_old_copies


def upgrade_database(say: Callable[[str], None]) -> None:
    """Migrate; a SQLite file with data in it is copied aside first."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if executor.loader.applied_migrations and connection.vendor == "sqlite":
        _copy_aside(say)
    call_command("migrate", interactive=False, verbosity=0)


def _copy_aside(say: Callable[[str], None]) -> None:
    if copy := copy_aside(sqlite_file(), settings.BACKUP_DIR, timezone.now()):
        say(phrases.COPIED.format(path=copy))
        forget_old_copies(settings.BACKUP_DIR)


def sqlite_file() -> Path:
    return Path(settings.DATABASES["default"]["NAME"])
