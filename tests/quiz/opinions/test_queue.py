"""What players report and hosts rule waits in one queue until 周老师 has decided."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quiz.live.actions import correct_key, void_round
from quiz.opinions.actions import decide
from quiz.opinions.queue import Case, open_case_count, open_cases
from tests.cast import NOW, teacher_zhou
from tests.factories.corrections import corrected, voided
from tests.factories.opinions import answered, report
from tests.factories.play import make_release, version_at
from tests.factories.rooms import go_on, make_hosted_room, version_of_round

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)


def settle(case: Case) -> None:
    decide(
        version=case.version, reason=case.reason, outcome="mended", note="改好了",
        covers_until=case.newest_at, by=teacher_zhou(), now=timezone.now(),
    )  # fmt: skip


def test_the_same_report_of_several_is_one_case_with_their_answers() -> None:
    release = make_release(count=1)
    for minute, (nickname, words) in enumerate((("小明", "热线错了"), ("小红", ""), ("小刚", "同上"))):
        attempt = answered(release=release, nickname=nickname, right=nickname == "小红")
        report(attempt, words=words, now=NOW + timedelta(minutes=minute))
    report(answered(release=release, nickname="小李"), "typo")
    wrong_key, typo = open_cases()
    assert (wrong_key.version, wrong_key.reason_text, wrong_key.count) == (
        version_at(attempt, 1), "答案有误", 3,
    )  # fmt: skip
    assert [(voice.given, voice.words) for voice in wrong_key.voices] == [
        ("12315", "同上"), ("12348", ""), ("12315", "热线错了"),
    ]  # fmt: skip
    assert (typo.reason_text, typo.count, typo.key_text) == ("错别字", 1, "12348")
    assert open_case_count() == 2


def test_of_many_only_the_newest_voices_are_shown() -> None:
    release = make_release(count=1)
    for number in range(5):
        attempt = answered(release=release, nickname=f"小明{number}")
        report(attempt, words=f"第{number}句", now=NOW + timedelta(minutes=number))
    [case] = open_cases()
    assert (case.count, [voice.words for voice in case.voices]) == (5, ["第4句", "第3句", "第2句"])


def test_what_was_left_out_has_no_answer() -> None:
    attempt = answered()
    attempt.finished_at = NOW
    attempt.save()
    report(attempt, number=2)
    assert [voice.given for voice in open_cases()[0].voices] == [""]


def test_a_decision_empties_the_queue_until_somebody_reports_again() -> None:
    release = make_release(count=1)
    report(answered(release=release))
    settle(open_cases()[0])
    assert (open_cases(), open_case_count()) == ([], 0)
    report(answered(release=release, nickname="小红"), now=LATER)
    assert [(case.count, case.newest_at) for case in open_cases()] == [(1, LATER)]


def test_what_a_host_ruled_reaches_the_queue_and_is_settled_like_a_report() -> None:
    room = make_hosted_room()
    for _ in range(4):
        go_on(room)
    void_round(room_id=room.pk, number=1, reason="题干有歧义", by=None, now=LATER)
    new_key = {"option": "b"}
    correct_key(room_id=room.pk, number=2, key=new_key, reason="", by=teacher_zhou(), now=NOW)
    void, key = open_cases()
    assert (void.version, void.reason_text, void.count) == (version_of_round(room, 1), "现场作废", 1)
    assert [(voice.given, voice.words, voice.by) for voice in void.voices] == [("", "题干有歧义", "主持人")]
    assert (key.version, key.reason_text, key.key_text) == (
        version_of_round(room, 2),
        "现场更正答案",
        "12348",
    )
    assert [(voice.given, voice.by) for voice in key.voices] == [("12345", "周老师")]
    settle(void)
    assert [case.reason for case in open_cases()] == ["key"]


@pytest.mark.parametrize("count", [1, 4])
def test_the_queue_costs_the_same_however_long(count: int, django_assert_num_queries) -> None:
    room = make_hosted_room(count=4)
    for number in range(1, count + 1):
        report(answered(nickname=f"小明{number}"))
        go_on(room)
        go_on(room)
        void_round(room_id=room.pk, number=number, reason="", by=None, now=NOW)
    with django_assert_num_queries(5):
        assert len(open_cases()) == 2 * count
    with django_assert_num_queries(2):
        open_case_count()


def test_the_answer_that_holds_now_stands_beside_the_reports():
    attempt = answered()
    report(attempt)
    version = version_at(attempt, 1)
    corrected(version)
    assert [case.key_text for case in open_cases()] == ["12315"]
    voided(version)
    assert [case.key_text for case in open_cases()] == ["已作废，答过的都算对"]
