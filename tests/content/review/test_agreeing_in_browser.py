"""Two editors agree on an item, and a bureau chief reads it: by keyboard, by thumb, and without scripts."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from content.items.models import Item, ItemComment
from content.staff.actions import set_house_rules
from content.staff.models import User
from tests.cast import NOW, teacher_zhou
from tests.conftest import PHONE
from tests.factories.desk import admin_chen, enter_desk, make_draft

pytestmark = pytest.mark.e2e
WIDE = {"width": 1280, "height": 800}


@pytest.fixture
def enter(browser: Browser, asgi_server: str) -> Iterator[Callable[..., Page]]:
    """A browser of its own for each person; without one, for somebody who has no account."""
    contexts = []

    def opened(user: User | None = None, **given) -> Page:
        context = browser.new_context(**{"viewport": WIDE, "locale": "zh-CN", **given})
        contexts.append(context)
        if user:
            enter_desk(context, asgi_server, user)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


def ready(page: Page) -> None:
    expect(page.locator("[data-ready] #wording")).to_be_visible()


def state_of(item: Item) -> str:
    return Item.objects.get(pk=item.pk).state


def violations(page: Page) -> list[str]:
    return [one["id"] for one in Axe().run(page).response["violations"]]


def test_written_submitted_spoken_of_mended_and_approved_by_two(enter, asgi_server):
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    hers, his = enter(teacher_zhou()), enter(admin_chen())
    hers.goto(f"{asgi_server}/desk/items/new/truefalse/")
    hers.get_by_label("题干").fill("法律援助的咨询热线是 12348。")
    hers.get_by_label("对", exact=True).check()
    hers.get_by_label("讲解").fill("12348 是公共法律服务热线。")
    hers.get_by_label("名称").fill("法律援助法")
    hers.get_by_role("button", name="保存并交审").click()
    expect(hers.get_by_role("status").filter(has_text="交上去了")).to_be_visible()
    item = Item.objects.get()
    assert state_of(item) == "in_review"

    his.goto(f"{asgi_server}/desk/")
    his.get_by_role("listitem").filter(has_text="等您审的 1 道").get_by_role("link", name="开始审").click()
    ready(his)
    his.keyboard.press("c")
    expect(his.get_by_label("给同事留言")).to_be_focused()
    his.keyboard.type("写上第几条。")
    his.keyboard.press("Control+Enter")
    expect(his.get_by_role("article").filter(has_text="写上第几条。")).to_be_visible()
    expect(his.get_by_role("link", name="留言 1")).to_be_visible()
    ready(his)
    his.keyboard.press("Escape")
    his.keyboard.press("x")
    his.keyboard.press("6")
    his.keyboard.type("出处不全")
    his.keyboard.press("Enter")
    expect(his).to_have_url(f"{asgi_server}/desk/review/")

    hers.goto(f"{asgi_server}/desk/items/?comments=open")
    hers.get_by_role("link", name="法律援助的咨询热线是 12348。").click()
    ready(hers)
    expect(hers.get_by_text("陈主任 退回：出处不全")).to_be_visible()
    hers.get_by_label("第几条第几款（法条）").fill("五")
    hers.get_by_role("button", name="把陈主任的这条留言标为已处理").click()
    expect(hers.get_by_text("处理过的 1 条")).to_be_visible()
    # the press beside the form has taken nothing of what is half written in it
    expect(hers.get_by_label("第几条第几款（法条）")).to_have_value("五")
    hers.get_by_role("button", name="存下改动").click()
    expect(hers.get_by_role("status").filter(has_text="存下了")).to_be_visible()
    ready(hers)
    hers.keyboard.press("s")
    expect(hers.get_by_role("status").filter(has_text="交上去了")).to_be_visible()
    assert violations(hers) == []

    his.goto(f"{asgi_server}/desk/review/waiting/")
    ready(his)
    his.keyboard.press("a")
    expect(his).to_have_url(f"{asgi_server}/desk/review/")
    assert (state_of(item), ItemComment.objects.get().resolved_by) == ("approved", teacher_zhou())


def test_a_link_is_opened_on_a_phone_without_scripts_and_is_taken_back(enter, asgi_server):
    item = make_draft()
    hers = enter(teacher_zhou())
    hers.goto(f"{asgi_server}/desk/review/items/{item.pk}/")
    hers.get_by_role("button", name="发一个预览链接").click()
    field = hers.get_by_label("预览链接，周老师 发的")
    address = field.input_value()
    chief = enter(viewport=PHONE, java_script_enabled=False)
    chief.goto(address)
    expect(chief.get_by_text("预览 · 不计分")).to_be_visible()
    expect(chief.get_by_text("讲解一句。")).to_have_count(0)
    chief.get_by_role("link", name="看答案").click()
    expect(chief.get_by_role("heading", name="答案")).to_be_visible()
    expect(chief.get_by_text("讲解一句。")).to_be_visible()
    hers.get_by_role("button", name="收回周老师发的预览链接").click()
    expect(field).to_have_count(0)
    chief.reload()
    expect(chief.get_by_role("alert")).to_contain_text("已经收回了")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_new_pages_can_be_read_by_everybody(enter, asgi_server, scheme):
    item = make_draft()
    hers = enter(teacher_zhou(), color_scheme=scheme)
    hers.goto(f"{asgi_server}/desk/previews/items/{item.pk}/")
    hers.get_by_role("button", name="发一个预览链接").click()
    address = hers.get_by_label("预览链接，周老师 发的").input_value()
    assert violations(hers) == []
    hers.goto(f"{asgi_server}/desk/review/items/{item.pk}/versions/")
    assert violations(hers) == []
    narrow = {"width": 320, "height": 700}
    # axe would measure the colours of a sheet that is still rising
    chief = enter(viewport=narrow, color_scheme=scheme, reduced_motion="reduce")
    for query in ("", "?answer=1"):
        chief.goto(f"{address}{query}")
        assert violations(chief) == []
        assert chief.evaluate("document.documentElement.scrollWidth") == 320
