"""周老师 looks for items: by any words of theirs, by what they are, page after page."""

import pytest

from content.items import actions
from content.items.actions import index_items
from content.items.bank import COUNTED, PAGE_SIZE, BankFilter, bank, bank_page
from content.items.bank_choices import topics
from content.items.models import Item, Tag
from content.items.queries import content_of
from content.items.search.models import ItemPairs
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, complain, make_approved, make_draft, make_source

pytestmark = pytest.mark.django_db


def found(**asked: str) -> list[Item]:
    return list(bank(BankFilter(**asked)))


def options(*texts: str) -> dict:
    return {"options": [{"id": letter, "text": text} for letter, text in zip("abcdef", texts, strict=False)]}


@pytest.mark.parametrize(
    "words",
    [
        "合同",
        "书面合同",
        "订立书面合同",
        "书",
        "面合",
        "订立 合同",
        "合同，订立",
        "继承",
        "七日",
        "讲清楚",
        "ABC-12",
        "ｄ-90210",
        "90210",
    ],
)
def test_an_item_is_found_by_any_signs_of_stem_options_rationale_and_code(words):
    item = make_draft(
        stem="应当订立书面合同吗？", body=options("七日内继承", "不必", "abc-12"), rationale="在这里讲清楚。"
    )
    Item.objects.filter(pk=item.pk).update(code="D-90210")
    index_items([item.pk])
    make_draft()
    assert found(words=words) == [item]


@pytest.mark.parametrize(
    "words", ["同合", "合同吗应当", "吗七", "合同 仲裁裁决", "？", "' & | :* \"", "\x00"]
)
def test_what_does_not_stand_there_together_is_not_found(words):
    make_draft(stem="应当订立书面合同吗？", body=options("七日内继承", "不必"))
    assert found(words=words) == []


def test_an_answer_to_fill_in_is_found_too():
    numeric = make_draft(format="numeric")
    blank = make_draft(format="blank")
    assert (found(words="2.8"), found(words="知道")) == ([numeric], [blank])


def test_only_the_newest_words_count():
    item = make_draft(stem="旧的说法？")
    content = content_of(item.newest)
    actions.edit_item(
        item=item, content=type(content)(**{**vars(content), "stem": "新的说法？"}), by=None, now=NOW
    )
    assert (found(words="旧的"), found(words="新的")) == ([], [item])


def test_what_is_deleted_is_found_no_more():
    item = make_draft(stem="要删的题？")
    item.delete()
    assert (found(words="要删"), ItemPairs.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    "law", ["民法典188", "《民法典》第一百八十八条", "中华人民共和国民法典 188", "民法 188"]
)
def test_an_article_is_asked_for_as_people_type_it(law):
    item = make_draft(citation={"kind": "law", "title": "民法典", "article": "一百八十八"})
    make_draft(citation={"kind": "law", "title": "民法典", "article": "第一百八十九条"})
    make_draft(citation={"kind": "law", "title": "刑法", "article": "第一百八十八条"})
    assert found(law=law) == [item]


def test_a_whole_law_and_an_article_with_a_branch():
    whole = make_draft(citation={"kind": "law", "title": "刑法", "article": "十七"})
    branch = make_draft(citation={"kind": "law", "title": "刑法", "article": "第一百二十条之一"})
    assert (found(law="刑法"), found(law="刑法第一百二十条之一")) == ([branch, whole], [branch])


def test_each_filter_finds_its_own_and_all_of_them_together():
    source = make_source()
    item = complain(make_draft(source, difficulty="hard", author=teacher_zhou())).version.item
    Item.objects.filter(pk=item.pk).update(
        topic="合同", owner=admin_chen(), recipe="figure_single", suits=["junior"]
    )
    tag = Tag.objects.create(name="复训")
    item.tags.add(tag)
    make_approved(format="truefalse")
    asked = {
        "state": "draft", "format": "single", "topic": "合同", "source": str(source.pk),
        "law": "法律援助法 22", "difficulty": "hard", "author": str(teacher_zhou().pk),
        "owner": str(admin_chen().pk), "findings": "yes", "suits": "junior", "tag": str(tag.pk),
        "made": "recipe", "words": "热线",
    }  # fmt: skip
    each = {name: found(**{name: value}) for name, value in asked.items() if name != "law"}
    assert each == {name: [item] for name in asked if name != "law"}
    assert found(**asked) == [item]
    assert found(**{**asked, "made": "written"}) == []


@pytest.mark.parametrize("name", ["source", "owner", "author", "tag"])
def test_items_without_one_are_asked_for_as_none_and_nonsense_finds_nothing(name):
    item = make_draft()
    assert (found(**{name: "none"}), found(**{name: "x"}), found(**{name: "9" * 30})) == ([item], [], [])


def test_complaints_count_as_they_come_and_go():
    item = make_draft()
    finding = complain(item)
    assert (found(findings="yes"), found(findings="no")) == ([item], [])
    actions.waive_finding(finding=finding, reason="原文如此", by=teacher_zhou(), now=NOW)
    assert (found(findings="yes"), found(findings="no")) == ([], [item])


def test_pages_turn_both_ways_without_losing_an_item():
    ids = [make_draft().pk for _ in range(2 * PAGE_SIZE + 1)][::-1]
    first = bank_page(BankFilter())
    second = bank_page(BankFilter(), before=first.older)
    third = bank_page(BankFilter(), before=second.older)
    read = [[item.pk for item in page.items] for page in (first, second, third)]
    assert read == [ids[:PAGE_SIZE], ids[PAGE_SIZE : 2 * PAGE_SIZE], ids[2 * PAGE_SIZE :]]
    assert (first.newer, third.older) == (None, None)
    back = bank_page(BankFilter(), after=second.newer)
    assert ([item.pk for item in back.items], back.newer, back.older) == (read[0], None, first.older)


def test_states_are_counted_within_what_is_asked_and_given_up_where_they_are_many():
    make_draft(), make_draft(format="truefalse"), make_approved()
    page = bank_page(BankFilter(format="single", state="draft"))
    assert (page.total, page.many, page.counts["draft"], page.counts["approved"]) == (1, False, 1, 1)
    Item.objects.bulk_create(
        Item(code=f"many{number}", format="single", created_at=NOW) for number in range(COUNTED)
    )
    many = bank_page(BankFilter(format="single", state="draft"))
    assert (many.total, many.many, many.counts) == (COUNTED, True, {})
    assert bank_page(BankFilter(format="single", state="approved")).total == 1


def test_pages_of_many_turn_as_pages_of_few_do():
    ids = [make_draft().pk for _ in range(PAGE_SIZE + 2)][::-1]
    few = [
        bank_page(BankFilter(words="热线"), **turn) for turn in ({}, {"before": ids[49]}, {"after": ids[50]})
    ]
    many = [bank_page(BankFilter(), **turn) for turn in ({}, {"before": ids[49]}, {"after": ids[50]})]
    told = [
        [(page.newer, page.older, [item.pk for item in page.items]) for page in pages]
        for pages in (few, many)
    ]
    assert told[0] == told[1]


def test_topics_in_use_are_listed_once():
    for topic in ("合同", "", "婚姻", "合同"):
        Item.objects.filter(pk=make_draft().pk).update(topic=topic)
    assert sorted(topics()) == sorted(["合同", "婚姻"])
