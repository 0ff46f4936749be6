"""Taking values out of YAML, each with the sentence for the author when it is something else."""

from collections.abc import Iterable
from typing import Any

import yaml

from content.items.domain import JsonDict
from content.packs.errors import NotationError


class _OnceLoader(yaml.CSafeLoader):
    """CSafeLoader that refuses a key written twice: plain YAML would silently keep the last one."""


def _mapping_once(loader: _OnceLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    for key in keys:
        if keys.count(key) > 1:
            raise NotationError(f"“{key}”写了两次，请删去一个")
    return dict(loader.construct_pairs(node, deep=True))


_OnceLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping_once)


def parse_yaml(text: str) -> Any:
    try:
        return yaml.load(text, Loader=_OnceLoader)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        place = f"第 {mark.line + 1} 行" if mark else "文件里"
        raise NotationError(f"{place}不是合格的 YAML，请检查缩进、冒号和引号") from fault


def mapping_of(value: Any, name: str) -> JsonDict:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise NotationError(f"“{name}”应当是“名称: 值”的列表，名称用文字")
    return value


def text_of(raw: JsonDict, name: str, *, default: str | None = None) -> str:
    """A text that is not empty; a number or a date must be put in quotation marks."""
    value = raw.get(name, default)
    if value is None or (value == "" and default is None):
        raise NotationError(f"缺少“{name}”，请补上")
    if not isinstance(value, str):
        raise NotationError(f"“{name}”应当是文字，请给 {value} 加上引号")
    return value.strip()


def number_of(raw: JsonDict, name: str) -> int | None:
    value = raw.get(name)
    if value is not None and (type(value) is not int or value < 1):
        raise NotationError(f"“{name}”应当是大于 0 的整数")
    return value


def flag_of(raw: JsonDict, name: str, *, default: bool | None = None) -> bool:
    value = raw.get(name, default)
    if not isinstance(value, bool):
        raise NotationError(f"“{name}”应当写 true 或 false")
    return value


def texts_of(value: Any, name: str) -> list[str]:
    if not isinstance(value, list) or not value or not all(isinstance(entry, str) for entry in value):
        raise NotationError(f"“{name}”应当是一行一个文字的列表，数字要加引号")
    return value


def text_map_of(raw: JsonDict, name: str) -> dict[str, str]:
    values = mapping_of(raw.get(name, {}), name)
    return {key: text_of(values, key) for key in values}


def refuse_unknown(raw: JsonDict, known: Iterable[str]) -> None:
    unknown = sorted(set(raw) - set(known))
    if unknown:
        raise NotationError(f"不认识“{'、'.join(unknown)}”，请对照 FORMAT.md 改名或删去")
