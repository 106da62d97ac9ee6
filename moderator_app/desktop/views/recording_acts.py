"""What a person changes on the Recordings screen: chapters, lines, speakers, insights, sharing; and what is saved as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from moderator_app.desktop.commands import registry
from moderator_app.desktop.models.cue_rows import shows_translation
from moderator_app.desktop.models.recording_facts import OneRecording
from moderator_app.desktop.translation import language, render
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.beside import beside
from moderator_app.operations import chapters, evidence, recordings, transcripts
from moderator_app.operations.chapters import ChaptersMade
from moderator_app.operations.recording_start import set_recording_start
from moderator_app.operations.transcripts import Line
from moderator_app.operations.voices import VoiceView

if TYPE_CHECKING:
    from moderator_app.desktop.views.recording import RecordingView

_PAPERS: tuple[tuple[str, Text], ...] = (
    ("vtt", text("Subtitles (WebVTT)…")),
    ("srt", text("Subtitles (SubRip)…")),
    ("txt", text("Transcript as text…")),
    ("docx", text("Transcript for Word…")),
    ("chapters", text("Chapters (WebVTT)…")),
)


class RecordingActs:
    """The acts of `RecordingView`, which is this too."""

    # ---- insights

    def do_wish(self: RecordingView, what: str) -> None:  # type: ignore[misc]
        """A key pressed in the transcript."""
        acts: dict[str, Any] = {
            "insight": self.make_insight,
            "speaker": self.ask_speaker,
            "play": self.toggle,
            "chapter": self.add_chapter,
            "follow": self.follow_again,
            "join": self.join_lines,
            "time": self.time_line,
            "remove": self.remove_lines,
        }
        acts[what]()

    def make_insight(self: RecordingView) -> None:  # type: ignore[misc]
        """Make an insight of the lines chosen; of the one being said where none is."""
        event_id, ids = self.place.event_id, self.picked_line_ids()
        if event_id is None or not ids:
            return
        self.desk.do(lambda ws: evidence.insight_of_lines(ws, event_id, ids), self._insight_made)

    def _insight_made(self: RecordingView, _insight_id: str) -> None:  # type: ignore[misc]
        self.furniture.cues.clearSelection()
        self.desk.say(text("It is an insight now, with words, speaker and second."), undo=True)

    def picked_line_ids(self: RecordingView) -> list[str]:  # type: ignore[misc]
        """The lines chosen, else the one that is said."""
        cues = self.furniture.cues
        return cues.picked_ids() or ([self.lines[cues.now].id] if 0 <= cues.now < len(self.lines) else [])

    # ---- lines and speakers

    def write_line(self: RecordingView, line_id: str, words: str) -> None:  # type: ignore[misc]
        """Keep the words of a line as corrected: of the language that is shown."""
        row = self.furniture.cues.model_.numbers.get(line_id)
        if row is None:
            return
        change = (
            transcripts.change_translation
            if shows_translation(self.lines[row], self.furniture.cues.mode())
            else transcripts.change_words
        )
        self.desk.do(lambda ws: change(ws, line_id, words))

    def split_line(self: RecordingView, line_id: str, at: int) -> None:  # type: ignore[misc]
        """Make two lines of one."""
        row = self.furniture.cues.model_.numbers.get(line_id)
        if row is not None and not shows_translation(self.lines[row], self.furniture.cues.mode()):
            self.desk.do(
                lambda ws: transcripts.split_line(ws, line_id, at), lambda _new: self.desk.say(text("Two lines now"), undo=True)
            )

    def join_lines(self: RecordingView) -> None:  # type: ignore[misc]
        """Make one line of those chosen."""
        ids = self.furniture.cues.picked_ids()
        if len(ids) > 1:
            self.desk.do(
                lambda ws: transcripts.join_lines(ws, ids), lambda _kept: self.desk.say(text("They are one line now"), undo=True)
            )

    def remove_lines(self: RecordingView) -> None:  # type: ignore[misc]
        """Take the lines chosen out of the transcript."""
        ids = self.furniture.cues.picked_ids()
        if ids:
            said = text("{count} lines removed", count=len(ids))
            self.desk.do(lambda ws: transcripts.remove_lines(ws, ids), lambda _nothing: self.desk.say(said, undo=True))

    def time_line(self: RecordingView) -> None:  # type: ignore[misc]
        """Let the current line begin at what is heard now."""
        line_id, second = self.furniture.cues.current_id(), round(self.player.second, 2)
        line = next((one for one in self.lines if one.id == line_id), None)
        if line is None:
            return
        long = line.ends - line.starts if line.ends is not None and line.starts is not None else 3.0
        self.desk.do(
            lambda ws: transcripts.change_times(ws, line.id, second, second + max(0.0, long)),
            lambda _nothing: self.desk.say(text("The line begins here now"), undo=True),
        )

    def edit_line(self: RecordingView) -> None:  # type: ignore[misc]
        """Write in the current line; without one, in the one being said."""
        cues = self.furniture.cues
        if not cues.currentIndex().isValid() and 0 <= cues.now < len(self.lines):
            cues.go_to(cues.now)
        cues.setFocus(Qt.FocusReason.OtherFocusReason)
        cues.write()

    def ask_speaker(self: RecordingView) -> None:  # type: ignore[misc]
        """Ask who says the lines chosen."""
        ids = self.picked_line_ids()
        line: Line | None = next((line for line in self.lines if line.id in ids[:1]), None)
        if line is not None:
            self.ask_whose_voice(line.label, ids)

    def ask_whose_voice(self: RecordingView, label: str, line_ids: Sequence[str] = ()) -> None:  # type: ignore[misc]
        """Ask whose voice a speaker's label is, once for all lines; or for these lines only."""
        from moderator_app.desktop.dialogs.whose_voice import WhoseVoice

        event_id = self.place.event_id
        voice = next((one for one in self.meeting.voices if one.label == label), None) if self.meeting is not None else None
        if voice is None and line_ids:  # nobody is named there yet
            voice = VoiceView(label, label, None, "", "", len(line_ids), 0.0, 0)
        if event_id is not None and voice is not None and self.meeting is not None:
            WhoseVoice(self.desk, event_id, voice, self.meeting.voices, line_ids, self.window()).open()

    # ---- chapters

    def add_chapter(self: RecordingView) -> None:  # type: ignore[misc]
        """Begin a chapter at what is heard now, and write its title."""
        event_id, second = self.place.event_id, round(self.at(), 1)
        if event_id is None or self.meeting is None:
            return
        own = {"title_zh" if language() == "zh" else "title_en": render(text("New chapter"))}
        self.desk.do(lambda ws: chapters.add_chapter(ws, event_id, second, **own), self._chapter_added)

    def _chapter_added(self: RecordingView, chapter_id: str) -> None:  # type: ignore[misc]
        self.desk.say(text("A chapter begins here"), undo=True)
        event_id = self.place.event_id
        if event_id is None:
            return

        def show(found: list[chapters.ChapterView]) -> None:
            self.furniture.show_chapters(len(found))
            listed = self.furniture.chapters
            listed.show_chapters(found)
            listed.choose(chapter_id)
            listed.setFocus(Qt.FocusReason.OtherFocusReason)
            listed.scrollTo(listed.currentIndex())
            listed.write()

        self.desk.ask(lambda ws: chapters.chapters_of(ws, event_id), show, key="recording.chapters", owner=self)

    def name_chapter(self: RecordingView, chapter_id: str, title: str) -> None:  # type: ignore[misc]
        """Give a chapter a title in the language of the window."""
        field = "title_zh" if language() == "zh" else "title_en"
        self.desk.do(lambda ws: chapters.change_chapter(ws, chapter_id, **{field: title}))

    def title_chapter(self: RecordingView, chapter_id: str, **titles: str) -> None:  # type: ignore[misc]
        """Give a chapter a title: `title_en`, `title_zh`. Without any title it keeps the one it had, and it is said."""
        self.desk.do(lambda ws: chapters.change_chapter(ws, chapter_id, **titles), failed=self._not_titled)

    def _not_titled(self: RecordingView, problem: Exception) -> None:  # type: ignore[misc]
        self.show_trouble(problem)
        self.show_chosen_chapter()

    def show_chosen_chapter(self: RecordingView) -> None:  # type: ignore[misc]
        """Show the titles of the chapter chosen beside the player."""
        listed = self.furniture.chapters
        key = listed.current_key()
        self.side.chapter.show_chapter(next((one for one in listed.chapters if one.id == key), None))

    def title_chapter_twice(self: RecordingView) -> None:  # type: ignore[misc]
        """Write the title of the chapter chosen in the other language too."""
        self.show_chosen_chapter()
        self.window().open_inspector()  # type: ignore[attr-defined]
        self.side.chapter.write()

    def nudge_chapter(self: RecordingView, chapter_id: str, seconds: float) -> None:  # type: ignore[misc]
        """Let a chapter begin so much later."""
        chapter = next((one for one in self.furniture.chapters.chapters if one.id == chapter_id), None)
        if chapter is not None:
            starts = max(0.0, chapter.starts + seconds)
            self.desk.do(lambda ws: chapters.change_chapter(ws, chapter_id, starts=starts))

    def move_chapter_here(self: RecordingView) -> None:  # type: ignore[misc]
        """Let the chosen chapter begin at what is heard now."""
        chapter_id, second = self.furniture.chapters.current_key(), round(self.at(), 1)
        if chapter_id is not None:
            self.desk.do(
                lambda ws: chapters.change_chapter(ws, chapter_id, starts=second),
                lambda _nothing: self.desk.say(text("The chapter begins here now"), undo=True),
            )

    def remove_chapter(self: RecordingView, chapter_id: str | None = None) -> None:  # type: ignore[misc]
        """Remove a chapter; what it names stays in the recording."""
        wanted = chapter_id or self.furniture.chapters.current_key()
        if wanted:
            self.desk.do(
                lambda ws: chapters.remove_chapter(ws, wanted), lambda _nothing: self.desk.say(text("Chapter removed"), undo=True)
            )

    def rename_chapter(self: RecordingView) -> None:  # type: ignore[misc]
        self.furniture.chapters.setFocus(Qt.FocusReason.OtherFocusReason)
        self.furniture.chapters.write()

    def make_chapters(self: RecordingView) -> None:  # type: ignore[misc]
        """Make chapters of the run of show: its real times, or the planned ones."""
        event_id = self.place.event_id
        if event_id is None:
            return

        def tell(made: ChaptersMade) -> None:
            if made.made or made.moved:
                said = text("{count} chapters, at the real times", count=made.made + made.moved)
                planned = text(
                    "{count} chapters, at the planned times: move them where they are not right", count=made.made + made.moved
                )
                self.desk.say(said if made.from_run else planned, undo=True)
            else:
                self.desk.say(text("The agenda has nothing that isn’t here"))

        self.desk.do(lambda ws: chapters.make_chapters(ws, event_id), tell)

    def open_chapter_menu(self: RecordingView) -> None:  # type: ignore[misc]
        self._menu(
            self.furniture.chapter_menu, ("chapter_make", "chapter_rename", "chapter_titles", "chapter_here", "chapter_remove")
        )

    def _menu(self: RecordingView, below: QWidget, names: Sequence[str]) -> None:  # type: ignore[misc]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            command = registry.get(f"recording.{name}")
            action = menu.addAction(render(command.name), lambda command=command: command.run(self))
            action.setEnabled(command.can_run(self))
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    # ---- a file that isn't here

    def say_not_here(self: RecordingView, view: recordings.RecordingView) -> None:  # type: ignore[misc]
        """Its file is elsewhere: say so, with a button that brings it, where there is a server to bring it from."""
        transfers, self._troubled = self.desk.sharing.transfers, True
        message = text("The file of this recording isn’t on this laptop.")
        if transfers is None:
            self.banner.say(message, text("Import it here again: it is known by its content."), tone="warn")
        else:
            bring = (text("Bring it here"), lambda: transfers.fetch(view.sha256))
            self.banner.say(message, text("Its words, chapters and insights are all here."), tone="warn", action=bring)

    def look_for_file(self: RecordingView) -> None:  # type: ignore[misc]
        """Files came or went: the one that was missing may be here now."""
        one: OneRecording | None = self.one
        if one is not None and one.file is None and self.isVisible():
            self._read_one(one.view.id)

    # ---- sharing

    def share(self: RecordingView) -> None:  # type: ignore[misc]
        """Share the recording with members, or take it back. Without everybody's consent it is refused, with the names."""
        one: OneRecording | None = self.one
        if one is None:
            return
        recording_id = one.view.id
        if one.view.state == "shared":
            self.desk.do(
                lambda ws: recordings.withdraw_recording(ws, recording_id),
                lambda _nothing: self.desk.say(text("Members can’t see it any more"), undo=True),
            )
            return
        self.desk.do(
            lambda ws: recordings.share_recording(ws, recording_id),
            lambda _nothing: self.desk.say(text("Members may see it now"), undo=True),
            failed=self._not_shared,
        )

    def _not_shared(self: RecordingView, problem: Exception) -> None:  # type: ignore[misc]
        self.show_trouble(problem)
        self.window().open_inspector()  # type: ignore[attr-defined]
        self.side.show_missing()

    def rename_one(self: RecordingView, **titles: str) -> None:  # type: ignore[misc]
        """Give the recording a title: `title_en`, `title_zh`."""
        one: OneRecording | None = self.one
        if one is not None:
            named = {field: " ".join(title.split()) for field, title in titles.items()}
            self.desk.do(lambda ws: recordings.rename_recording(ws, one.view.id, **named))

    def began_words(self: RecordingView) -> str:  # type: ignore[misc]
        """When the recording began, as a time of day in the meeting's zone; "" where nothing tells."""
        axis = self.meeting.axis if self.meeting is not None else None
        moment = axis.moment(self.begins()) if axis is not None else None
        return f"{moment.astimezone(ZoneInfo(axis.zone)):%H:%M:%S}" if moment is not None and axis is not None else ""

    def begin_at(self: RecordingView, typed: str) -> None:  # type: ignore[misc]
        """Say when the recording began. Of the first one that moves the zero of the axis, of others their place on it."""
        if self.meeting is None or self.one is None or self.place.event_id is None:
            return
        axis, event_id, recording_id = self.meeting.axis, self.place.event_id, self.one.view.id
        second = axis.of_time_of_day(typed.strip())
        if second is None:
            self.show_trouble(
                RuleBroken(text("“{typed}” is no time of day.", typed=typed), text("Write it as 09:00 or 09:00:12."))
            )
            self.side.began.show_text(self.began_words())
            return
        moment = axis.moment(second)
        first = self.begins() == 0.0
        self.desk.do(
            lambda ws: (
                set_recording_start(ws, event_id, moment) if first and moment else recordings.set_begins(ws, recording_id, second)
            ),
            lambda _nothing: self.desk.say(text("Chat, notes and agenda are placed anew"), undo=True),
        )

    def remove_one(self: RecordingView) -> None:  # type: ignore[misc]
        """Take the recording shown out of the meeting."""
        one: OneRecording | None = self.one
        if one is not None:
            self.player.load(None)
            self.desk.do(
                lambda ws: recordings.remove_recording(ws, one.view.id),
                lambda _nothing: self.desk.say(text("Recording removed"), undo=True),
            )

    # ---- files in and out

    def open_import_menu(self: RecordingView) -> None:  # type: ignore[misc]
        button = self.import_button
        self.importing.open_menu(button.mapToGlobal(QPoint(0, button.height())))

    def open_save_menu(self: RecordingView) -> None:  # type: ignore[misc]
        """What can be saved: subtitles, the transcript, chapters, in the languages shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, words in _PAPERS:
            action = menu.addAction(render(words), lambda kind=kind: self.ask_where(kind))
            action.setEnabled(bool(self.meeting and self.meeting.chapters) if kind == "chapters" else bool(self.lines))
        button = self.furniture.save_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def ask_where(self: RecordingView, kind: str) -> None:  # type: ignore[misc]
        """Ask where a file is to be written."""
        ending = "vtt" if kind == "chapters" else kind
        name = Path(self.one.view.file_name).stem if self.one is not None else "transcript"
        dialog = QFileDialog(self.window(), render(text("Save as…")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{name}{'-chapters' if kind == 'chapters' else ''}.{ending}")
        dialog.fileSelected.connect(lambda path: self.save_as(kind, Path(path)))
        dialog.open()

    def save_as(self: RecordingView, kind: str, path: Path) -> None:  # type: ignore[misc]
        """Write subtitles, the transcript or chapters, in the languages that are shown."""
        event_id, workspace, mode = self.place.event_id, self.desk.workspace, self.furniture.languages.current()
        recording_id = self.one.view.id if self.one is not None else None
        assert workspace is not None and event_id is not None

        def write(progress: Progress) -> Path:
            if kind == "chapters":
                from moderator_app.exchange.chapters_vtt import write_chapters

                assert recording_id is not None
                write_chapters(chapters.chapter_marks(workspace, recording_id, mode), path)
            else:
                paper = transcripts.transcript_paper(workspace, event_id, recording_id=recording_id, language=mode)
                beside("transcript_papers.write_transcript", paper, path, progress=progress)
            return path

        def tell(file: Path) -> None:
            self.desk.say(text("Wrote {file}", file=file.name))

        self.desk.background.run(write, done=tell, title=text("Writing {file}", file=path.name), lane="paper", owner=self)
