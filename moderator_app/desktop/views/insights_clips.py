"""The clips of a theme out of Insights: a page with times, a list of cuts, or a film.

A page needs the permission of each insight. A film or a list for one needs the consent of everybody heard in it, too: clips
without it are left out and their people named, and where none is left nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from moderator_app.desktop.commands import command
from moderator_app.desktop.translation import render
from moderator_app.domain.clips import ClipList, refuse_without_consent, with_consent_only
from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress
from moderator_app.domain.wording import Text, text
from moderator_app.exchange.beside import beside
from moderator_app.operations import recordings
from moderator_app.operations.clips import clips_of
from moderator_app.operations.publish import Selection
from moderator_app.operations.sent_copies import record_copies

if TYPE_CHECKING:
    from moderator_app.desktop.views.insights import InsightsView
    from moderator_app.store import Workspace

PAGES = (".html", ".docx", ".pdf")
CUTS = (".edl", ".ffconcat")
FILM = ".mp4"
_NAMES: dict[str, Text] = {
    ".html": text("Web page"),
    ".docx": text("Word document"),
    ".pdf": text("PDF"),
    ".mp4": text("Film of the clips, takes as long as they last"),
    ".edl": text("Edit list for film programs"),
    ".ffconcat": text("Script for ffmpeg"),
}


@dataclass(frozen=True, slots=True)
class _Written:
    """What was written, and who is not in it for want of consent."""

    file: Path
    clips: int
    left_out: int
    without_consent: tuple[str, ...] = ()


class ThemeClips(QObject):
    """Asks where the clips go, and has them written."""

    def __init__(self, view: InsightsView) -> None:
        super().__init__(view)
        self._view = view

    def ask(self) -> None:
        """Ask for the file; its ending says what is made."""
        from moderator_app.desktop.media.reel import can_make_reels

        endings = [ending for ending in _NAMES if ending != FILM or can_make_reels()]
        dialog = QFileDialog(self._view.window(), render(text("Save the clips of the theme")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {f"{render(_NAMES[ending])} (*{ending})": ending for ending in endings}
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(endings[0].lstrip("."))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters.get(chosen, ".html").lstrip(".")))
        dialog.selectFile("clips.html")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the clips of the theme chosen (of all where none is)."""
        view, place = self._view, self._view.place
        theme = view.theme_entry(view.panel.list.current_key())
        themes = (theme.id,) if theme is not None and theme.id else ()
        selection = Selection(strand_id=place.strand_id, event_id=place.event_id, themes=themes)
        workspace = view.desk.workspace
        assert workspace is not None
        ending = path.suffix.lower()

        def work(progress: Progress) -> _Written:
            return _write(workspace, selection, path, progress)

        def told(written: _Written) -> None:
            strand_id = place.strand_id or ""
            view.desk.do(lambda ws: _note_copies(ws, selection, strand_id, ending, written))
            view.desk.say(_told(written))

        title = text("Making the film {file}", file=path.name) if ending == FILM else text("Writing {file}", file=path.name)
        view.desk.background.run(work, done=told, title=title, lane="media" if ending == FILM else "paper", owner=view)


def _write(workspace: Workspace, selection: Selection, path: Path, progress: Progress) -> _Written:
    found = clips_of(workspace, selection)
    if not found.clips:
        reason = found.left_out[0].reason if found.left_out else text("There is no insight yet.")
        raise RuleBroken(text("No clip may go out yet: {reason}", reason=reason), text("Look at the insights of the theme."))
    if path.suffix.lower() not in (*CUTS, FILM):
        return _Written(beside("clip_papers.write_clips", found, path, progress=progress), len(found.clips), len(found.left_out))
    kept = with_consent_only(found)
    if not kept.clips:
        refuse_without_consent(found)
    names = tuple(dict.fromkeys(name for clip in found.clips for name in clip.without_consent))
    films = {recording_id: recordings.file_of(workspace, recording_id) for recording_id in {c.recording_id for c in kept.clips}}
    return _Written(_cut(kept, path, films, progress), len(kept.clips), len(kept.left_out), names)


def _cut(kept: ClipList, path: Path, films: dict[str, Path], progress: Progress) -> Path:
    if path.suffix.lower() == FILM:
        from moderator_app.desktop.media.reel import Cut, make_reel

        cuts = [Cut(films[clip.recording_id], clip.starts, clip.ends, clip.recording) for clip in kept.clips]
        return make_reel(cuts, path, progress)
    from moderator_app.exchange.clip_papers import write_cut_list

    return write_cut_list(kept, path, films)


def _note_copies(ws: Workspace, selection: Selection, strand_id: str, ending: str, written: _Written) -> None:
    found = clips_of(ws, selection)
    gone = with_consent_only(found) if ending in (*CUTS, FILM) else found
    subjects = [("insight", clip.insight_id) for clip in gone.clips]
    if ending in (*CUTS, FILM):
        subjects += [("recording", clip.recording_id) for clip in gone.clips]
    record_copies(ws, subjects, strand_id=strand_id, language="both", format="clips", place=str(written.file))


def _told(written: _Written) -> Text:
    name = written.file.name
    if written.without_consent:
        return text(
            "Wrote {file}: {count} clips. Left out without consent: {names}",
            file=name,
            count=written.clips,
            names=", ".join(written.without_consent),
        )
    if written.left_out:
        return text("Wrote {file}: {count} clips, {left} left out", file=name, count=written.clips, left=written.left_out)
    return text("Wrote {file}: {count} clips", file=name, count=written.clips)


def _has_insights(view: InsightsView) -> bool:
    return bool(view.table.insights)


@command(
    "insights.clips",
    text("Save the clips of the theme"),
    shortcut="Ctrl+Shift+K",
    icon="scissors",
    scope="insights",
    enabled=_has_insights,
    words=text("page with times, film, reel, cut list"),
)
def _clips(view: InsightsView) -> None:
    view.clips.ask()
