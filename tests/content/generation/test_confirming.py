"""周老师 sees what was read before anything is made of it, and says what it is."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from content.jobs.models import Job
from content.sources.models import Source, SourceState
from tests.content.generation.editions import FIRST, SECOND, read
from tests.content.sources.documents import docx_of, pdf_of
from tests.factories.desk import desk_of, make_source

pytestmark = pytest.mark.django_db
FORM = {"kind": "original", "title": "", "year": "", "place": "", "publisher": ""}
TEXT = "2023年，东湖市司法局办结法律援助案件5000件，居全省第一。"


@pytest.fixture(autouse=True)
def silent_bell(monkeypatch):
    monkeypatch.setattr("content.jobs.bell.ring", lambda job_id: None)


def send(text=TEXT, address="/desk/sources/new/", **typed):
    return desk_of().post(address, {**FORM, "pasted": text, **typed})


def upload(name, data):
    desk_of().post("/desk/sources/new/", {**FORM, "pasted": "", "upload": SimpleUploadedFile(name, data)})
    return page()


def newest() -> Source:
    return Source.objects.order_by("-pk")[0]


def page(query=""):
    return desk_of().get(f"/desk/sources/{newest().pk}/{query}").text


def post(what, **data):
    return desk_of().post(f"/desk/sources/{newest().pk}/{what}/", data)


def test_the_text_stands_there_with_what_was_read_and_no_job():
    send(TEXT)
    shown = page()
    told = (TEXT, "读出 32 字", "开始出题", "every 1s")
    assert [word in shown for word in told] == [True, True, True, False]
    assert Job.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", TEXT.encode("gb18030"), "按 GB18030 编码读出 32 字"),
        ("a.txt", TEXT.replace("办结", "办结\n").encode(), "有 1 处断行已经接成整段"),
        ("a.txt", f"{TEXT}\n\n指标\t数量\n复议\t245件\n应诉\t88件".encode(), "有 3 行当作表格来读"),
        ("a.docx", docx_of(f"{TEXT}\ue123"), "有 1 个字符认不出来"),
        ("a.pdf", pdf_of(TEXT, "", TEXT.replace("5000", "70")), "第 2 页没有读出文字"),
        ("a.txt", "办结案件5000件。".encode(), "没认出是哪一年的"),
        ("a.txt", "办结案件5000件。".encode(), "没认出是哪里、哪个单位的"),
    ],
)
def test_where_reading_may_have_gone_wrong_is_said_with_what_to_do(name, data, sentence):
    assert sentence in upload(name, data)


def test_a_clear_text_gives_no_warning():
    send(f"东湖市司法局2023年工作总结\n\n{TEXT}")
    assert 'class="note t-gold"' not in page()


def test_pressing_start_twice_queues_once():
    send()
    assert [post("start").status_code, post("start").status_code] == [302, 302]
    assert (newest().state, Job.objects.count()) == (SourceState.LOADED, 1)


def test_pasting_again_stands_in_the_form_and_takes_the_place_of_what_waits():
    send(title="法援年报")
    address = f"/desk/sources/{newest().pk}/text/"
    form = desk_of().get(address).text
    assert [word in form for word in (TEXT, 'value="法援年报"')] == [True, True]
    answer = send(TEXT.replace("5000", "6000"), address, title="法援年报")
    assert answer.headers["Location"] == f"/desk/sources/{newest().pk}/"
    assert [(one.title, "6000" in one.text) for one in Source.objects.all()] == [("法援年报", True)]


def test_the_same_text_with_another_title_is_no_second_copy_of_itself():
    send()
    answer = send(TEXT, f"/desk/sources/{newest().pk}/text/", title="改过的标题")
    assert (answer.status_code, Source.objects.get().title) == (302, "改过的标题")


def test_a_refused_second_paste_loses_nothing():
    send()
    answer = send(" ", f"/desk/sources/{newest().pk}/text/")
    assert (answer.status_code, Source.objects.get().text) == (400, TEXT)


def test_what_is_not_wanted_goes_and_what_was_started_stays():
    send()
    post("discard")
    assert Source.objects.count() == 0
    send()
    post("start")
    post("discard")
    assert Source.objects.count() == 1
    assert desk_of().get(f"/desk/sources/{newest().pk}/text/").status_code == 404


def test_a_newer_edition_is_recognised_and_both_ways_are_offered():
    first = read(FIRST)
    send(SECOND)
    shown = page()
    told = (
        f"这是“{first.title}”的新版本吗",
        "% 的句子一样，标题、年份、发布单位也相同",
        "是新版本，开始出题",
        "另存为新来源",
    )
    assert [word in shown for word in told] == [True] * 4
    post("start", replaces=first.pk)
    assert (newest().replaces, newest().state) == (first, SourceState.LOADED)


def test_saved_as_a_source_of_its_own_it_replaces_nothing():
    read(FIRST)
    send(SECOND)
    post("start", replaces="")
    assert (newest().replaces, newest().state) == (None, SourceState.LOADED)


def test_a_stranger_a_digest_and_what_has_an_edition_already_are_not_offered():
    first = read(FIRST)
    send(TEXT)
    assert "的新版本吗" not in page()
    post("discard")
    send(SECOND, kind="digest")
    assert "的新版本吗" not in page()
    post("discard")
    second = read(SECOND, first)
    send(f"{SECOND}又一句话。")
    assert f'value="{second.pk}"' in page()
    assert f'name="replaces" value="{first.pk}"' not in page()


def test_from_a_source_the_intention_goes_along():
    first = read(FIRST)
    old = desk_of().get(f"/desk/sources/{first.pk}/").text
    assert f'href="/desk/sources/new/?replaces={first.pk}"' in old
    form = desk_of().get(f"/desk/sources/new/?replaces={first.pk}").text
    assert f'<input type="hidden" name="replaces" value="{first.pk}">' in form
    answer = send(TEXT, replaces=first.pk)
    assert answer.headers["Location"] == f"/desk/sources/{newest().pk}/?replaces={first.pk}"
    assert "两份正文没有一样的句子" in page(f"?replaces={first.pk}")


def test_another_edition_of_what_has_one_gets_a_sentence_and_the_text_waits():
    first = read(FIRST)
    read(SECOND, first)
    send(TEXT)
    late = post("start", replaces=first.pk)
    assert (late.status_code, "已经有新版本了" in late.text) == (409, True)
    assert newest().state == SourceState.ARRIVED


def test_an_edition_of_what_is_still_read_gets_a_sentence():
    working = make_source()
    send(TEXT)
    early = post("start", replaces=working.pk)
    assert (early.status_code, "还没有抽取完" in early.text) == (409, True)


@pytest.mark.parametrize("wrong", ["x", "-1", "999999", "9" * 40])
def test_an_address_with_a_wrong_number_is_not_found(wrong):
    assert desk_of().get(f"/desk/sources/new/?replaces={wrong}").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_confirming_asks_the_database_as_often_whatever_there_is(count, django_assert_num_queries):
    for number in range(count):
        make_source(f"第{number}份报告。", state=SourceState.READY)
    send()
    desk, address = desk_of(), f"/desk/sources/{newest().pk}/"
    with django_assert_num_queries(4):
        desk.get(address)
