import pytest

from content.items.models import Item
from content.releases.actions import create_quiz
from content.releases.models import Quiz
from content.staff import handing
from content.staff.actions import deactivate_user
from content.staff.belongings import KINDS
from content.staff.errors import AlreadyTheirs, NewOwnerInactive, NothingToHandOver
from content.staff.models import AuditEntry, User
from content.staff.queries import belongings_of
from quiz.activities.models import Activity
from tests.factories.play import make_activity


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
