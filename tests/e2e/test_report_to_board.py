"""A report goes in at the desk and comes out on a phone, up to the board."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from content.jobs.models import Job, JobState
from content.jobs.registry import handler_of
from content.tasks import run_job
from quiz.boards.models import Board
from quiz.boards.tasks import fold
from tests.factories.desk import REPORT, enter_desk

pytestmark = pytest.mark.e2e
SHARED = Path(__file__).parents[3] / "shared/reports/hangzhou-2021.txt"
ENOUGH = 5


def work() -> None:
    """What the worker would do: every job that waits."""
    assert handler_of("fold") is fold  # importing it is what registers it
    for job in Job.objects.filter(state=JobState.QUEUED, run_after__lte=timezone.now()):
        run_job(job.pk)


@pytest.fixture(autouse=True)
def silent_bell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("content.jobs.bell.ring", lambda job_id: None)


@pytest.fixture
def editor(browser: Browser, asgi_server: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    enter_desk(context, asgi_server)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Without scripts: whatever format comes is a plain form. Playing with them is tested elsewhere."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="zh-CN", java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def load(editor: Page, site: str) -> None:
    text = (SHARED if SHARED.is_file() else REPORT).read_text(encoding="utf-8")
    editor.goto(f"{site}/desk/")
    editor.get_by_role("link", name="装入来源").first.click()
    editor.get_by_label("粘贴正文").fill(text)
    editor.get_by_role("button", name="装入").click()
    editor.get_by_role("button", name="开始出题").click()
    expect(editor.get_by_role("progressbar", name="抽取进度")).to_be_visible()
    work()
    editor.get_by_role("link", name=re.compile("审 .* 道题")).click()


def review(editor: Page) -> None:
    """By keyboard: approve what has no complaint, reject what has one, until there are enough."""
    for _ in range(60):
        if editor.locator(".chip", has_text=f"通过 {ENOUGH}").count():
            return
        here = editor.url
        editor.locator("[data-ready]").wait_for()
        editor.keyboard.press("x" if editor.locator(".finding").count() else "a")
        editor.wait_for_url(lambda url, here=here: url != here)
    pytest.fail("60 drafts did not give enough approved items")


def publish(editor: Page) -> str:
    """The address for players."""
    editor.get_by_role("link", name="看全文").click()
    editor.get_by_role("button", name="做成题单").click()
    tidy = editor.get_by_role("button", name="把不合适的移出去")
    if tidy.count():
        tidy.click()
        expect(tidy).to_have_count(0)
    editor.get_by_role("link", name="发布成活动").click()
    editor.get_by_role("button", name="发布", exact=True).click()
    expect(editor.get_by_text("发布好了")).to_be_visible()
    return editor.get_by_label("链接").input_value()


def answer_whatever(phone: Page) -> None:
    """Something for every format; which is right does not matter here."""
    form = phone.locator("form[data-answer]")
    for place, select in enumerate(form.locator("select:not([name^=place_])").all(), 1):
        # where the right side may be used again there are fewer of it
        select.select_option(index=min(place, select.locator("option").count() - 1))
    for box in form.locator("input.in:visible, input.figure:visible").all():
        box.fill("3")
    options = form.locator(".opt")
    for option in options.all()[: 2 if form.locator("input[type=checkbox]").count() else 1]:
        option.click()
    # true or false has no button to send: its two buttons are the answer
    sends = form.locator(".dock button")
    (sends if sends.count() else form.get_by_role("button", name="对", exact=True)).first.click()


def play(phone: Page, link: str) -> None:
    phone.goto(link)
    phone.locator("main form button").last.click()
    for _ in range(30):
        phone.wait_for_url(re.compile("/attempts/"))
        if "/result/" in phone.url:
            return
        if phone.locator("form[data-answer]").count():
            answer_whatever(phone)
        onward = phone.locator("[data-next]")
        expect(onward).to_be_visible()
        onward.click()
    pytest.fail("the activity did not come to an end")


def test_a_report_becomes_an_activity_that_is_played_to_the_board(
    asgi_server: str, editor: Page, phone: Page
) -> None:
    load(editor, asgi_server)
    review(editor)
    link = publish(editor)
    play(phone, link)
    work()
    code = link.rstrip("/").rsplit("/", 1)[1]
    phone.goto(f"{asgi_server}/boards/activities/{code}/")
    assert Board.objects.filter(scope_kind="activity").count() == 1
    expect(phone.get_by_text("你在第 1 名")).to_be_visible()
