import pytest

from content.items.queries import content_of
from quiz.play.papers import paper_contents
from tests.factories.items import SECRET, make_version
from tests.factories.play import make_attempt, make_release

pytestmark = pytest.mark.django_db


def test_a_version_as_plain_values_has_all_its_wording() -> None:
    content = content_of(make_version("truefalse"))
    assert (content.format, content.body, content.key) == ("truefalse", {}, {"value": True})
    assert (content.rationale, content.option_notes["a"]) == (f"{SECRET}：讲解", f"{SECRET}：易混")


@pytest.mark.parametrize("count", [1, 3])
def test_many_papers_are_read_in_two_queries(count: int, django_assert_num_queries) -> None:
    release = make_release(("single", "truefalse"), count=2)
    papers = [make_attempt(release=release).paper_id for _ in range(count)]
    with django_assert_num_queries(2):
        contents = paper_contents(papers)
    assert [contents[paper].frozen[2].format for paper in papers] == ["truefalse"] * count
