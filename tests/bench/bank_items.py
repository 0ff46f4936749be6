"""Items made by rules: laws, people, acts and ends put together, so that words repeat as in a bank."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from content.items.domain import ItemContent

LISTS = Path(__file__).parents[1] / "data/bank_words.yaml"
WORDS: dict[str, list[str]] = yaml.safe_load(LISTS.read_text(encoding="utf-8"))
FORMATS = ("single",) * 9 + ("multiple",) * 4 + ("truefalse",) * 4 + ("numeric", "blank", "ordering")
RARE = "龘龘"


def made(count: int, chance: random.Random) -> Iterator[ItemContent]:
    for number in range(count):
        yield _one(number, chance)


def _one(number: int, chance: random.Random) -> ItemContent:
    law, article = chance.choice(WORDS["laws"]), chance.randint(1, 300)
    who, what, when, how = (chance.choice(WORDS[name]) for name in ("who", "what", "when", "how"))
    other = chance.choice(WORDS["who"])
    stem = f"根据{law}，{who}{when}{what}的，{how}？"
    if number % 20_000 == 7:
        stem = f"{RARE}{stem}"
    ends = chance.sample(WORDS["ends"], 4)
    format = chance.choice(FORMATS)
    body, key = _body_and_key(format, [f"{who}{end}" for end in ends], chance)
    return ItemContent(
        format=format,
        stem=f"____{stem}" if format == "blank" else stem,
        body=body,
        key=key,
        rationale=f"{law}第{article}条规定，{when}{what}的，{who}{ends[0]}；{other}另有约定的，从其约定。",
        citation={"kind": "law", "title": f"中华人民共和国{law}", "article": f"第{article}条"},
        difficulty=chance.choice(("easy", "medium", "medium", "hard")),
    )


def _body_and_key(
    format: str, texts: list[str], chance: random.Random
) -> tuple[dict[str, Any], dict[str, Any]]:
    options = [{"id": letter, "text": text} for letter, text in zip("abcd", texts, strict=True)]
    match format:
        case "single":
            return {"options": options}, {"option": "a"}
        case "multiple":
            return {"options": options}, {"options": ["a", "c"]}
        case "ordering":
            return {"options": options}, {"order": list("abcd")}
        case "truefalse":
            return {}, {"value": chance.random() < 0.5}
        case "numeric":
            return {"unit": "日"}, {"value": str(chance.randint(1, 365)), "tolerance": "0"}
    return {"blanks": 1}, {"blanks": [[texts[0], texts[1]]]}
