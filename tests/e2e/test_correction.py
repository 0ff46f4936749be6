"""A key was wrong: 周老师 mends it, what was played is marked again, and 小明 is told."""

import pytest
from playwright.sync_api import Browser, Page, expect

from content.items.models import Finding
from quiz.boards.queries import activity_board, own_row
from tests.cast import teacher_zhou
from tests.e2e.conftest import let_in
from tests.e2e.folding import do_waiting_jobs
from tests.e2e.live_hands import let_sit, tap_right
from tests.e2e.looking import overhang, serious_findings
from tests.factories.corrections import reworded
from tests.factories.desk import enter_desk
from tests.factories.live import make_room, make_seat, move, version_in
from tests.factories.play import play_through

pytestmark = pytest.mark.e2e


def expect_fine(page: Page, *widths: int) -> None:
    for width in widths:
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.reload()
            assert (page.url, width, scheme, serious_findings(page)) == (page.url, width, scheme, [])
            assert (page.url, width, overhang(page)) == (page.url, width, 0)


def test_from_the_edit_to_the_note(
    phone: Page, browser: Browser, asgi_server: str, activity_now, ming
) -> None:
    activity = activity_now(formats=("single",), count=2, pass_percent=100)
    attempt = play_through(activity, ming, right=2, now=activity.opens_at)
    version = activity.release.entries.get(number=1).version
    do_waiting_jobs()

    desk = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="zh-CN", reduced_motion="reduce"
    )
    enter_desk(desk, asgi_server)
    page = desk.new_page()
    page.goto(f"{asgi_server}/desk/review/items/{version.item_id}/")
    page.get_by_text("更正答案或作废").wait_for()
    page.locator("input[name=key]").first.check()
    page.get_by_role("button", name="存下改动").click()
    expect(page.get_by_text("存下了")).to_be_visible()
    Finding.objects.update(waived_by=teacher_zhou())
    page.reload()
    page.locator("button[name=do][value=approve]").click()
    page.wait_for_url("**/desk/review/")
    page.goto(f"{asgi_server}/desk/review/items/{version.item_id}/")
    page.get_by_role("link", name="按新答案重新判分").click()
    expect(page.get_by_text("减分 1 人次")).to_be_visible()
    expect_fine(page, 1280, 390)
    page.get_by_label("为什么更正").first.fill("热线换了号码")
    page.get_by_role("button", name="按新答案重新判分").click()
    expect(page.get_by_text("正在重新判分").last).to_be_visible()
    do_waiting_jobs()
    do_waiting_jobs()
    expect(page.get_by_text("判完了：0 份成绩加了分，1 份减了分")).to_be_visible()
    desk.close()
    assert own_row(activity_board(activity.pk), ming).points == 100

    let_in(phone.context, ming, asgi_server)
    phone.goto(f"{asgi_server}/")
    phone.get_by_role("link", name="有题目的答案更正了").tap()
    phone.wait_for_url(f"**/attempts/{attempt.pk}/result/")
    expect(phone.get_by_text("热线换了号码")).to_contain_text("你的得分由 200 改为 100。")
    expect(phone.get_by_text("更正前已经合格，仍算合格")).to_be_visible()
    expect_fine(phone, 390, 320)
    phone.goto(f"{asgi_server}/attempts/{attempt.pk}/items/1/")
    expect(phone.get_by_role("heading", name="答案更正了")).to_be_visible()
    expect_fine(phone, 390, 320)
    phone.goto(f"{asgi_server}/me/")
    expect(phone.get_by_text("有题目的答案更正了")).to_have_count(0)


def test_a_phone_in_a_running_room_is_told_at_once(
    phone: Page, browser: Browser, asgi_server: str, short_reading
) -> None:
    room = make_room(count=1, scoring="official", standing="top")
    let_sit(phone, make_seat(room), asgi_server)
    move(room)
    tap_right(phone, room)
    version = version_in(room, 1)
    expect(phone.get_by_text(version.rationale)).to_be_visible()
    newer = reworded(version)

    desk = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    enter_desk(desk, asgi_server)
    page = desk.new_page()
    page.goto(f"{asgi_server}/desk/corrections/versions/{version.pk}/")
    expect(page.get_by_text("另有 1 场现场比赛用过")).to_be_visible()
    page.get_by_label("为什么更正").first.fill("热线换了号码")
    page.get_by_role("button", name="按新答案重新判分").click()
    expect(phone.locator("[data-notice]")).to_contain_text("原 100 分 → 现 0 分")
    expect(phone.get_by_text(newer.rationale)).to_be_visible()
    desk.close()
