"""What a question screen costs on a metered phone, counted by the browser as it came over the wire."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.hands import answer_shown, next_item, thumb

pytestmark = pytest.mark.e2e
FIRST, AFTER = 100 * 1024, 15 * 1024


class Wire:
    """Bytes that arrived since it was last asked."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.session.on("Network.loadingFinished", self._add)
        self.bytes = 0

    def _add(self, event: dict) -> None:
        self.bytes += event["encodedDataLength"]

    def since(self) -> int:
        bytes, self.bytes = self.bytes, 0
        return bytes


def test_a_question_screen_is_light(phone: Page, activity_now, begun) -> None:
    wire = Wire(phone)
    begun(activity_now())
    phone.wait_for_load_state("networkidle")
    first = wire.since()
    answer_shown(phone, thumb)
    expect(phone.locator("#fb")).to_be_visible()
    feedback = wire.since()
    next_item(phone, lambda on: on.tap())
    phone.wait_for_load_state("networkidle")
    following = wire.since()
    phone.goto(phone.url)
    phone.wait_for_load_state("networkidle")
    again = wire.since()
    assert 0 < first <= FIRST
    assert 0 < feedback <= AFTER and 0 < following <= AFTER and 0 < again <= AFTER
