"""A document to facts and drafts as the JSON that `manage.py ingest` promises; no database."""

from collections.abc import Collection, Sequence
from dataclasses import asdict

from content.facts.domain.extract import extract_facts
from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.generate import generate, playable, seed_of
from content.items import formats
from content.items.checks import run_checks
from content.items.domain import ItemContent, JsonDict
from content.sources.domain.document import Document
from content.sources.domain.loading import load_document
from content.sources.domain.reading import text_digest
from content.sources.errors import NoFactsFound
from content.sources.reading_apart import read_apart


def work_out(data: bytes, name: str, origin: JsonDict, *, without: Collection[str] = ()) -> JsonDict:
    """Everything the document gives, without a database and the recipes `without`. Raises a SourceError."""
    decoded = read_apart(data, name)
    document = load_document(decoded.text, **origin)
    facts = extract_facts(document)
    if not any(fact.askable for fact in facts):
        raise NoFactsFound
    drafts = playable(generate(document, facts, seed=seed_of(text_digest(decoded.text)), without=without))
    return as_json(document, decoded.encoding, facts, drafts)


def as_json(document: Document, encoding: str, facts: Sequence[Fact], drafts: Sequence[Draft]) -> JsonDict:
    return {
        "source": {**asdict(document.origin), "encoding": encoding, "text": document.text},
        "facts": [
            {"id": index, **asdict(fact), "members": list(fact.members)} for index, fact in enumerate(facts)
        ],
        "items": [_item(draft, document) for draft in drafts],
    }


def _item(draft: Draft, document: Document) -> JsonDict:
    content = draft.content
    complaints = run_checks(content, source_text=document.text)
    return {
        "format": content.format,
        "recipe": draft.recipe,
        "topic": draft.topic,
        "stem": content.stem,
        "options": _options(content),
        "answer": formats.get(content.format).key_text(content),
        "body": content.body,
        "key": content.key,
        "rationale": content.rationale,
        "quote": content.citation["quote"],
        "section": content.citation["section"],
        "start": content.citation["start"],
        "end": content.citation["end"],
        "fact_ids": list(draft.facts),
        "findings": [asdict(complaint) for complaint in complaints],
        "difficulty": content.difficulty,
    }


def _options(content: ItemContent) -> list[JsonDict]:
    """Options with their key mark; 正确 and 错误 for a statement; empty where nothing is chosen."""
    if content.format == "truefalse":
        true = content.key["value"]
        return [
            {"id": "true", "text": "正确", "is_key": true},
            {"id": "false", "text": "错误", "is_key": not true},
        ]
    if content.format not in ("single", "multiple", "cloze"):
        return []
    keys = content.key.get("options") or content.key.get("gaps") or [content.key.get("option")]
    return [{**option, "is_key": option["id"] in keys} for option in content.body["options"]]
