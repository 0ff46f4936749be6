import os

import pytest

from config.serving.lock import AlreadyServed, web_lock


def test_the_second_who_comes_is_told_who_is_there(tmp_path) -> None:
    with (
        web_lock(tmp_path, "127.0.0.1:8000"),
        pytest.raises(AlreadyServed, match=f"^PID {os.getpid()} 127.0.0.1:8000$"),
        web_lock(tmp_path, "127.0.0.1:8001"),
    ):
        raise AssertionError("two held the same folder")


def test_the_folder_is_free_again_when_the_holder_ends(tmp_path) -> None:
    with web_lock(tmp_path, "first"):
        pass
    with web_lock(tmp_path, "second"):
        assert (tmp_path / "web.lock").read_text() == f"PID {os.getpid()} second\n"
