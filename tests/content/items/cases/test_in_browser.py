"""周老师 writes two items about one case without typing it twice."""

import pytest
from playwright.sync_api import Browser, expect

from content.items.models import Item
from tests.factories.desk import enter_desk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
TEXT = "甲把房屋租给乙，租期三年。"


def test_a_new_case_and_the_next_item_about_it(browser: Browser, asgi_server: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    enter_desk(context, asgi_server)
    page = context.new_page()
    page.goto(f"{asgi_server}/desk/items/new/truefalse/")
    phone = page.frame_locator("iframe[name=preview]")
    page.get_by_text("共用材料（几道小题").click()
    expect(page.locator("#f-case-text")).to_be_hidden()
    page.select_option("#f-case", "new")
    page.fill("#f-case-title", "租房记")
    page.fill("#f-case-text", TEXT)
    page.fill("#f-stem", "租赁合同仍然有效。")
    page.locator("[name=value]").first.check()
    expect(phone.get_by_text(TEXT)).to_be_visible()
    page.get_by_role("button", name="存下这道，再加一道小题").click()
    page.wait_for_url("**/new/truefalse/?case=*")
    expect(phone.get_by_text(TEXT)).to_be_visible()
    expect(page.locator("[data-kept]")).to_be_hidden()
    page.fill("#f-stem", "乙必须马上搬走。")
    page.locator("[name=value]").last.check()
    page.get_by_role("button", name="存成草稿", exact=True).click()
    page.wait_for_url("**/desk/review/items/*/")
    texts = [item.newest.body["case"]["text"] for item in Item.objects.all()]
    assert texts == [TEXT, TEXT]
    context.close()
