"""The two papers of the keynote as PDF, set by typst in the bundled fonts: the slides and the reading log template."""

from __future__ import annotations

import tempfile
from pathlib import Path

import typst

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

#: Title and lines of each slide, English beside Chinese.
SLIDES = (
    (
        ("Reading culture without a budget", "零预算的阅读文化"),
        (("Li Wei 李伟, Shekou Bay International School", "蛇口湾国际学校"),),
    ),
    (
        ("What had ever cost money?", "什么是真正花钱的？"),
        (
            ("New books cost money", "新书要花钱"),
            ("Story time does not", "讲故事不花钱"),
            ("Somebody who waits to hear about the book does not", "有人等着听你讲那本书，也不花钱"),
        ),
    ),
    (
        ("Six years in the wrong language", "六年，用错了语言"),
        (
            ("7 of 10 families speak Mandarin at home", "十个家庭里有七个在家说普通话"),
            ("Our letters went home in English", "我们的通知却全是英文"),
        ),
    ),
    (
        ("The log, before and after", "阅读日志：之前与之后"),
        (
            ("Both languages on every page, the same size", "每一页中英文对照，一样大"),
            ("No page counts", "不记页数"),
            ("An empty box for the family", "给家人留一个空框"),
        ),
    ),
    (
        ("What happened", "发生了什么"),
        (
            ("Families who wrote: 20, 60, then extra paper", "写字的家庭：20，60，后来纸都不够"),
            ("Loans a child: 11, then 19", "人均借阅：从11册到19册"),
            ("Cost: tea, 200 yuan a term", "花费：茶，每学期200元"),
        ),
    ),
    (
        ("What did not work", "没有成功的"),
        (
            ("A reading app: nine days", "阅读软件：九天"),
            ("Prizes: invented titles", "奖品：孩子开始编书名"),
            ("Translating everything", "什么都翻译"),
        ),
    ),
)
LOG_ROWS = (
    ("Our book", "我们读的书"),
    ("Who read with me", "和我一起读的人"),
    ("What did you talk about?", "你们聊了什么？"),
    ("Draw it, if you like", "也可以画下来"),
)
LOOK = (
    '#set document(date: none, author: (), title: "{title}")\n'
    '#set text(font: ("Inter", "Noto Sans SC"), size: {size}pt, fill: rgb("#1E2426"))\n'
)


def slides_pdf() -> bytes:
    pages = []
    for (title, title_zh), points in SLIDES:
        body = "\n".join(f'#block(below: 18pt)[{one} \\ #text(fill: rgb("#4B49B8"))[{two}]]' for one, two in points)
        pages.append(
            f'#text(size: 30pt, weight: "semibold")[{title}] \\ #text(size: 26pt, weight: "bold")[{title_zh}]\n#v(16pt)\n{body}'
        )
    page = "#set page(width: 720pt, height: 405pt, margin: 48pt)\n"
    return _set(LOOK.format(title=SLIDES[0][0][0], size=18) + page + "\n#pagebreak()\n".join(pages))


def reading_log_pdf() -> bytes:
    cells = ", ".join(f"[#strong[{one}] \\ {two}], []" for one, two in LOG_ROWS)
    parts = (
        LOOK.format(title="Bilingual reading log", size=12) + '#set page(paper: "a4", margin: 54pt)',
        '#text(size: 22pt, weight: "semibold")[Our reading log] #h(12pt) #text(size: 22pt, weight: "bold")[我们的阅读日志]\n',
        "Both languages are the same size. Write in either, or in a third one. \\",
        "两种文字一样大，用哪种写都可以，也可以用第三种。\n",
        "#table(columns: (160pt, 1fr), rows: (56pt, 56pt, 190pt, 230pt), inset: 9pt,",
        f'  stroke: 0.6pt + rgb("#687076"), {cells})\n',
        "#set text(size: 9pt)",
        "Shekou Bay International School Library. Change it and use it, with our name on it. \\",
        "蛇口湾国际学校图书馆，注明出处即可修改使用。",
    )
    return _set("\n".join(parts))


def _set(source: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "paper.typ"
        file.write_text(source, encoding="utf-8")
        return bytes(typst.compile(str(file), font_paths=[str(FONTS)], ignore_system_fonts=True))
