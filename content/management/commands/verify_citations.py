"""A pack against the text of the law it cites. Needs no database."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from content.laws.domain import LawText
from content.laws.errors import LawError
from content.laws.reading import read_law
from content.packs.domain import PackData, read_pack
from content.packs.domain.recognising import likely_name
from content.packs.domain.verifying import Verification, verify
from content.packs.errors import PackError
from content.sources.errors import SourceError


class Command(BaseCommand):
    help = "Check every citation, quote and number of the pack in DIR against the law's text in FILE."
    # needs no database
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR")
        parser.add_argument("--law", metavar="FILE", required=True, help="JSON of articles, .docx or .txt")
        parser.add_argument("--name", default="", help="the law's name, where the file does not say it")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["law"])
        try:
            pack = read_pack(Path(options["folder"]))
            law = read_law(path.read_bytes(), path.name)
        except OSError as error:
            self._fail(f"打不开 {path}：{error.strerror}。请检查路径。")
        except (PackError, LawError, SourceError) as error:
            self._fail(str(error))
        name = options["name"] or law.name or likely_name(law, pack)
        self._report(verify(pack, law, name), pack, law, name)

    def _report(self, done: Verification, pack: PackData, law: LawText, name: str) -> None:
        for code in done.other_law:
            self.stdout.write(f"{code}：不是这部法律的条文，没有核对 (not of this law)")
        for one in done.unconfirmed:
            self.stdout.write(f"{one.code} {one.field} {one.words}：{one.why}")
        if not done.checked:
            self.stderr.write("这个题包没有引用这部法律。请检查 --law，或用 --name 写明法律名称。")
        title = f"《{name}》" if name else "法律文本"
        self.stdout.write(
            f"{pack.code} 对照{title}（{len(law.articles)} 条）：核对 {done.checked} 题，"
            f"不属于本法 {len(done.other_law)} 题，未能确认 {len(done.unconfirmed)} 处。"
        )
        if done.unconfirmed:
            sys.exit(1)

    def _fail(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(1)
