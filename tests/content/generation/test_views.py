"""周老师 brings documents in at the desk; whatever is wrong with one, nothing she typed is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content.jobs.models import Job, JobState
from content.sources.models import Source, SourceState
from content.tasks import run_job
from tests.factories.desk import HTMX, desk_of, make_approved, make_draft, make_read_source, make_source

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])
TEXT = "2023年，东湖市司法局办结法律援助案件5000件，居全省第一。"


@pytest.fixture(autouse=True)
def silent_bell(monkeypatch):
    monkeypatch.setattr("content.jobs.bell.ring", lambda job_id: None)


def send(pasted="", upload=None, **typed):
    fields = {"kind": "original", "title": "", "year": "", "place": "", "publisher": "", **typed}
    if upload:
        fields["upload"] = SimpleUploadedFile(*upload)
    return desk_of().post("/desk/sources/new/", {"pasted": pasted, **fields})


def send_and_start(pasted="", **typed):
    """Sent, its text seen and said to be right."""
    send(pasted, **typed)
    return desk_of().post(f"/desk/sources/{Source.objects.get().pk}/start/")


def page_of(source, headers=None):
    return desk_of().get(f"/desk/sources/{source.pk}/", headers=headers or {}).text


def test_pasted_text_is_kept_and_waits_to_be_seen():
    answer = send(TEXT, title="法援年报")
    source = Source.objects.get()
    assert answer.headers["Location"] == f"/desk/sources/{source.pk}/"
    assert (source.title, source.owner.username, source.state) == ("法援年报", "zhou", SourceState.ARRIVED)
    assert Job.objects.count() == 0


def test_once_seen_its_work_is_queued():
    answer = send_and_start(TEXT)
    source = Source.objects.get()
    assert answer.headers["Location"] == f"/desk/sources/{source.pk}/"
    assert (source.state, Job.objects.get().payload) == (SourceState.LOADED, {"source": source.pk})


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_an_uploaded_file_is_read_in_its_encoding(encoding):
    send(upload=("年报.txt", TEXT.encode(encoding)))
    assert Source.objects.get().text == TEXT


BAD_FILES = {
    "nothing at all": (None, "粘贴一段正文，或者选一个文件"),
    "empty": (("空.txt", b" \n "), "文件里没有文字"),
    "old Word": (("年报.doc", b"\xd0\xcf\x11\xe0"), "另存为 .docx，或直接粘贴"),
    "WPS": (("年报.wps", b"x"), "另存为 .docx，或直接粘贴"),
    "OFD": (("年报.ofd", b"x"), "另存为 .docx，或直接粘贴"),
    "too large": (("年报.txt", b"a" * (10 * 1024 * 1024 + 1)), "文件超过 10 MB"),
    "binary": (("年报.txt", b"a\0b" * 20), "请"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_a_sentence_and_the_rest_of_the_form_stays(name):
    upload, sentence = BAD_FILES[name]
    answer = send(upload=upload, title="辛苦打的标题", year="2023", place="东湖")
    assert (answer.status_code, Source.objects.count()) == (400, 0)
    kept = [f'value="{word}"' in answer.text for word in ("辛苦打的标题", "2023", "东湖")]
    assert (sentence in answer.text, kept) == (True, [True, True, True])


def test_pasted_text_that_is_too_large_gets_its_sentence():
    answer = send("法" * (4 * 1024 * 1024))
    assert (answer.status_code, "分成几份再装入" in answer.text) == (413, True)


def test_the_same_text_again_leads_to_the_earlier_source():
    send(TEXT)
    answer = send(TEXT.replace("，", "， "), title="第二次")
    assert answer.status_code == 409
    assert f'href="/desk/sources/{Source.objects.get().pk}/"' in answer.text
    assert ["东湖市司法局办结" in answer.text, 'value="第二次"' in answer.text] == [True, True]


def test_html_comes_in_without_its_scripts():
    html = f"<html><body><p>{TEXT}</p><script>alert('坏')</script></body></html>"
    send(upload=("年报.html", html.encode()))
    assert Source.objects.get().text.strip() == TEXT


@BOTH
def test_progress_is_a_page_and_a_fragment_that_asks_again(headers):
    send_and_start(TEXT)
    Job.objects.update(state=JobState.RUNNING, progress_done=40, progress_total=100, progress_text="正在出题")
    page = page_of(Source.objects.get(), headers)
    assert [word in page for word in ("正在出题", 'value="40"', "every 1s")] == [True] * 3
    assert ("<html" in page) == (not headers)


def test_a_worker_that_is_away_is_told_of():
    send_and_start(TEXT)
    assert "后台没有在干活。来源已经存好，不会丢" in page_of(Source.objects.get())


def test_after_the_work_the_facts_are_marked_and_nobody_asks_again():
    source = make_read_source()
    page = page_of(source)
    marked = page.count('<mark class="other">')
    assert 10 < marked <= source.facts.filter(askable=True).count()
    assert [word in page for word in ("every 1s", "还没审", "做成题单")] == [False, True, False]


def test_with_an_approved_item_the_quiz_is_one_press_away():
    source = make_read_source()
    make_approved(source)
    assert "把这个来源已通过的 1 道题做成题单" in page_of(source)


def test_a_text_without_facts_says_so_and_can_be_read_again():
    send_and_start("今天天气很好。我们都很高兴。")
    source = Source.objects.get()
    run_job(Job.objects.get().pk)
    source.refresh_from_db()
    assert (source.state, "没有从正文中找到可以出题的事实" in page_of(source)) == (SourceState.FAILED, True)
    desk_of().post(f"/desk/sources/{source.pk}/again/")
    assert Job.objects.filter(state=JobState.QUEUED).count() == 1


def test_a_stranger_brings_nothing_in():
    answer = Client().post("/desk/sources/new/", {"pasted": TEXT, "kind": "original"})
    assert (answer.headers["Location"].startswith("/desk/login/"), Source.objects.count()) == (True, 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_as_often_whatever_its_length(count, django_assert_num_queries):
    for _ in range(count):
        source = make_source()
        make_draft(source), make_draft(source), make_approved(source)
    desk = desk_of()
    with django_assert_num_queries(3):
        page = desk.get("/desk/sources/").text
    assert page.count('<td class="r">1</td>') == count
