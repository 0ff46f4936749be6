"""A question table of another program, read and judged row by row, from the command line."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError

from content.exchange.errors import ExchangeError
from content.exchange.layouts import LAYOUTS
from content.exchange.reading import FileRead, read_table_text
from content.sources.domain.decode import decode
from content.sources.errors import UnknownEncoding

SHOWN_FAULTS = 20


class Command(BaseCommand):
    help = (
        "Read the question table FILE (.csv, .tsv, pasted cells; - is standard input) and say what is in it."
    )
    # needs no database
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument(
            "--format", choices=["auto", *LAYOUTS], default="auto", help="layout of the table"
        )
        parser.add_argument("--dry-run", action="store_true", required=True, help="read only, keep nothing")
        parser.add_argument("--json", metavar="OUT", help="every row as JSON; - is standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        name, layout = options["file"], options["format"]
        try:
            data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            read = read_table_text(decode(data).text, "" if layout == "auto" else layout)
        except OSError as error:
            self._fail(f"打不开 {name}：{error.strerror}。请检查路径。")
        except (ExchangeError, UnknownEncoding) as error:
            self._fail(str(error))
        if options["json"]:
            self._write(read, options["json"])
        else:
            self._say(read)

    def _write(self, read: FileRead, out: str) -> None:
        listing = json.dumps(asdict(read), ensure_ascii=False, indent=None if out == "-" else 1)
        if out == "-":
            self.stdout.write(listing)
            return
        try:
            Path(out).write_text(listing, encoding="utf-8")
        except OSError as error:
            self._fail(f"写不进 {out}：{error.strerror}。请换一个位置。")

    def _say(self, read: FileRead) -> None:
        self.stdout.write(f"{read.format}：{len(read.good)} 道题可以带进来，{len(read.bad)} 行不行。")
        for remark in read.remarks:
            self.stdout.write(remark)
        for fault in read.bad[:SHOWN_FAULTS]:
            self.stdout.write(f"第 {fault['row']} 行，{fault['column']}：{fault['why']}{fault['fix']}")
        if len(read.bad) > SHOWN_FAULTS:
            self.stdout.write(f"还有 {len(read.bad) - SHOWN_FAULTS} 行，请用 --json 看全部。")

    def _fail(self, sentence: str) -> NoReturn:
        raise CommandError(sentence, returncode=2)
