"""What the tablet's browser gets: a page that asks for the code, and one that looks each second what there is to show.

Both stand in resources/tablet, in English and Chinese at once, as the projector is. Content is put in as text, never as markup.
"""

from __future__ import annotations

from functools import cache

from moderator_app.paths import resources_folder

#: What is said to a browser that gave a wrong code.
WRONG = "This code is not right · 验证码不正确"


def show_page(nonce: str) -> str:
    """The page that shows the meeting. `nonce` names its own style and script to the browser."""
    return _read("page.html").replace("@nonce@", nonce)


def code_page(nonce: str, said: str = "") -> str:
    """The page that asks for the code; `said`: what was wrong."""
    return _read("code.html").replace("@nonce@", nonce).replace("@said@", said)


@cache
def _read(name: str) -> str:
    folder = resources_folder() / "tablet"
    style, script = ((folder / part).read_text(encoding="utf-8") for part in ("page.css", "page.js"))
    return (folder / name).read_text(encoding="utf-8").replace("@style@", style).replace("@script@", script)
