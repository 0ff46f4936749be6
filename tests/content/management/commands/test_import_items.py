"""The command that reads somebody else's question table: what it prints and how it fails."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from content.imports.models import ImportBatch
from content.items.models import Item
from tests.cast import teacher_zhou
from tests.content.exchange import real_files
from tests.factories.desk import admin_chen

TABLE = """题库说明：请勿外传
题型,题干,选项A,选项B,选项C,答案,解析
单选题,成年人的年龄界线是多少？,十六周岁,十八周岁,二十周岁,B,民法典第十七条
多选题,下列哪些属于民事责任的承担方式？,停止侵害,罚款,赔偿损失,AC,
判断题,遗嘱可以口头订立。,,,,对,
单选题,这道题的答案写错了？,甲,乙,丙,F,
单选题,成年人的年龄界线是多少,十六周岁,十八周岁,二十周岁,B,
填空题,民法典自____年起施行。,,,,2021|二〇二一,
简答题,谈谈你的看法。,,,,略,
"""


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("import_items", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "bank.csv"
    path.write_bytes(TABLE.encode("gb18030"))
    return path


def test_every_row_is_good_or_bad_with_its_place(table: Path) -> None:
    told = json.loads(run(str(table), "--dry-run", "--json", "-"))
    assert told["format"] == "generic"
    assert [(one["row"], one["format"], one["key"], one["outcome"]) for one in told["good"]] == [
        (3, "single", ["十八周岁"], "new"),
        (4, "multiple", ["停止侵害", "赔偿损失"], "new"),
        (5, "truefalse", ["对"], "new"),
        (7, "single", ["十八周岁"], "same"),
    ]
    assert told["good"][0]["options"] == ["十六周岁", "十八周岁", "二十周岁"]
    assert told["good"][0]["rationale"] == "民法典第十七条"
    assert [(one["row"], one["column"]) for one in told["bad"]] == [
        (6, "F 答案"),
        (8, "F 答案"),
        (9, "A 题型"),
    ]
    assert all(one["why"] and one["fix"] for one in told["bad"])


def test_rows_of_a_workbook_are_named_with_their_sheets(tmp_path: Path) -> None:
    path = tmp_path / "题库.xls"  # the name does not decide
    path.write_bytes(real_files.generic_sheets())
    told = json.loads(run(str(path), "--dry-run", "--json", "-"))
    assert [(one["sheet"], one["row"]) for one in told["good"]] == [
        ("单选", 2),
        ("单选", 3),
        ("多选题（5题）", 2),
        ("判断", 2),
        ("判断", 3),
    ]
    assert [(one["sheet"], one["row"], one["column"]) for one in told["bad"]] == [
        ("单选", 4, "G 答案"),
        ("多选题（5题）", 3, "C–F 选项"),
        ("判断", 4, "C 答案"),
    ]


def test_without_json_people_read_sentences(table: Path) -> None:
    told = run(str(table), "--dry-run")
    assert "4 道题可以带进来，3 行不行" in told
    assert "第 6 行，F 答案：" in told


@pytest.mark.parametrize(
    ("data", "sentence"), [(b"\x00\xff\xfe\x81", "编码"), ("只有一句话".encode(), "表头")]
)
def test_a_file_that_cannot_be_read_ends_with_a_sentence(data: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(CommandError, match=sentence) as failed:
        run(str(path), "--dry-run")
    assert failed.value.returncode == 2


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="打不开"):
        run(str(tmp_path / "none.csv"), "--dry-run")


@pytest.mark.django_db
def test_without_dry_run_a_faulty_file_changes_nothing(table: Path) -> None:
    admin_chen()
    with pytest.raises(CommandError, match=r"还有 3 行有错，没有带入.*--partly"):
        run(str(table))
    assert (Item.objects.count(), ImportBatch.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_the_good_rows_become_drafts_of_the_one_who_is_named(table: Path) -> None:
    owner = teacher_zhou()
    told = run(str(table), "--partly", "--owner", "zhou")
    assert "带入了 3 道草稿" in told
    assert [(item.owner, item.state) for item in Item.objects.all()] == [(owner, "draft")] * 3
    again = json.loads(run(str(table), "--partly", "--owner", "zhou", "--json", "-", "--dry-run"))
    assert [one["outcome"] for one in again["good"]] == ["new", "new", "new", "same"]


@pytest.mark.django_db
def test_outcomes_are_those_of_the_bank(table: Path) -> None:
    admin_chen()
    run(str(table), "--partly")
    out = StringIO()
    with pytest.raises(CommandError, match="没有可以带入的题"):
        call_command("import_items", str(table), "--partly", "--json", "-", stdout=out)
    assert [one["outcome"] for one in json.loads(out.getvalue())["good"]] == ["same"] * 4
    assert Item.objects.count() == 3


@pytest.mark.django_db
def test_somebody_must_own_the_drafts(table: Path) -> None:
    with pytest.raises(CommandError, match="还没有管理员") as failed:
        run(str(table), "--partly")
    assert failed.value.returncode == 2
    with pytest.raises(CommandError, match="账号"):
        run(str(table), "--owner", "nobody")
