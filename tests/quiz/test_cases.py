"""A case text is open with the first item about it and one tap away with the next."""

import pytest
from django.test import Client

from content.items.formats.case import new_case
from content.items.frozen import forget_frozen
from content.releases.models import Release
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from quiz.play.queries import question
from tests.cast import make_player
from tests.factories.items import ALL_FORMATS
from tests.factories.play import answer, make_attempt, make_release

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
