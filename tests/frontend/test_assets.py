import gzip

import pytest
from django.test import RequestFactory

from frontend.assets import asset, asset_set, asset_url


def get(name, stamp=None, **headers):
    return asset(RequestFactory().get("/", **headers), stamp or asset_set().stamp, name)


def test_a_phone_keeps_a_file_for_a_year():
    response = get("app.css")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Content-Type"] == "text/css; charset=utf-8"


def test_a_page_from_before_a_deploy_gets_todays_file_and_may_not_keep_it():
    response = get("app.css", stamp="0123456789ab")
    assert response.content == get("app.css").content
    assert response["Cache-Control"] == "no-cache"


def test_a_phone_that_can_unzip_gets_it_zipped():
    zipped = get("app.js", HTTP_ACCEPT_ENCODING="gzip, br")
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == get("app.js").content


def test_the_folder_changes_with_the_content(settings, monkeypatch):
    before = asset_set().stamp
    settings.DEBUG = True
    monkeypatch.setattr("frontend.assets._source", lambda part: "changed")
    assert asset_set().stamp != before
    assert asset_url("app.css") == f"/assets/{asset_set().stamp}/app.css"


def test_the_first_visit_of_a_question_weighs_little():
    files = asset_set().files
    names = ["app.css", "app.js", "htmx.js", "sprite.svg", "icon.svg"]
    assert sum(len(files[name].gzipped) for name in names) < 60_000


@pytest.mark.parametrize("word", ["import ", "export "])
def test_a_behaviour_is_a_module_of_its_own(word):
    lines = asset_set().files["app.js"].body.decode().splitlines()
    assert [line for line in lines if line.startswith(word)] == []
