import pytest
from django.core.management import CommandError, call_command

from quiz.management.commands import verify_scores
from quiz.play.models import Score
from tests.cast import make_player
from tests.factories.play import make_activity, make_release, play_through

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def played(monkeypatch) -> None:
    monkeypatch.setattr(verify_scores, "CHUNK", 2)
    activity = make_activity(release=make_release(count=2))
    for number in range(3):
        play_through(activity, make_player(f"小明{number}"), right=number)


def test_equal_is_one_line(capsys) -> None:
    call_command("verify_scores")
    assert capsys.readouterr().out == "3 attempts: marks, scores and board results equal the log.\n"


def test_a_difference_is_printed_and_ends_with_an_error(capsys) -> None:
    score = Score.objects.get(points=200)
    Score.objects.filter(pk=score.pk).update(right_count=0)
    with pytest.raises(CommandError, match=r"^1 differences in 3 attempts\.$"):
        call_command("verify_scores")
    assert capsys.readouterr().out.startswith(f"attempt {score.pk}: (points, right, ms) is (200, 0, 10000)")


@pytest.mark.parametrize("points", [0, 1])
def test_a_forged_score_is_found_on_the_board_too(points: int, capsys) -> None:
    Score.objects.filter(points=200).update(points=points)
    with pytest.raises(CommandError):
        call_command("verify_scores")
    assert "the result on board site:0:all is" in capsys.readouterr().out
