"""The inspector of one insight: its words in both languages, who said it, what is allowed, what it rests on, what happened.

It changes nothing by itself: its signals say what was wished, and what is stored is shown anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QMenu, QWidget

from moderator_app.desktop.forms.insight_inspector import Ui_InsightForm
from moderator_app.desktop.models.insight_cards import ATTRIBUTIONS, status_pill, translation_state
from moderator_app.desktop.theme import icon, px
from moderator_app.desktop.translation import Words, put, render
from moderator_app.desktop.widgets.evidence_cards import EvidenceCards
from moderator_app.desktop.widgets.form_fields import Named
from moderator_app.domain.permission import PERMISSION_LABELS, Verdict
from moderator_app.domain.publication import INSIGHT_KIND_LABELS
from moderator_app.domain.wording import Text, text
from moderator_app.operations.insights import InsightView

_TEXTS = ("text_en", "text_zh", "detail_en", "detail_zh")
_USES = ("publish", "translate", "naming")
NO_THEME = ""

_REVIEW: dict[str, Text] = {
    "draft": text("A draft stays behind until somebody has read it."),
    "review": text("Waits for somebody who reads it beside the original."),
    "approved": text("Reviewed. Open it again before changing it."),
    "stale": text("The original has changed since this was translated."),
}


class InsightInspector(QWidget):
    """Signals: `changed({field: value})` as for `change_insight`; `state(str)` of the translation; `permitted({use: state, ...})`
    as for `set_permission`; `asked()`; `did(command id)`."""

    changed = Signal(dict)
    state = Signal(str)
    permitted = Signal(dict)
    asked = Signal()
    did = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_InsightForm()
        self.form.setupUi(self)
        self.evidence = EvidenceCards()
        self.form.evidence_column.addWidget(self.evidence)
        self.insight: InsightView | None = None
        self.menu = QMenu(self)
        self._connect()
        self._dress()

    def _connect(self) -> None:
        form = self.form
        for name in _TEXTS:
            getattr(form, name).committed.connect(partial(self._tell, name))
        form.kind.show_choices(list(INSIGHT_KIND_LABELS.items()))
        form.attribution.show_choices(list(ATTRIBUTIONS.items()))
        for use in _USES:
            field = getattr(form, use)
            field.show_choices(list(PERMISSION_LABELS.items()))
            field.chosen.connect(partial(self._permit, use))
        form.kind.chosen.connect(partial(self._tell, "kind"))
        form.theme.chosen.connect(lambda key: self._tell("theme_id", key or None))
        form.attribution.chosen.connect(partial(self._tell, "attribution"))
        form.said_by.named.connect(self._name)
        form.tags.committed.connect(self._tag)
        form.permission_evidence.committed.connect(partial(self._permit, "evidence"))
        form.expires.clicked.connect(self._end)
        form.expires_on.committed.connect(partial(self._permit, "expires_on"))
        for pill in (form.state_en, form.state_zh):
            pill.chosen.connect(self.state)
        form.approve.clicked.connect(lambda: self.state.emit("approved"))
        form.to_review.clicked.connect(lambda: self.state.emit("review"))
        form.open_again.clicked.connect(lambda: self.state.emit("draft"))
        form.ask.clicked.connect(lambda: self.asked.emit())
        form.details.setCheckable(True)
        form.details.clicked.connect(self._open_details)
        form.more.clicked.connect(lambda: self.menu.popup(form.more.mapToGlobal(form.more.rect().bottomLeft())))
        self.menu.aboutToShow.connect(self._fill_menu)

    def _dress(self) -> None:
        self.form.more.setIcon(icon("ellipsis", "ink"))
        self.form.more.setIconSize(QSize(px(14), px(14)))
        self._show_details(self.form.details.isChecked())

    # ---- showing

    def show_insight(
        self, view: InsightView, verdict: Verdict | None, themes: Sequence[tuple[str, Words]], people: Sequence[Named]
    ) -> None:
        """Show an insight. `themes`: id and title of those it may be sorted under; `people`: who may have said it."""
        form = self.form
        if self.insight is None or self.insight.id != view.id:
            form.history.setText("")
            self._leave_fields()
        self.insight = view
        put(form.what.setText, INSIGHT_KIND_LABELS.get(view.kind, INSIGHT_KIND_LABELS["insight"]))
        form.status.say(*status_pill(view, verdict))
        for name in _TEXTS:
            getattr(form, name).show_text(getattr(view, name))
        form.kind.choose(view.kind)
        form.theme.show_choices([*themes, (NO_THEME, text("Unsorted"))])
        form.theme.choose(view.theme_id or NO_THEME)
        form.said_by.offer(people)
        form.said_by.show_text(view.said_by)
        form.attribution.choose(view.attribution)
        form.tags.show_text(", ".join(view.tags))
        self.evidence.show_evidence(view.evidence)
        form.evidence_part.setVisible(bool(view.evidence))
        self._show_verdict(view, verdict)
        self._show_review(view)
        self._show_permission(view)
        has_details = bool(view.detail_en or view.detail_zh)
        put(form.details.setText, text("Details") if has_details else text("Add details"))
        put(form.details.setAccessibleName, text("Show or hide the details"))

    def _leave_fields(self) -> None:
        """Take what is half typed for the insight shown so far, before another is shown in the same fields."""
        focus = self.focusWidget()
        if self.insight is not None and focus is not None and focus.hasFocus():
            focus.clearFocus()

    def show_history(self, insight_id: str, lines: Sequence[str]) -> None:
        """Show what happened to the insight, if it is still the one shown."""
        if self.insight is not None and self.insight.id == insight_id:
            self.form.history.setText("\n".join(lines))

    def _show_verdict(self, view: InsightView, verdict: Verdict | None) -> None:
        held = verdict is not None and not verdict.allowed
        self.form.verdict_part.setVisible(held)
        if held and verdict is not None:
            put(self.form.verdict.setText, text("Stays behind: {reason}.", reason=verdict.reason))
            self.form.ask.setVisible(view.publish != "asked")

    def _show_review(self, view: InsightView) -> None:
        form, english = self.form, view.source_language == "en"
        other = view.text_zh if english else view.text_en
        state = translation_state(view) if other.strip() else "none"
        pill, plain = (form.state_zh, form.state_en) if english else (form.state_en, form.state_zh)
        plain.hide()
        pill.show()
        pill.show_state(state)
        form.review_part.setVisible(state != "none")
        put(form.review_words.setText, _REVIEW.get(state, ""))
        form.approve.setVisible(state in ("draft", "review", "stale"))
        put(form.approve.setText, text("Still right") if state == "stale" else text("Approve"))
        form.to_review.setVisible(state == "draft")
        form.open_again.setVisible(state in ("approved", "review", "stale"))

    def _show_permission(self, view: InsightView) -> None:
        form = self.form
        for use in _USES:
            getattr(form, use).choose(getattr(view, use))
        form.permission_evidence.show_text(view.permission_evidence)
        form.expires.setChecked(view.expires_on is not None)
        form.expires_on.setVisible(view.expires_on is not None)
        if view.expires_on is not None:
            form.expires_on.show_day(view.expires_on)

    # ---- telling

    def _tell(self, name: str, value: Any) -> None:
        view = self.insight
        if view is not None and getattr(view, name) != value:
            self.changed.emit({name: value})

    def _name(self, person_id: str | None, name: str) -> None:
        view = self.insight
        if view is not None and (view.said_by_id, view.said_by) != (person_id, name):
            self.changed.emit({"said_by_id": person_id, "said_by_text": "" if person_id else name})

    def _tag(self, typed: str) -> None:
        tags = tuple(dict.fromkeys(tag.strip() for tag in typed.replace("，", ",").split(",") if tag.strip()))
        self._tell("tags", tags)

    def _permit(self, use: str, value: Any) -> None:
        self.permitted.emit({use: value})

    def _end(self, ends: bool) -> None:
        if ends:
            self.form.expires_on.setVisible(True)
            self.form.expires_on.setFocus()
        self.permitted.emit({"expires_on": self.form.expires_on.day()} if ends else {"without_end": True})

    def _open_details(self, shown: bool) -> None:
        self._show_details(shown)
        if shown and self.insight is not None:
            english = self.insight.source_language == "en"
            (self.form.detail_en if english else self.form.detail_zh).setFocus()

    def _show_details(self, shown: bool) -> None:
        self.form.details_part.setVisible(shown)
        self.form.details.setIcon(icon("chevron-up" if shown else "chevron-down", "mute"))

    def show_stored(self) -> None:
        """Put back what is stored where something else was typed that may not be kept."""
        if self.insight is not None:
            for name in _TEXTS:
                field = getattr(self.form, name)
                if field.toPlainText() != getattr(self.insight, name):
                    field.setPlainText(getattr(self.insight, name))
                    field.show_text(getattr(self.insight, name))

    def _fill_menu(self) -> None:
        self.menu.clear()
        for command_id, icon_name, name in _MENU:
            action = self.menu.addAction(icon(icon_name, "mute"), render(name))
            action.triggered.connect(partial(self._do, command_id))

    def _do(self, command_id: str, _checked: bool = False) -> None:
        self.did.emit(command_id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            if self.insight is not None:
                self.evidence.show_evidence(self.insight.evidence, again=True)
                self._show_review(self.insight)
        if event.type() == QEvent.Type.FontChange:
            self._dress()
        super().changeEvent(event)


_MENU: tuple[tuple[str, str, Text], ...] = (
    ("insights.publish", "send", text("Publish")),
    ("insights.withdraw", "undo-2", text("Withdraw")),
    ("insights.ask", "mail", text("Note that permission was asked")),
    ("insights.desk", "languages", text("Open in the translation desk")),
    ("insights.remove", "trash-2", text("Remove the insight")),
)
