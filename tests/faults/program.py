"""A program that plays over the API of a running site, as a mini-program would."""

import http.client
import json
from collections.abc import Iterator
from itertools import cycle
from typing import Any
from urllib.parse import urlsplit

Json = dict[str, Any]
PATIENCE = 30  # seconds; a web process that was killed is back sooner


class Program:
    """One player of the site at `url`."""

    def __init__(self, url: str, nickname: str) -> None:
        self.host = urlsplit(url).netloc
        self.headers = {"Content-Type": "application/json"}
        self.headers["Authorization"] = (
            f"Bearer {self.ask('POST', 'players', {'nickname': nickname})['token']}"
        )

    def ask(self, method: str, path: str, body: Json | None = None) -> Json:
        connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        try:
            data = None if body is None else json.dumps(body)
            connection.request(method, f"/api/v1/{path}", data, self.headers)
            response = connection.getresponse()
            told: Json = json.loads(response.read())
        finally:
            connection.close()
        if response.status >= 400:
            raise AssertionError(f"{method} {path}: {response.status} {told}")
        return told

    def begin(self) -> Json:
        [first, *_] = self.ask("GET", "activities")["results"]
        return self.ask("POST", "attempts", {"activity": first["code"]})

    def answer(self, attempt_id: int, number: int, turn: int = 0) -> Json:
        """Answers item `number` somehow; `turn` varies what is chosen. Returns what the site acknowledged."""
        item = self.ask("GET", f"attempts/{attempt_id}/items/{number}")
        given = some_answer(item["question"], turn)
        body = {"number": number, "client_id": f"c{number}", "answer": given, "spent_ms": 1000}
        return self.ask("POST", f"attempts/{attempt_id}/responses", body)

    def play(self, turn: int) -> Iterator[int]:
        """Plays to the end; gives every number that was acknowledged."""
        attempt = self.begin()
        for number in range(1, attempt["item_count"] + 1):
            self.answer(attempt["id"], number, turn + number)
            yield number


def some_answer(question: Json, turn: int) -> Json:
    body = question["body"]
    ids = [part["id"] for part in body.get("options", [])]
    match question["format"]:
        case "single":
            return {"option": ids[turn % len(ids)]}
        case "multiple":
            return {"options": ids[:2]}
        case "truefalse":
            return {"value": turn % 2 == 0}
        case "numeric":
            return {"text": str(turn)}
        case "blank":
            return {"blanks": ["法"] * body["blanks"]}
        case "ordering":
            return {"order": ids}
        case "matching":
            pairs = zip(body["left"], cycle(body["right"]), strict=False)
            return {"pairs": {left["id"]: right["id"] for left, right in pairs}}
        case "cloze":
            return {"gaps": ids[: body["gaps"]]}
    raise ValueError(question["format"])
