"""A room whose host went away ends by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.jobs.models import Job
from quiz.live.actions import BOARDS
from quiz.live.forgotten import end_forgotten_rooms
from quiz.live.models import Room
from tests.factories.rooms import go_on, make_hosted_room

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def opened(hours_ago: int) -> Room:
    room = make_hosted_room()
    Room.objects.filter(pk=room.pk).update(created_at=timezone.now() - hours_ago * HOUR)
    return room


def test_after_a_day_it_ends_and_its_boards_are_told() -> None:
    room, fresh = opened(25), opened(23)
    assert end_forgotten_rooms(now=timezone.now()) == 1
    room.refresh_from_db()
    fresh.refresh_from_db()
    assert (room.phase, fresh.phase) == ("podium", "lobby")
    assert Job.objects.get(kind=BOARDS).payload == {"room": room.pk}
    assert end_forgotten_rooms(now=timezone.now()) == 0


def test_an_item_of_today_keeps_it_open_and_the_one_in_hand_is_closed_with_it() -> None:
    room = opened(30)
    go_on(room)
    assert end_forgotten_rooms(now=timezone.now()) == 0
    assert end_forgotten_rooms(now=timezone.now() + 25 * HOUR) == 1
    assert room.rounds.get().closed_at is not None
