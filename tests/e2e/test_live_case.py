"""A question about a case: who leads by phone, who looks at the screen and who answers can each read it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from content.items.frozen import forget_frozen
from content.items.models import ItemVersion
from quiz.live import actions
from quiz.live.cookies import COOKIE, host_cookie
from quiz.live.models import Room
from tests.e2e.conftest import complaints_of, own_faults
from tests.e2e.live_hands import let_sit
from tests.factories.live import connect, make_room, make_seat, move

pytestmark = pytest.mark.e2e
TEXT = "小林把自行车借给小周，小周没有问他，就把车卖给了不知情的老何。" * 12


@pytest.fixture
def stage(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    complaints = complaints_of(context)
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()
    assert own_faults(complaints) == []


@pytest.fixture
def room(asgi_server: str) -> Room:
    room = make_room(count=2)
    for version in ItemVersion.objects.all():
        version.body["case"] = {"code": "bike", "title": "借来的车", "text": TEXT}
        version.save(update_fields=["body"])
    forget_frozen()
    connect(make_seat(room))
    return room


def lead(page: Page, room: Room, url: str, where: str) -> None:
    cookie = {"name": COOKIE, "value": host_cookie([room.pk]), "url": url, "httpOnly": True}
    page.context.add_cookies([cookie])
    page.goto(f"{url}/rooms/{room.code}/{where}/")


def test_the_screen_shows_the_case_by_itself_while_it_is_read(
    stage: Page, asgi_server: str, room: Room, monkeypatch
) -> None:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 600_000)
    lead(stage, room, asgi_server, "screen")
    move(room)
    text = stage.locator(".stage-case p")
    expect(text).to_be_visible()
    stage.keyboard.press("m")
    expect(text).to_be_hidden()
    stage.keyboard.press("m")
    expect(text).to_be_visible()
    stage.reload()
    expect(text).to_be_visible()


@pytest.mark.usefixtures("short_reading")
def test_the_case_folds_when_the_options_open_and_is_not_opened_again(
    stage: Page, asgi_server: str, room: Room, monkeypatch
) -> None:
    monkeypatch.setattr(actions.leading, "case_reading_ms", lambda text: 0)
    lead(stage, room, asgi_server, "screen")
    move(room)
    expect(stage.locator("[data-body]:not(.is-reading)")).to_be_attached()
    expect(stage.locator(".stage-case:not([open])")).to_be_attached()
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 600_000)
    for _ in range(3):
        move(room)
    expect(stage.locator("#case-2")).to_be_attached()
    expect(stage.locator("[data-body].is-reading")).to_be_attached()
    expect(stage.locator("#case-2[open]")).to_have_count(0)


def test_the_remote_reads_the_case_and_keeps_it_open(phone: Page, asgi_server: str, room: Room) -> None:
    lead(phone, room, asgi_server, "remote")
    move(room)
    phone.get_by_text("材料：借来的车").tap()
    expect(phone.get_by_text(TEXT)).to_be_visible()
    move(room)
    expect(phone.get_by_text("正确答案")).to_be_visible()
    phone.get_by_text("材料：借来的车").tap()
    expect(phone.get_by_text(TEXT)).to_be_visible()


def test_who_comes_late_may_read_the_case_too(phone: Page, asgi_server: str, room: Room) -> None:
    move(room)
    let_sit(phone, make_seat(room), asgi_server)
    expect(phone.get_by_role("heading", name="下一题就轮到你")).to_be_visible()
    phone.get_by_text("材料：借来的车").tap()
    expect(phone.get_by_text(TEXT)).to_be_visible()
