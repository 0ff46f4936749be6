"""What the writer does when the database refuses."""

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from django.db import DataError, IntegrityError, OperationalError

from quiz.live import writer
from quiz.live.domain.states import Move
from quiz.live.writer import Answer
from quiz.play.domain.marking import Timing
from quiz.play.models import Response
from tests.cast import NOW
from tests.factories.rooms import go_on, make_hosted_room, seat

pytestmark = pytest.mark.django_db(transaction=True)
HOW = Timing(c=1, s=1, l=0, t=None, g=500)


def answers(count: int) -> list[Answer]:
    room = make_hosted_room()
    go_on(room, Move.NEXT)
    return [
        Answer(
            room.pk,
            seat(room, f"同学{turn}").attempt_id,
            1,
            1,
            f"c{turn}",
            {"option": "a"},
            900,
            HOW,
            NOW,
            lambda kept: None,
        )
        for turn in range(count)
    ]


@pytest.mark.parametrize("refusal", [DataError, IntegrityError])
def test_the_rows_at_fault_are_given_up_and_the_others_are_on_disk_at_once(
    monkeypatch: pytest.MonkeyPatch, refusal: type[Exception]
) -> None:
    batch, insert = answers(9), writer._insert

    def picky(some: Sequence[Answer]) -> set[tuple[int, str]]:
        kept = insert(some)
        if any(one.client_id in ("c2", "c7") for one in some):
            raise refusal("no such row")
        return kept

    monkeypatch.setattr(writer, "_insert", picky)
    begun = time.monotonic()
    kept = writer._write_until_it_holds(batch)
    assert time.monotonic() - begun < 2
    assert {client_id for _, client_id in kept} == {f"c{turn}" for turn in (0, 1, 3, 4, 5, 6, 8)}
    assert set(Response.objects.values_list("attempt_id", "client_id")) == kept


def test_a_store_that_is_away_is_waited_for_and_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    batch, insert, fails = answers(3), writer._insert, iter([OperationalError("away"), None])

    def away_once(some: Sequence[Answer]) -> set[tuple[int, str]]:
        if error := next(fails, None):
            raise error
        return insert(some)

    monkeypatch.setattr(writer, "_insert", away_once)
    assert len(writer._write_until_it_holds(batch)) == 3


def test_half_a_character_is_refused_alone_and_the_writer_goes_on() -> None:
    whole, broken = answers(2)
    kept = writer._write_until_it_holds([replace(broken, answer={"text": "\ud800"}), whole])
    assert kept == {(whole.attempt_id, whole.client_id)}
