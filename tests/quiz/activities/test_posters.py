"""A poster is a picture that a phone can scan."""

from io import BytesIO

import pytest
from PIL import Image, ImageFont

from quiz.activities.posters.fonts import chinese_font
from quiz.activities.posters.picture import NoChineseFont, PosterText, poster_png, wrap

POSTER = PosterText(
    site="普法一答",
    title="民法典宣传周",
    text="每天五道题",
    lines=("每天 5 题",),
    host_body="某区司法局",
    address="http://192.168.1.8:8000/activities/k3m9xq/",
)


def test_poster_is_a_picture_of_the_stated_size():
    image = Image.open(BytesIO(poster_png(POSTER, chinese_font())))
    assert (image.format, image.size) == ("PNG", (1080, 1620))


def test_two_addresses_give_two_pictures():
    other = PosterText(**{**POSTER.__dict__, "address": "http://192.168.1.8:8000/activities/zzzzzz/"})
    assert poster_png(POSTER, chinese_font()) != poster_png(other, chinese_font())


def test_a_machine_without_a_chinese_font_says_so_instead_of_drawing_boxes():
    with pytest.raises(NoChineseFont):
        poster_png(POSTER, None)


def test_a_line_never_begins_with_a_closing_mark():
    font = ImageFont.truetype(str(chinese_font()), 40)
    lines = wrap("一二三四，五六七八。九十", font, 160)
    assert lines == ["一二三四，", "五六七八。", "九十"]


def test_a_line_break_of_the_text_is_kept():
    font = ImageFont.truetype(str(chinese_font()), 40)
    assert wrap("甲\n乙", font, 400) == ["甲", "乙"]
