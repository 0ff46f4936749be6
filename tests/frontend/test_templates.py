"""The content policy forbids inline code and style, and every form must carry its token."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "frontend/templates"
FILES = sorted(TEMPLATES.rglob("*.html"))
FORBIDDEN = {
    "inline style": r"\sstyle\s*=|<style",
    "inline handler": r"\son[a-z]+\s*=",
    "htmx eval": r"\shx-on|hx-vals=['\"]js:|hx-trigger=\"[^\"]*\[",
    "inline script": r"<script(?![^>]*\ssrc=)",
    "another host": r"(src|href)=\"https?://(?!beian\.)",
}


def name_of(path):
    return str(path.relative_to(TEMPLATES))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_template_keeps_to_the_content_policy(path):
    text = path.read_text(encoding="utf-8")
    assert [name for name, pattern in FORBIDDEN.items() if re.search(pattern, text)] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_posting_form_has_its_token(path):
    text = path.read_text(encoding="utf-8")
    forms = re.findall(r"<form[^>]*method=\"post\".*?</form>", text, re.DOTALL)
    assert [form for form in forms if "{% csrf_token %}" not in form] == []


@pytest.mark.parametrize("text", ['<p style="x">', '<p onclick="x">', "<script>x</script>"])
def test_the_policy_can_refuse(text):
    assert any(re.search(pattern, text) for pattern in FORBIDDEN.values())
