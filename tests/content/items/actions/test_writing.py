"""The bank keeps what was frozen and forgets no waiver."""

from dataclasses import replace

import pytest

from content.items.actions import check_version, edit_item, waive_finding
from content.items.checks.base import Complaint
from content.items.errors import InvalidItem
from content.items.queries import content_of
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import make_approved, make_draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def checks_say(monkeypatch):
    """`checks_say(*complaints)`: what every wording is told from now on."""

    def say(*complaints):
        monkeypatch.setattr(
            "content.items.actions.checking.run_checks", lambda content, **given: list(complaints)
        )

    say()
    return say


def edit(item, **changes):
    content = replace(content_of(item.newest), **changes)
    return edit_item(item=item, content=content, by=teacher_zhou(), now=NOW)


def test_editing_a_draft_changes_its_only_wording(checks_say):
    item = make_draft()
    edit(item, stem="改过的？")
    assert list(item.versions.values_list("number", "stem")) == [(1, "改过的？")]


def test_editing_what_is_approved_leaves_the_frozen_wording_alone(checks_say):
    item = make_approved(stem="发布过的？")
    edit(item, stem="改过的？")
    assert list(item.versions.values_list("number", "stem")) == [(1, "发布过的？"), (2, "改过的？")]
    assert [version.frozen_at for version in item.versions.all()] == [NOW, None]


def test_a_wording_that_breaks_its_format_changes_nothing(checks_say):
    item = make_draft(stem="原来的？")
    with pytest.raises(InvalidItem):
        edit(item, stem="")
    assert item.newest.stem == "原来的？"


def test_a_waiver_holds_while_the_same_complaint_stands(checks_say):
    complaint = Complaint("LONG", "stem", "题干太长。")
    checks_say(complaint)
    version = edit(make_draft(), stem="很长的题干？")
    waive_finding(finding=version.findings.get(), reason="就该长", by=teacher_zhou(), now=NOW)
    check_version(version=version)
    assert [finding.waived_reason for finding in version.findings.all()] == ["就该长"]
    checks_say(replace(complaint, text="题干还是太长。"))
    check_version(version=version)
    assert [finding.waived_reason for finding in version.findings.all()] == [""]
