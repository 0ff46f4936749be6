"""serve itself is stopped, killed, or started a second time."""

import os
import signal

import pytest

from config.serving.addresses import machine_addresses
from tests.faults.served_site import Site, until

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stopped_site_ends_whole(site: Site, number: int) -> None:
    site.process.send_signal(number)
    assert site.process.wait(30) == 0
    assert site.children() == {}


def test_a_killed_site_leaves_no_child_behind(site: Site) -> None:
    assert set(site.children()) == {"web", "worker", "beat"}
    os.kill(site.process.pid, signal.SIGKILL)
    site.process.wait(5)
    until(lambda: site.children() == {}, within=30)


def test_a_killed_site_starts_again_with_the_same_data(site: Site) -> None:
    site.enqueue("kept", steps=1)
    os.kill(site.process.pid, signal.SIGKILL)
    site.process.wait(5)
    site.lines.clear()
    site.start()
    until(lambda: site.state_of("kept")[0] == "done", within=60)
    assert site.status() == 200


def test_a_second_site_on_the_same_data_is_refused(shared_site: Site) -> None:
    second = shared_site.manage("serve")
    assert second.returncode == 1
    assert f"已经有一个服务在运行（PID {shared_site.process.pid} 127.0.0.1:0）" in second.stderr
    assert shared_site.status() == 200


def test_a_taken_port_is_said_with_another_to_try(shared_site: Site, stopped_site: Site) -> None:
    stopped_site.env["PORT"] = port = shared_site.url.strip("/").rpartition(":")[2]
    refused = stopped_site.manage("serve")
    assert refused.returncode == 1
    assert f"127.0.0.1 的 {port} 端口用不了" in refused.stderr


def test_phones_reach_exactly_the_printed_addresses(stopped_site: Site) -> None:
    stopped_site.env["HOST"] = "0.0.0.0"
    stopped_site.start()
    port = stopped_site.url.strip("/").rpartition(":")[2]
    printed = [line for line in stopped_site.lines if "已就绪：" in line]
    assert printed == [f"普法一答 已就绪：http://{address}:{port}/" for address in machine_addresses()]
    answers = {host: stopped_site.status(host=host) for host in [*machine_addresses(), "evil.example"]}
    assert answers == {**dict.fromkeys(machine_addresses(), 200), "evil.example": 400}


def test_the_data_are_not_replaced_under_a_running_site(shared_site: Site) -> None:
    refused = shared_site.manage("restore_backup", "anything.sqlite3")
    assert (refused.returncode, "已经有一个服务在运行" in refused.stderr) == (1, True)


def test_a_copy_made_before_an_upgrade_brings_the_data_back(stopped_site: Site) -> None:
    stopped_site.write("DELETE FROM django_migrations WHERE app = 'sessions'")
    stopped_site.write("DROP TABLE django_session")
    stopped_site.start()
    stopped_site.stop()
    (copy,) = (stopped_site.folder / "backups").iterdir()
    assert any(line == f"升级数据库之前，已另存一份：{copy}" for line in stopped_site.lines)
    stopped_site.write("DELETE FROM django_migrations")
    restored = stopped_site.manage("restore_backup", str(copy))
    assert (restored.returncode, restored.stdout.startswith(f"已恢复 {copy}。")) == (0, True)
    assert stopped_site.rows("SELECT count(*) FROM django_migrations WHERE app = 'contenttypes'") == [(2,)]
