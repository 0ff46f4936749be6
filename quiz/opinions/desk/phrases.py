"""What the queue of reports says after a press."""

from typing import Final

SETTLED: Final = {"mended": "记下了：已处理。", "no_fault": "记下了：不是问题。"}
GONE: Final = "这一条刚被改过或处理过了。再看一眼下面的清单。"
