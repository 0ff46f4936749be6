"""A pack folder goes in by its path; a faulty one says what to mend."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from content.items.models import Item
from content.packs.models import Pack

pytestmark = pytest.mark.django_db
HEAD = """
code: mini
title: 小题包
text: 两道题。
kind: law
licence: CC BY 4.0
topics: [总则编]
law: {name: 中华人民共和国青石镇图书借阅法, text_date: "2023-06-05"}
"""
ITEM = """
- code: mini-card
  format: truefalse
  topic: 总则编
  difficulty: easy
  stem: 依照青石镇图书借阅法，满六周岁的孩子可以自己办借书证。
  key: true
  rationale: 说法正确，满六周岁就可以自己办证。
  citation: {article: 2, paragraph: 1, quote: 满六周岁的，可以自己办证}
"""
# a key that no option has
SINGLE = ITEM.replace("key: true", "key: c").replace("truefalse", "single") + "  options: {a: 是, b: 否}\n"


def make_pack(folder: Path, items: str = ITEM) -> str:
    (folder / "pack.yaml").write_text(HEAD, encoding="utf-8")
    (folder / "items.yaml").write_text(items, encoding="utf-8")
    return str(folder)


def load(folder: str) -> str:
    out = StringIO()
    call_command("load_pack", folder, stdout=out)
    return out.getvalue()


def test_a_pack_is_loaded_once(tmp_path):
    folder = make_pack(tmp_path)
    assert [load(folder), load(folder)] == [
        "小题包（mini）：已装入，共 1 道题。\n",
        "小题包（mini）：没有变化，共 1 道题。\n",
    ]
    assert Item.objects.get().code == "mini-card"


@pytest.mark.parametrize(
    ("items", "words"),
    [
        (ITEM.replace("key: true", "key: 也许"), ["items.yaml", "mini-card"]),
        (ITEM.replace("truefalse", "single") + "  options: {a: 是, b: 否}\n", ["mini-card", "key"]),
        (SINGLE, ["mini-card"]),
    ],
)
def test_a_faulty_pack_says_which_item_and_nothing_is_taken(tmp_path, capsys, items, words):
    with pytest.raises(SystemExit) as ended:
        load(make_pack(tmp_path, items))
    told = capsys.readouterr().err
    assert (ended.value.code, [word for word in words if word not in told]) == (1, [])
    assert not Pack.objects.exists() and not Item.objects.exists()


def test_a_folder_without_a_pack_is_said(tmp_path, capsys):
    with pytest.raises(SystemExit):
        load(str(tmp_path))
    assert "pack.yaml" in capsys.readouterr().err
