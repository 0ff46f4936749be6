import pytest

from content.jobs.errors import UnknownKind
from content.jobs.registry import handler_of, job


def test_a_registered_handler_is_found_by_its_kind(handle) -> None:
    def stamp(job, progress):
        return {}

    handle("stamp", stamp)
    assert handler_of("stamp") is stamp


def test_a_kind_has_one_handler_only(handle) -> None:
    handle("stamp", lambda job, progress: {})
    with pytest.raises(ValueError, match="two handlers for the job kind 'stamp'"):
        job("stamp")(lambda job, progress: {})


def test_an_unknown_kind_says_to_restart() -> None:
    with pytest.raises(UnknownKind, match="重新启动服务"):
        handler_of("nobody does this")
