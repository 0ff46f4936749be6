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


def test_the_refusals_can_refuse():
    nested = ".a { color: red; .b { color: blue } }"
    assert re.findall(REFUSED["nesting"], _flat(nested)) != []
    assert re.findall(REFUSED["inset shorthand"], "inset: 0") != []
    assert re.findall(REFUSED["inset shorthand"], "box-shadow: inset 0 0 0 1px red") == []
