"""PDFs as they are in life: a page printed by a browser, with its fonts, head and foot."""

import html
from pathlib import Path

import pytest
from playwright.sync_api import Page

from content.facts.domain.extract import extract_facts
from content.sources.domain.document import Document
from content.sources.domain.folding import unbroken
from content.sources.domain.loading import load_document
from content.sources.domain.reading import read_upload

pytestmark = pytest.mark.e2e
REPORTS = Path("tests/data/reports")
STYLE = "<style>body{font:30px/2 'Noto Serif CJK SC',serif}</style>"


def printed(page: Page, document: Document) -> bytes:
    paragraphs = (
        f"<p>{html.escape(unbroken(document.text[one.start : one.end]))}</p>" for one in document.passages
    )
    page.set_content(f"<title>年报</title>{STYLE}{''.join(paragraphs)}")
    return page.pdf(format="A4", display_header_footer=True)


@pytest.mark.parametrize("name", ["bureau.txt", "government.txt", "procuratorate.txt"])
def test_a_printed_report_gives_the_facts_of_the_report(page: Page, name: str):
    plain = load_document(read_upload((REPORTS / name).read_bytes(), name).text)
    pdf = load_document(read_upload(printed(page, plain), "年报.pdf").text)
    facts = [
        [(fact.type, fact.subject, fact.value, fact.unit) for fact in extract_facts(one)]
        for one in (plain, pdf)
    ]
    assert ("\f" in pdf.text, pdf.origin) == (True, plain.origin)
    assert facts[1] == facts[0]
