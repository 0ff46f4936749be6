"""Items of every format in the words that are hardest to write into a table."""

from hypothesis import strategies as st

from content.exchange.items import TakenItem
from content.items import formats
from content.items.domain import ItemContent, JsonDict
from content.items.formats.wording import GAP

_SIGNS = [
    *"=+-@'|;；、,，AaB12%对错甲乙（）()→—:：<>&\"\n\t\xa0 ",
    "____",
    "_x0041_",
    "选项",
    "\u200b",
    "＝",
    "é",
]
TEXT = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=6).map("".join)
NUMBER = st.integers(-10_000, 10_000).map(lambda n: f"{n / 100:g}")


def _options(texts: list[str]) -> list[JsonDict]:
    return [{"id": id, "text": text} for id, text in zip("abcdefgh", texts, strict=False)]


def _texts(least: int = 2, most: int = 6) -> st.SearchStrategy[list[str]]:
    return st.lists(TEXT, min_size=least, max_size=most, unique=True)


@st.composite
def _wordings(draw: st.DrawFn) -> ItemContent:
    format = draw(st.sampled_from([one.code for one in formats.all_formats()]))
    stem, body, key = draw(TEXT), {}, {}
    match format:
        case "truefalse":
            key = {"value": draw(st.booleans())}
        case "numeric":
            body = {"unit": draw(st.sampled_from(["", "件", "万件", "%", "个（次）"])), "hint": draw(TEXT)}
            key = {"value": draw(NUMBER), "tolerance": draw(st.sampled_from(["0", "0.5", "10"]))}
        case "blank":
            count = draw(st.integers(1, 3))
            stem = stem.join([GAP] * count) + "。"
            body, key = {"blanks": count}, {"blanks": [draw(_texts(1, 3)) for _ in range(count)]}
        case "matching":
            left, right = draw(_texts()), draw(_texts())
            body = {
                "left": [{"id": f"l{n}", "text": text} for n, text in enumerate(left)],
                "right": [{"id": f"r{n}", "text": text} for n, text in enumerate(right)],
                "reuse": draw(st.booleans()),
            }
            key = {"pairs": {f"l{n}": f"r{draw(st.integers(0, len(right) - 1))}" for n in range(len(left))}}
        case _:
            options = _options(draw(_texts()))
            ids = [row["id"] for row in options]
            body = {"options": options}
            match format:
                case "single":
                    key = {"option": draw(st.sampled_from(ids))}
                    body["fixed_order"] = draw(st.booleans())
                case "multiple":
                    key = {"options": sorted(draw(st.sets(st.sampled_from(ids), min_size=2)))}
                case "ordering":
                    key = {"order": draw(st.permutations(ids))}
                case "cloze":
                    gaps = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
                    body["gaps"], key = len(gaps), {"gaps": gaps}
                    stem = stem.join([GAP] * len(gaps)) + "。"
    return ItemContent(
        format,
        stem,
        body,
        key,
        draw(st.just("") | TEXT),
        difficulty=draw(st.sampled_from(["easy", "medium", "hard"])),
    )


WORDINGS = _wordings().filter(lambda content: not formats.get(content.format).faults(content))
ITEMS = st.builds(
    TakenItem,
    row=st.just(1),
    content=WORDINGS,
    topic=st.sampled_from(["", "宪法", "民法/合同"]),
    code=st.sampled_from(["", "t-1", "=1"]),
    suits=st.sampled_from([(), ("adult",)]),
)
