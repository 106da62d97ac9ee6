"""The same meetings by CP-SAT of OR-Tools, where that is installed: `python _grouping_exact.py PEOPLE ROOMS SEED SECONDS`.

In a process of its own, as it is no part of the program. Prints the cost and the broken rules of what it found, as
`_grouping_meetings.judged` counts them, or "none". The time is the solver's alone; building the model comes on top.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NOT_INSTALLED = "not installed"


def by_cp_sat(people: int, rooms: int, seed: int, seconds: float) -> str | int:
    """The cost that CP-SAT comes to with two workers in that time; or why there is none."""
    if importlib.util.find_spec("ortools") is None:
        return NOT_INSTALLED
    command = [sys.executable, __file__, str(people), str(rooms), str(seed), str(seconds)]
    told = subprocess.run(command, capture_output=True, text=True).stdout.split()
    return int(told[0]) if len(told) == 2 and told[1] == "0" else " ".join(told) or "failed"


def main(people: int, rooms: int, seed: int, seconds: float) -> None:
    from ortools.sat.python import cp_model  # type: ignore[import-not-found]

    sys.path.insert(0, str(HERE.parent.parent))
    from tests.benchmarks._grouping_meetings import ENCOUNTER, EXPERIENCE, SCHOOL, judged, meeting

    case = meeting(people, rooms, seed)
    model = cp_model.CpModel()
    may = case.may_sit()
    sits = [[model.new_bool_var("") if may[i, r] else 0 for r in range(rooms)] for i in range(people)]
    for i in range(people):
        model.add(sum(sits[i]) == 1)
    for a, b in case.together:
        for r in range(rooms):
            model.add(sits[a][r] == sits[b][r])
    for a, b in case.apart:
        for r in range(rooms):
            model.add(sits[a][r] + sits[b][r] <= 1)
    cost = []
    met = [(i, j) for i in range(people) for j in range(i) if case.met[i, j]]
    topics = case.wish.shape[1]
    for r in range(rooms):
        column = [sits[i][r] for i in range(people)]
        model.add_linear_constraint(sum(column), case.smallest, case.largest)
        topic = [model.new_bool_var("") for _ in range(topics)]
        model.add_exactly_one(topic)
        wish = model.new_int_var(0, 10 * case.largest, "")
        for t in range(topics):
            on_topic = sum(int(case.wish[i, t]) * column[i] for i in range(people))
            model.add(wish >= on_topic).only_enforce_if(topic[t])
        for i, j in met:
            if may[i, r] and may[j, r]:
                both = model.new_bool_var("")
                model.add(both >= column[i] + column[j] - 1)
                cost.append(ENCOUNTER * int(case.met[i, j]) * both)
        for school in set(case.school.tolist()):
            more = model.new_int_var(0, case.largest, "")
            model.add(more >= sum(column[i] for i in range(people) if case.school[i] == school) - 1)
            cost.append(SCHOOL * more)
        low, high = model.new_int_var(0, 4, ""), model.new_int_var(0, 4, "")
        for i in range(people):
            band = int(case.experience[i])
            model.add(high >= band * column[i])
            model.add(low <= 4 - (4 - band) * column[i])
        cost += [wish, EXPERIENCE * (high - low)]
    model.minimize(sum(cost))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.random_seed = seed
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        print("none")
        return
    seat = [next(r for r in range(rooms) if may[i, r] and solver.value(sits[i][r])) for i in range(people)]
    print(*judged(case, seat))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
