"""The command that others rely on: what it prints, where, and how it fails."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from content.generation.actions import stop_recipe
from content.items.models import Item
from content.sources.models import Source
from tests.cast import NOW, teacher_zhou

FACT_FIELDS = {
    "type", "subject", "value", "norm", "unit", "qualifier", "level", "span", "start", "end", "year", "place",
    "askable", "refused",
}  # fmt: skip
ITEM_FIELDS = {
    "format", "stem", "options", "answer", "rationale", "quote", "start", "end", "fact_ids", "findings",
    "difficulty",
}  # fmt: skip
BUREAU = "tests/data/reports/bureau.txt"


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("ingest", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def result() -> dict[str, Any]:
    return json.loads(run(BUREAU, "--dry-run", "--json", "-"))


def test_a_dry_run_needs_no_database(result: dict[str, Any]) -> None:
    assert sorted(result) == ["facts", "items", "source"]


def test_facts_have_the_promised_fields(result: dict[str, Any]) -> None:
    assert set(result["facts"][0]) >= FACT_FIELDS
    text = result["source"]["text"]
    for fact in result["facts"]:
        assert "".join(text[fact["start"] : fact["end"]].split()) == "".join(fact["span"].split())


def test_items_have_the_promised_fields(result: dict[str, Any]) -> None:
    for item in result["items"]:
        assert set(item) >= ITEM_FIELDS
        assert all(0 <= index < len(result["facts"]) for index in item["fact_ids"])


def test_exactly_the_right_option_of_a_single_is_marked(result: dict[str, Any]) -> None:
    singles = [item for item in result["items"] if item["format"] == "single"]
    assert singles != []
    assert {sum(option["is_key"] for option in item["options"]) for item in singles} == {1}


def test_what_is_told_wins_over_what_is_read() -> None:
    told = ["--title", "简报", "--year", "2020", "--place", "西山", "--publisher", "西山区司法局"]
    source = json.loads(run(BUREAU, "--dry-run", "--json", "-", *told))["source"]
    assert [source[name] for name in ("title", "year", "place", "publisher")] == [
        "简报",
        2020,
        "西山",
        "西山区司法局",
    ]


def test_json_goes_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "facts.json"
    run(BUREAU, "--dry-run", "--json", str(out))
    assert json.loads(out.read_text(encoding="utf-8"))["source"]["year"] == 2023


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.doc", "x", "另存为 .docx"),
        ("a.txt", "", "没有文字"),
        ("b.txt", "今天天气很好。", "没有从正文中找到"),
        ("missing.txt", None, "打不开"),
    ],
)
def test_a_fault_is_one_sentence_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | None, sentence: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        call_command("ingest", str(path), "--dry-run", "--json", "-")
    said = capsys.readouterr()
    assert (ended.value.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert sentence in said.err


@pytest.mark.django_db(transaction=True)
def test_without_dry_run_the_desk_is_filled_and_the_same_file_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    printed = json.loads(run(BUREAU, "--json", "-"))
    assert Item.objects.filter(source=Source.objects.get()).count() == len(printed["items"])
    with pytest.raises(SystemExit):
        run(BUREAU)
    assert "已经上传过" in capsys.readouterr().err


@pytest.mark.django_db(transaction=True)
def test_a_stopped_recipe_is_left_out_except_in_a_dry_run() -> None:
    stop_recipe(recipe="truefalse", by=teacher_zhou(), now=NOW)
    dry = json.loads(run(BUREAU, "--dry-run", "--json", "-"))["items"]
    stored = json.loads(run(BUREAU, "--json", "-"))["items"]
    recipes = [{item["recipe"] for item in items} for items in (dry, stored)]
    assert recipes[0] - recipes[1] == {"truefalse"}
    assert not Item.objects.filter(recipe="truefalse").exists()
