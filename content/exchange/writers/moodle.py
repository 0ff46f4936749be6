"""Moodle XML, every format: cloze as a choice of missing words, several gaps as embedded answers."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from content.exchange.items import TakenItem
from content.exchange.readers.moodle import MOODLE
from content.exchange.strict import tags_of
from content.exchange.writers.base import Writer, Written
from content.exchange.writers.checked import Block, checked, joined, reads
from content.exchange.writers.gift import category_of, weight_of
from content.items.domain import ItemContent
from content.items.formats.wording import GAP

_PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
_END = "\n</quiz>\n"


def _block(item: TakenItem, number: int) -> Block:
    content = item.content
    kind, stem, parts = _parts(content)
    tags = tags_of(content.difficulty, {"hint": content.body.get("hint")})
    lines = [
        f'<question type="{kind}">',
        f"<name>{_text(' '.join(content.stem.split())[:60])}</name>",
        f"<questiontext {_PLAIN}>{_text(stem)}</questiontext>",
        f"<generalfeedback {_PLAIN}>{_text(content.rationale)}</generalfeedback>",
        *([f"<idnumber>{escape(item.code)}</idnumber>"] if item.code else []),
        *parts,
        *(["<tags>", *(f"<tag>{_text(tag)}</tag>" for tag in tags), "</tags>"] if tags else []),
        "</question>",
    ]
    return Block("\n".join(lines), _category(item.topic))


_PLAIN = 'format="plain_text"'


def _text(words: str) -> str:
    return f"<text>{escape(words)}</text>"


def _category(topic: str) -> str:
    path = f"$course$/top{category_of(topic)}"
    return f'<question type="category"><category>{_text(path)}</category></question>'


def _parts(content: ItemContent) -> tuple[str, str, list[str]]:
    """The type, the stem, and what comes after it."""
    body, key = content.body, content.key
    match content.format:
        case "single":
            return "multichoice", content.stem, _choice(content, [key["option"]], single=True)
        case "multiple":
            return "multichoice", content.stem, _choice(content, key["options"], single=False)
        case "truefalse":
            right = "true" if key["value"] else "false"
            shares = {"true": "0", "false": "0", right: "100"}
            return "truefalse", content.stem, [_answer(word, share) for word, share in shares.items()]
        case "numeric":
            return "numerical", content.stem, _number(content)
        case "blank":
            if body["blanks"] == 1:
                words = [word.replace("*", "\\*") for word in key["blanks"][0]]
                return "shortanswer", content.stem, [_answer(word, "100") for word in words]
            return "cloze", _with_answers(content), []
        case "ordering":
            texts = {row["id"]: row["text"] for row in body["options"]}
            parts = [_answer(texts[id], f"{place}.0000000") for place, id in enumerate(key["order"], 1)]
            return "ordering", content.stem, parts
        case "matching":
            return "matching", content.stem, _pairs(content)
    ids = [row["id"] for row in body["options"]]
    options = [
        f"<selectoption>{_text(row['text'])}<group>1</group></selectoption>" for row in body["options"]
    ]
    return "gapselect", _filled(content.stem, [f"[[{ids.index(id) + 1}]]" for id in key["gaps"]]), options


def _choice(content: ItemContent, right: Sequence[str], *, single: bool) -> list[str]:
    share, wrong = ("100", "0") if single else (weight_of(len(right)), "-100")
    shuffled = "false" if content.body.get("fixed_order") else "true"
    return [
        f"<single>{str(single).lower()}</single>",
        f"<shuffleanswers>{shuffled}</shuffleanswers>",
        *(
            _answer(
                row["text"], share if row["id"] in right else wrong, content.option_notes.get(row["id"], "")
            )
            for row in content.body["options"]
        ),
    ]


def _answer(words: str, share: str, note: str = "") -> str:
    said = f"<feedback {_PLAIN}>{_text(note)}</feedback>" if note else ""
    return f'<answer fraction="{share}" {_PLAIN}>{_text(words)}{said}</answer>'


def _number(content: ItemContent) -> list[str]:
    key, unit = content.key, content.body.get("unit", "")
    tolerance = f"<tolerance>{key.get('tolerance', '0')}</tolerance>"
    named = f"<unit><multiplier>1</multiplier><unit_name>{escape(unit)}</unit_name></unit>"
    return [
        f'<answer fraction="100" {_PLAIN}>{_text(key["value"])}{tolerance}</answer>',
        *([f"<units>{named}</units>"] if unit else []),
    ]


def _pairs(content: ItemContent) -> list[str]:
    body, pairs = content.body, content.key["pairs"]
    left, right = ({row["id"]: row["text"] for row in body[side]} for side in ("left", "right"))
    told = [(left[one], right[other]) for one, other in pairs.items()]
    told += [("", text) for id, text in right.items() if id not in pairs.values()]
    return [
        f"<subquestion {_PLAIN}>{_text(one)}<answer>{_text(other)}</answer></subquestion>"
        for one, other in told
    ]


def _with_answers(content: ItemContent) -> str:
    gaps = []
    for words in content.key["blanks"]:
        gaps.append("{1:SHORTANSWER:" + "~".join(f"={_embedded(word)}" for word in words) + "}")
    return _filled(content.stem, gaps)


def _embedded(word: str) -> str:
    for sign in "\\~#}*":
        word = word.replace(sign, f"\\{sign}")
    return word.replace("\n", "\\n")


def _filled(stem: str, gaps: Sequence[str]) -> str:
    first, *others = stem.split(GAP)
    return first + "".join(f"{gap}{rest}" for gap, rest in zip(gaps, others, strict=False))


def _write(items: Sequence[TakenItem]) -> Written:
    read = reads(MOODLE, lambda block: f"{_PROLOG}{block.head}{block.text}{_END}")
    blocks, left_out = checked(items, _block, read)
    return Written(f"{_PROLOG}{joined(blocks, _category(''))}{_END}".encode(), left_out)


MOODLE_WRITER = Writer("moodle", ".xml", _write)
