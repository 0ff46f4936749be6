"""小明 chooses a name; 陌生人 tries to be somebody else."""

from pathlib import Path
from random import Random

import pytest

from quiz.people.errors import (
    NicknameBlocked,
    NicknameCharacters,
    NicknameContact,
    NicknameLength,
    NicknameRefused,
)
from quiz.people.nickname import clean_nickname, friendly_nickname, friendly_words

FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("小明", "小明"),
        ("  小　 明  ", "小 明"),
        ("e\u0301mile", "émile"),
        ("葱🌱", "葱🌱"),
        (FAMILY * 2, FAMILY * 2),
        ("李👍🏽", "李👍🏽"),
        ("一二三四五六", "一二三四五六"),
        ("十二个字的昵称也可以用呀", "十二个字的昵称也可以用呀"),
        ("husband", "husband"),
        ("QQ糖", "QQ糖"),
        ("Nigeria", "Nigeria"),
        ("buddy2026", "buddy2026"),
        ("今日你好", "今日你好"),
    ],
)
def test_an_honest_name_is_kept_as_a_person_reads_it(typed: str, kept: str) -> None:
    assert clean_nickname(typed) == kept


@pytest.mark.parametrize("name", ["", " ", "明", FAMILY, "🇨🇳", "好" * 13, FAMILY * 10])
def test_length_is_counted_as_a_person_counts(name: str) -> None:
    with pytest.raises(NicknameLength):
        clean_nickname(name)


@pytest.mark.parametrize(
    "name",
    [
        "<b>小明",
        "小明&co",
        "小＜明",
        "小\u200b明",
        "小\u202e明",
        "小\u200d明",
        "小\x00明",
        "ㅤㅤㅤ",
        "小\ue000明",
        "。。。",
        "Z\u0324\u0347\u0301\u0330a",
        "\u0301\u0301明天",
    ],
)
def test_what_is_not_seen_or_is_markup_is_refused(name: str) -> None:
    with pytest.raises(NicknameCharacters):
        clean_nickname(name)


@pytest.mark.parametrize(
    "name",
    [
        "管理员",
        "管 理 员",
        "管·理·员",
        "管🌟理🌟员",
        "我是老師",
        "ＡＤＭＩＮ",
        "Аdmіn",  # Cyrillic А and і
        "αdmin",
        "@dm1n",
        "𝓪𝓭𝓶𝓲𝓷",
        "Ⓐⓓⓜⓘⓝ",
        "🅰dmin",
        "大S B",
        "5b小王",
        "fuuuuck",
        "FÜCK YOU",
        "杭州司法局",
    ],
)
def test_a_blocked_word_is_seen_through_its_disguise(name: str) -> None:
    with pytest.raises(NicknameBlocked):
        clean_nickname(name)


@pytest.mark.parametrize(
    "name",
    [
        "13800138000",
        "138-0013-800",
        "①③⑧零零一三八",
        "QQ 12345",
        "V X：8888a",
        "a.com",
        "看www.x",
        "百度点com",
        "a@b小店",
    ],
)
def test_contact_data_is_kept_off_the_board(name: str) -> None:
    with pytest.raises(NicknameContact):
        clean_nickname(name)


def test_the_site_adds_words_of_its_own(tmp_path: Path, settings) -> None:
    settings.VAR_DIR = tmp_path
    assert clean_nickname("张局长本人") == "张局长本人"
    (tmp_path / "blocked_words.txt").write_text("局长  # ours\n=boss\n", encoding="utf-8")
    for name in ("张局长本人", "大B0SS"):
        with pytest.raises(NicknameBlocked):
            clean_nickname(name)
    assert clean_nickname("bossanova") == "bossanova"
    with pytest.raises(NicknameBlocked):
        clean_nickname("管理员")


def test_every_friendly_name_passes_the_filter() -> None:
    adjectives, nouns = friendly_words("adjectives"), friendly_words("nouns")
    names = {adjective + noun for adjective in adjectives for noun in nouns}
    assert len(names) == len(adjectives) * len(nouns) >= 20_000
    assert [name for name in sorted(names) if _refused(name)] == []


def test_friendly_names_follow_the_given_chance() -> None:
    assert friendly_nickname(Random(7)) == friendly_nickname(Random(7))
    assert len({friendly_nickname(Random(seed)) for seed in range(50)}) > 45


def _refused(name: str) -> bool:
    try:
        return clean_nickname(name) != name
    except NicknameRefused:
        return True
