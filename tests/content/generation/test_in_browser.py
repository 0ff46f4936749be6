"""What only a real browser can tell: the text of an upload stands on the page until its facts are marked."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, expect

from content.jobs.models import Job
from content.sources.actions import add_source
from content.tasks import run_job
from tests.content.generation.editions import FIRST, SECOND, read, resting_on
from tests.content.sources.documents import MEGABYTE, docx_of
from tests.factories.desk import complain, desk_of

pytestmark = pytest.mark.e2e
TEXT = "2023年，东湖市司法局办结法律援助案件5000件，居全省第一。"


@pytest.fixture
def new_source(asgi_server: str, page: Page, monkeypatch) -> Page:
    """周老师 at the form; nobody works on what she sends."""
    monkeypatch.setattr("content.jobs.bell.ring", lambda job_id: None)
    session = desk_of().cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": asgi_server}])
    page.goto(f"{asgi_server}/desk/sources/new/")
    return page


def send(page: Page, file: Path) -> None:
    page.get_by_label("或上传文件").set_input_files(file)
    page.get_by_role("button", name="装入").click()


def test_the_text_stands_there_until_the_facts_are_marked(new_source: Page, tmp_path: Path):
    file = tmp_path / "年报.docx"
    file.write_bytes(docx_of(TEXT))
    send(new_source, file)
    expect(new_source.locator("#plain")).to_contain_text(TEXT)
    new_source.get_by_role("button", name="开始出题").click()
    expect(new_source.get_by_role("progressbar", name="抽取进度")).to_be_visible()
    expect(new_source.locator("#plain")).to_have_text(TEXT)
    run_job(Job.objects.get().pk)
    expect(new_source.locator("mark").first).to_be_visible()
    expect(new_source.locator("#plain")).to_have_count(0)


def test_30_megabytes_get_the_sentence_and_not_a_bare_refusal(new_source: Page, tmp_path: Path):
    file = tmp_path / "年报.docx"
    file.write_bytes(bytes(30 * MEGABYTE))
    send(new_source, file)
    expect(new_source.get_by_role("alert")).to_have_text(
        "文件超过 10 MB。请去掉图片后另存，或分成几份，或直接粘贴正文。"
    )


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, {"width": 390, "height": 844}])
def test_the_pages_of_editions_shut_nobody_out_and_do_not_scroll_sideways(
    new_source: Page, asgi_server: str, viewport: dict
):
    first = read(FIRST)
    complain(resting_on(first, "3000万")[0])
    second = read(SECOND, first)
    waiting = add_source(text=f"{SECOND}\n指标\t数量\n复议\t245件\n\ue123", now=timezone.now(), start=False)
    addresses = [
        f"{waiting.pk}/",
        f"{waiting.pk}/text/",
        f"{second.pk}/",
        f"{second.pk}/changes/",
        f"{first.pk}/",
    ]
    new_source.set_viewport_size(viewport)
    found = {}
    for address in addresses:
        new_source.goto(f"{asgi_server}/desk/sources/{address}")
        serious = [
            violation["id"]
            for violation in Axe().run(new_source).response["violations"]
            if violation["impact"] in ("serious", "critical")
        ]
        sideways = new_source.evaluate("document.documentElement.scrollWidth > innerWidth")
        found[address] = serious + ["sideways"] * sideways
    assert found == {address: [] for address in addresses}
