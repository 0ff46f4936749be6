"""What every template draws with: icons, seals, the mascot, and how numbers are written."""

from typing import Any

from django import template
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from frontend import phrases
from frontend.assets import asset_url

register = template.Library()
register.filter("article", phrases.article)
register.filter("book_marks", phrases.book_marks)
register.filter("clock", phrases.clock)
register.filter("heads", phrases.heads)
register.filter("shape_name", phrases.shape_name)
register.filter("you", phrases.you)
THIN_SPACE = "\u2009"
GAP = "____"


@register.simple_tag
def asset(name: str) -> str:
    return asset_url(name)


def _use(css: str, symbol: str) -> SafeString:
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"></use></svg>',
        css,
        asset_url("sprite.svg"),
        symbol,
    )


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """`{% icon "next" %}`, small beside text: `{% icon "next" "s" %}`."""
    return _use(f"i {size}".strip(), f"i-{name}")


@register.simple_tag
def shape(name: str) -> SafeString:
    """山 a, 月 b, 花 c, 桥 d, 塔 e, 舟 f; `right` and `wrong` for true or false."""
    return _use("sh", f"s-{name}")


@register.simple_tag
def smoke() -> SafeString:
    return _use("", "incense-smoke")


@register.simple_tag
def xie(mood: str) -> SafeString:
    """小獬: calm, happy, thinking or resting."""
    sprite = asset_url("sprite.svg")
    return format_html(
        '<svg class="xie" viewBox="0 0 160 160" aria-hidden="true">'
        '<use href="{}#xie-body"></use><use href="{}#xie-{}"></use></svg>',
        sprite,
        sprite,
        mood,
    )


@register.inclusion_tag("parts/_stamp.html")
def stamp(word: str) -> dict[str, str]:
    """The big inked seal with one character; one a page, since its filter has an id."""
    return {"word": word}


@register.inclusion_tag("parts/_desk_link.html", takes_context=True)
def desk_link(context: Context, name: str, icon_name: str, label: str) -> dict[str, Any]:
    """A line of the desk's rail; nothing where the page does not exist."""
    try:
        url = reverse(name)
    except NoReverseMatch:
        return {"url": ""}
    here = context["request"].path
    current = here == url or (url.count("/") > 2 and here.startswith(url))
    return {"url": url, "icon": icon_name, "label": label, "current": current}


@register.filter
def letter(index: int) -> str:
    """0 → A"""
    return chr(ord("A") + index)


@register.filter
def ink(index: int) -> str:
    """0 → a … 5 → f → a again: the colour of an option by its place."""
    return "abcdef"[index % 6]


@register.filter
def initial(nickname: str) -> str:
    return nickname[:1]


@register.filter
def room_number(code: str) -> str:
    """482916 → 482 916, as it is read aloud"""
    return f"{code[:3]}\u2009{code[3:]}"


@register.filter
def typed(url: str) -> str:
    """http://192.168.1.8:8000 → 192.168.1.8:8000, as it is typed"""
    return url.split("://")[-1].rstrip("/")


@register.filter
def thousands(number: int) -> str:
    """9340 → 9 340 with a thin gap"""
    return f"{number:,}".replace(",", THIN_SPACE)


@register.filter
def duration(milliseconds: int) -> str:
    """134000 → 2:14"""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


@register.filter
def seconds(milliseconds: int) -> int:
    """13400 → 13, and at least 1"""
    return max(1, milliseconds // 1000)


@register.filter
def percent_of(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


@register.filter
def minus(a: int, b: int) -> int:
    return a - b


@register.filter
def placed(options: list[dict[str, str]], order: list[str] | None) -> list[dict[str, str]]:
    """The options in the order of the ids, where the player has placed them before."""
    if not order:
        return options
    return sorted(options, key=lambda option: order.index(option["id"]))


@register.filter
def item(mapping: dict[str, Any] | None, key: str) -> Any:
    """A value of a mapping by a key that is itself a variable; "" where there is none."""
    return (mapping or {}).get(key, "")


@register.filter
def among(value: str, given: str | list[str] | None) -> bool:
    """Whether an option is the given one, or one of the given ones."""
    return value in given if isinstance(given, list) else value == given


@register.filter
def at(values: list[Any] | None, index: int) -> Any:
    return values[index] if values and index < len(values) else ""


@register.filter
def times(count: int) -> range:
    """Three blanks: `{% for index in question.body.blanks|times %}` counts 0, 1, 2."""
    return range(count)


@register.filter
def numbered_gaps(stem: str) -> SafeString:
    """Every ____ of a stem as a box with its number; a single one without."""
    parts = stem.split(GAP)
    out = format_html("{}", parts[0])
    for number, part in enumerate(parts[1:], start=1):
        out += format_html('<span class="gap">{}</span>{}', number if len(parts) > 2 else "", part)
    return mark_safe(out)
