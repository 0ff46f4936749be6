import pytest

from config.serving.options import BadOption, Options, child_environment, read_options


def test_without_a_word_it_listens_for_this_machine_only() -> None:
    assert read_options({}, has_redis=False) == Options("127.0.0.1", 8000, 1)


def test_the_environment_decides() -> None:
    given = {"HOST": "0.0.0.0", "PORT": "0", "WEB_CONCURRENCY": "4"}
    assert read_options(given, has_redis=True) == Options("0.0.0.0", 0, 4)


@pytest.mark.parametrize("port", ["80a", "-1", "65536", "８０００", " 80"])
def test_a_port_that_is_none_is_refused_with_a_sentence(port) -> None:
    with pytest.raises(BadOption, match="PORT 应是 0 到 65535 之间的数字"):
        read_options({"PORT": port}, has_redis=False)


@pytest.mark.parametrize("count", ["0", "65", "two"])
def test_a_wrong_number_of_processes_is_refused(count) -> None:
    with pytest.raises(BadOption, match="WEB_CONCURRENCY 应是 1 到 64"):
        read_options({"WEB_CONCURRENCY": count}, has_redis=True)


def test_without_redis_there_is_one_web_process() -> None:
    with pytest.raises(BadOption, match="只能有一个网页进程"):
        read_options({"WEB_CONCURRENCY": "2"}, has_redis=False)


def admitted(environ: dict[str, str]) -> tuple[str, str]:
    urls = ["http://10.0.0.5:8000", "http://10.0.0.6:8000"]
    env = child_environment(environ, hosts=["10.0.0.5", "10.0.0.6"], own_hosts=("localhost",), urls=urls)
    return env["YIDA_HOSTS"], env["YIDA_ORIGINS"]


def test_exactly_the_printed_addresses_and_the_machine_itself_are_admitted() -> None:
    assert admitted({}) == ("10.0.0.5,10.0.0.6,localhost", "http://10.0.0.5:8000,http://10.0.0.6:8000")


def test_the_owner_names_other_hosts() -> None:
    owner = {"YIDA_HOSTS": "quiz.example.org", "YIDA_ORIGINS": "https://quiz.example.org"}
    assert admitted(owner) == ("quiz.example.org,localhost", "https://quiz.example.org")
