"""The form below an explanation, with and without JavaScript."""

import pytest
from django.test import Client

from quiz.opinions import pace
from quiz.opinions.models import Opinion
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from tests.cast import make_player
from tests.factories.items import SECRET
from tests.factories.opinions import answered, report
from tests.factories.play import answer, make_attempt
from tests.factories.rooms import go_on, make_hosted_room, sit

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def phone_of(player) -> Client:
    client = Client()
    client.cookies[COOKIE] = player_token(player)
    return client


def address(attempt, number=1) -> str:
    return f"/papers/{attempt.paper_id}/items/{number}/opinion/"


def test_without_script_a_press_leads_back_to_the_explanation_which_shows_it():
    attempt = answered()
    phone = phone_of(attempt.player)
    response = phone.post(address(attempt), {"thumb": "up"})
    assert response.headers["Location"] == f"/attempts/{attempt.pk}/items/1/#opinion-1"
    page = phone.get(f"/attempts/{attempt.pk}/items/1/").text
    assert page.count('value="up" aria-pressed="true"') == 1
    assert page.count('value="down" aria-pressed="false"') == 1


def test_with_htmx_the_answer_is_the_form_alone():
    attempt = answered()
    posted = {"do": "report", "reason": "typo", "words": "少一个字"}
    page = phone_of(attempt.player).post(address(attempt), posted, headers=HTMX).text
    assert page.strip().startswith('<section class="opinion" id="opinion-1"')
    assert page.count("已报错：错别字（少一个字）") == 1


def test_a_report_without_a_reason_is_told_what_to_do_and_keeps_its_words():
    attempt = answered()
    response = phone_of(attempt.player).post(address(attempt), {"do": "report", "words": "看不懂"})
    assert (response.status_code, Opinion.objects.count()) == (422, 0)
    assert ["先选一个原因" in response.text, "看不懂</textarea>" in response.text] == [True, True]


def test_a_report_can_be_withdrawn():
    attempt = answered()
    report(attempt)
    phone_of(attempt.player).post(address(attempt), {"do": "withdraw"})
    assert Opinion.objects.get().reason == ""


def test_the_result_has_a_form_for_every_wrong_item():
    attempt = make_attempt(count=3)
    for number, right in ((1, True), (2, False), (3, False)):
        answer(attempt, number, right=right)
    report(attempt, number=3, words="过期了", reason="outdated")
    page = phone_of(attempt.player).get(f"/attempts/{attempt.pk}/result/").text
    assert [f'id="opinion-{number}"' in page for number in (1, 2, 3)] == [False, True, True]
    assert page.count("已报错：过时了（过期了）") == 1


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_open_item_takes_no_opinion_and_tells_nothing(method):
    for attempt, number in ((make_attempt(feedback="each"), 1), (make_attempt(feedback="end"), 1)):
        response = getattr(phone_of(attempt.player), method)(
            address(attempt, number), {"do": "report", "reason": "typo"}
        )
        assert (response.status_code, SECRET in response.text) == (409, False)
    assert Opinion.objects.count() == 0


def test_strangers_find_nothing():
    attempt = answered()
    for phone in (Client(), phone_of(make_player("路过的人"))):
        assert phone.post(address(attempt), {"thumb": "up"}).status_code == 404
    assert phone_of(attempt.player).get(address(attempt, 9)).status_code == 404


def test_after_a_round_in_a_room_the_form_stands_on_a_page_of_its_own():
    room = make_hosted_room()
    seat = sit(room, "小明")
    go_on(room)
    go_on(room)
    phone = phone_of(seat.attempt.player)
    response = phone.post(address(seat.attempt), {"thumb": "down"})
    assert response.headers["Location"] == address(seat.attempt)
    assert 'value="down" aria-pressed="true"' in phone.get(address(seat.attempt)).text


def test_who_sends_too_many_is_asked_to_wait_and_others_are_not(monkeypatch):
    monkeypatch.setattr(pace, "PER_PLAYER", 2)
    ming, hong = answered(), answered(nickname="小红")
    pressed = [phone_of(ming.player).post(address(ming), {"thumb": "up"}).status_code for _ in range(3)]
    assert pressed == [302, 302, 429]
    assert phone_of(hong.player).post(address(hong), {"thumb": "up"}).status_code == 302
    assert phone_of(ming.player).get(address(ming)).status_code == 200


def test_one_address_has_its_measure_too(monkeypatch):
    monkeypatch.setattr(pace, "PER_ADDRESS", 1)
    ming, hong = answered(), answered(nickname="小红")
    pressed = [phone_of(one.player).post(address(one), {"thumb": "up"}).status_code for one in (ming, hong)]
    assert pressed == [302, 429]
