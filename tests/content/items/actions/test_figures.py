import pytest

from content.items.actions import Figures, approve_item, edit_item, keep_figures, unapprove_item
from content.items.bank import BankFilter, bank
from content.items.models import Item
from content.items.queries import content_of
from tests.cast import NOW
from tests.factories.items import make_version

pytestmark = pytest.mark.django_db

SUSPECT = Figures(210, 0.15, -0.2, ["check_key", "too_hard"])


def figures_of(item: Item) -> tuple:
    item.refresh_from_db()
    return item.answered, item.facility, item.discrimination, item.advice


def again(item: Item) -> None:
    """Another wording, approved."""
    content = content_of(item.newest)
    item = Item.objects.get(pk=item.pk)
    edit_item(item=item, content=type(content)(**{**vars(content), "stem": "改了的题干？"}), by=None, now=NOW)
    item.refresh_from_db()
    item.newest.findings.all().delete()
    approve_item(item=item, by=None, now=NOW)


def test_an_item_takes_the_figures_of_its_newest_approved_wording():
    version, other = make_version(), make_version()
    keep_figures({version.pk: SUSPECT, other.pk: Figures(3, 1.0, None, ["few"])})
    assert figures_of(version.item) == (210, 0.15, -0.2, ",check_key,too_hard,")
    assert version.item.advice_names == ["答案可疑", "太难"]
    assert figures_of(other.item) == (3, 1.0, None, ",few,")
    assert other.item.advice_names == []


def test_what_was_mended_is_no_longer_suspected_and_old_answers_do_not_come_back():
    version = make_version()
    keep_figures({version.pk: SUSPECT})
    again(version.item)
    assert figures_of(version.item) == (0, None, None, "")
    keep_figures({version.pk: SUSPECT})
    assert figures_of(version.item) == (0, None, None, "")


def test_an_approval_taken_back_shows_no_figures_once_it_is_given_again():
    version = make_version()
    keep_figures({version.pk: SUSPECT})
    unapprove_item(item=version.item, by=None, now=NOW)
    version.item.refresh_from_db()
    approve_item(item=version.item, by=None, now=NOW)
    assert figures_of(version.item)[0] == 0


@pytest.mark.parametrize("count", [1, 3])
def test_many_are_kept_in_as_many_queries_as_one(count, django_assert_num_queries):
    found = {make_version().pk: SUSPECT for _ in range(count)}
    with django_assert_num_queries(6):
        keep_figures(found)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("check_key", ["hard"]),
        ("too_hard", ["hard"]),
        ("weak_option", ["weak"]),
        ("too_easy", []),
        ("few", ["few"]),
        ("none", ["new"]),
        ("hard", []),
        (",", []),
        ("nonsense", []),
    ],
)
def test_the_bank_finds_items_by_what_their_answers_say(asked, expected):
    versions = {name: make_version() for name in ("hard", "weak", "few", "new")}
    keep_figures(
        {
            versions["hard"].pk: SUSPECT,
            versions["weak"].pk: Figures(90, 0.6, 0.3, ["weak_option"]),
            versions["few"].pk: Figures(2, 0.5, None, ["few"]),
        }
    )
    names = {version.item_id: name for name, version in versions.items()}
    assert [names[item.pk] for item in bank(BankFilter(figures=asked))] == expected
