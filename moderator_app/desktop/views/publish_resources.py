"""The register of resources of a strand, as a page of Publish: files and links with owner, permission and licence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator_app.desktop.desk import Desk
from moderator_app.desktop.dialogs.agenda_dialogs import AddLinkDialog, ask_for_files, ask_where_to_save
from moderator_app.desktop.models.insight_cards import permission_words
from moderator_app.desktop.translation import in_language, render
from moderator_app.desktop.views.publish_files import save_copy
from moderator_app.desktop.widgets import Button, EmptyPlace, Label, RowList, row_of
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.desktop.widgets.pages import Pages
from moderator_app.desktop.widgets.resource_inspector import RESOURCE_KINDS, ResourceInspector, file_words
from moderator_app.desktop.widgets.rows import Row
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import text
from moderator_app.operations import resources
from moderator_app.operations.curation import people_to_name
from moderator_app.operations.resources import ResourceView

if TYPE_CHECKING:
    from moderator_app.operations.curation import PersonToName
    from moderator_app.store import Workspace

_ICONS = {"slides": "presentation", "document": "file-text", "link": "link", "recording": "circle-play"}


class ResourcesPage(QWidget):
    """`counted(n)`: so many resources there are."""

    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.strand_id: str | None = None
        self.wanted: str | None = None
        self.found: list[ResourceView] = []
        self._people: list[Named] = []
        self.list = RowList("lines", text("Resources"))
        self.side = _Side()
        self.setAcceptDrops(True)
        self.empty = EmptyPlace(
            "paperclip",
            text("No resources yet"),
            text("Slides, templates and links that members share: kept here with whose they are, and what they may be used for."),
            Button(text("Add files"), self.ask_for_files, kind="primary", icon_name="file-up"),
            Button(text("Add a link"), self.ask_for_link, icon_name="link"),
        )
        self._lay_out()
        self.list.chosen.connect(lambda _key: self._show_side())
        self.list.opened.connect(lambda _key: self._open_side())
        form = self.side.form
        form.changed.connect(self._change)
        form.permitted.connect(self._permit)
        form.opened.connect(self.open_current)
        form.removed.connect(self.remove)

    def _lay_out(self) -> None:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        add_files = Button(text("Add files"), self.ask_for_files, kind="primary", icon_name="file-up")
        add_link = Button(text("Add a link"), self.ask_for_link, icon_name="link")
        hint = Label(text("or drop files anywhere here"), "second")
        column.addLayout(row_of(add_files, add_link, hint, None))
        column.addWidget(self.list, 1)
        self.pages = Pages()
        self.filled = filled
        for page in (filled, self.empty):
            self.pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    # ---- reading and showing

    def open(self, strand_id: str | None) -> None:
        """Show the resources of a strand."""
        if strand_id != self.strand_id:
            self.strand_id = strand_id
            self.list.show_rows([])
            self.desk.ask(lambda ws: people_to_name(ws, strand_id), self._keep_people, key="publish.people")

    def refresh(self) -> None:
        strand_id = self.strand_id
        if strand_id is not None:
            self.desk.ask(lambda ws: resources.resources(ws, strand_id), self.fill, key="publish.resources")

    def _keep_people(self, people: Sequence[PersonToName]) -> None:
        self._people = [Named(person.id, person.name, person.school, person.spellings) for person in people]
        self._show_side()

    def fill(self, found: list[ResourceView]) -> None:
        """Show these resources."""
        self.found = found
        self.list.show_rows([_row(resource) for resource in found])
        if self.wanted is not None:
            self.list.choose(self.wanted)
            self.wanted = None
        elif self.list.current_key() is None and found:
            self.list.choose(found[0].id)
        self.pages.setCurrentWidget(self.filled if found else self.empty)
        self.counted.emit(len(found))
        self._show_side()

    def retranslate(self) -> None:
        self.list.show_rows([_row(resource) for resource in self.found])

    def current(self) -> ResourceView | None:
        key = self.list.current_key()
        return next((resource for resource in self.found if resource.id == key), None)

    def _show_side(self) -> None:
        self.side.show_resource(self.current(), self._people)

    def _open_side(self) -> None:
        window: Any = self.window()
        if hasattr(window, "open_inspector"):
            window.open_inspector()
        self.side.form.form.title_en.setFocus()

    # ---- files dropped on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.strand_id is not None and _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_files(_files(event))

    # ---- doing

    def ask_for_files(self) -> None:
        ask_for_files(self.window(), text("Add files"), self.add_files)

    def ask_for_link(self) -> None:
        AddLinkDialog(self.add_link, self.window()).open()

    def add_files(self, files: Sequence[Path]) -> None:
        """Keep files as resources of the strand."""
        strand_id = self.strand_id
        if strand_id is None or not files:
            return

        def keep(ws: Workspace, progress: Progress) -> str:
            return [resources.add_file(ws, strand_id, file, progress) for file in files][-1]

        title = text("Keeping {file}", file=files[0].name)
        if len(files) > 1:
            title = text("Keeping {count} files", count=len(files))
        self.desk.do_long(keep, title, self._want)

    def add_link(self, link: str, title_en: str, title_zh: str) -> None:
        """Keep a link as a resource of the strand."""
        strand_id = self.strand_id
        if strand_id is not None:
            self.desk.do(lambda ws: resources.add_link(ws, strand_id, link, title_en=title_en, title_zh=title_zh), self._want)

    def _want(self, resource_id: str) -> None:
        self.wanted = resource_id
        self.list.choose(resource_id)
        if self.list.current_key() == resource_id:
            self.wanted = None
        self._show_side()

    def _change(self, changes: dict[str, Any]) -> None:
        resource = self.side.form.resource
        if resource is not None:
            self.desk.do(lambda ws: resources.change_resource(ws, resource.id, **changes))

    def _permit(self, changes: dict[str, str]) -> None:
        resource = self.side.form.resource
        if resource is None:
            return
        publish = changes.get("publish", resource.publish)
        translate = changes.get("translate", resource.translate)
        evidence = changes.get("evidence", resource.permission_evidence)
        self.desk.do(lambda ws: resources.set_resource_permission(ws, resource.id, publish, translate, evidence=evidence))

    def remove(self) -> None:
        """Remove the resource chosen."""
        resource = self.current()
        if resource is not None:
            self.desk.do(
                lambda ws: resources.remove_resource(ws, resource.id),
                lambda _nothing: self.desk.say(text("Resource removed"), undo=True),
            )

    def open_current(self) -> None:
        """Open the link, or save a copy of the file."""
        resource = self.current()
        if resource is None:
            return
        if resource.file_name:
            kind, ending = RESOURCE_KINDS.get(resource.kind, RESOURCE_KINDS["document"]), Path(resource.file_name).suffix
            ask_where_to_save(
                self.window(), text("Save a copy"), resource.file_name, kind, ending, lambda path: self._save(resource, path)
            )
        elif resource.link:
            QDesktopServices.openUrl(QUrl(resource.link))

    def _save(self, resource: ResourceView, path: Path) -> None:
        workspace = self.desk.workspace
        assert workspace is not None
        self.desk.background.run(
            lambda _progress: save_copy(workspace, resource.sha256, path),
            done=lambda _nothing: self.desk.say(text("Saved as {file}", file=path.name)),
            title=text("Writing {file}", file=path.name),
            cancellable=False,
            owner=self,
        )


class _Side(QWidget):
    """The inspector: the resource chosen, or a word about what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.form = ResourceInspector()
        self.nothing = Label(text("Choose a resource to see whose it is and what they allow."), "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.nothing)
        self.form.hide()

    def show_resource(self, resource: ResourceView | None, people: Sequence[Named]) -> None:
        self.form.setVisible(resource is not None)
        self.nothing.setVisible(resource is None)
        if resource is not None:
            self.form.show_resource(resource, people)


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _row(resource: ResourceView) -> Row:
    title = in_language(resource.title_en, resource.title_zh) or resource.file_name or resource.link
    kind = render(RESOURCE_KINDS.get(resource.kind, RESOURCE_KINDS["document"]))
    return Row(
        key=resource.id,
        title=title,
        second=" · ".join(filter(None, (kind, resource.owner or render(text("no owner yet")), file_words(resource)))),
        icon=_ICONS.get(resource.kind, "file-text"),
        trailing_pills=(permission_words(resource.publish),),
    )
