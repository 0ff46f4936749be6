"""Django's own admin: for admins only, in Chinese, and clean under the content security policy."""

import re

import pytest

from content.staff.actions import invite, set_role
from content.staff.models import AuditEntry, Invitation, Role

LISTS = ["content/user", "content/invitation", "content/auditentry"]


@pytest.fixture
def pages(zhou, xiaoli, now) -> list[str]:
    """Every page of the admin that we registered something for."""
    invite(role=Role.EDITOR, note="小王", by=zhou, now=now)
    rows = [zhou.pk, Invitation.objects.get().pk, AuditEntry.objects.latest("pk").pk]
    changes = [f"/admin/{name}/{pk}/change/" for name, pk in zip(LISTS, rows, strict=True)]
    histories = [f"/admin/content/user/{zhou.pk}/history/", "/admin/password_change/"]
    return ["/admin/", "/admin/content/", *(f"/admin/{name}/" for name in LISTS), *changes, *histories]


def test_every_admin_page_runs_without_inline_script_or_style(as_zhou, pages):
    for page in pages:
        answer = as_zhou.get(page)
        assert answer.status_code == 200, page
        assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:", answer.text) == [], page
        assert re.findall(r"<script(?![^>]*\ssrc=)[^>]*>", answer.text) == [], page
        assert "'unsafe-inline'" not in answer.headers["Content-Security-Policy"]


def test_the_admin_speaks_chinese(as_zhou, zhou):
    page = as_zhou.get(f"/admin/content/user/{zhou.pk}/change/").text
    assert [word in page for word in ("数据后台", "角色", "称呼", "上次登录", "保存")] == [True] * 5


def test_a_stranger_is_sent_to_our_login_page(db, client):
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain[-1] == ("/desk/login/?next=/admin/login/%3Fnext%3D%252Fadmin%252F", 302)


def test_the_admin_arrives_after_the_login(client, zhou):
    door = client.get("/admin/", follow=True).redirect_chain[-1][0]
    answer = client.post(door, {"username": "zhou", "password": "ta-zhou-shan-yue"}, follow=True)
    assert answer.redirect_chain[-1] == ("/admin/", 302)


def test_an_editor_gets_the_sentence_and_no_loop(as_xiaoli):
    answer = as_xiaoli.get("/admin/", follow=True)
    assert (answer.status_code, "这一页只有管理员能用" in answer.text) == (403, True)


def test_a_role_changed_there_keeps_the_flags_in_step(as_zhou, zhou, xiaoli):
    as_zhou.post(f"/admin/content/user/{xiaoli.pk}/change/", {"display_name": "李老师", "role": "admin"})
    xiaoli.refresh_from_db()
    assert (xiaoli.display_name, xiaoli.is_staff, xiaoli.is_superuser) == ("李老师", True, True)
    entry = AuditEntry.objects.latest("pk")
    assert (entry.actor, entry.verb, entry.target) == (zhou, "set_role", f"user:{xiaoli.pk}")


def test_the_last_admin_stays_there_too(as_zhou, zhou):
    page = as_zhou.post(f"/admin/content/user/{zhou.pk}/change/", {"display_name": "", "role": "editor"})
    zhou.refresh_from_db()
    assert (zhou.role, "这是最后一位管理员" in page.text) == ("admin", True)


@pytest.mark.parametrize("name", LISTS)
def test_nothing_is_added_there(as_zhou, name):
    assert as_zhou.get(f"/admin/{name}/add/").status_code == 403


@pytest.mark.parametrize("action", ["change", "delete"])
def test_the_trail_is_read_only(as_zhou, zhou, action):
    entry = AuditEntry.objects.latest("pk")
    answer = as_zhou.post(f"/admin/content/auditentry/{entry.pk}/{action}/", {"verb": "x", "post": "yes"})
    assert (answer.status_code, AuditEntry.objects.get(pk=entry.pk).verb) == (403, "set_role")


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("user", 5), ("invitation", 5), ("auditentry", 5)])
def test_the_lists_ask_as_often_for_three_as_for_one(
    as_zhou, zhou, xiaoli, now, name, count, queries, django_assert_num_queries
):
    for _ in range(count):
        invite(role=Role.EDITOR, note="", by=xiaoli, now=now)
        set_role(user=xiaoli, role=Role.ADMIN, by=zhou, now=now)
    with django_assert_num_queries(queries):
        as_zhou.get(f"/admin/content/{name}/")
