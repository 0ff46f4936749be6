"""What only a browser can tell of the desk: its keys, its columns, its frame."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from content.items.models import Finding, Item
from tests.factories.desk import complain, enter_desk, make_draft, make_read_source
from tests.factories.play import make_activity

pytestmark = pytest.mark.e2e
WIDE = {"width": 1280, "height": 800}


@pytest.fixture
def source(transactional_db):
    """Five drafts without complaints on a real report."""
    source = make_read_source()
    source.items.exclude(pk__in=source.items.order_by("pk")[:5]).delete()
    for item in source.items.all():
        item.newest.findings.all().delete()
    return source


@pytest.fixture
def page(browser: Browser, asgi_server: str) -> Iterator[Page]:
    context = browser.new_context(viewport=WIDE, locale="zh-CN")
    enter_desk(context, asgi_server)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(asgi_server: str, page: Page, source) -> str:
    page.goto(f"{asgi_server}/desk/review/sources/{source.pk}/")
    stands_at(page, source.items.order_by("pk")[0])
    return asgi_server


def stands_at(page: Page, item: Item) -> None:
    """The item is on the desk, in the address too, and the keys work."""
    expect(page.locator(f'[data-ready] #wording[action="/desk/review/items/{item.pk}/"]')).to_be_visible()
    assert page.url.endswith(f"/desk/review/items/{item.pk}/")


def states(source) -> list[str]:
    return list(source.items.order_by("pk").values_list("state", flat=True))


def test_approve_reject_and_take_back_by_keys_with_the_address_kept(desk, page: Page, source):
    _, second, third = source.items.order_by("pk")[:3]
    page.keyboard.press("a")
    stands_at(page, second)
    page.keyboard.press("x")
    page.keyboard.press("2")
    stands_at(page, third)
    assert states(source)[:3] == ["approved", "rejected", "draft"]
    assert source.items.get(pk=second.pk).rejection == "wrong_key"
    page.keyboard.press("u")
    stands_at(page, second)
    expect(page.get_by_role("status").filter(has_text="撤回了")).to_be_visible()
    assert states(source)[:3] == ["approved", "draft", "draft"]
    expect(page.get_by_role("progressbar", name="审题进度")).to_have_attribute("value", "1")


def test_the_reasons_open_by_key_close_again_and_take_words(desk, page: Page, source):
    first, second = source.items.order_by("pk")[:2]
    page.keyboard.press("1")
    page.keyboard.press("x")
    expect(page.get_by_role("button", name="题干不清")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="题干不清")).to_be_hidden()
    assert states(source) == ["draft"] * 5
    page.keyboard.press("x")
    page.keyboard.press("6")
    expect(page.get_by_label("其他理由")).to_be_focused()
    page.keyboard.type("1 a")
    page.keyboard.press("Enter")
    stands_at(page, second)
    first.refresh_from_db()
    assert (first.rejection, first.rejection_words) == ("other", "1 a")


def test_ten_drafts_by_keyboard_other_options_undo_and_the_rest_in_one_press(
    asgi_server: str, page: Page, transactional_db
):
    source = make_read_source()
    Finding.objects.all().delete()
    Item.objects.exclude(recipe__in=["figure_single", "truefalse"]).delete()
    items = list(source.items.order_by("pk"))
    page.goto(f"{asgi_server}/desk/review/sources/{source.pk}/")
    for item in items[:10]:
        stands_at(page, item)
        page.keyboard.press("a")
    stands_at(page, items[10])
    assert states(source)[:11] == ["approved"] * 10 + ["draft"]
    page.keyboard.press("u")
    stands_at(page, items[9])
    assert states(source)[9] == "draft"
    chosen = next(item for item in items[10:] if item.recipe == "figure_single")
    before = chosen.newest.body
    page.goto(f"{asgi_server}/desk/review/items/{chosen.pk}/")
    stands_at(page, chosen)
    page.keyboard.press("g")
    expect(page.get_by_role("status").filter(has_text="换了一组选项")).to_be_visible()
    assert chosen.versions.get().body != before
    stands_at(page, chosen)
    page.keyboard.press("u")
    expect(page.get_by_role("status").filter(has_text="撤回了")).to_be_visible()
    assert chosen.versions.get().body == before
    left = Item.objects.filter(state="draft").count()
    page.get_by_role("link", name=f"通过全部无提醒的草稿（{left}）").click()
    page.get_by_role("button", name=f"通过这 {left} 道").click()
    expect(page.get_by_text(f"通过了 {left} 道题")).to_be_visible()
    assert set(states(source)) == {"approved"}
    page.get_by_role("button", name="撤回上一个决定").click()
    expect(page.get_by_text("又都是草稿")).to_be_visible()
    assert Item.objects.filter(state="draft").count() == left


def test_next_and_previous_by_keys(desk, page: Page, source):
    first, second = source.items.order_by("pk")[:2]
    page.keyboard.press("j")
    stands_at(page, second)
    page.keyboard.press("k")
    stands_at(page, first)
    assert states(source) == ["draft"] * 5


def test_keys_are_letters_inside_a_field_and_nothing_while_composing(desk, page: Page, source):
    page.keyboard.press("e")
    stem = page.get_by_label("题干", exact=True)
    expect(stem).to_be_focused()
    page.keyboard.type("axgu1")
    expect(stem).to_have_value(source.items.order_by("pk")[0].newest.stem + "axgu1")
    page.keyboard.press("Escape")
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
        " {code: 'KeyA', key: 'Process', keyCode: 229, isComposing: true, bubbles: true}))"
    )
    page.wait_for_timeout(300)
    assert states(source) == ["draft"] * 5


def test_keys_can_be_looked_up_and_switched_off(desk, page: Page, source):
    page.keyboard.press("?")
    page.get_by_label("用快捷键").uncheck()
    page.locator("h1").click()
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert states(source) == ["draft"] * 5


def test_two_quick_presses_decide_one_draft(desk, page: Page, source):
    page.evaluate(
        "for (let n = 0; n < 2; n++) document.body.dispatchEvent("
        "new KeyboardEvent('keydown', {code: 'KeyA', key: 'a', bubbles: true}))"
    )
    stands_at(page, source.items.order_by("pk")[1])
    page.wait_for_timeout(300)
    assert states(source) == ["approved", *["draft"] * 4]


def test_when_the_network_is_gone_a_sentence_says_so_and_the_text_stays(desk, page: Page, source):
    page.get_by_label("题干", exact=True).fill("辛苦改的题干？")
    page.route("**/items/*/", lambda route: route.abort())
    page.get_by_role("button", name="存下改动").click()
    expect(page.get_by_role("alert")).to_contain_text("没送到")
    expect(page.get_by_label("题干", exact=True)).to_have_value("辛苦改的题干？")
    page.unroute("**/items/*/")
    page.get_by_role("button", name="存下改动").click()
    expect(page.get_by_role("status").filter(has_text="存下了")).to_be_visible()
    assert source.items.order_by("pk")[0].newest.stem == "辛苦改的题干？"


def test_a_form_that_is_too_old_wipes_nothing_out(desk, page: Page, source):
    page.get_by_label("题干", exact=True).fill("辛苦改的题干？")
    page.context.clear_cookies(name="csrftoken")
    page.get_by_role("button", name="存下改动").click()
    expect(page.get_by_role("alert")).to_contain_text("写好的还在")
    expect(page.get_by_label("题干", exact=True)).to_have_value("辛苦改的题干？")


def test_the_span_is_in_view_and_the_page_itself_does_not_scroll(desk, page: Page, source):
    last = source.items.order_by("pk").last()
    page.goto(f"{desk}/desk/review/items/{last.pk}/")
    expect(page.locator(".src mark:not(.other)").first).to_be_in_viewport()
    heights = page.evaluate("[document.documentElement.scrollHeight, innerHeight]")
    assert heights[0] == heights[1]


def test_the_explanation_leads_to_the_quoted_words(desk, page: Page, source):
    page.locator(".src").evaluate("column => column.scrollTo(0, 0)")
    page.get_by_role("link", name="看原文里的这一句").click()
    expect(page.locator(".src mark:not(.other)").first).to_be_in_viewport()
    heights = page.evaluate("[document.documentElement.scrollTop, document.querySelector('main').scrollTop]")
    assert heights == [0, 0]


def test_on_a_phone_every_decision_is_as_big_as_a_thumb(desk, page: Page, source):
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    sizes = page.locator("[data-review] > footer .btn:visible").evaluate_all(
        "buttons => buttons.map(button => button.getBoundingClientRect().height)"
    )
    assert len(sizes) >= 6
    assert min(sizes) >= 44
    expect(page.get_by_role("button", name="通过并下一题")).to_be_in_viewport()


def test_the_phone_shows_the_item_as_a_player_sees_it(desk, page: Page, source):
    frame = page.frame_locator("iframe[name=preview]")
    expect(frame.locator("h1")).to_contain_text(source.items.order_by("pk")[0].newest.stem[:10])
    page.get_by_role("link", name="深色").click()
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")


PAGES = ["", "sources/", "sources/new/", "sources/{source}/", "review/", "review/items/{item}/",
         "review/recipes/", "review/sources/{source}/batch/", "review/facts/{fact}/", "items/",
         "items/new/matching/", "quizzes/", "activities/", "activities/{activity}/",
         "activities/{activity}/edit/", "activities/{activity}/poster/", "packs/"]  # fmt: skip


@pytest.mark.parametrize("viewport", [WIDE, {"width": 390, "height": 844}], ids=["wide", "phone"])
def test_no_page_of_the_desk_shuts_anybody_out_or_scrolls_sideways(
    asgi_server: str, page: Page, source, viewport
):
    item = Item.objects.order_by("pk")[0]
    complain(item), complain(item, field="key"), make_draft()
    fact = item.newest.facts.order_by("number")[0]
    known = {"source": source.pk, "item": item.pk, "fact": fact.pk, "activity": make_activity().pk}
    page.set_viewport_size(viewport)
    found = {}
    for address in PAGES:
        page.goto(f"{asgi_server}/desk/{address.format(**known)}")
        serious = [
            violation["id"]
            for violation in Axe().run(page).response["violations"]
            if violation["impact"] in ("serious", "critical")
        ]
        sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found[address] = serious + ["sideways"] * sideways
    assert found == {address: [] for address in PAGES}
