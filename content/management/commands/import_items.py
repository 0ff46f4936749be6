"""A question table of another program, read and judged row by row, from the command line."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError

from content.exchange.errors import ExchangeError
from content.exchange.identity import outcomes_in_file
from content.exchange.items import FileRead
from content.exchange.listing import listing
from content.exchange.readers import FORMATS
from content.exchange.reading_apart import read_file_apart
from content.sources.errors import SourceError

SHOWN_FAULTS = 20


class Command(BaseCommand):
    help = (
        "Read the question file FILE (.xlsx, .xls, .csv, .tsv, pasted cells; - is standard input) "
        "and say what is in it."
    )
    # needs no database
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--format", choices=["auto", *FORMATS], default="auto", help="kind of file")
        parser.add_argument("--dry-run", action="store_true", required=True, help="read only, keep nothing")
        parser.add_argument("--json", metavar="OUT", help="every row as JSON; - is standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        name, format = options["file"], options["format"]
        try:
            data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            read = read_file_apart(data, "" if name == "-" else name, "" if format == "auto" else format)
        except OSError as error:
            self._fail(f"打不开 {name}：{error.strerror}。请检查路径。")
        except (ExchangeError, SourceError) as error:
            self._fail(str(error))
        if options["json"]:
            self._write(read, options["json"])
        else:
            self._say(read)

    def _write(self, read: FileRead, out: str) -> None:
        told = json.dumps(
            listing(read, outcomes_in_file(read.taken)), ensure_ascii=False, indent=None if out == "-" else 1
        )
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
