"""Django's own admin: for admins only, in Chinese, and clean under the content security policy."""

import re
from pathlib import Path

import pytest
from django.contrib import admin

from content.review.models import BulkKind
from content.staff import actions
from content.staff.actions import invite, set_role
from content.staff.models import AuditEntry, HouseRules, Invitation, Role
from content.staff.phrases import VERBS

LISTS = ["content/user", "content/invitation", "content/auditentry"]
RULES = "/admin/content/houserules/"
# what people typed themselves, and the example in a help text
THEIR_OWN = {"zhou", "xiaoli", "item"}


@pytest.fixture
def pages(zhou, xiaoli, now) -> list[str]:
    """Every page of the admin that we registered something for."""
    invite(role=Role.EDITOR, note="小王", by=zhou, now=now)
    rows = [zhou.pk, Invitation.objects.get().pk, AuditEntry.objects.latest("pk").pk]
    changes = [f"/admin/{name}/{pk}/change/" for name, pk in zip(LISTS, rows, strict=True)]
    others = [f"/admin/content/user/{zhou.pk}/history/", RULES]
    return ["/admin/", "/admin/content/", *(f"/admin/{name}/" for name in LISTS), *changes, *others]


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


def test_no_word_of_another_language_is_left(as_zhou, pages):
    for page in pages:
        body = re.sub(r"<script.*?</script>|<svg.*?</svg>", "", as_zhou.get(page).text, flags=re.DOTALL)
        words = set(re.findall(r"[A-Za-z]{3,}", re.sub("<[^>]*>", " ", body)))
        assert words - THEIR_OWN == set(), page


def test_every_deed_that_is_recorded_has_a_chinese_name():
    root = Path(actions.__file__).parents[2]
    files = [*root.glob("content/**/*.py"), *root.glob("quiz/**/*.py")]
    verbs = {verb for file in files for verb in re.findall(r'\bverb="(\w+)"', file.read_text("utf-8"))}
    assert "approve_item" in verbs
    assert (verbs | {f"bulk_{kind}" for kind in BulkKind.values}) - set(VERBS) == set()


def test_the_trail_tells_what_was_done_in_words(as_zhou, zhou, xiaoli, now):
    actions.record(actor=zhou, verb="change_owner", target="quiz:3", detail={"from": None, "to": 2}, now=now)
    entry = AuditEntry.objects.latest("pk")
    page = as_zhou.get(f"/admin/content/auditentry/{entry.pk}/change/").text
    told = ("换负责人 题单 3", "原来的负责人：没有", "现在的负责人：2")
    assert [words in page for words in told] == [True] * 3


def test_the_rules_of_the_house_are_set_there_and_leave_a_line(as_zhou, zhou):
    assert "保存并增加另一个" not in as_zhou.get(RULES).text
    as_zhou.post(f"{RULES}add/", {"two_people": "on"})
    rules = HouseRules.objects.get()
    assert rules.two_people
    assert as_zhou.get(RULES).headers["Location"] == f"{RULES}{rules.pk}/change/"
    as_zhou.post(f"{RULES}{rules.pk}/change/", {})
    assert not HouseRules.objects.get().two_people
    trail = AuditEntry.objects.filter(verb="set_house_rules").order_by("pk")
    assert [(entry.actor, entry.detail) for entry in trail] == [
        (zhou, {"two_people": True}),
        (zhou, {"two_people": False}),
    ]
    assert as_zhou.get(f"{RULES}add/").status_code == 403
    assert as_zhou.post(f"{RULES}{rules.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_password_is_changed_only_where_the_other_sessions_end(as_zhou):
    assert as_zhou.get("/admin/password_change/").headers["Location"] == "/desk/password/"
    answer = as_zhou.post("/admin/password_change/", {"new_password1": "x", "new_password2": "x"})
    assert answer.headers["Location"] == "/desk/password/"


def test_nothing_but_people_rules_and_the_trail_is_there():
    assert sorted(model.__name__ for model in admin.site._registry) == [
        "AuditEntry",
        "HouseRules",
        "Invitation",
        "User",
    ]


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
