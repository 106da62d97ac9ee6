"""A text for the chat by which people choose a theme for the second breakout: numbered, English first, then 中文."""

from __future__ import annotations

from collections.abc import Sequence

from moderator_app.domain.wording import text
from moderator_app.exchange.reader_language import Translations, Wording, one_line


def choose_a_theme_text(themes: Sequence[tuple[int, str, str]], *, translate: Translations | None = None) -> str:
    """The themes (number, English title, Chinese title) to choose from, with how to; a theme has the title it has in a language,
    else that of the other. Without themes: an empty text."""
    if not themes:
        return ""
    say = Wording("both", translate)
    blocks = []
    for language in say.languages:
        lines = [say.said(language, text("Choose a theme: write its number in the chat, first choice first."))]
        for number, english, chinese in themes:
            titles = (chinese, english) if language == "zh" else (english, chinese)
            lines.append(f"{number}. {one_line(titles[0] or titles[1])}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"
