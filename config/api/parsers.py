"""JSON bodies that the rest of the product can trust: no NUL, no broken characters, no bottomless nesting."""

import json
from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework.exceptions import APIException
from rest_framework.parsers import JSONParser


class MalformedJson(APIException):
    status_code = 400
    default_code = "malformed_json"
    default_detail = "内容不是完整的 JSON，请检查括号、引号和编码（UTF-8），再发一次。"


class BodyTooLarge(APIException):
    status_code = 413
    default_code = "too_large"
    default_detail = "内容超过 10 MB，请分成几份再发。"


class SafeJSONParser(JSONParser):
    """Text that PostgreSQL cannot store is refused here, once, instead of in every field."""

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        raw = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
        if len(raw) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise BodyTooLarge
        try:
            value = json.loads(raw.decode(), parse_constant=_refuse)
            _encode(value)
        except (ValueError, RecursionError):
            raise MalformedJson from None
        return value


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _encode(value: Any) -> None:
    """Raises ValueError for a text, also as a name, with a NUL or half of a pair of surrogates."""
    match value:
        case str():
            if "\0" in value:
                raise ValueError("NUL")
            value.encode()
        case dict():
            for name, inner in value.items():
                _encode(name)
                _encode(inner)
        case list():
            for inner in value:
                _encode(inner)
