"""What every shipped item keeps to. The product's own checks (content.items.checks) look deeper."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import content.packs
from content.items import formats
from content.packs.domain import PackItem, read_pack

FOLDER = Path(content.packs.__file__).parent
PACKS = [read_pack(FOLDER / name) for name in ("hangzhou_2021", "civil_code", "constitution")]
ITEMS = [item for pack in PACKS for item in pack.items]
ALL_FORMATS = ["blank", "cloze", "matching", "multiple", "numeric", "ordering", "single", "truefalse"]


def texts(item: PackItem) -> dict[str, str]:
    return {option["id"]: option["text"] for option in item.content.body.get("options", [])}


def key_ids(item: PackItem) -> list[str]:
    key: dict[str, Any] = item.content.key
    return [key["option"]] if "option" in key else [*key.get("options", []), *key.get("gaps", [])]


def of(*codes: str) -> list[Any]:
    return [pytest.param(item, id=item.code) for item in ITEMS if item.content.format in codes]


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_a_pack_is_large_and_shows_every_format(pack) -> None:
    assert len(pack.items) >= 40
    assert sorted({item.content.format for item in pack.items}) == ALL_FORMATS
    assert {item.topic for item in pack.items} == set(pack.topics)
    assert (pack.licence, pack.reviewed_by) == ("CC BY 4.0", "")


def test_codes_are_used_once_over_all_packs() -> None:
    assert [code for code, times in Counter(item.code for item in ITEMS).items() if times > 1] == []
    assert max(len(item.code) for item in ITEMS) <= 48


def test_stems_are_used_once() -> None:
    assert [s for s, times in Counter(i.content.stem for i in ITEMS).items() if times > 1] == []


@pytest.mark.parametrize("item", of(*ALL_FORMATS))
def test_the_format_finds_no_fault(item: PackItem) -> None:
    assert formats.get(item.content.format).faults(item.content) == []


@pytest.mark.parametrize("item", of(*ALL_FORMATS))
def test_a_rationale_is_at_most_three_sentences(item: PackItem) -> None:
    assert 1 <= item.content.rationale.count("。") <= 3


@pytest.mark.parametrize("item", of("single", "multiple", "cloze"))
def test_no_key_is_told_by_the_stem(item: PackItem) -> None:
    assert [texts(item)[id] for id in key_ids(item) if texts(item)[id] in item.content.stem] == []


@pytest.mark.parametrize("item", of("numeric"))
def test_no_number_is_told_by_the_stem(item: PackItem) -> None:
    assert item.content.key["value"] not in item.content.stem.replace("2021年", "").replace("2.0", "")


@pytest.mark.parametrize("item", of("blank"))
def test_no_blank_is_told_by_the_stem(item: PackItem) -> None:
    spellings = [each for blank in item.content.key["blanks"] for each in blank]
    assert [each for each in spellings if len(each) > 1 and each in item.content.stem] == []


@pytest.mark.parametrize("item", of("single", "multiple", "cloze", "ordering"))
def test_options_are_different(item: PackItem) -> None:
    assert len(set(texts(item).values())) == len(texts(item)) >= 3


@pytest.mark.parametrize("item", of("single"))
def test_the_key_is_not_the_longest_by_far(item: PackItem) -> None:
    lengths = {id: len(text) for id, text in texts(item).items()}
    mean = sum(lengths.values()) / len(lengths)
    assert lengths[item.content.key["option"]] <= 1.3 * mean


@pytest.mark.parametrize("item", of("single", "multiple", "cloze", "ordering"))
def test_a_note_belongs_to_an_option_that_is_wrong(item: PackItem) -> None:
    assert set(item.content.option_notes) <= set(texts(item)) - set(key_ids(item))


@pytest.mark.parametrize("item", of("ordering", "matching"))
def test_ids_do_not_spell_the_key(item: PackItem) -> None:
    key = item.content.key
    shown = key["order"] if "order" in key else list(key["pairs"].values())
    assert shown != sorted(shown)


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_key_positions_are_spread(pack) -> None:
    keys = Counter(i.content.key["option"] for i in pack.items if i.content.format == "single")
    expected = keys.total() / 4
    # chi-square, 3 degrees of freedom, p = .05
    assert sum((keys[id] - expected) ** 2 / expected for id in "abcd") < 7.81


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_true_and_false_are_balanced(pack) -> None:
    values = [i.content.key["value"] for i in pack.items if i.content.format == "truefalse"]
    assert 0.35 <= sum(values) / len(values) <= 0.65


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_no_item_gives_another_away(pack) -> None:
    told = []
    for item in (i for i in pack.items if i.content.format in ("single", "cloze")):
        keys = [texts(item)[id] for id in key_ids(item) if len(texts(item)[id]) >= 4]
        stems = {other.code: other.content.stem for other in pack.items if other is not item}
        told += [(item.code, code) for key in keys for code, stem in stems.items() if key in stem]
    assert told == []
