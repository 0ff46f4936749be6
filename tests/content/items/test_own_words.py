"""The site's own list of wordings is kept to."""

import pytest

from content.items.actions import check_version
from content.items.own_words import own_sensitive_words
from tests.factories.items import make_version


@pytest.fixture
def own_list(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    return tmp_path / "sensitive_words.txt"


def test_without_a_list_there_are_no_words(own_list):
    assert own_sensitive_words() == ()


def test_the_list_is_read_again_when_it_changes(own_list):
    own_list.write_text("# ours\n甲乙丙丁口号\n", encoding="utf-8")
    assert own_sensitive_words() == ("甲乙丙丁口号",)
    own_list.write_text("戊己庚辛口号\n壬癸\n", encoding="utf-8")
    assert own_sensitive_words() == ("戊己庚辛口号", "壬癸")


@pytest.mark.django_db
def test_an_item_that_alters_a_listed_wording_is_complained_of(own_list):
    own_list.write_text("青山常在清风常来\n", encoding="utf-8")
    version = make_version("single")
    version.stem = "青山常在浊浪常来说的是什么？"
    version.save()
    codes = {finding.check_code for finding in check_version(version=version)}
    assert "SENSITIVE" in codes
