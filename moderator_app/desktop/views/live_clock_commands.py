"""The commands of the run of show, for palette, keys, the card's menu and the list of shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moderator_app.desktop.commands import Command, command, registry
from moderator_app.desktop.settings import CLOCK_DANGER, CLOCK_SOUND, CLOCK_WARNING, Setting
from moderator_app.desktop.widgets.clock_card import MenuEntry
from moderator_app.domain.wording import Text, text
from moderator_app.operations import run_of_show as show

if TYPE_CHECKING:
    from moderator_app.desktop.views.live import LiveView


def _has_agenda(view: LiveView) -> bool:
    return view.agenda is not None and bool(view.agenda.segments) and view.clock.state is not None


def _runs(view: LiveView) -> bool:
    return view.clock.running()


def _began(view: LiveView) -> bool:
    return view.clock.state is not None and view.clock.state.phase != "before"


def _is_late(view: LiveView) -> bool:
    return bool(view.clock.proposals)


def _rooms_open(view: LiveView) -> bool:
    return view.clock.state is not None and view.clock.state.breakout is not None


def _turn_runs(view: LiveView) -> bool:
    return view.clock.state is not None and view.clock.state.turns is not None


def _can_turn(view: LiveView) -> bool:
    clock = view.clock
    if clock.run is None or clock.state is None:
        return False
    segment = clock.run.plan.get(clock.state.segment_id)
    return segment is not None and segment.turns > 0


@command("live.run.next", text("Start the meeting, or go to its next segment"), shortcut="F8", icon="skip-forward", scope="live",
         enabled=_has_agenda)  # fmt: skip
def _next(view: LiveView) -> None:
    view.clock.go_on()


@command("live.run.back", text("Back to the segment before"), shortcut="Shift+F8", icon="undo-2", scope="live", enabled=_began)
def _back(view: LiveView) -> None:
    view.clock.back()


@command("live.run.skip", text("Skip the segment"), shortcut="Ctrl+F8", icon="x", scope="live", enabled=_runs)
def _skip(view: LiveView) -> None:
    view.clock.skip()


@command(
    "live.run.go", text("Run the segment that notes go to"), shortcut="Ctrl+Shift+F8", icon="play", scope="live", enabled=_runs
)
def _go(view: LiveView) -> None:
    view.clock.go_to_chosen()


@command("live.run.pause", text("Pause or resume the clock"), shortcut="F7", icon="pause", scope="live", enabled=_runs)
def _pause(view: LiveView) -> None:
    view.clock.pause()


@command("live.run.add", text("A minute more for this segment"), shortcut="F9", icon="plus", scope="live", enabled=_runs)
def _add(view: LiveView) -> None:
    view.clock.change(60)


@command("live.run.less", text("A minute less for this segment"), shortcut="Shift+F9", icon="minus", scope="live", enabled=_runs)
def _less(view: LiveView) -> None:
    view.clock.change(-60)


@command("live.run.take", text("Take the lost time from later segments"), shortcut="Ctrl+F9", icon="scissors", scope="live",
         enabled=_is_late)  # fmt: skip
def _take(view: LiveView) -> None:
    view.clock.take(0)


@command("live.run.end", text("End the meeting"), icon="flag", scope="live", enabled=_runs)
def _end(view: LiveView) -> None:
    view.clock.act(show.end, said=text("The meeting has ended"))


@command("live.run.clear", text("Clear the meeting’s clock"), icon="trash-2", scope="live", enabled=_began)
def _clear(view: LiveView) -> None:
    view.clock.clear()


@command("live.rooms.clock", text("Start the rooms’ clock, or call the rooms back"), shortcut="F6", icon="door-open",
         scope="live", enabled=_runs)  # fmt: skip
def _rooms(view: LiveView) -> None:
    view.clock.rooms_or_back()


@command("live.rooms.end", text("Call the rooms back"), icon="door-open", scope="live", enabled=_rooms_open)
def _rooms_end(view: LiveView) -> None:
    view.clock.act(show.end_beside, "breakout")


@command(
    "live.rooms.add", text("A minute more for the rooms"), shortcut="Shift+F6", icon="plus", scope="live", enabled=_rooms_open
)
def _rooms_add(view: LiveView) -> None:
    view.clock.act(show.change_beside, "breakout", 60.0)


@command("live.rooms.pause", text("Pause or resume the rooms’ clock"), icon="pause", scope="live", enabled=_rooms_open)
def _rooms_pause(view: LiveView) -> None:
    view.clock.act(show.pause_beside, "breakout")


@command("live.turns.next", text("Start the groups’ turns, or go to the next one"), shortcut="F4", icon="timer", scope="live",
         enabled=_can_turn)  # fmt: skip
def _turn(view: LiveView) -> None:
    view.clock.next_turn()


@command("live.turns.add", text("A minute more for this turn"), icon="plus", scope="live", enabled=_turn_runs)
def _turn_add(view: LiveView) -> None:
    view.clock.act(show.change_beside, "turns", 60.0)


@command("live.turns.pause", text("Pause or resume the turn"), icon="pause", scope="live", enabled=_turn_runs)
def _turn_pause(view: LiveView) -> None:
    view.clock.act(show.pause_beside, "turns")


@command("live.turns.end", text("End the turns"), shortcut="Shift+F4", icon="x", scope="live", enabled=_turn_runs)
def _turns_end(view: LiveView) -> None:
    view.clock.act(show.end_beside, "turns")


@command("live.projector", text("Projector view"), shortcut="F5", icon="maximize", scope="live")
def _projector(view: LiveView) -> None:
    view.clock.open_projector()


@command("live.projector.full", text("Projector view in full screen"), shortcut="Ctrl+F5", icon="maximize", scope="live")
def _projector_full(view: LiveView) -> None:
    view.clock.open_projector()
    view.clock.projector.toggle_full_screen()


@command("live.tablet", text("A page for a tablet"), shortcut="Shift+F5", icon="tablet", scope="live")
def _tablet(view: LiveView) -> None:
    view.clock.open_tablet()


@command("live.sound", text("A sound when the clock warns, or none"), icon="info", scope="live")
def _sound(view: LiveView) -> None:
    on = not view.desk.settings.get(CLOCK_SOUND)
    view.desk.settings.set(CLOCK_SOUND, on)
    view.desk.say(text("The clock sounds when it warns") if on else text("The clock makes no sound"))


def _choose(setting: Setting, seconds: int, name: Text) -> None:
    def choose(view: LiveView) -> None:
        view.desk.settings.set(setting, seconds)
        view.clock.tick()

    registry.add(Command(f"live.{setting.key}.{seconds}", name, choose, icon="clock", scope="live"))


for _seconds in CLOCK_WARNING.choices:
    _choose(CLOCK_WARNING, _seconds, text("Warn {minutes} min before the end", minutes=_seconds // 60))
for _seconds in CLOCK_DANGER.choices:
    _choose(CLOCK_DANGER, _seconds, text("Urge {seconds} s before the end", seconds=_seconds))


_MENU: tuple[tuple[Text, str] | None, ...] = (
    (text("A minute less for this segment"), "live.run.less"),
    (text("Back to the segment before"), "live.run.back"),
    (text("Skip the segment"), "live.run.skip"),
    (text("Run the segment that notes go to"), "live.run.go"),
    (text("End the meeting"), "live.run.end"),
    None,
    (text("Start the rooms’ clock, or call the rooms back"), "live.rooms.clock"),
    (text("Start the groups’ turns, or go to the next one"), "live.turns.next"),
    None,
    (text("Projector view"), "live.projector"),
    (text("A page for a tablet"), "live.tablet"),
    None,
    (text("A sound when the clock warns, or none"), "live.sound"),
    *((registry.get(f"live.clock_warning.{s}").name, f"live.clock_warning.{s}") for s in CLOCK_WARNING.choices),
    *((registry.get(f"live.clock_danger.{s}").name, f"live.clock_danger.{s}") for s in CLOCK_DANGER.choices),
    None,
    (text("Clear the meeting’s clock"), "live.run.clear"),
)


def menu_entries(view: LiveView) -> list[MenuEntry | None]:
    """The lines of the card's menu, as they can be run now; what is set has a tick."""
    found: list[MenuEntry | None] = []
    settings = view.desk.settings
    chosen = {f"live.clock_warning.{settings.get(CLOCK_WARNING)}", f"live.clock_danger.{settings.get(CLOCK_DANGER)}"}
    if settings.get(CLOCK_SOUND):
        chosen.add("live.sound")
    for entry in _MENU:
        if entry is None:
            found.append(None)
            continue
        words, name = entry
        wanted = registry.get(name)
        ticked = name in chosen
        settable = name.startswith(("live.clock_", "live.sound"))
        found.append(MenuEntry(words, ("check" if ticked else "") if settable else wanted.icon, name, wanted.can_run(view)))
    return found
