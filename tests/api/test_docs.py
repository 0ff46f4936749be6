"""The page of the documentation in a real browser, under our content security policy."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def test_the_documentation_opens_without_a_cdn_and_breaks_no_policy(asgi_server: str, page: Page) -> None:
    errors: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{asgi_server}/api/docs/")
    expect(page.get_by_role("heading", name="普法一答 API")).to_be_visible()
    page.locator("#operations-players-players_create").click()
    expect(page.get_by_text("Become a player")).to_be_visible()
    assert errors == []
    assert [url for url in asked if not url.startswith((asgi_server, "data:"))] == []
