"""Plain http on a LAN, and the browser inside WeChat: many things of a modern browser are not there."""

import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from quiz.play.models import Response
from tests.conftest import PHONE, AsgiServer
from tests.e2e.conftest import complaints_of, own_faults
from tests.e2e.hands import thumb
from tests.e2e.test_whole_activity import COUNT, expect_result, play_all, to_activity

pytestmark = pytest.mark.e2e
WECHAT = (
    "Mozilla/5.0 (Linux; Android 10; V1962A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/86.0.4240.99 XWEB/4317 MMWEBSDK/20220805 Mobile Safari/537.36 MicroMessenger/8.0.27 NetType/4G"
)
TAKE_AWAY = """
delete Crypto.prototype.randomUUID;
for (const name of ["clipboard", "serviceWorker", "wakeLock", "share", "canShare"])
  delete Navigator.prototype[name];
delete window.speechSynthesis;
delete window.SpeechSynthesisUtterance;
"""
MISSING = """[crypto.randomUUID, navigator.clipboard, navigator.serviceWorker, navigator.wakeLock,
    navigator.share, window.speechSynthesis].every((one) => one === undefined)"""


def lan_address() -> str:
    """This machine's own address: no packet is sent, the socket only chooses its way out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way_out:
        try:
            way_out.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(way_out.getsockname()[0])


@pytest.fixture
def lan_server(transactional_db: None, settings) -> Iterator[str]:
    """The product at the address that phones in the same network would use."""
    address = lan_address()
    if address.startswith("127."):
        pytest.skip("this machine has no address but its own loopback")
    settings.ALLOWED_HOSTS = [address]
    server = AsgiServer("0.0.0.0")
    server.start()
    yield server.url.replace("0.0.0.0", address)
    server.stop()


def play(page: Page, site: str, title: str) -> None:
    to_activity(page, site, title)
    page.get_by_role("button", name="开始答题").tap()
    page.wait_for_url("**/items/1/")
    play_all(page, thumb, Locator.tap)
    expect_result(page, COUNT)
    assert Response.objects.count() == COUNT


def test_on_a_lan_without_https(lan_server: str, phone: Page, activity_now) -> None:
    activity = activity_now()
    phone.goto(lan_server)
    assert phone.evaluate("isSecureContext") is False
    play(phone, lan_server, activity.title)


def test_inside_wechat(asgi_server: str, browser: Browser, activity_now) -> None:
    activity = activity_now()
    context = browser.new_context(user_agent=WECHAT, viewport=PHONE, has_touch=True, is_mobile=True)
    complaints = complaints_of(context)
    context.add_init_script(TAKE_AWAY)
    page = context.new_page()
    page.goto(asgi_server)
    assert page.evaluate(MISSING) is True
    play(page, asgi_server, activity.title)
    expect(page.get_by_label("喊朋友一起来")).to_be_visible()
    assert own_faults(complaints) == []
    context.close()
