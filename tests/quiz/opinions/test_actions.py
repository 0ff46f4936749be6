"""小明 says what he thinks of an item; 周老师 settles it."""

from datetime import timedelta

import pytest

from quiz.opinions.actions import decide, give_thumb, report_item, withdraw_report
from quiz.opinions.errors import NoteMissing, ReasonMissing, UnknownOutcome, WordsTooLong
from quiz.opinions.models import Opinion
from quiz.opinions.queries import thumb_counts
from tests.cast import NOW, teacher_zhou
from tests.factories.opinions import answered, item_of, report
from tests.factories.play import make_release, version_at

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)


def test_a_thumb_is_changed_and_taken_back_by_the_same_press() -> None:
    item = item_of(answered())
    pressed = ["up", "down", "down", "sideways"]
    assert [give_thumb(item=item, thumb=one, now=NOW).thumb for one in pressed] == ["up", "down", "", ""]
    assert Opinion.objects.count() == 1


def test_a_report_takes_the_place_of_the_one_before_and_keeps_the_thumb() -> None:
    item = item_of(answered())
    give_thumb(item=item, thumb="down", now=NOW)
    report_item(item=item, reason="typo", words="", now=NOW)
    report_item(item=item, reason="wrong_key", words="  应该是\n三年 ", now=LATER)
    [kept] = Opinion.objects.all()
    assert (kept.thumb, kept.reason, kept.words, kept.reported_at) == (
        "down", "wrong_key", "应该是 三年", LATER,
    )  # fmt: skip
    withdrawn = withdraw_report(item=item, now=LATER)
    assert (withdrawn.thumb, withdrawn.reason, withdrawn.words, withdrawn.reported_at) == (
        "down",
        "",
        "",
        None,
    )


def test_the_same_wording_in_another_attempt_is_the_same_opinion_with_the_newer_answer() -> None:
    release = make_release(count=1)
    first = answered(release=release)
    report(first)
    again = answered(release=release)
    again.player = first.player
    again.save()
    report(again, "typo")
    [kept] = Opinion.objects.all()
    assert (kept.reason, kept.attempt) == ("typo", again)


def test_a_report_needs_a_reason_and_few_words() -> None:
    item = item_of(answered())
    with pytest.raises(ReasonMissing):
        report_item(item=item, reason="", words="看不懂", now=NOW)
    with pytest.raises(WordsTooLong):
        report_item(item=item, reason="other", words="字" * 201, now=NOW)
    assert report_item(item=item, reason="other", words="字" * 200, now=NOW).words == "字" * 200


def test_thumbs_are_counted_by_wording() -> None:
    release = make_release(count=1)
    for nickname, thumb in (("小明", "up"), ("小红", "up"), ("小刚", "down")):
        attempt = answered(release=release, nickname=nickname)
        give_thumb(item=item_of(attempt), thumb=thumb, now=NOW)
    version = version_at(attempt, 1).pk
    assert thumb_counts({version, version + 1}) == {version: {"up": 2, "down": 1}}


def test_a_decision_needs_an_outcome_and_mending_needs_a_word() -> None:
    version = version_at(answered(), 1)
    told = {"version": version, "reason": "typo", "covers_until": NOW, "by": teacher_zhou(), "now": NOW}
    with pytest.raises(UnknownOutcome):
        decide(outcome="later", note="", **told)
    with pytest.raises(NoteMissing):
        decide(outcome="mended", note=" ", **told)
    assert decide(outcome="no_fault", note="", **told).note == ""


def test_a_decision_never_covers_the_future() -> None:
    version = version_at(answered(), 1)
    made = decide(
        version=version, reason="typo", outcome="mended", note="改好了",
        covers_until=LATER, by=teacher_zhou(), now=NOW,
    )  # fmt: skip
    assert made.covers_until == NOW
