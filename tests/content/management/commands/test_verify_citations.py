"""A pack against a law's text: a line for each thing that is not so, a count, an exit code."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.content.laws.statutes import STATUTE, as_word
from tests.content.management.commands.test_load_pack import ITEM, make_pack

OTHER = STATUTE.replace("中华人民共和国青石镇图书借阅法", "青石镇渡船法")


def verify(folder: Path, items: str = ITEM, *, name: str = "法.txt", data: bytes = STATUTE.encode()) -> str:
    out, law = StringIO(), folder / name
    law.write_bytes(data)
    call_command("verify_citations", make_pack(folder, items), "--law", str(law), stdout=out)
    return out.getvalue()


@pytest.mark.parametrize(("name", "data"), [("法.txt", STATUTE.encode()), ("法.docx", as_word())])
def test_a_pack_that_is_right_ends_well_and_needs_no_database(tmp_path, name, data):
    told = verify(tmp_path, name=name, data=data)
    assert told.endswith("核对 1 题，不属于本法 0 题，未能确认 0 处。\n")


def test_what_is_wrong_is_told_line_by_line(tmp_path, capsys):
    wrong = ITEM.replace("说法正确，满六周岁", "说法正确，满五周岁")
    with pytest.raises(SystemExit) as ended:
        call_command(
            "verify_citations",
            make_pack(tmp_path, wrong),
            "--law",
            str(_law(tmp_path)),
            stdout=(out := StringIO()),
        )
    first, last = out.getvalue().splitlines()
    assert (ended.value.code, first) == (
        1,
        "mini-card rationale 五周岁：条文和题干里都没有这个数，也不能由它们算出",
    )
    assert last.endswith("未能确认 1 处。")


def test_another_law_is_said_and_is_no_fault(tmp_path, capsys):
    told = verify(tmp_path, data=OTHER.encode())
    assert "mini-card：不是这部法律的条文，没有核对 (not of this law)" in told
    assert "没有引用这部法律" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [("法.json", b"[]", "没有找到“第一条”"), ("法.pdf", b"x", "打不开这个 PDF")],
)
def test_a_bad_law_file_ends_in_a_sentence(tmp_path, capsys, name, data, sentence):
    with pytest.raises(SystemExit) as ended:
        verify(tmp_path, name=name, data=data)
    assert (ended.value.code, sentence in capsys.readouterr().err) == (1, True)


def _law(folder: Path) -> Path:
    path = folder / "法.txt"
    path.write_text(STATUTE, encoding="utf-8")
    return path
