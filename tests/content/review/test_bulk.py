"""周老师 does the same to many items at once, and takes it back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.items.actions import approve_item, edit_item, submit_item
from content.items.bank import BankFilter
from content.items.errors import RetirementUnexplained
from content.items.models import Item, Tag, Tagging
from content.items.queries import content_of
from content.releases.actions import create_quiz, publish_quiz, set_quiz_items
from content.review import bulk, phrases
from content.review.bulk import Press, change_many, marks_of_all
from content.review.bulk_undoing import undo_change
from content.review.errors import AlreadyUndone, NoNewOwner, NoTag, NothingChosen, UndoTooLate
from content.review.history import last_deed
from content.review.models import BulkChange, BulkKind
from content.staff.actions import set_house_rules
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, complain, make_approved, make_draft

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


def press(kind: str, *items: Item, **rest) -> BulkChange:
    marks = {item.pk: item.newest.mark for item in items}
    return change_many(Press(kind=BulkKind(kind), marks=marks, by=teacher_zhou(), now=NOW, **rest))


def undo(change: BulkChange, now=LATER) -> BulkChange:
    return undo_change(change=change, by=teacher_zhou(), now=now)


def ids(lines: list[dict]) -> list[int]:
    return [line["item"] for line in lines]


def why(lines: list[dict]) -> dict[int, str]:
    return {line["item"]: line["why"] for line in lines}


def states(*items: Item) -> list[str]:
    return [Item.objects.get(pk=item.pk).state for item in items]


def tagged(name: str) -> list[int]:
    return sorted(Tagging.objects.filter(tag__name=name).values_list("item", flat=True))


def test_a_tag_comes_and_goes_and_what_had_it_before_keeps_it():
    first, second = make_draft(), make_draft()
    press("tag", first, tag="宪法宣传周")
    change = press("tag", first, second, tag=" 宪法宣传周 ")
    assert (ids(change.done), why(change.skipped)) == ([second.pk], {first.pk: phrases.TAGGED})
    undo(change)
    assert tagged("宪法宣传周") == [first.pk]


def test_a_tag_nobody_bears_is_forgotten_and_comes_back_with_an_undo():
    first, second = make_draft(), make_draft()
    press("tag", first, tag="复训")
    change = press("untag", first, second, tag="复训")
    assert (why(change.skipped), Tag.objects.count()) == ({second.pk: phrases.NOT_TAGGED}, 0)
    undo(change)
    assert tagged("复训") == [first.pk]


def test_only_what_may_be_approved_is_and_each_other_is_told_why():
    ready, complained, changed, rejected = (make_draft() for _ in range(4))
    approved = make_approved()
    complain(complained)
    Item.objects.filter(pk=rejected.pk).update(state="rejected")
    marks = {item.pk: item.newest.mark for item in (ready, complained, rejected, approved)}
    marks[changed.pk] = "0.9.0"
    change = change_many(Press(kind=BulkKind.APPROVE, marks=marks, by=teacher_zhou(), now=NOW))
    assert ids(change.done) == [ready.pk]
    assert why(change.skipped) == {
        complained.pk: phrases.COMPLAINED,
        changed.pk: phrases.CHANGED_SINCE,
        rejected.pk: phrases.DECIDED["rejected"],
        approved.pk: phrases.DECIDED["approved"],
    }
    undo(change)
    assert states(ready, approved) == ["draft", "approved"]
    assert Item.objects.get(pk=ready.pk).newest.frozen_at is None


def test_where_two_people_are_wanted_nobody_approves_his_own():
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    own, other = make_draft(author=teacher_zhou()), make_draft(author=admin_chen())
    change = press("approve", own, other)
    assert (ids(change.done), why(change.skipped)) == ([other.pk], {own.pk: phrases.OWN_WORDING})


def test_drafts_are_submitted_together_and_taken_back_as_far_as_they_still_wait():
    plain, decided, edited = make_draft(), make_draft(), make_draft()
    waiting, approved = make_draft(), make_approved()
    submit_item(item=waiting, by=teacher_zhou(), now=NOW)
    change = press("submit", plain, decided, edited, waiting, approved)
    assert (ids(change.done), why(change.skipped)) == (
        [plain.pk, decided.pk, edited.pk],
        {waiting.pk: phrases.NOT_SUBMITTED["in_review"], approved.pk: phrases.NOT_SUBMITTED["approved"]},
    )
    assert states(plain, decided, edited) == ["in_review"] * 3
    approve_item(item=Item.objects.get(pk=decided.pk), by=admin_chen(), now=LATER)
    content = replace(content_of(edited.newest), stem="改过的题干？")
    edit_item(item=edited, content=content, by=teacher_zhou(), now=LATER)
    submit_item(item=edited, by=teacher_zhou(), now=LATER)
    undone = undo(change)
    assert why(undone.kept) == dict.fromkeys([decided.pk, edited.pk], phrases.CHANGED_SINCE)
    assert states(plain, decided, edited, waiting) == ["draft", "approved", "in_review", "in_review"]


def test_what_was_changed_after_it_was_seen_is_not_submitted():
    item = make_draft()
    change = change_many(Press(kind=BulkKind.SUBMIT, marks={item.pk: "1.9.0"}, by=teacher_zhou(), now=NOW))
    assert (change.done, why(change.skipped)) == ([], {item.pk: phrases.CHANGED_SINCE})


def test_an_approval_taken_back_leaves_each_item_as_it_was_before():
    draft, submitted = make_draft(), make_draft()
    submit_item(item=submitted, by=teacher_zhou(), now=NOW)
    change = press("approve", draft, submitted)
    assert states(draft, submitted) == ["approved", "approved"]
    undo(change)
    assert states(draft, submitted) == ["draft", "in_review"]


def test_what_was_released_or_edited_after_an_approval_stays_when_it_is_taken_back():
    released, edited, plain = (make_draft(stem=f"第 {number} 道题问什么？") for number in "一二三")
    change = press("approve", released, edited, plain)
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=[released])
    publish_quiz(quiz=quiz, by=teacher_zhou(), now=NOW)
    content = content_of(Item.objects.get(pk=edited.pk).newest)
    edit_item(item=edited, content=content, by=teacher_zhou(), now=LATER)
    undone = undo(change, LATER + timedelta(minutes=1))
    assert why(undone.kept) == {released.pk: phrases.RELEASED, edited.pk: phrases.CHANGED_SINCE}
    assert states(released, edited, plain) == ["approved", "draft", "draft"]
    assert Item.objects.get(pk=plain.pk).newest.frozen_at is None


def test_approved_items_retire_with_a_reason_and_come_back():
    approved, draft = make_approved(), make_draft()
    change = press("retire", approved, draft, reason="条文改了")
    item = Item.objects.get(pk=approved.pk)
    assert (item.state, item.retired_reason, item.retired_by) == ("retired", "条文改了", teacher_zhou())
    assert why(change.skipped) == {draft.pk: phrases.NOT_APPROVED}
    undo(change)
    assert states(approved, draft) == ["approved", "draft"]


def test_a_new_owner_and_the_owner_before():
    mine, nobodys, his = make_draft(), make_draft(), make_draft()
    Item.objects.filter(pk=mine.pk).update(owner=teacher_zhou())
    Item.objects.filter(pk=his.pk).update(owner=admin_chen())
    change = press("owner", mine, nobodys, his, owner=admin_chen())
    assert (ids(change.done), why(change.skipped)) == ([mine.pk, nobodys.pk], {his.pk: phrases.SAME_OWNER})
    Item.objects.filter(pk=nobodys.pk).update(owner=teacher_zhou())
    undone = undo(change)
    assert why(undone.kept) == {nobodys.pk: phrases.CHANGED_SINCE}
    owners = dict(Item.objects.values_list("pk", "owner__username"))
    assert owners == {mine.pk: "zhou", nobodys.pk: "zhou", his.pk: "chen"}


def test_an_item_deleted_since_is_told_of():
    item = make_draft()
    change = press("tag", item, tag="复训")
    item_id = item.pk
    item.delete()
    assert why(undo(change).kept) == {item_id: phrases.GONE}


@pytest.mark.parametrize(
    ("kind", "fault"),
    [("tag", NoTag), ("untag", NoTag), ("retire", RetirementUnexplained), ("owner", NoNewOwner)],
)
def test_what_is_not_said_changes_nothing(kind, fault):
    item = make_approved()
    with pytest.raises(fault):
        press(kind, item)
    assert (states(item), BulkChange.objects.count()) == (["approved"], 0)


def test_nothing_chosen_changes_nothing():
    with pytest.raises(NothingChosen):
        press("tag", tag="复训")


def test_a_press_is_taken_back_once_and_within_seven_days():
    change = press("tag", make_draft(), tag="复训")
    with pytest.raises(UndoTooLate):
        undo(change, NOW + timedelta(days=7, seconds=1))
    undo(change)
    with pytest.raises(AlreadyUndone):
        undo(change)


def test_all_that_fit_are_the_newest_thousand_at_most(monkeypatch):
    items = [make_draft(stem="合同一题？") for _ in range(3)]
    make_draft(stem="别的一题？")
    asked = BankFilter(words="合同")
    assert marks_of_all(asked) == {item.pk: "1.0.0" for item in items}
    monkeypatch.setattr(bulk, "MOST", 2)
    assert sorted(marks_of_all(asked)) == [items[1].pk, items[2].pk]


def test_the_review_desk_can_take_a_bulk_approval_back_too():
    item = make_draft()
    press("approve", item)
    assert last_deed(teacher_zhou()).target == f"item:{item.pk}"


@pytest.mark.parametrize("kind", ["tag", "untag", "submit", "approve", "retire", "owner"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_press_asks_the_database_as_often_for_one_item_as_for_three(kind, count, django_assert_num_queries):
    items = [make_approved() if kind == "retire" else make_draft() for _ in range(count)]
    if kind == "untag":
        press("tag", *items, tag="复训")
    asked = {"tag": "复训", "reason": "条文改了", "owner": admin_chen()}
    marks = {item.pk: item.newest.mark for item in items}
    pressed = Press(kind=BulkKind(kind), marks=marks, by=teacher_zhou(), now=NOW, **asked)
    numbers = {"tag": 11, "untag": 10, "submit": 10, "approve": 13, "retire": 9, "owner": 7}
    with django_assert_num_queries(numbers[kind]):
        change_many(pressed)


def test_items_are_kept_back_and_given_free_again():
    first, second = make_approved(), make_approved()
    press("hold", first)
    first.refresh_from_db()
    change = press("hold", first, second)
    assert (ids(change.done), why(change.skipped)) == ([second.pk], {first.pk: phrases.HELD})
    assert phrases.bulk_done(change.kind, change.detail, 1) == "把 1 道题留作保留题"
    undo(change)
    assert held_ids() == [first.pk]
    freed = press("unhold", first, second)
    assert (ids(freed.done), why(freed.skipped)) == ([first.pk], {second.pk: phrases.NOT_HELD})
    Item.objects.filter(pk=first.pk).update(held=True)
    assert why(undo(freed).kept) == {first.pk: phrases.CHANGED_SINCE}


def held_ids() -> list[int]:
    return list(Item.objects.filter(held=True).order_by("pk").values_list("pk", flat=True))
