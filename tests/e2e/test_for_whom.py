"""周老师 looks for whom there are items, before a room, an activity and on the desk."""

import pytest
from playwright.sync_api import Page, expect

from content.packs.models import Pack
from tests.cast import NOW
from tests.e2e.looking import overhang, serious_findings
from tests.factories.desk import admin_chen, enter_desk, make_draft
from tests.factories.play import make_release

pytestmark = pytest.mark.e2e


def test_the_numbers_follow_the_audience_and_the_quiz(asgi_server: str, page: Page):
    first = make_release(count=9, suits=(["primary"], ["adult"], ["adult"]))
    second = make_release(count=4, suits=(["primary"],))
    enter_desk(page.context, asgi_server)
    page.goto(f"{asgi_server}/rooms/new/?release={first.pk}")
    told, counts = page.locator("[data-fitting-told]"), page.locator("[data-count]")
    expect(told).to_contain_text(f"《{first.title}》：小学 3 题、初中 0 题")
    expect(counts).to_have_text(["9", "4"])
    page.get_by_label("小学", exact=True).check(force=True)
    expect(counts).to_have_text(["3", "4"])
    page.locator("#minutes").fill("60")
    expect(page.locator("#id_count")).to_have_value("3")
    page.get_by_label(second.title).check(force=True)
    expect(told).to_contain_text(f"《{second.title}》：小学 4 题")
    expect(page.locator("#id_count")).to_have_value("4")


def test_no_page_that_says_for_whom_has_a_serious_finding(asgi_server: str, page: Page):
    item, release = make_draft(), make_release(count=2, suits=(["primary", "adult"],))
    Pack.objects.create(code="p", title="民法典", checksum="0", quiz=release.quiz, loaded_at=NOW)
    enter_desk(page.context, asgi_server, admin_chen())
    page.set_viewport_size({"width": 320, "height": 640})
    for path in (
        "/rooms/new/",
        "/desk/packs/",
        "/desk/review/recipes/",
        "/desk/items/new/single/",
        f"/desk/review/items/{item.pk}/",
        f"/desk/activities/new/{release.quiz_id}/",
    ):
        page.goto(asgi_server + path)
        assert (path, serious_findings(page), overhang(page)) == (path, [], 0)
