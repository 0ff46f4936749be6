"""周老师's question file, and the worker that reads it and brings it in."""

from datetime import datetime

from content.imports.actions import add_batch, apply_batch, apply_rows, read_batch, undo_batch, undo_rows
from content.imports.models import ImportBatch
from content.staff.models import User
from tests.cast import NOW, teacher_zhou

HEADER = "题型,题干,选项A,选项B,选项C,选项D,答案,解析,难度,知识点,代码\n"
ADULT = "单选题,成年人是多少周岁以上的人？,十六周岁,十八周岁,二十周岁,,B,民法典第十七条。,易,民法,adult\n"
WILL = "判断题,遗嘱人可以撤回自己所立的遗嘱。,,,,,对,民法典第一千一百四十二条。,,继承,\n"
LIABILITY = "多选题,下列哪些是承担民事责任的方式？,停止侵害,罚款,赔偿损失,行政拘留,AC,,,民法,\n"
WRONG = "单选题,这一行的答案写错了吗？,甲乙,丙丁,,,F,,,,\n"


def nobody_watches(done: int, total: int, text: str = "") -> None:
    return None


def read_csv(*rows: str, owner: User | None = None, now: datetime = NOW) -> ImportBatch:
    """A file of these rows, kept and read."""
    batch = add_batch(
        name="题库.csv",
        data=(HEADER + "".join(rows)).encode(),
        format="",
        owner=owner or teacher_zhou(),
        now=now,
    )
    read_batch(batch=batch, progress=nobody_watches)
    return batch


def bring_in(
    batch: ImportBatch,
    *choices: str,
    whole: bool = False,
    now: datetime = NOW,
) -> dict[str, int]:
    apply_batch(batch=batch, choices=choices or ("new", "update"), whole=whole, by=teacher_zhou(), now=now)
    return apply_rows(batch=batch, by=teacher_zhou(), progress=nobody_watches, now=now)


def take_back(batch: ImportBatch, now: datetime = NOW) -> dict[str, int]:
    undo_batch(batch=batch, by=teacher_zhou(), now=now)
    return undo_rows(batch=batch, by=teacher_zhou(), progress=nobody_watches, now=now)
