"""Old phones must understand every rule: Chrome 80 and Safari 14 know none of the refused things."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "frontend/static/css"
FILES = sorted(CSS.glob("*.css"))
REFUSED = {
    "cascade layer": r"@layer",
    "nesting": r"(?m)^\s*&|[{;]\s*[.#&][\w-][^;{}]*\{",
    "container query": r"@container",
    "range syntax in a media query": r"@media[^{]*[<>]",
    ":has()": r":has\(",
    ":is() or :where()": r":(is|where)\(",
    "oklch or color-mix": r"oklch\(|oklab\(|color-mix\(",
    "light-dark()": r"light-dark\(",
    "inset shorthand": r"(?<![-(])\binset\s*:",
    "logical shorthand": r"(margin|padding|inset)-(inline|block)\b|border-(inline|block)\b",
    "separate transform": r"(?m)^\s*(translate|rotate|scale)\s*:",
    "subgrid": r"subgrid",
    "aspect-ratio": r"(?m)^\s*aspect-ratio\s*:",
    "trigonometry or rounding": r"\b(sin|cos|round|mod)\(",
    "vw text": r"font-size\s*:[^;]*vw",
}

# the root of a projector follows its screen: nobody sits before it with a larger text of his own
ALLOWED = {("stage.css", "vw text")}


def _plain(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def _flat(text: str) -> str:
    """What stands inside at-rules, without their outer braces, so that only real nesting is left."""
    return re.sub(r"@(media|supports|keyframes)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", r"\2", _plain(text))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_uses_what_old_phones_do_not_know(path):
    text = path.read_text(encoding="utf-8")
    refused = {name: pattern for name, pattern in REFUSED.items() if (path.name, name) not in ALLOWED}
    read = {name: _flat(text) if name == "nesting" else _plain(text) for name in refused}
    assert [name for name, pattern in refused.items() if re.search(pattern, read[name])] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_new_unit_stands_after_its_old_twin(path):
    for line in re.findall(r"[^;{}]*100dvh", _plain(path.read_text(encoding="utf-8"))):
        old = line.strip().replace("dvh", "vh")
        assert old in _plain(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_component_keeps_to_its_file(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_both_dark_blocks_are_equal():
    text = (CSS / "tokens.css").read_text(encoding="utf-8")
    system = re.search(r":root:not\(\[data-theme=light\]\) \{(.*?)\}", text, re.DOTALL)
    chosen = re.search(r":root\[data-theme=dark\] \{(.*?)\}", text, re.DOTALL)
    assert system and chosen
    assert system[1].split() == chosen[1].split()


def test_what_stands_after_the_dark_blocks_brings_no_colour_of_its_own():
    """It would hold by night as well as by day: large text once brought the ink of the day into the night."""
    text = _plain((CSS / "tokens.css").read_text(encoding="utf-8"))
    after = text.rpartition(":root[data-theme=dark]")[2].partition("}")[2]
    assert "[data-size=large]" in after
    assert re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(", after) == []


def _tokens(*selectors: str) -> dict[str, str]:
    """The variables of these blocks, the later over the earlier."""
    text = _plain((CSS / "tokens.css").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for selector in selectors:
        block = re.search(rf"(?:^|[\s{{]){re.escape(selector)} \{{(.*?)\}}", text, re.DOTALL)
        assert block, selector
        found |= dict(re.findall(r"(--[\w-]+):\s*([^;]+?)\s*(?:;|$)", block[1]))
    return found


def _luminance(tokens: dict[str, str], name: str) -> float:
    value = tokens[name]
    if points_to := re.fullmatch(r"var\((--[\w-]+)\)", value):
        return _luminance(tokens, points_to[1])
    digits = value[1:] if len(value) == 7 else "".join(digit * 2 for digit in value[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [(), (":root[data-theme=dark]",)], ids=["day", "night"])
@pytest.mark.parametrize("large", [(), (":root[data-size=large]",)], ids=["standard", "large"])
@pytest.mark.parametrize("more", [(), (":root:root",)], ids=["usual", "more contrast"])
@pytest.mark.parametrize("ground", ["--bg", "--surface", "--sunk"])
def test_text_can_be_read_on_every_ground(dark, large, more, ground):
    tokens = _tokens(":root", *dark, *large, *more)
    for ink in ("--ink", "--ink-2"):
        low, high = sorted([_luminance(tokens, ground), _luminance(tokens, ink)])
        assert (high + 0.05) / (low + 0.05) >= 4.5, ink


def test_the_refusals_can_refuse():
    nested = ".a { color: red; .b { color: blue } }"
    assert re.findall(REFUSED["nesting"], _flat(nested)) != []
    assert re.findall(REFUSED["inset shorthand"], "inset: 0") != []
    assert re.findall(REFUSED["inset shorthand"], "box-shadow: inset 0 0 0 1px red") == []
