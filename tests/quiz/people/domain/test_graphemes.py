import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.people.domain.graphemes import graphemes, joins_emoji, stacked_marks


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("小明", ["小", "明"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("👩\u200d🚀好", ["👩\u200d🚀", "好"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("🇨🇳🇸🇬", ["🇨🇳", "🇸🇬"]),
        ("❤\ufe0f", ["❤\ufe0f"]),
        ("", []),
    ],
)
def test_a_cluster_is_what_a_person_calls_one_character(text: str, clusters: list[str]) -> None:
    assert graphemes(text) == clusters


@given(st.text())
def test_nothing_is_lost_in_counting(text: str) -> None:
    assert "".join(graphemes(text)) == text


def test_a_joiner_belongs_between_two_pictures_only() -> None:
    assert joins_emoji("👩\u200d🚀")
    assert joins_emoji("❤\ufe0f\u200d🔥")
    assert not joins_emoji("小\u200d明")
    assert not joins_emoji("👩\u200d")
    assert not joins_emoji("\u200d🚀")


def test_stacked_marks_are_counted_in_their_longest_run() -> None:
    assert stacked_marks("ab") == 0
    assert stacked_marks("a\u0300b\u0301\u0302") == 2
