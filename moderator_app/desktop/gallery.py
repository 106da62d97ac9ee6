"""Draws every widget of the kit in both themes, for eyes: `python -m moderator_app.desktop.gallery FOLDER [zh]`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from moderator_app.desktop import widgets as kit
from moderator_app.desktop.app import dress, make_application
from moderator_app.desktop.settings import LANGUAGE, THEME, Settings
from moderator_app.desktop.theme import TONES, load_fonts
from moderator_app.domain.wording import text


def _texts() -> QWidget:
    kinds: tuple[kit.TextKind, ...] = ("title", "section", "strong", "body", "second", "small", "caps")
    labels = [kit.Label(f"{kind} · 阅读文化 · Reading culture 09:05", kind) for kind in kinds]
    pills = kit.FlowLayout()
    for tone in TONES:
        pills.addWidget(kit.Pill(f"{tone} 中文", tone))  # type: ignore[arg-type]
    holder = QWidget()
    holder.setLayout(pills)
    return kit.Card(*labels, holder)


def _buttons() -> QWidget:
    rows = []
    for small in (False, True):
        made: list[QWidget] = [
            kit.Button(text("Open the meeting"), kind="primary", icon_name="arrow-right", small=small),
            kit.Button(text("From template"), icon_name="copy", small=small),
            kit.Button(text("Cancel"), kind="quiet", small=small),
            kit.Button(text("Delete"), kind="danger", icon_name="trash-2", small=small),
            kit.Button(icon_name="ellipsis", kind="quiet", name=text("Menu"), small=small),
        ]
        off = kit.Button(text("Print"), icon_name="printer", small=small)
        off.setEnabled(False)
        rows.append(kit.row_of(*made, off, None))
    card = kit.Card()
    for row in rows:
        card.column.addLayout(row)
    card.column.addWidget(kit.Segmented([("all", text("All")), ("mine", text("Mine")), ("open", text("Open"))]))
    return card


def _fields() -> QWidget:
    pair = kit.BilingualField(text("Title"))
    pair.show_texts("Reading culture without a budget", "零预算的阅读文化", "draft")
    minutes, speaker = kit.NumberField(0, 90), kit.ChoiceField([("li", "Li Wei 李伟"), ("maya", "Maya")])
    minutes.show_value(15)
    speaker.choose("li")
    ticked = QCheckBox("Names may be shown")
    ticked.setChecked(True)
    chosen = QRadioButton("Side by side")
    chosen.setChecked(True)
    notes = kit.TextField(lines=3)
    notes.show_text("Ask for a show of hands before slide 4.\nPrompt: what did you stop doing?")
    card = kit.Card(kit.SearchField(text("Find a member")), pair, kit.Labelled(text("Facilitation notes"), notes))
    card.column.addLayout(kit.row_of(kit.Labelled(text("Minutes"), minutes), kit.Labelled(text("Speaker"), speaker)))
    card.column.addLayout(kit.row_of(ticked, QCheckBox("Not ticked"), chosen, QRadioButton("中文"), None, spacing=16))
    return card


def _lists() -> QWidget:
    lines, cards = kit.RowList("lines"), kit.RowList("cards")
    lines.show_rows(
        [
            kit.Row("1", "Amara B.", "Dalian · 6 years", face="Amara B.", trailing_pills=(("met twice", "warn"),), trailing="3"),
            kit.Row("2", "李伟", "蛇口 · 8 年", face="李伟", mandarin=True, pills=(("中文", "mandarin"),)),
            kit.Row("3", "Speaker for Meeting 3 is not confirmed", "Whole School Librarians", icon="mic", trailing="Friday"),
        ]
    )
    pills = (("insight", "neutral"), ("Room 3 · Li Wei", "plain"), ("中文 reviewed", "good"), ("permission granted", "good"))
    cards.show_rows(
        [
            kit.Row("1", "Bilingual reading logs bring parents in", "双语阅读日志让家长参与进来", icon="lightbulb", pills=pills),
            kit.Row("2", "Reading passport template", "no Chinese yet", icon="paperclip", trailing_pills=(("waits", "bad"),)),
        ]
    )
    lines.choose("2")
    cards.choose("1")
    for rows in (lines, cards):
        rows.setFixedHeight(rows.content_height())
    holder = QWidget()
    holder.setLayout(kit.column_of(lines, cards, spacing=12))
    return holder


def _surroundings() -> QWidget:
    banner = kit.Banner()
    banner.say("The file roster.csv could not be read: line 3 has 4 cells instead of 6.", "Save it as CSV again.", tone="bad")
    warning = kit.Banner()
    warning.say("2 min over: shorten a segment or press Fit.", tone="warn", action=(text("Fit to 90"), lambda: None))
    meters = [kit.Meter("Share an inquiry with the room", "96 %", 0.96), kit.Meter("Meeting somebody new", "61 %", 0.61, "warn")]
    people = kit.row_of(kit.PersonAvatar("Amara B."), kit.PersonAvatar("李伟", mandarin=True), kit.PersonAvatar("Nils"), None)
    drop = kit.DropZone(text("Drop a roster here: CSV or XLSX."), text("Choose a file"), lambda: None, (".csv", ".xlsx"))
    start = kit.Button(text("Import a roster"), kind="primary", icon_name="upload")
    empty = kit.EmptyPlace("users", text("No members yet"), text("A roster brings in everybody at once, from any table."), start)
    holder = QWidget()
    column = kit.column_of(banner, warning, *meters, spacing=12)
    column.addLayout(people)
    column.addWidget(drop)
    column.addWidget(empty)
    holder.setLayout(column)
    return holder


def gallery() -> QWidget:
    """All widgets on one page of 1240 × 900."""
    page = QWidget()
    page.setProperty("part", "page")
    page.resize(1240, 900)
    row = QHBoxLayout(page)
    row.setContentsMargins(20, 20, 20, 20)
    row.setSpacing(20)
    for parts in ((_texts(), _buttons()), (_fields(), _lists()), (_surroundings(),)):
        column = QVBoxLayout()
        column.setSpacing(14)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        row.addLayout(column, 1)
    return page


def main(folder: Path, language: str) -> None:
    make_application()
    load_fonts()
    settings = Settings(Path(tempfile.mkdtemp()) / "settings.json")
    settings.set(LANGUAGE, language)
    dress(settings)
    folder.mkdir(parents=True, exist_ok=True)
    page = gallery()
    page.show()
    for name in ("light", "dark"):
        settings.set(THEME, name)
        page.grab().save(str(folder / f"kit-{name}-{language}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "en")
