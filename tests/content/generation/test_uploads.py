"""周老师 uploads what is on her disk: Word, PDF, and files that nobody can read."""

from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content.jobs.models import Job
from content.sources.models import Source
from content.sources.reading_apart import Limits, read_apart
from content.tasks import run_job
from tests.cast import teacher_zhou
from tests.content.sources.documents import MEGABYTE, docx_of, docx_with, locked, pdf_of, slow_pdf, with_part
from tests.factories.desk import HTMX, desk_of

pytestmark = pytest.mark.django_db
TEXT = "2023年，东湖市司法局办结法律援助案件5000件，居全省第一。"
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
TABLE = f"<w:tbl><w:tr>{CELL.format('指标') * 2}</w:tr><w:tr>{CELL.format('数') * 2}</w:tr></w:tbl>"


@pytest.fixture(autouse=True)
def silent_bell(monkeypatch):
    monkeypatch.setattr("content.jobs.bell.ring", lambda job_id: None)


def send(name: str, data: bytes, client: Client | None = None, **typed: str):
    fields = {
        "kind": "original",
        "title": "",
        "year": "",
        "place": "",
        "publisher": "",
        "pasted": "",
        **typed,
    }
    upload = SimpleUploadedFile(name, data)
    return (client or desk_of()).post("/desk/sources/new/", {**fields, "upload": upload})


def page_of(source: Source, headers=None) -> str:
    return desk_of().get(f"/desk/sources/{source.pk}/", headers=headers or {}).text


def test_a_word_file_comes_in_and_the_page_says_how_much_of_it():
    send("年报.docx", docx_of(TEXT))
    source = Source.objects.get()
    assert (source.text, source.encoding, source.original_name) == (TEXT, "docx", "年报.docx")
    assert "从 Word 文件里读出 32 字。" in page_of(source)


def test_tables_of_a_word_file_are_counted():
    send("年报.docx", docx_with(TABLE))
    assert "从 Word 文件里读出 6 字、1 张表。" in page_of(Source.objects.get())


def test_a_pdf_comes_in_with_its_pages():
    send("年报.pdf", pdf_of(TEXT, "2022年办结4000件，比上年多。"))
    assert "从 PDF 的 2 页里读出 50 字。" in page_of(Source.objects.get())


def test_the_text_is_shown_before_there_are_items_and_goes_when_the_marks_come():
    send("年报.docx", docx_of(TEXT))
    source = Source.objects.get()
    desk_of().post(f"/desk/sources/{source.pk}/start/")
    before = page_of(source), page_of(source, HTMX)
    assert [(f"<p>{TEXT}</p>" in page, 'id="plain"' in page) for page in before] == [
        (True, True),
        (False, False),
    ]
    run_job(Job.objects.get().pk)
    after = page_of(source), page_of(source, HTMX)
    assert [("delete:#plain" in page, "<mark" in page) for page in after] == [(False, True), (True, True)]


OLD_CONTAINER = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
UNREADABLE = {
    "PDF with a password": ("年报.pdf", locked(pdf_of(TEXT), reader="secret"), "去掉密码，另存一份再上传"),
    "Word file with a password": ("年报.docx", OLD_CONTAINER, "去掉密码，另存一份再上传"),
    "NULs in a text": ("年报.txt", f"{TEXT}\0{TEXT}".encode(), "把正文复制后直接粘贴"),
    "a picture": ("年报.png", b"\x89PNG", "识别出来，再粘贴"),
    "too hard": ("年报.pdf", slow_pdf(), "把正文复制后直接粘贴"),
    "scan": ("扫描.pdf", pdf_of(""), "这个 PDF 是扫描件"),
    "half a PDF": ("年报.pdf", pdf_of(TEXT)[:300], "打不开这个 PDF 文件"),
    "half a Word file": ("年报.docx", docx_of(TEXT)[:999], "打不开这个 Word 文件"),
    "entities": (
        "年报.docx",
        with_part(docx_of(TEXT), "word/document.xml", b"<!DOCTYPE a><a/>"),
        "为了安全没有读",
    ),
    "bomb": ("年报.docx", with_part(docx_of(TEXT), "a.xml", bytes(100 * MEGABYTE)), "为了安全没有读"),
    "workbook": ("年报.xlsx", b"PK\x03\x04", "复制要用的内容后直接粘贴"),
    "no bytes": ("年报.docx", b"", "打不开这个 Word 文件"),
    "empty page": ("年报.docx", docx_of(""), "文件里没有文字"),
    "30 MB": ("年报.docx", bytes(30 * MEGABYTE), "文件超过 10 MB"),
}


@pytest.fixture
def little_patience(monkeypatch):
    monkeypatch.setattr("content.sources.actions.read_apart", partial(read_apart, limits=Limits(cpu_s=2)))


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_gets_one_sentence_and_the_form_stays(what, little_patience):
    name, data, sentence = UNREADABLE[what]
    answer = send(name, data, title="辛苦打的标题")
    assert (answer.status_code, Source.objects.count(), Job.objects.count()) == (400, 0, 0)
    assert (sentence in answer.text, 'value="辛苦打的标题"' in answer.text) == (True, True)
    assert answer.text.count('class="note t-no" role="alert"') == 1


def test_30_megabytes_pass_the_check_of_the_form_token_and_meet_our_sentence():
    client = Client(enforce_csrf_checks=True)
    client.force_login(teacher_zhou())
    client.get("/desk/sources/new/")
    token = client.cookies["csrftoken"].value
    answer = send("年报.pdf", bytes(30 * MEGABYTE), client, csrfmiddlewaretoken=token)
    assert (answer.status_code, "文件超过 10 MB" in answer.text) == (400, True)


def test_the_markup_of_a_page_is_read_when_pasted_too():
    page = f"<html><body><p>{TEXT}</p><script>alert('坏')</script></body></html>"
    fields = {"kind": "original", "title": "", "year": "", "place": "", "publisher": ""}
    desk_of().post("/desk/sources/new/", {**fields, "pasted": page})
    assert Source.objects.get().text == TEXT


def test_nuls_in_pasted_text_get_their_sentence_and_the_rest_stays():
    fields = {"kind": "original", "title": "辛苦打的标题", "year": "", "place": "", "publisher": ""}
    answer = desk_of().post("/desk/sources/new/", {**fields, "pasted": f"{TEXT}\0"})
    assert (answer.status_code, Source.objects.count()) == (400, 0)
    assert ("把正文复制后直接粘贴" in answer.text, 'value="辛苦打的标题"' in answer.text) == (True, True)


def test_a_table_and_broken_lines_are_read_as_they_are_meant_and_pointed_out():
    send("年报.docx", docx_with(TABLE))
    assert "有 2 行当作表格来读" in page_of(Source.objects.get())
    Source.objects.all().delete()
    send("年报.txt", TEXT.replace("法律", "法\n律").encode())
    page = page_of(Source.objects.get())
    assert ("有 1 处断行已经接成整段" in page, TEXT in page) == (True, True)
