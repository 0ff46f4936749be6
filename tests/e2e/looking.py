"""What axe and the browser's own measure have to say of a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def serious_findings(page: Page, options: dict[str, Any] | None = None) -> list[tuple[str, list[str]]]:
    found = Axe().run(page, options=options).response["violations"]
    return [
        (finding["id"], [_what(node) for node in finding["nodes"]])
        for finding in found
        if finding["impact"] in ("serious", "critical")
    ]


def _what(node: dict[str, Any]) -> str:
    return f"{node['html'][:120]}: {node['failureSummary'][:300]}"


def overhang(page: Page) -> int:
    """How far the page is wider than the screen: not innerWidth, which grows with the page on a phone."""
    size = page.viewport_size
    assert size
    return max(0, page.evaluate("document.documentElement.scrollWidth") - size["width"])
