"""What only a browser can tell of the bank: choosing many, finding in place, near items as one writes."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from content.items.actions import Figures, keep_figures
from content.items.models import Item
from tests.factories.desk import enter_desk, make_approved, make_draft
from tests.factories.items import make_version

pytestmark = pytest.mark.e2e
STEM = "承租人未经出租人同意转租房屋的，出租人可以怎么办？"


@pytest.fixture
def page(browser: Browser, asgi_server: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    enter_desk(context, asgi_server)
    yield context.new_page()
    context.close()


def test_items_are_found_chosen_changed_and_changed_back(page: Page, asgi_server: str):
    for _ in range(3):
        make_draft(stem="订立合同要满几岁？")
    make_draft(stem="别的事情问什么？")
    page.goto(f"{asgi_server}/desk/items/")
    page.get_by_label("找哪些字").fill("合同")
    page.keyboard.press("Enter")
    expect(page.locator("[name=item]")).to_have_count(3)
    assert page.url.split("?")[1].split("&")[:2] == ["state=", "words=%E5%90%88%E5%90%8C"]
    page.get_by_label("全选本页").check()
    page.get_by_label("选中第 2 道").uncheck()
    page.get_by_text("对选中的题一起办 · 2 道").click()
    page.get_by_label("标签", exact=True).last.fill("合同周")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="给 2 道题加上了标签“合同周”")).to_be_visible()
    assert Item.objects.filter(tags__name="合同周").count() == 2
    page.get_by_role("button", name="整批撤回").click()
    expect(page.get_by_role("heading", name="撤回了 2 道")).to_be_visible()


def test_a_finger_meets_the_box_and_the_words_of_a_line(page: Page, asgi_server: str):
    make_draft(stem="几岁？")
    page.goto(f"{asgi_server}/desk/items/")
    boxes = [page.locator(f".bank {what}").bounding_box() for what in ("label", "a.quiet")]
    assert [min(box["width"], box["height"]) >= 44 for box in boxes if box] == [True, True]
    page.locator(".bank label").click(position={"x": 40, "y": 40})
    expect(page.get_by_label("选中第 1 道")).to_be_checked()


def test_near_items_appear_under_the_stem_and_the_writer_goes_on_writing(page: Page, asgi_server: str):
    item = make_approved(stem=STEM)
    draft = make_draft()
    for place in ("items/new/single/", f"review/items/{draft.pk}/"):
        page.goto(f"{asgi_server}/desk/{place}")
        stem = page.locator("#f-stem")
        stem.fill("")
        stem.press_sequentially(STEM)
        link = page.locator(f'#near a[href="/desk/review/items/{item.pk}/"]')
        expect(link).to_be_visible()
        expect(page.locator("#near")).to_contain_text("已通过")
        expect(stem).to_be_focused()


@pytest.mark.parametrize("place", ["items/", "items/near/", "review/bulk/done/", "items/new/single/"])
def test_nothing_stands_in_the_way_of_those_who_hear_the_page(page: Page, asgi_server: str, place: str):
    make_draft(), make_approved()
    page.goto(f"{asgi_server}/desk/{place}")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []


def test_without_javascript_the_bank_finds_and_changes_as_well(browser: Browser, asgi_server: str):
    make_draft(stem="订立合同要满几岁？"), make_draft(stem="别的事情问什么？")
    context = browser.new_context(locale="zh-CN", java_script_enabled=False)
    enter_desk(context, asgi_server)
    page = context.new_page()
    page.goto(f"{asgi_server}/desk/items/")
    page.get_by_label("找哪些字").fill("合同")
    page.get_by_role("button", name="找题").click()
    page.get_by_label("选中第 1 道").check()
    page.get_by_text("对选中的题一起办").click()
    page.get_by_role("button", name="通过").click()
    expect(page.get_by_role("heading", name="通过了 1 道题")).to_be_visible()
    context.close()


def test_chosen_items_go_out_as_a_file(page: Page, asgi_server: str):
    versions = [make_version() for _ in range(3)]
    keep_figures({versions[1].pk: Figures(120, 0.1, -0.3, ["check_key", "too_hard"])})
    page.goto(f"{asgi_server}/desk/items/")
    page.get_by_text("更多条件").click()
    page.get_by_label("答题数据").select_option("答案可疑")
    page.get_by_role("button", name="找题").click()
    expect(page.locator("[name=item]")).to_have_count(1)
    expect(page.locator(".bank")).to_contain_text("120 人次，答对 10%，区分度 -0.30")
    page.get_by_label("全选本页").check()
    page.get_by_text("对选中的题一起办 · 1 道").click()
    page.get_by_role("button", name="导出").click()
    expect(page.get_by_role("main")).to_contain_text("题库里选中的 1 道题")
    page.get_by_label("存成什么").select_option("aiken")
    page.get_by_role("button", name="下载").click()
    expect(page.get_by_role("main")).to_contain_text("有些东西这种文件里放不下")
    with page.expect_download() as download:
        page.get_by_role("button", name="知道了，下载").click()
    assert "ANSWER: C" in download.value.path().read_text("utf-8")
