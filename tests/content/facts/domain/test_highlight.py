"""The runs of a marked text give back the text, and mark what they should."""

from hypothesis import given
from hypothesis import strategies as st

from content.facts.domain.highlight import Run, runs

TEXT = "全年办理案件三百件，接待来访五十人次。"


def test_a_fact_and_the_current_span_are_marked_apart():
    assert runs(TEXT, start=0, end=19, spans=[(2, 9), (10, 18)], current=(10, 18)) == [
        Run("全年", fact=False, current=False),
        Run("办理案件三百件", fact=True, current=False),
        Run("，", fact=False, current=False),
        Run("接待来访五十人次", fact=True, current=True),
        Run("。", fact=False, current=False),
    ]


def test_spans_outside_the_passage_mark_nothing():
    assert runs(TEXT, start=10, end=19, spans=[(0, 5)], current=(0, 5)) == [
        Run("接待来访五十人次。", fact=False, current=False)
    ]


@given(
    st.text(min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))),
    st.tuples(st.integers(0, 40), st.integers(0, 40)),
)
def test_joined_runs_are_the_text(text, spans, current):
    ordered = [tuple(sorted(span)) for span in spans]
    cut = runs(text, start=0, end=len(text), spans=ordered, current=tuple(sorted(current)))
    assert "".join(run.text for run in cut) == text
