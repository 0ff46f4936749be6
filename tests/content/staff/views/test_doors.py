from datetime import timedelta

import pytest
from django.test import Client

from content.staff.actions import deactivate_user, invite, make_login_link
from content.staff.models import Invitation, Role, User

LI = {"username": "xiaoli", "password": "shan-yue-hua-qiao"}
GUEST = {
    "username": "xiaowang",
    "display_name": "小王",
    "password": "he-shan-lin-shui",
    "again": "he-shan-lin-shui",
}
NEW = {"password": "qing-lv-shan-shui", "again": "qing-lv-shan-shui"}


def is_in(client: Client) -> bool:
    return client.get("/desk/password/").status_code == 200


@pytest.fixture
def invited(zhou, now, time_machine) -> str:
    """The address 周老师 sent to 小王, today."""
    time_machine.move_to(now, tick=False)
    return f"/desk/invitations/{invite(role=Role.EDITOR, note='小王', by=zhou, now=now)[1]}/"


@pytest.fixture
def linked(zhou, xiaoli, now, time_machine) -> str:
    """The address 周老师 sent to 小李, who forgot the password."""
    time_machine.move_to(now, tick=False)
    return f"/desk/login-links/{make_login_link(user=xiaoli, by=zhou, now=now)[1]}/"


def test_xiaoli_logs_in_and_comes_back_to_the_page_asked_for(client, xiaoli):
    answer = client.post("/desk/login/", {**LI, "next": "/desk/password/"})
    assert (answer.status_code, answer.url, is_in(client)) == (302, "/desk/password/", True)


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", ""])
def test_nobody_is_sent_to_another_site_after_the_login(client, xiaoli, elsewhere):
    assert client.post("/desk/login/", {**LI, "next": elsewhere}).url == "/desk/"


def test_the_login_page_never_says_which_of_the_two_was_wrong(client, zhou, xiaoli, now):
    deactivate_user(user=User.objects.create_user("gone", password="a-b-c-d-e-f"), by=zhou, now=now)
    tries = [("xiaoli", "wrong"), ("nobody", "wrong"), ("gone", "a-b-c-d-e-f")]
    pages = [client.post("/desk/login/", {"username": n, "password": p}) for n, p in tries]
    assert [page.context["form"].non_field_errors() for page in pages] == [
        ["用户名或密码不对。请再试一次，注意大小写；想不起来就请管理员发一个一次性登录链接。"]
    ] * 3


def test_after_five_wrong_guesses_even_the_right_password_waits(client, xiaoli):
    for _ in range(5):
        client.post("/desk/login/", {**LI, "password": "wrong"})
    assert "请等 10 分钟再试" in client.post("/desk/login/", LI).text
    assert not is_in(client)


def test_somebody_elses_guesses_do_not_lock_xiaoli_out(client, xiaoli):
    for _ in range(6):
        client.post("/desk/login/", {**LI, "password": "wrong"}, REMOTE_ADDR="10.0.0.9")
    assert client.post("/desk/login/", LI).status_code == 302


def test_a_login_form_without_its_token_lets_nobody_in(xiaoli):
    client = Client(enforce_csrf_checks=True)
    assert client.post("/desk/login/", LI).status_code == 403
    assert not is_in(client)


def test_logging_out_is_a_post_and_ends_at_the_login_page(as_xiaoli):
    assert as_xiaoli.get("/desk/logout/").status_code == 405
    assert as_xiaoli.post("/desk/logout/").url == "/desk/login/"
    assert not is_in(as_xiaoli)


def test_a_preview_of_the_link_does_not_burn_it(client, linked):
    pages = [client.get(linked), client.head(linked), client.get(linked)]
    assert [page.status_code for page in pages] == [200, 200, 200]
    assert "小李" in pages[0].text
    answer = client.post(linked)
    assert (answer.status_code, answer.url, is_in(client)) == (302, "/desk/password/", True)


def test_the_second_click_on_a_login_link_lets_nobody_in(client, linked):
    client.post(linked)
    stranger = Client()
    answers = [stranger.get(linked), stranger.post(linked)]
    assert [answer.status_code for answer in answers] == [410, 410]
    assert "这个链接已经用过了" in answers[1].text
    assert not is_in(stranger)


def test_a_login_link_is_over_after_a_day(client, linked, now, time_machine):
    time_machine.move_to(now + timedelta(hours=24))
    assert [client.get(linked).status_code, client.post(linked).status_code] == [410, 410]


@pytest.mark.parametrize("page", ["/desk/login-links/made-up/", "/desk/invitations/made-up/"])
def test_a_made_up_link_gets_a_sentence(db, client, page):
    for answer in (client.get(page), client.post(page, GUEST)):
        assert answer.status_code == 404
        assert "没找到这个链接" in answer.text


def test_the_address_with_the_token_stays_out_of_referers_and_caches(client, linked, invited):
    for answer in (client.get(linked), client.get(invited), client.get("/desk/login-links/made-up/")):
        assert answer.headers["Referrer-Policy"] == "strict-origin"
        assert "no-store" in answer.headers["Cache-Control"]


def test_who_came_by_link_sets_a_new_password_without_the_old_one(client, linked, xiaoli):
    client.post(linked)
    assert client.post("/desk/password/", NEW).url == "/desk/"
    xiaoli.refresh_from_db()
    assert xiaoli.check_password("qing-lv-shan-shui")
    assert client.post("/desk/password/", NEW).status_code == 422


def test_the_guest_makes_an_account_and_is_in(client, invited):
    assert "周老师" in client.get(invited).text
    assert client.post(invited, GUEST).url == "/desk/"
    assert (is_in(client), User.objects.get(username="xiaowang").role) == (True, "editor")
    assert [Client().get(invited).status_code, Client().post(invited, GUEST).status_code] == [410, 410]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"username": "zhou"}, "这个用户名已经有人用了"),
        ({"username": "小 王"}, "用户名只能用汉字、字母、数字"),
        ({"password": "short", "again": "short"}, "至少要包含 10 个字符"),
        ({"again": "he-shan-lin-hai"}, "两次输入的密码不一样"),
        ({"display_name": ""}, "这一栏要填"),
    ],
)
def test_an_unfit_form_says_why_and_keeps_what_was_typed(client, invited, change, sentence):
    answer = client.post(invited, {**GUEST, **change})
    assert (answer.status_code, is_in(client), User.objects.count()) == (422, False, 1)
    assert sentence in answer.text
    assert f'value="{({**GUEST, **change})["username"]}"' in answer.text
    assert Invitation.objects.get().used_at is None


def test_the_old_password_is_asked_for(as_xiaoli, xiaoli):
    answer = as_xiaoli.post("/desk/password/", {**NEW, "old": "wrong"})
    xiaoli.refresh_from_db()
    assert (answer.status_code, xiaoli.check_password(LI["password"])) == (422, True)
    assert "现在的密码不对" in answer.text


def test_a_new_password_keeps_this_session_and_ends_the_others(as_xiaoli, xiaoli):
    phone = Client()
    phone.force_login(xiaoli)
    assert as_xiaoli.post("/desk/password/", {**NEW, "old": LI["password"]}).url == "/desk/"
    assert [is_in(as_xiaoli), is_in(phone)] == [True, False]


def test_a_session_outlives_the_process(as_xiaoli):
    after_restart = Client()
    after_restart.cookies = as_xiaoli.cookies
    assert is_in(after_restart)
