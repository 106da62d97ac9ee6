# cython: language_level=3, annotation_typing=False, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""The inner loop: simulated annealing over seats, with the cost change computed for the touched rooms alone.

What must hold: every state that a `Board` passes through keeps every hard rule that it was built with (sizes, who may sit
where, together, apart, a bilingual host), because a move that would break one is not made. `Board.total` is the cost of
`Board.seat` at any time. Randomness comes in from outside as numbers, so the same numbers give the same seats.

One source, two ways to run: plain Python, where every table is a list, and compiled by Cython, where the .pxd beside it says
which C type each name has and tables are arrays of ints. Only ints and tables of one dimension are used, and
nothing overflows (layout.py sees to that), so both give the same seats. Compiled, `anneal` leaves Python's lock to other
threads. Source of the method: Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing", Science 220 (1983).
"""

from __future__ import annotations

# From beside this one, as the compiled modules stand in a package of their own; there, `cython` is Cython's own module.
from . import uncompiled as cython
from .board import Board


def anneal(board: Board, first: list[int], second: list[int], limits: list[int]) -> None:
    """Try one move for each entry: person `first[k]` with the partner that `second[k]` picks, made if it costs at most
    `limits[k]` more. `second` are numbers from 0 to 2**30 - 1, `first` people who can move at all.
    """
    many = len(first)
    with cython.nogil:
        anneal_each(board, first, second, limits, many)


def anneal_each(board: Board, first: list[int], second: list[int], limits: list[int], many: int) -> None:
    """The loop of `anneal`. A swap is worked out here, in order of price: a move that can't be taken is dropped early."""
    n, rooms, topics, kinds, lands, bands = board.n, board.rooms, board.topics, board.kinds, board.lands, board.bands
    partner, partner_start, partners, party_start = board.partner, board.partner_start, board.partners, board.party_start
    seat, allowed, near, met, foe_start = board.seat, board.allowed, board.near, board.met, board.foe_start
    school, schools, country, countries = board.school, board.schools, board.country, board.countries
    band, banded, mask, bit, spread = board.band, board.banded, board.mask, board.bit, board.spread
    wish, sums, top, others, dearest, fixed = board.wish, board.sums, board.top, board.second, board.dearest, board.fixed
    bilingual, hosted, hosts = board.bilingual, board.hosted, board.hosts
    cost, pool, worst = board.cost, board.pool, board.worst
    w_wish, w_peers, w_schools, w_countries = board.w_wish, board.w_peers, board.w_schools, board.w_countries
    w_stay, w_worst = board.w_stay, board.w_worst
    going, coming = board.going, board.coming
    for k in range(many):
        i = first[k]
        dice = second[k]
        limit = limits[k]
        j = partner[partner_start[i] + ((dice * partners[i]) >> 30)]
        if party_start[i + 1] - party_start[i] > 1 or (j < n and party_start[j + 1] - party_start[j] > 1):
            try_parties(board, i, j, dice, limit)
            continue
        if j >= n:
            try_seat(board, i, j - n, limit)
            continue
        if dice & 31 == 0:
            try_chain(board, i, j, dice >> 5, limit)
            continue
        a = seat[i]
        b = seat[j]
        if a == b or not allowed[i * rooms + b] or not allowed[j * rooms + a]:
            continue
        # Earlier encounters: i and j would not share a room before or after, but each counts as in the other's room.
        i_in_b = near[i * rooms + b]
        j_in_a = near[j * rooms + a]
        both = met[i * n + j] if i_in_b and j_in_a else 0
        change_a = w_peers * (j_in_a - near[i * rooms + a] - both)
        change_b = w_peers * (i_in_b - near[j * rooms + b] - both)
        x = school[i]
        y = school[j]
        if w_schools and x != y:
            change_a += w_schools * ((schools[a * kinds + y] > 0) - (schools[a * kinds + x] > 1))
            change_b += w_schools * ((schools[b * kinds + x] > 0) - (schools[b * kinds + y] > 1))
        x = country[i]
        y = country[j]
        if w_countries and x != y:
            change_a += w_countries * ((countries[a * lands + y] > 0) - (countries[a * lands + x] > 1))
            change_b += w_countries * ((countries[b * lands + x] > 0) - (countries[b * lands + y] > 1))
        x = band[i]
        y = band[j]
        if x != y:
            then = mask[a] | bit[y]
            if banded[a * bands + x] == 1:
                then &= ~bit[x]
            change_a += spread[then] - spread[mask[a]]
            then = mask[b] | bit[x]
            if banded[b * bands + y] == 1:
                then &= ~bit[y]
            change_b += spread[then] - spread[mask[b]]
        delta = change_a + change_b
        if w_stay:
            delta += w_stay * (board.stay_change(i, a, b) + board.stay_change(j, b, a))
        if w_wish and topics:
            # On its present topic a room's wishes are known at once; another topic can't do better than `second` less
            # what the one who leaves weighs at most. Where even that is not cheap enough, no topic need be looked at.
            x = top[a]
            y = top[b]
            was_a = sums[a * topics + x]
            was_b = sums[b * topics + y]
            new_a = was_a - wish[i * topics + x] + wish[j * topics + x]
            new_b = was_b - wish[j * topics + y] + wish[i * topics + y]
            least_a = new_a if fixed[a] else others[a] - dearest[i]
            least_b = new_b if fixed[b] else others[b] - dearest[j]
            if least_a > new_a:
                least_a = new_a
            if least_b > new_b:
                least_b = new_b
            if delta + w_wish * (least_a - was_a + least_b - was_b) > limit and not board.costliest(a, b):
                continue
            if least_a < new_a:
                new_a = least_after(sums, a * topics, wish, i * topics, j * topics, topics)
            if least_b < new_b:
                new_b = least_after(sums, b * topics, wish, j * topics, i * topics, topics)
            change_a += w_wish * (new_a - was_a)
            change_b += w_wish * (new_b - was_b)
            delta += w_wish * (new_a - was_a + new_b - was_b)
        change_a += cost[a]
        change_b += cost[b]
        worst_0 = worst[0]
        worst_1 = worst[1]
        if w_worst:
            x = pool[a]
            y = pool[b]
            if change_a > worst[x] or change_b > worst[y] or cost[a] == worst[x] or cost[b] == worst[y]:
                worst_0 = board.worst_of(0, a, b, -1, change_a, change_b, 0)
                worst_1 = board.worst_of(1, a, b, -1, change_a, change_b, 0)
                delta += w_worst * (worst_0 + worst_1 - worst[0] - worst[1])
        if delta > limit:
            continue
        x = bilingual[i] - bilingual[j]
        if (x > 0 and hosted[a] and hosts[a] - x < 1) or (x < 0 and hosted[b] and hosts[b] + x < 1):
            continue
        going[0] = i
        coming[0] = j
        if foe_start[i] < foe_start[i + 1] and board.clashes(i, b, coming, 1):
            continue
        if foe_start[j] < foe_start[j + 1] and board.clashes(j, a, going, 1):
            continue
        board.shift(i, a, b)
        board.shift(j, b, a)
        cost[a] = change_a
        cost[b] = change_b
        worst[0] = worst_0
        worst[1] = worst_1
        board.total += delta
        board.rose += delta > 0
        land(board, a, b, -1)
    board.tried += many


def least_after(sums: list[int], base: int, wish: list[int], leave: int, join: int, topics: int) -> int:
    """The least sum over topics of a room after one person left it and another came; numbers say where each row begins."""
    least = 2_000_000_000
    for t in range(topics):
        value = sums[base + t] - wish[leave + t] + wish[join + t]
        if value < least:
            least = value
    return least


def try_seat(board: Board, i: int, b: int, limit: int) -> None:
    """Move i to a free seat of room b, if there is one and the cost rises by no more than `limit`."""
    a = board.seat[i]
    if a == b or board.size[a] <= board.low[a] or board.size[b] >= board.high[b]:
        return
    if not board.allowed[i * board.rooms + b] or (board.hosted[a] and board.hosts[a] - board.bilingual[i] < 1):
        return
    change_a = -board.w_peers * board.near[i * board.rooms + a]
    change_b = board.w_peers * board.near[i * board.rooms + b]
    k = board.school[i]
    change_a -= board.w_schools * (board.schools[a * board.kinds + k] > 1)
    change_b += board.w_schools * (board.schools[b * board.kinds + k] > 0)
    k = board.country[i]
    change_a -= board.w_countries * (board.countries[a * board.lands + k] > 1)
    change_b += board.w_countries * (board.countries[b * board.lands + k] > 0)
    k = board.band[i]
    mask = board.mask[a]
    if board.banded[a * board.bands + k] == 1:
        mask &= ~board.bit[k]
    change_a += board.spread[mask] - board.spread[board.mask[a]]
    change_b += board.spread[board.mask[b] | board.bit[k]] - board.spread[board.mask[b]]
    stay = board.w_stay * board.stay_change(i, a, b)
    costliest = board.costliest(a, b)
    if change_a + change_b + stay - board.w_wish * board.dearest[i] > limit and not costliest:
        return
    if board.topics and board.w_wish:
        change_a += board.w_wish * (least_sum(board, a, i, -1) - board.sums[a * board.topics + board.top[a]])
        change_b += board.w_wish * (least_sum(board, b, i, 1) - board.sums[b * board.topics + board.top[b]])
    if (change_a + change_b + stay > limit and not costliest) or board.clashes(i, b, board.coming, 0):
        return
    if affordable(board, a, b, -1, board.cost[a] + change_a, board.cost[b] + change_b, 0, stay, limit):
        board.shift(i, a, b)
        land(board, a, b, -1)


def least_sum(board: Board, r: int, i: int, sign: int) -> int:
    """What room r's topic costs once person i came (1) or left (-1)."""
    topics = board.topics
    if board.fixed[r]:
        t = board.top[r]
        return board.sums[r * topics + t] + sign * board.wish[i * topics + t]
    least = 2_000_000_000
    for t in range(topics):
        value = board.sums[r * topics + t] + sign * board.wish[i * topics + t]
        if value < least:
            least = value
    return least


def try_parties(board: Board, i: int, j: int, dice: int, limit: int) -> None:
    """Move all who belong with i to j's room (or to a free seat, j - n), and as many of j's room back as sizes ask.

    This is the two-for-two swap for people kept together. Made if the cost rises by no more than `limit`.
    """
    n, rooms = board.n, board.rooms
    going, coming = board.going, board.coming
    a = board.seat[i]
    b = board.seat[j] if j < n else j - n
    if a == b:
        return
    goes = comes = 0
    for x in range(board.party_start[i], board.party_start[i + 1]):
        going[goes] = board.party[x]
        goes += 1
    if j < n:
        for x in range(board.party_start[j], board.party_start[j + 1]):
            coming[comes] = board.party[x]
            comes += 1
        for x in range(board.size[b]):
            if comes >= goes:
                break
            k = board.members[b * board.wide + (dice + x) % board.size[b]]
            if board.party_start[k + 1] - board.party_start[k] == 1 and k != j:
                coming[comes] = k
                comes += 1
    size_a = board.size[a] - goes + comes
    size_b = board.size[b] + goes - comes
    if size_a < board.low[a] or size_a > board.high[a] or size_b < board.low[b] or size_b > board.high[b]:
        return
    hosts = away = 0
    for x in range(goes):
        k = going[x]
        if not board.allowed[k * rooms + b] or board.clashes(k, b, coming, comes):
            return
        hosts += board.bilingual[k]
        away += board.stay_change(k, a, b)
    for x in range(comes):
        k = coming[x]
        if not board.allowed[k * rooms + a] or board.clashes(k, a, going, goes):
            return
        hosts -= board.bilingual[k]
        away += board.stay_change(k, b, a)
    if (board.hosted[a] and board.hosts[a] - hosts < 1) or (board.hosted[b] and board.hosts[b] + hosts < 1):
        return
    if least_change(board, a, b, goes, comes) + board.w_stay * away > limit and not board.costliest(a, b):
        return
    cost_a = board.cost_after(a, going, goes, coming, comes)
    cost_b = board.cost_after(b, coming, comes, going, goes)
    if affordable(board, a, b, -1, cost_a, cost_b, 0, board.w_stay * away, limit):
        for x in range(goes):
            board.shift(going[x], a, b)
        for x in range(comes):
            board.shift(coming[x], b, a)
        land(board, a, b, -1)


def least_change(board: Board, a: int, b: int, goes: int, comes: int) -> int:
    """What the exchange of `going` and `coming` between rooms a and b costs at least: their encounters are counted, and of all
    else it is taken that it becomes as cheap as it can."""
    n, rooms = board.n, board.rooms
    peers = dearest = 0
    for x in range(goes):
        k = board.going[x]
        peers += board.near[k * rooms + b] - board.near[k * rooms + a]
        dearest += board.dearest[k]
        for y in range(comes):
            peers -= 2 * board.met[k * n + board.coming[y]]
    for x in range(comes):
        k = board.coming[x]
        peers += board.near[k * rooms + a] - board.near[k * rooms + b]
        dearest += board.dearest[k]
    least = board.w_peers * peers - board.w_wish * dearest - (board.w_schools + board.w_countries) * (goes + comes)
    return least - board.spread[board.mask[a]] - board.spread[board.mask[b]]


def try_chain(board: Board, i: int, j: int, dice: int, limit: int) -> None:
    """i takes j's seat, j goes to a third room, and where that is full one from there takes i's seat: ways that lead out where
    every swap and every single move is barred. Made if the cost rises by no more than `limit`.
    """
    rooms = board.rooms
    going, coming, third = board.going, board.coming, board.third
    a = board.seat[i]
    b = board.seat[j]
    c = dice % rooms
    if a == b or c in (a, b):
        return
    k = -1
    thirds = 0
    if board.size[a] <= board.low[a] or board.size[c] >= board.high[c]:
        if board.size[c] == 0:
            return
        k = board.members[c * board.wide + (dice // rooms) % board.size[c]]
        thirds = 1
    going[0], coming[0], third[0] = i, j, k
    if not board.allowed[i * rooms + b] or not board.allowed[j * rooms + c]:
        return
    if board.clashes(i, b, coming, 1) or board.clashes(j, c, third, thirds):
        return
    host_i, host_j, host_k = board.bilingual[i], board.bilingual[j], 0
    away = board.stay_change(i, a, b) + board.stay_change(j, b, c)
    if thirds:
        if board.party_start[k + 1] - board.party_start[k] > 1:
            return
        if not board.allowed[k * rooms + a] or board.clashes(k, a, going, 1):
            return
        host_k = board.bilingual[k]
        away += board.stay_change(k, c, a)
    if board.hosted[a] and board.hosts[a] - host_i + host_k < 1:
        return
    if board.hosted[b] and board.hosts[b] - host_j + host_i < 1:
        return
    if board.hosted[c] and board.hosts[c] - host_k + host_j < 1:
        return
    cost_a = board.cost_after(a, going, 1, third, thirds)
    cost_b = board.cost_after(b, coming, 1, going, 1)
    cost_c = board.cost_after(c, third, thirds, coming, 1)
    if affordable(board, a, b, c, cost_a, cost_b, cost_c, board.w_stay * away, limit):
        board.shift(i, a, b)
        board.shift(j, b, c)
        if thirds:
            board.shift(k, c, a)
        land(board, a, b, c)


def affordable(board: Board, a: int, b: int, c: int, cost_a: int, cost_b: int, cost_c: int, delta: int, limit: int) -> bool:
    """Whether a move is within `limit` that changes the cost of these rooms (c -1: of two) to this and the rest by `delta`.

    If so, it is entered, and the caller shifts people and then says `land`.
    """
    delta += cost_a + cost_b - board.cost[a] - board.cost[b]
    if c >= 0:
        delta += cost_c - board.cost[c]
    worst_0 = board.worst[0]
    worst_1 = board.worst[1]
    if board.w_worst:
        worst_0 = board.worst_of(0, a, b, c, cost_a, cost_b, cost_c)
        worst_1 = board.worst_of(1, a, b, c, cost_a, cost_b, cost_c)
        delta += board.w_worst * (worst_0 + worst_1 - board.worst[0] - board.worst[1])
    if delta > limit:
        return False
    board.cost[a] = cost_a
    board.cost[b] = cost_b
    if c >= 0:
        board.cost[c] = cost_c
    board.worst[0] = worst_0
    board.worst[1] = worst_1
    board.total += delta
    board.rose += delta > 0
    return True


def land(board: Board, a: int, b: int, c: int) -> None:
    """After a move between these rooms: bring them up to date, and remember the seats if they are the best yet."""
    board.refresh(a)
    board.refresh(b)
    if c >= 0:
        board.refresh(c)
    board.taken += 1
    if board.total < board.best_total:
        board.best_total = board.total
        board.best_seat[:] = board.seat
