"""The inner loop: simulated annealing over seats, with the cost change computed for the two touched rooms alone.

What must hold: every state that `Board` passes through keeps every hard rule that it was built with (sizes, who may sit
where, together, apart, a bilingual host), because a move that would break one is not made. `Board.total` is the cost of
`Board.seat` at any time. Randomness comes in from outside as lists of numbers, so the same lists give the same seats.

Only lists and ints, no numpy and no imports of ours: the module runs as plain Python and can be compiled as it is.
Source of the method: Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing", Science 220 (1983).
"""

from __future__ import annotations


class Board:
    """Seats, and everything about rooms and people that a move needs to look up. Filled by board.py.

    n people, R rooms, T topics. `seat[i]` room; `members[r]` people in no order. `allowed[i][r]` whether i may sit there;
    `low`, `high` sizes; `party[i]` the people who move with i (i too); `foes[i]` who may not share a room with i;
    `bilingual[i]` 0/1; `hosted[r]` 1 where a bilingual must sit; `partners[i]` whom i may change seats with, where a
    number of n or more means a free seat in room number - n.
    `wish[i][t]`, `top[r]` a room's topic and whether it is `fixed`, `sums[r][t]` what the room costs on each topic,
    `second[r]` the least of the other topics' sums, `dearest[i]` the largest number in `wish[i]`.
    `band[i]`, `bands[r][b]` counts, `mask[r]` bands present as bits, `spread[mask]` cost. `school`, `country` with counts a
    room. `met[i]` row, `near[i][r]` encounters of i with those in r, `friends[i]` list of (k, encounters) with k != i.
    `home[i]` previous room or -1. `cost[r]` of a room, `pool[r]` its language, `total` the whole.
    """

    def __init__(self) -> None:
        self.n: int = 0
        self.rooms: int = 0
        self.seat: list[int] = []
        self.members: list[list[int]] = []
        self.allowed: list[list[int]] = []
        self.low: list[int] = []
        self.high: list[int] = []
        self.party: list[list[int]] = []
        self.foes: list[list[int]] = []
        self.bilingual: list[int] = []
        self.hosted: list[int] = []
        self.hosts: list[int] = []
        self.partners: list[list[int]] = []
        self.wish: list[list[int]] = []
        self.dearest: list[int] = []
        self.top: list[int] = []
        self.fixed: list[int] = []
        self.sums: list[list[int]] = []
        self.second: list[int] = []
        self.band: list[int] = []
        self.bit: list[int] = []
        self.bands: list[list[int]] = []
        self.mask: list[int] = []
        self.spread: list[int] = []
        self.school: list[int] = []
        self.schools: list[list[int]] = []
        self.country: list[int] = []
        self.countries: list[list[int]] = []
        self.met: list[list[int]] = []
        self.near: list[list[int]] = []
        self.friends: list[list[tuple[int, int]]] = []
        self.home: list[int] = []
        self.cost: list[int] = []
        self.pool: list[int] = []
        self.worst: list[int] = []
        self.total: int = 0
        self.w_wish: int = 0
        self.w_peers: int = 0
        self.w_schools: int = 0
        self.w_countries: int = 0
        self.w_stay: int = 0
        self.w_worst: int = 0
        self.best_total: int = 0
        self.best_seat: list[int] = []
        self.tried: int = 0
        self.taken: int = 0


def settle(board: Board) -> None:
    """Compute every count, cost and the total from `board.seat` and the unchanging fields."""
    rooms, n = board.rooms, board.n
    topics = len(board.wish[0]) if n else 0
    board.members = [[] for _ in range(rooms)]
    for i in range(n):
        board.members[board.seat[i]].append(i)
    kinds = max(board.school, default=0) + 1
    lands = max(board.country, default=0) + 1
    board.schools = [[0] * kinds for _ in range(rooms)]
    board.countries = [[0] * lands for _ in range(rooms)]
    board.bands = [[0] * len(board.bit) for _ in range(rooms)]
    board.sums = [[0] * topics for _ in range(rooms)]
    board.near = [[0] * rooms for _ in range(n)]
    board.hosts = [0] * rooms
    board.mask = [0] * rooms
    board.second = [0] * rooms
    for i in range(n):
        r = board.seat[i]
        board.schools[r][board.school[i]] += 1
        board.countries[r][board.country[i]] += 1
        board.bands[r][board.band[i]] += 1
        board.hosts[r] += board.bilingual[i]
        for t in range(topics):
            board.sums[r][t] += board.wish[i][t]
        for k, times in board.friends[i]:
            board.near[k][r] += times
    for r in range(rooms):
        refresh(board, r)
    board.cost = [room_cost(board, board.members[r], r) for r in range(rooms)]
    board.worst = [worst_of(board, pool, -1, -1, 0, 0) for pool in range(2)]
    moved = 0
    for i in range(n):
        if board.home[i] >= 0 and board.home[i] != board.seat[i]:
            moved += 1
    board.total = sum(board.cost) + board.w_stay * moved + board.w_worst * (board.worst[0] + board.worst[1])
    board.best_total = board.total
    board.best_seat = list(board.seat)


def refresh(board: Board, r: int) -> None:
    """Bring the topic, the second-best topic and the bands of a room up to its counts."""
    mask = 0
    counts = board.bands[r]
    for b in range(len(board.bit)):
        if counts[b] > 0:
            mask |= board.bit[b]
    board.mask[r] = mask
    if board.fixed[r]:
        return
    sums = board.sums[r]
    if not sums:
        return
    top = sums.index(min(sums))
    board.top[r] = top
    second = 1 << 60
    for t in range(len(sums)):
        if t != top and sums[t] < second:
            second = sums[t]
    board.second[r] = second


def room_cost(board: Board, members: list[int], r: int) -> int:
    """What room r would cost with these members, from nothing: for moves of several people, and at the start."""
    if not members:
        return 0
    mask = 0
    peers = 0
    schools: set[int] = set()
    countries: set[int] = set()
    for x in range(len(members)):
        i = members[x]
        mask |= board.bit[board.band[i]]
        schools.add(board.school[i])
        countries.add(board.country[i])
        row = board.met[i]
        for y in range(x):
            peers += row[members[y]]
    wish = 0
    if board.fixed[r]:
        t = board.top[r]
        for i in members:
            wish += board.wish[i][t]
    elif board.sums[r]:
        wish = min([sum(column) for column in zip(*[board.wish[i] for i in members], strict=True)])
    size = len(members)
    cost = board.w_wish * wish + board.w_peers * peers + board.spread[mask]
    return cost + board.w_schools * (size - len(schools)) + board.w_countries * (size - len(countries))


def worst_of(board: Board, pool: int, a: int, b: int, cost_a: int, cost_b: int) -> int:
    """The costliest room of a language if rooms a and b cost that much (a, b of -1: as it is)."""
    worst = 0
    cost = board.cost
    for r in range(board.rooms):
        if board.pool[r] == pool:
            c = cost_a if r == a else cost_b if r == b else cost[r]
            if c > worst:
                worst = c
    return worst


def worst_unmoved(board: Board, a: int, b: int, cost_a: int, cost_b: int) -> bool:
    """Whether neither room was the costliest of its language, and neither becomes dearer than that one."""
    worst_a = board.worst[board.pool[a]]
    worst_b = board.worst[board.pool[b]]
    return cost_a <= worst_a and cost_b <= worst_b and board.cost[a] < worst_a and board.cost[b] < worst_b


def worst_change(board: Board, a: int, b: int, cost_a: int, cost_b: int) -> int:
    """By how much the sum of the costliest rooms changes if rooms a and b cost that much."""
    if worst_unmoved(board, a, b, cost_a, cost_b):
        return 0
    change = 0
    for pool in range(2):
        if pool == board.pool[a] or pool == board.pool[b]:
            change += worst_of(board, pool, a, b, cost_a, cost_b) - board.worst[pool]
    return change


def shift(board: Board, i: int, a: int, b: int) -> None:
    """Carry person i from room a to room b in every count; `refresh` and costs are the caller's."""
    board.seat[i] = b
    board.members[a].remove(i)
    board.members[b].append(i)
    s, c, e, h = board.school[i], board.country[i], board.band[i], board.bilingual[i]
    board.schools[a][s] -= 1
    board.schools[b][s] += 1
    board.countries[a][c] -= 1
    board.countries[b][c] += 1
    board.bands[a][e] -= 1
    board.bands[b][e] += 1
    board.hosts[a] -= h
    board.hosts[b] += h
    wish = board.wish[i]
    board.sums[a] = [s - w for s, w in zip(board.sums[a], wish, strict=True)]
    board.sums[b] = [s + w for s, w in zip(board.sums[b], wish, strict=True)]
    near = board.near
    for k, times in board.friends[i]:
        row = near[k]
        row[a] -= times
        row[b] += times


def land(board: Board, going: list[int], coming: list[int], a: int, b: int, cost_a: int, cost_b: int, delta: int) -> None:
    """Make an accepted move: `going` from a to b, `coming` from b to a; remember the seats if they are the best yet."""
    for i in going:
        shift(board, i, a, b)
    for i in coming:
        shift(board, i, b, a)
    refresh(board, a)
    refresh(board, b)
    if board.w_worst and not worst_unmoved(board, a, b, cost_a, cost_b):
        for r in (a, b):
            board.worst[board.pool[r]] = worst_of(board, board.pool[r], a, b, cost_a, cost_b)
    board.cost[a] = cost_a
    board.cost[b] = cost_b
    note(board, delta)


def note(board: Board, delta: int) -> None:
    """Count an accepted move, and remember the seats if they are the best yet."""
    board.total += delta
    board.taken += 1
    if board.total < board.best_total:
        board.best_total = board.total
        board.best_seat = list(board.seat)


def stay_change(board: Board, i: int, a: int, b: int) -> int:
    """What it costs by `stay` that person i goes from a to b: their home may be either."""
    home = board.home[i]
    if home < 0:
        return 0
    if home == a:
        return board.w_stay
    return -board.w_stay if home == b else 0


def clashes(board: Board, i: int, room: int, leaving: list[int]) -> bool:
    """Whether somebody who must be apart from i sits in the room and is not leaving it."""
    return any(board.seat[k] == room and k not in leaving for k in board.foes[i])


def try_parties(board: Board, i: int, j: int, dice: int, limit: int) -> None:
    """Move all who belong with i to j's room (or to a free seat, j - n), and as many of j's room back as sizes ask.

    This is the two-for-two swap for people kept together. Made if the cost rises by no more than `limit`.
    """
    n = board.n
    a = board.seat[i]
    b = board.seat[j] if j < n else j - n
    if a == b:
        return
    going = board.party[i]
    coming: list[int] = []
    if j < n:
        coming.extend(board.party[j])
        others = board.members[b]
        start = dice % len(others)
        for x in range(len(others)):
            k = others[(start + x) % len(others)]
            if len(coming) >= len(going):
                break
            if k not in coming and len(coming) + len(board.party[k]) <= len(going):
                coming.extend(board.party[k])
    size_a = len(board.members[a]) - len(going) + len(coming)
    size_b = len(board.members[b]) + len(going) - len(coming)
    if not (board.low[a] <= size_a <= board.high[a] and board.low[b] <= size_b <= board.high[b]):
        return
    hosts = 0
    for k in going:
        if not board.allowed[k][b] or clashes(board, k, b, coming):
            return
        hosts += board.bilingual[k]
    for k in coming:
        if not board.allowed[k][a] or clashes(board, k, a, going):
            return
        hosts -= board.bilingual[k]
    if (board.hosted[a] and board.hosts[a] - hosts < 1) or (board.hosted[b] and board.hosts[b] + hosts < 1):
        return
    cost_a = room_cost(board, [k for k in board.members[a] if k not in going] + coming, a)
    cost_b = room_cost(board, [k for k in board.members[b] if k not in coming] + going, b)
    delta = cost_a + cost_b - board.cost[a] - board.cost[b]
    if board.w_stay:
        for k in going:
            delta += stay_change(board, k, a, b)
        for k in coming:
            delta += stay_change(board, k, b, a)
    if board.w_worst:
        delta += board.w_worst * worst_change(board, a, b, cost_a, cost_b)
    if delta <= limit:
        land(board, going, coming, a, b, cost_a, cost_b, delta)


def try_chain(board: Board, i: int, j: int, dice: int, limit: int) -> None:
    """i takes j's seat, j goes to a third room, and where that is full one from there takes i's seat: ways that lead out where
    every swap and every single move is barred. Made if the cost rises by no more than `limit`.
    """
    a = board.seat[i]
    b = board.seat[j]
    c = dice % board.rooms
    if a == b or c in (a, b):
        return
    third = -1
    if len(board.members[a]) <= board.low[a] or len(board.members[c]) >= board.high[c]:
        others = board.members[c]
        if not others:
            return
        third = others[(dice // board.rooms) % len(others)]
        if len(board.party[third]) > 1 or not board.allowed[third][a] or clashes(board, third, a, [i]):
            return
    if not board.allowed[i][b] or not board.allowed[j][c]:
        return
    if clashes(board, i, b, [j]) or clashes(board, j, c, [third]):
        return
    people = [i, j] if third < 0 else [i, j, third]
    goal = [b, c] if third < 0 else [b, c, a]
    rooms = [a, b, c]
    costs = []
    delta = 0
    for r in rooms:
        who = [k for k in board.members[r] if k not in people]
        for x in range(len(people)):
            if goal[x] == r:
                who.append(people[x])
        if board.hosted[r] and sum([board.bilingual[k] for k in who]) < 1:
            return
        costs.append(room_cost(board, who, r))
        delta += costs[-1] - board.cost[r]
    if board.w_stay:
        for x in range(len(people)):
            delta += stay_change(board, people[x], board.seat[people[x]], goal[x])
    worst = [0, 0]
    if board.w_worst:
        for r in range(board.rooms):
            cost = costs[rooms.index(r)] if r in rooms else board.cost[r]
            worst[board.pool[r]] = max(worst[board.pool[r]], cost)
        delta += board.w_worst * (worst[0] + worst[1] - board.worst[0] - board.worst[1])
    if delta > limit:
        return
    for x in range(len(people)):
        shift(board, people[x], board.seat[people[x]], goal[x])
    for x in range(3):
        refresh(board, rooms[x])
        board.cost[rooms[x]] = costs[x]
    if board.w_worst:
        board.worst = worst
    note(board, delta)


def anneal(board: Board, first: list[int], second: list[int], limits: list[int]) -> None:
    """Try one move for each entry: person `first[k]` with the partner that `second[k]` picks, made if it costs at most
    `limits[k]` more. `second` holds large random numbers, `first` people who can move at all.
    """
    n = board.n
    seat, party, partners, allowed = board.seat, board.party, board.partners, board.allowed
    foes, bilingual, hosted, hosts = board.foes, board.bilingual, board.hosted, board.hosts
    near, met, school, schools = board.near, board.met, board.school, board.schools
    country, countries, band, bands = board.country, board.countries, board.band, board.bands
    bit, mask, spread, wish, top = board.bit, board.mask, board.spread, board.wish, board.top
    sums, second_best, dearest, fixed, cost = board.sums, board.second, board.dearest, board.fixed, board.cost
    w_wish, w_peers, w_schools, w_countries = board.w_wish, board.w_peers, board.w_schools, board.w_countries
    w_stay, w_worst = board.w_stay, board.w_worst
    for k in range(len(first)):
        i = first[k]
        row = partners[i]
        dice = second[k]
        j = row[dice % len(row)]
        if j >= n or len(party[i]) > 1 or len(party[j]) > 1:
            try_parties(board, i, j, dice, limits[k])
            continue
        if not (dice >> 20) & 31:
            try_chain(board, i, j, dice, limits[k])
            continue
        a = seat[i]
        b = seat[j]
        if a == b or not allowed[i][b] or not allowed[j][a]:
            continue
        # Earlier encounters: i and j would not share a room before or after, but each counts as in the other's room.
        near_i = near[i]
        near_j = near[j]
        both = met[i][j]
        change_a = w_peers * (near_j[a] - near_i[a] - both)
        change_b = w_peers * (near_i[b] - near_j[b] - both)
        x = school[i]
        y = school[j]
        if w_schools and x != y:
            count = schools[a]
            change_a += w_schools * ((count[y] > 0) - (count[x] > 1))
            count = schools[b]
            change_b += w_schools * ((count[x] > 0) - (count[y] > 1))
        x = country[i]
        y = country[j]
        if w_countries and x != y:
            count = countries[a]
            change_a += w_countries * ((count[y] > 0) - (count[x] > 1))
            count = countries[b]
            change_b += w_countries * ((count[x] > 0) - (count[y] > 1))
        x = band[i]
        y = band[j]
        if x != y:
            now = mask[a]
            then = now | bit[y]
            if bands[a][x] == 1:
                then ^= bit[x]
            change_a += spread[then] - spread[now]
            now = mask[b]
            then = now | bit[x]
            if bands[b][y] == 1:
                then ^= bit[y]
            change_b += spread[then] - spread[now]
        if w_wish and wish[i]:
            wish_i = wish[i]
            wish_j = wish[j]
            t = top[a]
            was = sums[a][t]
            new = was - wish_i[t] + wish_j[t]
            if not fixed[a] and new > second_best[a] - dearest[i]:
                new = min([s - p + q for s, p, q in zip(sums[a], wish_i, wish_j)])  # noqa: B905 - same length; this is the hot line
            change_a += w_wish * (new - was)
            t = top[b]
            was = sums[b][t]
            new = was - wish_j[t] + wish_i[t]
            if not fixed[b] and new > second_best[b] - dearest[j]:
                new = min([s - p + q for s, p, q in zip(sums[b], wish_j, wish_i)])  # noqa: B905
            change_b += w_wish * (new - was)
        delta = change_a + change_b
        if w_stay:
            delta += stay_change(board, i, a, b) + stay_change(board, j, b, a)
        if w_worst:
            delta += w_worst * worst_change(board, a, b, cost[a] + change_a, cost[b] + change_b)
        if delta > limits[k]:
            continue
        if (foes[i] and clashes(board, i, b, [j])) or (foes[j] and clashes(board, j, a, [i])):
            continue
        h = bilingual[i] - bilingual[j]
        if (h > 0 and hosted[a] and hosts[a] - h < 1) or (h < 0 and hosted[b] and hosts[b] + h < 1):
            continue
        land(board, [i], [j], a, b, cost[a] + change_a, cost[b] + change_b, delta)
    board.tried += len(first)
