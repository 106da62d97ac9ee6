"""The text for the chat by which people choose a theme."""

from moderator_app.exchange.theme_texts import choose_a_theme_text

CHINESE = {
    "zh": lambda sentence: {"Choose a theme: write its number in the chat, first choice first.": "请选主题"}.get(
        sentence, sentence
    )
}


def test_themes_are_numbered_in_english_and_then_in_chinese():
    themes = [(1, "Families as readers", "家长作为读者"), (2, "", "空间\n与预算"), (3, "Weeding", "")]
    assert choose_a_theme_text(themes, translate=CHINESE) == (
        "Choose a theme: write its number in the chat, first choice first.\n"
        "1. Families as readers\n2. 空间 与预算\n3. Weeding\n\n"
        "请选主题\n1. 家长作为读者\n2. 空间 与预算\n3. Weeding\n"
    )


def test_without_themes_there_is_nothing_to_say():
    assert choose_a_theme_text([]) == ""
