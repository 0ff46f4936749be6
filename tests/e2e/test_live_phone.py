"""A phone in a live room: from the number on the screen to the podium."""

import pytest
from playwright.sync_api import Page, expect

from quiz.live import actions
from quiz.live.models import RoomSeat
from quiz.live.site import ask_hub
from quiz.play.models import Response
from tests.e2e import hands
from tests.e2e.live_hands import (
    let_sit,
    live_keys,
    live_thumb,
    slab,
    tap_right,
    waiting,
)
from tests.factories.items import ALL_FORMATS, right_answer
from tests.factories.live import connect, make_room, make_seat, move, version_in

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("short_reading")]


def test_from_the_home_page_to_the_podium(phone: Page, asgi_server: str) -> None:
    room = make_room(count=1, limit_seconds=20)
    connect(make_seat(room))
    phone.goto(asgi_server)
    phone.get_by_label("跟着大屏幕一起答").fill(room.code)
    phone.get_by_role("button", name="进场").tap()
    phone.get_by_role("button", name="进场").tap()
    expect(phone.get_by_role("heading", name="你进场了")).to_be_visible()
    expect(phone.locator(".rejoin-card")).to_contain_text(RoomSeat.objects.latest("pk").rejoin_code)
    move(room)
    expect(phone.get_by_text("先读题")).to_be_visible()
    tap_right(phone, room)
    expect(waiting(phone)).to_be_visible()
    expect(phone.locator("[data-picked]")).to_contain_text("12348")
    move(room)
    expect(phone.get_by_role("heading", name="对！加")).to_be_visible()
    phone.get_by_text("为什么是这个分").tap()
    expect(phone.get_by_text("答对得 700 到 1000 分")).to_be_visible()
    move(room)
    expect(phone.locator(".rank.me")).to_contain_text("（你）")
    move(room)
    expect(phone.locator(".podium .me")).to_contain_text("状元")


@pytest.mark.parametrize("hand", [live_thumb, live_keys])
def test_every_format_can_be_answered(phone: Page, seated, hand) -> None:
    room = make_room(ALL_FORMATS, len(ALL_FORMATS))
    seat = seated(room)
    for number in range(1, len(ALL_FORMATS) + 1):
        move(room)
        expect(phone.get_by_text(f"第 {number} 题")).to_be_visible()
        hand(phone, room, number)
        expect(waiting(phone)).to_be_visible()
        move(room)
        expect(phone.get_by_role("heading", name="对！加")).to_be_visible()
        move(room)
        expect(phone.get_by_role("heading", name="现在的前三")).to_be_visible()
    assert Response.objects.filter(attempt=seat.attempt_id).count() == len(ALL_FORMATS)


def test_options_open_after_the_reading_and_close_with_the_time(phone: Page, seated, monkeypatch) -> None:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 1500)
    room = make_room(limit_seconds=3)
    seated(room)
    move(room)
    expect(phone.locator(".slab").first).to_be_disabled()
    expect(phone.get_by_text("法律援助的咨询热线是哪一个？")).to_be_visible()
    phone.locator(".slab").first.dispatch_event("click")
    expect(phone.get_by_role("timer")).to_be_visible()
    expect(phone.locator(".slab").first).to_be_enabled()
    expect(phone.get_by_role("heading", name="时间到，这题没交上")).to_be_visible()
    assert Response.objects.count() == 0


def test_an_answer_before_the_options_are_painted_counts(phone: Page, seated) -> None:
    phone.add_init_script("window.requestAnimationFrame = () => 0;")
    room = make_room(("truefalse",), 1)
    seated(room)
    move(room)
    live_keys(phone, room, 1)
    expect(waiting(phone)).to_be_visible()
    assert Response.objects.count() == 1


def test_an_answer_may_change_where_the_room_says_so(phone: Page, seated) -> None:
    room = make_room(changeable=True)
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(phone.get_by_text("已收到，收卷前还能改。")).to_be_visible()
    slab(phone, room, 1, "a").tap()
    expect(slab(phone, room, 1, "a")).to_have_attribute("aria-pressed", "true")
    expect(phone.get_by_text("已收到，收卷前还能改。")).to_be_visible()
    assert [row.answer["option"] for row in Response.objects.order_by("revision")] == ["c", "a"]
    move(room)
    expect(phone.get_by_role("heading", name="差一点，再看一眼")).to_be_visible()


def test_who_comes_late_enters_with_the_next_item(phone: Page, asgi_server: str) -> None:
    room = make_room()
    connect(make_seat(room))
    move(room)
    let_sit(phone, make_seat(room), asgi_server)
    expect(phone.get_by_role("heading", name="下一题就轮到你")).to_be_visible()
    expect(phone.locator(".slab")).to_have_count(0)
    move(room)
    expect(phone.get_by_role("heading", name="下一题就轮到你")).to_be_visible()
    move(room)
    move(room)
    tap_right(phone, room, 2)
    expect(waiting(phone)).to_be_visible()


def test_who_asks_to_be_let_in_waits_at_the_door(phone: Page, asgi_server: str) -> None:
    room = make_room(approves=True)
    seat = make_seat(room)
    let_sit(phone, seat, asgi_server)
    expect(phone.get_by_role("heading", name="到门口了")).to_be_visible()
    actions.admit_seat(seat=seat)
    ask_hub(lambda hub: hub.reload_seat(room.pk, seat.pk))
    expect(phone.get_by_role("heading", name="你进场了")).to_be_visible()


def test_who_is_sent_out_hears_why_and_how_to_come_back(phone: Page, seated) -> None:
    room = make_room()
    seat = seated(room)
    expect(phone.get_by_role("heading", name="你进场了")).to_be_visible()
    actions.remove_seats(seats=[seat], banned=False, now=seat.room.created_at)
    ask_hub(lambda hub: hub.reload_seat(room.pk, seat.pk))
    expect(phone.get_by_role("heading", name="老师请你先离开一下")).to_be_visible()
    phone.get_by_role("link", name="重新进场").tap()
    phone.get_by_role("button", name="进场").tap()
    expect(phone.get_by_role("heading", name="你进场了")).to_be_visible()


def test_a_voided_item_is_told_in_one_line(phone: Page, seated) -> None:
    room = make_room(count=2)
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(waiting(phone)).to_be_visible()
    move(room)
    expect(phone.get_by_role("heading", name="对！加")).to_be_visible()
    actions.void_round(room_id=room.pk, number=1, reason="", by=None, now=room.created_at)
    ask_hub(lambda hub: hub.mover.changed(room.pk, "第 1 题作废，分数已重算。"))
    expect(phone.get_by_role("heading", name="这道题作废，分数已重算")).to_be_visible()
    expect(phone.locator(".top .chip")).to_have_text("0 分")
    move(room)
    move(room)
    expect(phone.locator(".slab").first).to_be_enabled()
    expect(phone.get_by_text("作废")).to_be_hidden()


def test_a_whole_game_without_javascript(
    browser, browser_context_args: dict, asgi_server: str, monkeypatch
) -> None:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 0)
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    room = make_room(ALL_FORMATS, len(ALL_FORMATS))
    connect(make_seat(room))
    page.goto(f"{asgi_server}/rooms/?code={room.code}")
    page.get_by_role("button", name="进场").tap()
    expect(page.get_by_role("heading", name="你进场了")).to_be_visible()
    for number in range(1, len(ALL_FORMATS) + 1):
        move(room)
        version = version_in(room, number)
        page.get_by_role("link", name="刷新").click()
        if version.format == "single":
            slab(page, room, number, "c").click()
        elif version.format == "multiple":
            for option_id in right_answer(version)["options"]:
                slab(page, room, number, option_id).click()
            page.locator(hands.SEND).click()
        else:
            hands.plain_form(page, version, right_answer(version))
        expect(page.locator("noscript .note")).to_contain_text("已收到你的答案")
        move(room)
        page.get_by_role("link", name="刷新").click()
        expect(page.get_by_role("heading", name="对！加")).to_be_visible()
        move(room)
    move(room)
    page.get_by_role("link", name="刷新").click()
    expect(page.get_by_role("heading", name="答完了")).to_be_visible()
    context.close()
