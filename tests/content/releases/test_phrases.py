import pytest

from content.items.domain import AudienceCounts
from content.releases.phrases import fitting, for_whom, mostly_for, named


@pytest.mark.parametrize(
    ("suits", "told"),
    [
        ([["junior", "adult"], ["junior", "adult"]], "适合初中、成人。"),
        ([["primary", "adult"], ["adult"]], "适合小学 1 道、成人。"),
        ([["senior"], []], "适合高中 1 道；1 道没写适合谁。"),
        ([[], []], ""),
        ([], ""),
    ],
)
def test_a_quiz_says_whom_its_items_suit(suits, told):
    assert for_whom(AudienceCounts.of(suits)) == told


@pytest.mark.parametrize(
    ("suits", "told"),
    [
        ([["junior", "adult"], ["junior", "adult"]], "适合初中、成人"),
        ([["senior", "adult"], ["adult"], ["primary", "senior"]], "多数题适合高中、成人"),
        ([["primary"], ["adult"]], ""),
        ([[], [], ["adult"]], ""),
        ([], ""),
    ],
)
def test_a_card_names_those_whom_most_items_suit(suits, told):
    assert mostly_for(AudienceCounts.of(suits)) == told


@pytest.mark.parametrize(
    ("suits", "told"),
    [
        ([["junior"], ["junior", "adult"]], "小学 0 题、初中 2 题、高中 0 题、成人 1 题"),
        ([["junior"], []], "小学 1 题、初中 2 题、高中 1 题、成人 1 题（含没写适合谁的 1 题）"),
        ([[], []], "没写适合谁，选谁都抽得到"),
    ],
)
def test_a_host_reads_how_many_items_there_are_for_whom(suits, told):
    assert fitting(AudienceCounts.of(suits)) == told


def test_a_long_stem_is_named_by_its_beginning():
    assert named(3, "短题干？") == "第 3 题“短题干？”"
    assert named(3, "长" * 30) == f"第 3 题“{'长' * 23}…”"
