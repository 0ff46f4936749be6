"""Reading packs."""

from content.packs.models import Pack


def pack_of_quiz(quiz_id: int) -> Pack | None:
    return Pack.objects.filter(quiz_id=quiz_id).first()


def packs_in_order() -> list[Pack]:
    return list(Pack.objects.select_related("quiz", "source").order_by("code"))
