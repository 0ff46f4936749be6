"""What only a real browser can tell: whether its own rules let the pages work."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from playwright.sync_api import Page, expect

from content.releases.actions import create_quiz
from content.releases.models import Quiz
from content.staff.actions import invite, make_login_link, set_house_rules
from content.staff.models import Role

pytestmark = pytest.mark.e2e


@pytest.fixture
def violations(page: Page) -> Iterator[None]:
    """What the browser refused because of our content security policy."""
    lines: list[str] = []
    page.on("console", lambda message: lines.append(message.text) if message.type == "error" else None)
    yield
    assert [line for line in lines if "Content Security Policy" in line] == []


@pytest.fixture
def zhou_in_browser(asgi_server: str, page: Page, zhou, real_now) -> str:
    """周老师 got in by a one-time link; the address of the site."""
    _, token = make_login_link(user=zhou, by=None, now=real_now)
    page.goto(f"{asgi_server}/desk/login-links/{token}/")
    page.get_by_role("button", name="登录").click()
    expect(page).to_have_url(f"{asgi_server}/desk/password/")
    return asgi_server


def test_a_one_time_link_passes_the_browsers_own_origin_header(zhou_in_browser: str, page: Page):
    page.get_by_label("新密码").fill("qing-lv-shan-shui")
    page.get_by_label("再输一次").fill("qing-lv-shan-shui")
    page.get_by_role("button", name="保存新密码").click()
    expect(page).to_have_url(f"{zhou_in_browser}/desk/")


def test_a_guest_comes_in_by_the_invitation(asgi_server: str, page: Page, zhou, real_now):
    _, token = invite(role=Role.EDITOR, note="", by=zhou, now=real_now)
    page.goto(f"{asgi_server}/desk/invitations/{token}/")
    for label, text in [("用户名", "xiaowang"), ("称呼", "小王"), ("新密码", "he-shan-lin-shui")]:
        page.get_by_label(label).fill(text)
    page.get_by_label("再输一次").fill("he-shan-lin-shui")
    page.get_by_role("button", name="建账号").click()
    expect(page).to_have_url(f"{asgi_server}/desk/")


@pytest.fixture
def faults(page: Page) -> list[str]:
    """Whatever the browser complained of, whether our policy refused it or it was not found."""
    lines: list[str] = []
    page.on("console", lambda message: lines.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: lines.append(str(error)))
    page.on(
        "response",
        lambda answer: lines.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None,
    )
    return lines


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_admin_page_is_clean_and_fits_a_phone(
    zhou_in_browser: str, page: Page, zhou, real_now, faults, scheme
):
    page.emulate_media(color_scheme=scheme)
    invite(role=Role.EDITOR, note="小王", by=zhou, now=real_now)
    set_house_rules(two_people=True, by=zhou, now=real_now)
    addresses = ["/admin/", "/admin/content/"]
    for model in admin.site._registry:
        list_of = f"/admin/content/{model._meta.model_name}/"
        row = model._default_manager.first()
        addresses += [list_of, f"{list_of}{row.pk}/change/", f"{list_of}{row.pk}/history/"]
    assert len(addresses) == 14
    for address in addresses:
        page.goto(zhou_in_browser + address)
        expect(page.locator("#site-name")).to_have_text("数据后台")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, address
        assert faults == [], address


def test_a_leaver_is_stopped_and_what_was_theirs_goes_to_a_colleague(
    zhou_in_browser: str, page: Page, zhou, xiaoli, real_now, violations
):
    create_quiz(code="q", title="宪法周", text="", owner=xiaoli, now=real_now)
    page.goto(f"{zhou_in_browser}/desk/people/")
    page.get_by_role("button", name="停用小李的账号").click()
    page.get_by_role("link", name="交给同事").click()
    expect(page.get_by_role("main")).to_contain_text("题单")
    page.get_by_label("交给哪位同事").select_option("周老师")
    page.get_by_role("button", name="把小李名下的都交出去").click()
    expect(page.get_by_role("main")).to_contain_text("都交给周老师了：题单 1 份。")
    expect(page.get_by_role("link", name="交给同事")).to_have_count(0)
    assert Quiz.objects.get().owner == zhou
