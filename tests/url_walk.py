"""Every address of the site, whatever feature it belongs to, so that a new page is walked without a word."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

Values = Mapping[str, Sequence[object]]


def addresses(values: Values, *, only_with: str = "") -> list[str]:
    """All paths, each parameter filled with each of its `values`: by name, else by the converter's name.

    `only_with`: just the paths that have this parameter.
    """
    found = {path for route in _routes(get_resolver()) for path in _filled(route, values, only_with)}
    return sorted(found)


def _routes(
    resolver: URLResolver, before: tuple[RoutePattern, ...] = ()
) -> Iterator[tuple[RoutePattern, ...]]:
    for entry in resolver.url_patterns:
        # only the admin, which asks for staff at its door, writes its addresses as regular expressions
        if not isinstance(entry.pattern, RoutePattern):
            continue
        route = (*before, entry.pattern)
        if isinstance(entry, URLPattern):
            yield route
        else:
            yield from _routes(entry, route)


def _filled(route: tuple[RoutePattern, ...], values: Values, only_with: str) -> Iterator[str]:
    text = "".join(str(pattern) for pattern in route)
    converters = {name: conv for pattern in route for name, conv in pattern.converters.items()}
    if only_with and only_with not in converters:
        return
    kinds = {name: type(conv).__name__ for name, conv in converters.items()}
    choices = [values[name] if name in values else values[kinds[name]] for name in converters]
    for chosen in product(*choices):
        path = text
        for name, value in zip(converters, chosen, strict=True):
            path = path.replace(_placeholder(text, name), str(value))
        yield f"/{path}"


def _placeholder(text: str, name: str) -> str:
    """`<int:number>` for number, as the route writes it."""
    return next(part for part in _angled(text) if part.strip("<>").rpartition(":")[2] == name)


def _angled(text: str) -> list[str]:
    return [f"<{part.partition('>')[0]}>" for part in text.split("<")[1:]]
