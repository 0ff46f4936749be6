import re

import pytest

from content.staff.actions import deactivate_user, invite, set_role
from content.staff.domain import token_hash
from content.staff.models import AuditEntry, Invitation, LoginLink, Role, User
from content.staff.queries import house_rules

HTMX = {"HX-Request": "true"}


def shown_token(page: str) -> str:
    return re.search(r'value="http://testserver/desk/[a-z-]+/([\w-]{43})/"', page)[1]


def test_the_invitation_link_is_shown_once(as_zhou):
    page = as_zhou.post("/desk/invitations/", {"role": "editor", "note": "审题组小王"}).text
    invitation = Invitation.objects.get()
    assert invitation.token_hash == token_hash(shown_token(page))
    assert (invitation.role, invitation.note) == ("editor", "审题组小王")
    assert "/desk/invitations/" + shown_token(page) not in as_zhou.get("/desk/invitations/").text


def test_an_unknown_role_invites_nobody(as_zhou):
    answer = as_zhou.post("/desk/invitations/", {"role": "emperor", "note": ""})
    assert (answer.status_code, Invitation.objects.count()) == (422, 0)


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_a_withdrawn_invitation_says_so(as_zhou, zhou, now, headers, time_machine):
    time_machine.move_to(now)
    invitation, _ = invite(role=Role.EDITOR, note="小王", by=zhou, now=now)
    answer = as_zhou.post(f"/desk/invitations/{invitation.pk}/withdrawal/", headers=headers, follow=True)
    assert answer.status_code == 200
    assert [word in answer.text for word in ("已失效", "等人来")] == [True, False]
    assert ("<html" in answer.text) == (not headers)


def test_an_invitation_that_is_not_there_is_404(as_zhou):
    assert as_zhou.post("/desk/invitations/99/withdrawal/").status_code == 404


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_the_admin_makes_xiaoli_an_admin(as_zhou, xiaoli, headers):
    answer = as_zhou.post(f"/desk/people/{xiaoli.pk}/role/", {"role": "admin"}, headers=headers, follow=True)
    xiaoli.refresh_from_db()
    assert (answer.status_code, xiaoli.role, xiaoli.is_superuser) == (200, "admin", True)
    assert ("<html" in answer.text) == (not headers)


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_the_last_admin_gets_a_sentence_in_the_own_row(as_zhou, zhou, headers):
    answer = as_zhou.post(f"/desk/people/{zhou.pk}/role/", {"role": "editor"}, headers=headers)
    zhou.refresh_from_db()
    assert (answer.status_code, zhou.role) == (409, "admin")
    assert answer.text.count("这是最后一位管理员") == 1
    assert '<option value="admin" selected>' in answer.text


def test_a_stopped_person_is_out_at_once_and_can_be_brought_back(as_zhou, as_xiaoli, xiaoli):
    as_zhou.post(f"/desk/people/{xiaoli.pk}/deactivation/")
    assert as_xiaoli.get("/desk/password/").status_code == 302
    assert "已停用" in as_zhou.get("/desk/people/").text
    as_zhou.post(f"/desk/people/{xiaoli.pk}/reactivation/")
    assert as_xiaoli.get("/desk/password/").status_code == 200


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_a_login_link_is_shown_once_in_the_row_of_its_person(as_zhou, xiaoli, headers):
    page = as_zhou.post(f"/desk/people/{xiaoli.pk}/login-links/", headers=headers).text
    link = LoginLink.objects.get()
    assert (link.user, link.token_hash) == (xiaoli, token_hash(shown_token(page)))
    assert ("<html" in page) == (not headers)
    assert "login-links/" + shown_token(page) not in as_zhou.get("/desk/people/").text


def test_a_stopped_person_gets_no_login_link(as_zhou, zhou, xiaoli, now):
    deactivate_user(user=xiaoli, by=zhou, now=now)
    answer = as_zhou.post(f"/desk/people/{xiaoli.pk}/login-links/")
    assert answer.status_code == 409
    assert "这个账号已停用" in answer.text


@pytest.mark.parametrize("name", ["role", "deactivation", "reactivation", "login-links"])
def test_a_person_who_is_not_there_is_404(as_zhou, name):
    assert as_zhou.post(f"/desk/people/99/{name}/", {"role": "editor"}).status_code == 404


def test_nobody_is_offered_to_stop_the_own_account(as_zhou, zhou, xiaoli, now):
    set_role(user=xiaoli, role=Role.ADMIN, by=zhou, now=now)
    page = as_zhou.get("/desk/people/").text
    assert re.findall(r'action="/desk/people/(\d+)/deactivation/"', page) == [str(xiaoli.pk)]


@pytest.mark.parametrize("count", [1, 3])
def test_the_pages_ask_as_often_for_three_as_for_one(as_zhou, zhou, now, count, django_assert_num_queries):
    for number in range(count):
        User.objects.create_user(f"editor{number}")
        invite(role=Role.EDITOR, note="", by=zhou, now=now)
    with django_assert_num_queries(8):
        as_zhou.get("/desk/people/")
    with django_assert_num_queries(3):
        as_zhou.get("/desk/invitations/")


def test_the_rule_of_two_people_is_off_until_an_administrator_sets_it(as_zhou):
    assert not house_rules().two_people
    page = as_zhou.post("/desk/people/rules/", {"two_people": "1"}, follow=True).text
    assert (house_rules().two_people, "以后不能自己通过" in page) == (True, True)
    as_zhou.post("/desk/people/rules/")
    assert not house_rules().two_people
    trail = AuditEntry.objects.filter(verb="set_house_rules").order_by("pk")
    assert [entry.detail for entry in trail] == [{"two_people": True}, {"two_people": False}]


@pytest.mark.django_db
def test_an_editor_does_not_set_the_rules(client):
    client.force_login(User.objects.create_user("editor"))
    assert client.post("/desk/people/rules/", {"two_people": "1"}).status_code == 403
