"""出题方法: editors read it, the administrator switches."""

import pytest

from content.generation.models import RecipeStop
from content.items.actions import reject_item
from content.items.models import Item
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, desk_of, make_draft

pytestmark = pytest.mark.django_db
SWITCH = "/desk/review/recipes/figure_single/switch/"


def test_editors_see_what_became_of_each_recipe_without_a_switch():
    item = make_draft()
    Item.objects.update(recipe="figure_single")
    reject_item(item=item, reason="weak_options", by=teacher_zhou(), now=NOW)
    page = desk_of().get("/desk/review/recipes/").text
    row = page.split("单选：数字是多少")[1].split("</tr>")[0]
    assert [row.count(">1<"), row.count("<b>1</b>"), ">停用<" in page] == [3, 1, False]


def test_the_administrator_switches_a_recipe_off_and_on():
    desk = desk_of(admin_chen())
    page = desk.post(SWITCH, {"on": "0"}, follow=True).text
    assert ["“单选：数字是多少”停用了" in page, page.count(">启用<")] == [True, 1]
    assert RecipeStop.objects.get().stopped_by == admin_chen()
    page = desk.post(SWITCH, {"on": "1"}, follow=True).text
    assert ["重新启用了" in page, page.count(">启用<"), RecipeStop.objects.count()] == [True, 0, 0]
    assert list(AuditEntry.objects.values_list("verb", flat=True)) == ["stop_recipe", "resume_recipe"]


def test_an_editor_cannot_switch_and_nobody_what_there_is_not():
    assert desk_of().post(SWITCH, {"on": "0"}).status_code == 403
    assert desk_of(admin_chen()).post("/desk/review/recipes/magic/switch/").status_code == 404
    assert RecipeStop.objects.count() == 0


def test_a_recipe_of_before_is_named_and_has_no_switch():
    make_draft()
    Item.objects.update(recipe="role_single")
    RecipeStop.objects.create(recipe="role_single", stopped_by=admin_chen(), stopped_at=NOW)
    page = desk_of(admin_chen()).get("/desk/review/recipes/").text
    row = page.split("单选：小标题的比喻")[1].split("</tr>")[0]
    assert ["已不再使用" in row, "switch" in row, "由陈主任停用" in row] == [True, False, False]
