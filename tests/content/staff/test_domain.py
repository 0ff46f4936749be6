from datetime import timedelta

import pytest

from content.staff.domain import LinkState, link_state, token_hash


def test_only_a_sha256_of_the_token_is_kept():
    assert token_hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(
    ("used", "left", "state"),
    [
        (False, timedelta(seconds=1), LinkState.OPEN),
        (False, timedelta(0), LinkState.EXPIRED),
        (False, timedelta(days=-1), LinkState.EXPIRED),
        (True, timedelta(days=1), LinkState.USED),
        (True, timedelta(days=-1), LinkState.USED),
    ],
)
def test_a_link_is_open_until_it_is_used_or_its_time_is_over(now, used, left, state):
    assert link_state(used_at=now if used else None, expires_at=now + left, now=now) == state
