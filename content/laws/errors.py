"""What can be wrong with a law's text. `code` is for programs, the message is the sentence for the person."""


class LawError(Exception):
    """The file cannot be taken as a law's text; nothing was changed."""

    code = "invalid_law"


class NotArticles(LawError):
    """JSON of another shape."""

    code = "not_articles"

    def __init__(self, where: str = "") -> None:
        super().__init__(
            f"这个 JSON 不是法律条文{where}。"
            "它应当是一个列表，每条写明 article（序号）和 paragraphs（逐款的文字）。"
        )


class NoArticles(LawError):
    code = "no_articles"

    def __init__(self) -> None:
        super().__init__(
            "没有找到“第一条”，这份文件不像法律文本。请到国家法律法规数据库 flk.npc.gov.cn 下载正文，"
            "存为 .docx 或 .txt 再载入。"
        )


class ArticleOutOfOrder(LawError):
    code = "article_out_of_order"

    def __init__(self, before: str, found: str) -> None:
        follows = f"“{before}”后面是“{found}”" if before else f"第一个条文是“{found}”"
        super().__init__(f"条文没有连着：{follows}，中间可能缺了一段。请核对文件，补全再载入。")


class EmptyArticle(LawError):
    code = "empty_article"

    def __init__(self, label: str) -> None:
        super().__init__(f"“{label}”下面没有文字。请核对文件，补全再载入。")


class NameUnknown(LawError):
    code = "name_unknown"

    def __init__(self) -> None:
        super().__init__("看不出这是哪部法律。请加上名称，例如 --name 中华人民共和国民法典。")


class DateUnknown(LawError):
    code = "date_unknown"

    def __init__(self) -> None:
        super().__init__("看不出这份文本从哪天起施行。请加上日期，例如 --text-date 2021-01-01。")


class BadDate(LawError):
    code = "bad_date"

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text}”不是日期。请写成年-月-日，例如 2021-01-01。")
