from pathlib import Path

import pytest

from content.items.domain import ItemContent
from content.packs.domain import PackItem, PackLaw, PackSource, read_pack
from content.packs.errors import PackError, PackItemError

PACK = """
code: small
title: 小题包
text: 一道题。
kind: report
licence: CC BY 4.0
reviewed_by: ""
topics: [立法]
source: {title: 回眸, publisher: 司法局, year: 2021, place: 杭州}
"""
DIGEST = "# 摘编\n\n## 一、立法\n\n2021年立法11件。\n"
ITEM = """
- code: small-1
  format: truefalse
  topic: 立法
  difficulty: easy
  stem: 2021年杭州立法11件。
  key: true
  rationale: 是11件。
  citation: {section: 1, quote: 立法11件}
"""
LAW_PACK = """
code: laws
title: 两部法
text: 一道题。
kind: law
licence: CC BY 4.0
topics: [成长]
laws:
  minors: {name: 未成年人保护法, text_date: "2024-04-26"}
  schooling: {name: 义务教育法, text_date: "2018-12-29"}
"""
LAW_ITEM = """
- code: laws-1
  format: truefalse
  topic: 成长
  difficulty: easy
  stem: 依照义务教育法，义务教育是九年。
  key: true
  rationale: 是九年。
  citation: {law: schooling, article: 2, paragraph: 1, quote: 九年义务教育}
"""


@pytest.fixture
def law_folder(tmp_path: Path) -> Path:
    (tmp_path / "pack.yaml").write_text(LAW_PACK, encoding="utf-8")
    (tmp_path / "items.yaml").write_text(LAW_ITEM, encoding="utf-8")
    return tmp_path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"pack.yaml": PACK, "digest.md": DIGEST, "items.yaml": ITEM}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_pack_is_read_whole(folder: Path) -> None:
    pack = read_pack(folder)
    assert (pack.code, pack.title, pack.topics) == ("small", "小题包", ("立法",))
    assert (pack.law, pack.laws) == (None, {})
    assert pack.source == PackSource(title="回眸", publisher="司法局", year=2021, place="杭州")
    assert pack.digest_text == DIGEST
    content = ItemContent(
        format="truefalse",
        stem="2021年杭州立法11件。",
        body={},
        key={"value": True},
        rationale="是11件。",
        citation={"kind": "report", "title": "回眸", "section": "一、立法", "quote": "立法11件"},
        difficulty="easy",
    )
    assert pack.items == (PackItem(code="small-1", topic="立法", content=content),)


def test_the_checksum_tells_a_changed_file(folder: Path) -> None:
    before = read_pack(folder).checksum
    assert read_pack(folder).checksum == before
    change(folder, "items.yaml", "是11件。", "正是11件。")
    assert read_pack(folder).checksum != before


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("pack.yaml", "kind: report", "kind: poem", "pack.yaml：“kind”应当是 report 或 law"),
        ("pack.yaml", "title: 小题包\n", "", "pack.yaml：缺少“title”，请补上"),
        ("pack.yaml", "licence:", "license:", "pack.yaml：不认识“license”，请对照 FORMAT.md 改名或删去"),
        ("pack.yaml", "topics: [", "topics: [[", "pack.yaml：第 9 行不是合格的 YAML，请检查缩进、冒号和引号"),
        ("items.yaml", ITEM, "", "items.yaml：应当是题目的列表，每题以“- code:”开头"),
    ],
)
def test_a_broken_file_is_named(folder: Path, name: str, old: str, new: str, sentence: str) -> None:
    change(folder, name, old, new)
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("topic: 立法", "topic: 普法", "专题“普法”不在 pack.yaml 的 topics 里"),
        ("key: true", "key: 对", "“key”应当写 true 或 false"),
        ("easy", "trivial", "“difficulty”应当是 easy、medium、hard 之一"),
        ("立法11件}", "立法12件}", "摘编第 1 节里没有“立法12件”，请逐字引用"),
        ("key: true", "key: true\n  options: {a: 甲}", "不认识“options”，请对照 FORMAT.md 改名或删去"),
    ],
)
def test_a_broken_item_is_named(folder: Path, old: str, new: str, sentence: str) -> None:
    change(folder, "items.yaml", old, new)
    with pytest.raises(PackItemError) as caught:
        read_pack(folder)
    assert str(caught.value) == f"items.yaml 的 small-1：{sentence}"


def test_a_code_is_used_once(folder: Path) -> None:
    change(folder, "items.yaml", ITEM, ITEM + ITEM)
    with pytest.raises(PackItemError, match="这个编号用了两次"):
        read_pack(folder)


@pytest.mark.parametrize("name", ["pack.yaml", "digest.md", "items.yaml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    assert caught.value.file == name


def test_items_may_stand_in_several_files_read_by_name(folder: Path) -> None:
    (folder / "items.yaml").rename(folder / "items-2-more.yaml")
    first = ITEM.replace("small-1", "small-0")
    (folder / "items-1-first.yaml").write_text(first, encoding="utf-8")
    assert [item.code for item in read_pack(folder).items] == ["small-0", "small-1"]


def test_whom_an_item_suits_is_one_of_four_words(folder: Path) -> None:
    change(folder, "items.yaml", "  stem:", "  suits: [junior, adult]\n  stem:")
    assert read_pack(folder).items[0].suits == ("junior", "adult")
    change(folder, "items.yaml", "[junior, adult]", "[toddler]")
    with pytest.raises(PackItemError):
        read_pack(folder)


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "digest.md").write_text(DIGEST, encoding="gb18030")
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    assert str(caught.value) == "digest.md：不是 UTF-8 编码，请另存为 UTF-8"


def test_an_item_cites_one_of_the_laws_of_its_pack_with_its_date(law_folder: Path) -> None:
    pack = read_pack(law_folder)
    assert (pack.law, pack.laws) == (
        None,
        {"minors": PackLaw("未成年人保护法", "2024-04-26"), "schooling": PackLaw("义务教育法", "2018-12-29")},
    )
    assert pack.items[0].content.citation == {
        "kind": "law",
        "title": "义务教育法",
        "article": "第二条第一款",
        "number": 2,
        "paragraph": 1,
        "quote": "九年义务教育",
        "text_date": "2018-12-29",
    }


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("law: schooling", "law: tax", "出处的“law”应当是 minors、schooling 之一"),
        ("law: schooling, ", "", "缺少“law”，请补上"),
    ],
)
def test_a_law_that_the_pack_does_not_list_is_refused(
    law_folder: Path, old: str, new: str, sentence: str
) -> None:
    change(law_folder, "items.yaml", old, new)
    with pytest.raises(PackItemError) as caught:
        read_pack(law_folder)
    assert str(caught.value) == f"items.yaml 的 laws-1：{sentence}"


ONE_LAW = 'law: {name: 义务教育法, text_date: "2018-12-29"}\n'


def test_a_pack_of_one_law_does_not_name_it_again_in_every_item(law_folder: Path) -> None:
    several = LAW_PACK[LAW_PACK.index("laws:\n") :]
    change(law_folder, "pack.yaml", several, ONE_LAW)
    with pytest.raises(PackItemError, match="不认识“law”"):
        read_pack(law_folder)
    change(law_folder, "items.yaml", "law: schooling, ", "")
    pack = read_pack(law_folder)
    assert (pack.law, pack.laws) == (PackLaw("义务教育法", "2018-12-29"), {})
    assert pack.items[0].content.citation["title"] == "义务教育法"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("topics:", f"{ONE_LAW}topics:", "pack.yaml：“law”和“laws”只能写一个，请删去一个"),
        (', text_date: "2018-12-29"', "", "pack.yaml：缺少“text_date”，请补上"),
        ("{name: 义务教育法", "{title: 义务教育法", "pack.yaml：不认识“title”，请对照 FORMAT.md 改名或删去"),
    ],
)
def test_a_broken_list_of_laws_is_named(law_folder: Path, old: str, new: str, sentence: str) -> None:
    change(law_folder, "pack.yaml", old, new)
    with pytest.raises(PackError) as caught:
        read_pack(law_folder)
    assert str(caught.value) == sentence
