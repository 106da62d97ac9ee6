"""Files that Zoom writes: participants, chat, polls, and the folder of a recording.

Transcripts are WebVTT and are read by `webvtt`, as other programs write them too.
"""

from moderator_app.exchange.zoom.chat import read_zoom_chat
from moderator_app.exchange.zoom.folder import read_zoom_folder
from moderator_app.exchange.zoom.participants import read_zoom_participants
from moderator_app.exchange.zoom.polls import is_zoom_polls, read_zoom_polls

__all__ = ["is_zoom_polls", "read_zoom_chat", "read_zoom_folder", "read_zoom_participants", "read_zoom_polls"]
