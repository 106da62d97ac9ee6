"""What annealing.py asks of Cython where Cython is not installed: nothing is compiled, and there is no lock to leave."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

compiled = False
nogil: AbstractContextManager[None] = nullcontext()
