import pytest

from config.serving import addresses
from config.serving.addresses import local_addresses, machine_addresses, served_hosts, url_of

# two cards, a network, a broadcast and the loopback, as the kernel prints them
FIB_TRIE = """Main:
  +-- 0.0.0.0/0 3 0 4
     |-- 0.0.0.0
        /0 universe UNICAST
     +-- 192.168.1.0/24 2 0 2
        |-- 192.168.1.0
           /24 link UNICAST
        |-- 192.168.1.23
           /32 host LOCAL
        |-- 192.168.1.255
           /32 link BROADCAST
     |-- 10.0.0.5
        /32 host LOCAL
     |-- 127.0.0.1
        /32 host LOCAL
Local:
     |-- 192.168.1.23
        /32 host LOCAL
"""


def test_linux_addresses_are_the_local_hosts_of_its_routing_table() -> None:
    assert local_addresses(FIB_TRIE) == ["192.168.1.23", "10.0.0.5", "127.0.0.1", "192.168.1.23"]


def test_every_address_is_offered_once_but_never_the_loopback(tmp_path, monkeypatch) -> None:
    (tmp_path / "fib_trie").write_text(FIB_TRIE)
    monkeypatch.setattr(addresses, "LINUX_ROUTES", tmp_path / "fib_trie")
    assert machine_addresses() == ["10.0.0.5", "192.168.1.23"]
    assert served_hosts("0.0.0.0") == ["10.0.0.5", "192.168.1.23"]


def test_elsewhere_ifconfig_is_asked(tmp_path, monkeypatch) -> None:
    ifconfig = tmp_path / "ifconfig"
    ifconfig.write_text(
        "#!/bin/sh\necho '\tinet 127.0.0.1 netmask 0xff'\necho '\tinet 10.1.2.3 netmask 0xff'\n"
    )
    ifconfig.chmod(0o755)
    monkeypatch.setattr(addresses, "LINUX_ROUTES", tmp_path / "no such file")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert machine_addresses() == ["10.1.2.3"]


def test_one_named_host_is_served_alone() -> None:
    assert served_hosts("127.0.0.1") == ["127.0.0.1"]


@pytest.mark.parametrize(("host", "url"), [("10.0.0.5", "http://10.0.0.5:80"), ("::1", "http://[::1]:80")])
def test_an_address_becomes_a_url(host, url) -> None:
    assert url_of(host, 80) == url
