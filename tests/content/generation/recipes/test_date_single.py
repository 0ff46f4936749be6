"""Days are asked among days written alike."""

from content.generation.recipes.date_single import date_single
from tests.content.generation.drafts import contents, key_texts, texts

BOTH = "《东湖市停车条例》于2022年7月27日经省人大常委会批准，自2022年10月1日起施行。"


def test_the_document_s_own_days_stand_beside_the_key() -> None:
    approved, in_force = contents(date_single, BOTH)
    assert approved.stem == "2022年，《东湖市停车条例》在哪一天批准？"
    assert in_force.stem == "2022年，《东湖市停车条例》自哪一天起施行？"
    assert (key_texts(approved), key_texts(in_force)) == (["7月27日"], ["10月1日"])
    assert {"7月27日", "10月1日"} <= set(texts(in_force))
    assert len(set(texts(in_force))) == 4


def test_months_are_asked_among_months_in_their_order() -> None:
    content = contents(date_single, "9月，市法院挂牌成立渔业纠纷调处中心。")[0]
    assert content.stem.endswith("在哪个月挂牌成立？")
    months = [int(text.removesuffix("月")) for text in texts(content)]
    assert months == sorted(set(months))


def test_a_period_is_not_asked() -> None:
    assert contents(date_single, "“法援暖冬”行动于2022年1月至3月开展。") == []
