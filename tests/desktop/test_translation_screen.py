"""The translation desk in the real window: writing, approving by key, what is missing, files, letters, copies, the glossary."""

from __future__ import annotations

from email import message_from_bytes

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from moderator_app.desktop.dialogs.glossary_editor import GlossaryEditor
from moderator_app.desktop.dialogs.permission_dialogs import AnswerDialog, LetterDialog, RevokeDialog
from moderator_app.desktop.dialogs.translation_report import TranslationReport
from moderator_app.desktop.places import Place
from moderator_app.domain.permission_letter import Letter
from moderator_app.domain.translation_units import TranslationUnit
from moderator_app.exchange.xliff import read_xliff, write_xliff
from moderator_app.operations import glossary, insights, letters, sent_copies, strands
from moderator_app.operations import translation_desk as desk_of
from moderator_app.store.tables import Cue, SourceFile

LEFT, CTRL, SHIFT, ALT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class AtDesk:
    """Somebody at the translation desk of the demo's librarians."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.ws = window, qtbot, window.desk.workspace
        self.strand = next(s.id for s in strands.strands(self.ws) if s.name_en == "Whole School Librarians")
        self.event = next(e.id for e in strands.events(self.ws, self.strand) if e.number == 2)
        glossary.begin_glossary(self.ws)
        self.go()

    def go(self, event=None):
        self.window.go(Place("translation", self.strand, event))
        self.idle()
        self.view = self.window.view()
        self.list, self.editor, self.side = self.view.list, self.view.editor, self.view.side

    def idle(self):
        for _ in range(8):
            self.window.desk.background.wait_idle()
            QApplication.processEvents()

    def unit(self, start):
        return next(u for u in desk_of.units(self.ws, strand_id=self.strand) if u.source.startswith(start))

    def click_row(self, start):
        row = next(n for n, u in enumerate(self.list.model_.units) if u.source.startswith(start))
        index = self.list.model_.index(row)
        self.list.scrollTo(index)
        self.qtbot.mouseClick(self.list.viewport(), LEFT, pos=self.list.visualRect(index).center())
        self.idle()

    def press(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(widget, key, modifier)
        self.idle()

    def click(self, button):
        assert button.isVisible() and button.isEnabled()
        self.qtbot.mouseClick(button, LEFT)
        self.idle()

    def choose(self, box, key):
        number = next(n for n, (one, _words) in enumerate(box._choices) if one == key)
        box.setCurrentIndex(number)
        box.activated.emit(number)
        self.idle()

    def write(self, words):
        field = self.editor.target
        field.setFocus()
        field.selectAll()
        field.insertPlainText(words)

    def dialog(self, kind):
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())

    def chips(self):
        return [chip.text() for chip in self.editor.strip.chips]


@pytest.fixture
def at(demo_window, qtbot):
    return AtDesk(demo_window, qtbot)


UNTRANSLATED = "Who translates for families"


def test_a_translation_is_written_and_approved_with_the_keyboard_alone(at):
    at.click_row(UNTRANSLATED)
    at.press(at.list, Qt.Key.Key_Return)
    assert at.editor.target.hasFocus()
    at.qtbot.keyClicks(at.editor.target, "x")
    at.write("谁来翻译？")
    at.press(at.editor.target, Qt.Key.Key_A, CTRL | SHIFT)
    assert (at.unit(UNTRANSLATED).target, at.unit(UNTRANSLATED).state) == ("谁来翻译？", "approved")
    assert not at.list.current().source.startswith(UNTRANSLATED)
    at.window.desk.undo()
    at.idle()
    assert at.unit(UNTRANSLATED).state == "draft"


def test_keys_go_from_text_to_text_and_keep_what_is_typed(at):
    at.click_row(UNTRANSLATED)
    here = at.list.currentIndex().row()
    at.write("谁来翻译？")
    at.press(at.editor.target, Qt.Key.Key_Down, ALT)
    assert at.list.currentIndex().row() == here + 1
    assert at.unit(UNTRANSLATED).target == "谁来翻译？"
    at.press(at.editor.target, Qt.Key.Key_Up, ALT)
    assert at.list.current().source.startswith(UNTRANSLATED)
    assert at.editor.words() == "谁来翻译？"


def test_what_is_approved_can_not_be_typed_over_until_it_is_opened(at):
    at.click_row("Fewer rules")
    assert at.editor.target.isReadOnly()
    at.click(at.editor.open_again)
    assert at.unit("Fewer rules").state == "review"
    assert not at.editor.target.isReadOnly()
    at.write("规则少了")
    at.press(at.editor.target, Qt.Key.Key_Return, CTRL)
    assert (at.unit("Fewer rules").target, at.unit("Fewer rules").state) == ("规则少了", "review")


def test_missing_terms_and_numbers_are_marked_and_put_in_by_a_click(at):
    at.click_row("Children cite AI")
    assert any(words.startswith("AI → 人工智能") for words in at.chips())
    at.click_row("Family reading night")
    assert [gap.shown for gap in at.editor.strip.gaps] == ["three"]
    at.click(at.editor.strip.chips[0])
    assert at.editor.words().startswith("three")
    at.write("三所学校由学生主持的家庭阅读之夜")
    at.press(at.editor.target, Qt.Key.Key_Return, CTRL)
    at.click_row("Family reading night")
    assert at.editor.strip.gaps == ()


def test_filters_leave_the_texts_that_stand_there(at):
    at.choose(at.view.kinds, "theme")
    assert {one.kind for one in at.list.model_.units} == {"theme"}
    at.choose(at.view.kinds, "insight")
    at.choose(at.view.states, "review")
    assert {one.state for one in at.list.model_.units} == {"review"}
    at.choose(at.view.states, "missing")
    assert [one.source[:12] for one in at.list.model_.units if one.kind == "insight"][:2] == ["Family readi", "Children cit"]
    at.choose(at.view.states, "stale")
    assert at.view.rows.currentWidget() is at.view.none_fits
    at.view.show_all()
    at.idle()
    assert len(at.list.model_.units) == len(at.view.units)


def test_one_goes_on_by_oneself_where_what_was_approved_leaves_the_list(at):
    at.choose(at.view.kinds, "theme")
    at.choose(at.view.states, "draft")
    shown = [one.key for one in at.list.model_.units]
    at.list.go_to(1)
    at.press(at.list, Qt.Key.Key_A, CTRL | SHIFT)
    assert [one.key for one in at.list.model_.units] == [shown[0], *shown[2:]]
    assert at.list.current().key == shown[2]


def test_several_are_approved_at_once_and_what_stays_is_told(at):
    at.choose(at.view.kinds, "theme")
    at.list.selectAll()
    at.press(at.list, Qt.Key.Key_A, CTRL | SHIFT)
    themes = [u for u in desk_of.units(at.ws, strand_id=at.strand, kinds=["theme"])]
    assert all(one.state == "approved" for one in themes if one.target)
    at.choose(at.view.kinds, "insight")
    at.list.selectAll()
    at.press(at.list, Qt.Key.Key_A, CTRL | SHIFT)
    assert at.view.banner.isVisible()


def test_a_changed_source_is_shown_and_confirmed(at):
    one = at.unit("Fewer rules")
    insights.change_insight(at.ws, one.key.split(".")[1], text_en="Fewer rules on the wall, and less noise")
    at.idle()
    at.choose(at.view.states, "stale")
    assert [u.key for u in at.list.model_.units] == [one.key]
    at.click(at.editor.fits)
    assert (at.unit("Fewer rules").state, at.unit("Fewer rules").stale) == ("review", False)


def test_texts_go_out_as_xliff_and_come_back(at, tmp_path):
    at.choose(at.view.kinds, "theme")
    at.view.files.export(tmp_path, "xliff")
    at.idle()
    (path,) = tmp_path.glob("*.xlf")
    items = read_xliff(path).items
    assert len(items) == len(at.list.model_.units)
    assert sent_copies.copies_of(at.ws, "theme", [items[0].key.split(".")[1]])[0].place == str(path)
    first, second = items[0], items[1]
    desk_of.set_states(at.ws, [second.key], "approved")
    back = [
        TranslationUnit(first.key, "theme", "en", first.source, "新的译文", "review"),
        TranslationUnit(second.key, "theme", "en", second.source, "别的译文", "review"),
    ]
    (returned,) = write_xliff(back, tmp_path, "back")
    at.view.files.bring([returned])
    at.idle()
    report = at.dialog(TranslationReport)
    assert report.refused.rows.rows[0].key.endswith(second.key)
    if report.asked.rows.rows:
        at.click(report.take_button)
    else:
        report.reject()
    at.idle()
    assert desk_of.unit(at.ws, first.key).target == "新的译文"
    assert desk_of.unit(at.ws, second.key).state == "approved"


def test_texts_go_out_as_a_workbook(at, tmp_path):
    at.choose(at.view.kinds, "agenda")
    at.view.files.export(tmp_path, "xlsx")
    at.idle()
    assert len(list(tmp_path.glob("*.xlsx"))) == 1


def test_the_owner_is_asked_by_letter(at, tmp_path):
    at.click_row("Publishers of Marathi")
    assert at.editor.target.isReadOnly()
    at.click(at.editor.ask)
    dialog = at.dialog(LetterDialog)
    letter = dialog.letter
    assert isinstance(letter, Letter)
    assert "Publishers of Marathi" in dialog.body.toPlainText()
    at.click(dialog.copy_button)
    assert QGuiApplication.clipboard().text() == letter.as_text
    at.view.letters.save(letter, tmp_path / "letter.eml")
    at.idle()
    assert message_from_bytes((tmp_path / "letter.eml").read_bytes())["X-Unsent"] == "1"
    dialog.boxes["naming"].setChecked(False)
    at.idle()
    assert "naming" not in dialog.letter.uses
    at.click(dialog.sent_button)
    assert letters.standing(at.ws, at.unit("Publishers of Marathi").key.split(".")[1]).publish == "asked"
    assert at.side.known.text().startswith("Asked on")


def test_an_answer_is_noted_with_its_evidence(at):
    at.click_row("Publishers of Marathi")
    at.click(at.side.answer)
    dialog = at.dialog(AnswerDialog)
    at.click(dialog.save_button)
    assert dialog.banner.isVisible()
    at.choose(dialog.answers["publish"], "granted")
    at.choose(dialog.answers["translate"], "granted")
    at.click(dialog.save_button)
    assert dialog.isVisible()  # a yes needs its evidence
    dialog.evidence.words.setPlainText("Yes, mail of 20 November")
    at.click(dialog.save_button)
    known = letters.standing(at.ws, at.unit("Publishers of Marathi").key.split(".")[1])
    assert (known.publish, known.translate) == ("granted", "granted")
    assert known.evidence == "Yes, mail of 20 November"
    assert not at.editor.target.isReadOnly()


def test_a_permission_is_taken_back_and_the_copies_are_listed_and_marked(at):
    one = at.unit("Family reading night")
    insight_id = one.key.split(".")[1]
    sent_copies.record_copies(
        at.ws, [("insight", insight_id)], strand_id=at.strand, language="both", format="docx", place="/tmp/insights.docx"
    )
    at.click_row("Family reading night")
    assert [row.third for row in at.side.copies.rows.rows] == ["insights.docx · /tmp"]
    at.click(at.side.revoke)
    dialog = at.dialog(RevokeDialog)
    at.click(dialog.go)
    assert insights.insight(at.ws, insight_id).publish == "refused"
    assert at.view.banner.isVisible()
    at.side.copies.choose(at.side.copies.rows.rows[0].key)
    at.side.copies.setFocus()
    at.press(at.side.copies, Qt.Key.Key_Return)
    assert sent_copies.copies_of(at.ws, "insight", [insight_id])[0].recalled_at is not None


def test_the_glossary_is_edited_in_its_dialog(at):
    at.press(at.list, Qt.Key.Key_G, CTRL)
    dialog = at.dialog(GlossaryEditor)
    at.idle()
    assert len(dialog.list.rows.rows) == len(glossary.glossary(at.ws))
    at.click(dialog.new_button)
    dialog.english.setText("shelf talk")
    dialog.chinese.setText("书架交流")
    at.click(dialog.keep_button)
    assert dialog.current().en == "shelf talk"
    dialog.chinese.setFocus()
    dialog.chinese.setText("书架对谈")
    at.press(dialog.chinese, Qt.Key.Key_Return)
    assert next(t for t in glossary.glossary(at.ws) if t.en == "shelf talk").zh == "书架对谈"
    at.click(dialog.remove_button)
    assert all(t.en != "shelf talk" for t in glossary.glossary(at.ws))
    dialog.accept()
    at.idle()


def test_ten_thousand_captions_are_shown_and_walked_through(at):
    with at.ws.act(sent_copies.text("Test")) as session:
        source = SourceFile(kind="transcript", name="talk.vtt", about_id=at.event)
        session.add(source)
        session.add_all(
            Cue(event_id=at.event, source_id=source.id, line=n, starts=float(n), text=f"Line {n}") for n in range(10_000)
        )
    at.go(at.event)
    at.choose(at.view.kinds, "caption")
    assert len(at.list.model_.units) >= 10_000
    at.press(at.list, Qt.Key.Key_End)
    assert at.list.current() is at.list.model_.units[-1]
    at.write("最后一行")
    at.press(at.editor.target, Qt.Key.Key_Return, CTRL)
    assert desk_of.unit(at.ws, at.list.model_.units[-1].key).target == "最后一行"


def test_a_strand_without_texts_is_told_what_comes_here(at):
    with at.ws.act(sent_copies.text("Test")) as session:
        from moderator_app.store.tables import Strand

        strand = Strand(name_en="New", name_zh="新", position="z")
        session.add(strand)
    at.idle()
    at.window.go(Place("translation", strand.id))
    at.idle()
    assert at.view.pages.currentWidget() is at.view.empty


def test_a_file_of_the_answer_is_kept_and_given_out_again(at, tmp_path):
    mail = tmp_path / "yes.eml"
    mail.write_bytes(b"Yes")
    at.click_row("Family reading night")
    at.click(at.side.answer)
    dialog = at.dialog(AnswerDialog)
    at.choose(dialog.answers["publish"], "granted")
    dialog.evidence.take(mail)
    at.click(dialog.save_button)
    assert at.side.file.isVisible()
    at.view.letters.save_answer(tmp_path / "copy.eml")
    at.idle()
    assert (tmp_path / "copy.eml").read_bytes() == b"Yes"


def test_an_insight_is_found_here_from_the_insights_screen(at):
    at.choose(at.view.kinds, "theme")
    at.window.go(Place("insights", at.strand))
    at.idle()
    shown = at.window.view()
    one = at.unit("Fewer rules")
    shown.show_found("insight", one.key.split(".")[1])
    shown.refresh(None)
    at.idle()
    at.press(shown.lists["insights"], Qt.Key.Key_T, CTRL | SHIFT)
    assert at.window.view() is at.view
    assert at.list.current().key == one.key
