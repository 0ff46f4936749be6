"""Items as anybody might write them, signs and all, for hypothesis."""

from dataclasses import replace

from hypothesis import assume
from hypothesis import strategies as st

from content.exchange.items import TakenItem
from content.items import formats
from content.items.domain import ItemContent
from content.items.formats.spelling import fold_spelling

# what some notation or other reads as more than a sign
SIGNS = "甲乙法条宪a B1|;=~{}:\\、#*%.<>&()（）【】[]\"'/-→，。；：_\t?"
PIECES = [
    *("A. ", "\n", "答案：", "1、", "->", "=", "::", "//", "%50%", "[[1]]", "{T}", "ANSWER: A", "解析："),
    *(
        "【单选题】",
        "<b>",
        "</p>",
        "&amp;",
        "]]>",
        "$CATEGORY:",
        "一、单选题",
        "B、",
        "（A）",
        "第 1 页",
        "____",
    ),
    *("[html]", "\\n", "对", "√"),
]


def texts(most: int = 30, gaps: int = 0) -> st.SearchStrategy[str]:
    """Words without blanks around them; with so many gaps and no other lines to write on."""
    plain = st.text(SIGNS.replace("_", ""), min_size=1, max_size=most).map(str.strip).filter(fold_spelling)
    nasty = st.lists(st.sampled_from(PIECES) | st.text(SIGNS, max_size=4), min_size=1, max_size=5).map(
        lambda pieces: "".join(pieces).strip()
    )
    return (plain | nasty).filter(fold_spelling)


def with_gaps(count: int) -> st.SearchStrategy[str]:
    parts = st.lists(
        texts(8).map(lambda text: text.replace("_", "")).filter(str.strip),
        min_size=count + 1,
        max_size=count + 1,
    )
    return parts.map("____".join)


IDS = ["a", "b", "c", "x-1", "opt_2", "Z9", "g", "h"]


def options(most: int = 6) -> st.SearchStrategy[list[dict[str, str]]]:
    rows = st.lists(texts(12), min_size=2, max_size=most, unique_by=fold_spelling)
    return rows.map(lambda found: [{"id": IDS[place], "text": text} for place, text in enumerate(found)])


@st.composite
def contents(draw: st.DrawFn, format: str | None = None) -> ItemContent:
    format = format or draw(st.sampled_from([one.code for one in formats.all_formats()]))
    stem = draw(texts())
    match format:
        case "truefalse":
            content = ItemContent(format, stem, {}, {"value": draw(st.booleans())})
        case "numeric":
            number = st.decimals(-10_000, 10_000, places=2).map(str)
            body = {
                "unit": draw(st.sampled_from(["", "天", "万件"])),
                "hint": draw(st.sampled_from(["", "填数字"])),
            }
            off = draw(st.sampled_from(["0", "0.5"]))
            content = ItemContent(format, stem, body, {"value": draw(number), "tolerance": off})
        case "blank":
            count = draw(st.integers(1, 3))
            words = st.lists(texts(8), min_size=1, max_size=3)
            key = {"blanks": draw(st.lists(words, min_size=count, max_size=count))}
            content = ItemContent(format, draw(with_gaps(count)), {"blanks": count}, key)
        case "matching":
            left, right = draw(options()), draw(options(8))
            ids = [row["id"] for row in right]
            reuse = draw(st.booleans()) or len(right) < len(left)
            pairs = {
                row["id"]: id
                for row, id in zip(left, draw(st.permutations(ids)) if not reuse else ids * 6, strict=False)
            }
            content = ItemContent(
                format, stem, {"left": left, "right": right, "reuse": reuse}, {"pairs": pairs}
            )
        case _:
            content = _of_options(draw, format, stem)
    notes = {}
    if format in ("single", "multiple"):
        notes = draw(
            st.dictionaries(
                st.sampled_from([row["id"] for row in content.body["options"]]), texts(10), max_size=2
            )
        )
    content = replace(
        content,
        rationale=draw(st.just("") | texts(20)),
        difficulty=draw(st.sampled_from(["easy", "medium", "hard"])),
        option_notes=notes,
        citation=draw(st.sampled_from([{}, {"kind": "law", "title": "民法典", "article": "第十八条"}])),
    )
    assume(not formats.get(format).faults(content))
    return content


def _of_options(draw: st.DrawFn, format: str, stem: str) -> ItemContent:
    rows = draw(options(8 if format == "cloze" else 6))
    ids = [row["id"] for row in rows]
    body = {"options": rows}
    match format:
        case "single":
            return ItemContent(
                format,
                stem,
                {**body, "fixed_order": draw(st.booleans())},
                {"option": draw(st.sampled_from(ids))},
            )
        case "multiple":
            right = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=len(ids), unique=True))
            return ItemContent(format, stem, body, {"options": right})
        case "ordering":
            return ItemContent(format, stem, body, {"order": draw(st.permutations(ids))})
    gaps = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3))
    return ItemContent(format, draw(with_gaps(len(gaps))), {"gaps": len(gaps), **body}, {"gaps": gaps})


def banks(format: str | None = None) -> st.SearchStrategy[list[TakenItem]]:
    """Several items, as one file would hold them."""
    item = st.builds(
        TakenItem,
        row=st.just(1),
        content=contents(format),
        topic=st.sampled_from(["", "民法典", "宪法/国家机构"]),
        code=st.sampled_from(["", "law-aid-01", "0123456789ab"]),
        suits=st.sampled_from([(), ("senior", "adult")]),
    )
    return st.lists(item, min_size=1, max_size=4)
