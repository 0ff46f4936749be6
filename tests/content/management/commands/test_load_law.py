"""A file becomes pages of articles, or a sentence and exit code 1."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from content.laws.models import Article, Law
from tests.content.laws.statutes import NAME, STATUTE, as_json, as_word

pytestmark = pytest.mark.django_db
CIVIL_CODE = Path(__file__).parents[5] / "shared" / "law" / "civil_code.json"


def load(folder: Path, name: str, data: bytes, *more: str) -> str:
    path, out = folder / name, StringIO()
    path.write_bytes(data)
    call_command("load_law", str(path), *more, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("法.txt", STATUTE.encode()), ("法.txt", STATUTE.encode("gb18030")), ("法.docx", as_word())],
)
def test_a_statute_is_taken_from_text_and_word(tmp_path, name, data):
    assert load(tmp_path, name, data) == f"《{NAME}》（文本日期 2023-06-05）：已载入，共 5 条。\n"
    assert "没有变化" in load(tmp_path, name, data)
    assert Article.objects.count() == 5


def test_bare_articles_need_a_name(tmp_path):
    told = load(tmp_path, "法.json", as_json(), "--name", "借阅法", "--text-date", "2024-02-01")
    assert told == "《借阅法》（文本日期 2024-02-01）：已载入，共 3 条。\n"


def test_the_civil_code_is_known_by_what_the_shipped_pack_quotes():
    if not CIVIL_CODE.exists():
        pytest.skip("the law text is not beside the checkout")
    out = StringIO()
    call_command("load_law", str(CIVIL_CODE), stdout=out)
    assert out.getvalue() == "《中华人民共和国民法典》（文本日期 2021-01-01）：已载入，共 1260 条。\n"


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("法.json", as_json(), "看不出这是哪部法律"),
        ("法.json", b"{", "不是法律条文"),
        ("法.txt", "第一条　甲。\n第三条　丙。".encode(), "条文没有连着"),
        ("法.txt", "没有条文".encode(), "没有找到“第一条”"),
        ("法.txt", "某法\n第一条　甲。".encode(), "看不出这份文本从哪天起施行"),
        ("法.docx", b"not a zip", "打不开这个 Word 文件"),
        ("法.doc", b"", "还不能读"),
    ],
)
def test_a_bad_file_ends_in_a_sentence_and_changes_nothing(tmp_path, capsys, name, data, sentence):
    with pytest.raises(SystemExit) as ended:
        load(tmp_path, name, data)
    assert (ended.value.code, sentence in capsys.readouterr().err) == (1, True)
    assert not Law.objects.exists()


def test_a_path_that_is_not_there_is_said(capsys):
    with pytest.raises(SystemExit):
        call_command("load_law", "/没有/法.txt")
    assert "请检查路径" in capsys.readouterr().err
