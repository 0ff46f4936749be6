"""Reading packs."""

from content.packs.models import Pack


def packs_in_order() -> list[Pack]:
    return list(Pack.objects.select_related("quiz", "source").order_by("code"))
