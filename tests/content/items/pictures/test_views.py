"""周老师 puts a picture beside an item, with and without JavaScript; everybody who may know it sees it."""

import base64

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content.items.models import Item
from content.items.pictures.models import Picture
from tests.content.items.test_views import COMMON, WRITTEN
from tests.factories.desk import desk_of
from tests.factories.pictures import ALT, make_picture, picture_file

pytestmark = pytest.mark.django_db
NEW = "/desk/items/new/single/"
FORM = {**COMMON, **WRITTEN["single"], "stem": "这是什么标志？"}


def file(data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("路牌.png", data or picture_file(), content_type="image/png")


def test_a_picture_is_served_for_good_and_as_what_it_is():
    picture = make_picture()
    answer = Client().get(f"/pictures/{picture.name}")
    assert answer.content == bytes(picture.data)
    told = [answer.headers[name] for name in ("Content-Type", "Cache-Control", "X-Content-Type-Options")]
    assert told == ["image/png", "public, max-age=31536000, immutable", "nosniff"]
    assert "Set-Cookie" not in answer.headers
    assert "img-src 'self' data:" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["b" * 64 + ".png", "a" * 64 + ".jpg", "a" * 64, "x.png", "../a.png"])
def test_what_is_not_kept_is_not_there(name):
    make_picture()
    assert Client().get(f"/pictures/{name}").status_code == 404


def test_a_chosen_picture_is_kept_with_the_form_that_brought_it():
    answer = desk_of().post(NEW, {**FORM, "picture_file": file(), "picture_alt": ALT})
    version = Item.objects.get().newest
    assert answer.status_code == 302
    assert version.body["picture"] == {"id": version.picture_id, "alt": ALT, "width": 80, "height": 60}


def test_a_picture_without_a_description_stays_in_the_form():
    desk = desk_of()
    answer = desk.post(NEW, {**FORM, "picture_file": file()})
    picture = Picture.objects.get()
    assert (answer.status_code, Item.objects.count()) == (400, 0)
    assert "图片的说明没有写文字" in answer.text
    assert f'name="picture_id" value="{picture.name}"' in answer.text
    kept = {"picture_id": picture.name, "picture_width": "80", "picture_height": "60", "picture_alt": ALT}
    assert desk.post(NEW, {**FORM, **kept}).status_code == 302
    assert Item.objects.get().newest.picture_id == picture.name


def test_what_is_no_picture_is_refused_in_words_and_loses_nothing():
    answer = desk_of().post(NEW, {**FORM, "picture_file": file(b"<svg/>"), "picture_alt": ALT})
    assert (answer.status_code, Item.objects.count(), Picture.objects.count()) == (400, 0, 0)
    assert [word in answer.text for word in ("换成 JPG", ALT, "乙物")] == [True, True, True]


def test_on_the_desk_a_picture_is_changed_and_taken_away():
    desk = desk_of()
    desk.post(NEW, {**FORM, "picture_file": file(), "picture_alt": ALT})
    item = Item.objects.get()
    here, first = f"/desk/review/items/{item.pk}/", item.newest.picture_id
    assert f'src="/pictures/{first}"' in desk.get(here).text
    assert f'src="/pictures/{first}"' in desk.get(f"{here}preview/").text
    kept = {"picture_id": first, "picture_alt": ALT, "picture_width": "80", "picture_height": "60"}
    saved = {**FORM, **kept, "do": "save"}
    other = file(picture_file(colour="blue"))
    assert desk.post(here, {**saved, "picture_file": other}).status_code == 302
    assert Item.objects.get().newest.picture_id not in (None, first)
    assert desk.post(here, {**saved, "picture_drop": "1"}).status_code == 302
    assert "picture" not in Item.objects.get().newest.body


def test_an_upload_while_writing_answers_with_the_name_or_a_sentence():
    desk = desk_of()
    answer = desk.post("/desk/items/picture/", {"picture_file": file()})
    assert answer.json() == {"id": Picture.objects.get().name, "width": "80", "height": "60"}
    refused = desk.post("/desk/items/picture/", {"picture_file": file(b"GIF89a")})
    assert (refused.status_code, "换成 JPG" in refused.json()["text"]) == (400, True)
    assert Client().post("/desk/items/picture/", {"picture_file": file()}).status_code == 302


def test_programs_bring_pictures_and_name_them_in_items():
    desk, data = desk_of(), base64.b64encode(picture_file()).decode()
    picture = desk.post("/api/v1/pictures/", {"data": data}, content_type="application/json")
    assert (picture.status_code, picture.json()["width"]) == (201, 80)
    item = {
        "format": "truefalse",
        "stem": "图里的标志表示禁止驶入。",
        "body": {"picture": {"id": picture.json()["id"], "alt": ALT}},
        "key": {"value": True},
    }
    answer = desk.post("/api/v1/items/", item, content_type="application/json")
    assert answer.json()["version"]["body"]["picture"] == {
        "id": picture.json()["id"], "alt": ALT, "width": 80, "height": 60,
    }  # fmt: skip
    item["body"]["picture"]["alt"] = ""
    refused = desk.post("/api/v1/items/", item, content_type="application/json")
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["picture"])


@pytest.mark.parametrize(("data", "status"), [("????", 400), (base64.b64encode(b"text").decode(), 400)])
def test_programs_hear_what_is_wrong_with_a_picture(data, status):
    told = [
        person.post("/api/v1/pictures/", {"data": data}, content_type="application/json").status_code
        for person in (desk_of(), Client())
    ]
    assert told == [status, 401]
