"""An invented law in the two shapes a file may have, and as a Word document."""

import json
from io import BytesIO

from docx import Document

NAME = "中华人民共和国青石镇图书借阅法"
STATUTE = """中华人民共和国青石镇图书借阅法
（2019年3月1日青石镇第一次会议通过　根据2023年6月5日
青石镇第九次会议《关于修改的决定》修正）

目　　录

第一编　总　则
　第一章　一般规定
第二编　借　书
　第一章　期　限
　　第一节　普通期限
附　　则

第一编　总　　则

第一章　一般规定

第一条　为了让镇上的书有人看，制定本法。

第二条　借书的人满六周岁的，可以自己办证。
第一条规定的目的，办证时应当说明。
　　办证需要下列材料：
　　（一）姓名；
　　（二）住址，包括：
　　1．街道；
　　2．门牌。
　　材料应当真实。

第二编　借　　书

第一章　期　　限

第一节　普通期限

第三条　一次可以借三本，期限为三十日。

第三条之一　寒暑假期间，期限为六十日。

附　　则

第四条　本法自2019年5月1日起施行。

附件：
证件样式
"""
WITH_PREAMBLE = STATUTE.replace("第一编　总　则\n　第一章", "序　　言\n第一编　总　则\n　第一章").replace(
    "第一编　总　　则\n",
    "序　　言\n\n青石镇临河而居，读书的人多。\n　　镇上的书，人人可借。\n\n第一编　总　　则\n",
)
LATER = STATUTE.replace("2023年6月5日", "2025年1月2日").replace("三本", "五本")


def row(number: int, label: str, *lines: str, **headings: str) -> dict:
    return {"article": number, "label": label, "paragraphs": list(lines), **headings}


def as_json(**about: str) -> bytes:
    rows = [
        row(1, "第一条", "一款。", book="总则", chapter="第一章 一 般 规 定"),
        row(2, "第二条", "借书以三本为限：", "（一）小说；", "（二）画册。", "另款。"),
        row(3, "第三条", "本法自2019年5月1日起施行。"),
    ]
    return json.dumps({**about, "articles": rows} if about else rows, ensure_ascii=False).encode()


def as_word(text: str = STATUTE) -> bytes:
    document, out = Document(), BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()
