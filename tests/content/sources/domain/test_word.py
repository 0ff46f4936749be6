"""周老师 uploads the .docx her colleagues wrote; what she would read on the page is what comes in."""

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from content.sources.domain.joining import split_passages
from content.sources.domain.word import word_to_text
from content.sources.errors import DamagedFile
from tests.content.sources.documents import docx_of, docx_with, part_of, saved, with_part

LINE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30)


@settings(max_examples=25)
@given(st.lists(LINE, min_size=1, max_size=8))
def test_the_paragraphs_that_went_in_come_out(paragraphs: list[str]) -> None:
    assert word_to_text(docx_of(*paragraphs)) == "\n\n".join(paragraphs)


def test_headings_paragraphs_and_tables_come_in_the_order_of_the_page() -> None:
    document = Document()
    document.add_heading("一、法律援助", level=1)
    document.add_paragraph("2023年办结案件5000件。")
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        table._cells, ["指标", "2022年", "2023年", "案件", "4000件", "5000件"], strict=True
    ):
        cell.text = text
    document.add_paragraph("全省第一。")
    text = word_to_text(saved(document))
    assert text == (
        "一、法律援助\n\n2023年办结案件5000件。\n\n指标\t2022年\t2023年\n案件\t4000件\t5000件\n\n全省第一。"
    )
    assert [passage.kind for passage in split_passages(text)] == ["heading", "body", "row", "row", "body"]


def test_a_cell_of_several_paragraphs_is_a_list_and_a_merged_one_stands_once() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "全市合计"
    table.cell(1, 0).text = "援助\n调解"
    table.cell(1, 1).text = "5000件"
    assert word_to_text(saved(document)) == "全市合计\n援助、调解\t5000件"


def test_a_frame_around_the_whole_text_is_no_table() -> None:
    document = Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "第一段。"
    document.tables[0].cell(0, 0).add_paragraph("第二段。")
    assert word_to_text(saved(document)) == "第一段。\n\n第二段。"


def test_headers_footers_and_comments_stay_out() -> None:
    document = Document()
    paragraph = document.add_paragraph("正文。")
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.add_comment(paragraph.runs, text="批注")
    assert word_to_text(saved(document)) == "正文。"


RUN = "<w:r><w:t>{}</w:t></w:r>"
SEEN = {
    "inserted": f"<w:p><w:ins>{RUN.format('新增')}</w:ins>{RUN.format('的话')}</w:p>",
    "deleted": f"<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>{RUN.format('新增的话')}</w:p>",
    "moved": f"<w:p><w:moveFrom>{RUN.format('旧')}</w:moveFrom>{RUN.format('新增的话')}</w:p>",
    "control": f"<w:sdt><w:sdtContent><w:p>{RUN.format('新增的话')}</w:p></w:sdtContent></w:sdt>",
    "smart tag": f"<w:p><w:smartTag>{RUN.format('新增')}</w:smartTag>{RUN.format('的话')}</w:p>",
    "hidden": f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>{RUN.format('新增的话')}</w:p>",
    "field": f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{RUN.format('新增的话')}</w:p>",
}


@pytest.mark.parametrize("how", SEEN)
def test_what_the_page_shows_is_read_and_what_it_hides_is_not(how: str) -> None:
    assert word_to_text(docx_with(SEEN[how])) == "新增的话"


def test_a_text_box_comes_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{RUN.format('框里的话')}</w:p></w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    wrapped = f'<mc:AlternateContent xmlns:mc="{compatible}">{both}</mc:AlternateContent>'
    text = word_to_text(docx_with(f"<w:p><w:r>{wrapped}</w:r>{RUN.format('段落')}</w:p>"))
    assert text == "段落\n\n框里的话"


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9, 0.99])
def test_half_a_file_is_called_damaged(kept: float) -> None:
    whole = docx_of("正文")
    with pytest.raises(DamagedFile, match="没有传完整"):
        word_to_text(whole[: int(len(whole) * kept)])


@pytest.mark.parametrize("name", ["[Content_Types].xml", "word/document.xml", "_rels/.rels"])
@pytest.mark.parametrize(
    "content", [b"", b"<a>", b"<a/>", b"\xff\xfe", b"<?xml version='1.0' encoding='x'?><a/>"]
)
def test_a_spoiled_part_is_called_damaged(name: str, content: bytes) -> None:
    with pytest.raises(DamagedFile):
        word_to_text(with_part(docx_of("正文"), name, content))


def test_a_workbook_with_the_name_of_a_word_file_is_refused() -> None:
    types = part_of(docx_of("正文"), "[Content_Types].xml")
    other = types.replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")
    with pytest.raises(DamagedFile):
        word_to_text(with_part(docx_of("正文"), "[Content_Types].xml", other))


def test_parts_with_odd_names_and_links_outside_are_never_followed(tmp_path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<w:document>机密</w:document>")
    file = docx_of("正文")
    rels = part_of(file, "word/_rels/document.xml.rels")
    outside = f'Type="http://x/attachedTemplate" Target="file://{secret}" TargetMode="External"'
    link = f'<Relationship Id="x9" {outside}/>'
    file = with_part(file, "word/_rels/document.xml.rels", rels.replace(b"</Rel", link.encode() + b"</Rel"))
    file = with_part(file, f"../../{secret}", b"<w:document>x</w:document>")
    assert (word_to_text(file), len(list(tmp_path.iterdir()))) == ("正文", 1)
