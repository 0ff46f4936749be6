from django.urls import URLPattern, path

from . import views

me_patterns: list[URLPattern] = [
    path("nickname/", views.nickname, name="nickname"),
    path("sign-out/", views.sign_out, name="sign_out"),
]
site_patterns: list[URLPattern] = [
    path("look/", views.look, name="look"),
    path("privacy/", views.privacy, name="privacy"),
]
