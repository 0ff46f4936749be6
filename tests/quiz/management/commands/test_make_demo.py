"""An administrator with ten minutes sees every screen filled, and never a real site touched."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from quiz.activities.models import Activity, ActivityEntry
from quiz.boards.actions import fold_board
from quiz.boards.models import Board, BoardEntry
from quiz.opinions.models import Opinion
from quiz.play.models import Attempt

pytestmark = pytest.mark.django_db


def demo(**options: int) -> str:
    said = StringIO()
    call_command("make_demo", stdout=said, **options)
    return said.getvalue()


@pytest.fixture
def site() -> None:
    call_command("setup_site", stdout=StringIO())


def test_it_is_refused_where_people_really_play(settings, site):
    settings.EMBEDDED = False
    with pytest.raises(CommandError):
        demo(players=1)
    assert Attempt.objects.count() == 0


def test_without_packs_it_says_what_to_do():
    with pytest.raises(CommandError, match="setup_site"):
        demo(players=1)


def test_it_fills_activities_attempts_and_boards_and_prints_log_ins(site):
    said = demo(players=9)
    assert said.count("/desk/login-links/") == 2
    assert Activity.objects.filter(title__startswith="演示").count() == 5
    assert Attempt.objects.filter(finished_at=None).count() == 4  # the ninth put the phone away
    assert not Attempt.objects.filter(finished_at__gt=timezone.now()).exists()
    assert Opinion.objects.exclude(thumb="").count() == 8  # the second and the sixth speak everywhere
    for board in Board.objects.all():
        fold_board(board_id=board.pk, now=timezone.now())
    assert BoardEntry.objects.filter(board__scope_kind="site", board__period="all").count() == 8


def test_twice_adds_players_and_no_second_activities(site):
    demo(players=2)
    demo(players=2)
    assert Activity.objects.filter(title__startswith="演示").count() == 5
    assert ActivityEntry.objects.values("player").distinct().count() == 4
