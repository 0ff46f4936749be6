"""The approved items of the bank, or of one quiz, as a file of another program, from the command line."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError

from content.exchange.writers import WRITER_OF
from content.exports.queries import taken_of
from content.items.models import ItemVersion
from content.items.queries import approved_versions
from content.releases.models import Quiz
from content.releases.queries import frozen_versions


class Command(BaseCommand):
    help = "Write the approved items, or those of one quiz, into FILE and say what the format cannot hold."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=list(WRITER_OF), required=True, help="kind of file")
        parser.add_argument("--out", metavar="FILE", required=True)
        parser.add_argument("--quiz", metavar="CODE", default="", help="only this quiz, in its order")

    def handle(self, *args: Any, **options: Any) -> None:
        versions = self._versions(options["quiz"])
        if not versions:
            self._fail("没有已通过的题目，没有写文件。请先在审核台通过一些题目。")
        writer = WRITER_OF[options["format"]]
        written = writer.write(taken_of(versions, with_pictures=writer.holds_pictures))
        try:
            Path(options["out"]).write_bytes(written.data)
        except OSError as error:
            self._fail(f"写不进 {options['out']}：{error.strerror}。请换一个位置。")
        for sentence in written.left_out:
            self.stdout.write(sentence)
        rest = "，放不下的都列在上面" if written.left_out else ""
        self.stdout.write(f"{len(versions)} 道题，文件是 {options['out']}{rest}。")

    def _versions(self, code: str) -> list[ItemVersion]:
        if not code:
            return approved_versions()
        try:
            return frozen_versions(Quiz.objects.get(code=code))
        except Quiz.DoesNotExist:
            self._fail(f"没有代码是“{code}”的题单。请在题单页核对代码。")

    def _fail(self, sentence: str) -> NoReturn:
        raise CommandError(sentence, returncode=2)
