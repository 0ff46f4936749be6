"""周老师 uploads her report again after an edit: what she approved stays, what changed is pointed out."""

import pytest

from content.generation.phrases import MOST, with_advice
from content.items.actions import (
    approve_item,
    edit_item,
    reject_item,
    restore_item,
    retire_item,
    waive_finding,
)
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.items.queries import content_of, edition_findings
from content.sources.errors import AlreadyReplaced, NotReadYet
from content.sources.models import Source, SourceState
from tests.cast import NOW, teacher_zhou
from tests.content.generation.editions import ADDED, FIRST, PRIZE, SECOND, read, resting_on, work
from tests.factories.desk import make_approved, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def first() -> Source:
    return read(FIRST)


def approve(item: Item) -> Item:
    Finding.objects.filter(version__item=item).delete()
    approve_item(item=item, by=teacher_zhou(), now=NOW)
    return Item.objects.get(pk=item.pk)


def told(item: Item) -> list[tuple[str, str]]:
    return list(edition_findings().filter(version__item=item).values_list("field", "text"))


def row(item: Item) -> tuple:
    item.refresh_from_db()
    return item.source, item.state, item.versions.count()


def test_an_approved_item_on_the_same_fact_goes_on_without_a_new_wording(first: Source) -> None:
    item = approve(resting_on(first, "24")[0])
    before = content_of(item.newest)
    second = read(SECOND, first)
    assert row(item) == (second, ItemState.APPROVED, 1)
    after = content_of(item.newest)
    quote = second.text[after.citation["start"] : after.citation["end"]]
    assert ["".join(quote.split()), told(item)] == ["".join(after.citation["quote"].split()), []]
    assert {fact.source for fact in item.newest.facts.all()} == {second}
    assert after.citation["start"] != before.citation["start"]
    places = {"start": 0, "end": 0}
    assert {**after.citation, **places} == {**before.citation, **places}
    assert (after.stem, after.body, after.key, after.rationale) == (
        before.stem, before.body, before.key, before.rationale,
    )  # fmt: skip


def test_an_approved_item_on_a_changed_number_stays_approved_and_says_so(first: Source) -> None:
    item = approve(resting_on(first, "5000")[0])
    key = item.newest.key
    second = read(SECOND, first)
    assert row(item) == (second, ItemState.APPROVED, 1)
    changed = "新版本里，“办理法律援助案件”由 近5000件 改成了 近5200件。"
    assert told(item) == [("key", f"{changed}请对照新版本改好，或写明为什么仍然可用。")]
    version = Item.objects.get(pk=item.pk).newest
    span = second.text[version.citation["start"] : version.citation["end"]]
    assert ("5200" in span, version.key, version.frozen_at is None) == (True, key, False)


def test_an_approved_item_on_a_sentence_that_is_gone_stays_with_the_old_edition(first: Source) -> None:
    item = approve(resting_on(first, "3000万")[0])
    second = read(SECOND, first)
    assert row(item) == (first, ItemState.APPROVED, 1)
    [(field, text)] = told(item)
    assert (field, text.startswith("新版本里已经没有「“东湖普法”短视频")) == ("citation", True)
    assert not second.items.filter(pk=item.pk).exists()


def test_untouched_drafts_of_a_changed_number_make_room_for_new_ones(first: Source) -> None:
    old = {item.pk for item in resting_on(first, "5000")}
    second = read(SECOND, first)
    assert (len(old) > 0, Item.objects.filter(pk__in=old).count()) == (True, 0)
    assert len(resting_on(second, "5200")) > 0
    assert all("5000" not in str(item.newest.key) for item in resting_on(second, "5200"))


def test_an_edited_draft_of_a_changed_number_is_kept_and_complained_about(first: Source) -> None:
    item = resting_on(first, "5000")[0]
    content = content_of(item.newest)
    edit_item(
        item=item,
        content=type(content)(**{**vars(content), "difficulty": "hard"}),
        by=teacher_zhou(),
        now=NOW,
    )
    second = read(SECOND, first)
    assert row(item) == (second, ItemState.DRAFT, 1)
    assert [field for field, _ in told(item)] == ["key"]


def test_what_is_new_gets_drafts_and_nothing_is_asked_twice(first: Source) -> None:
    stems = set(ItemVersion.objects.values_list("stem", flat=True))
    second = read(SECOND, first)
    assert len(resting_on(second, "1460")) > 0
    for item in second.items.filter(code__startswith=f"s{second.pk}-"):
        assert item.newest.facts.filter(value__in=["1460", "5200"]).exists()
    now = list(ItemVersion.objects.filter(item__source=second).values_list("stem", flat=True))
    assert (len(now), len(set(now) & stems) > 20) == (len(set(now)), True)


def test_a_rejected_item_stays_rejected_and_does_not_come_back(first: Source) -> None:
    item = resting_on(first, "24")[0]
    reject_item(item=item, reason="not_worth", by=teacher_zhou(), now=NOW)
    stem = item.newest.stem
    second = read(SECOND, first)
    assert row(item) == (second, ItemState.REJECTED, 1)
    assert ItemVersion.objects.filter(stem=stem).count() == 1


def test_a_reworded_sentence_gives_the_next_wording_its_new_quotation_and_keeps_the_approval(first) -> None:
    item = approve(resting_on(first, "24")[0])
    quoted = item.newest.citation["quote"]
    second = read(FIRST.replace("全市建成公共", "至年底，全市共建成公共"), first)
    item = Item.objects.get(pk=item.pk)
    old, new = item.versions.all()
    assert (item.source, item.state, old.citation["quote"]) == (second, ItemState.APPROVED, quoted)
    assert new.frozen_at is not None
    assert (new.stem, new.key) == (old.stem, old.key)
    assert new.citation["quote"] != quoted
    assert new.citation["quote"].rstrip("。") in new.rationale


def test_a_new_title_is_a_new_wording_and_no_new_decision(first: Source) -> None:
    item = approve(resting_on(first, "24")[0])
    second = read(SECOND, first, title="东湖市司法局2023年工作总结（修订）")
    item = Item.objects.get(pk=item.pk)
    assert [version.citation["title"] for version in item.versions.all()] == [first.title, second.title]
    assert (item.state, item.newest.frozen_at is None) == (ItemState.APPROVED, False)


def test_an_item_without_facts_goes_by_its_quotation(first: Source) -> None:
    report = {"kind": "report", "title": "总结", "section": "二"}
    stays = make_approved(first, citation={**report, "quote": "接待群众咨询二十六万余人次"})
    goes = make_approved(first, citation={**report, "quote": PRIZE[:20]})
    law = make_approved(first)
    second = read(SECOND, first)
    assert [row(item)[0] for item in (stays, goes, law)] == [second, first, first]
    assert [len(told(item)) for item in (stays, goes, law)] == [0, 1, 0]


def test_the_work_twice_is_the_work_once(first: Source) -> None:
    approve(resting_on(first, "5000")[0])
    second = read(SECOND, first)
    before = [
        list(Item.objects.order_by("pk").values_list("pk", "code", "state", "source")),
        list(Finding.objects.order_by("pk").values_list("version", "check_code", "text")),
        list(ItemVersion.facts.through.objects.order_by("pk").values_list("itemversion_id", "fact_id")),
    ]
    again = work(second)
    assert (again["new_items"], again["dropped"]) == (0, 0)
    assert before == [
        list(Item.objects.order_by("pk").values_list("pk", "code", "state", "source")),
        list(Finding.objects.order_by("pk").values_list("version", "check_code", "text")),
        list(ItemVersion.facts.through.objects.order_by("pk").values_list("itemversion_id", "fact_id")),
    ]


def test_a_third_edition_takes_the_items_on_and_a_waiver_holds(first: Source) -> None:
    item = approve(resting_on(first, "5000")[0])
    second = read(SECOND, first)
    finding = edition_findings().get(version__item=item)
    waive_finding(finding=finding, reason="问的是年初的数", by=teacher_zhou(), now=NOW)
    third = read(SECOND.replace("24个", "26个"), second)
    assert row(item)[:2] == (third, ItemState.APPROVED)
    assert (told(item), Finding.objects.filter(pk=finding.pk).count()) == ([], 1)


def test_an_edition_without_facts_takes_nothing_and_the_next_goes_on_from_the_one_before(first) -> None:
    item = approve(resting_on(first, "24")[0])
    empty = read("今天天气很好。我们都很高兴。", first)
    assert (empty.state, row(item)[0]) == (SourceState.FAILED, first)
    third = read(SECOND, empty)
    assert row(item)[:2] == (third, ItemState.APPROVED)


def test_what_is_replaced_is_replaced_once_and_not_before_it_was_read(first: Source) -> None:
    second = read(SECOND, first)
    with pytest.raises(AlreadyReplaced, match="打开最新的那一份"):
        read(FIRST + ADDED, first)
    waiting = make_source()
    with pytest.raises(NotReadYet, match="还没有抽取完"):
        read(FIRST + ADDED, waiting)
    assert Source.objects.exclude(pk__in=[first.pk, second.pk, waiting.pk]).count() == 0


def test_a_digest_is_quoted_as_one_and_called_so_when_the_original_comes(first: Source) -> None:
    digest = read(FIRST + ADDED, kind="digest")
    rationales = set(ItemVersion.objects.filter(item__source=digest).values_list("rationale", flat=True))
    assert {text[:3] for text in rationales} == {"摘编："}
    original = read(SECOND, digest)
    assert {text[:3] for text in original.items.values_list("versions__rationale", flat=True)} == {"原文："}


def test_a_long_complaint_keeps_its_advice() -> None:
    text = with_advice("数" * 400)
    assert (len(text), text.endswith("仍然可用。")) == (MOST, True)


def test_a_retired_item_follows_too_and_says_what_changed_once_it_is_restored(first: Source) -> None:
    item = approve(resting_on(first, "5000")[0])
    retire_item(item=item, reason="先不用", by=teacher_zhou(), now=NOW)
    second = read(SECOND, first)
    assert (row(item), told(item)) == ((second, ItemState.RETIRED, 1), [])
    restore_item(item=item, by=teacher_zhou(), now=NOW)
    assert [field for field, _ in told(item)] == ["key"]
