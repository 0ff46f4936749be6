"""A case text is written once, asked about by several items, and stays as it was where it is published."""

import json

import pytest

from content.exchange.reading import read_file
from content.exchange.writers import WRITER_OF, Written
from content.exports.paper import printed_paper
from content.exports.queries import taken_of
from content.imports.actions import apply_rows, choose_rows, keep_file, write_rows
from content.items.actions import approve_item, create_item, edit_case, edit_item
from content.items.cases.errors import CaseTextFaulty
from content.items.cases.models import CaseText
from content.items.domain import ItemContent
from content.items.errors import InvalidItem
from content.items.formats.case import new_case
from content.items.models import Item, ItemVersion
from content.items.queries import content_of
from content.releases.actions import add_quiz_items, create_quiz
from tests.cast import NOW, teacher_zhou
from tests.content.items.test_views import COMMON, WRITTEN
from tests.factories.desk import desk_of, make_approved
from tests.factories.items import WORDINGS

pytestmark = pytest.mark.django_db
TEXT = "甲把房屋租给乙，租期三年。第二年，甲把房屋卖给了丙。"
CASE = new_case("租房记", TEXT)
NEW = "/desk/items/new/truefalse/"
FORM = {**COMMON, **WRITTEN["truefalse"]}


def about(case: dict[str, str], stem: str = "租赁合同继续有效。") -> ItemContent:
    return ItemContent("truefalse", stem, {"case": case}, {"value": True})


def write(*stems: str, case: dict[str, str] = CASE) -> list[Item]:
    return [
        create_item(code=f"c-{place}", content=about(case, stem), owner=teacher_zhou(), now=NOW).item
        for place, stem in enumerate(stems)
    ]


def written(format: str, items: list[Item]) -> Written:
    versions = list(ItemVersion.objects.select_related("item").filter(item__in=items))
    return WRITER_OF[format].write(taken_of(versions, with_pictures=True))


def test_items_about_one_case_know_it_and_their_place():
    first, second = write("合同有效。", "丙可以赶走乙。")
    assert (first.case, [first.case_position, second.case_position]) == (CaseText.objects.get(), [1, 2])
    edit_item(item=second, content=ItemContent("truefalse", "无关。", {}, {"value": True}), by=None, now=NOW)
    assert Item.objects.get(pk=second.pk).case is None


def test_the_case_in_the_bank_is_what_a_new_item_says():
    write("合同有效。")
    other = about({**CASE, "title": "别的标题", "text": "别的话。"})
    item = create_item(code="c-9", content=other, owner=None, now=NOW).item
    assert item.newest.body["case"] == CASE


@pytest.mark.parametrize(
    "case",
    [None, "", [], {}, {"code": "m"}, {**CASE, "key": 1}, {**CASE, "code": "空 格"}, {**CASE, "title": " "},
     {**CASE, "text": ""}, {**CASE, "text": "长" * 2001}, {**CASE, "title": "长" * 61}, {**CASE, "text": 7}],
)  # fmt: skip
def test_a_case_that_is_none_is_refused(case):
    with pytest.raises(InvalidItem) as refusal:
        write("合同有效。", case=case)
    assert {fault.field for fault in refusal.value.faults} == {"case"}


def test_other_words_are_new_wordings_and_what_is_published_stays():
    published, _ = write("合同有效。", "丙可以赶走乙。")
    for finding in published.newest.findings.all():
        finding.delete()
    approve_item(item=published, by=None, now=NOW)
    case = CaseText.objects.get()
    assert edit_case(case=case, title="租房记", text="改过的正文。", by=teacher_zhou(), now=NOW) == 2
    versions = ItemVersion.objects.order_by("item", "number")
    assert [(one.number, one.body["case"]["text"]) for one in versions] == [
        (1, TEXT), (2, "改过的正文。"), (1, "改过的正文。"),
    ]  # fmt: skip
    assert Item.objects.get(pk=published.pk).state == "draft"
    assert edit_case(case=case, title="租房记", text="改过的正文。", by=teacher_zhou(), now=NOW) == 0
    with pytest.raises(CaseTextFaulty, match="正文没有写"):
        edit_case(case=case, title="租房记", text="", by=teacher_zhou(), now=NOW)


def test_written_in_the_form_with_the_next_one_in_one_press():
    desk = desk_of()
    typed, kept = TEXT.replace("。第", "。\r\n第"), TEXT.replace("。第", "。\n第")
    told = {"case_code": "new", "case_title": "租房记", "case_text": typed}
    answer = desk.post(NEW, {**FORM, **told, "do": "again"})
    case = CaseText.objects.get()
    assert (answer.headers["Location"], case.text) == (f"{NEW}?case={case.code}", kept)
    page = desk.get(answer.headers["Location"]).text
    assert f'<option value="{case.code}" selected>租房记</option>' in page
    assert "甲把房屋" in desk.post("/desk/items/look/truefalse/", {**FORM, "case_code": case.code}).text
    desk.post(NEW, {**FORM, "stem": "丙可以赶走乙。", "case_code": case.code})
    assert list(case.items.order_by("case_position").values_list("case_position", flat=True)) == [1, 2]


def test_saving_what_was_not_changed_makes_no_new_wording():
    [item] = write("合同有效。")
    desk, here = desk_of(), f"/desk/review/items/{item.pk}/"
    before = item.newest.revision
    desk.post(here, {"stem": "合同有效。", "value": "true", "case_code": CASE["code"], "difficulty": "medium",
                     "citation_kind": "law", "do": "save"})  # fmt: skip
    assert Item.objects.get().newest.body["case"] == CASE
    assert Item.objects.get().newest.revision - before <= 1


def test_a_case_that_cannot_be_saved_stays_in_the_form():
    answer = desk_of().post(NEW, {**FORM, "case_code": "new", "case_title": "", "case_text": TEXT})
    assert (answer.status_code, CaseText.objects.count(), Item.objects.count()) == (400, 0, 0)
    assert [word in answer.text for word in (TEXT, "材料的标题没有写文字")] == [True, True]


def test_the_page_of_a_case_says_before_what_a_change_does():
    write("合同有效。", "丙可以赶走乙。")
    desk, here = desk_of(), f"/desk/items/cases/{CASE['code']}/"
    assert "下面 2 道小题都会有新的一版" in desk.get(here).text
    assert "2 道小题" in desk.get("/desk/items/cases/").text
    assert desk.post(here, {"title": "租房记", "text": ""}).status_code == 400
    answer = desk.post(here, {"title": "租房记", "text": "改过。"}, follow=True)
    assert "2 道小题有了新的一版" in answer.text
    assert desk.get("/desk/items/cases/nothing/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_a_case_asks_the_same_for_one_item_and_for_three(count, django_assert_num_queries):
    write(*[f"第{place}句话。" for place in range(count)])
    desk = desk_of()
    with django_assert_num_queries(5):  # session, person, case, items, versions
        desk.get(f"/desk/items/cases/{CASE['code']}/")


def test_on_paper_it_stands_once_above_its_items():
    contents = [
        about(CASE, "合同有效。"),
        ItemContent("single", *WORDINGS["single"]),
        about(CASE, "丙可以赶走乙。"),
    ]
    loose, cases = printed_paper(contents, 1)
    assert (loose.heading, cases.heading) == ("一、单选题（共 1 题）", "二、材料题（共 2 题）")
    assert [(item.number, item.case.get("title")) for item in cases.items] == [(2, "租房记"), (3, None)]


def test_on_paper_each_of_its_lines_is_a_paragraph():
    case = new_case("两段", "甲租给乙。\n乙按月付租。")
    item = make_approved(body=WORDINGS["single"][1] | {"case": case}, key=WORDINGS["single"][2])
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=[item])
    page = desk_of().get(f"/desk/exports/paper/{quiz.pk}/").text
    assert "<h4>两段</h4><p>甲租给乙。</p><p>乙按月付租。</p>" in page


def test_the_json_of_this_house_brings_it_to_another():
    data = written("json", write("合同有效。", "无效。")).data
    assert json.loads(data)["items"][0]["body"]["case"] == CASE
    for same in (True, False):
        if not same:
            Item.objects.all().delete()
            CaseText.objects.all().delete()
        batch = keep_file(name="题.json", data=b"", format="", owner=teacher_zhou(), now=NOW)
        rows = write_rows(batch=batch, read=read_file(data, "题.json"), progress=lambda *told: None)
        assert [row.outcome for row in rows] == ["same" if same else "new"] * 2
    choose_rows(batch=batch, choices=["new"], whole=True, by=teacher_zhou(), now=NOW)
    apply_rows(batch=batch, by=teacher_zhou(), progress=lambda *told: None, now=NOW)
    items = Item.objects.order_by("case_position")
    assert [(one.case.title, one.case_position, one.newest.stem) for one in items] == [
        ("租房记", 1, "合同有效。"), ("租房记", 2, "无效。"),
    ]  # fmt: skip
    assert content_of(items[0].newest).body["case"] == CASE


def test_a_spreadsheet_says_that_the_case_is_left_out():
    assert any("材料" in sentence for sentence in written("csv", write("合同有效。")).left_out)


def test_the_phone_beside_the_next_item_has_the_case_at_once():
    write("合同有效。")
    assert "租期三年" in desk_of().get(f"/desk/items/look/truefalse/?case={CASE['code']}").text
    assert "租期三年" not in desk_of().get("/desk/items/look/truefalse/?case=nothing").text
