"""A writer's form holds the whole wording, and comes back as it was."""

from dataclasses import replace

import pytest

from content.items.domain import ItemContent
from content.items.formats import all_formats, get
from tests.content.items.formats.samples import SAMPLES

every_format = pytest.mark.parametrize("code", [found.code for found in all_formats()])


@every_format
def test_what_fills_the_form_is_read_back_as_the_same_wording(code):
    content = SAMPLES[code].content
    body, key, notes = get(code).read_author(get(code).author_data(content))
    again = replace(content, body=body, key=key, option_notes=notes)
    assert get(code).faults(again) == []
    assert get(code).key_text(again) == get(code).key_text(content)
    assert notes == dict(content.option_notes)


@every_format
def test_an_empty_form_is_faulty_and_never_an_error(code):
    body, key, notes = get(code).read_author({})
    assert get(code).faults(ItemContent(code, "题干", body, key, option_notes=notes)) != []


@every_format
def test_a_new_item_can_fill_the_form(code):
    data = get(code).author_data(ItemContent(code, "", {}, {}))
    assert all(isinstance(values, list) for values in data.values())


def test_ids_of_old_options_stay_when_one_is_taken_out_and_one_is_added():
    data = {
        "option_id": ["a", "b", "c", ""],
        "option_text": ["甲", "", "丙", "丁"],
        "option_note": ["", "", "说明", ""],
        "key": ["4"],
    }
    body, key, notes = get("single").read_author(data)
    assert body["options"] == [
        {"id": "a", "text": "甲"},
        {"id": "c", "text": "丙"},
        {"id": "d", "text": "丁"},
    ]
    assert (key, notes) == ({"option": "d"}, {"c": "说明"})


def test_a_key_that_points_at_an_empty_row_is_a_fault():
    data = {"option_id": ["", ""], "option_text": ["甲", "乙"], "option_note": ["", ""], "key": ["3"]}
    body, key, _ = get("single").read_author(data)
    faults = get("single").faults(ItemContent("single", "题干", body, key))
    assert [fault.code for fault in faults] == ["unknown_option"]
