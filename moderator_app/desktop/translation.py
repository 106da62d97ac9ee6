"""The language of the window: every sentence in English or 简体中文, changed while the window is open.

What must hold: a sentence put on a widget through `put` (all widgets of the kit do so) follows the language by itself;
the catalogue in resources/i18n is the only source of Chinese sentences, for Python, for .ui forms and for Text alike.
Runs on the window's thread, except `tr`, `render` and `translator_for`, which any thread may call.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from moderator_app.desktop.later import later
from moderator_app.domain.wording import Text

Words = Text | str
"""What a widget may be told to show: a `Text` follows the language; a plain string is content and stays as it is."""

LANGUAGES = ("en", "zh")


def _same(template: str) -> str:
    return template


def translator_for(language: str) -> Callable[[str], str]:
    """The look-up of templates in `language`, from the catalogue; English templates are their own translation."""
    if language == "en":
        return _same
    from moderator_app.catalogue import translator

    return translator(language)


class _FormTranslator(QTranslator):
    """Answers for compiled .ui forms from the same catalogue."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        found = _now.translate(source)
        return found if found != source else None  # a null string: Qt goes on looking, and shows the source

    def isEmpty(self) -> bool:
        return False


class _Language(QObject):
    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = "en"
        self.translate: Callable[[str], str] = _same
        self.form_translator: _FormTranslator | None = None
        self.qt_translator: QTranslator | None = None
        self.shown: weakref.WeakKeyDictionary[QObject, dict[str, Text]] = weakref.WeakKeyDictionary()


_now = _Language()


def language() -> str:
    """``"en"`` or ``"zh"``."""
    return _now.name


def language_changed() -> Any:
    """The signal ``(language: str)`` that is emitted after every sentence on screen has been renewed."""
    return _now.changed


def set_language(name: str) -> None:
    """Show everything in `name` from now on. What is visible changes at once, what is hidden before it is shown."""
    if name not in LANGUAGES:
        raise ValueError(f"no such language: {name!r}")
    if name == _now.name:
        return
    _now.translate = translator_for(name)
    _now.name = name
    _exchange_qt_translators()
    for thing in list(_now.shown):
        if not shiboken6.isValid(thing):  # its half in Qt is gone, its half in Python not yet
            del _now.shown[thing]
        elif thing.isWidgetType() and not thing.isVisible():  # type: ignore[attr-defined]
            later().add(thing, _say_again)  # type: ignore[arg-type]
        else:
            _say_again(thing)
    _now.changed.emit(name)


def _say_again(thing: QObject) -> None:
    for setter, words in list(_now.shown.get(thing, {}).items()):
        getattr(thing, setter)(render(words))


def sentences_shown() -> list[tuple[QObject, list[Words]]]:
    """What follows the language now, with its sentences."""
    return [(thing, list(said.values())) for thing, said in list(_now.shown.items()) if shiboken6.isValid(thing)]


def tr(template: str, /, **values: Any) -> str:
    """The sentence in the current language. The template must be a literal: the catalogue is collected from the source."""
    return Text(template, values).render(_now.translate)


def render(words: Words) -> str:
    """What to show for `words` in the current language."""
    return words.render(_now.translate) if isinstance(words, Text) else words


def put(setter: Callable[[str], Any], words: Words) -> None:
    """Call a widget's setter, such as ``label.setText``, with the sentence, now and whenever the language changes.

    A plain string is content: it is set once and replaces what was kept for that setter.
    """
    thing: QObject = setter.__self__  # type: ignore[attr-defined]
    sentences = _now.shown.setdefault(thing, {})
    if isinstance(words, Text):
        sentences[setter.__name__] = words
    else:
        sentences.pop(setter.__name__, None)
    setter(render(words))


class _Inside(Text):
    """A sentence used inside another one: in English it loses its capital."""

    def render(self, translate: Callable[[str], str] | None = None) -> str:
        whole = Text.render(self, translate)
        return whole[:1].lower() + whole[1:] if whole[1:2].islower() else whole


def inside(words: Text) -> Text:
    """`words`, the name of an action, for use as a value in another sentence: "Undo {action}"."""
    return _Inside(words.template, words.values)


def locale() -> QLocale:
    """How dates and numbers are written in the current language."""
    if _now.name == "zh":
        return QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def in_language(english: str | None, chinese: str | None) -> str:
    """Of bilingual content, what suits the current language; the other where this one is empty."""
    first, second = (chinese, english) if _now.name == "zh" else (english, chinese)
    return first or second or ""


def _exchange_qt_translators() -> None:
    app = QCoreApplication.instance()
    if app is None:
        return
    for old in (_now.form_translator, _now.qt_translator):
        if old is not None:
            app.removeTranslator(old)
    _now.form_translator = _now.qt_translator = None
    if _now.name == "zh":
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _now.qt_translator = QTranslator()
        if _now.qt_translator.load("qtbase_zh_CN", folder):
            app.installTranslator(_now.qt_translator)
        _now.form_translator = _FormTranslator()
        app.installTranslator(_now.form_translator)
