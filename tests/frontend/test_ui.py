import pytest
from django.template import Context, Template

from frontend import phrases
from frontend.assets import asset_url
from frontend.templatetags import ui


def render(text, **context):
    return Template("{% load ui %}" + text).render(Context(context))


def test_an_icon_points_into_the_one_sprite():
    sprite = asset_url("sprite.svg")
    drawn = f'<svg class="i s" aria-hidden="true"><use href="{sprite}#i-next"></use></svg>'
    assert render('{% icon "next" "s" %}') == drawn


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{{ 9340|thousands }}", "9\u2009340"),
        ("{{ 134000|duration }}", "2:14"),
        ("{{ 3723000|duration }}", "1:02:03"),
        ("{{ 400|seconds }}", "1"),
        ("{{ 8|percent_of:10 }}", "80"),
        ("{{ 0|percent_of:0 }}", "0"),
        ("{{ 90|clock }}", "1 分 30 秒"),
        ("{{ 600|clock }}", "10 分钟"),
        ("{{ 0|clock }}", "0 秒"),
        ("{{ 2|letter }}", "C"),
        ("{{ 7|ink }}", "b"),
        ("{{ 0|shape_name }}", "山"),
        ("{{ 6|shape_name }}", ""),
        ("{{ '民法典'|book_marks }}", "《民法典》"),
        ("{{ '《民法典》'|book_marks }}", "《民法典》"),
    ],
)
def test_numbers_and_names_are_said_as_people_say_them(written, shown):
    assert render(written) == shown


@pytest.mark.parametrize(
    ("citation", "shown"),
    [
        ({"article": 18, "paragraph": 2}, "第 18 条第 2 款"),
        ({"article": "一百八十八"}, "第一百八十八条"),
        ({"article": "第十八条第二款", "paragraph": 2}, "第十八条第二款"),
        ({"article": "序言第七自然段", "paragraph": 7}, "序言第七自然段"),
        ({}, ""),
    ],
)
def test_an_article_is_said_in_full(citation, shown):
    assert phrases.article(citation) == shown


def test_gaps_become_boxes_and_markup_stays_text():
    assert ui.numbered_gaps("<b>____") == '&lt;b&gt;<span class="gap"></span>'
    two = '<span class="gap">1</span>和<span class="gap">2</span>'
    assert ui.numbered_gaps("____和____") == two


def test_placed_options_come_back_in_the_players_order():
    options = [{"id": "a"}, {"id": "b"}]
    assert ui.placed(options, ["b", "a"]) == [{"id": "b"}, {"id": "a"}]
    assert ui.placed(options, None) == options


@pytest.mark.parametrize(("given", "chosen"), [("a", True), (["b", "a"], True), ("ab", False), ("", False)])
def test_an_option_is_chosen_only_when_it_is_the_given_one(given, chosen):
    assert ui.among("a", given) is chosen


def test_the_rail_leaves_out_pages_that_do_not_exist(rf):
    link = '{% desk_link "no:such" "home" "不在" %}{% desk_link "boards:week" "chart" "本周榜" %}'
    shown = render(link, request=rf.get("/boards/week/"))
    assert "不在" not in shown
    assert shown.count("<a ") == 1
    assert 'href="/boards/week/"' in shown
    assert 'aria-current="page"' in shown
