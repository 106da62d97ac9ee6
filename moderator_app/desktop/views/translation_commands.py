"""The commands of the translation desk, for palette, shortcuts and menus. Each gets the `TranslationView`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import command
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.translation import TranslationView

_SCOPE = "translation"


def _has_text(view: TranslationView) -> bool:
    return view.list.current() is not None


def _has_units(view: TranslationView) -> bool:
    return bool(view.units)


def _has_owner(view: TranslationView) -> bool:
    return view.side.owned is not None and bool(view.side.owned.view.said_by)


@command("translation.next", text("Next text"), shortcut="Alt+Down", icon="arrow-down", scope=_SCOPE, enabled=_has_text)
def _next(view: TranslationView) -> None:
    view.step(1)


@command("translation.previous", text("Previous text"), shortcut="Alt+Up", icon="arrow-up", scope=_SCOPE, enabled=_has_text)
def _previous(view: TranslationView) -> None:
    view.step(-1)


@command("translation.approve", text("Approve and go on"), shortcut="Ctrl+Shift+A", icon="check", scope=_SCOPE, enabled=_has_text)
def _approve(view: TranslationView) -> None:
    view.act("approve")


@command("translation.review", text("Send to review"), shortcut="Ctrl+Shift+R", icon="send", scope=_SCOPE, enabled=_has_text)
def _review(view: TranslationView) -> None:
    view.act("review")


@command("translation.open", text("Open again"), shortcut="Ctrl+Shift+O", icon="pencil", scope=_SCOPE, enabled=_has_text)
def _open(view: TranslationView) -> None:
    view.act("open")


@command("translation.back", text("Back to draft"), icon="undo-2", scope=_SCOPE, enabled=_has_text)
def _back(view: TranslationView) -> None:
    view.act("back")


@command("translation.fits", text("Still right"), shortcut="Ctrl+Shift+F", icon="check", scope=_SCOPE, enabled=_has_text)
def _fits(view: TranslationView) -> None:
    view.act("fits")


@command("translation.find", text("Find in both languages"), shortcut="Ctrl+F", icon="search", scope=_SCOPE)
def _find(view: TranslationView) -> None:
    view.search.setFocus()


@command("translation.glossary", text("Glossary"), shortcut="Ctrl+G", icon="languages", scope=_SCOPE)
def _glossary(view: TranslationView) -> None:
    view.open_glossary()


@command("translation.bring", text("Bring in translations"), shortcut="Ctrl+O", icon="file-up", scope=_SCOPE)
def _bring(view: TranslationView) -> None:
    view.files.ask_for_files()


@command("translation.xliff", text("Export as XLIFF"), shortcut="Ctrl+E", icon="file-down", scope=_SCOPE, enabled=_has_units)
def _xliff(view: TranslationView) -> None:
    view.files.ask_for_folder("xliff")


@command("translation.xlsx", text("Export as XLSX"), icon="file-down", scope=_SCOPE, enabled=_has_units)
def _xlsx(view: TranslationView) -> None:
    view.files.ask_for_folder("xlsx")


@command("translation.letter", text("Ask for permission by letter"), icon="mail", scope=_SCOPE, enabled=_has_owner)
def _letter(view: TranslationView) -> None:
    view.letters.act("letter")


@command("translation.answer", text("Note the answer"), icon="pencil", scope=_SCOPE, enabled=_has_owner)
def _answer(view: TranslationView) -> None:
    view.letters.act("answer")


@command("translation.revoke", text("Take a permission back"), icon="undo-2", scope=_SCOPE, enabled=_has_owner)
def _revoke(view: TranslationView) -> None:
    view.letters.act("revoke")
