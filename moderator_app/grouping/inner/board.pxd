# The C types of board.py, for Cython alone. Costs are 64 bits wide, everything else 32.
cimport cython

ctypedef long long whole

@cython.final
cdef class Board:
    cdef public int n, rooms, topics, kinds, lands, bands, wide
    cdef public const signed char[::1] allowed
    cdef public const int[::1] bilingual, home, school, country, band, wish, dearest, met
    cdef public const int[::1] party_start, party, foe_start, foe, friend_start, friend, times
    cdef public const int[::1] partner_start, partners, partner, low, high, hosted, fixed, bit, pool
    cdef public const whole[::1] spread
    cdef public int[::1] seat, place, near, size, members, hosts, top, sums, second, schools, countries, banded, mask
    cdef public int[::1] going, coming, third, best_seat
    cdef public whole[::1] worst, cost
    cdef public whole w_wish, w_peers, w_schools, w_countries, w_stay, w_worst, total, best_total, tried, taken, rose

    @cython.locals(r=int, i=int, pool=int, total=whole)
    cpdef void settle(self) noexcept
    @cython.locals(i=int, r=int)
    cpdef void go_back(self) noexcept
    @cython.locals(peers=whole, x=int, schools=int, countries=int, k=int, cost=whole)
    cdef whole room_cost(self, int r) noexcept nogil
    @cython.locals(mask=int, k=int, base=int, top=int, least=int, second=int, t=int, value=int)
    cdef void refresh(self, int r) noexcept nogil
    @cython.locals(x=int, last=int)
    cdef void shift(self, int i, int a, int b) noexcept nogil
    @cython.locals(x=int, k=int, t=int, value=int, topics=int, rooms=int)
    @cython.locals(wish='const int[::1]', sums='int[::1]', near='int[::1]', friend='const int[::1]', times='const int[::1]')
    cdef void recount(self, int i, int a, int b) noexcept nogil
    @cython.locals(n=int, rooms=int, topics=int, peers=whole, x=int, y=int, i=int, doubled=whole, mask=int, k=int)
    @cython.locals(cost=whole, first=int, last=int, least=int, t=int, value=int)
    cdef whole cost_after(self, int r, int[::1] leave, int leaves, int[::1] join, int joins) noexcept nogil
    @cython.locals(cost=whole, x=int, i=int, k=int)
    cdef whole tally(self, int r, int[::1] who, int many, int step) noexcept nogil
    @cython.locals(worst=whole, cost=whole, r=int)
    cdef whole worst_of(self, int pool, int a, int b, int c, whole cost_a, whole cost_b, whole cost_c) noexcept nogil
    cdef bint costliest(self, int a, int b) noexcept nogil
    @cython.locals(home=int)
    cdef int stay_change(self, int i, int a, int b) noexcept nogil
    @cython.locals(x=int, k=int, y=int, stays=bint)
    cdef bint clashes(self, int i, int room, int[::1] leaving, int many) noexcept nogil
