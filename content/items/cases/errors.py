"""What can go wrong with a case text."""

from content.items.errors import ItemError


class CaseTextFaulty(ItemError):
    code = "case_text_faulty"
