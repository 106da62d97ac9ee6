"""What annealing.py asks of Cython, as plain Python has it: there is no lock to leave."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

nogil: AbstractContextManager[None] = nullcontext()
