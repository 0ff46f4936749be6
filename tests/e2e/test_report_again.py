"""A report is uploaded again after an edit: what was approved stays, what changed is pointed out."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from content.items.models import Item, ItemState
from content.jobs.models import Job, JobState
from content.sources.models import Source
from content.tasks import run_job
from tests.content.generation.editions import FIRST, SECOND, resting_on
from tests.factories.desk import enter_desk

pytestmark = pytest.mark.e2e
ASKED_ABOUT = ("5000", "3000万", "24", "312", "860")  # the first changes, the second goes


@pytest.fixture(autouse=True)
def silent_bell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("content.jobs.bell.ring", lambda job_id: None)


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def editor(browser: Browser, asgi_server: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="zh-CN", java_script_enabled=request.param
    )
    enter_desk(context, asgi_server)
    yield context.new_page()
    context.close()


def picture(page: Page, name: str) -> None:
    if folder := os.environ.get("LOOKS"):
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)


def work(page: Page) -> None:
    expect(page.get_by_role("progressbar", name="抽取进度")).to_be_visible()
    for job in Job.objects.filter(state=JobState.QUEUED, kind="ingest"):
        run_job(job.pk)
    page.reload()


def paste(page: Page, text: str) -> None:
    page.get_by_label("粘贴正文").fill(text)
    page.get_by_role("button", name="装入").click()
    expect(page.get_by_role("heading", name="核对正文")).to_be_visible()


def approve(page: Page, site: str, item: Item) -> None:
    page.goto(f"{site}/desk/review/items/{item.pk}/")
    page.get_by_role("button", name=re.compile("^通过")).first.click()
    expect(page.locator("body")).to_be_visible()
    page.wait_for_url(lambda url: f"/items/{item.pk}/" not in url)


def test_an_edited_report_keeps_what_was_approved(asgi_server: str, editor: Page) -> None:
    editor.goto(f"{asgi_server}/desk/sources/new/")
    paste(editor, FIRST)
    editor.get_by_role("button", name="开始出题").click()
    work(editor)
    first = Source.objects.get()
    items = [resting_on(first, value)[0] for value in ASKED_ABOUT]
    for item in items:
        approve(editor, asgi_server, item)

    editor.goto(f"{asgi_server}/desk/sources/{first.pk}/")
    editor.get_by_role("link", name="上传新版本").click()
    paste(editor, SECOND)
    picture(editor, "confirm")
    editor.get_by_role("button", name="是新版本，开始出题").click()
    work(editor)
    expect(editor.get_by_text("2 道题待核对")).to_be_visible()
    picture(editor, "detail")
    editor.get_by_role("link", name="看改了哪些").click()
    picture(editor, "changes")
    expect(editor.get_by_text("由 近5000件 改成了 近5200件")).to_be_visible()
    expect(editor.get_by_text("新版本里已经没有")).to_be_visible()
    expect(editor.get_by_role("link", name="去核对")).to_have_count(2)

    second = Source.objects.get(replaces=first)
    now = Item.objects.in_bulk([item.pk for item in items])
    assert {item.state for item in now.values()} == {ItemState.APPROVED}
    places = [now[item.pk].source_id for item in items]
    assert places == [second.pk, first.pk, *[second.pk] * 3]
    assert {item.state for item in resting_on(second, "1460")} == {ItemState.DRAFT}
    assert any(item.state == ItemState.DRAFT for item in resting_on(second, "5200"))

    editor.get_by_role("link", name="去核对").first.click()
    expect(editor.locator(".src mark:not(.other)")).to_contain_text("5200")
    picture(editor, "review")
    editor.goto(f"{asgi_server}/desk/")
    expect(editor.get_by_text("待核对 2")).to_be_visible()
    picture(editor, "home")
