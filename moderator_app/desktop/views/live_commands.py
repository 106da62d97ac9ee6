"""The commands of the live screen, for palette, keys and the list of shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import Command, command, registry
from moderator_app.desktop.widgets.capture_field import CAPTURE_ICONS, CAPTURE_WORDS
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.live import LiveView


def _in_notes(view: LiveView) -> bool:
    return view.note_list.hasFocus() and bool(view.note_list.picked_keys())


def _choose_kind(number: int, kind: str) -> None:
    def choose(view: LiveView) -> None:
        view.capture.choose_kind(kind)
        view.capture.setFocus()

    registry.add(
        Command(
            f"live.kind.{kind}",
            text("The next note is: {kind}", kind=CAPTURE_WORDS[kind]),
            choose,
            shortcut=f"Ctrl+{number}",
            icon=CAPTURE_ICONS[kind],
            scope="live",
        )
    )


for _number, _kind in enumerate(CAPTURE_WORDS, 1):
    _choose_kind(_number, _kind)


@command("live.capture", text("Write a note"), shortcut="Ctrl+N", icon="pencil", scope="live")
def _capture(view: LiveView) -> None:
    view.capture.setFocus()


@command("live.room.next", text("The next note is of the next room"), shortcut="Ctrl+Up", icon="arrow-up", scope="live")
def _next_room(view: LiveView) -> None:
    view.capture.step_room(1)


@command("live.room.before", text("The next note is of the room before"), shortcut="Ctrl+Down", icon="arrow-down", scope="live")
def _room_before(view: LiveView) -> None:
    view.capture.step_room(-1)


@command("live.segment.next", text("Notes go to the next segment"), shortcut="Alt+Down", icon="chevron-down", scope="live")
def _next_segment(view: LiveView) -> None:
    view.step_segment(1)


@command("live.segment.before", text("Notes go to the segment before"), shortcut="Alt+Up", icon="chevron-up", scope="live")
def _segment_before(view: LiveView) -> None:
    view.step_segment(-1)


@command("live.notes", text("Go to the notes"), shortcut="Ctrl+J", icon="list", scope="live")
def _notes(view: LiveView) -> None:
    view.go_to_notes()


@command("live.note.write", text("Write in the note"), shortcut="F2", icon="pencil", scope="live", enabled=_in_notes)
def _write(view: LiveView) -> None:
    view.note_list.write()


@command("live.note.remove", text("Remove the notes"), shortcut="Del", icon="trash-2", scope="live", enabled=_in_notes)
def _remove(view: LiveView) -> None:
    view.remove()


@command("live.notes.all", text("Show the notes of all themes"), icon="list", scope="live")
def _all(view: LiveView) -> None:
    view.show_all_notes()


@command("live.theme.add", text("Add a theme"), shortcut="Ctrl+Shift+T", icon="tag", scope="live")
def _theme(view: LiveView) -> None:
    view.furniture.add_theme.setFocus()


@command("live.who", text("Tick who is here"), shortcut="Ctrl+T", icon="users", scope="live")
def _who(view: LiveView) -> None:
    view.open_panel()


@command("live.reseat", text("Re-seat late arrivals"), icon="refresh-cw", scope="live")
def _reseat(view: LiveView) -> None:
    view.open_panel("late")


@command("live.questions", text("Questions and commitments"), shortcut="Ctrl+Shift+Q", icon="circle-question-mark", scope="live")
def _questions(view: LiveView) -> None:
    view.open_panel("questions")


@command("live.commitment", text("Write a commitment"), icon="handshake", scope="live")
def _commitment(view: LiveView) -> None:
    view.open_panel("questions")
    view.side.questions.begin_soon(with_new=True)


@command("live.questions.carry", text("Carry the open questions to next time"), icon="arrow-right", scope="live")
def _carry(view: LiveView) -> None:
    view.side.questions.read(view.place.event_id, view.agenda.time_zone if view.agenda is not None else "UTC")
    view.side.questions.carry_open()


@command("live.debrief", text("Compose the debrief"), shortcut="Ctrl+D", icon="shapes", scope="live")
def _debrief(view: LiveView) -> None:
    view.open_debrief()


@command("live.choices", text("Take down theme choices"), shortcut="Ctrl+Shift+C", icon="tag", scope="live")
def _choices(view: LiveView) -> None:
    view.open_panel("choices")


@command("live.rooms.form", text("Form the rooms by the choices"), icon="wand-sparkles", scope="live")
def _form(view: LiveView) -> None:
    view.open_panel("choices")
    view.side.choices.form_rooms()


@command("live.rooms.choose", text("Copy “Choose your room”"), shortcut="Ctrl+Shift+R", icon="message-square-quote", scope="live")
def _choose(view: LiveView) -> None:
    view.side.rooms.copy_choose_your_room()


@command("live.rooms.moves", text("Copy the moves for the chat"), icon="copy", scope="live")
def _moves(view: LiveView) -> None:
    view.side.rooms.copy_moves()


@command("live.files.folder", text("Bring in a Zoom folder"), shortcut="Ctrl+O", icon="folder-open", scope="live")
def _folder(view: LiveView) -> None:
    view.files.ask_for_folder()


@command("live.files.participants", text("Bring in the list of who came"), icon="users", scope="live")
def _participants(view: LiveView) -> None:
    view.files.ask("participants")


@command("live.files.chat", text("Bring in the chat"), icon="messages-square", scope="live")
def _chat(view: LiveView) -> None:
    view.files.ask("chat")


@command("live.files.transcript", text("Bring in the transcript"), icon="file-text", scope="live")
def _transcript(view: LiveView) -> None:
    view.files.ask("transcript")


@command("live.files.polls", text("Bring in the polls"), icon="list", scope="live")
def _polls(view: LiveView) -> None:
    view.files.ask("polls")
