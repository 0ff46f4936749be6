"""Word papers: Word keeps numbers, colours and corrections apart from the words."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor

from content.exchange.errors import DamagedFile, ExchangeError, NoItems, NotReadable
from tests.content.exchange.readers.told import bad, good, read, texts
from tests.content.sources.documents import with_part

_LIST = (
    '<w:abstractNum {ns} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2、"/></w:lvl>'
    "</w:abstractNum>"
)


class Word:
    """A document as 周老师 writes it."""

    def __init__(self) -> None:
        self.document = Document()
        numbering = self.document.part.numbering_part._element
        numbering.insert(0, parse_xml(_LIST.format(ns=nsdecls("w"))))
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
        )

    def line(self, text: str, level: int | None = None, **look: bool) -> "Word":
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.underline = look.get("bold"), look.get("underline")
        if look.get("red"):
            run.font.color.rgb = RGBColor(255, 0, 0)
        if level is not None:
            number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse_xml(number))
        return self

    def table(self, *rows: list[str]) -> "Word":
        table = self.document.add_table(len(rows), len(rows[0]))
        for row, words in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text
        return self

    def xml(self, body: str) -> "Word":
        self.document.element.body.insert(-1, parse_xml(body.replace(">", f" {nsdecls('w')}>", 1)))
        return self

    @property
    def data(self) -> bytes:
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()


def test_numbers_that_word_counts_by_itself() -> None:
    word = Word().line("普法试题")
    word.line("国家的根本法是", 0).line("宪法", 1).line("刑法", 1).line("答案：A")
    word.line("最高权力机关是", 0).line("国务院", 1).line("全国人大", 1).line("答案：B")
    found = read(word.data, "试题.docx")
    assert good(found) == [
        (2, "single", "国家的根本法是", "宪法"),
        (6, "single", "最高权力机关是", "全国人大"),
    ]
    assert found.remarks == ["第 1 行不属于哪道题，没有读：“普法试题”"]


def test_options_in_a_table_a_line_drawn_with_blanks_and_answers_in_a_table() -> None:
    word = Word().line("1、选一项").table(["A. 甲", "B. 乙"], ["C. 丙", "D. 丁"]).line("2、国家宪法日是12月")
    word.document.paragraphs[-1].add_run("   ").underline = True
    word.document.paragraphs[-1].add_run("日")
    word.table(["题号", "1", "2"], ["答案", "D", "4"])
    found = read(word.data)
    assert good(found) == [(1, "single", "选一项", "丁"), (4, "blank", "国家宪法日是12月____日", "4")]
    assert (texts(found), bad(found)) == (["甲", "乙", "丙", "丁"], [])


def test_a_key_that_only_stands_out() -> None:
    word = Word()
    word.line("1、标红的").line("A、甲").line("B、乙", red=True)
    word.line("2、都加粗了").line("A、甲", bold=True).line("B、乙", bold=True)
    word.line("3、两种标记说法不一").line("A、甲", bold=True).line("B、乙", red=True).line("C、丙")
    word.line("4、有答案就不看颜色").line("A、甲", red=True).line("B、乙").line("答案：B")
    found = read(word.data)
    assert good(found) == [(1, "single", "标红的", "乙"), (11, "single", "有答案就不看颜色", "乙")]
    assert bad(found) == [(4, "答案", "没有写答案。"), (7, "答案", "没有写答案。")]
    assert found.remarks == ["第 1 行的题没有写答案，取了标红的选项 B，请核对。"]


def test_a_table_of_items() -> None:
    word = Word().line("普法题库")
    word.table(["题干", "A", "B", "答案"], ["题一", "甲", "乙", "A"], ["题二", "甲", "乙", "C"])
    found = read(word.data, "题库.docx")
    assert (found.format, good(found)) == ("generic", [(2, "single", "题一", "甲")])
    assert bad(found) == [(3, "D 答案", "答案里的 C 不在选项里。")]
    assert found.remarks == ["第 1 行不属于哪道题，没有读：“普法题库”"]


def test_what_was_deleted_under_track_changes_is_gone() -> None:
    word = Word().xml(
        '<w:p><w:r><w:t>1、宪法日是</w:t></w:r><w:del w:id="1"><w:r><w:delText>5月</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>12月4日</w:t></w:r></w:ins><w:r><w:t>（√）</w:t></w:r></w:p>'
    )
    assert good(read(word.data)) == [(1, "truefalse", "宪法日是12月4日", "正确")]


def test_what_must_not_be_opened() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><w:document/>'
    with pytest.raises(NotReadable) as unsafe:
        read(with_part(Word().line("1、题").data, "word/document.xml", bomb), "x.docx")
    with pytest.raises(DamagedFile) as damaged:
        read(Word().line("1、题").data[:3000], "x.docx")
    with pytest.raises(ExchangeError) as old:
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "x.doc")
    codes = [refusal.value.code for refusal in (unsafe, damaged, old)]
    assert codes == ["unsafe_file", "damaged_file", "damaged_file"]


def test_a_letter_that_holds_no_items_is_refused() -> None:
    with pytest.raises(NoItems):
        read(Word().line("各位家长：").data)


def test_a_word_on_a_drawn_line_is_the_answer_of_a_gap() -> None:
    word = Word().line("1. 自然人年满")
    paragraph = word.document.paragraphs[-1]
    for text in ("  ", "十八", "  "):
        paragraph.add_run(text).underline = True
    paragraph.add_run("周岁为成年人。")
    word.line("2. 下列说法").document.paragraphs[-1].add_run("错误").underline = True
    word.line("A. 甲").line("B. 乙").line("答案：B")
    assert good(read(word.data)) == [
        (1, "blank", "自然人年满____周岁为成年人。", "十八"),
        (2, "single", "下列说法错误", "乙"),
    ]


def test_whole_items_in_the_cells_of_a_table() -> None:
    word = Word().table(["题号", "试题", "答案"], ["1", "题一（ ）\nA.甲\nB.乙", "B"], ["2", "题二。", "√"])
    assert good(read(word.data)) == [(2, "single", "题一（ ）", "乙"), (3, "truefalse", "题二。", "正确")]


def test_a_card_with_a_row_for_each_part() -> None:
    word = Word()
    for number in ("一", "二"):
        word.table(
            ["题型", "单选题"],
            ["题干", f"题{number}"],
            ["选项", "A.甲\nB.乙"],
            ["答案", "B"],
            ["解析", "因为"],
        )
    found = read(word.data)
    assert [one[1:] for one in good(found)] == [("single", "题一", "乙"), ("single", "题二", "乙")]
    assert (found.taken[1].content.rationale, found.remarks) == ("因为", [])
