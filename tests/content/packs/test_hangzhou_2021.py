import re
import unicodedata
from pathlib import Path

import pytest

import content.packs
from content.packs.domain import PackItem, read_pack

FOLDER = Path(content.packs.__file__).parent
PACK = read_pack(FOLDER / "hangzhou_2021")
# the report itself is not part of the project; whoever has it beside the checkout gets the comparison
REPORT = FOLDER.parents[1].parent / "shared" / "reports" / "hangzhou-2021.txt"
NAMES = re.compile(r"《[^》]*》|“[^”]*”|杭州市司法局2021年度亮点工作回眸")


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def runs(text: str, length: int) -> set[str]:
    return {text[i : i + length] for i in range(len(text) - length + 1)}


def test_the_digest_has_a_readable_length() -> None:
    assert 1200 <= len("".join(PACK.digest_text.split())) <= 2600


@pytest.mark.skipif(not REPORT.exists(), reason="the report is not beside the checkout")
def test_no_sentence_of_the_report_is_copied() -> None:
    report = plain(REPORT.read_text(encoding="utf-8"))
    words = NAMES.sub("|", PACK.digest_text)
    for item in PACK.items:
        words += "|" + NAMES.sub("|", f"{item.content.stem}|{item.content.rationale}")
    assert runs(plain(words), 18) & runs(report, 18) == set()


@pytest.mark.skipif(not REPORT.exists(), reason="the report is not beside the checkout")
def test_every_figure_of_the_digest_is_in_the_report() -> None:
    report = plain(REPORT.read_text(encoding="utf-8"))
    figures = re.findall(
        r"(?:突破|约)?\d[\d.]*万?(?:亿元|人次|人|件|家|项|个|条|年)", plain(PACK.digest_text)
    )
    moved = {"1个", "3个", "2项", "11个", "8个"}  # 1个金奖 became 金奖1个
    assert len(figures) >= 15
    assert [f for f in figures if f not in report and f not in moved] == []


@pytest.mark.parametrize("item", PACK.items, ids=lambda item: item.code)
def test_an_item_names_its_year_and_place(item: PackItem) -> None:
    assert "2021年" in item.content.stem
    assert "杭州" in item.content.stem


@pytest.mark.parametrize("item", PACK.items, ids=lambda item: item.code)
def test_a_quote_is_in_the_digest(item: PackItem) -> None:
    assert item.content.citation["quote"] in PACK.digest_text
    assert f"## {item.content.citation['section']}\n" in PACK.digest_text


def test_every_section_is_asked_about() -> None:
    headings = re.findall(r"^## (.+)$", PACK.digest_text, re.MULTILINE)
    cited = [item.content.citation["section"] for item in PACK.items]
    assert {heading: cited.count(heading) >= 4 for heading in headings} == dict.fromkeys(headings, True)
