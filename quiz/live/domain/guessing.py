"""What a simulated phone of a trial answers. Pure: chance comes in."""

from random import Random

from content.items.domain import ItemContent, JsonDict


def guess(content: ItemContent, right: bool, rng: Random) -> JsonDict:
    """A right answer, or one at random that may be right by luck."""
    return right_answer(content) if right else _random_answer(content, rng)


def right_answer(content: ItemContent) -> JsonDict:
    """The key as an answer: a typed key is more than one answer."""
    if content.format == "numeric":
        return {"text": content.key["value"]}
    if content.format == "blank":
        return {"blanks": [spellings[0] for spellings in content.key["blanks"]]}
    return dict(content.key)


def _random_answer(content: ItemContent, rng: Random) -> JsonDict:
    body = content.body
    match content.format:
        case "single":
            return {"option": rng.choice(_ids(body["options"]))}
        case "multiple":
            return {"options": sorted(rng.sample(_ids(body["options"]), 2))}
        case "truefalse":
            return {"value": rng.random() < 0.5}
        case "numeric":
            return {"text": str(rng.randint(1, 999))}
        case "blank":
            return {"blanks": ["不知道"] * body["blanks"]}
        case "cloze":
            return {"gaps": rng.sample(_ids(body["options"]), body["gaps"])}
        case "ordering":
            ids = _ids(body["options"])
            return {"order": rng.sample(ids, len(ids))}
        case _:
            lefts, rights = _ids(body["left"]), _ids(body["right"])
            return {"pairs": dict(zip(lefts, rng.sample(rights, len(lefts)), strict=True))}


def _ids(parts: list[dict[str, str]]) -> list[str]:
    return [part["id"] for part in parts]
