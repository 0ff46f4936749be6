"""The item checks on a list of items in a JSON file, from the command line."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand

from content.items.domain import JsonDict
from content.items.intake.findings import findings_of
from content.items.own_words import own_sensitive_words


class Command(BaseCommand):
    help = "Run the item checks on the JSON list in FILE (- is standard input) and say what they find."
    # needs no database
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--json", metavar="OUT", help="findings as JSON; - is standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            items = _items(_read(options["file"]))
        except OSError as error:
            self._fail(f"打不开 {options['file']}：{error.strerror}。请检查路径。")
        except (ValueError, RecursionError):
            self._fail(f"{options['file']} 不是 UTF-8 的 JSON，读不了。请检查文件是否完整。")
        findings = findings_of(items, sensitive_words=own_sensitive_words())
        try:
            self._report(findings, len(items), options["json"])
        except OSError as error:
            self._fail(f"写不进 {options['json']}：{error.strerror}。请换一个位置。")

    def _report(self, findings: list[JsonDict], count: int, out: str | None) -> None:
        if out == "-":
            self.stdout.write(_printable(json.dumps(findings, ensure_ascii=False)))
            return
        if out:
            listing = json.dumps(findings, ensure_ascii=False, indent=1)
            Path(out).write_text(_printable(listing), encoding="utf-8")
        else:
            for found in findings:
                self.stdout.write(_printable(f"{found['item']}  {found['check']}  {found['why']}"))
        self.stdout.write(f"{count} 道题，{len(findings)} 条提醒")

    def _fail(self, sentence: str) -> NoReturn:
        self.stderr.write(sentence)
        sys.exit(1)


def _read(name: str) -> str:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def _items(text: str) -> list[Any]:
    """The list itself, or the list under "items"; a single item is a list of one."""
    value = json.loads(text)
    if isinstance(value, dict):
        value = value.get("items", [value])
    return value if isinstance(value, list) else [value]


def _printable(text: str) -> str:
    """Half a surrogate pair, which JSON can spell, cannot be written."""
    return text.encode("utf-8", "replace").decode("utf-8")
