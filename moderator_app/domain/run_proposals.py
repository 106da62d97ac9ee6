"""Where lost time can be taken from: which later segments can give how much, and how it spreads over all of them.

What must hold: nothing goes under a segment's minimum, and what is fixed gives nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from moderator_app.domain.agenda import SegmentPlan, fit_to_length
from moderator_app.domain.run_of_show import RunPlan, RunState

#: Seconds by which a meeting must be late before anything is proposed.
WORTH_IT = 45.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """Minutes that segments would give, by their ids in the order of the meeting; `left`: minutes still late after that."""

    cuts: tuple[tuple[str, int], ...]
    left: int = 0

    @property
    def minutes(self) -> int:
        return sum(minutes for _, minutes in self.cuts)


def can_give(plan: RunPlan, state: RunState) -> dict[str, int]:
    """Whole minutes that each segment to come can give; those that can give none are left out."""
    found = {}
    for line in state.lines:
        segment = plan.get(line.id)
        if line.state != "coming" or segment is None or segment.plan.fixed:
            continue
        least = max(segment.plan.minimum * 60.0, line.used)
        if (minutes := int((line.allotted - least) // 60)) > 0:
            found[line.id] = minutes
    return found


def take_it_from(plan: RunPlan, state: RunState, most: int = 3) -> list[Proposal]:
    """How the running meeting could end on time again, the best first; [] when it is not late, or nobody can give anything.

    First what single segments can give alone (those that weigh most first, as fitting has it: the heavier gives more), at most
    `most`; then, where more than one can give, all of them by weight. Where all together can't, what they can, with what is left.
    """
    late = ceil((state.offset - WORTH_IT) / 60) if state.phase in ("running", "paused") else 0
    room = can_give(plan, state)
    if late <= 0 or not room:
        return []
    wanted = min(late, sum(room.values()))
    found = []
    if wanted == late:
        weight = {segment.id: (-segment.plan.weight, -segment.plan.minutes) for segment in plan.segments}
        alone = sorted((segment_id for segment_id, minutes in room.items() if minutes >= late), key=lambda one: weight[one])
        found = [Proposal(((segment_id, late),)) for segment_id in alone[:most]]
    if len(room) > 1 or not found:
        spread = Proposal(_spread(plan, room, wanted), late - wanted)
        if spread not in found:
            found.append(spread)
    return found


def _spread(plan: RunPlan, room: dict[str, int], wanted: int) -> tuple[tuple[str, int], ...]:
    giving = [segment.plan for segment in plan.segments if segment.id in room]
    # what each can give stands above a minimum of nothing, so the fitting cuts just that
    free: list[SegmentPlan] = [replace(one, minutes=room[one.id], minimum=0, fixed=False) for one in giving]
    kept = fit_to_length(free, sum(room.values()) - wanted)
    cuts = ((one.id, one.minutes - minutes) for one, minutes in zip(free, kept, strict=True))
    return tuple((segment_id, cut) for segment_id, cut in cuts if cut > 0)
