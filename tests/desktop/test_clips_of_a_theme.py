"""The clips of a theme saved from Insights: a page, a list of cuts, a film; what lacks consent stays, with names."""

from __future__ import annotations

from types import SimpleNamespace

import av
import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from moderator_app.desktop.commands import registry
from moderator_app.domain.wording import text
from moderator_app.operations import consents, evidence, insights, transcripts
from moderator_app.operations.sent_copies import copies_of
from moderator_app.store.tables import Recording
from tests.desktop.at_insights import AtInsights
from tests.desktop.films import film


@pytest.fixture
def at(demo_window, qtbot):
    return AtInsights(demo_window, qtbot)


@pytest.fixture
def clip(at, tmp_path):
    """An insight of one line under the first theme, allowed to be published, within a real recording of eight seconds."""
    line = next(
        one
        for one in transcripts.lines_of(at.ws, at.event)
        if one.person_id and one.at is not None and 1 <= one.until - one.at <= 4
    )
    made = film(tmp_path / "zoom_0.mp4", 8, rate=44100)
    sha256 = at.ws.blobs.keep(made)
    with at.ws.act(text("A recording")) as session:
        session.add(
            Recording(id="film", event_id=at.event, begins=line.at - 2.0, seconds=8.0, file_name="zoom_0.mp4", sha256=sha256,
                      size=made.stat().st_size)
        )  # fmt: skip
    theme = at.table().themes[0]
    insight = evidence.insight_of_lines(at.ws, at.event, [line.id], theme_id=theme.id)
    insights.set_permission(at.ws, insight, publish="granted", translate="granted")
    at.idle()
    at.click_theme(theme.id)
    return SimpleNamespace(insight=insight, line=line, theme=theme, out=tmp_path / "out")


def save(at, path):
    """Press the button of the theme, name the file, and wait for it."""
    path.parent.mkdir(exist_ok=True)
    at.view.clips.ask()
    dialog = next(one for one in at.window.findChildren(QFileDialog) if one.isVisible())
    dialog.findChild(QLineEdit).setText(str(path))
    dialog.accept()
    at.idle()


def agree(at, clip):
    """Everybody heard in the recording agrees."""
    for one in consents.consents_of(at.ws, "film"):
        consents.set_consent(at.ws, "film", "given", person_id=one.person_id, name="" if one.person_id else one.name)
    at.idle()


def test_the_themes_button_and_the_palette_ask_for_a_file(at, clip):
    at.click_theme(clip.theme.id)
    at.view.side.show_theme(at.table(), clip.theme, "")
    at.view.side.theme.clips.click()
    dialog = next(one for one in at.window.findChildren(QFileDialog) if one.isVisible())
    assert any(".mp4" in kind for kind in dialog.nameFilters()) and any(".ffconcat" in kind for kind in dialog.nameFilters())
    dialog.reject()
    assert registry.get("insights.clips").can_run(at.view)


def test_a_page_is_written_and_the_copy_is_noted(at, clip):
    save(at, clip.out / "clips.html")
    page = (clip.out / "clips.html").read_text("utf-8")
    assert "zoom_0.mp4" in page and "00:00:01 – " in page
    [copy] = copies_of(at.ws, "insight", [clip.insight])
    assert copy.format == "clips" and copy.place.endswith("clips.html")
    assert "Wrote clips.html" in at.window.toast.words.text()


def test_a_film_without_consent_is_refused_with_the_names(at, clip):
    save(at, clip.out / "clips.mp4")
    assert not (clip.out / "clips.mp4").exists()
    assert at.window.banner.isVisible()
    assert clip.line.speaker in at.window.banner.message.text()
    assert copies_of(at.ws, "insight", [clip.insight]) == []


def test_with_consent_the_film_and_the_cut_list_are_made(at, clip):
    agree(at, clip)
    save(at, clip.out / "clips.ffconcat")
    assert "inpoint 1.000" in (clip.out / "clips.ffconcat").read_text("utf-8")
    save(at, clip.out / "clips.mp4")
    with av.open(str(clip.out / "clips.mp4")) as made:
        lasts = clip.line.until - clip.line.at + 2.5
        assert made.duration / 1e6 == pytest.approx(min(7.0, lasts), abs=0.7)
    assert {copy.subject_table for copy in copies_of(at.ws, "recording", ["film"])} == {"recording"}


def test_what_may_not_go_out_says_why(at, clip):
    insights.set_permission(at.ws, clip.insight, publish="refused")
    at.idle()
    save(at, clip.out / "clips.html")
    assert not (clip.out / "clips.html").exists()
    assert at.window.banner.isVisible()
