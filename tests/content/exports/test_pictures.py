"""Pictures go out with the JSON of this house and come back; the other formats say what they cannot hold."""

import json

import pytest

from content.exchange.pictures import without_data
from content.exchange.reading import read_file
from content.exchange.writers import WRITERS
from content.exports.queries import taken_of
from content.imports.actions import apply_rows as apply
from content.imports.actions import choose_rows, keep_file, write_rows
from content.imports.models import ImportRow
from content.items.actions import create_item
from content.items.domain import ItemContent
from content.items.models import Item, ItemVersion
from content.items.pictures.actions import KEEP_UNUSED, forget_unused, keep_picture
from content.items.pictures.models import Picture
from tests.cast import NOW, teacher_zhou
from tests.factories.items import ALL_FORMATS, WORDINGS
from tests.factories.pictures import ALT, picture_file, pictured

pytestmark = pytest.mark.django_db
OTHERS = [writer for writer in WRITERS if writer.format != "json"]
OWN = next(writer for writer in WRITERS if writer.format == "json")


def quiet(done: int, total: int, text: str = "") -> None:
    return None


def make_items(*formats: str) -> list[ItemVersion]:
    picture = keep_picture(data=picture_file(), by=None, now=NOW)
    versions = [
        create_item(
            code=f"p-{format}", content=pictured(ItemContent(format, *WORDINGS[format]), picture), now=NOW
        )
        for format in formats
    ]
    return [ItemVersion.objects.select_related("item").get(pk=version.pk) for version in versions]


def read(data: bytes):
    """The rows of a file, held against the bank."""
    batch = keep_file(name="题.json", data=b"", format="", owner=teacher_zhou(), now=NOW)
    return batch, write_rows(batch=batch, read=read_file(data, "题.json"), progress=quiet)


def test_what_goes_out_as_json_comes_back_as_the_same_items():
    versions = make_items(*ALL_FORMATS)
    written = OWN.write(taken_of(versions, with_pictures=True))
    assert written.left_out == []
    _, rows = read(written.data)
    assert [row.outcome for row in rows] == ["same"] * len(ALL_FORMATS)
    assert Picture.objects.count() == 1


def test_another_house_gets_items_and_pictures():
    data = OWN.write(taken_of(make_items("single"), with_pictures=True)).data
    Item.objects.all().delete()
    Picture.objects.all().delete()
    batch, rows = read(data)
    assert [row.outcome for row in rows] == ["new"]
    choose_rows(batch=batch, choices=["new"], whole=True, by=teacher_zhou(), now=NOW)
    apply(batch=batch, by=teacher_zhou(), progress=quiet, now=NOW)
    version = Item.objects.get().newest
    assert (version.picture_id, version.body["picture"]["alt"]) == (Picture.objects.get().name, ALT)
    assert [row.outcome for row in read(data)[1]] == ["same"]


def test_a_picture_swept_away_between_preview_and_import_is_said():
    data = OWN.write(taken_of(make_items("single"), with_pictures=True)).data
    Item.objects.all().delete()
    batch, _ = read(data)
    forget_unused(now=NOW)
    forget_unused(now=NOW + KEEP_UNUSED * 2)
    choose_rows(batch=batch, choices=["new"], whole=True, by=teacher_zhou(), now=NOW)
    apply(batch=batch, by=teacher_zhou(), progress=quiet, now=NOW)
    assert (Item.objects.count(), "重新上传" in ImportRow.objects.get().left) == (0, True)


def test_written_by_hand_a_description_and_a_file_are_enough():
    [entry] = json.loads(OWN.write(taken_of(make_items("truefalse"), with_pictures=True)).data)["items"]
    picture = entry["body"]["picture"]
    entry |= {
        "code": "",
        "stem": "图里是红灯。",
        "body": {"picture": {"alt": "红灯", "data": picture["data"]}},
    }
    _, [row] = read(json.dumps({"schema": "yida-items", "version": 1, "items": [entry]}).encode())
    assert (row.outcome, row.content["body"]["picture"]) == (
        "new", {"id": picture["id"], "alt": "红灯", "width": 80, "height": 60},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        ({"alt": "路牌", "data": "不是 base64"}, "不是一个完整的文件"),
        ({"alt": "路牌", "data": "aGVsbG8="}, "换成 JPG"),
        ({"alt": "", "data": "aGVsbG8="}, "说明没有写文字"),
        ({"id": "a" * 64 + ".png", "alt": "路牌", "width": 9, "height": 9}, "不在这个题库里"),
    ],
)
def test_a_picture_that_cannot_be_taken_is_a_fault_of_its_row(picture, why):
    stem, body, key = WORDINGS["truefalse"]
    entry = {"format": "truefalse", "stem": stem, "body": body | {"picture": picture}, "key": key}
    _, [row] = read(json.dumps({"schema": "yida-items", "version": 1, "items": [entry]}).encode())
    assert (row.outcome, why in row.why, "body.picture" in row.column) == ("invalid", True, True)
    assert Picture.objects.count() == 0


@pytest.mark.parametrize("writer", OTHERS, ids=lambda writer: f"{writer.format}{writer.suffix}")
def test_other_files_say_that_the_picture_is_left_out(writer):
    written = writer.write(taken_of(make_items("single"), with_pictures=False))
    assert ["图片" in sentence for sentence in written.left_out].count(True) == 1


def test_a_spreadsheet_brought_back_leaves_the_picture_where_it_is():
    csv = next(writer for writer in WRITERS if writer.format == "csv")
    data = csv.write(taken_of(make_items("single"), with_pictures=False)).data
    batch = keep_file(name="题.csv", data=b"", format="", owner=teacher_zhou(), now=NOW)
    [row] = write_rows(batch=batch, read=read_file(data, "题.csv"), progress=quiet)
    assert (row.outcome, row.content["body"]["picture"]["alt"]) == ("same", ALT)


def test_one_question_about_two_pictures_is_two_items():
    versions = make_items("truefalse")
    other = keep_picture(data=picture_file(colour="blue"), by=None, now=NOW)
    content = pictured(ItemContent("truefalse", *WORDINGS["truefalse"]), other)
    versions.append(create_item(code="", content=content, now=NOW))
    entries = json.loads(OWN.write(taken_of(versions, with_pictures=True)).data)["items"]
    Item.objects.all().delete()
    for entry in entries:
        del entry["code"]
    _, rows = read(json.dumps({"schema": "yida-items", "version": 1, "items": entries}).encode())
    assert [row.outcome for row in rows] == ["new", "new"]


@pytest.mark.parametrize("body", [{}, None, {"picture": 7}])
def test_a_body_without_a_picture_is_left_as_it_is(body):
    assert without_data(body) == (body, "")
