"""周老师 takes her items along as a file, and brings them back unchanged."""

import pytest
from django.test import Client

from content.exchange.reading import read_file
from content.imports.actions import add_batch, read_batch
from content.items.actions import approve_item
from content.items.models import Item, ItemVersion
from content.releases.actions import create_quiz, set_quiz_items
from tests.cast import NOW, teacher_zhou
from tests.content.imports.files import ADULT, LIABILITY, WILL, bring_in, nobody_watches, read_csv
from tests.factories.desk import desk_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def bank() -> list[Item]:
    bring_in(read_csv(ADULT, WILL, LIABILITY))
    items = list(Item.objects.order_by("pk"))
    for item in items:
        item.newest.findings.all().delete()
        approve_item(item=item, by=teacher_zhou(), now=NOW)
    return items


def test_what_a_format_cannot_hold_is_said_before_the_file(bank: list[Item]) -> None:
    desk = desk_of()
    told = desk.post("/desk/exports/", {"format": "aiken"})
    assert "有些东西这种文件里放不下" in told.content.decode()
    assert "Content-Disposition" not in told.headers
    file = desk.post("/desk/exports/", {"format": "aiken", "seen": "1"})
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert [item.content.stem for item in read_file(file.content).taken] == [
        "成年人是多少周岁以上的人？",
        "遗嘱人可以撤回自己所立的遗嘱。",
    ]


@pytest.mark.parametrize("format", ["json", "generic"])
def test_an_exported_file_brings_nothing_new(bank: list[Item], format: str) -> None:
    file = desk_of().post("/desk/exports/", {"format": format, "seen": "1"})
    batch = add_batch(name="back", data=file.content, format="", owner=teacher_zhou(), now=NOW)
    read_batch(batch=batch, progress=nobody_watches)
    assert list(batch.rows.values_list("outcome", flat=True)) == ["same"] * 3


def test_only_the_items_of_a_quiz(bank: list[Item]) -> None:
    quiz = create_quiz(code="q", title="成年", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=bank[:1])
    file = desk_of().post("/desk/exports/", {"format": "json", "quiz": quiz.pk, "seen": "1"})
    assert [item.code for item in read_file(file.content).taken] == ["adult"]


def test_an_empty_bank_says_what_to_do() -> None:
    answer = desk_of().post("/desk/exports/", {"format": "json"})
    assert answer.status_code == 400
    assert "这里没有已通过的题" in answer.content.decode()


def test_only_editors_get_files_with_keys(bank: list[Item]) -> None:
    assert Client().post("/desk/exports/", {"format": "json", "seen": "1"}).status_code == 302


def test_a_table_brings_back_whom_it_suits_where_it_is_from_and_the_notes(bank: list[Item]) -> None:
    cited = {"kind": "report", "title": "工作总结", "quote": "办结三百件。", "start": 3, "end": 9}
    versions = ItemVersion.objects.filter(item__in=bank)
    versions.update(citation=cited)
    versions.filter(format="single").update(option_notes={"a": "少算了两岁"})
    Item.objects.update(suits=["junior", "adult"])
    file = desk_of().post("/desk/exports/", {"format": "generic"})
    assert file.headers["Content-Disposition"].startswith("attachment")  # nothing to say beforehand
    batch = add_batch(name="back", data=file.content, format="", owner=teacher_zhou(), now=NOW)
    read_batch(batch=batch, progress=nobody_watches)
    assert list(batch.rows.values_list("outcome", flat=True)) == ["same"] * 3


def test_another_source_in_the_table_is_an_update(bank: list[Item]) -> None:
    versions = ItemVersion.objects.filter(item__in=bank)
    versions.update(citation={"kind": "law", "title": "民法典", "article": "第十七条"})
    file = desk_of().post("/desk/exports/", {"format": "csv", "seen": "1"})
    data = file.content.decode("utf-8-sig").replace("第十七条", "第十八条").encode()
    batch = add_batch(name="back", data=data, format="", owner=teacher_zhou(), now=NOW)
    read_batch(batch=batch, progress=nobody_watches)
    assert list(batch.rows.values_list("outcome", flat=True)) == ["update"] * 3
    assert {row.content["citation"]["article"] for row in batch.rows.all()} == {"第十八条"}
