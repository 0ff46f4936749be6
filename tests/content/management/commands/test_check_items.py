"""The command that checks somebody else's items: what it prints, where, and how it fails."""

import json
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from django.core.management import call_command

LEAKING = {
    "id": "q1",
    "format": "truefalse",
    "stem": "去年，本市建成33个试点。",
    "answer": "对",
    "year": 2021,
}


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("check_items", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def items(tmp_path: Path) -> Path:
    path = tmp_path / "items.json"
    path.write_text(json.dumps([LEAKING, 3], ensure_ascii=False), encoding="utf-8")
    return path


def test_findings_are_printed_as_json(items: Path) -> None:
    lines = json.loads(run(str(items), "--json", "-"))
    assert [(line["item"], line["check"], line["field"]) for line in lines] == [
        ("q1", "NO_CONTEXT", "stem"),
        (2, "FORMAT", ""),
    ]
    assert [set(line) for line in lines] == [{"item", "check", "field", "why"}] * 2


def test_findings_go_to_a_file_or_are_read_as_a_list(items: Path, tmp_path: Path) -> None:
    out = tmp_path / "found.json"
    assert run(str(items), "--json", str(out)) == "2 道题，2 条提醒\n"
    assert len(json.loads(out.read_text(encoding="utf-8"))) == 2
    assert run(str(items)).splitlines()[0].startswith("q1  NO_CONTEXT  “去年”")


def test_the_list_may_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps({"items": [LEAKING]}).encode()
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
    assert json.loads(run("-", "--json", "-"))[0]["check"] == "NO_CONTEXT"


def test_half_a_letter_does_not_stop_the_printing(tmp_path: Path) -> None:
    path = tmp_path / "items.json"
    path.write_text('[{"id": "\\ud800"}]', encoding="utf-8")
    assert json.loads(run(str(path), "--json", "-"))[0]["item"] == "?"


@pytest.mark.parametrize("content", [b"[{", b"\xff\xfe\x00", b"[" * 100_000])
def test_what_is_no_json_ends_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    path, err = tmp_path / "items.json", StringIO()
    path.write_bytes(content)
    with pytest.raises(SystemExit) as raised:
        call_command("check_items", str(path), stderr=err)
    assert raised.value.code == 1
    assert "不是 UTF-8 的 JSON" in err.getvalue()


def test_a_missing_file_ends_in_a_sentence(tmp_path: Path) -> None:
    err = StringIO()
    with pytest.raises(SystemExit) as raised:
        call_command("check_items", str(tmp_path / "none.json"), stderr=err)
    assert raised.value.code == 1
    assert err.getvalue().startswith("打不开")
