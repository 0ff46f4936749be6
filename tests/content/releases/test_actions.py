"""周老师 puts items together and publishes them."""

from dataclasses import replace

import pytest

from content.items.actions import (
    approve_item,
    complain_of_edition,
    edit_item,
    flag_version,
    requote_item,
    restore_item,
    retire_item,
    waive_finding,
)
from content.items.checks.base import Complaint
from content.items.domain import FACT_CHANGED
from content.items.models import Finding
from content.items.queries import content_of
from content.releases.actions import (
    add_quiz_items,
    copy_quiz,
    create_quiz,
    create_quiz_from_source,
    move_quiz_item,
    place_quiz_item,
    publish_quiz,
    remove_conflicting_items,
    remove_quiz_items,
)
from content.releases.errors import (
    EmptyQuiz,
    FlaggedItems,
    NothingApproved,
    PaperFindings,
    RetiredItems,
    UnapprovedItems,
)
from content.releases.queries import item_pool, paper_findings
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, make_approved, make_draft, make_source

pytestmark = pytest.mark.django_db


def make_quiz(*items, code="q"):
    quiz = create_quiz(code=code, title="题单", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    return quiz


def publish(quiz):
    return publish_quiz(quiz=quiz, by=teacher_zhou(), now=NOW)


def listed(quiz):
    return [entry.item for entry in quiz.entries.select_related("item")]


@pytest.fixture(autouse=True)
def nothing_quarrels(monkeypatch):
    """What the paper checks say is tested with them."""
    for feature in ("actions.publishing", "queries"):
        monkeypatch.setattr(f"content.releases.{feature}.run_paper_checks", lambda contents: [])


@pytest.fixture
def twins_quarrel(monkeypatch, nothing_quarrels):
    """A paper check that wants every stem once."""

    def check(contents):
        stems = [content.stem for content in contents]
        twins = [place for place, stem in enumerate(stems) if stem in stems[:place]]
        return [(place, Complaint("DUP", "stem", "和前面的题一样。")) for place in twins]

    for feature in ("actions.publishing", "queries"):
        monkeypatch.setattr(f"content.releases.{feature}.run_paper_checks", check)


def test_an_item_goes_in_once_and_keeps_its_place():
    one, two, three = make_approved(), make_approved(), make_approved()
    quiz = make_quiz(one, two)
    assert add_quiz_items(quiz=quiz, items=[two, three]) == 1
    assert listed(quiz) == [one, two, three]


def test_items_move_by_one_and_stop_at_the_ends():
    one, two = make_approved(), make_approved()
    quiz = make_quiz(one, two)
    move_quiz_item(quiz=quiz, item_id=two.pk, by=-1)
    move_quiz_item(quiz=quiz, item_id=two.pk, by=-1)
    assert listed(quiz) == [two, one]


@pytest.mark.parametrize(
    ("place", "order"), [(1, [2, 0, 1]), (2, [0, 2, 1]), (3, [0, 1, 2]), (99, [0, 1, 2]), (0, [2, 0, 1])]
)
def test_an_item_is_put_at_a_place_or_at_the_nearer_end(place, order):
    items = [make_approved() for _ in range(3)]
    quiz = make_quiz(*items)
    place_quiz_item(quiz=quiz, item_id=items[2].pk, place=place)
    assert listed(quiz) == [items[index] for index in order]


def test_an_item_that_another_tab_took_out_is_not_put_back_by_a_move():
    one, two, gone = (make_approved() for _ in range(3))
    quiz = make_quiz(one, two, gone)
    remove_quiz_items(quiz=quiz, item_ids=[gone.pk])
    place_quiz_item(quiz=quiz, item_id=gone.pk, place=1)
    assert listed(quiz) == [one, two]


def test_a_copy_belongs_to_the_copier_and_lives_by_itself():
    one, two = make_approved(), make_approved()
    quiz = make_quiz(two, one)
    quiz.title = "长" * 80
    quiz.save(update_fields=["title"])
    copy = copy_quiz(quiz=quiz, code="c", owner=admin_chen(), now=NOW)
    move_quiz_item(quiz=copy, item_id=one.pk, by=-1)
    assert (copy.owner, copy.title) == (admin_chen(), "长" * 76 + "（副本）")
    assert (listed(quiz), listed(copy)) == ([two, one], [one, two])


def test_after_a_removal_the_list_still_takes_items():
    one, two, three = make_approved(), make_approved(), make_approved()
    quiz = make_quiz(one, two)
    remove_quiz_items(quiz=quiz, item_ids=[one.pk])
    add_quiz_items(quiz=quiz, items=[three])
    assert listed(quiz) == [two, three]


def test_a_source_becomes_a_quiz_of_what_is_approved_in_the_order_of_the_text():
    source = make_source(title="法援年报")
    one, _, two = make_approved(source), make_draft(source), make_approved(source)
    make_approved()
    quiz = create_quiz_from_source(source=source, code="s", owner=teacher_zhou(), now=NOW)
    assert (quiz.title, listed(quiz)) == ("法援年报", [one, two])


def test_a_source_without_approved_items_makes_no_quiz():
    with pytest.raises(NothingApproved):
        create_quiz_from_source(source=make_source(), code="s", owner=teacher_zhou(), now=NOW)


def test_an_empty_quiz_and_one_with_a_draft_are_not_published():
    with pytest.raises(EmptyQuiz):
        publish(make_quiz())
    with pytest.raises(UnapprovedItems):
        publish(make_quiz(make_draft(), code="q2"))


def test_a_release_holds_the_newest_approved_wording_of_each_item():
    one, two = make_approved(), make_approved()
    entries = publish(make_quiz(two, one)).entries.all()
    assert [entry.version for entry in entries] == [two.newest, one.newest]


def test_items_that_do_not_go_together_are_told_of_and_can_be_taken_out(twins_quarrel):
    one, twin, triplet = (make_approved(stem="一样的？") for _ in range(3))
    quiz = make_quiz(one, twin, triplet)
    with pytest.raises(PaperFindings):
        publish(quiz)
    assert paper_findings(quiz) == {twin.pk: ["和前面的题一样。"], triplet.pk: ["和前面的题一样。"]}
    assert remove_conflicting_items(quiz=quiz) == 2
    assert publish(quiz).entries.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_publishing_asks_the_database_as_often_whatever_the_length(count, django_assert_num_queries):
    quiz = make_quiz(*(make_approved() for _ in range(count)))
    with django_assert_num_queries(11):
        publish(quiz)


def edited(item, **changes):
    content = replace(content_of(item.newest), **changes)
    return edit_item(item=item, content=content, by=teacher_zhou(), now=NOW)


def test_an_item_whose_facts_a_newer_edition_changed_stops_the_quiz_until_somebody_keeps_it():
    sound, doubtful = make_approved(), make_approved(stem="全年办结多少件法律援助案件？")
    quiz = make_quiz(sound, doubtful)
    complain_of_edition(version=doubtful.newest, field="key", text="由 300件 改成了 320件。")
    with pytest.raises(FlaggedItems) as stopped:
        publish(quiz)
    assert stopped.value.named == [("第 2 题“全年办结多少件法律援助案件？”", "由 300件 改成了 320件。")]
    assert "照旧保留" in str(stopped.value)
    waive_finding(finding=Finding.objects.get(), reason="说法仍然成立", by=teacher_zhou(), now=NOW)
    assert [entry.version for entry in publish(quiz).entries.all()] == [sound.newest, doubtful.newest]


def test_a_corrected_fact_stops_the_quiz_until_the_item_is_edited_and_approved(monkeypatch):
    monkeypatch.setattr("content.items.actions.checking.run_checks", lambda content, **given: [])
    item = make_approved()
    quiz = make_quiz(item)
    flag_version(version=item.newest, check=FACT_CHANGED, field="citation", text="事实改了。")
    version = edited(item, stem="改好的题干？")
    with pytest.raises(FlaggedItems):
        publish(quiz)
    approve_item(item=item, by=None, now=NOW)
    assert publish(quiz).entries.get().version == version


def test_what_is_published_is_flagged_too_while_a_new_wording_is_being_written(monkeypatch):
    monkeypatch.setattr("content.items.actions.checking.run_checks", lambda content, **given: [])
    item = make_approved()
    quiz = make_quiz(item)
    draft = edited(item, stem="正在改的题干？")
    complain_of_edition(version=draft, field="key", text="改了。")
    edited(item, stem="照新版本改好的题干？")
    with pytest.raises(FlaggedItems):
        publish(quiz)


def test_a_waiver_goes_on_to_the_wording_that_follows_a_newer_edition(monkeypatch):
    complaint = Complaint("LONG", "stem", "题干太长。")
    monkeypatch.setattr("content.items.actions.checking.run_checks", lambda content, **given: [complaint])
    item, newer = make_approved(make_source()), make_source()
    Finding.objects.create(
        version=item.newest,
        check_code="LONG",
        field="stem",
        text="题干太长。",
        waived_by=teacher_zhou(),
        waived_reason="就该长",
    )
    content = replace(content_of(item.newest), rationale="新版本的讲解。")
    version = requote_item(item=item, source=newer, content=content, facts=[], now=NOW)
    assert [finding.waived_reason for finding in version.findings.all()] == ["就该长"]
    assert publish(make_quiz(item)).entries.get().version == version


def test_a_retired_item_is_not_offered_and_stops_the_quiz_by_its_name():
    kept, retired, free = make_approved(), make_approved(stem="停用的题？"), make_approved()
    quiz = make_quiz(kept, retired)
    before = publish(quiz)
    for item in (retired, free):
        retire_item(item=item, reason="法条改了", by=teacher_zhou(), now=NOW)
    assert list(item_pool(quiz)) == []
    with pytest.raises(RetiredItems) as stopped:
        publish(quiz)
    assert stopped.value.named == ["第 2 题“停用的题？”"]
    assert [entry.version for entry in before.entries.all()] == [kept.newest, retired.newest]
    restore_item(item=retired, by=teacher_zhou(), now=NOW)
    assert publish(quiz).entries.count() == 2


def test_the_pool_is_narrowed_to_whom_the_items_suit():
    child, grown, silent = (make_approved() for _ in range(3))
    for item, suits in ((child, ["primary", "junior"]), (grown, ["adult"]), (silent, [])):
        item.suits = suits
        item.save(update_fields=["suits"])
    quiz = make_quiz()
    found = {who: list(item_pool(quiz, suits=who)) for who in ("primary", "senior", "adult", "")}
    assert found == {"primary": [child], "senior": [], "adult": [grown], "": [silent, grown, child]}
