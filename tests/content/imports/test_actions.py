"""周老师 brings a question file: every row is judged, the good ones become drafts, all can be taken back."""

from datetime import timedelta

import pytest

from content.imports.actions import add_batch, apply_batch, apply_rows, discard_batch, read_batch, undo_batch
from content.imports.errors import FaultyRows, NothingChosen, NotReady, TooLate
from content.imports.models import ImportBatch, ImportRow
from content.items.actions import approve_item, edit_item, retire_item
from content.items.models import Item
from content.items.queries import content_of
from content.releases.actions import create_quiz, set_quiz_items
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.content.imports.files import (
    ADULT,
    HEADER,
    LIABILITY,
    WILL,
    WRONG,
    bring_in,
    nobody_watches,
    read_csv,
    take_back,
)

pytestmark = pytest.mark.django_db


def outcomes(batch: ImportBatch) -> list[tuple[int, str]]:
    return list(ImportRow.objects.filter(batch=batch).values_list("row", "outcome"))


def item_of(code: str) -> Item:
    return Item.objects.get(code=code)


def test_a_file_is_judged_row_by_row_before_anything_is_written() -> None:
    batch = read_csv(ADULT, WRONG, WILL)
    assert outcomes(batch) == [(2, "new"), (3, "invalid"), (4, "new")]
    assert Item.objects.count() == 0
    faulty = ImportRow.objects.get(outcome="invalid")
    assert (faulty.column, faulty.why) == ("G 答案", "答案里的 F 不在选项里。")
    assert faulty.raw["stem"] == "这一行的答案写错了吗？"


def test_what_is_brought_in_is_a_draft_of_the_one_who_brought_it() -> None:
    assert bring_in(read_csv(ADULT, WILL)) == {"items": 2, "left": 0}
    adult = item_of("adult")
    assert (adult.state, adult.topic, adult.owner) == ("draft", "民法", teacher_zhou())
    version = adult.newest
    assert (version.key, version.difficulty, version.author, version.frozen_at) == (
        {"option": "b"},
        "easy",
        teacher_zhou(),
        None,
    )
    assert AuditEntry.objects.filter(verb="import_items").count() == 1
    assert bytes(ImportBatch.objects.get().data) == b""


def test_findings_come_along_with_the_draft() -> None:
    vague = "单选题,本市去年办了多少件？,以上都对,十八件,二十件,,B,,,,vague\n"
    batch = read_csv(vague)
    told = {one["check"] for one in ImportRow.objects.get().complaints}
    bring_in(batch)
    assert told == set(item_of("vague").newest.findings.values_list("check_code", flat=True)) != set()


def test_all_or_nothing_refuses_a_file_with_a_faulty_row() -> None:
    batch = read_csv(ADULT, WRONG)
    with pytest.raises(FaultyRows):
        bring_in(batch, whole=True)
    assert Item.objects.count() == 0
    assert bring_in(batch) == {"items": 1, "left": 0}


def test_the_same_file_again_brings_nothing() -> None:
    bring_in(read_csv(ADULT, WILL, LIABILITY))
    again = read_csv(ADULT, WILL, LIABILITY)
    assert outcomes(again) == [(2, "same"), (3, "same"), (4, "same")]
    with pytest.raises(NothingChosen):
        bring_in(again)
    assert Item.objects.count() == 3


def test_other_punctuation_and_the_order_of_options_do_not_make_another_item() -> None:
    bring_in(read_csv(LIABILITY))
    turned = "多选,下列哪些是承担民事责任的方式,赔偿损失,停止侵害,行政拘留,罚款,AB,,,民法,\n"
    assert outcomes(read_csv(turned)) == [(2, "update")]
    assert outcomes(read_csv(turned.replace("方式,", "方式？,"))) == [(2, "same")]


def test_a_code_says_who_an_item_is_whatever_its_stem() -> None:
    bring_in(read_csv(ADULT))
    batch = read_csv(ADULT.replace("成年人是多少周岁以上的人", "满多少周岁是成年人"))
    assert outcomes(batch) == [(2, "update")]
    bring_in(batch)
    assert item_of("adult").newest.stem == "满多少周岁是成年人？"
    assert Item.objects.count() == 1


def test_an_unknown_code_on_a_known_stem_is_a_doubt() -> None:
    bring_in(read_csv(ADULT))
    batch = read_csv(ADULT.replace(",adult", ",grown-up"))
    assert outcomes(batch) == [(2, "near")]
    bring_in(batch, "near")
    assert set(Item.objects.values_list("code", flat=True)) == {"adult", "grown-up"}


def test_one_stem_asked_of_other_things_is_another_item() -> None:
    which = "单选题,下列说法正确的是哪一项？,{},{},,,A,,,,\n"
    bring_in(read_csv(which.format("合同成立即生效", "遗嘱不能撤回")))
    batch = read_csv(which.format("法不溯及既往", "夜间可以拆迁"))
    assert outcomes(batch) == [(2, "new")]


def test_twins_within_a_file_come_once() -> None:
    other_key = ADULT.replace(",B,", ",C,").replace(",adult", ",")
    batch = read_csv(ADULT.replace(",adult", ","), ADULT.replace(",adult", ","), other_key)
    assert outcomes(batch) == [(2, "new"), (3, "same"), (4, "near")]
    bring_in(batch)
    assert Item.objects.count() == 1


def test_an_update_keeps_what_the_file_does_not_speak_of() -> None:
    bring_in(read_csv(ADULT))
    item = item_of("adult")
    version = item.newest
    noted = {"a": "十六周岁以自己的劳动收入为主要生活来源的，视为完全民事行为能力人。"}
    law = {"kind": "law", "title": "中华人民共和国民法典", "article": "第十七条"}
    content = content_of(version)
    changed = type(content)(**{**vars(content), "option_notes": noted, "citation": law})
    edit_item(item=item, content=changed, by=teacher_zhou(), now=NOW)
    turned = "单选题,成年人是多少周岁以上的人？,十八周岁,十六周岁,二十二周岁,,A,,,,adult\n"
    bring_in(read_csv(turned))
    after = content_of(item_of("adult").newest)
    assert after.body["options"] == [
        {"id": "b", "text": "十八周岁"},
        {"id": "a", "text": "十六周岁"},
        {"id": "d", "text": "二十二周岁"},
    ]
    assert (after.key, after.option_notes, after.citation) == ({"option": "b"}, noted, law)
    assert (after.rationale, after.difficulty, item_of("adult").topic) == ("民法典第十七条。", "easy", "民法")


def test_an_update_of_an_approved_item_is_a_new_draft_beside_it() -> None:
    bring_in(read_csv(ADULT))
    approve_item(item=item_of("adult"), by=teacher_zhou(), now=NOW)
    bring_in(read_csv(ADULT.replace("民法典第十七条。", "见民法典第十七条。")))
    item = item_of("adult")
    assert (item.state, [version.rationale for version in item.versions.all()]) == (
        "draft",
        ["民法典第十七条。", "见民法典第十七条。"],
    )


def test_an_item_edited_after_the_preview_is_left_alone() -> None:
    bring_in(read_csv(ADULT))
    batch = read_csv(ADULT.replace("二十周岁", "二十二周岁"))
    item = item_of("adult")
    edit_item(item=item, content=content_of(item.newest), by=teacher_zhou(), now=NOW)
    assert bring_in(batch) == {"items": 0, "left": 1}
    assert item_of("adult").newest.body["options"][2]["text"] == "二十周岁"
    assert ImportRow.objects.filter(batch=batch).get().left.startswith("您打开以后，这道题被同事改过")


def test_a_retired_item_is_not_woken_by_a_file() -> None:
    bring_in(read_csv(ADULT))
    item = item_of("adult")
    approve_item(item=item, by=teacher_zhou(), now=NOW)
    retire_item(item=item, reason="法律修改了", by=teacher_zhou(), now=NOW)
    assert bring_in(read_csv(ADULT.replace("二十周岁", "二十二周岁"))) == {"items": 0, "left": 1}
    assert item_of("adult").state == "retired"


def test_pressing_twice_brings_in_once() -> None:
    batch = read_csv(ADULT)
    apply_batch(batch=batch, choices=["new"], whole=True, by=teacher_zhou(), now=NOW)
    with pytest.raises(NotReady):
        apply_batch(batch=batch, choices=["new"], whole=True, by=teacher_zhou(), now=NOW)


def test_a_worker_that_dies_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    batch = read_csv(ADULT, WILL, LIABILITY)
    apply_batch(batch=batch, choices=["new"], whole=True, by=teacher_zhou(), now=NOW)
    monkeypatch.setattr("content.imports.actions.AT_ONCE", 2)

    def dies_at_the_first_report(done: int, total: int, text: str = "") -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        apply_rows(batch=batch, by=teacher_zhou(), progress=dies_at_the_first_report, now=NOW)
    assert Item.objects.count() == 2
    assert apply_rows(batch=batch, by=teacher_zhou(), progress=nobody_watches, now=NOW) == {
        "items": 3,
        "left": 0,
    }
    assert Item.objects.count() == 3


def test_undoing_removes_what_came_and_restores_what_was_changed() -> None:
    bring_in(read_csv(ADULT))
    approve_item(item=item_of("adult"), by=teacher_zhou(), now=NOW)
    batch = read_csv(ADULT.replace("二十周岁", "二十二周岁").replace("民法,adult", "总则,adult"), WILL)
    bring_in(batch)
    assert (item_of("adult").state, item_of("adult").topic) == ("draft", "总则")
    assert take_back(batch) == {"left": 0}
    item = item_of("adult")
    assert (item.state, item.topic, [v.number for v in item.versions.all()]) == ("approved", "民法", [1])
    assert Item.objects.count() == 1


def test_undoing_an_edit_of_a_draft_puts_its_words_back() -> None:
    bring_in(read_csv(ADULT))
    batch = read_csv(ADULT.replace("二十周岁", "二十二周岁"))
    bring_in(batch)
    take_back(batch)
    assert item_of("adult").newest.body["options"][2]["text"] == "二十周岁"


def test_undoing_leaves_what_somebody_has_worked_on() -> None:
    batch = read_csv(ADULT, WILL, LIABILITY)
    bring_in(batch)
    approve_item(item=item_of("adult"), by=teacher_zhou(), now=NOW)
    will = Item.objects.get(topic="继承")
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=[will])
    assert take_back(batch) == {"left": 2}
    assert set(Item.objects.values_list("pk", flat=True)) == {item_of("adult").pk, will.pk}
    told = "后来有人改过、审过这道题，或把它放进了题单，没有动它。"
    assert [row.left for row in ImportRow.objects.filter(batch=batch)] == [told, told, ""]


def test_after_a_month_a_batch_stays() -> None:
    batch = read_csv(ADULT)
    bring_in(batch)
    with pytest.raises(TooLate):
        undo_batch(batch=batch, by=teacher_zhou(), now=NOW + timedelta(days=31))


def test_a_file_nobody_can_read_says_why() -> None:
    batch = add_batch(name="a.csv", data=b"just words", format="", owner=teacher_zhou(), now=NOW)
    read_batch(batch=batch, progress=nobody_watches)
    assert (batch.state, batch.refusal) == (
        "refused",
        "没有找到表头。请在表格的一行里写上“题干”“答案”这样的列名，再导入。",
    )


def test_a_file_is_thrown_away_only_before_it_is_brought_in() -> None:
    batch = read_csv(ADULT)
    bring_in(batch)
    with pytest.raises(NotReady):
        discard_batch(batch=batch)
    other = read_csv(WILL)
    discard_batch(batch=other)
    assert list(ImportBatch.objects.all()) == [batch]


def test_a_question_that_is_nearly_in_the_bank_is_held_back() -> None:
    bring_in(read_csv(ADULT))
    near = ADULT.replace("成年人是多少周岁以上的人", "成年人是多少周岁以上的自然人").replace(",adult", ",")
    batch = read_csv(near, WILL)
    assert outcomes(batch) == [(2, "near"), (3, "new")]
    row = ImportRow.objects.get(batch=batch, outcome="near")
    assert (row.twin, row.why) == (item_of("adult"), "和题库里的一道题有91%像，打开比一比。")
    bring_in(batch)
    assert Item.objects.count() == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_a_file_is_judged_in_the_same_few_queries(django_assert_num_queries, rows: int) -> None:
    files = [ADULT, WILL, LIABILITY]
    bring_in(read_csv(*files))
    batch = add_batch(
        name="a.csv", data=(HEADER + "".join(files[:rows])).encode(), format="", owner=teacher_zhou(), now=NOW
    )
    with django_assert_num_queries(5):
        read_batch(batch=batch, progress=nobody_watches)


def test_what_is_too_long_for_the_bank_is_cut_or_said() -> None:
    long = (
        "民法典总则编中关于自然人民事权利能力和民事行为能力的全部规定以及相关司法解释的学习要点汇总整理第一稿"
    )
    topic = ADULT.replace(",民法,adult", f",{long},adult")
    code = WILL.replace("继承,", "继承," + "x" * 60)
    batch = read_csv(topic, code)
    assert outcomes(batch) == [(2, "new"), (3, "invalid")]
    assert ImportRow.objects.get(batch=batch, row=3).why == "代码有 60 个字，最多 48 个。"
    bring_in(batch)
    assert item_of("adult").topic == long[:48]
    assert outcomes(read_csv(topic)) == [(2, "same")]
