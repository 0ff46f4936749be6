"""Every format has every part, whatever is thrown at it."""

import inspect
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.items.errors import InvalidAnswer, UnknownFormat
from content.items.formats import all_formats, get
from content.items.formats.base import ItemFormat
from content.items.phrases import FORMAT_NAMES
from tests.content.items.formats.samples import JSON, SAMPLES

every_format = pytest.mark.parametrize("code", list(SAMPLES))


def test_the_registry_holds_the_eight_formats_and_each_has_a_name_and_a_sample() -> None:
    codes = ["single", "multiple", "truefalse", "numeric", "blank", "ordering", "matching", "cloze"]
    assert [item_format.code for item_format in all_formats()] == codes
    assert list(FORMAT_NAMES) == list(SAMPLES) == codes


@pytest.mark.parametrize("code", ["essay", "", None, ["single"]])
def test_an_unknown_format_is_refused_by_name(code: Any) -> None:
    with pytest.raises(UnknownFormat) as refusal:
        get(code)
    assert refusal.value.code == "unknown_format"
    assert str(code) in str(refusal.value)


@every_format
def test_a_format_has_all_parts(code: str) -> None:
    item_format, sample = get(code), SAMPLES[code]
    assert isinstance(item_format, ItemFormat) and not inspect.isabstract(type(item_format))
    assert inspect.getdoc(type(item_format)) and code == item_format.code
    assert set(sample.content.body) <= item_format.body_fields
    assert set(sample.content.key) <= item_format.key_fields
    assert item_format.faults(sample.content) == []


@every_format
def test_the_right_answer_is_right_and_the_wrong_one_wrong_by_form_and_by_program(code: str) -> None:
    item_format, sample = get(code), SAMPLES[code]
    for answer, quality in ((sample.right, 1), (sample.wrong, 0)):
        from_json = item_format.read_json({**answer, "is_right": True}, sample.content.body)
        assert from_json == item_format.read_form(sample.form(answer), sample.content.body) == answer
        marking = item_format.mark(from_json, sample.content)
        assert (marking.quality, marking.right) == (quality, quality == 1)


@every_format
def test_an_empty_form_is_refused_with_a_sentence(code: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        get(code).read_form({}, SAMPLES[code].content.body)
    assert str(refusal.value).endswith("提交。")


@every_format
def test_a_raw_query_dict_is_refused_loudly(code: str) -> None:
    form = {field: values[-1] for field, values in SAMPLES[code].form(SAMPLES[code].right).items()}
    with pytest.raises(TypeError):
        get(code).read_form(form, SAMPLES[code].content.body)


@every_format
def test_a_person_reads_words_and_no_ids(code: str) -> None:
    item_format, sample = get(code), SAMPLES[code]
    texts = [item_format.key_text(sample.content), item_format.answer_text(sample.wrong, sample.content)]
    assert all(texts) and texts[0] != texts[1]
    assert not {"a", "b", "c", "l1", "r1", "True", "False"} & set(" ".join(texts).split())


@every_format
@given(seed=st.integers())
def test_a_paper_shows_every_part_once_and_the_same_seed_shows_the_same(code: str, seed: int) -> None:
    body = SAMPLES[code].content.body
    orders = get(code).orders(body, Random(seed))
    assert orders == get(code).orders(body, Random(seed))
    for name, ids in orders.items():
        assert sorted(ids) == sorted(row["id"] for row in body[name])
    assert set(orders) == {name for name in ("options", "right") if name in body}


@every_format
@given(data=st.data())
def test_a_program_may_send_anything_and_gets_a_marking_or_a_sentence(code: str, data: st.DataObject) -> None:
    item_format, sample = get(code), SAMPLES[code]
    answer = data.draw(JSON | st.fixed_dictionaries(dict.fromkeys(sample.right, JSON)))
    try:
        taken = item_format.read_json(answer, sample.content.body)
    except InvalidAnswer as refusal:
        assert str(refusal).endswith("。")
    else:
        assert item_format.mark(taken, sample.content).quality in (0, 1)
        assert isinstance(item_format.answer_text(taken, sample.content), str)


@every_format
@given(data=st.data())
def test_a_form_may_hold_anything(code: str, data: st.DataObject) -> None:
    item_format, sample = get(code), SAMPLES[code]
    values = st.lists(st.text(max_size=6) | st.sampled_from(["a", "l1", "r2", "1", "2", "true"]), max_size=3)
    form = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(sample.form(sample.right), values)))
    try:
        taken = item_format.read_form(form, sample.content.body)
    except InvalidAnswer:
        return
    assert item_format.read_json(taken, sample.content.body) == taken


@every_format
@given(data=st.data())
def test_a_writer_may_send_anything_and_gets_faults(code: str, data: st.DataObject) -> None:
    item_format, content = get(code), SAMPLES[code].content
    part = data.draw(st.sampled_from(["stem", "body", "key", "option_notes"]))
    names = sorted(item_format.body_fields | item_format.key_fields)
    value = data.draw(JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(names, JSON)))
    broken = replace(content, **{part: value})
    if not item_format.faults(broken):
        item_format.read_json(SAMPLES[code].right, broken.body)
        assert item_format.mark(SAMPLES[code].right, broken).quality in (0, 1)


@every_format
def test_what_is_not_in_the_contract_cannot_stand_in_the_public_body(code: str) -> None:
    content = SAMPLES[code].content
    leaky = replace(content, body={**content.body, "answer": content.key})
    assert [(fault.field, fault.code) for fault in get(code).faults(leaky)] == [("body", "unknown_field")]


@every_format
def test_a_key_of_another_shape_is_a_fault(code: str) -> None:
    for key in ({}, {"option": "z"}, {"value": "九"}):
        faults = get(code).faults(replace(SAMPLES[code].content, key=key))
        assert {fault.field for fault in faults} == {"key"}
