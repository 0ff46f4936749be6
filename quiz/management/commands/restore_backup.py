"""Puts back a copy that `serve` made before a migration."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from config.serving import phrases
from config.serving.backup import NotABackup, copy_aside, copy_back
from config.serving.lock import AlreadyServed, web_lock
from config.serving.upgrading import sqlite_file


class Command(BaseCommand):
    help = "Replace the SQLite database by a copy out of var/backups. Stop the site first."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if connection.vendor != "sqlite":
            raise CommandError(phrases.ONLY_SQLITE)
        try:
            with web_lock(settings.VAR_DIR, "restore_backup"):
                aside = copy_aside(sqlite_file(), settings.BACKUP_DIR, timezone.now())
                copy_back(file, sqlite_file())
        except AlreadyServed as holder:
            raise CommandError(phrases.LOCKED.format(holder=holder, folder=settings.VAR_DIR)) from None
        except NotABackup:
            raise CommandError(phrases.NOT_A_BACKUP.format(path=file)) from None
        self.stdout.write(phrases.RESTORED.format(path=file, aside=aside or "—"))
