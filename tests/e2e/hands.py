"""The ways a person answers: by thumb, by keyboard alone, and in plain forms without any script."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from content.items.models import ItemVersion
from quiz.play.models import Attempt
from tests.factories.items import right_answer, wrong_answer
from tests.factories.play import version_at

SEND = "#answer button[type=submit]"
Answer = dict[str, Any]
Hand = Callable[[Page, ItemVersion, Answer], None]


def attempt_and_number(page: Page) -> tuple[Attempt, int]:
    """What the address says is on the screen."""
    found = re.search(r"/attempts/(\d+)/items/(\d+)/", page.url)
    assert found, page.url
    return Attempt.objects.get(pk=found[1]), int(found[2])


def answer_shown(page: Page, hand: Hand, *, right: bool = True) -> int:
    """Answers the item on the screen; its number."""
    attempt, number = attempt_and_number(page)
    version = version_at(attempt, number)
    hand(page, version, right_answer(version) if right else wrong_answer(version))
    return number


def text_of(version: ItemVersion, part_id: str, parts: str = "options") -> str:
    return next(part["text"] for part in version.body[parts] if part["id"] == part_id)


def option(page: Page, version: ItemVersion, option_id: str) -> Locator:
    return page.locator("label.opt").filter(has_text=text_of(version, option_id))


def typed(version: ItemVersion, answer: Answer) -> list[str]:
    """What goes into the fields; the pad knows figures only, the unit stands beside it."""
    if version.format == "blank":
        return list(answer["blanks"])
    return [answer["text"].removesuffix(version.body["unit"])]


def chosen(answer: Answer) -> list[str]:
    return answer.get("options") or answer.get("gaps") or [answer["option"]]


def thumb(page: Page, version: ItemVersion, answer: Answer) -> None:
    match version.format:
        case "truefalse":
            page.get_by_role("button", name="对" if answer["value"] else "不对", exact=True).tap()
            return
        case "numeric":
            for key in typed(version, answer)[0]:
                page.get_by_role("group", name="数字键盘").get_by_text(key, exact=True).tap()
        case "blank":
            for field, text in zip(page.locator("#answer .in").all(), typed(version, answer), strict=True):
                field.fill(text)
        case "ordering":
            for place, option_id in enumerate(answer["order"]):
                _lift(page, text_of(version, option_id), place)
        case "matching":
            _pair(page, version, answer)
        case _:
            for option_id in chosen(answer):
                option(page, version, option_id).tap()
    page.locator(SEND).tap()


def _lift(page: Page, name: str, place: int) -> None:
    """The part called `name` up to its place, counted from 0."""
    up = page.get_by_role("button", name=f"{name} 上移")
    rows = page.locator("[data-order] li")
    while f"{name}" not in rows.nth(place).inner_text():
        up.tap()


def _pair(page: Page, version: ItemVersion, answer: Answer) -> None:
    for left, right in answer["pairs"].items():
        label = text_of(version, left, "left")
        page.get_by_label(label, exact=True).select_option(label=text_of(version, right, "right"))


def keyboard(page: Page, version: ItemVersion, answer: Answer) -> None:
    """As somebody who has no pointer at all: Tab, arrows, letters and Enter."""
    match version.format:
        case "truefalse":
            page.keyboard.press("1" if answer["value"] else "2")
            return
        case "numeric" | "blank":
            fields = page.locator("#answer input:visible")
            for field, text in zip(fields.all(), typed(version, answer), strict=True):
                tab_to(page, field)
                page.keyboard.type(text)
        case "ordering":
            for place, option_id in enumerate(answer["order"]):
                _carry(page, text_of(version, option_id), place)
            tab_to(page, page.locator(SEND))
        case "matching":
            for left, right in answer["pairs"].items():
                tab_to(page, select := page.get_by_label(text_of(version, left, "left"), exact=True))
                for _ in range(
                    select.locator("option").all_inner_texts().index(text_of(version, right, "right"))
                ):
                    page.keyboard.press("ArrowDown")
            tab_to(page, page.locator(SEND))
        case _:
            places = [item["id"] for item in _options_shown(page, version)]
            for option_id in chosen(answer):
                page.keyboard.press(str(places.index(option_id) + 1))
    page.keyboard.press("Enter")


def _options_shown(page: Page, version: ItemVersion) -> list[dict[str, str]]:
    texts = [text.strip() for text in page.locator("label.opt .tx").all_inner_texts()]
    return sorted(version.body["options"], key=lambda part: texts.index(part["text"]))


def _carry(page: Page, name: str, place: int) -> None:
    grip = page.get_by_role("button", name=f"拖动 {name}")
    tab_to(page, grip)
    rows = page.locator("[data-order] li")
    while name not in rows.nth(place).inner_text():
        page.keyboard.press("ArrowUp")


def tab_to(page: Page, target: Locator) -> None:
    """Presses Tab until the target has the focus; once round at most."""
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {target}")


def plain_form(page: Page, version: ItemVersion, answer: Answer) -> None:
    """Without JavaScript: the browser's own fields."""
    match version.format:
        case "truefalse":
            page.get_by_role("button", name="对" if answer["value"] else "不对", exact=True).click()
            return
        case "numeric" | "blank":
            fields = page.locator("#answer input:visible")
            for field, text in zip(fields.all(), typed(version, answer), strict=True):
                field.fill(text)
        case "ordering":
            for place, option_id in enumerate(answer["order"], start=1):
                page.locator(f"[name=place_{option_id}]").select_option(str(place))
        case "matching":
            _pair(page, version, answer)
        case _:
            for option_id in chosen(answer):
                option(page, version, option_id).click()
    page.locator(SEND).click()


def next_item(page: Page, press: Callable[[Locator], None]) -> None:
    """From the feedback on to the next item, or to the result after the last."""
    on = page.locator("[data-next]")
    expect(on).to_be_visible()
    before = page.url
    press(on)
    expect(page).not_to_have_url(before)
