"""What only a browser can tell of composing: drag, keys, and where the focus goes."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from content.items.models import Item
from content.releases.actions import add_quiz_items, create_quiz
from content.releases.models import Quiz
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import enter_desk, make_approved

pytestmark = pytest.mark.e2e


@pytest.fixture
def page(browser: Browser, asgi_server: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    enter_desk(context, asgi_server)
    yield context.new_page()
    context.close()


@pytest.fixture
def quiz(transactional_db: None) -> Quiz:
    """Items 甲 乙 丙, each with another format so that none quarrels with another."""
    items = [
        make_approved(stem=f"{name}题问什么？", format=format)
        for name, format in zip("甲乙丙", ("single", "truefalse", "numeric"), strict=True)
    ]
    made = create_quiz(code="q", title="宪法周", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=made, items=items)
    return made


def order(quiz: Quiz) -> str:
    entries = quiz.entries.select_related("item")
    return "".join(entry.item.newest.stem[0] for entry in entries)


def shown(page: Page) -> str:
    return "".join(stem[0] for stem in page.locator("[data-arrange] a.quiet").all_inner_texts())


def test_an_item_is_dragged_and_one_request_keeps_it(page: Page, asgi_server: str, quiz: Quiz):
    page.goto(f"{asgi_server}/desk/quizzes/{quiz.pk}/")
    posts = []
    page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    grip = page.locator("[data-grip]").last
    grip.scroll_into_view_if_needed()
    at, first = grip.bounding_box(), page.locator("[data-item]").first.bounding_box()
    assert at and first
    page.mouse.move(at["x"] + 20, at["y"] + 20)
    page.mouse.down()
    page.mouse.move(at["x"] + 20, first["y"] + first["height"] / 2, steps=8)
    expect(page.locator("[data-item]").first).to_contain_text("丙题")
    with page.expect_response(lambda response: response.url.endswith("/items/")):
        page.mouse.up()
    expect(page.locator("#live")).to_contain_text("现在第 1 题，共 3 题")
    assert (order(quiz), shown(page), len(posts)) == ("丙甲乙", "丙甲乙", 1)


def test_by_keys_an_item_moves_and_keeps_the_focus(page: Page, asgi_server: str, quiz: Quiz):
    page.goto(f"{asgi_server}/desk/quizzes/{quiz.pk}/")
    page.locator("[data-grip]").first.focus()
    with page.expect_response(lambda response: response.url.endswith("/items/")):
        page.keyboard.down("Alt")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.up("Alt")
    expect(page.locator("[data-item]").last.locator("[data-grip]")).to_be_focused()
    expect(page.locator("#live")).to_have_text("甲题问什么？，现在第 3 题，共 3 题")
    assert order(quiz) == "乙丙甲"


def test_what_is_chosen_goes_out_and_the_focus_stays_in_the_list(page: Page, asgi_server: str, quiz: Quiz):
    page.goto(f"{asgi_server}/desk/quizzes/{quiz.pk}/")
    page.get_by_label("第 1 题移出").click()
    expect(page.locator("#live")).to_have_text("题单里现在有 2 题")
    expect(page.get_by_label("第 1 题移出")).to_be_focused()
    page.get_by_label("选中第 1 题").check()
    page.get_by_role("button", name="把勾选的移出去 · 1 道").click()
    expect(page.locator("#in-quiz")).to_be_focused()
    assert order(quiz) == "丙"


def test_without_javascript_the_buttons_move_items(browser: Browser, asgi_server: str, quiz: Quiz):
    context = browser.new_context(locale="zh-CN", java_script_enabled=False)
    enter_desk(context, asgi_server)
    page = context.new_page()
    page.goto(f"{asgi_server}/desk/quizzes/{quiz.pk}/")
    page.get_by_label("第 3 题上移").click()
    expect(page.locator("[data-item]").nth(1)).to_contain_text("丙题")
    expect(page.locator("[data-grip]").first).to_be_hidden()
    context.close()


def test_a_quiz_is_picked_by_rule_seen_and_taken_in(page: Page, asgi_server: str, quiz: Quiz):
    for topic, format in (("继承编", "matching"), ("合同编", "ordering")):
        Item.objects.filter(pk=make_approved(format=format).pk).update(topic=topic)
    page.goto(f"{asgi_server}/desk/quizzes/{quiz.pk}/")
    page.get_by_role("link", name="按规则组卷").click()
    page.get_by_label("几道").fill("2")
    page.get_by_label("专题").select_option("继承编")
    page.get_by_role("button", name="再加一条").click()
    page.get_by_label("几道").nth(1).fill("1")
    page.keyboard.press("Enter")
    expect(page.get_by_text("缺 1 道：继承编")).to_be_visible()
    expect(page.locator("#picked [name=item]")).to_have_count(2)
    page.get_by_role("button", name="把勾选的放进题单").click()
    expect(page.locator("[data-item]")).to_have_count(5)


def test_the_mix_of_an_activity_is_told_as_it_is_typed(page: Page, asgi_server: str, quiz: Quiz):
    page.goto(f"{asgi_server}/desk/activities/new/{quiz.pk}/")
    page.get_by_label("按题型").check()
    page.get_by_label("单选（有 1 道）").fill("1")
    page.get_by_label("判断（有 1 道）").fill("1")
    expect(page.locator("[data-plan-told]")).to_have_text("每人 2 道：单选 1、判断 1")
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text("每次随机抽 2 道题：单选 1、判断 1，题目顺序随机。")).to_be_visible()


@pytest.mark.parametrize("place", ["quizzes/{}/", "quizzes/{}/rule/?seed=1&n=2", "activities/new/{}/"])
def test_nothing_stands_in_the_way_of_those_who_hear_the_page(
    page: Page, asgi_server: str, quiz: Quiz, place: str
):
    page.goto(f"{asgi_server}/desk/{place.format(quiz.pk)}")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []


def test_the_list_shows_a_phone_the_button_that_copies_without_scrolling(
    page: Page, asgi_server: str, quiz: Quiz
):
    page.goto(f"{asgi_server}/desk/quizzes/")
    box = page.get_by_role("button", name="复制题单“宪法周”").bounding_box()
    assert box is not None
    assert (box["x"] + box["width"] <= 390, box["height"] >= 44) == (True, True)
