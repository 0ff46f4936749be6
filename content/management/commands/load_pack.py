"""A pack folder into the bank, from the command line."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from content.packs.actions import load_pack
from content.packs.errors import PackError


class Command(BaseCommand):
    help = "Load the pack in DIR (content/packs/FORMAT.md), or bring it up to date."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR")

    def handle(self, *args: Any, **options: Any) -> None:
        folder, now = Path(options["folder"]), timezone.now()
        try:
            pack = load_pack(folder=folder, now=now)
        except PackError as error:
            self.stderr.write(str(error))
            sys.exit(1)
        done = "已装入" if pack.loaded_at == now else "没有变化"
        self.stdout.write(f"{pack.title}（{pack.code}）：{done}，共 {pack.quiz.entries.count()} 道题。")
