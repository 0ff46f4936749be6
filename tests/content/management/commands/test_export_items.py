"""周老师 takes the bank, or one quiz, along as a table."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from content.exchange.reading import read_file
from content.exchange.writers import WRITERS
from content.items.models import Item, ItemState
from content.releases.models import Quiz, QuizItem
from tests.cast import NOW
from tests.factories.items import make_version

pytestmark = pytest.mark.django_db


def run(path: Path, *arguments: str) -> list[str]:
    out = StringIO()
    call_command("export_items", "--out", str(path), *arguments, stdout=out)
    return out.getvalue().splitlines()


def codes(path: Path) -> list[str]:
    return [item.code for item in read_file(path.read_bytes()).taken]


def test_the_approved_items_go_out_and_drafts_stay(tmp_path: Path) -> None:
    first, second = make_version("single"), make_version("truefalse")
    draft = make_version("single")
    Item.objects.filter(pk=draft.item_id).update(state=ItemState.DRAFT)
    path = tmp_path / "bank.xlsx"
    said = run(path, "--format", "generic")
    assert codes(path) == [first.item.code, second.item.code]
    assert said == [
        "1 道题的“选项说明”没有写进去，写下来会读成别的（第 2 题）。",
        f"2 道题，文件是 {path}，放不下的都列在上面。",
    ]


def test_the_newest_approved_wording_goes_out(tmp_path: Path) -> None:
    version = make_version("truefalse")
    item = version.item
    item.versions.create(
        number=2, format="truefalse", stem="改过的", key={"value": False}, created_at=NOW, frozen_at=NOW
    )
    item.versions.create(number=3, format="truefalse", stem="还在改", key={"value": False}, created_at=NOW)
    path = tmp_path / "bank.csv"
    run(path, "--format", "csv")
    assert [one.content.stem for one in read_file(path.read_bytes()).taken] == ["改过的"]


def test_a_quiz_goes_out_in_its_order(tmp_path: Path) -> None:
    quiz = Quiz.objects.create(code="law-day", title="宪法日", created_at=NOW)
    versions = [make_version("single"), make_version("truefalse"), make_version("multiple")]
    for position, version in enumerate(reversed(versions[:2])):
        QuizItem.objects.create(quiz=quiz, item=version.item, position=position)
    path = tmp_path / "quiz.csv"
    run(path, "--format", "csv", "--quiz", "law-day")
    assert codes(path) == [versions[1].item.code, versions[0].item.code]


@pytest.mark.parametrize("count", [1, 3])
def test_the_bank_is_read_in_one_query(count: int, tmp_path: Path, django_assert_num_queries) -> None:
    for _ in range(count):
        make_version("single")
    with django_assert_num_queries(1):
        run(tmp_path / "bank.xlsx", "--format", "chaoxing")


def test_every_writer_is_offered(tmp_path: Path) -> None:
    make_version("single")
    for writer in WRITERS:
        run(tmp_path / f"{writer.format}{writer.suffix}", "--format", writer.format)
    written = {path.name for path in tmp_path.iterdir() if path.stat().st_size}
    assert written == {f"{writer.format}{writer.suffix}" for writer in WRITERS}


def test_what_goes_wrong_has_a_sentence(tmp_path: Path) -> None:
    for arguments, sentence in (
        (["--format", "csv"], "没有已通过的题目，没有写文件"),
        (["--format", "csv", "--quiz", "none"], "没有代码是“none”的题单"),
    ):
        with pytest.raises(CommandError, match=sentence) as failed:
            run(tmp_path / "bank.csv", *arguments)
        assert failed.value.returncode == 2
    make_version("single")
    with pytest.raises(CommandError, match="写不进"):
        run(tmp_path / "none" / "bank.csv", "--format", "csv")
