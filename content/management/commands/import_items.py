"""A question file of another program, read and judged row by row, and its good rows brought into the bank."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.exchange.errors import ExchangeError
from content.exchange.identity import outcomes_in_file
from content.exchange.items import FileRead
from content.exchange.listing import listing
from content.exchange.readers import FORMATS
from content.exchange.reading_apart import read_file_apart
from content.imports.actions import apply_rows, choose_rows, discard_batch, keep_file, write_rows
from content.imports.errors import FaultyRows, ImportFault
from content.imports.models import ImportBatch, ImportRow, Outcome
from content.sources.errors import SourceError
from content.staff.errors import StaffError
from content.staff.models import User
from content.staff.queries import first_admin, person_named

SHOWN_FAULTS = 20


class Command(BaseCommand):
    help = (
        "Read the question file FILE (.xlsx .xls .csv .tsv .docx .txt, GIFT, Aiken, Moodle XML, JSON; - is "
        "standard input), say what is in it, and bring it into the bank as drafts: all of it or nothing."
    )
    # --dry-run needs no database
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--format", choices=["auto", *FORMATS], default="auto", help="kind of file")
        parser.add_argument(
            "--dry-run", action="store_true", help="read only, keep nothing; needs no database"
        )
        parser.add_argument(
            "--partly", action="store_true", help="bring the good rows though others are faulty"
        )
        parser.add_argument(
            "--owner", metavar="NAME", default="", help="whose drafts; else an administrator's"
        )
        parser.add_argument("--json", metavar="OUT", help="every row as JSON; - is standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        name, format = options["file"], options["format"]
        format = "" if format == "auto" else format
        try:
            data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            read = read_file_apart(data, "" if name == "-" else name, format)
        except OSError as error:
            self._fail(f"打不开 {name}：{error.strerror}。请检查路径。")
        except (ExchangeError, SourceError) as error:
            self._fail(str(error))
        if options["dry_run"]:
            self._tell(read, outcomes_in_file(read.taken), options["json"])
            return
        owner = self._owner(options["owner"])
        batch = keep_file(name=Path(name).name, data=b"", format=format, owner=owner, now=timezone.now())
        rows = write_rows(batch=batch, read=read, progress=_nobody_watches)
        self._tell(read, [row.outcome for row in rows if row.outcome != Outcome.INVALID], options["json"])
        self._bring_in(batch, owner, whole=not options["partly"], quiet=options["json"] == "-")

    def _bring_in(self, batch: ImportBatch, owner: User, *, whole: bool, quiet: bool) -> None:
        now = timezone.now()
        try:
            choose_rows(batch=batch, choices=[Outcome.NEW, Outcome.UPDATE], whole=whole, by=owner, now=now)
        except ImportFault as error:
            discard_batch(batch=batch)
            more = " 只带入好的行，请加 --partly。" if isinstance(error, FaultyRows) else ""
            raise CommandError(f"{error}{more}") from error
        done = apply_rows(batch=batch, by=owner, progress=_nobody_watches, now=now)
        if not quiet:
            self.stdout.write(f"带入了 {done['items']} 道草稿。")
        for row in ImportRow.objects.filter(batch=batch).exclude(left=""):
            self.stderr.write(f"第 {row.row} 行没有带入：{row.left}")

    def _owner(self, name: str) -> User:
        try:
            if name:
                return person_named(name)
        except StaffError as error:
            self._fail(str(error))
        return first_admin() or self._fail("还没有管理员。请先运行一次 ./run，用它印出的链接登录。")

    def _tell(self, read: FileRead, outcomes: Sequence[str], out: str | None) -> None:
        if out is None:
            self._say(read)
            return
        told = json.dumps(listing(read, outcomes), ensure_ascii=False, indent=None if out == "-" else 1)
        if out == "-":
            self.stdout.write(told)
            return
        try:
            Path(out).write_text(told, encoding="utf-8")
        except OSError as error:
            self._fail(f"写不进 {out}：{error.strerror}。请换一个位置。")

    def _say(self, read: FileRead) -> None:
        self.stdout.write(f"{read.format}：{len(read.taken)} 道题可以带进来，{len(read.refused)} 行不行。")
        for remark in read.remarks:
            self.stdout.write(remark)
        for fault in read.refused[:SHOWN_FAULTS]:
            self.stdout.write(f"第 {fault.row} 行，{fault.column}：{fault.why}{fault.fix}")
        if len(read.refused) > SHOWN_FAULTS:
            self.stdout.write(f"还有 {len(read.refused) - SHOWN_FAULTS} 行，请用 --json 看全部。")

    def _fail(self, sentence: str) -> NoReturn:
        raise CommandError(sentence, returncode=2)


def _nobody_watches(done: int, total: int, text: str = "") -> None:
    return None
