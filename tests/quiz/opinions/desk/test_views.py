"""周老师 works through what was reported."""

import pytest
from django.test import Client

from quiz.opinions.models import Decision
from tests.factories.desk import desk_of
from tests.factories.opinions import answered, report
from tests.factories.play import version_at

pytestmark = pytest.mark.django_db
PATH = "/desk/reports/"


def settle(wording, said, **changes):
    posted = {
        "version": wording.pk, "reason": said.reason, "shown": said.reported_at.isoformat(),
        "outcome": "mended", "note": "换了答案", **changes,
    }  # fmt: skip
    return desk_of().post(f"{PATH}decisions/", posted, follow=True)


@pytest.fixture
def attempt():
    return answered()


@pytest.fixture
def said(attempt):
    return report(attempt, words="应该是12345")


@pytest.fixture
def version(attempt):
    return version_at(attempt, 1)


def test_a_report_shows_item_version_answer_reason_and_words(said, version):
    page = desk_of().get(PATH).text
    shown = (f'href="/desk/review/items/{version.item_id}/"', "第 1 版", "答案有误", "12315", "应该是12345")
    assert [words in page for words in shown] == [True] * 5


def test_the_home_page_says_how_many_wait(said):
    assert '待处理 1</span><a class="btn sm soft" href="/desk/reports/"' in desk_of().get("/desk/").text


def test_settled_it_leaves_the_queue_and_stays_in_the_trail(said, version):
    page = settle(version, said).text
    assert ["记下了：已处理。" in page, "没有要处理的报错" in page, "换了答案" in page] == [True] * 3
    assert Decision.objects.get().outcome == "mended"


def test_mending_without_a_word_is_asked_for_one_and_nothing_is_settled(said, version):
    response = settle(version, said, note="")
    assert (response.status_code, "写一句怎么处理的" in response.text) == (400, True)
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("broken", [{"version": "0"}, {"shown": "昨天"}, {"shown": ""}, {"reason": "mood"}])
def test_a_form_that_no_page_of_ours_sent_settles_nothing(said, version, broken):
    assert "刚被改过或处理过了" in settle(version, said, **broken).text
    assert Decision.objects.count() == 0


def test_a_stranger_is_asked_to_log_in(said):
    for answer in (Client().get(PATH), Client().post(f"{PATH}decisions/")):
        assert answer.headers["Location"].startswith("/desk/login/")
