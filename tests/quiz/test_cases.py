"""A case text is open with the first item about it and one tap away with the next."""

from random import Random

import pytest
from django.test import Client
from django.utils import timezone

from content.items.formats.case import new_case
from content.items.frozen import forget_frozen
from content.releases.models import Release
from quiz.live.actions import RoomRules, open_room
from quiz.live.domain.timing import case_reading_ms, reading_ms
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from quiz.play.queries import question
from tests.cast import NOW, make_player
from tests.factories.items import ALL_FORMATS
from tests.factories.play import answer, make_attempt, make_release
from tests.factories.rooms import go_on

pytestmark = pytest.mark.django_db
CASE = new_case("租房记", "甲把房屋租给乙，租期三年。")
OPEN, FOLDED = '<details class="case" open>', '<details class="case">'


def case_release(format: str = "single", count: int = 3) -> Release:
    """The first item is about nothing else, the others about one case."""
    release = make_release((format,), count=count)
    for entry in release.entries.select_related("version").filter(number__gt=1):
        entry.version.body = entry.version.body | {"case": CASE}
        entry.version.save()
    forget_frozen()
    return release


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_it_is_open_once_and_then_folded(format):
    ming = make_player()
    phone = Client()
    phone.cookies[COOKIE] = player_token(ming)
    attempt = make_attempt(ming, release=case_release(format))
    seen = []
    for number in (1, 2, 3):
        page = phone.get(f"/attempts/{attempt.pk}/items/{number}/").text
        seen.append((page.count(OPEN), page.count(FOLDED), "租期三年" in page))
        answer(attempt, number)
        told = phone.get(f"/attempts/{attempt.pk}/items/{number}/").text
        seen.append((told.count(OPEN), told.count(FOLDED), "租期三年" in told))
    assert seen == [
        (0, 0, False), (0, 0, False),
        (1, 0, True), (0, 1, True),
        (0, 1, True), (0, 1, True),
    ]  # fmt: skip


def test_a_question_asks_once_more_only_where_there_is_a_case(django_assert_num_queries):
    attempt = make_attempt(release=case_release(), feedback="end")
    for number, count in ((1, 2), (2, 3), (3, 3)):
        with django_assert_num_queries(count):
            question(attempt, number)


def test_in_a_room_there_is_time_to_read_it_once():
    rules = RoomRules(standing="none")
    room = open_room(
        release=case_release(), count=0, title="七(3)班", rules=rules, host=None, now=NOW, rng=Random(1)
    )
    waits = []
    for number in (1, 2, 3):
        begun = timezone.now()
        go_on(room)
        stem = room.paper.entries.get(number=number).version.stem
        waited = room.rounds.get(number=number).opens_at - begun
        waits.append(round((waited.total_seconds() * 1000 - reading_ms(stem)) / 1000))
        go_on(room)
    assert waits == [0, round(case_reading_ms(CASE["text"]) / 1000), 0]
