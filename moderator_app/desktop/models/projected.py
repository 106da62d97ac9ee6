"""What members see of a running meeting, on the projector and on a tablet: clock, prompt in both languages, rooms. No more."""

from __future__ import annotations

from dataclasses import dataclass

from moderator_app.desktop.translation import translator_for
from moderator_app.domain.agenda import kind_label
from moderator_app.domain.run_of_show import RunState
from moderator_app.domain.run_words import PHASE_WORDS, TONE_WORDS, clock_words
from moderator_app.domain.wording import Text
from moderator_app.operations.run_of_show import Run, RunTitle
from moderator_app.operations.run_rooms import RoomShown

BREAKOUTS = ("breakout", "theme_breakout")


@dataclass(frozen=True, slots=True)
class Projected:
    """One moment of it. `figures` are of the clock that matters: the rooms' while they are open, the turn's while groups
    present, else the segment's. `said`: a word beside it; `turn`: "2 / 4" and the group, in both languages."""

    figures: str = ""
    tone: str = ""
    said: Text = PHASE_WORDS["before"]
    title_en: str = ""
    title_zh: str = ""
    prompt_en: str = ""
    prompt_zh: str = ""
    turn_en: str = ""
    turn_zh: str = ""
    next_en: str = ""
    next_zh: str = ""
    next_at: str = ""
    rooms: tuple[RoomShown, ...] = ()


def projected(run: Run, state: RunState, rooms: tuple[RoomShown, ...]) -> Projected:
    """What is shown of this state."""
    following = run.titles.get(state.next_id or "")
    line = state.line(state.next_id)
    at = f"{state.moment(line.begins).astimezone(run.zone()):%H:%M}" if line is not None else ""
    here = run.titles.get(state.segment_id or "")
    after = {"next_en": _title(following), "next_zh": _title(following, chinese=True), "next_at": at}
    if here is None:
        said = PHASE_WORDS["ended" if state.phase == "ended" else "before"]
        return Projected(said=said, rooms=rooms if state.phase == "before" else (), **after)
    left, tone = state.left, state.tone
    turn_en = turn_zh = ""
    if state.breakout is not None:
        left, tone = state.breakout.left, state.breakout.tone
    elif state.turns is not None:
        left, tone = state.turns.left, state.turns.tone
        names = here.turns[state.turns.number] if state.turns.number < len(here.turns) else ("", "")
        place = f"{state.turns.number + 1} / {state.turns.count}"
        turn_en, turn_zh = (" · ".join(filter(None, (place, name))) for name in (names[0] or names[1], names[1] or names[0]))
    return Projected(
        figures=clock_words(left),
        tone=tone,
        said=TONE_WORDS[tone],
        title_en=_title(here),
        title_zh=_title(here, chinese=True),
        prompt_en=here.prompt_en,
        prompt_zh=here.prompt_zh,
        turn_en=turn_en,
        turn_zh=turn_zh,
        rooms=rooms,
        **after,
    )


def rooms_segment(run: Run, state: RunState) -> str | None:
    """The segment whose rooms are shown: the running one, or the next where that goes into rooms and is near."""
    near = state.next_id if state.tone in ("warning", "danger", "over") else None
    for segment_id in (state.segment_id, near):
        if segment_id is not None and run.titles[segment_id].kind in BREAKOUTS:
            return segment_id
    return None


def _title(title: RunTitle | None, *, chinese: bool = False) -> str:
    if title is None:
        return ""
    first, second = (title.title_zh, title.title_en) if chinese else (title.title_en, title.title_zh)
    return first or second or kind_label(title.kind).render(translator_for("zh" if chinese else "en"))
