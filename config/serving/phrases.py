"""What serve says to the person who started it."""

READY = "{name} 已就绪：{url}/"
PHONES_CANNOT = "手机打不开这个地址。要让同一网络里的手机进来，请改用：./run lan"
PHONES_CAN = "同一网络里的手机扫码或输入地址即可进入："
NO_ADDRESS = "这台机器没有可供手机访问的网络地址，请先连上网络再运行 ./run lan。"
COPIED = "升级数据库之前，已另存一份：{path}"
LOCKED = "已经有一个服务在运行（{holder}），数据在 {folder}。请先停下它，或用 YIDA_VAR 指定另一个数据文件夹。"
PORT_TAKEN = "{host} 的 {port} 端口用不了（{reason}）。换一个端口再试，例如：PORT={other} ./run"
BAD_PORT = "PORT 应是 0 到 65535 之间的数字，现在是“{port}”。"
BAD_CONCURRENCY = "WEB_CONCURRENCY 应是 1 到 64 之间的数字，现在是“{value}”。"
ONE_PROCESS = (
    "没有 REDIS_URL 时只能有一个网页进程。请去掉 WEB_CONCURRENCY，或设置 REDIS_URL 和 DATABASE_URL。"
)
RESTARTING = "{name} 意外退出（{code}），{delay:g} 秒后重新启动。"
GIVING_UP = "{name} 30 秒内退出了 {deaths} 次，全部停止。请看上面的出错信息。"
NOT_A_BACKUP = "{path} 不是完好的数据库备份，什么都没有改。"
ONLY_SQLITE = "只有内置的 SQLite 数据库可以这样恢复；PostgreSQL 请用 pg_restore。"
RESTORED = "已恢复 {path}。恢复前的数据另存在 {aside}。"
