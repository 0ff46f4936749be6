from datetime import timedelta
from typing import Final

import pytest

from content.items.models import Item
from content.releases.actions import create_quiz
from content.releases.models import Quiz
from content.staff import handing
from content.staff.actions import deactivate_user
from content.staff.belongings import KINDS
from content.staff.errors import AlreadyTheirs, NewOwnerInactive, NoHandover, NothingToHandOver
from content.staff.models import AuditEntry, User
from content.staff.queries import belongings_of
from quiz.activities.models import Activity
from tests.factories.play import make_activity

MINUTE: Final = timedelta(minutes=1)


def make_quizzes(count: int, owner: User, now) -> list[Quiz]:
    return [
        create_quiz(code=f"q{owner.pk}-{n}", title=f"题单 {n}", text="", owner=owner, now=now)
        for n in range(count)
    ]


def trail(verb: str) -> list[tuple[str, dict]]:
    return list(AuditEntry.objects.filter(verb=verb).order_by("pk").values_list("target", "detail"))


def test_everything_with_an_owner_may_be_handed_over():
    assert sorted(KINDS) == ["activity", "item", "quiz", "source"]


def test_a_quiz_goes_to_a_colleague_and_the_trail_says_from_whom(zhou, xiaoli, now):
    [quiz] = make_quizzes(1, zhou, now)
    handing.hand_over(row=quiz, to=xiaoli, by=zhou, now=now)
    quiz.refresh_from_db()
    assert quiz.owner == xiaoli
    assert trail("change_owner") == [(f"quiz:{quiz.pk}", {"from": zhou.pk, "to": xiaoli.pk})]


def test_what_nobody_owns_can_be_given_too(zhou, now):
    activity = make_activity()
    Activity.objects.update(owner=None)
    handing.hand_over(row=activity, to=zhou, by=zhou, now=now)
    activity.refresh_from_db()
    assert activity.owner == zhou
    assert trail("change_owner") == [(f"activity:{activity.pk}", {"from": None, "to": zhou.pk})]


def test_what_is_already_theirs_leaves_no_line(zhou, now):
    [quiz] = make_quizzes(1, zhou, now)
    with pytest.raises(AlreadyTheirs):
        handing.hand_over(row=quiz, to=zhou, by=zhou, now=now)
    assert trail("change_owner") == []


def test_nothing_goes_to_somebody_who_was_stopped(zhou, xiaoli, now):
    [quiz] = make_quizzes(1, zhou, now)
    deactivate_user(user=xiaoli, by=zhou, now=now)
    for give in (
        lambda: handing.hand_over(row=quiz, to=xiaoli, by=zhou, now=now),
        lambda: handing.hand_over_all(of=zhou, to=xiaoli, by=zhou, now=now),
    ):
        with pytest.raises(NewOwnerInactive):
            give()
    quiz.refresh_from_db()
    assert quiz.owner == zhou


def test_all_of_a_leaver_goes_in_portions_and_nothing_of_others(zhou, xiaoli, now, monkeypatch):
    monkeypatch.setattr(handing, "AT_ONCE", 2)
    quizzes = make_quizzes(5, xiaoli, now)
    [own] = make_quizzes(1, zhou, now)
    item = Item.objects.create(code="i-1", owner=xiaoli, created_at=now)
    deactivate_user(user=xiaoli, by=zhou, now=now)
    given = handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)
    assert given == {"source": 0, "item": 1, "quiz": 5, "activity": 0}
    assert belongings_of([xiaoli]) == {xiaoli.pk: []}
    assert sorted(target for target, _ in trail("change_owner")) == sorted(
        [f"item:{item.pk}", *(f"quiz:{quiz.pk}" for quiz in quizzes)]
    )
    assert trail("hand_over_all") == [(f"user:{xiaoli.pk}", {"to": zhou.pk, **given})]
    assert Quiz.objects.filter(owner=zhou).count() == 6
    assert f"quiz:{own.pk}" not in dict(trail("change_owner"))


def test_what_was_given_before_a_fault_stays_given_and_the_next_press_goes_on(zhou, xiaoli, now, monkeypatch):
    monkeypatch.setattr(handing, "AT_ONCE", 2)
    make_quizzes(3, xiaoli, now)
    record_all = handing.record_all

    def full_disk(*, details, **arguments):
        if len(details) == 1:
            raise OSError("no space")
        record_all(details=details, **arguments)

    monkeypatch.setattr(handing, "record_all", full_disk)
    with pytest.raises(OSError, match="no space"):
        handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)
    assert Quiz.objects.filter(owner=xiaoli).count() == 1
    monkeypatch.setattr(handing, "record_all", record_all)
    assert handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)["quiz"] == 1


def test_there_is_nothing_to_give_of_somebody_who_has_nothing(zhou, xiaoli, now):
    with pytest.raises(NothingToHandOver):
        handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)
    with pytest.raises(AlreadyTheirs):
        handing.hand_over_all(of=xiaoli, to=xiaoli, by=zhou, now=now)
    assert trail("hand_over_all") == []


def test_what_was_handed_over_comes_back_in_portions_also_to_somebody_stopped(zhou, xiaoli, now, monkeypatch):
    monkeypatch.setattr(handing, "AT_ONCE", 2)
    quizzes = make_quizzes(5, xiaoli, now)
    [own] = make_quizzes(1, zhou, now)
    deactivate_user(user=xiaoli, by=zhou, now=now)
    handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)
    back, kept = handing.hand_back(of=xiaoli, by=zhou, now=now + MINUTE)
    assert (back, kept) == ({"source": 0, "item": 0, "quiz": 5, "activity": 0}, 0)
    assert list(Quiz.objects.filter(owner=xiaoli).order_by("pk")) == quizzes
    assert Quiz.objects.get(owner=zhou) == own
    assert trail("change_owner")[5:] == [
        (f"quiz:{quiz.pk}", {"from": zhou.pk, "to": xiaoli.pk}) for quiz in quizzes
    ]
    assert trail("hand_back") == [(f"user:{xiaoli.pk}", {"from": zhou.pk, **back, "kept": 0})]


def test_what_has_changed_hands_since_stays_even_if_it_came_back_to_the_same_person(zhou, xiaoli, now):
    wang = User.objects.create_user("wang", display_name="小王")
    away, there_and_back, gone, still = make_quizzes(4, xiaoli, now)
    handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)
    for quiz, to in ((away, wang), (there_and_back, wang), (there_and_back, zhou)):
        handing.hand_over(row=quiz, to=to, by=zhou, now=now + MINUTE)
    gone.delete()
    back, kept = handing.hand_back(of=xiaoli, by=zhou, now=now + 2 * MINUTE)
    assert (back["quiz"], kept) == (1, 3)
    assert [quiz.owner for quiz in Quiz.objects.order_by("pk")] == [wang, zhou, xiaoli]
    assert Quiz.objects.get(owner=xiaoli) == still


def test_one_press_takes_back_once_the_last_one_and_within_seven_days(zhou, xiaoli, now):
    make_quizzes(1, xiaoli, now)
    with pytest.raises(NoHandover):
        handing.hand_back(of=xiaoli, by=zhou, now=now)
    handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)
    with pytest.raises(NoHandover):
        handing.hand_back(of=xiaoli, by=zhou, now=now + timedelta(days=7, seconds=1))
    handing.hand_back(of=xiaoli, by=zhou, now=now + timedelta(days=7))
    with pytest.raises(NoHandover):
        handing.hand_back(of=xiaoli, by=zhou, now=now + timedelta(days=7))
    assert Quiz.objects.get().owner == xiaoli


def test_what_came_back_before_a_fault_stays_and_the_next_press_goes_on(zhou, xiaoli, now, monkeypatch):
    monkeypatch.setattr(handing, "AT_ONCE", 2)
    make_quizzes(3, xiaoli, now)
    handing.hand_over_all(of=xiaoli, to=zhou, by=zhou, now=now)
    record_all = handing.record_all

    def full_disk(*, details, **arguments):
        if len(details) == 1:
            raise OSError("no space")
        record_all(details=details, **arguments)

    monkeypatch.setattr(handing, "record_all", full_disk)
    with pytest.raises(OSError, match="no space"):
        handing.hand_back(of=xiaoli, by=zhou, now=now + MINUTE)
    assert Quiz.objects.filter(owner=xiaoli).count() == 2
    monkeypatch.setattr(handing, "record_all", record_all)
    back, kept = handing.hand_back(of=xiaoli, by=zhou, now=now + MINUTE)
    assert (back["quiz"], kept, Quiz.objects.filter(owner=xiaoli).count()) == (1, 0, 3)
