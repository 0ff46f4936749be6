"""Items written down in the notation of the packs, with the check that should find each planted flaw."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from content.items.domain import ItemContent

DATA = Path(__file__).parents[3] / "data" / "items"


@dataclass(frozen=True)
class Case:
    """`check` names the flaw that was planted, "" in a good item; a paper holds several contents."""

    name: str
    check: str
    contents: tuple[ItemContent, ...]
    source: str = ""


def read_cases(path: Path) -> list[Case]:
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_case(row, number) for number, row in enumerate(rows, 1)]


def planted() -> list[Case]:
    return [case for path in sorted(DATA.glob("planted*.yaml")) for case in read_cases(path)]


def good() -> list[Case]:
    paths = sorted(path for path in DATA.glob("good*.yaml") if path.stem != "good_paper")
    return [case for path in paths for case in read_cases(path)]


def good_paper() -> list[Case]:
    return read_cases(DATA / "good_paper.yaml")


def pack_items(folder: Path) -> Iterator[Case]:
    """The items of a pack folder; a digest beside them is their source."""
    digest, head = folder / "digest.md", yaml.safe_load((folder / "pack.yaml").read_text(encoding="utf-8"))
    source = digest.read_text(encoding="utf-8") if digest.exists() else ""
    for row in yaml.safe_load((folder / "items.yaml").read_text(encoding="utf-8")):
        title = head["source"]["title"] if head["kind"] == "report" else head["law"]["name"]
        row["citation"] = {"kind": head["kind"], "title": title, **row["citation"]}
        yield Case(row["code"], "", (content_of(row),), source)


def _case(row: dict[str, Any], number: int) -> Case:
    contents = tuple(content_of(entry) for entry in row.get("paper", [row]))
    return Case(row.get("code", f"{number}"), row.get("check", ""), contents, row.get("source", ""))


def content_of(row: dict[str, Any]) -> ItemContent:
    format_, key = row["format"], row["key"]
    return ItemContent(
        format=format_,
        stem=row["stem"],
        body=_body(row, format_),
        key=_key(row, format_, key),
        rationale=row.get("rationale", ""),
        citation=row.get("citation", {}),
    )


def _body(row: dict[str, Any], format_: str) -> dict[str, Any]:
    body = {name: _rows(row[name]) for name in ("options", "left", "right") if name in row}
    if format_ == "numeric":
        body = {"unit": row.get("unit", ""), "hint": ""}
    return body | {name: row[name] for name in ("reuse", "fixed_order") if name in row}


def _rows(texts: dict[str, str]) -> list[dict[str, str]]:
    return [{"id": id_, "text": text} for id_, text in texts.items()]


def _key(row: dict[str, Any], format_: str, key: Any) -> dict[str, Any]:
    if format_ == "numeric":
        return {"value": key, "tolerance": row.get("tolerance", "0")}
    names = {"single": "option", "multiple": "options", "truefalse": "value", "blank": "blanks"}
    names |= {"ordering": "order", "matching": "pairs", "cloze": "gaps"}
    return {names[format_]: key}
