"""The left column of Publish: which insights, in which language, as which files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QVBoxLayout, QWidget

from moderator_app.desktop.theme import px, theme
from moderator_app.desktop.translation import Words, in_language, put, tr
from moderator_app.desktop.widgets.basics import Label
from moderator_app.desktop.widgets.fields import Segmented
from moderator_app.desktop.widgets.scrolled import scrolled
from moderator_app.domain.publication import INSIGHT_KIND_LABELS
from moderator_app.domain.wording import text
from moderator_app.exchange.documents import INSIGHT_FORMATS
from moderator_app.operations.export_preview import ThemeOffer


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What was chosen. `not_themes` and `not_kinds` are left out, so that what is new goes out too; `formats` are suffixes."""

    scope: str = "meeting"
    language: str = "both"
    with_drafts: bool = False
    not_themes: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()
    formats: tuple[str, ...] = (".docx", ".pdf")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> ExportChoices:
        """What was kept by `to_json`; the usual choices for whatever doesn't make sense."""

        def several(key: str, usual: tuple[str, ...]) -> tuple[str, ...]:
            found = stored.get(key, usual)
            return tuple(one for one in found if isinstance(one, str)) if isinstance(found, (list, tuple)) else usual

        return cls(
            scope=stored["scope"] if stored.get("scope") in ("meeting", "strand") else "meeting",
            language=stored["language"] if stored.get("language") in ("en", "zh", "both") else "both",
            with_drafts=stored.get("with_drafts") is True,
            not_themes=several("not_themes", ()),
            not_kinds=several("not_kinds", ()),
            formats=tuple(one for one in several("formats", (".docx", ".pdf")) if one in INSIGHT_FORMATS),
        )


class ExportOptions(QFrame):
    """`changed()` when something was chosen otherwise."""

    WIDTH = 264
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("column", "side")
        self._room = 0
        self.scope = Segmented([("meeting", text("This meeting")), ("strand", text("Whole strand"))], text("Insights of"))
        self.language = Segmented([("en", "English"), ("zh", "中文"), ("both", text("Both"))], text("Language"))
        self.drafts = _box(text("Drafts too, marked as drafts"))
        self.formats = {suffix: _box(name) for suffix, name in INSIGHT_FORMATS.items()}
        self.kinds = {kind: _box(name) for kind, name in INSIGHT_KIND_LABELS.items()}
        self.themes: dict[str, _NamedBox] = {}
        self._offers: Sequence[ThemeOffer] = ()
        self._not_themes: set[str] = set()
        self._not_kinds: set[str] = set()
        self._theme_part, self._kind_part = _part(()), _part(self.kinds.values())
        self._lay_out()
        for segmented in (self.scope, self.language):
            segmented.chosen.connect(lambda _key: self.changed.emit())
        for box in (self.drafts, *self.formats.values()):
            box.toggled.connect(lambda _on: self.changed.emit())
        for kind, box in self.kinds.items():
            box.toggled.connect(lambda on, kind=kind: self._leave_out(self._not_kinds, kind, on))
        theme().changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setProperty("part", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(22, 18, 18, 18)
        column.setSpacing(8)
        self.scope_label = Label(text("Insights of"), "small")
        self._themes_label, self._kinds_label = Label(text("Themes"), "small"), Label(text("Kinds"), "small")
        for words, part in (
            (self.scope_label, self.scope),
            (Label(text("Language"), "small"), self.language),
            (None, self.drafts),
            (Label(text("Files"), "small"), _part(self.formats.values())),
            (self._themes_label, self._theme_part),
            (self._kinds_label, self._kind_part),
        ):
            if words is not None:
                column.addSpacing(4)
                column.addWidget(words)
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(scrolled(holder))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def fit_in(self, width: int) -> None:
        """Take less than half of a screen that is `width` pixels wide: large letters in a small window."""
        self._room = width
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(min(px(self.WIDTH), self._room * 9 // 20) if self._room else px(self.WIDTH))

    # ---- what is chosen

    def choices(self) -> ExportChoices:
        return ExportChoices(
            scope=self.scope.current(),
            language=self.language.current(),
            with_drafts=self.drafts.isChecked(),
            not_themes=tuple(sorted(self._not_themes)),
            not_kinds=tuple(sorted(self._not_kinds)),
            formats=tuple(suffix for suffix, box in self.formats.items() if box.isChecked()),
        )

    def show_choices(self, chosen: ExportChoices, *, in_meeting: bool) -> None:
        """Show these as chosen, without telling. In the place of a whole strand there is no meeting to choose."""
        self.blockSignals(True)
        self.scope_label.setVisible(in_meeting)
        self.scope.setVisible(in_meeting)
        self.scope.choose(chosen.scope if in_meeting else "strand")
        self.language.choose(chosen.language)
        self.drafts.setChecked(chosen.with_drafts)
        for suffix, box in self.formats.items():
            box.setChecked(suffix in chosen.formats)
        self._not_themes, self._not_kinds = set(chosen.not_themes), set(chosen.not_kinds)
        for kind, box in self.kinds.items():
            box.setChecked(kind not in chosen.not_kinds)
        self.blockSignals(False)

    def offer(self, themes: Sequence[ThemeOffer], kinds: Mapping[str, int]) -> None:
        """Offer the themes and kinds that there are."""
        for kind, box in self.kinds.items():
            box.setVisible(kind in kinds)
            put(box.name_it, text("{kind}  {count}", kind=INSIGHT_KIND_LABELS[kind], count=kinds.get(kind, 0)))
        self._kinds_label.setVisible(bool(kinds))
        self._themes_label.setVisible(bool(themes))
        if tuple(themes) != tuple(self._offers):
            self._offers = tuple(themes)
            self.name_themes()

    def name_themes(self) -> None:
        """Show the themes anew, in the language of now."""
        column = self._theme_part.layout()
        kept = next((key for key, box in self.themes.items() if box.hasFocus()), None)
        for box in self.themes.values():
            column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.themes = {}
        for offer in self._offers:
            title = in_language(offer.title_en, offer.title_zh) or tr("Unsorted")
            box = _box(f"{title}  {offer.insights}")
            box.setChecked(offer.key not in self._not_themes)
            box.toggled.connect(lambda on, key=offer.key: self._leave_out(self._not_themes, key, on))
            column.addWidget(box)
            self.themes[offer.key] = box
            if offer.key == kept:
                box.setFocus()

    def _leave_out(self, left_out: set[str], key: str, on: bool) -> None:
        (left_out.discard if on else left_out.add)(key)
        self.changed.emit()


def _box(words: Words) -> _NamedBox:
    box = _NamedBox()
    put(box.name_it, words)
    box.setChecked(True)
    return box


class _NamedBox(QCheckBox):
    """A check box whose text ends in "…" where it doesn't fit; the whole is in its tooltip and for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def name_it(self, words: str) -> None:
        self._whole = words
        self.setAccessibleName(words)
        self._fit_text()

    def _fit_text(self) -> None:
        room = self.width() - px(26)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setText(shown.replace("&", "&&"))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit_text()


def _part(boxes: Iterable[QCheckBox]) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for box in boxes:
        column.addWidget(box)
    return part
