"""周老师 reads which items want a look."""

import csv
from io import StringIO

import pytest
from django.test import Client

from content.jobs.models import Job
from content.releases.models import ReleaseItem
from quiz.opinions.actions import give_thumb
from tests.cast import NOW
from tests.factories.desk import HTMX, desk_of, make_draft
from tests.factories.figures import make_figures
from tests.factories.items import make_version
from tests.factories.opinions import answered, item_of
from tests.factories.play import make_release, version_at

pytestmark = pytest.mark.django_db
PATH = "/desk/analysis/"


def page(query: str = "") -> str:
    return desk_of().get(PATH + query).text


def look_rows() -> None:
    make_figures(verdict="look", right=40, discrimination=-0.12)
    make_figures(verdict="look", right=15, discrimination=None)
    make_figures()
    make_figures(verdict="few", count=21, right=1)


def test_before_anybody_has_played_the_page_says_when_figures_come():
    assert "还没有答题数据" in page()


def test_the_first_tab_is_what_wants_a_look_the_gravest_first():
    look_rows()
    shown = page()
    assert [tab in shown for tab in ("要看看 2</a>", "好题 1</a>", "数据太少 1</a>")] == [True] * 3
    assert shown.count('aria-current="page">要看看 2</a>') == 1
    assert shown.index("−0.12") < shown.index("太难")
    told = ("核对答案", "40%", "12.3 秒", "12315（40%）", "先核对答案")
    assert [words in shown for words in told] == [True] * 5


def test_a_drawing_says_in_words_what_it_shows():
    look_rows()
    shown = page()
    assert 'aria-label="散点图：横轴答对率，纵轴区分度，共 2 道题，好题 1 道，要看看 1 道。' in shown
    assert "“12315”从 40% 到 40%；“12345”从 10% 到 10%；正确的“12348”从 40% 到 40%" in shown
    assert shown.count('<circle class="ring"') == 1


def test_another_item_is_chosen_by_its_address():
    make_figures(discrimination=0.5)
    other = make_figures(discrimination=0.31)
    shown = page(f"?tab=good&version={other.pk}")
    assert '<span class="chip t-ok">区分度 0.31</span>' in shown
    assert f'href="/desk/review/items/{other.version.item_id}/"' in shown


def test_a_quiz_narrows_everything():
    release = make_release(count=1)
    make_figures(ReleaseItem.objects.get(release=release).version, verdict="look", discrimination=0.11)
    look_rows()
    shown = page(f"?quiz={release.quiz_id}")
    assert ["要看看 1</a>" in shown, "好题 0</a>" in shown, "0.11" in shown, "−0.12" in shown] == [
        True, True, True, False,
    ]  # fmt: skip
    assert f'href="?quiz={release.quiz_id}&amp;tab=few"' in shown


@pytest.mark.parametrize("query", ["?quiz=x", "?version=99999", "?tab=other", "?page=z", "?quiz=88888"])
def test_an_address_made_up_shows_a_page_all_the_same(query):
    look_rows()
    assert desk_of().get(PATH + query).status_code == 200


def test_thumbs_of_players_stand_beside_the_figures():
    attempt = answered()
    give_thumb(item=item_of(attempt), thumb="down", now=NOW)
    make_figures(version_at(attempt, 1))
    assert "好 0<br>不好 1" in page()


def test_the_table_can_be_taken_away_and_starts_no_formula():
    version = make_version()
    version.stem = "=1+1"
    version.save()
    make_figures(version, verdict="look", right=40, discrimination=-0.124, weak=1)
    response = desk_of().get(f"{PATH}table.csv")
    assert response.content.decode().startswith("\ufeff")
    head, row = csv.reader(StringIO(response.content.decode().removeprefix("\ufeff")))
    told = dict(zip(head, row, strict=True))
    assert (told["题干"], told["答对率%"], told["区分度"], told["建议"]) == (
        "'=1+1", "40", "-0.12", "核对答案、干扰项太弱",
    )  # fmt: skip
    assert (told["最吸引人的错项"], told["错项占比%"], told["中位用时（秒）"]) == ("12315", "49", "12.3")


def test_everything_is_counted_again_by_the_worker():
    response = desk_of().post(f"{PATH}again/", follow=True)
    assert "开始算了" in response.text
    assert list(Job.objects.values_list("kind", "key")) == [("analyse", "everything")]
    look_rows()
    assert "正在算" in page()


def test_the_review_desk_asks_for_the_figures_of_an_item_that_was_ever_approved():
    figures, draft = make_figures(discrimination=0.37), make_draft()
    item_id = figures.version.item_id
    asked = f'hx-get="{PATH}items/{item_id}/"'
    assert asked in desk_of().get(f"/desk/review/items/{item_id}/").text
    assert f"{PATH}items/" not in desk_of().get(f"/desk/review/items/{draft.pk}/").text
    fragment = desk_of().get(f"{PATH}items/{item_id}/", headers=HTMX).text
    assert ["100 人次 · 答对 60% · 区分度 0.37" in fragment, "<html" in fragment] == [True, False]
    response = desk_of().get(f"{PATH}items/{item_id}/")
    assert response.headers["Location"] == f"{PATH}?tab=good&version={figures.pk}"


def test_an_item_nobody_has_played_has_no_figures():
    item_id = make_version().item_id
    assert "还没有答题数据" in desk_of().get(f"{PATH}items/{item_id}/", headers=HTMX).text
    assert desk_of().get(f"{PATH}items/{item_id}/").headers["Location"] == PATH


@pytest.mark.parametrize("count", [1, 5])
def test_the_page_asks_as_often_whatever_its_length(count, django_assert_num_queries):
    for _ in range(count):
        make_figures()
    desk = desk_of()
    with django_assert_num_queries(10):
        desk.get(PATH)
    with django_assert_num_queries(4):
        desk.get(f"{PATH}table.csv")


def test_a_stranger_is_asked_to_log_in():
    for path in (PATH, f"{PATH}table.csv", f"{PATH}items/1/"):
        assert Client().get(path).headers["Location"].startswith("/desk/login/")
