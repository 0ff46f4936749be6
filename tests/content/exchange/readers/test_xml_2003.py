"""XML spreadsheets under the name .xls."""

import re

import pytest

from content.exchange.errors import DamagedFile, UnsafeFile
from content.exchange.reading import read_file
from tests.content.exchange.workbooks import bad, good

HEAD = """<?xml version="1.0" encoding="utf-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="0%"/></Style></Styles>"""
SHEET = """
<Worksheet ss:Name="题库"><Table ss:ExpandedColumnCount="99" ss:ExpandedRowCount="99">
<Row><Cell ss:MergeAcross="6"><Data ss:Type="String">普法题库</Data></Cell></Row>
<Row ss:Index="3">{header}</Row>
<Row><Cell ss:MergeDown="1"><Data ss:Type="String">单选</Data></Cell>
 <Cell><Data ss:Type="String">题一</Data></Cell>
 <Cell ss:StyleID="s1"><Data ss:Type="Number">0.05</Data></Cell><Cell><Data ss:Type="Number">2</Data></Cell>
 <Cell ss:Index="7"><Data ss:Type="String">A</Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:Index="2"><ss:Data ss:Type="String">题<B>二</B></ss:Data></Cell>
 <Cell><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="String">乙</Data></Cell>
 <Cell ss:Index="7"><Data ss:Type="DateTime">2024-01-02T00:00:00.000</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">判断</Data></Cell><Cell><Data ss:Type="String">题三</Data></Cell>
 <Cell ss:Index="7"><Data ss:Type="Boolean">1</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">判断</Data></Cell><Cell><Data ss:Type="String">题四</Data></Cell>
 <Cell ss:Index="7" ss:Formula="=RC[-1]"/></Row>
<Row><Cell><Data ss:Type="String">判断</Data></Cell><Cell><Data ss:Type="String">题五</Data></Cell>
 <Cell ss:Index="7" ss:Formula="=RC[-1]"><Data ss:Type="Error">#N/A</Data></Cell></Row>
</Table></Worksheet>"""
HIDDEN = """<Worksheet ss:Name="旧题"><Table><Row><Cell><Data ss:Type="String">题</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">
<Visible>SheetHidden</Visible></WorksheetOptions>
</Worksheet>"""
HEADER = "".join(
    f'<Cell><Data ss:Type="String">{name}</Data></Cell>' for name in ("题型", "题干", *"ABCD", "答案")
)
DATE = "这一格被表格软件当成了日期或时间（2024-01-02），看不出原来写的是什么，例如 1-2 或 3/4。"
BOOK = f"{HEAD}{SHEET.format(header=HEADER)}{HIDDEN}</Workbook>"


def test_every_row_is_good_or_bad_with_its_place() -> None:
    read = read_file(BOOK.encode(), "题库.xls")
    assert good(read) == [(4, "single", "5%"), (6, "truefalse", "正确")]
    assert bad(read) == [
        (5, "G 答案", DATE),
        (7, "G 答案", "这一格是公式（=RC[-1]），文件里没有存下它的结果。"),
        (8, "G 答案", "这一格是表格软件的错误标记 #N/A。"),
    ]
    assert [item.raw and item.raw.type for item in read.refused] == ["单选", "判断", "判断"]
    assert read.refused[0].raw and read.refused[0].raw.stem == "题二"
    assert read.remarks == [
        "工作表“题库”里有 1 行是隐藏的（第 5 行），也一起读了。",
        "工作表“旧题”是隐藏的，没有读。要带进来的，请先取消隐藏。",
        "工作表“题库”第 1–2 行是标题或说明（1 行），没有当作题目。",
    ]


def test_what_is_broken_or_declares_entities_is_refused() -> None:
    with pytest.raises(DamagedFile):
        read_file(BOOK.encode()[:-50])
    with pytest.raises(DamagedFile):
        read_file(BOOK.replace("utf-8", "utf-x").encode())
    with pytest.raises(DamagedFile):
        read_file(re.sub("</?Row[^>]*>", "", BOOK).encode())
    with pytest.raises(DamagedFile):
        read_file(BOOK.replace('ss:Index="3"', 'ss:Index="-3"').encode())
    with pytest.raises(UnsafeFile):
        read_file(BOOK.replace("<Workbook", '<!DOCTYPE x [<!ENTITY l "哈">]><Workbook', 1).encode())
