from datetime import timedelta

import pytest
from django.test import Client

from content.laws.queries import loaded_texts
from quiz.play.models import Feedback, Response
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.items import ALL_FORMATS, SECRET
from tests.factories.play import answer, make_attempt, make_release, version_at

HTMX = {"HX-Request": "true"}
FORMS = {
    "single": {"option": "c"},
    "multiple": {"options": ["a", "b"]},
    "truefalse": {"value": "true"},
    "numeric": {"text": "２．８万"},
    "blank": {"blank_1": "三", "blank_2": "知道"},
    "ordering": {"place_a": "1", "place_b": "2", "place_c": "3"},
    "matching": {"pair_l1": "r2", "pair_l2": "r1"},
    "cloze": {"gap_1": "a"},
}


def responses_url(attempt, number=1):
    return f"/attempts/{attempt.pk}/items/{number}/responses/"


def item_url(attempt, number=1):
    return f"/attempts/{attempt.pk}/items/{number}/"


def send(phone, attempt, number=1, *, client_id="c1", headers=None, **form):
    data = {"client_id": client_id, "spent_ms": "4000", **(form or FORMS["single"])}
    return phone.post(responses_url(attempt, number), data, headers=headers)


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_no_key_comes_before_the_answer_and_all_is_told_after(phone, ming, format):
    attempt = make_attempt(ming, release=make_release((format,), count=2))
    before = phone.get(item_url(attempt)).content.decode()
    response = send(phone, attempt, headers=HTMX, **FORMS[format])
    after = response.content.decode()
    assert SECRET not in before
    assert SECRET in after
    assert "对！这印盖得稳" in after


def test_with_htmx_the_feedback_is_a_fragment(phone, ming):
    attempt = make_attempt(ming)
    fragment = send(phone, attempt, headers=HTMX)
    assert fragment.status_code == 200
    assert "<html" not in fragment.content.decode()
    assert '<main class="screen right" id="screen"' in fragment.content.decode()
    assert fragment["HX-Push-Url"] == item_url(attempt)


def test_without_script_the_answer_leads_to_the_page_with_feedback(phone, ming):
    attempt = make_attempt(ming)
    response = send(phone, attempt)
    assert response["Location"] == item_url(attempt)
    page = phone.get(item_url(attempt)).content.decode()
    assert page.startswith("<!doctype html>")
    assert "对！这印盖得稳" in page


def test_a_quotation_names_its_section_and_page_and_only_staff_are_led_there(phone, ming):
    attempt = make_attempt(ming)
    version = version_at(attempt, 1)
    version.citation = {"kind": "report", "title": "年报", "section": "第二节", "quote": "原句", "start": 7,
                        "end": 9, "page": 3}  # fmt: skip
    version.save()
    send(phone, attempt)
    page = phone.get(item_url(attempt)).text
    assert ("年报 · 第二节 · 第 3 页" in page, "到原文的位置" in page) == (True, False)
    phone.force_login(teacher_zhou())
    assert f'href="/desk/review/versions/{version.pk}/place/"' in phone.get(item_url(attempt)).text


def test_page_and_fragment_are_not_mixed_up_by_a_cache(phone, ming):
    attempt = make_attempt(ming)
    response = phone.get(item_url(attempt))
    assert "no-store" in response["Cache-Control"]
    assert "HX-Request" in response["Vary"]


def test_a_retry_changes_nothing(phone, ming):
    attempt = make_attempt(ming)
    send(phone, attempt, headers=HTMX)
    again = send(phone, attempt, headers=HTMX, option="a")
    assert again.status_code == 200
    assert "对！这印盖得稳" in again.content.decode()
    assert Response.objects.count() == 1


def test_a_second_tab_is_told_that_the_first_answer_counts(phone, ming):
    attempt = make_attempt(ming)
    send(phone, attempt)
    late = send(phone, attempt, client_id="c2", headers=HTMX, option="a")
    assert late.status_code == 409
    assert "以第一次的答案为准" in late.content.decode()
    assert Response.objects.count() == 1


def test_skipping_ahead_leads_back_to_the_open_item(phone, ming):
    attempt = make_attempt(ming)
    assert phone.get(item_url(attempt, 3))["Location"] == item_url(attempt, 1)
    assert send(phone, attempt, 3)["Location"] == item_url(attempt, 1)
    assert phone.get(item_url(attempt, 99), headers=HTMX)["HX-Redirect"] == item_url(attempt, 1)


def test_a_refused_answer_loses_nothing(phone, ming):
    attempt = make_attempt(ming, release=make_release(("blank",), count=1))
    response = send(phone, attempt, headers=HTMX, blank_1="三年", blank_2="")
    assert response.status_code == 422
    assert 'value="三年"' in response.content.decode()
    assert "第 2 个空还没填" in response.content.decode()
    assert Response.objects.count() == 0


def test_somebody_else_gets_a_sentence_and_no_question(phone_of, ming):
    attempt = make_attempt(ming)
    for visitor in (Client(), phone_of(make_player("路过的人"))):
        response = visitor.get(item_url(attempt))
        assert response.status_code == 404
        assert "没有找到这次作答" in response.content.decode()


def test_when_time_is_over_the_paper_has_gone_in(phone, ming, clock):
    attempt = make_attempt(ming, limit_seconds=60)
    answer(attempt, 1)
    clock.move_to(NOW + timedelta(seconds=70))
    assert send(phone, attempt, 2)["Location"] == f"/attempts/{attempt.pk}/result/"
    assert Response.objects.count() == 1
    attempt.refresh_from_db()
    assert attempt.finished_at == NOW + timedelta(seconds=60)


def test_with_feedback_at_the_end_the_next_item_follows_at_once(phone, ming):
    attempt = make_attempt(ming, feedback=Feedback.END)
    response = send(phone, attempt, headers=HTMX)
    assert response["HX-Push-Url"] == item_url(attempt, 2)
    assert "第 2 题，共 3 题" in response.content.decode()
    assert SECRET not in response.content.decode()


def test_an_answer_may_be_changed_until_the_paper_goes_in(phone, ming):
    attempt = make_attempt(ming, feedback=Feedback.END)
    send(phone, attempt, option="a")
    page = phone.get(item_url(attempt)).content.decode()
    assert 'value="a" checked' in page
    send(phone, attempt, client_id="c2", option="c")
    assert list(Response.objects.values_list("revision", flat=True).order_by("id")) == [1, 2]


def test_handing_in_counts_what_is_missing_first(phone, ming):
    attempt = make_attempt(ming, feedback=Feedback.END)
    send(phone, attempt)
    url = f"/attempts/{attempt.pk}/hand-in/"
    assert "还有 2 题没答" in phone.get(url).content.decode()
    assert phone.post(url)["Location"] == f"/attempts/{attempt.pk}/result/"
    assert phone.post(url)["Location"] == f"/attempts/{attempt.pk}/result/"


@pytest.mark.parametrize("count", [3, 10])
def test_longer_papers_cost_no_more_queries(phone, ming, count, django_assert_num_queries):
    attempt = make_attempt(ming, count=count)
    with django_assert_num_queries(3):
        phone.get(item_url(attempt))
    send(phone, attempt)
    loaded_texts()  # known for a minute
    with django_assert_num_queries(4):
        phone.get(item_url(attempt))
