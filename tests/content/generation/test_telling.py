"""At most one stem of a source says the answer to the other items on a fact."""

from collections import Counter

from content.facts.domain.extract import extract_facts
from content.generation.choosing import MOST_TELLING
from content.generation.generate import generate
from content.generation.telling import told_by
from tests.content.generation.drafts import document

TEXT = "收到复议申请131件，受理118件，其中纠错30件。办理援助案件312件，挽回当事人损失420万元。"


def test_no_answer_is_told_twice() -> None:
    read = document(TEXT)
    facts = extract_facts(read)
    for seed in range(8):
        drafts = generate(read, facts, seed=seed)
        told = Counter(index for draft in drafts for index in told_by(draft, facts))
        assert drafts
        assert max(told.values(), default=0) <= MOST_TELLING


def test_a_statement_tells_its_own_number() -> None:
    read = document("办理援助案件312件。")
    facts = extract_facts(read)
    tellings = [told_by(draft, facts) for seed in range(8) for draft in generate(read, facts, seed=seed)]
    assert [0] in tellings
    assert [] in tellings
