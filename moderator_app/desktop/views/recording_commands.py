"""The commands of the Recordings screen, for palette, shortcuts and menus. Each gets the `RecordingView`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import command
from moderator_app.desktop.places import Place
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.desktop.views.recording import RecordingView
    from moderator_app.desktop.views.window import Window

_SCOPE = "recording"


def _is_meeting(view: RecordingView) -> bool:
    return view.place.event_id is not None


def _plays(view: RecordingView) -> bool:
    return view.one is not None and view.one.file is not None


def _has_lines(view: RecordingView) -> bool:
    return bool(view.lines)


def _has_line(view: RecordingView) -> bool:
    return bool(view.picked_line_ids())


def _has_several(view: RecordingView) -> bool:
    return len(view.furniture.cues.picked_ids()) > 1


def _has_chapter(view: RecordingView) -> bool:
    return view.furniture.chapters.current_key() is not None


def _in_chapters(view: RecordingView) -> bool:
    return _has_chapter(view) and view.furniture.chapters.hasFocus()


def _has_recording(view: RecordingView) -> bool:
    return view.one is not None


@command("recording.play", text("Play or pause"), shortcut="Ctrl+P", icon="play", scope=_SCOPE, enabled=_plays)
def _play(view: RecordingView) -> None:
    view.toggle()


@command("recording.back", text("Five seconds back"), shortcut="Ctrl+Left", icon="rotate-ccw", scope=_SCOPE, enabled=_plays)
def _back(view: RecordingView) -> None:
    view.jump(-1)


@command("recording.on", text("Five seconds on"), shortcut="Ctrl+Right", icon="rotate-cw", scope=_SCOPE, enabled=_plays)
def _on(view: RecordingView) -> None:
    view.jump(1)


@command("recording.faster", text("Play faster"), shortcut="Ctrl+Up", icon="plus", scope=_SCOPE, enabled=_plays)
def _faster(view: RecordingView) -> None:
    view.player.step_rate(1)


@command("recording.slower", text("Play slower"), shortcut="Ctrl+Down", icon="minus", scope=_SCOPE, enabled=_plays)
def _slower(view: RecordingView) -> None:
    view.player.step_rate(-1)


@command(
    "recording.insight",
    text("Make an insight of the lines chosen"),
    shortcut="Ctrl+Shift+M",
    icon="lightbulb",
    scope=_SCOPE,
    enabled=_has_line,
)
def _insight(view: RecordingView) -> None:
    view.make_insight()


@command("recording.speaker", text("Say who speaks"), shortcut="Ctrl+Shift+V", icon="mic", scope=_SCOPE, enabled=_has_line)
def _speaker(view: RecordingView) -> None:
    view.ask_speaker()


@command("recording.edit", text("Correct the line"), shortcut="F2", icon="pencil", scope=_SCOPE, enabled=_has_lines)
def _edit(view: RecordingView) -> None:
    if _in_chapters(view):
        view.rename_chapter()
    else:
        view.edit_line()


@command("recording.join", text("Join the lines chosen"), icon="merge", scope=_SCOPE, enabled=_has_several)
def _join(view: RecordingView) -> None:
    view.join_lines()


@command("recording.line_here", text("Let the line begin here"), icon="target", scope=_SCOPE, enabled=_has_line)
def _line_here(view: RecordingView) -> None:
    view.time_line()


@command("recording.line_remove", text("Remove the lines chosen"), icon="trash-2", scope=_SCOPE, enabled=_has_line)
def _line_remove(view: RecordingView) -> None:
    view.remove_lines()


@command("recording.find", text("Find in the transcript"), shortcut="Ctrl+F", icon="search", scope=_SCOPE, enabled=_has_lines)
def _find(view: RecordingView) -> None:
    view.furniture.finder.setFocus()
    view.furniture.finder.selectAll()


@command("recording.find_next", text("Next place found"), shortcut="F3", icon="chevron-down", scope=_SCOPE, enabled=_has_lines)
def _next(view: RecordingView) -> None:
    view.step_found(1)


@command(
    "recording.find_before", text("Place found before"), shortcut="Shift+F3", icon="chevron-up", scope=_SCOPE, enabled=_has_lines
)
def _before(view: RecordingView) -> None:
    view.step_found(-1)


@command("recording.follow", text("Follow what is played"), shortcut="Ctrl+J", icon="target", scope=_SCOPE, enabled=_has_lines)
def _follow(view: RecordingView) -> None:
    view.follow_again()


@command(
    "recording.languages", text("English, 中文 or both"), shortcut="Ctrl+L", icon="languages", scope=_SCOPE, enabled=_has_lines
)
def _languages(view: RecordingView) -> None:
    order = ("en", "zh", "both")
    chosen = order[(order.index(view.furniture.languages.current()) + 1) % len(order)]
    view.furniture.languages.choose(chosen)
    view.set_languages(chosen)


@command(
    "recording.captions",
    text("Captions in the picture, or none"),
    shortcut="Ctrl+Shift+C",
    icon="captions",
    scope=_SCOPE,
    enabled=_has_lines,
)
def _captions(view: RecordingView) -> None:
    view.furniture.captions_button.toggle()


@command(
    "recording.chapter_add", text("Begin a chapter here"), shortcut="Ctrl+N", icon="plus", scope=_SCOPE, enabled=_has_recording
)
def _chapter_add(view: RecordingView) -> None:
    view.add_chapter()


@command("recording.chapter_make", text("Make chapters from the agenda"), icon="list", scope=_SCOPE, enabled=_is_meeting)
def _chapter_make(view: RecordingView) -> None:
    view.make_chapters()


@command("recording.chapter_rename", text("Rename the chapter"), icon="pencil", scope=_SCOPE, enabled=_has_chapter)
def _chapter_rename(view: RecordingView) -> None:
    view.rename_chapter()


@command(
    "recording.chapter_titles",
    text("Title of the chapter in both languages"),
    shortcut="Shift+F2",
    icon="languages",
    scope=_SCOPE,
    enabled=_has_chapter,
)
def _chapter_titles(view: RecordingView) -> None:
    view.title_chapter_twice()


@command(
    "recording.chapter_here",
    text("Let the chapter begin here"),
    shortcut="Ctrl+Shift+H",
    icon="target",
    scope=_SCOPE,
    enabled=_has_chapter,
)
def _chapter_here(view: RecordingView) -> None:
    view.move_chapter_here()


@command("recording.chapter_remove", text("Remove the chapter"), icon="trash-2", scope=_SCOPE, enabled=_has_chapter)
def _chapter_remove(view: RecordingView) -> None:
    view.remove_chapter()


@command(
    "recording.folder",
    text("Import the folder of a meeting"),
    shortcut="Ctrl+O",
    icon="folder-open",
    scope=_SCOPE,
    enabled=_is_meeting,
)
def _folder(view: RecordingView) -> None:
    view.importing.ask_for_folder()


@command("recording.files", text("Import recordings"), shortcut="Ctrl+Shift+O", icon="file-up", scope=_SCOPE, enabled=_is_meeting)
def _files(view: RecordingView) -> None:
    view.importing.ask_for_files()


@command(
    "recording.save",
    text("Save transcript, subtitles or chapters"),
    shortcut="Ctrl+E",
    icon="download",
    scope=_SCOPE,
    enabled=_is_meeting,
)
def _save(view: RecordingView) -> None:
    view.open_save_menu()


@command("recording.share", text("Share with members, or take it back"), icon="upload", scope=_SCOPE, enabled=_has_recording)
def _share(view: RecordingView) -> None:
    view.share()


@command("recording.remove", text("Remove the recording"), icon="trash-2", scope=_SCOPE, enabled=_has_recording)
def _remove(view: RecordingView) -> None:
    view.remove_one()


def _in_meeting(kind: str) -> object:
    def can(window: Window) -> bool:
        place = window.place
        return place is not None and place.event_id is not None and place.view != kind

    return can


@command(
    "recording.open",
    text("Open the recording of the meeting"),
    shortcut="Alt+7",
    icon="circle-play",
    enabled=_in_meeting("recording"),
)
def _open(window: Window) -> None:
    assert window.place is not None
    window.go(Place("recording", window.place.strand_id, window.place.event_id))


@command(
    "timeline.open",
    text("Open the timeline of the meeting"),
    shortcut="Alt+8",
    icon="chart-gantt",
    enabled=_in_meeting("timeline"),
)
def _open_timeline(window: Window) -> None:
    assert window.place is not None
    window.go(Place("timeline", window.place.strand_id, window.place.event_id))
