"""A picture is kept once, stays as long as a wording shows it, and then for forty days."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.items.actions import approve_item, create_item, edit_item, put_back
from content.items.changes import changes
from content.items.domain import ItemContent
from content.items.errors import InvalidItem
from content.items.pictures.actions import KEEP_UNUSED, forget_unused, keep_picture
from content.items.pictures.models import Picture
from content.items.queries import content_of, latest_version
from tests.cast import NOW, teacher_zhou
from tests.factories.items import WORDINGS
from tests.factories.pictures import make_picture, picture_file, pictured

pytestmark = pytest.mark.django_db
BARE = ItemContent("single", *WORDINGS["single"])


def write(content: ItemContent):
    return create_item(code="t-pict", content=content, owner=teacher_zhou(), now=NOW)


def names() -> list[str]:
    return list(Picture.objects.order_by("name").values_list("name", flat=True))


def test_the_same_picture_is_kept_once_whether_it_comes_from_a_camera_or_from_here():
    first = keep_picture(data=picture_file(kind="WEBP", lossless=True), by=teacher_zhou(), now=NOW)
    again = keep_picture(data=picture_file(), by=None, now=NOW)
    own = keep_picture(data=bytes(first.data), by=None, now=NOW)
    assert {first.name, again.name, own.name} == set(names())
    assert (first.width, first.height, first.uploaded_by) == (80, 60, teacher_zhou())


@pytest.mark.django_db(transaction=True)
def test_a_wording_holds_its_picture_and_says_its_real_size():
    picture = make_picture()
    content = pictured(BARE, picture)
    content.body["picture"] |= {"width": 7, "height": 9}
    version = write(content)
    assert (version.picture_id, version.body["picture"]["width"]) == (picture.name, 80)
    assert "picture" not in version.key


@pytest.mark.parametrize("change", [{"alt": ""}, {"alt": "长" * 121}, {"alt": None}, {"alt": "\0"}])
def test_without_a_description_there_is_no_picture(change):
    content = pictured(BARE, make_picture())
    content.body["picture"] |= change
    with pytest.raises(InvalidItem) as refusal:
        write(content)
    assert [fault.field for fault in refusal.value.faults] == ["picture"]


@pytest.mark.parametrize(
    "picture",
    [
        None, [], "x", {}, {"id": "../../etc/passwd", "alt": "路牌"}, {"id": 7, "alt": "路牌"},
        {"id": "a" * 64 + ".svg", "alt": "路牌", "width": 1, "height": 1},
        {"id": "a" * 64 + ".png", "alt": "路牌", "width": 1, "height": 1, "key": "c"},
        {"id": "b" * 64 + ".png", "alt": "路牌", "width": 1, "height": 1},
    ],
)  # fmt: skip
def test_what_is_no_kept_picture_is_refused(picture):
    make_picture()
    with pytest.raises(InvalidItem):
        write(replace(BARE, body=BARE.body | {"picture": picture}))


def test_a_published_wording_keeps_its_picture_when_the_item_gets_another():
    first, second = make_picture("a"), make_picture("b")
    item = write(pictured(BARE, first)).item
    approve_item(item=item, by=teacher_zhou(), now=NOW)
    before = content_of(latest_version(item))
    edit_item(item=item, content=pictured(BARE, second), by=teacher_zhou(), now=NOW)
    assert [version.picture_id for version in item.versions.all()] == [first.name, second.name]
    [change] = changes(before, content_of(latest_version(item)))
    assert (change.field, change.before == change.after) == ("图片", False)
    forget_unused(now=NOW)
    forget_unused(now=NOW + KEEP_UNUSED + timedelta(days=1))
    assert names() == [first.name, second.name]


def test_what_nobody_shows_goes_after_forty_days_and_not_before():
    make_picture("a")
    shown = make_picture("b")
    write(pictured(BARE, shown))
    assert forget_unused(now=NOW) == 0
    assert forget_unused(now=NOW + KEEP_UNUSED) == 0
    assert forget_unused(now=NOW + KEEP_UNUSED + timedelta(seconds=1)) == 1
    assert names() == [shown.name]


def test_a_picture_that_is_shown_again_begins_anew():
    picture = make_picture()
    forget_unused(now=NOW)
    version = write(pictured(BARE, picture))
    edit_item(item=version.item, content=BARE, by=teacher_zhou(), now=NOW)
    assert forget_unused(now=NOW + KEEP_UNUSED * 2) == 0
    assert names() == [picture.name]


def test_an_import_that_is_taken_back_finds_the_earlier_picture():
    first, second = make_picture("a"), make_picture("b")
    version = write(pictured(BARE, first))
    before = {"state": "draft", "topic": "", "suits": [], "number": 1, "content": vars(content_of(version))}
    edited = edit_item(item=version.item, content=pictured(BARE, second), by=None, now=NOW)
    for day in range(31):
        forget_unused(now=NOW + timedelta(days=day))
    put_back(item=version.item, mark=edited.mark, before=before, by=None, now=NOW)
    assert latest_version(version.item).picture_id == first.name


def test_the_sweep_asks_the_same_whatever_it_finds(django_assert_num_queries):
    for letter in "abc":
        make_picture(letter, unused_since=NOW)
    with django_assert_num_queries(8):  # two are the savepoint
        forget_unused(now=NOW + timedelta(days=41))
    assert names() == []
