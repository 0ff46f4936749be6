"""Short ways to read a text, for the tests of extraction."""

from pathlib import Path

from content.facts.domain.extract import extract_facts
from content.facts.domain.fact import Fact
from content.sources.domain.loading import load_document
from content.sources.domain.reading import read_upload

DATA = Path("tests/data/reports")


def facts_in(text: str, *type_names: str) -> list[Fact]:
    """Facts of a text about 2022 in 东湖, those of the named types."""
    facts = extract_facts(
        load_document(text, title="总结", year=2022, place="东湖", publisher="东湖市司法局")
    )
    return [fact for fact in facts if not type_names or fact.type in type_names]


def facts_of_file(name: str) -> list[Fact]:
    return extract_facts(load_document(read_upload((DATA / name).read_bytes(), name).text))
