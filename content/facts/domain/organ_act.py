"""Which organ did what: the pairs that readers confuse (常委会 of the party and of the congress)."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, whole_claim, without_lead
from content.facts.domain.words import ORGANS

_ACT = re.compile(
    rf"^(?P<organ>[一-鿿]{{1,12}}?(?:{ORGANS}))(?P<act>(?:专题|集体|首次|听取|全票|会议)*"
    r"(?:研究|听取|审议|审定|部署|印发|通过|批准|批复|作出|出台|颁布|发布|任命|询问|视察|评议)[^,]{4,40})$"
)


def organ_acts(clause: Clause) -> Iterator[Claim]:
    text = without_lead(clause.text)
    found = _ACT.match(text)
    if found and not re.search(r"\d", found["act"]):
        yield whole_claim(clause, type="pair", subject=found["organ"], value=found["act"])
