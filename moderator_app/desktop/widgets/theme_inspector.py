"""The inspector of one theme: its titles, whether it is offered in the second breakout, and what it may be merged into."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QWidget

from moderator_app.desktop.forms.theme_inspector import Ui_ThemeForm
from moderator_app.desktop.translation import Words, render
from moderator_app.desktop.widgets.basics import Button, row_of
from moderator_app.domain.wording import text
from moderator_app.operations.curation import ThemeEntry


class ThemeInspector(QWidget):
    """Signals: `changed({field: value})` as for `change_theme`; `merged(into id)`; `removed()`; `clips_wished()`."""

    changed = Signal(dict)
    merged = Signal(str)
    removed = Signal()
    clips_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_ThemeForm()
        self.form.setupUi(self)
        self.clips = Button(text("Save its clips…"), self.clips_wished.emit, small=True, icon_name="scissors")
        self.form.column.addLayout(row_of(self.clips, None))
        self.theme: ThemeEntry | None = None
        self._others: Sequence[tuple[str, Words]] = ()
        self.form.title_en.committed.connect(partial(self._tell, "title_en"))
        self.form.title_zh.committed.connect(partial(self._tell, "title_zh"))
        self.form.is_offered.clicked.connect(partial(self._tell, "is_offered"))
        self.form.merge.clicked.connect(self.offer_merge)
        self.form.remove.clicked.connect(lambda: self.removed.emit())

    def show_theme(self, theme: ThemeEntry, counts: str, others: Sequence[tuple[str, Words]]) -> None:
        """Show a theme. `others`: id and title of those it may be merged into."""
        self.theme, self._others = theme, others
        self.form.counts.setText(counts)
        self.clips.setEnabled(bool(theme.insights))
        self.form.title_en.show_text(theme.title_en)
        self.form.title_zh.show_text(theme.title_zh)
        self.form.is_offered.setChecked(theme.is_offered)
        self.form.merge.setEnabled(bool(others))

    def _tell(self, name: str, value: Any) -> None:
        theme = self.theme
        if theme is None or getattr(theme, name) == value:
            return
        titles = {"title_en": theme.title_en, "title_zh": theme.title_zh} | {name: value}
        if name != "is_offered" and not any(title.strip() for title in (titles["title_en"], titles["title_zh"])):
            getattr(self.form, name).show_text(getattr(theme, name))  # a theme keeps a title in one language at least
            return
        self.changed.emit({name: value})

    def merge_menu(self) -> QMenu:
        """The other themes, to choose which one it becomes part of."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for key, title in self._others:
            menu.addAction(render(title)).triggered.connect(partial(self._merge, key))
        return menu

    def offer_merge(self) -> None:
        """Open that menu."""
        self.merge_menu().popup(self.form.merge.mapToGlobal(self.form.merge.rect().bottomLeft()))

    def _merge(self, key: str, _checked: bool = False) -> None:
        self.merged.emit(key)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
        super().changeEvent(event)
