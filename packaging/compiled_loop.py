"""Compiles the grouping engine's inner loop, if there is a C compiler: `python packaging/compiled_loop.py`.

Puts moderator_app/grouping/inner/{board,annealing}, compiled by Cython, into inner/compiled/, with a digest of the
sources beside them. The program runs without: plain Python gives the same rooms for the same number of moves, only some
fifty times slower. So where it can't be done one line says why, and the exit code is 0 all the same.

Nothing of the package is imported: this also runs where a wheel is built and none of its dependencies is installed.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
INNER = ROOT / "moderator_app" / "grouping" / "inner"
COMPILED = INNER / "compiled"
PACKAGE = "moderator_app.grouping.inner.compiled"
#: The line of annealing.py that gives way to Cython's own module.
STAND_IN, OWN = "from . import uncompiled as cython\n", "import cython\n"
SUFFIX = str(sysconfig.get_config_var("EXT_SUFFIX") or ".so")

_SETUP = """
import sys
from Cython.Build import cythonize
from setuptools import Extension, setup
options = [] if sys.platform == "win32" else ["-O3", "-g0"]
names = sys.argv.pop().split(",")
modules = [Extension(name, [name.replace(".", "/") + ".py"], extra_compile_args=options) for name in names]
setup(name="inner", packages=[], ext_modules=cythonize(modules, language_level=3, quiet=True))
"""


def main() -> int:
    """Compile into the checkout unless that is done, and say in one line what came of it."""
    if is_done():
        print("The grouping engine's inner loop is compiled.")
        return 0
    print("Compiling the grouping engine's inner loop; this takes some ten seconds.", flush=True)
    reason = compile_into(COMPILED)
    if reason:
        print(f"The grouping engine runs as plain Python, which is slower: {reason}")
    else:
        print("The grouping engine's inner loop was compiled.")
    return 0


def inner() -> ModuleType:
    """The package of the inner loop by itself, without what stands above it."""
    spec = importlib.util.spec_from_file_location("inner_by_itself", INNER / "__init__.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def is_done() -> bool:
    """Whether what stands in the checkout was compiled for this Python from the sources as they are."""
    package = inner()
    digest = COMPILED / package.DIGEST
    made = all((COMPILED / f"{name}{SUFFIX}").exists() for name in package.SOURCES)
    return made and digest.exists() and digest.read_text("ascii") == package.digest_of_sources()


def compile_into(folder: Path) -> str:
    """Compile into `folder`, all or nothing; the reason where it can't be done, else nothing."""
    missing = [name for name in ("Cython", "setuptools") if importlib.util.find_spec(name) is None]
    if missing:
        return f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} not installed here."
    package = inner()
    with tempfile.TemporaryDirectory() as place:
        sources = Path(place, *PACKAGE.split("."))
        sources.mkdir(parents=True)
        for above in (sources, *sources.parents):
            if above == Path(place):
                break
            (above / "__init__.py").touch()
        for name in package.SOURCES:
            text = (INNER / f"{name}.py").read_text(encoding="utf-8")
            (sources / f"{name}.py").write_text(text.replace(STAND_IN, OWN), encoding="utf-8")
            shutil.copy(INNER / f"{name}.pxd", sources)
        Path(place, "setup.py").write_text(_SETUP, encoding="utf-8")
        names = ",".join(f"{PACKAGE}.{name}" for name in package.SOURCES)
        command = [sys.executable, "setup.py", "-q", "build_ext", "--inplace", "--parallel", "2", names]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}  # also where a build has its own packages
        done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, errors="replace")
        made = [sources / f"{name}{SUFFIX}" for name in package.SOURCES]
        if done.returncode != 0 or not all(path.exists() for path in made):
            return reason_of(done.stdout + done.stderr)
        folder.mkdir(parents=True, exist_ok=True)
        # The digest goes first and comes back last, so that what is half done counts for nothing.
        (folder / package.DIGEST).unlink(missing_ok=True)
        for path in made:
            shutil.copy(path, folder / f"{path.name}.new")
            (folder / f"{path.name}.new").replace(folder / path.name)
        (folder / package.DIGEST).write_text(package.digest_of_sources(), encoding="ascii")
    return ""


def reason_of(printed: str) -> str:
    """Why compiling failed, in a line, from what was printed."""
    told = printed.lower()
    if "python.h" in told:
        return "Python's header files are missing (Debian calls them python3-dev)."
    if any(sign in told for sign in ("visual c++", "not found", "no such file or directory", "winerror 2")):
        return "there is no C compiler (Debian calls one gcc)."
    last = [line.strip() for line in printed.splitlines() if line.strip()]
    return f"the C compiler failed ({last[-1][:120]})." if last else "the C compiler failed."


if __name__ == "__main__":
    sys.exit(main())
