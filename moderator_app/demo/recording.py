"""The recording of the sample season: its transcript read aloud by a computer's voices (packaging/demo_recording.py)."""

from __future__ import annotations

from moderator_app.demo.season import DemoSeason
from moderator_app.domain.errors import FileUnreadable
from moderator_app.domain.wording import text
from moderator_app.exchange.media import probe_media
from moderator_app.operations import chapters, consents
from moderator_app.operations.recording_import import import_recordings

#: So many of those who speak most have agreed; the others are still to be asked.
AGREED = 6


def keep_recording(demo: DemoSeason) -> None:
    """Take in the recording, make its chapters, and note who agreed to its being shared."""
    [file] = sorted((demo.folder / "recording").glob("*.mp4"))
    try:
        media = probe_media(file)
    except FileUnreadable as error:  # no library for it on this machine: the season goes on without
        demo.say(error.message)
        return
    done = import_recordings(demo.ws, demo.event_id, [media])
    chapters.make_chapters(demo.ws, demo.event_id)
    for recording_id in done.added:
        heard = consents.consents_of(demo.ws, recording_id)
        consents.ask_consent(demo.ws, recording_id, heard)
        for one in heard[:AGREED]:
            consents.set_consent(
                demo.ws, recording_id, "given", person_id=one.person_id, name=one.name, evidence="Said so in the meeting."
            )
        minutes = round((media.seconds or 0) / 60)
        missing = len(consents.missing_consents(demo.ws, recording_id))
        demo.say(
            text(
                "{minutes} minutes of recording; {heard} people are heard, {missing} are still to agree to its being shared",
                minutes=minutes,
                heard=len(heard),
                missing=missing,
            )
        )
