"""What sort of thing a text names."""

import pytest

from content.items.checks.kinds import counted_kinds, kind_of, unlike


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("《青溪市码头条例》", "document"), ("县人民医院", "body"), ("法治观察员", "person"),
        ("联络人", "person"), ("普法服务队", "team"), ("调解工作室", "room"), ("法治公园", "site"),
        ("执法记录仪", "device"), ("合规白皮书", "paper"), ("三月十五日", "date"), ("滨江区", "place"),
        ("隐私权", "right"), ("减轻", ""),
    ],
)  # fmt: skip
def test_the_end_of_a_name_tells(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("stem", "kinds"),
    [
        ("新聘了一名什么人员？", ("person",)),
        ("选聘了12名什么？", ("person",)),
        ("组建了一支____，常年驻守。", ("team",)),
        ("共有多少名？", ()),
        ("哪一部条例施行？", ()),
    ],
)
def test_a_measure_word_says_what_may_follow(stem: str, kinds: tuple[str, ...]) -> None:
    assert counted_kinds(stem) == kinds


def test_a_person_and_a_body_may_answer_the_same_question() -> None:
    assert not unlike("person", "body")
    assert unlike("document", "body")
