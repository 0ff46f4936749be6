"""更正答案, through the form of every format."""

import pytest

from quiz.live.domain.states import Move
from quiz.play.rulings import rulings_of
from tests.factories.items import ALL_FORMATS
from tests.factories.rooms import go_on, host_of, make_hosted_room

pytestmark = pytest.mark.django_db
NEW_KEYS = {
    "single": ({"option": "b"}, {"option": "b"}),
    "multiple": ({"options": ["a", "c"]}, {"options": ["a", "c"]}),
    "truefalse": ({"value": "false"}, {"value": False}),
    "numeric": ({"value": "3.1", "tolerance": "0"}, {"value": "3.1", "tolerance": "0"}),
    "blank": ({"spellings": "两|2\n知道"}, {"blanks": [["两", "2"], ["知道"]]}),
    "ordering": ({"place_a": "2", "place_b": "1", "place_c": "3"}, {"order": ["b", "a", "c"]}),
    "matching": ({"pair_l1": "r1", "pair_l2": "r2"}, {"pairs": {"l1": "r1", "l2": "r2"}}),
    "cloze": ({"gap_1": "b"}, {"gaps": ["b"]}),
}


@pytest.fixture
def room(request):
    room = make_hosted_room((request.param,), 1)
    go_on(room)
    go_on(room)
    return room


@pytest.mark.parametrize(("room", "format"), [(one, one) for one in ALL_FORMATS], indirect=["room"])
def test_the_page_shows_the_item_and_takes_another_key(room, format):
    posted, key = NEW_KEYS[format]
    host, path = host_of(room), f"/rooms/{room.code}/rounds/1/rulings/"
    page = host.get(path).content.decode()
    assert [name for name in posted if f'name="{name}"' not in page] == []
    host.post(path, {"kind": "key", **posted})
    assert rulings_of({room.paper_id})[room.paper_id].keys == {1: key}


@pytest.mark.parametrize("room", ["single"], indirect=True)
def test_a_key_that_is_no_option_changes_nothing_and_is_said(room):
    response = host_of(room).post(
        f"/rooms/{room.code}/rounds/1/rulings/",
        {"kind": "key", "option": "z"},
        headers={"Accept": "application/json"},
    )
    assert response.status_code == 409
    assert response.json()["say"] != ""
    assert rulings_of({room.paper_id})[room.paper_id].keys == {}


@pytest.mark.parametrize("room", ["single"], indirect=True)
def test_also_after_the_end(room):
    go_on(room, Move.END)
    host_of(room).post(f"/rooms/{room.code}/rounds/1/rulings/", {"kind": "void"})
    assert rulings_of({room.paper_id})[room.paper_id].void == {1}
