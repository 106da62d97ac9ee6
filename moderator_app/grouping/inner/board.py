# cython: language_level=3, annotation_typing=False, boundscheck=False, wraparound=False, cdivision=True, initializedcheck=False
"""Seats, and the counts of rooms and people that tell at once what a move would cost.

What must hold: whatever is shifted, every count is what it would be if it were counted anew, `Board.cost` and
`Board.total` are the cost of `Board.seat` after `settle` and after each move of annealing.py.

One source, two ways to run, as annealing.py says. Filled by layout.py.
"""

from __future__ import annotations


class Board:
    """Seats, and everything about rooms and people that a move needs to look up. Filled by board.py.

    n people, R rooms, T topics; a table of people and rooms has i * R + r as its place, and so on. For people: `seat` room,
    `place` where in its room's `members`, `allowed` (i, r), `bilingual` 0/1, `home` previous room or -1, `school`, `country`
    (each `kinds` and `lands` many), `band` (of `bands`, the last one stands for unknown), `wish` (i, t) and the `dearest` of
    each, `met` (i, j), `near` (i, r) encounters of i with those in r. Lists of lists stand one behind the other: those of i
    run from `party_start[i]` to `party_start[i + 1]` in `party` (who moves with i, i too), likewise `foe` (who may not share
    a room with i) and `friend` with `times` (whom i has met, how often). `partner` from `partner_start[i]`, `partners[i]` of
    them: whom i may change seats with, where n or more means a free seat in room number - n.

    For rooms: `low`, `high`, `size`; `members` (r, x), `wide` places a room; `hosted` 1 where a bilingual must sit, `hosts`
    how many do; `top` topic, `fixed` or not; `sums` (r, t) what the room costs on each topic, `second` the least sum but the
    top's; `schools`, `countries`, `banded` counts; `mask` the bands present as bits (`bit` of each), `spread` what a mask
    costs; `pool` language, `worst` the costliest room of each; `cost`; and the `total`. `going`, `coming`, `third` are scratch.
    """

    n: int
    rooms: int
    topics: int
    kinds: int
    lands: int
    bands: int
    wide: int
    seat: list[int]
    place: list[int]
    allowed: list[int]
    bilingual: list[int]
    home: list[int]
    school: list[int]
    country: list[int]
    band: list[int]
    wish: list[int]
    dearest: list[int]
    met: list[int]
    near: list[int]
    party_start: list[int]
    party: list[int]
    foe_start: list[int]
    foe: list[int]
    friend_start: list[int]
    friend: list[int]
    times: list[int]
    partner_start: list[int]
    partners: list[int]
    partner: list[int]
    low: list[int]
    high: list[int]
    size: list[int]
    members: list[int]
    hosted: list[int]
    hosts: list[int]
    top: list[int]
    fixed: list[int]
    sums: list[int]
    second: list[int]
    schools: list[int]
    countries: list[int]
    banded: list[int]
    mask: list[int]
    bit: list[int]
    spread: list[int]
    pool: list[int]
    worst: list[int]
    cost: list[int]
    going: list[int]
    coming: list[int]
    third: list[int]
    w_wish: int
    w_peers: int
    w_schools: int
    w_countries: int
    w_stay: int
    w_worst: int
    total: int
    best_total: int
    best_seat: list[int]
    tried: int
    taken: int
    rose: int

    def settle(self) -> None:
        """Compute every cost and the total from the counts; the seats are the best so far."""
        for r in range(self.rooms):
            self.refresh(r)
            self.cost[r] = self.room_cost(r)
        total = self.w_stay * 0
        for i in range(self.n):
            if self.home[i] >= 0 and self.home[i] != self.seat[i]:
                total += self.w_stay
        for r in range(self.rooms):
            total += self.cost[r]
        for pool in range(2):
            self.worst[pool] = self.worst_of(pool, -1, -1, -1, 0, 0, 0)
            total += self.w_worst * self.worst[pool]
        self.total = total
        self.best_total = total
        self.best_seat[:] = self.seat

    def go_back(self) -> None:
        """Seat everybody as in the best seats so far."""
        for i in range(self.n):
            if self.seat[i] != self.best_seat[i]:
                self.recount(i, self.seat[i], self.best_seat[i])
        # Only now: on the way, a room may hold more people than it has places.
        for r in range(self.rooms):
            self.size[r] = 0
        for i in range(self.n):
            r = self.seat[i]
            self.place[i] = self.size[r]
            self.members[r * self.wide + self.size[r]] = i
            self.size[r] += 1
        self.settle()

    def room_cost(self, r: int) -> int:
        """What room r costs, from its counts."""
        peers = 0
        for x in range(self.size[r]):
            peers += self.near[self.members[r * self.wide + x] * self.rooms + r]
        schools = 0
        for k in range(self.kinds):
            schools += self.schools[r * self.kinds + k] > 0
        countries = 0
        for k in range(self.lands):
            countries += self.countries[r * self.lands + k] > 0
        cost = self.w_peers * (peers // 2) + self.spread[self.mask[r]]
        cost += self.w_schools * (self.size[r] - schools) + self.w_countries * (self.size[r] - countries)
        if self.topics:
            cost += self.w_wish * self.sums[r * self.topics + self.top[r]]
        return cost

    def refresh(self, r: int) -> None:
        """Bring the topic, the second-best topic and the bands of a room up to its counts."""
        mask = 0
        for k in range(self.bands):
            if self.banded[r * self.bands + k] > 0:
                mask |= self.bit[k]
        self.mask[r] = mask
        if self.fixed[r] or self.topics == 0:
            return
        base = r * self.topics
        top = 0
        least = self.sums[base]
        second = 2_000_000_000
        for t in range(1, self.topics):
            value = self.sums[base + t]
            if value < least:
                second = least
                least = value
                top = t
            elif value < second:
                second = value
        self.top[r] = top
        self.second[r] = second

    def shift(self, i: int, a: int, b: int) -> None:
        """Carry person i from room a to room b in every count; `refresh` and costs are the caller's."""
        x = self.place[i]
        self.size[a] -= 1
        last = self.members[a * self.wide + self.size[a]]
        self.members[a * self.wide + x] = last
        self.place[last] = x
        self.members[b * self.wide + self.size[b]] = i
        self.place[i] = self.size[b]
        self.size[b] += 1
        self.recount(i, a, b)

    def recount(self, i: int, a: int, b: int) -> None:
        """All of `shift` but who the members are."""
        self.seat[i] = b
        self.hosts[a] -= self.bilingual[i]
        self.hosts[b] += self.bilingual[i]
        k = self.school[i]
        self.schools[a * self.kinds + k] -= 1
        self.schools[b * self.kinds + k] += 1
        k = self.country[i]
        self.countries[a * self.lands + k] -= 1
        self.countries[b * self.lands + k] += 1
        k = self.band[i]
        self.banded[a * self.bands + k] -= 1
        self.banded[b * self.bands + k] += 1
        topics, wish, sums = self.topics, self.wish, self.sums
        for t in range(topics):
            value = wish[i * topics + t]
            sums[a * topics + t] -= value
            sums[b * topics + t] += value
        rooms, near, friend, times = self.rooms, self.near, self.friend, self.times
        for x in range(self.friend_start[i], self.friend_start[i + 1]):
            k = friend[x] * rooms
            value = times[x]
            near[k + a] -= value
            near[k + b] += value

    def cost_after(self, r: int, leave: list[int], leaves: int, join: list[int], joins: int) -> int:
        """What room r would cost if the first `leaves` of `leave` left it and the first `joins` of `join` came."""
        n, rooms, topics = self.n, self.rooms, self.topics
        peers = 0
        for x in range(leaves):
            i = leave[x]
            peers -= self.near[i * rooms + r]
            for y in range(x):
                peers += self.met[i * n + leave[y]]
        for x in range(joins):
            i = join[x]
            peers += self.near[i * rooms + r]
            for y in range(x):
                peers += self.met[i * n + join[y]]
            for y in range(leaves):
                peers -= self.met[i * n + leave[y]]
        doubled = self.tally(r, leave, leaves, -1) + self.tally(r, join, joins, 1)
        mask = 0
        for k in range(self.bands):
            if self.banded[r * self.bands + k] > 0:
                mask |= self.bit[k]
        self.tally(r, leave, leaves, 1)
        self.tally(r, join, joins, -1)
        cost = self.cost[r] + self.w_peers * peers + self.spread[mask] - self.spread[self.mask[r]] + doubled
        if topics == 0 or self.w_wish == 0:
            return cost
        first, last = 0, topics
        if self.fixed[r]:
            first, last = self.top[r], self.top[r] + 1
        least = 2_000_000_000
        for t in range(first, last):
            value = self.sums[r * topics + t]
            for x in range(leaves):
                value -= self.wish[leave[x] * topics + t]
            for x in range(joins):
                value += self.wish[join[x] * topics + t]
            if value < least:
                least = value
        return cost + self.w_wish * (least - self.sums[r * topics + self.top[r]])

    def tally(self, r: int, who: list[int], many: int, step: int) -> int:
        """Add `step` (1 or -1) to what room r counts for each person, and give by how much schools and countries cost more."""
        cost = 0
        for x in range(many):
            i = who[x]
            k = r * self.kinds + self.school[i]
            self.schools[k] += step
            if self.schools[k] != (step > 0):  # not the first who came, nor the last who went
                cost += step * self.w_schools
            k = r * self.lands + self.country[i]
            self.countries[k] += step
            if self.countries[k] != (step > 0):
                cost += step * self.w_countries
            self.banded[r * self.bands + self.band[i]] += step
        return cost

    def worst_of(self, pool: int, a: int, b: int, c: int, cost_a: int, cost_b: int, cost_c: int) -> int:
        """The costliest room of a language if rooms a, b and c cost that much (-1: no room)."""
        worst = cost_a * 0
        for r in range(self.rooms):
            if self.pool[r] == pool:
                cost = self.cost[r]
                if r == a:
                    cost = cost_a
                elif r == b:
                    cost = cost_b
                elif r == c:
                    cost = cost_c
                if cost > worst:
                    worst = cost
        return worst

    def costliest(self, a: int, b: int) -> bool:
        """Whether one of two rooms is the costliest of its language, so that it counts twice if it becomes cheaper."""
        if self.w_worst == 0:
            return False
        return self.cost[a] == self.worst[self.pool[a]] or self.cost[b] == self.worst[self.pool[b]]

    def stay_change(self, i: int, a: int, b: int) -> int:
        """By how many the people away from home grow if i goes from a to b: their home may be either."""
        home = self.home[i]
        if home < 0:
            return 0
        if home == a:
            return 1
        return -1 if home == b else 0

    def clashes(self, i: int, room: int, leaving: list[int], many: int) -> bool:
        """Whether somebody who must be apart from i sits in the room and is not among the first `many` of `leaving`."""
        for x in range(self.foe_start[i], self.foe_start[i + 1]):
            k = self.foe[x]
            if self.seat[k] == room:
                stays = True
                for y in range(many):
                    if leaving[y] == k:
                        stays = False
                if stays:
                    return True
        return False
