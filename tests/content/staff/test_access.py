"""Every page of the desk's staff part, for every kind of person."""

import pytest
from django.test import Client
from django.urls import reverse

ADMIN_PAGES = ["/desk/invitations/", "/desk/people/"]
ADMIN_POSTS = [
    "/desk/invitations/1/withdrawal/",
    "/desk/people/1/role/",
    "/desk/people/1/deactivation/",
    "/desk/people/1/reactivation/",
    "/desk/people/1/login-links/",
]


@pytest.mark.parametrize("page", [*ADMIN_PAGES, "/desk/password/"])
def test_a_stranger_is_sent_to_the_login_page_and_back(db, client, page):
    answer = client.get(page)
    assert (answer.status_code, answer.url) == (302, f"/desk/login/?next={page}")


@pytest.mark.parametrize("page", [*ADMIN_PAGES, *ADMIN_POSTS, "/desk/password/"])
def test_a_stranger_who_posts_comes_back_to_the_desk(db, client, page):
    answer = client.post(page)
    assert (answer.status_code, answer.url) == (302, "/desk/login/?next=/desk/")


def test_a_stranger_inside_a_fragment_leaves_the_whole_page(db, client):
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/desk/people/"}
    answer = client.post("/desk/people/1/role/", headers=headers)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (200, "/desk/login/?next=/desk/people/")


@pytest.mark.parametrize("page", ADMIN_PAGES)
def test_an_editor_is_told_that_the_page_is_for_admins(as_xiaoli, page):
    answer = as_xiaoli.get(page)
    assert answer.status_code == 403
    assert "这一页只有管理员能用" in answer.text


@pytest.mark.parametrize("page", [*ADMIN_PAGES, *ADMIN_POSTS])
def test_an_editor_cannot_post_there_either(as_xiaoli, page):
    assert as_xiaoli.post(page, {"role": "admin"}).status_code == 403


def test_an_editor_inside_a_fragment_gets_the_sentence_alone(as_xiaoli):
    answer = as_xiaoli.post("/desk/people/1/role/", headers={"HX-Request": "true"})
    assert answer.status_code == 403
    assert answer.text.strip().startswith('<p class="note t-no" role="alert">这一页只有管理员能用')
    assert "<html" not in answer.text


@pytest.mark.parametrize("page", [*ADMIN_PAGES, "/desk/password/"])
def test_the_admin_opens_every_page_and_nothing_is_stored(as_zhou, page):
    answer = as_zhou.get(page)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("page", ADMIN_POSTS)
def test_an_action_is_never_a_link(as_zhou, page):
    assert as_zhou.get(page).status_code == 405


@pytest.mark.parametrize(("who", "status"), [("as_zhou", 200), ("as_xiaoli", 200), ("client", 302)])
def test_everybody_of_the_staff_may_change_the_own_password(db, request, who, status):
    client: Client = request.getfixturevalue(who)
    assert client.get(reverse("staff:password")).status_code == status
