"""Publish: what goes out and what stays behind, the choices, the files, and the register of resources."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from moderator_app.desktop.places import Place
from moderator_app.desktop.settings import LANGUAGE
from moderator_app.desktop.views import publish_files
from moderator_app.desktop.views.publish import EXPORT, EXPORT_FOLDER
from moderator_app.desktop.widgets.export_options import ExportChoices
from moderator_app.operations import insights, resources, strands

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class AtPublish:
    """The window at the Publish step of the demo meeting."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        self.strand = next(s.id for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        self.event = next(e.id for e in strands.events(self.ws, self.strand) if e.number == 2)
        window.go(Place("meeting", self.strand, self.event, "publish"))
        self.idle()
        self.view = window.view()
        self.options = self.view.options

    def idle(self):
        for _ in range(3):
            self.window.desk.background.wait_idle()
            QApplication.processEvents()

    def click(self, button):
        self.qtbot.mouseClick(button, LEFT)
        self.idle()

    def tick(self, box):
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Space)
        self.idle()

    def choose(self, segmented, key):
        self.click(segmented._group.button(segmented._keys.index(key)))

    def out(self):
        return [row.title for row in self.view.going.rows.rows]

    def behind(self):
        return {line.row.title: line for line in self.view.held.lines}

    def insight(self, start):
        return next(v for v in insights.insights_of(self.ws, event_id=self.event) if v.text_en.startswith(start))

    def resources(self):
        return {view.title_en: view for view in resources.resources(self.ws, self.strand)}

    def at_resources(self):
        self.view.show_tab("resources")
        self.idle()
        return self.view.resources


@pytest.fixture
def at(demo_window, qtbot):
    return AtPublish(demo_window, qtbot)


# ---- what goes out


def test_it_says_how_many_go_out_and_how_many_stay_behind(at):
    assert at.view.title.second.text() == "12 insights go out · 3 stay behind"
    assert at.view.export_button.text() == "Export 12 insights"
    assert len(at.out()) == 12


def test_what_stays_behind_tells_the_reason_and_only_offers_what_helps(at):
    lines = at.behind()
    waiting, refused = (
        lines["Reading passport template"],
        lines["Publishers of Marathi, Tamil and Hindi children's books who ship abroad"],
    )
    assert str(waiting.row.reason) == "Permission was asked for and not yet given"
    assert not waiting.ask.isVisible()
    assert refused.ask.isVisible()
    at.click(refused.ask)
    assert at.insight("Publishers of").publish == "asked"


def test_what_stays_behind_can_be_opened_where_it_is_changed(at):
    at.click(at.behind()["Reading passport template"].open)
    assert at.window.place.step == "insights"
    assert at.window.view().cards.picked_keys() == [at.insight("Reading passport").id]


def test_in_one_language_what_is_not_approved_stays_behind_unless_drafts_go_too(at):
    at.choose(at.options.language, "zh")
    reasons = [str(line.row.reason) for line in at.behind().values()]
    assert "Its translation is not approved" in reasons
    before = len(at.out())
    at.tick(at.options.drafts)
    assert len(at.out()) > before
    assert "Its translation is not approved" not in [str(line.row.reason) for line in at.behind().values()]


def test_themes_and_kinds_narrow_what_goes_out(at):
    theme = next(offer.key for offer in at.view.preview.themes if offer.title_en == "AI and citation")
    for key in list(at.options.themes):
        if key != theme:
            at.tick(at.options.themes[key])
    assert at.out() == ['A one-page statement "How I used AI", and teachers go first']
    at.tick(at.options.kinds["case"])
    assert at.out() == []
    assert not at.view.export_button.isEnabled()


def test_with_no_theme_left_nothing_goes_out(at):
    for key in list(at.options.themes):
        at.tick(at.options.themes[key])
    assert at.out() == []
    assert not at.behind()
    assert at.view.going_pages.currentWidget() is at.view.none_fit


def test_the_whole_strand_can_be_exported(at):
    at.choose(at.options.scope, "strand")
    assert at.view.selection(at.options.choices()).event_id is None
    assert len(at.out()) == 12


def test_marking_what_goes_out_as_published_is_one_step(at):
    at.click(at.view.mark_button)
    states = [v.state for v in insights.insights_of(at.ws, event_id=at.event)]
    assert states.count("published") == 12
    assert not at.view.mark_button.isEnabled()
    at.window.run_command("undo")
    at.idle()
    assert [v.state for v in insights.insights_of(at.ws, event_id=at.event)].count("published") < 12


# ---- files


def test_the_button_asks_for_a_folder_and_writes_what_was_chosen(at, tmp_path):
    at.tick(at.options.formats[".pdf"])
    at.tick(at.options.formats[".json"])
    at.click(at.view.export_button)
    dialog = at.window.findChild(QFileDialog)
    assert dialog is not None
    folder = tmp_path / "handed out"
    folder.mkdir()
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    at.idle()
    written = sorted(path.suffix for path in folder.iterdir())
    assert written == [".docx", ".json"]
    stored = json.loads(next(folder.glob("*.json")).read_text("utf-8"))
    assert len(stored["insights"]) == 12
    assert at.window.toast.words.text() == "12 insights written to 2 files"
    assert at.window.toast.button.text() == "Open folder"


def test_an_earlier_export_is_never_written_over(at, tmp_path):
    at.options.show_choices(ExportChoices(formats=(".md",)), in_meeting=True)
    for _ in range(2):
        at.view.export_to(tmp_path)
        at.idle()
    names = sorted(path.name for path in tmp_path.glob("*.md"))
    assert len(names) == 2
    assert any("(2)" in name for name in names)


def test_a_folder_that_is_gone_is_told_in_the_window(at, tmp_path):
    at.view.export_to(tmp_path / "nowhere")
    at.idle()
    assert at.window.banner.isVisible()


def test_screens_are_read_while_documents_are_made(at, tmp_path, monkeypatch):
    going_on = threading.Event()

    def slowly(_function, collection, path, progress):
        going_on.wait(20)
        return path

    monkeypatch.setattr(publish_files, "beside", slowly)
    at.view.export_to(tmp_path)
    read = []
    at.window.desk.ask(lambda ws: len(strands.strands(ws)), read.append)
    at.qtbot.waitUntil(lambda: bool(read))
    assert at.window.desk.background.busy()
    going_on.set()
    at.idle()


def test_without_a_kind_of_file_there_is_no_export(at):
    at.tick(at.options.formats[".docx"])
    at.tick(at.options.formats[".pdf"])
    assert not at.view.export_button.isEnabled()
    assert at.view.title.second.text() == "Choose at least one kind of file at the left."


def test_choices_are_remembered(at, tmp_path):
    at.choose(at.options.language, "en")
    at.tick(at.options.formats[".csv"])
    at.view.export_to(tmp_path)
    at.idle()
    settings = at.window.desk.settings
    assert settings.get(EXPORT_FOLDER) == str(tmp_path)
    kept = ExportChoices.from_json(settings.get(EXPORT))
    assert (kept.language, kept.formats) == ("en", (".docx", ".pdf", ".csv"))
    other = next(e.id for e in strands.events(at.ws, at.strand) if e.number == 1)
    at.window.go(Place("meeting", at.strand, other, "publish"))
    at.idle()
    assert at.options.choices().language == "en"


@pytest.mark.parametrize("stored", [{}, {"language": 3, "formats": "x", "scope": None}, {"formats": [".exe", ".pdf"]}])
def test_stored_choices_that_make_no_sense_become_the_usual_ones(stored):
    chosen = ExportChoices.from_json(stored)
    assert chosen.language == "both"
    assert set(chosen.formats) <= {".docx", ".pdf"}


def test_a_meeting_without_insights_teaches_what_this_is_for(at):
    other = next(e.id for e in strands.events(at.ws, at.strand) if e.number == 4)
    at.window.go(Place("meeting", at.strand, other, "publish"))
    at.idle()
    assert at.view.pages.currentWidget() is at.view.empty
    assert not at.view.export_button.isVisible()


def test_in_chinese_the_counts_still_stand(at):
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert "12" in at.view.export_button.text()
    assert "家长作为读者" in at.options.themes["Families as readers"].accessibleName()


def test_each_reader_sees_an_insight_in_their_language_first(at):
    both = next(entry for entry in at.view.preview.collection.entries if entry.text_en and entry.text_zh)
    number = at.view.going.rows.index(at.view.preview.collection.entries.index(both)).row()
    assert at.view.going.rows.rows[number].title == both.text_en
    assert at.view.going.rows.rows[number].second == both.text_zh
    at.window.desk.settings.set(LANGUAGE, "zh")
    at.idle()
    assert at.view.going.rows.rows[number].title == both.text_zh
    assert at.view.going.rows.rows[number].second == both.text_en


# ---- resources


def test_resources_show_owner_and_permission(at):
    page = at.at_resources()
    row = next(row for row in page.list.rows.rows if row.title == "Reading passport template")
    assert "Lena Fischer" in row.second
    assert at.window.inspector_panel.isVisible()


def test_a_resource_is_changed_and_its_permission_noted(at):
    page = at.at_resources()
    page.list.choose(at.resources()["Reading passport template"].id)
    page._show_side()
    form = page.side.form.form
    form.topic.setFocus()
    form.topic.setText("families")
    form.topic.setModified(True)
    at.qtbot.keyClick(form.topic, Qt.Key.Key_Return)
    form.publish.setCurrentIndex([key for key, _ in form.publish._choices].index("granted"))
    form.publish.activated.emit(form.publish.currentIndex())
    at.idle()
    stored = at.resources()["Reading passport template"]
    assert (stored.topic, stored.publish, stored.translate) == ("families", "granted", "asked")


def test_a_link_is_added_and_a_wrong_one_refused_in_words(at):
    page = at.at_resources()
    page.add_link("https://example.org/atlas", "Atlas", "地图集")
    at.idle()
    assert at.resources()["Atlas"].link == "https://example.org/atlas"
    assert page.current().title_en == "Atlas"
    page.add_link("ftp://example.org", "", "")
    at.idle()
    assert at.window.banner.isVisible()


def test_files_dropped_on_the_page_are_kept_and_a_copy_can_be_saved(at, tmp_path):
    page = at.at_resources()
    file = tmp_path / "shelf_plan.pdf"
    file.write_bytes(b"%PDF-1.4 plan")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    where = QPointF(20, 20)
    move = Qt.DropAction.CopyAction
    QApplication.sendEvent(page, QDragEnterEvent(where.toPoint(), move, data, LEFT, PLAIN))
    QApplication.sendEvent(page, QDropEvent(where, move, data, LEFT, PLAIN))
    at.idle()
    stored = at.resources()["shelf plan"]
    assert (stored.file_name, stored.kind) == ("shelf_plan.pdf", "slides")
    at.click(page.side.form.form.open)
    dialog = at.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "copy.pdf"))
    dialog.close()
    at.idle()
    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF-1.4 plan"


def test_removing_a_resource_can_be_undone(at):
    page = at.at_resources()
    gone = page.current().title_en
    at.click(page.side.form.form.remove)
    assert gone not in at.resources()
    at.window.run_command("undo")
    at.idle()
    assert gone in at.resources()


def test_every_control_of_the_screen_has_a_name(at):
    for tab in ("export", "resources"):
        at.view.show_tab(tab)
        at.idle()
        for widget in at.view.findChildren(QWidget) + at.view.inspector().findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
                name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
                assert name.strip(), widget
