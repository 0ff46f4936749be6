"""What the desk reads while a document is worked on."""

READING = "正在分段"
EXTRACTING = "正在找事实"
WRITING = "正在写题目草稿"
DONE = "完成"
