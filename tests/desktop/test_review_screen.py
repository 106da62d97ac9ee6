"""Review by real keys and clicks: choose, edit both, all of a kind, undo; what was refused; the number in the sidebar."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert, select

from moderator_app.desktop.models.value_words import Values, called_words
from moderator_app.desktop.places import Place
from moderator_app.desktop.translation import set_language
from moderator_app.desktop.views.agenda import AgendaView
from moderator_app.desktop.views.insights import InsightsView
from moderator_app.domain.field_words import FIELDS, TABLES, field_words
from moderator_app.domain.wording import text
from moderator_app.operations.review import Called, open_count
from moderator_app.store.journal import columns_of, synced_mappers
from moderator_app.store.tables import Conflict, Event, Insight, Person, RefusedEntry, Room, Seat, Segment, utc_now

AT = datetime(2026, 11, 17, 6, 2, tzinfo=UTC)
BASE = "Bilingual reading logs bring parents in."
SHARED = "Bilingual reading logs bring both parents in."
WAITING = "Bilingual reading diaries bring parents in."


class Disputed:
    """The demo with hand-made disagreements between Maya, who sits here, and Sarah."""

    def __init__(self, ws):
        self.ws = ws
        with ws.act(text("Receive")) as session:
            self.session = session
            insight = session.scalars(select(Insight).where(Insight.text_en != "").limit(1)).one()
            insight.text_en = SHARED
            event = session.scalars(select(Event).where(Event.number == 2).limit(1)).one()
            segments = session.scalars(select(Segment).where(Segment.event_id == event.id).order_by(Segment.position)).all()
            seat = session.scalars(select(Seat).limit(1)).one()
            rooms = session.scalars(select(Room).where(Room.round_id == seat.round_id).order_by(Room.number)).all()
            people = session.scalars(select(Person).limit(2)).all()
            self.insight, self.event, self.seat, self.segments = insight.id, event.id, seat.id, [one.id for one in segments]
            self.rooms, self.people = [room.number for room in rooms], [person.name for person in people]
            self.text = self._disagree(insight, "text_en", BASE, SHARED, WAITING)
            self.minutes = [
                self._disagree(segment, "minutes", 9, segment.minutes, segment.minutes + 4) for segment in segments[:3]
            ]
            self.room = self._disagree(seat, "room_id", rooms[0].id, seat.room_id, rooms[2].id)
            self.speaker = self._disagree(segments[1], "speaker_id", None, people[0].id, people[1].id)
            self.when = self._disagree(event, "starts_at", None, "2026-11-19T01:00:00+00:00", "2026-11-20T01:30:00+00:00")
            self.gone = self._disagree(insight, "deleted_at", None, None, AT.isoformat(), author="Sarah Chen", device="hers")

    def _disagree(self, row, field, base, theirs, mine, *, author="Maya Okafor", device=None):
        other = "Sarah Chen" if author != "Sarah Chen" else "Maya Okafor"
        made = Conflict(
            feed=row.feed, table_name=row.__tablename__, row_id=row.id, field=field, base=base, theirs=theirs, mine=mine,
            author_theirs=other, author_mine=author, at_theirs=AT, at_mine=AT, device_mine=device or self.ws.device,
        )  # fmt: skip
        self.session.add(made)
        return made.id

    def refuse(self, field="detail_en", after="Words that I typed on the train"):
        with self.ws.receiving() as reception:
            values = {"table_name": "insight", "row_id": self.insight, "field_name": field, "before": "", "after": after}
            values |= {"label": text("Change the details").to_json(), "author": "Maya", "at": AT, "code": "forbidden"}
            reception.connection.execute(insert(RefusedEntry).values(**values, message="no", refused_at=utc_now()))

    def row(self, model, row_id):
        with self.ws.read() as session:
            return session.get(model, row_id, execution_options={"with_deleted": True})


@pytest.fixture
def disputed(demo_window):
    made = Disputed(demo_window.desk.workspace)
    settle(demo_window)
    return made


@pytest.fixture
def view(demo_window, disputed):
    demo_window.desk.own_zone = "Asia/Shanghai"
    demo_window.desk.go(Place("review"))
    settle(demo_window)
    return demo_window.view()


def settle(window):
    for _ in range(4):
        window.desk.background.wait_idle()
        QApplication.processEvents()


def choose(view, key):
    view.list.choose(key)
    view._show_chosen()
    settle(view.window())


def key(view, qtbot, pressed, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(view.window().focusWidget(), pressed, modifier)
    settle(view.window())


def press(qtbot, button):
    assert button.isVisible() and button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(button.window())


def sidebar_count(window):
    return next(entry.count for entry in window.sidebar.list.entries.entries if entry.place == Place("review"))


# ---- words


def test_every_field_that_can_be_changed_has_words():
    for table in synced_mappers():
        assert table in TABLES
        for name in columns_of(table).keys() - {"id", "feed", "extra"}:
            if table != "conflict":
                assert f"{table}.{name}" in FIELDS or name in FIELDS, (table, name)
    assert "newer version" in str(field_words("insight", "mood"))


def test_values_are_said_as_people_read_them(application):
    values = Values({"p": Called("person", "Li Wei", "李伟"), "r": Called("room", "", "", 3)}, "Asia/Shanghai")
    said = {
        ("segment", "speaker_id", "p"): "Li Wei",
        ("seat", "room_id", "r"): "Room 3",
        ("event", "starts_at", "2026-11-19T01:00:00+00:00"): "Thu 19 Nov 2026, 09:00 (Shanghai)",
        ("coaching_round", "starts_on", "2026-11-23"): "Mon 23 Nov 2026",
        ("segment", "minutes", 15): "15 min",
        ("segment", "kind", "keynote"): "Keynote",
        ("insight", "state", "published"): "Published",
        ("room", "is_locked", True): "Yes",
        ("insight", "deleted_at", "2026-11-19T01:00:00+00:00"): "Deleted",
        ("insight", "text_en", ""): "Nothing",
        ("segment", "speaker_id", "nobody here"): "something that is not on this laptop",
    }
    for (table, name, value), words in said.items():
        assert values.say(table, name, value) == words
    assert values.say("insight", "tags", ["logs", "families"]) == "logs, families"
    set_language("zh")
    assert called_words(Called("person", "Li Wei", "李伟")) == "李伟"
    assert values.say("coaching_round", "starts_on", "2026-11-23").startswith("2026年11月23日")


# ---- choosing


def test_the_sidebar_counts_what_is_open_and_the_list_names_it(view, disputed):
    assert sidebar_count(view.window()) == open_count(disputed.ws) == 8
    row = next(row for row in view.list.rows.rows if row.key == disputed.text)
    assert row.spoken().startswith(f"{SHARED}, English text, You and Sarah Chen")


def test_both_texts_are_shown_with_what_each_changed_marked_by_sign_and_colour(view, disputed):
    choose(view, disputed.text)
    pane = view.one
    assert pane.waiting.value.words() == WAITING and pane.shared.value.words() == SHARED
    assert pane.waiting.value.spoken() == "Bilingual reading removed: logs; added: diaries; bring parents in."
    assert "+" in pane.waiting.value.text() and "−" in pane.waiting.value.text() and "line-through" in pane.waiting.value.text()
    assert pane.base.value.words() == BASE
    assert (pane.waiting.name.text(), pane.shared.name.text()) == ("You", "Sarah Chen")
    assert pane.take.button.text() == "Use mine" and pane.keep.button.text() == "Keep Sarah Chen’s"


def test_people_rooms_and_times_are_named(view, disputed):
    choose(view, disputed.speaker)
    assert view.one.waiting.value.words() == disputed.people[1]
    choose(view, disputed.room)
    assert view.one.waiting.value.words().startswith(f"Room {disputed.rooms[2]}")
    choose(view, disputed.when)
    assert view.one.waiting.value.words() == "Fri 20 Nov 2026, 09:30 (Shanghai)"
    assert view.one.base.value.words() == "Nothing"


def test_one_uses_mine_and_the_next_one_is_chosen(view, disputed, qtbot):
    choose(view, disputed.text)
    at = view.list.currentIndex().row()
    view.list.setFocus()
    key(view, qtbot, Qt.Key.Key_1)
    assert disputed.row(Insight, disputed.insight).text_en == WAITING
    assert disputed.row(Conflict, disputed.text).state == "mine"
    assert view.list.currentIndex().row() in (at, at - 1) and view.list.current_key() != disputed.text
    assert sidebar_count(view.window()) == 7


def test_two_keeps_theirs_and_undo_brings_the_choice_back(view, disputed, qtbot):
    choose(view, disputed.text)
    press(qtbot, view.one.keep.button)
    assert disputed.row(Insight, disputed.insight).text_en == SHARED and view.review.count == 7
    view.desk.undo()
    settle(view.window())
    assert view.review.count == 8 and disputed.row(Conflict, disputed.text).state == "open"


def test_three_opens_an_editor_with_both_and_keeps_what_is_written(view, disputed, qtbot):
    choose(view, disputed.text)
    view.list.setFocus()
    key(view, qtbot, Qt.Key.Key_3)
    editor = view.one.editor
    assert editor.hasFocus() and SHARED in editor.toPlainText() and WAITING in editor.toPlainText()
    editor.selectAll()
    qtbot.keyClicks(editor, "3 diaries bring 2 parents in.")
    key(view, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert disputed.row(Insight, disputed.insight).text_en == "3 diaries bring 2 parents in."
    assert disputed.row(Conflict, disputed.text).state == "edited" and view.list.hasFocus()


def test_escape_puts_the_editor_away_and_changes_nothing(view, disputed, qtbot):
    choose(view, disputed.text)
    press(qtbot, view.one.edit.button)
    key(view, qtbot, Qt.Key.Key_Escape)
    assert not view.one.editing.isVisible() and disputed.row(Conflict, disputed.text).state == "open"


def test_all_of_a_kind_are_settled_in_one_go_and_undone_in_one(view, disputed, qtbot):
    choose(view, disputed.minutes[0])
    assert "2 more like this" in view.one.kind_words.text()
    before = [disputed.row(Segment, one).minutes for one in disputed.segments[:3]]
    view.list.setFocus()
    key(view, qtbot, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert [disputed.row(Segment, one).minutes for one in disputed.segments[:3]] == [minutes + 4 for minutes in before]
    assert view.review.count == 5
    view.desk.undo()
    settle(view.window())
    assert view.review.count == 8


def test_a_deletion_is_chosen_in_words(view, disputed, qtbot):
    choose(view, disputed.gone)
    assert (view.one.take.button.text(), view.one.keep.button.text()) == ("Delete it", "Keep it")
    assert (view.one.waiting.value.words(), view.one.shared.value.words()) == ("Deleted", "Still there")
    assert not view.one.base.isVisible() and not view.one.edit.isVisible()
    press(qtbot, view.one.take.button)
    assert disputed.row(Insight, disputed.insight).deleted_at == AT


def test_a_value_that_changed_since_is_shown_as_it_is_now(view, disputed):
    choose(view, disputed.text)
    with disputed.ws.act(text("Change")) as session:
        session.get(Insight, disputed.insight).text_en = "Written anew by somebody"
    settle(view.window())
    assert view.one.shared.value.words() == "Written anew by somebody"


def test_one_goes_to_where_it_stands_and_back(view, disputed, qtbot):
    choose(view, disputed.minutes[0])
    press(qtbot, view.one.head.open)
    window = view.window()
    assert isinstance(window.view(), AgendaView) and window.place.event_id == disputed.event
    window.back()
    settle(window)
    assert view.list.current_key() == disputed.minutes[0]
    choose(view, disputed.text)
    press(qtbot, view.one.head.open)
    assert isinstance(window.view(), InsightsView)


def test_arrows_walk_the_list_and_enter_goes_in(view, disputed, qtbot):
    choose(view, disputed.room)
    view.list.setFocus()
    key(view, qtbot, Qt.Key.Key_Return)
    assert view.one.take.button.hasFocus()
    view.list.setFocus()
    key(view, qtbot, Qt.Key.Key_Down)
    assert view.list.current_key() != disputed.room


# ---- what was refused


@pytest.fixture
def refused(view, disputed):
    disputed.refuse()
    view.desk.sharing.review_changed.emit()
    settle(view.window())
    choose(view, view.list.rows.rows[0].key)
    return view


def test_what_was_refused_stands_first_with_its_reason(refused):
    assert "refused" in refused.list.rows.rows[0].spoken() and sidebar_count(refused.window()) == 9
    assert "may not change this" in refused.refused.reason.text()
    assert refused.refused.mine.value.words() == "Words that I typed on the train"


def test_it_is_copied_tried_again_or_let_go_by_keys(refused, disputed, qtbot):
    refused.list.setFocus()
    key(refused, qtbot, Qt.Key.Key_2)
    assert QGuiApplication.clipboard().text() == "Words that I typed on the train"
    key(refused, qtbot, Qt.Key.Key_3)
    assert refused.review.count == 8
    press(qtbot, refused.window().toast.button)
    assert refused.review.count == 9
    choose(refused, refused.list.rows.rows[0].key)
    refused.list.setFocus()
    key(refused, qtbot, Qt.Key.Key_1)
    assert disputed.row(Insight, disputed.insight).detail_en == "Words that I typed on the train"
    assert refused.review.count == 8


def test_this_week_says_what_waits_and_leads_there(demo_window, disputed, qtbot):
    disputed.refuse()
    demo_window.desk.sharing.review_changed.emit()
    settle(demo_window)
    view = demo_window.view()
    titles = [str(need.title) for need in view._seen.week.needs]
    assert titles[:2] == ["8 edits need your choice", "1 change was refused"]
    view.needs.opened.emit("0")
    settle(demo_window)
    assert demo_window.place == Place("review")


# ---- nothing open


def test_the_empty_place_teaches_and_leads_to_signing_in(demo_window, qtbot):
    demo_window.desk.go(Place("review"))
    settle(demo_window)
    view = demo_window.view()
    assert view.pages.currentWidget() is view.empty and "side by side" in view.empty.sentence.text()
    press(qtbot, view.sharing_button)
    from moderator_app.desktop.dialogs.sign_in import SignIn

    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, SignIn) and w.isVisible())
    dialog.reject()


def test_the_last_one_settled_leaves_the_empty_place(view, disputed, qtbot):
    view.keep([item.id for item in view.review.disagreements])
    settle(view.window())
    assert view.pages.currentWidget() is view.empty and not sidebar_count(view.window())
