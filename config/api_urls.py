"""/api/: version 1 of the resources, their OpenAPI description, and a page to read it on."""

from django.urls import URLPattern, include, path
from django.views.decorators.cache import never_cache

from config.api.docs import SchemaView, docs
from content.api_urls import urlpatterns as content_patterns
from quiz.api_urls import urlpatterns as quiz_patterns


def _with_and_without_slash(pattern: URLPattern) -> list[URLPattern]:
    """A POST to the address without its last slash would lose its body in a redirect."""
    route, view = str(pattern.pattern), never_cache(pattern.callback)
    return [path(route, view, name=pattern.name), path(route.removesuffix("/"), view)]


v1_patterns = [
    both for pattern in [*quiz_patterns, *content_patterns] for both in _with_and_without_slash(pattern)
]

app_name = "api"
urlpatterns = [
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", docs, name="docs"),
    path("v1/", include(v1_patterns)),
]
