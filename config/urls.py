"""Includes only: each feature keeps its own addresses."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from config.desk import desk
from config.views import healthz
from content.previews.urls import public_urlpatterns

handler400 = "config.views.bad_request"
handler404 = "config.views.not_found"
handler500 = "config.views.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("quiz.urls")),
    path("assets/", include("frontend.urls")),
    path("api/", include("config.api_urls")),
    path("laws/", include("content.laws.urls")),
    path("", include(public_urlpatterns)),
    path("pictures/", include("content.items.pictures.urls")),
    path("healthz", healthz, name="healthz"),
    path("desk/", desk, name="desk"),
    path("desk/", include("content.staff.urls")),
    path("desk/sources/", include("content.generation.urls")),
    path("desk/review/", include("content.review.urls")),
    path("desk/items/", include("content.items.urls")),
    path("desk/imports/", include("content.imports.urls")),
    path("desk/exports/", include("content.exports.urls")),
    path("desk/quizzes/", include("content.releases.urls")),
    path("desk/previews/", include("content.previews.urls")),
    path("desk/packs/", include("content.packs.urls")),
    path("desk/activities/", include("quiz.activities.desk.urls")),
    path("desk/analysis/", include("quiz.analysis.urls")),
    path("desk/reports/", include("quiz.opinions.desk.urls")),
    path("desk/corrections/", include("quiz.corrections.urls")),
    path("admin/", admin.site.urls),
]
