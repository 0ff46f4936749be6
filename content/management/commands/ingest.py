"""A document to facts and draft items, from the command line."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from content.generation.actions import ingest
from content.generation.export import work_out
from content.generation.queries import stopped_recipes
from content.items.domain import JsonDict
from content.jobs.actions import hold
from content.sources.actions import INGEST, add_source, ingest_key
from content.sources.errors import SourceError
from content.sources.models import Source


class Command(BaseCommand):
    help = "Read FILE (.docx .pdf .txt .md .html), extract facts, draft items."
    # --dry-run needs no database
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--title", default="")
        parser.add_argument("--year", type=int)
        parser.add_argument("--place", default="")
        parser.add_argument("--publisher", default="")
        parser.add_argument("--dry-run", action="store_true", help="store nothing")
        parser.add_argument("--json", metavar="OUT", help="facts and items as JSON; - is standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        origin = {name: options[name] for name in ("title", "year", "place", "publisher")}
        path = Path(options["file"])
        try:
            data = path.read_bytes()
            result = work_out(
                data, path.name, origin, without=() if options["dry_run"] else stopped_recipes()
            )
            if not options["dry_run"]:
                store(data, path.name, origin)
        except OSError as error:
            self._fail(f"打不开 {path}：{error.strerror}。请检查路径。")
        except SourceError as error:
            self._fail(str(error))
        else:
            self._report(result, options["json"])

    def _report(self, result: JsonDict, out: str | None) -> None:
        if out == "-":
            self.stdout.write(json.dumps(result, ensure_ascii=False))
        elif out:
            Path(out).write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
        else:
            self.stdout.write(
                f"{result['source']['title']}：{len(result['facts'])} 个事实，{len(result['items'])} 道草稿"
            )

    def _fail(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(1)


def store(data: bytes, name: str, origin: JsonDict) -> Source:
    """Keep the document and do the work of its job here; the worker then finds it done."""
    source = add_source(data=data, name=name, now=timezone.now(), **origin)
    with hold(INGEST, ingest_key(source)):
        ingest(source=source, progress=lambda done, total, text="": None, now=timezone.now())
    return source
