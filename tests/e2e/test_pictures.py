"""The picture in the README, of the shipped pack: PICTURES=docs ./run test tests/e2e/test_pictures.py"""

import os
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from django.core.management import call_command
from PIL import Image
from playwright.sync_api import Page

from quiz.activities.views import detail

pytestmark = pytest.mark.e2e
GAP = 24


def test_home_question_and_explanation_of_the_shipped_pack(
    asgi_server: str, phone: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(detail, "CHANCE", Random(4))
    call_command("setup_site", verbosity=0)
    phone.goto(asgi_server)
    shots = [phone.screenshot()]
    phone.get_by_role("link", name="民法典就在身边").first.click()
    phone.get_by_role("button", name="开始答题").click()
    phone.wait_for_selector("h1.q")
    shots.append(phone.screenshot())
    _answer_anyhow(phone)
    phone.locator(".dock button, main .slab").first.click()
    phone.wait_for_selector("#fb")
    phone.wait_for_timeout(700)
    shots.append(phone.screenshot())
    picture = _side_by_side(shots)
    picture.save(Path(os.environ.get("PICTURES", tmp_path)) / "phone.png", optimize=True)
    assert picture.size == (3 * 780 + 2 * GAP, 1688)


def _answer_anyhow(phone: Page) -> None:
    """Something in every field, whatever format the draw brought."""
    kinds = phone.locator("main input:not([type=hidden])")
    for place in range(kinds.count()):
        field = kinds.nth(place)
        match field.get_attribute("type"):
            case "radio" | "checkbox":
                if place < 2:
                    field.check(force=True)
            case _:
                field.fill("18")
    for place, select in enumerate(phone.locator("main select:visible").all(), 1):
        # a right part may often be used only once
        select.select_option(index=min(place, select.locator("option").count() - 1))


def _side_by_side(shots: list[bytes]) -> Image.Image:
    images = [Image.open(BytesIO(shot)).convert("RGB") for shot in shots]
    width = sum(image.width for image in images) + GAP * (len(images) - 1)
    whole = Image.new("RGB", (width, images[0].height), "#ffffff")
    left = 0
    for image in images:
        whole.paste(image, (left, 0))
        left += image.width + GAP
    return whole
