"""WORD_REPEAT."""

import pytest

from content.items.checks.word_repeat import check
from tests.content.items.checks.build import fields, single


@pytest.mark.parametrize(
    ("stem", "texts", "found"),
    [
        ("行政复议怎样提高效率？", ("复议繁简分流", "异地轮岗", "咨询热线"), ["key"]),
        ("行政复议怎样提高效率？", ("复议繁简分流", "复议异地轮岗", "咨询热线"), []),
        ("丈夫、女儿和弟弟在世，谁靠后？", ("弟弟", "丈夫", "女儿"), []),
        ("一只狗咬伤路人，由谁负责？", ("狗的原主人", "物业公司"), []),
        ("下列哪些情况应当报告？", ("应当报告", "无须说明"), ["key"]),
        ("下列哪项应当优先？", ("应当减轻", "保持不变"), []),
        ("2023年办理多少件？", ("2023件", "2100件"), []),
        ("小川借车给老丁，由谁赔？", ("使用人老丁", "车主小川"), []),
    ],
)
def test_no_word_of_the_stem_points_at_the_key(stem: str, texts: tuple[str, ...], found: list[str]) -> None:
    assert fields(check(single(stem, *texts))) == found
