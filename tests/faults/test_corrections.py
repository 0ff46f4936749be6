"""The worker is killed while a key is put right: it goes on, and the outcome is that of one quiet run."""

import pytest

from tests.faults.served_site import Site, until

pytestmark = pytest.mark.faults
PLAYERS = 10
PLAYED = f"""
from tests.cast import make_player
from tests.factories.corrections import corrected
from tests.factories.play import make_activity, make_release, play_through
activity = make_activity(release=make_release(count=2))
for number in range({PLAYERS}):
    play_through(activity, make_player(f"路人{{number}}号"), right=number % 3)
corrected(activity.release.entries.get(number=1).version)
"""
# 100 points an item; the first one was right for two players of three, and is right for the third one now
OUTCOME = [
    (points, points - 100 if points else 100) for points in (100 * (number % 3) for number in range(PLAYERS))
]


def told(site: Site) -> list[tuple[int, int]]:
    return site.rows("SELECT points_before, points FROM quiz_scorechange ORDER BY attempt_id")


def job(site: Site) -> tuple[str, int]:
    return site.rows("SELECT state, attempts FROM content_job WHERE kind = 'remark'")[0]


def test_a_worker_killed_between_two_portions_goes_on_and_tells_nobody_twice(site: Site) -> None:
    hold = site.folder / "hold-remark"
    hold.touch()
    done = site.manage("shell", "--no-imports", "-c", PLAYED)
    assert done.returncode == 0, done.stderr
    until(lambda: told(site), within=60)
    killed = site.kill("worker")
    assert (len(told(site)), job(site)) == (3, ("running", 1))
    site.write("UPDATE quiz_scorechange SET seen_at = made_at")
    hold.unlink()
    until(lambda: site.children().get("worker", killed) != killed, within=60)
    until(lambda: job(site)[0] == "done", within=90)
    assert (told(site), job(site)) == (OUTCOME, ("done", 2))
    assert site.rows("SELECT count(*) FROM quiz_scorechange WHERE seen_at IS NOT NULL") == [(3,)]
    assert site.rows("SELECT count(*) FROM quiz_correction WHERE applied_at IS NULL") == [(0,)]
    until(lambda: not site.rows("SELECT id FROM quiz_boardresult WHERE folded_at IS NULL"), within=60)
    for command in (["verify_scores"], ["rebuild_boards", "--check"]):
        checked = site.manage(*command)
        assert checked.returncode == 0, checked.stdout + checked.stderr
