"""The text of a law into the site, so that 看原文 shows the article."""

import sys
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from content.laws.actions import load_law
from content.laws.domain import LawText
from content.laws.errors import LawError
from content.laws.reading import read_law
from content.packs.actions import shipped_folders
from content.packs.domain import read_pack
from content.packs.domain.recognising import recognise
from content.sources.errors import SourceError


class Command(BaseCommand):
    help = "Load a law's text from FILE: JSON of articles, or .docx/.txt as flk.npc.gov.cn lays it out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--name", default="", help="the law's name, where the file does not say it")
        parser.add_argument("--text-date", default="", help="since when this text is in force, YYYY-MM-DD")

    def handle(self, *args: Any, **options: Any) -> None:
        path, now = Path(options["file"]), timezone.now()
        try:
            text = read_law(path.read_bytes(), path.name)
            named = replace(
                text, name=options["name"] or text.name, text_date=options["text_date"] or text.text_date
            )
            law = load_law(text=named if named.name else as_quoted(named), now=now)
        except OSError as error:
            self._fail(f"打不开 {path}：{error.strerror}。请检查路径。")
        except (LawError, SourceError) as error:
            self._fail(str(error))
        done = "已载入" if law.loaded_at == now else "没有变化"
        self.stdout.write(f"《{law.name}》（文本日期 {law.text_date}）：{done}，共 {len(text.articles)} 条。")

    def _fail(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(1)


def as_quoted(text: LawText) -> LawText:
    """A file of bare articles is the law that a shipped pack quotes, where one does."""
    law = recognise(text, map(read_pack, shipped_folders()))
    return replace(text, name=law.name, text_date=text.text_date or law.text_date) if law else text
