"""周老师 makes a link, copies it, takes it back."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from content.previews.actions import make_link, revoke_link
from content.previews.models import PreviewLink
from content.releases.actions import create_quiz
from content.staff.actions import deactivate_user
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import HTMX, admin_chen, desk_of, make_draft

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])


def address_on(page: str) -> str:
    """The address that stands in the field."""
    return page.split('value="http://testserver')[1].split('"')[0]


def make_quiz():
    return create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)


@BOTH
@pytest.mark.parametrize("kind", ["items", "quizzes"])
def test_a_link_is_made_copied_and_taken_back(kind, headers):
    target = make_draft() if kind == "items" else make_quiz()
    desk = desk_of()
    place = f"/desk/previews/{kind}/{target.pk}/"
    page = desk.post(place, headers=headers, follow=True).text
    assert ["14 天有效" in page, "还没有人看" in page, "<html" in page] == [True, True, not headers]
    address = address_on(page)
    assert Client().get(address).status_code == 200
    link = PreviewLink.objects.get()
    page = desk.post(f"/desk/previews/links/{link.pk}/revoke/", headers=headers, follow=True).text
    assert ["收回了" in page, address in page] == [True, False]
    assert Client().get(address).status_code == 410


@pytest.mark.parametrize(("days", "life"), [("", 14), ("3", 3), ("60", 60), ("9999", 14), ("x", 14)])
def test_how_long_it_opens_is_chosen_among_three(days, life):
    item = make_draft()
    desk_of().post(f"/desk/previews/items/{item.pk}/", {"days": days})
    link = PreviewLink.objects.get()
    assert link.expires_at - link.made_at == timedelta(days=life)


def test_a_colleague_takes_it_back_too_and_once():
    link = make_link(target=make_draft(), by=teacher_zhou(), now=NOW)
    for now in (NOW, NOW + timedelta(hours=1)):
        revoke_link(link=link, by=admin_chen(), now=now)
    link.refresh_from_db()
    assert link.revoked_at == NOW
    trail = list(AuditEntry.objects.order_by("pk").values_list("verb", "actor__username", "target"))
    target = f"item:{link.item_id}"
    assert trail == [("make_preview_link", "zhou", target), ("revoke_preview_link", "chen", target)]


def test_links_that_open_stand_first_and_only_they_have_an_address():
    item = make_draft()
    for by in (admin_chen(), teacher_zhou(), teacher_zhou()):
        make_link(target=item, by=by, now=NOW)
    revoke_link(link=PreviewLink.objects.latest("pk"), by=admin_chen(), now=NOW)
    deactivate_user(user=teacher_zhou(), by=admin_chen(), now=NOW)
    PreviewLink.objects.update(expires_at=NOW + timedelta(days=36500))
    page = desk_of(admin_chen()).get(f"/desk/previews/items/{item.pk}/").text
    assert page.count("/preview/") == 1
    told = [page.index(word) for word in ("前有效", "收回了", "随账号停用了")]
    assert told == sorted(told)


def test_the_pages_of_the_item_and_the_quiz_lead_to_their_links():
    item, quiz = make_draft(), make_quiz()
    quiz.items.add(item, through_defaults={"position": 1})
    desk = desk_of()
    assert f'href="/desk/previews/items/{item.pk}/"' in desk.get(f"/desk/review/items/{item.pk}/").text
    assert f'href="/desk/previews/quizzes/{quiz.pk}/"' in desk.get(f"/desk/quizzes/{quiz.pk}/").text


def test_who_may_not_edit_makes_no_link(client):
    item = make_draft()
    link = make_link(target=item, by=teacher_zhou(), now=NOW)
    places = [f"/desk/previews/items/{item.pk}/", f"/desk/previews/links/{link.pk}/revoke/"]
    assert ["/login/" in client.post(place).headers["Location"] for place in places] == [True, True]
    link.refresh_from_db()
    assert (PreviewLink.objects.count(), link.revoked_at) == (1, None)


def test_what_is_not_there_has_no_links():
    desk = desk_of()
    places = ("items/9/", "quizzes/9/", "links/9/revoke/")
    assert [desk.post(f"/desk/previews/{place}").status_code for place in places] == [404] * 3


def test_a_link_is_of_exactly_one_thing():
    link = make_link(target=make_draft(), by=teacher_zhou(), now=NOW)
    for changes in ({"item": None}, {"quiz": make_quiz()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PreviewLink.objects.filter(pk=link.pk).update(**changes)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_as_often_however_long_it_is(count, django_assert_num_queries):
    item = make_draft()
    for _ in range(count):
        make_link(target=item, by=teacher_zhou(), now=NOW)
    desk = desk_of()
    with django_assert_num_queries(4):
        desk.get(f"/desk/previews/items/{item.pk}/")
