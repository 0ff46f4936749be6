"""HTML in a question file: only its words are taken, so that nothing of it can run."""

import html
import re

from content.sources.domain.html import html_to_text

_TAG = re.compile(
    r"</?(?:p|br|div|span|strong|em|font|img|script|style|sup|sub|table|tbody|thead|tr|td|th|iframe|svg|h[1-6]"
    r"|ul|ol|li|pre|code|center|input|button|form|object|embed|video|audio|link|meta|html|body|head|title"
    r"|small|big|mark|section|article|template|noscript|math)(?:\s[^<>]*)?/?>|<!--"
    r"|</?[abius](?:\s+[a-z-]+\s*=[^<>]*)?\s*/?>",  # a<b and b>c is no tag
    re.IGNORECASE,
)
_IMAGE = re.compile(r"<img\b", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\xa0]+")


def text_of_html(markup: str) -> str:
    """The words of a field that is HTML by its notation."""
    text = html_to_text(markup) if "<" in markup else html.unescape(markup)
    return re.sub(r"\n{2,}", "\n", _SPACE.sub(" ", text)).strip()


def without_markup(text: str) -> str:
    """The words of a field that is plain text, unless tags were pasted with it: a < b stays."""
    if not _TAG.search(text):
        return text
    return text_of_html(text.replace("\n", "<br>"))


def has_image(markup: str) -> bool:
    return bool(_IMAGE.search(markup))
