"""The parts of an item in the order in which one paper shows them. Pure."""

from content.items.domain import JsonDict


def ordered_body(body: JsonDict, orders: JsonDict) -> JsonDict:
    """The body with its parts as this paper shows them. A part the order does not name goes last."""
    shown = dict(body)
    for part, ids in orders.items():
        place = {part_id: number for number, part_id in enumerate(ids)}
        shown[part] = sorted(body[part], key=lambda one: place.get(one["id"], len(place)))
    return shown
