"""Several processes post, fold and rebuild at once on a real database; then the boards equal a rebuild."""

import os
import time

import pytest

from tests.throwaway import finish, start, throwaway_database

RACER = "tests.quiz.boards.racer"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.stores)])
def env(request):
    url = os.environ.get("TEST_DATABASE_URL", "")
    if request.param == "postgres" and not url:
        pytest.skip("TEST_DATABASE_URL is not set")
    with throwaway_database(url if request.param == "postgres" else "") as env:
        finish(start(RACER, "prepare", env=env))
        yield env


def ending(env):
    """The last line of the check, which fails when a board differs: attempts, results still waiting."""
    return finish(start(RACER, "check", env=env)).splitlines()[-1]


def test_two_workers_fold_while_two_others_post(env):
    racers = [start(RACER, "post", seed, 60, env=env) for seed in (1, 2)]
    racers += [start(RACER, "fold", 120, env=env) for _ in range(2)]
    for racer in racers:
        finish(racer)
    assert ending(env) == "120 0"


def test_a_worker_killed_again_and_again_loses_and_doubles_nothing(env):
    poster = start(RACER, "post", 3, 60, env=env)
    for pause in (0.7, 0.9, 1.1):
        worker = start(RACER, "fold", 10_000, env=env)
        time.sleep(pause)
        worker.kill()
        worker.wait()
    finish(poster)
    finish(start(RACER, "fold", 60, env=env))
    assert ending(env) == "60 0"


def test_boards_are_rebuilt_while_others_post_and_fold(env):
    racers = [start(RACER, "post", 4, 60, env=env), start(RACER, "fold", 60, env=env)]
    racers.append(start(RACER, "rebuild", 3, env=env))
    for racer in racers:
        finish(racer)
    finish(start(RACER, "fold", 60, env=env))
    assert ending(env) == "60 0"


def test_boards_that_stood_still_without_a_worker_catch_up(env):
    finish(start(RACER, "post", 5, 40, env=env))
    finish(start(RACER, "fold", 40, env=env))
    assert ending(env) == "40 0"
