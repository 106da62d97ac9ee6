"""The menu of agenda templates: the network's, the moderator's own, keeping this agenda as one, and removing one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from moderator_app.desktop.dialogs.agenda_dialogs import SaveTemplateDialog
from moderator_app.desktop.theme import icon
from moderator_app.desktop.translation import in_language, render, tr
from moderator_app.domain.agenda import NETWORK_MINUTES
from moderator_app.domain.wording import text
from moderator_app.operations import agenda as operations

if TYPE_CHECKING:
    from moderator_app.desktop.views.agenda import AgendaView


def fill_template_menu(view: AgendaView, menu: QMenu) -> None:
    """Fill the menu with what there is now."""
    menu.clear()
    own = view.details.templates if view.details is not None else ()
    network = menu.addAction(icon("copy", "mute"), tr("The network's template, {minutes} min", minutes=NETWORK_MINUTES))
    network.triggered.connect(lambda _on=False: view.use_network_template())
    for template in own:
        name = in_language(template.name_en, template.name_zh)
        action = menu.addAction(icon("copy", "mute"), tr("{name}, {minutes} min", name=name, minutes=template.minutes))
        action.triggered.connect(partial(_use, view, template.id, name))
    menu.addSeparator()
    keep = menu.addAction(icon("save", "mute"), render(text("Save this agenda as a template…")))
    keep.setEnabled(view.details is not None and bool(view.details.agenda.segments))
    keep.triggered.connect(lambda _on=False: save_template(view))
    if own:
        away = menu.addMenu(icon("trash-2", "mute"), render(text("Remove a template")))
        for template in own:
            name = in_language(template.name_en, template.name_zh)
            away.addAction(name).triggered.connect(partial(_remove, view, template.id, name))


def _use(view: AgendaView, template_id: str, name: str, _checked: bool = False) -> None:
    view.use_template(template_id, name)


def _remove(view: AgendaView, template_id: str, name: str, _checked: bool = False) -> None:
    def removed(_nothing: None) -> None:
        view.desk.say(text("Template removed: {name}", name=name), undo=True)

    view.desk.do(lambda ws: operations.remove_template(ws, template_id), removed)


def save_template(view: AgendaView) -> None:
    """Ask for a name and keep the agenda as a template."""
    if view.details is None:
        return
    event_id = view.details.meeting.id

    def keep(name_en: str, name_zh: str, everywhere: bool) -> None:
        def kept(_template_id: str) -> None:
            view.desk.say(text("Template kept: {name}", name=in_language(name_en, name_zh)), undo=True)

        view.desk.do(lambda ws: operations.save_template(ws, event_id, name_en, name_zh, everywhere=everywhere), kept)

    SaveTemplateDialog("", keep, view.window()).open()
