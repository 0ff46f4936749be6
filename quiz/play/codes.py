"""Short codes people read aloud and type: no vowels, so no words; no 0 O 1 I L to mistake."""

from random import Random
from typing import Final

LETTERS: Final = "23456789BCDFGHJKMNPQRSTVWXYZ"


def draw_code(rng: Random, length: int) -> str:
    return "".join(rng.choice(LETTERS) for _ in range(length))
