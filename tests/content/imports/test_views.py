"""The import desk as 周老师 sees it, and as a stranger does not."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content.exchange.reading import read_file
from content.imports.models import ImportBatch
from content.items.models import Item
from content.jobs.models import Job
from content.staff.models import Role, User
from tests.cast import teacher_zhou
from tests.content.imports.files import ADULT, HEADER, LIABILITY, WILL, WRONG, bring_in, read_csv
from tests.factories.desk import HTMX, admin_chen, desk_of

pytestmark = pytest.mark.django_db


def colleague() -> User:
    return User.objects.create(username="wu", display_name="吴老师", role=Role.EDITOR)


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_file_is_kept_and_its_reading_queued() -> None:
    upload = SimpleUploadedFile("题库.csv", (HEADER + ADULT).encode("gb18030"))
    answer = desk_of().post("/desk/imports/", {"upload": upload})
    batch = ImportBatch.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/desk/imports/{batch.pk}/")
    assert (batch.name, batch.state, batch.owner) == ("题库.csv", "reading", teacher_zhou())
    assert Job.objects.get().kind == "read_import"


def test_cells_are_pasted_instead() -> None:
    desk_of().post("/desk/imports/", {"pasted": HEADER + WILL, "format": "generic"})
    batch = ImportBatch.objects.get()
    assert (batch.name, batch.asked_format, bytes(batch.data).decode()) == (
        "粘贴的文字",
        "generic",
        HEADER + WILL,
    )


def test_nothing_sent_says_what_to_do() -> None:
    answer = desk_of().post("/desk/imports/", {})
    assert answer.status_code == 400
    assert "选一个文件，或者粘贴一段文字" in answer.content.decode()
    assert not ImportBatch.objects.exists()


def test_the_preview_names_row_column_fault_and_remedy() -> None:
    batch = read_csv(ADULT, WRONG)
    told = text_of(desk_of().get(f"/desk/imports/{batch.pk}/").content.decode())
    assert "G 答案：答案里的 F 不在选项里。 请核对答案，或补上这个选项。" in told
    assert "全部 2 新题 1 有错 1" in told
    assert "先带入好的" in told


def test_a_tab_shows_only_its_rows() -> None:
    batch = read_csv(ADULT, WRONG, WILL)
    told = text_of(desk_of().get(f"/desk/imports/{batch.pk}/?show=invalid").content.decode())
    assert "这一行的答案写错了吗" in told
    assert "成年人是多少周岁" not in told


def test_an_update_shows_the_words_before_and_after() -> None:
    bring_in(read_csv(ADULT))
    batch = read_csv(ADULT.replace("二十周岁", "二十二周岁"))
    html = desk_of().get(f"/desk/imports/{batch.pk}/").content.decode()
    assert "<b>选项 3</b> <del>二十周岁</del>" in html
    assert "<ins>二十二周岁</ins>" in html


def test_while_a_job_works_the_page_asks_again_and_then_shows_all() -> None:
    desk = desk_of()
    desk.post("/desk/imports/", {"pasted": HEADER + WILL})
    batch = ImportBatch.objects.get()
    part = desk.get(f"/desk/imports/{batch.pk}/", headers=HTMX).content.decode()
    assert 'hx-trigger="every 1s"' in part and "<html" not in part
    done = read_csv(WILL)
    assert "hx-trigger" not in desk.get(f"/desk/imports/{done.pk}/", headers=HTMX).content.decode()


def test_from_the_page_into_the_bank_and_back() -> None:
    desk, batch = desk_of(), read_csv(ADULT, WILL)
    desk.post(f"/desk/imports/{batch.pk}/apply/", {"outcome": ["new"], "do": "whole"})
    batch.refresh_from_db()
    assert (batch.state, batch.choices) == ("applying", ["new"])
    other = read_csv(LIABILITY)
    bring_in(other)
    desk.post(f"/desk/imports/{other.pk}/undo/")
    other.refresh_from_db()
    assert other.state == "undoing"


def test_a_faulty_file_is_not_brought_in_whole() -> None:
    batch = read_csv(ADULT, WRONG)
    answer = desk_of().post(
        f"/desk/imports/{batch.pk}/apply/", {"outcome": ["new"], "do": "whole"}, follow=True
    )
    assert "还有 1 行有错，没有带入" in answer.content.decode()
    assert not Item.objects.exists()


def test_a_file_is_thrown_away() -> None:
    batch = read_csv(ADULT)
    answer = desk_of().post(f"/desk/imports/{batch.pk}/discard/", follow=True)
    assert "题库没有变" in answer.content.decode()
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize("path", ["", "faults/", "apply/", "undo/", "discard/"])
def test_a_file_belongs_to_the_one_who_brought_it(path: str) -> None:
    batch = read_csv(ADULT)
    address = f"/desk/imports/{batch.pk}/{path}"
    wu, chen, stranger = desk_of(colleague()), desk_of(admin_chen()), Client()
    ask = "get" if path in ("", "faults/") else "post"
    assert getattr(wu, ask)(address).status_code == 404
    assert getattr(stranger, ask)(address).status_code == 302
    assert getattr(chen, ask)(address).status_code == (302 if ask == "post" else 200)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_preview_asks_the_same_few_queries(django_assert_num_queries, rows: int) -> None:
    files = [ADULT, WILL, LIABILITY][:rows]
    bring_in(read_csv(*files))
    batch = read_csv(*[row.replace("民法,", "总则,").replace("继承,", "总则,") for row in files])
    desk = desk_of()
    with django_assert_num_queries(12):
        desk.get(f"/desk/imports/{batch.pk}/")


def test_the_faulty_rows_come_back_as_a_table_to_mend() -> None:
    batch = read_csv(ADULT, WRONG)
    answer = desk_of().get(f"/desk/imports/{batch.pk}/faults/")
    assert "filename*=utf-8''%E9%A2%98%E5%BA%93-%E8%A6%81%E6%94%B9" in answer.headers["Content-Disposition"]
    read = read_file(answer.content)
    assert [(one.column[2:], one.why, one.raw.stem) for one in read.refused if one.raw] == [
        ("答案", "答案里的 F 不在选项里。", "这一行的答案写错了吗？")
    ]


@pytest.mark.parametrize("layout", ["generic", "chaoxing"])
def test_a_template_is_read_back_with_its_three_rows(layout: str) -> None:
    answer = desk_of().get(f"/desk/imports/templates/{layout}/")
    read = read_file(answer.content)
    assert (read.format, len(read.taken), read.refused) == (layout, 3, [])
    assert desk_of().get("/desk/imports/templates/riddles/").status_code == 404
