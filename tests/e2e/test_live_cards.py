"""周老师 plays a room without devices: from the form to the podium by keyboard, and from her phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import APIResponse, Browser, Page, Route, expect

from content.packs.models import Pack
from quiz.live.models import Room
from quiz.play.models import Response
from tests.cast import NOW
from tests.e2e.conftest import complaints_of, own_faults
from tests.e2e.test_live_stage import expect_fit_and_accessible
from tests.e2e.test_looks import expect_accessible, expect_narrow
from tests.factories.play import make_release
from tests.factories.rooms import make_card_room, version_of_round

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("short_reading")]
TWELVE = "\n".join(f"第{number}组" for number in range(1, 12)) + "\n长江后浪推前浪的小分队一"


@pytest.fixture
def stage(browser: Browser, asgi_server: str, settings) -> Iterator[Page]:
    """The computer at the projector: nobody is logged in, guests may host."""
    settings.GUESTS_HOST = True
    context = browser.new_context(
        viewport={"width": 1280, "height": 720}, locale="zh-CN", reduced_motion="reduce"
    )
    complaints = complaints_of(context)
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()
    assert own_faults(complaints) == []


def become_host(page: Page, url: str, room: Room, button: str) -> None:
    page.goto(f"{url}/rooms/recover/")
    page.get_by_label("恢复码").fill(room.host_key)
    page.get_by_role("button").filter(has_text=button).click()
    page.wait_for_load_state()
    expect(page.locator("[data-live]")).to_be_attached()


def opened(stage: Page, url: str) -> Room:
    quiz = make_release(("single", "truefalse", "multiple"), 3).quiz
    Pack.objects.create(code="p", title="题包", checksum="0", quiz=quiz, loaded_at=NOW)
    stage.goto(f"{url}/rooms/new/")
    expect(stage.get_by_label("有哪几组")).to_be_hidden()
    stage.get_by_label("举牌", exact=True).check()
    expect(stage.get_by_text("举牌能玩 2 题，1 题举不了牌，不出")).to_be_visible()
    expect(stage.get_by_label("不限时")).to_be_hidden()
    expect(stage.get_by_label("快答")).to_be_disabled()
    expect_accessible(stage)
    stage.get_by_label("有哪几组").fill(TWELVE)
    stage.get_by_role("region", name="定玩法").get_by_label("全部").check()
    stage.get_by_role("button", name="上大屏").click()
    stage.wait_for_url("**/screen/")
    return Room.objects.get()


def place_of_key(room: Room) -> int:
    """By which key the right card of the round in hand is tapped."""
    entry = room.paper.entries.select_related("version").get(number=room.number)
    if entry.version.format == "truefalse":
        return 1 if entry.version.key["value"] else 2
    return entry.orders["options"].index(entry.version.key["option"]) + 1


def expect_taken(page: Page, count: int) -> None:
    expect(page.locator(".group.is-taken")).to_have_count(count)


def open_round(stage: Page, room: Room) -> int:
    stage.keyboard.press("Space")
    expect(stage.locator(".group")).to_have_count(12)
    expect(stage.locator("[data-body]:not(.is-reading)")).to_be_attached()
    room.refresh_from_db()
    return place_of_key(room)


def test_an_answer_that_was_overtaken_takes_no_card_off_the_screen(stage: Page, asgi_server: str) -> None:
    room = opened(stage, asgi_server)
    key = open_round(stage, room)
    late: list[tuple[Route, APIResponse]] = []

    def hold_the_first(route: Route) -> None:
        if late:
            route.continue_()
        else:
            late.append((route, route.fetch()))

    stage.route("**/screen-state/**", hold_the_first)
    stage.keyboard.press(str(key))
    expect_taken(stage, 1)
    while not late:
        stage.wait_for_timeout(50)
    stage.keyboard.press(str(key))
    expect_taken(stage, 2)
    stage.wait_for_timeout(700)  # both the answer to the second press and its push are in
    route, answer = late[0]
    route.fulfill(response=answer)
    stage.wait_for_timeout(300)
    expect_taken(stage, 2)


def test_a_room_with_cards_from_the_form_to_the_podium_by_keyboard(stage: Page, asgi_server: str) -> None:
    room = opened(stage, asgi_server)
    expect(stage.get_by_text("不用手机，举牌作答")).to_be_visible()
    expect(stage.locator(".qr")).to_have_count(0)
    expect_fit_and_accessible(stage)

    key = open_round(stage, room)
    expect_fit_and_accessible(stage)
    wrong = key % 2 + 1
    for pressed in (key, key, wrong):
        stage.keyboard.press(str(pressed))
    expect_taken(stage, 3)
    expect(stage.locator(".group.is-next")).to_contain_text("第4组")
    expect_fit_and_accessible(stage)
    stage.keyboard.press("Backspace")
    expect_taken(stage, 2)
    stage.keyboard.press("ArrowDown")
    stage.keyboard.press("ArrowDown")
    expect(stage.locator(".group:focus")).to_contain_text("第4组")
    stage.keyboard.press("ABCD"[key - 1])
    expect_taken(stage, 3)
    stage.keyboard.press("Space")
    expect(stage.locator(".dist .is-right")).to_contain_text("3 组 · 100%")
    expect_fit_and_accessible(stage)

    stage.keyboard.press("Space")
    expect(stage.get_by_role("heading", name="打完 1 题")).to_be_visible()
    key = open_round(stage, room)
    for _ in range(12):
        stage.keyboard.press(str(key))
    expect_taken(stage, 12)
    stage.keyboard.press(str(key))
    expect(stage.locator("[data-number=answered]")).to_have_text("12")
    assert Response.objects.filter(number=2).count() == 12
    for shown in (".dist", ".race", ".podium"):
        stage.keyboard.press("Space")
        expect(stage.locator(shown)).to_be_visible()
    expect(stage.locator(".podium .name")).to_have_text(["第1组", "第2组", "第4组"])
    expect_fit_and_accessible(stage)


def test_a_tap_of_the_mouse_leaves_the_space_bar_to_the_game(stage: Page, asgi_server: str) -> None:
    room = make_card_room(groups=("第1组", "第2组"))
    become_host(stage, asgi_server, room, "大屏")
    stage.keyboard.press("Space")
    expect(stage.locator("[data-body]:not(.is-reading)")).to_be_attached()
    stage.get_by_role("group", name="第1组").get_by_role("button", name="花").click()
    expect_taken(stage, 1)
    stage.keyboard.press("Space")
    expect(stage.locator(".dist")).to_be_visible()


@pytest.mark.parametrize(("width", "size"), [(390, "normal"), (320, "large")])
def test_the_phone_of_the_host_taps_and_puts_right(
    stage: Page, phone: Page, asgi_server: str, width: int, size: str
) -> None:
    room = make_card_room(groups=TWELVE.splitlines(), scoring="classroom")
    phone.set_viewport_size({"width": width, "height": 640})
    phone.context.add_cookies([{"name": "yida_size", "value": size, "url": asgi_server}])
    become_host(stage, asgi_server, room, "大屏")
    become_host(phone, asgi_server, room, "遥控")
    phone.get_by_role("button", name="开赛").tap()
    expect(phone.locator("[data-body]:not(.is-reading)")).to_be_attached()
    first = phone.get_by_role("group", name="第1组")
    first.get_by_role("button", name="山").tap()
    expect(first.get_by_role("button", name="山")).to_have_attribute("aria-pressed", "true")
    expect_taken(stage, 1)
    expect(stage.locator("[aria-pressed]")).to_have_count(1)  # that of the sound
    first.get_by_role("button", name="月").tap()
    expect(first.get_by_role("button", name="月")).to_have_attribute("aria-pressed", "true")
    expect_narrow(phone)
    expect_accessible(phone)
    for button in phone.locator(".cards button:visible").all():
        assert button.bounding_box()["height"] >= 44
    phone.get_by_role("button", name="收回第1组的牌").tap()
    expect_taken(stage, 0)
    phone.get_by_role("button", name="收卷").tap()
    expect(stage.locator(".dist")).to_be_visible()
    expect(phone.get_by_text("没有举牌")).to_have_count(12)
    expect_narrow(phone)


def test_the_cards_and_the_closed_door_look_as_they_should(phone: Page, asgi_server: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    for path in ("/rooms/cards/", f"/rooms/?code={make_card_room().code}"):
        phone.goto(asgi_server + path)
        expect_narrow(phone)
        expect_accessible(phone)


def test_a_long_item_and_twelve_groups_fit_every_projector(stage: Page, asgi_server: str) -> None:
    room = make_card_room(count=1, groups=TWELVE.splitlines())
    version = version_of_round(room, 1)
    version.stem = "甲公司与乙公司约定三月一日交货，因仓库失火未能按期交货，下列说法哪一项是正确的？" * 4
    texts = ("应当承担违约责任，但可以请求减少违约金" * 2 + sign for sign in "甲乙丙丁")
    version.body = {"options": [{"id": id, "text": text} for id, text in zip("abcd", texts, strict=True)]}
    version.save()
    become_host(stage, asgi_server, room, "大屏")
    stage.keyboard.press("Space")
    expect(stage.locator("[data-body]:not(.is-reading)")).to_be_attached()
    expect_fit_and_accessible(stage)
