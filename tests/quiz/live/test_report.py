"""The report of a room: numbers worked out by hand, and a table that is safe to open."""

import csv
from io import StringIO

import pytest

from quiz.live.reporting import room_report
from tests.factories.rooms import host_of, make_hosted_room, play_round, sit

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    """Two rounds, three people: round 1 two of three right, round 2 one of two."""
    room = make_hosted_room(count=2, standing="none")
    ming, hong, gang = sit(room, "小明"), sit(room, "小红"), sit(room, "小刚")
    play_round(room, 1, {ming: (True, 2000), hong: (True, 3000), gang: (False, 7000)})
    play_round(room, 2, {ming: (True, 4000), hong: (False, 6000)})
    return room


def rows_of(room) -> list[list[str]]:
    response = host_of(room).get(f"/rooms/{room.code}/report.csv")
    text = response.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:])))


def test_what_came_of_every_round(room):
    report = room_report(room)
    lines = [(one.number, one.right, one.answered, one.percent, one.median_s) for one in report.rounds]
    assert lines == [(1, 2, 3, 67, 3.0), (2, 1, 2, 50, 5.0)]
    assert report.hardest == [2, 1]
    assert (report.percent, report.median_s) == (60, 4.0)


def test_who_stands_where(room):
    seats = [
        (one.rank, one.name, one.points, one.right_count, one.answers) for one in room_report(room).seats
    ]
    assert seats == [
        (1, "小明", 200, 2, ["对", "对"]),
        (2, "小红", 100, 1, ["对", "错"]),
        (3, "小刚", 0, 0, ["错", ""]),
    ]


def test_a_void_round_counts_for_nobody_and_is_on_record(room):
    host = host_of(room)
    host.post(f"/rooms/{room.code}/rounds/2/rulings/", {"kind": "void", "reason": "题干写错"})
    report = room_report(room)
    assert (report.rounds[1].percent, report.percent, report.hardest) == (None, 67, [1])
    assert [(one.rank, one.points) for one in report.seats] == [(1, 100), (2, 100), (3, 0)]
    assert [(one.number, one.reason, one.by) for one in report.rulings] == [(2, "题干写错", "主持人")]
    page = host.get(f"/rooms/{room.code}/report/").content.decode()
    assert "本题作废：题干写错" in page


def test_a_corrected_key_turns_the_round_round(room):
    response = host_of(room).post(
        f"/rooms/{room.code}/rounds/2/rulings/", {"kind": "key", "option": "a", "from": "report"}
    )
    assert response["Location"] == f"/rooms/{room.code}/report/"
    report = room_report(room)
    assert (report.rounds[1].right, report.rounds[1].corrected) == (1, True)
    assert [(one.name, one.points) for one in report.seats] == [("小红", 200), ("小明", 100), ("小刚", 0)]


def test_the_table_holds_everybody(room):
    assert rows_of(room) == [
        ["名次", "名字", "座位号", "得分", "答对", "第1题", "第2题"],
        ["1", "小明", "", "200", "2", "对", "对"],
        ["2", "小红", "", "100", "1", "对", "错"],
        ["3", "小刚", "", "0", "0", "错", ""],
    ]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_name_is_never_a_formula(name):
    room = make_hosted_room()
    sit(room, name)
    assert rows_of(room)[1][1] == f"'{name}"
