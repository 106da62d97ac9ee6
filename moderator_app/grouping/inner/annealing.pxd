# The C types of annealing.py, for Cython alone.
cimport cython

from .board cimport Board, whole

@cython.locals(many=int)
cpdef anneal(Board board, const int[::1] first, const int[::1] second, const whole[::1] limits)

@cython.locals(n=int, rooms=int, topics=int, kinds=int, lands=int, bands=int)
@cython.locals(partner='const int[::1]', partner_start='const int[::1]', partners='const int[::1]')
@cython.locals(party_start='const int[::1]', foe_start='const int[::1]', met='const int[::1]', wish='const int[::1]')
@cython.locals(school='const int[::1]', country='const int[::1]', band='const int[::1]', bit='const int[::1]')
@cython.locals(dearest='const int[::1]', fixed='const int[::1]', bilingual='const int[::1]', hosted='const int[::1]')
@cython.locals(pool='const int[::1]', allowed='const signed char[::1]', spread='const long long[::1]')
@cython.locals(seat='int[::1]', near='int[::1]', schools='int[::1]', countries='int[::1]', banded='int[::1]')
@cython.locals(mask='int[::1]', sums='int[::1]', top='int[::1]', others='int[::1]', hosts='int[::1]')
@cython.locals(going='int[::1]', coming='int[::1]', cost='long long[::1]', worst='long long[::1]')
@cython.locals(w_wish=whole, w_peers=whole, w_schools=whole, w_countries=whole, w_stay=whole, w_worst=whole)
@cython.locals(k=int, i=int, j=int, dice=whole, limit=whole, a=int, b=int, i_in_b=int, j_in_a=int, both=int)
@cython.locals(change_a=whole, change_b=whole, delta=whole, x=int, y=int, then=int)
@cython.locals(was_a=int, was_b=int, new_a=int, new_b=int, least_a=int, least_b=int, worst_0=whole, worst_1=whole)
cdef void anneal_each(
    Board board, const int[::1] first, const int[::1] second, const whole[::1] limits, int many
) noexcept nogil

@cython.locals(least=int, t=int, value=int)
cdef int least_after(int[::1] sums, int base, const int[::1] wish, int leave, int join, int topics) noexcept nogil

@cython.locals(a=int, change_a=whole, change_b=whole, k=int, mask=int, stay=whole, costliest=bint)
cdef void try_seat(Board board, int i, int b, whole limit) noexcept nogil

@cython.locals(topics=int, t=int, least=int, value=int)
cdef int least_sum(Board board, int r, int i, int sign) noexcept nogil

@cython.locals(n=int, rooms=int, peers=whole, dearest=whole, least=whole, x=int, y=int, k=int)
cdef whole least_change(Board board, int a, int b, int goes, int comes) noexcept nogil

@cython.locals(n=int, rooms=int, going='int[::1]', coming='int[::1]', a=int, b=int, goes=int, comes=int, x=int, k=int)
@cython.locals(size_a=int, size_b=int, hosts=int, away=int, cost_a=whole, cost_b=whole)
cdef void try_parties(Board board, int i, int j, int dice, whole limit) noexcept nogil

@cython.locals(rooms=int, going='int[::1]', coming='int[::1]', third='int[::1]', a=int, b=int, c=int, k=int, thirds=int)
@cython.locals(host_i=int, host_j=int, host_k=int, away=int, cost_a=whole, cost_b=whole, cost_c=whole)
cdef void try_chain(Board board, int i, int j, int dice, whole limit) noexcept nogil

@cython.locals(worst_0=whole, worst_1=whole)
cdef bint affordable(
    Board board, int a, int b, int c, whole cost_a, whole cost_b, whole cost_c, whole delta, whole limit
) noexcept nogil

cdef void land(Board board, int a, int b, int c) noexcept nogil
