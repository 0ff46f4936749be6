"""Opening a room: by the form, from the desk, once again and of the hardest items."""

from random import Random

import pytest
from django.test import Client

from content.releases.models import Release
from quiz.live.actions import RoomRules, open_room, open_room_again
from quiz.live.models import Room
from quiz.play.models import PaperItem, RulingKind
from quiz.play.rulings import rulings_of
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import desk_of
from tests.factories.play import make_release
from tests.factories.rooms import host_of, make_hosted_room, play_round, sit, version_of_round

pytestmark = pytest.mark.django_db
CHOSEN = {"count": "3", "limit": "20", "scoring": "classroom", "standing": "top", "names": "drawn"}


def chosen(release: Release, **others: str) -> dict[str, str]:
    return {"release": str(release.pk), **CHOSEN, **others}


def test_zhou_opens_a_room_and_stands_before_its_screen():
    release = make_release(count=5)
    response = desk_of().post("/rooms/new/", chosen(release, title="七(3)班", auto="on"))
    room = Room.objects.get()
    assert response["Location"] == f"/rooms/{room.code}/screen/"
    assert (room.title, room.limit_seconds, room.auto_seconds, room.trial) == ("七(3)班", 20, 8, False)
    assert room.paper.entries.count() == 3


def test_only_what_suits_the_class_is_drawn_and_again_too():
    release = make_release(count=6, suits=(["primary"], ["adult"], ["primary", "junior"]))
    desk_of().post("/rooms/new/", chosen(release, audience="primary", count="9"))
    room = Room.objects.get()
    drawn = [entry.version.item.suits for entry in room.paper.entries.select_related("version__item")]
    assert sorted(drawn) == [["primary"], ["primary"], ["primary", "junior"], ["primary", "junior"]]
    host_of(room).post(f"/rooms/{room.code}/again/", {"of": "release"})
    other = Room.objects.exclude(pk=room.pk).get()
    assert (other.paper.audience, other.paper.entries.count()) == ("primary", 4)


def test_where_nothing_suits_the_class_the_page_says_so():
    response = desk_of().post("/rooms/new/", chosen(make_release(suits=(["adult"],)), audience="primary"))
    assert (response.status_code, Room.objects.count()) == (422, 0)
    assert "这份题单里没有适合小学的题。换一种人，或选“全部”。" in response.text


def test_the_page_says_how_many_items_there_are_for_whom(django_assert_num_queries):
    release = make_release(count=4, suits=(["primary"], ["adult"], ["adult"], []))
    make_release(count=1)
    zhou = desk_of()
    with django_assert_num_queries(6):
        page = zhou.get("/rooms/new/", {"release": release.pk, "audience": "primary"})
    told = f"《{release.title}》：小学 2 题、初中 1 题、高中 1 题、成人 3 题（含没写适合谁的 1 题）"
    assert [f'data-fitting="{told}"' in page.text, f"data-fitting-told>{told}<" in page.text] == [True, True]
    assert page.text.count("：没写适合谁，选谁都抽得到") == 1
    assert page.context["form"]["count"].value() == 2


def test_one_button_makes_it_a_trial():
    desk_of().post("/rooms/new/", chosen(make_release(), trial="on"))
    assert Room.objects.get().trial is True


def test_a_wrong_count_is_said_and_what_was_chosen_stays():
    release = make_release()
    response = desk_of().post("/rooms/new/", chosen(release, count="0", title="七(3)班"))
    assert response.status_code == 422
    page = response.content.decode()
    assert 'value="七(3)班"' in page
    assert 'role="alert"' in page
    assert Room.objects.count() == 0


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"minutes": "15", "limit": "20"}, 14),
        ({"minutes": "5", "limit": ""}, 2),
        ({"minutes": "999"}, 30),
        ({}, 10),
    ],
)
def test_the_minutes_left_propose_how_many_items(asked, count):
    release = make_release(count=30)
    page = desk_of().get("/rooms/new/", {"release": release.pk, **asked})
    assert page.context["form"]["count"].value() == count


@pytest.mark.parametrize(("may", "status"), [(True, 200), (False, 302)])
def test_guests_host_where_the_owner_lets_them(settings, may, status):
    settings.GUESTS_HOST = may
    assert Client().get("/rooms/new/").status_code == status
    assert ("/rooms/new/" in Client().get("/").content.decode()) is may


def test_a_guest_plays_only_what_is_on_the_home_page(settings):
    settings.GUESTS_HOST = True
    release = make_release()
    assert Client().post("/rooms/new/", chosen(release)).status_code == 422
    assert Room.objects.count() == 0


def test_the_desk_freezes_a_quiz_and_proposes_it():
    quiz = make_release(("single", "truefalse"), 2).quiz
    zhou = desk_of()
    assert f"/rooms/new/quizzes/{quiz.pk}/" in zhou.get(f"/desk/quizzes/{quiz.pk}/").content.decode()
    quiz.entries.filter(position=quiz.entries.first().position).delete()
    response = zhou.post(f"/rooms/new/quizzes/{quiz.pk}/")
    newest = Release.objects.filter(quiz=quiz).latest("number")
    assert (newest.number, response["Location"]) == (2, f"/rooms/new/?release={newest.pk}")
    assert zhou.post(f"/rooms/new/quizzes/{quiz.pk}/")["Location"] == response["Location"]
    assert zhou.get(response["Location"]).context["form"]["release"].value() == newest.pk


def test_own_rooms_are_there_to_go_on_with():
    room = make_hosted_room()
    page = host_of(room).get("/rooms/recover/")
    assert page.status_code == 200
    zhou = desk_of()
    zhou.post("/rooms/recover/", {"host_key": room.host_key})
    assert f"/rooms/{room.code}/screen/" in zhou.get("/rooms/new/").content.decode()


def test_again_is_another_room_by_the_same_rules_and_no_trial():
    room = make_hosted_room(count=4, trial=True, scoring="party", names="number")
    response = host_of(room).post(f"/rooms/{room.code}/again/", {"of": "release"})
    other = Room.objects.exclude(pk=room.pk).get()
    assert response["Location"] == f"/rooms/{other.code}/screen/"
    assert (other.scoring, other.names, other.trial, other.phase) == ("party", "number", False, "lobby")
    assert other.paper.release_id == room.paper.release_id
    assert other.paper.entries.count() == 4


def test_the_hardest_three_come_again_with_the_key_they_were_marked_by():
    room = make_hosted_room(count=4, standing="none")
    ming, hong = sit(room, "小明"), sit(room, "小红")
    for number, (first, second) in enumerate(
        [(True, True), (False, False), (True, False), (False, False)], start=1
    ):
        play_round(room, number, {ming: (first, 1000), hong: (second, 2000)})
    host = host_of(room)
    host.post(f"/rooms/{room.code}/rounds/3/rulings/", {"kind": "key", "option": "b"})
    host.post(f"/rooms/{room.code}/again/", {"of": "hardest"})
    other = Room.objects.exclude(pk=room.pk).get()
    versions = list(PaperItem.objects.filter(paper=other.paper_id).values_list("version", flat=True))
    assert versions == [version_of_round(room, number).pk for number in (2, 3, 4)]
    assert rulings_of({other.paper_id})[other.paper_id].keys == {2: {"option": "b"}}
    assert other.paper.entries.filter(rulings__kind=RulingKind.KEY).count() == 1


def test_without_an_account_nothing_is_drawn_that_is_kept_back_for_contests():
    release = make_release(count=4)
    release.entries.filter(number__lte=2).update(held=True)
    rules = {"release": release, "count": 9, "title": "在家", "rules": RoomRules(), "now": NOW}
    at_home = open_room(**rules, host=None, rng=Random(1))
    contest = open_room(**rules, host=teacher_zhou(), rng=Random(1))
    again = open_room_again(room=at_home, host=None, now=NOW, rng=Random(2))
    assert [one.paper.entries.count() for one in (at_home, contest, again)] == [2, 4, 2]


def test_a_room_gets_one_of_two_items_that_must_stay_apart():
    release = make_release(count=5)
    release.apart = [[1, 2], [4, 5]]
    release.save(update_fields=["apart"])
    room = open_room(
        release=release, count=3, title="比赛", rules=RoomRules(), host=teacher_zhou(), now=NOW, rng=Random(1)
    )
    numbers = set(
        release.entries.filter(version__in=room.paper.entries.values("version")).values_list(
            "number", flat=True
        )
    )
    assert (len(numbers), 3 in numbers, numbers >= {1, 2}, numbers >= {4, 5}) == (3, True, False, False)
