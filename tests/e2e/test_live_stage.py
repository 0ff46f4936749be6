"""周老师 leads a room from the home page to the podium by the space bar, and puts a key right at the end."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from content.packs.models import Pack
from quiz.live.hub import Connection
from quiz.live.models import Room, RoomSeat
from quiz.live.site import ask_hub
from quiz.live.tickets import Ticket
from tests.cast import NOW
from tests.e2e.conftest import complaints_of, own_faults
from tests.factories.items import right_answer, wrong_answer
from tests.factories.play import make_release
from tests.factories.rooms import sit, version_of_round

pytestmark = pytest.mark.e2e
SIZES = ((1280, 720), (1920, 1080), (1024, 768))
TWO_PRESSES = """
const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true }));
press();
press();
"""
AT_REST = """
new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() =>
  Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => true))
"""
OVERFLOW = """
[document.documentElement, ...document.querySelectorAll(".stage, .stage main")]
  .map((one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight, one.className])
  .filter(([wide, high]) => wide > 1 || high > 1)
"""


@dataclass
class Phone:
    """A phone of the room as the server sees one; `heard` is every frame it got."""

    seat: RoomSeat
    heard: list[dict[str, Any]] = field(default_factory=list)

    def connect(self) -> None:
        door = Connection(self._ticket, html=False, push=self._hear, shut=lambda code: None)
        ask_hub(lambda hub: hub.enter(door))

    def answer(self, number: int, given: dict[str, Any]) -> None:
        ask_hub(
            lambda hub: hub.answers.take_posted(
                self._ticket, number, f"c{number}", {"option": [given["option"]]}, 900
            )
        )

    @property
    def _ticket(self) -> Ticket:
        return Ticket(self.seat.room_id, "player", self.seat.pk, self.seat.token_version)

    def _hear(self, text: str) -> bool:
        self.heard.append(json.loads(text))
        return True


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


@pytest.fixture
def opened(stage: Page, asgi_server: str) -> Callable[..., Room]:
    def opens(count: int = 2, *, trial: bool = False) -> Room:
        quiz = make_release(("single",), count).quiz
        Pack.objects.create(code="p", title="题包", checksum="0", quiz=quiz, loaded_at=NOW)
        stage.goto(asgi_server)
        stage.get_by_role("link", name="办一场现场比赛").click()
        stage.get_by_label("不限时").check()
        stage.get_by_label("出几道题").fill(str(count))
        stage.get_by_role("button", name="先试玩一遍" if trial else "上大屏").click()
        stage.wait_for_url("**/screen/")
        return Room.objects.get()

    return opens


def come_in(room: Room, *names: str) -> list[Phone]:
    phones = [Phone(sit(room, name)) for name in names]
    for phone in phones:
        phone.connect()
    return phones


def all_answer(stage: Page, room: Room, phones: list[Phone], rights: list[bool]) -> None:
    """Once the options are open."""
    expect(stage.locator("[data-body]:not(.is-reading)")).to_be_attached()
    room.refresh_from_db()
    version = version_of_round(room, room.number)
    for phone, right in zip(phones, rights, strict=True):
        phone.answer(room.number, right_answer(version) if right else wrong_answer(version))


def expect_fit_and_accessible(page: Page) -> None:
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(AT_REST)
        assert page.evaluate(OVERFLOW) == [], (width, height)
    page.set_viewport_size({"width": 1280, "height": 720})
    serious = [
        (finding["id"], [node["html"][:120] for node in finding["nodes"]])
        for finding in Axe().run(page).response["violations"]
        if finding["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_from_the_home_page_to_the_podium_and_a_key_put_right(stage: Page, asgi_server: str, opened) -> None:
    room = opened(count=2)
    phones = come_in(room, "小明", "小红", "小刚")
    expect(stage.locator(".names")).to_contain_text("小刚")
    expect(stage.locator("[data-number=connected]")).to_have_text("3")
    expect_fit_and_accessible(stage)

    stage.keyboard.press("Space")
    expect(stage.get_by_role("heading", level=1)).to_have_text(version_of_round(room, 1).stem)
    all_answer(stage, room, phones[:1], [True])
    expect(stage.locator("[data-number=answered]")).to_have_text("1")
    expect_fit_and_accessible(stage)
    stage.keyboard.press("p")
    expect(stage.get_by_role("heading", name="先停一停")).to_be_visible()
    stage.reload()
    expect(stage.get_by_role("heading", name="先停一停")).to_be_visible()
    stage.keyboard.press("Space")
    all_answer(stage, room, phones[1:], [True, False])

    expect(stage.locator(".dist .is-right")).to_contain_text("2 人 · 67%")
    expect_fit_and_accessible(stage)
    stage.evaluate(TWO_PRESSES)
    expect(stage.get_by_role("heading", name="打完 1 题")).to_be_visible()
    expect_fit_and_accessible(stage)
    stage.keyboard.press("PageDown")
    all_answer(stage, room, phones, [True, False, True])
    for heading in ("打完 2 题", "放榜"):
        expect(stage.locator(".dist, .race").first).to_be_visible()
        stage.keyboard.press("Space")
        expect(stage.get_by_role("heading", name=heading)).to_be_visible()
    expect(stage.locator(".podium .first")).to_contain_text("小明")
    expect_fit_and_accessible(stage)

    helper = stage.context.new_page()
    helper.goto(f"{asgi_server}/rooms/{room.code}/report/")
    expect_accessible_on_paper(helper)
    helper.get_by_role("link", name="第 2 题改判").click()
    helper.locator("label.opt").nth(_place(helper, version_of_round(room, 2))).click()
    helper.get_by_role("button", name="按这个重算").click()
    expect(helper.get_by_text("更正过")).to_be_visible()
    expect(helper.locator(".people tbody tr").first).to_contain_text("小红")
    expect(stage.locator(".podium .first")).to_contain_text("小红")
    expect(stage.get_by_role("status").filter(has_text="第 2 题的答案更正了")).to_be_visible()
    assert [phone.heard[-1]["data"]["notice"] for phone in phones] == [
        "第 2 题的答案更正了，分数已重算。"
    ] * 3


def _place(page: Page, version) -> int:
    """Where the page shows the option that 小红 chose: the wrong answer of the factory."""
    text = next(
        one["text"] for one in version.body["options"] if one["id"] == wrong_answer(version)["option"]
    )
    return [one.strip() for one in page.locator("label.opt .tx").all_inner_texts()].index(text)


def expect_accessible_on_paper(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


def test_the_phone_of_the_host_leads_the_screen(stage: Page, asgi_server: str, opened, phone: Page) -> None:
    room = opened()
    come_in(room, "小明")
    phone.goto(f"{asgi_server}/rooms/recover/")
    phone.get_by_label("恢复码").fill(room.host_key)
    phone.get_by_role("button", name="用这部手机当遥控器").tap()
    phone.get_by_role("button", name="开赛").tap()
    expect(stage.locator(".four")).to_be_attached()
    phone.get_by_role("button", name="跳过").tap()
    expect(stage.get_by_text("第 2 题，共 2 题")).to_be_visible()
    phone.get_by_role("button", name="收卷").tap()
    expect(stage.locator(".dist")).to_be_visible()
    expect_accessible_on_paper(phone)


def test_where_sockets_are_blocked_the_screen_asks(stage: Page, opened) -> None:
    stage.add_init_script("window.WebSocket = class { constructor() { setTimeout(() => this.onclose()); } }")
    room = opened()
    sit(room, "小明")
    stage.keyboard.press("Space")
    expect(stage.get_by_text("第 1 题，共 2 题")).to_be_visible()


def test_without_javascript_every_button_still_leads(
    browser: Browser, asgi_server: str, opened, stage: Page
) -> None:
    room = opened()
    context = browser.new_context(java_script_enabled=False, storage_state=stage.context.storage_state())
    page = context.new_page()
    page.goto(f"{asgi_server}/rooms/{room.code}/screen/")
    for name, then in (
        ("开赛", "收卷"),
        ("暂停", "接着答"),
        ("接着答", "收卷"),
        ("收卷", "看排名"),
        ("看排名", "第 2 题"),
    ):
        page.get_by_role("button", name=name).first.click()
        expect(page.get_by_role("button", name=then).first).to_be_visible()
    context.close()


def test_a_trial_plays_by_itself(stage: Page, opened) -> None:
    opened(trial=True)
    expect(stage.locator("[data-number=connected]")).to_have_text("30")
    expect(stage.get_by_text("试玩").first).to_be_visible()
    stage.keyboard.press("Space")
    expect(stage.locator(".dist")).to_be_visible(timeout=25_000)
