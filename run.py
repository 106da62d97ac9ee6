"""Everything that is done in a checkout, from a bare Python: `python3 run.py demo`, `python3 run.py test`, and so on.

Only the standard library is used here. The first start fills `.venv` from requirements-dev.lock and writes a stamp last;
as long as the stamp fits, later starts do no set-up and go straight to the work. A set-up that was interrupted shows by
a mark that it left, and is begun again. What the system itself lacks (python3-venv, Qt's libraries) is named, and
installed where that is allowed.

Exit codes: what the command gave; 2 wrong use; 3 the system lacks something; 4 the set-up failed; 130 stopped.
"""

import argparse
import contextlib
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)
if not OLDEST <= sys.version_info[:2] <= NEWEST:
    others = [name for name in ("python3.14", "python3.13", "python3.12", "python3.11") if shutil.which(name)]
    hint = "Run it with: " + others[0] + " run.py" if others else "Install one of these and run it with that."
    sys.exit("This needs Python 3.11 to 3.14; here it is " + platform.python_version() + ". " + hint)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / "ready"
MARK = VENV / "being-set-up"
LOOP = "moderator_app/grouping/inner/*.p[xy]*"
WINDOWS = sys.platform == "win32"
ROOM_NEEDED = 1_600_000_000  # bytes: what .venv takes, and some for what is being unpacked

sys.path.insert(0, str(ROOT / "packaging"))
from system_packages import Stop, has_display, see_to_libraries, see_to_packages, see_to_programs  # noqa: E402


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one command and return its exit code (where the system can, the program takes this one's place instead)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    chosen, rest = read_arguments(given)
    try:
        return COMMANDS[chosen][0](rest)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.", file=sys.stderr)
        return 130


def read_arguments(given: Sequence[str]) -> tuple[str, list[str]]:
    """The command, and what is handed on to it as it stands."""
    summary = "\n".join(f"  {name:<14}{about}" for name, (_, about) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="run.py",
        usage="python3 run.py COMMAND [what the command takes]",
        description=f"commands:\n{summary}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=list(COMMANDS), metavar="COMMAND", help="one of the above")
    chosen = parser.parse_args(given[:1])
    return str(chosen.command), list(given[1:])


# ---- the commands


def demo(rest: list[str]) -> int:
    out = [] if any(word == "--out" or word.startswith("--out=") for word in rest) else ["--out", str(ROOT / "build" / "demo")]
    return become(["-m", "moderator_app", "demo", *out, *rest])


def app(rest: list[str]) -> int:
    return become(["-m", "moderator_app", "desktop", *rest])


def cli(rest: list[str]) -> int:
    return become(["-m", "moderator_app", *rest])


def test(rest: list[str]) -> int:
    if sys.platform.startswith("linux"):
        see_to_programs()
    return become(["-m", "pytest", *test_options(rest)], folder=ROOT)


def test_options(rest: Sequence[str]) -> list[str]:
    """What pytest is told: files go to one process a core (four at most), unless something is asked that wants a single one."""
    os.environ.setdefault("PYTHONHASHSEED", "0")  # all processes must find the same tests
    patient = ["-o", "faulthandler_timeout=0"] if "--long" in rest else []  # such a test may take an hour
    alone = {"-n", "-s", "--pdb", "--collect-only", "--co"} & set(rest)
    return [*patient, *([] if alone else ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile"]), *rest]


def bench(rest: list[str]) -> int:
    return become([str(ROOT / "tests" / "benchmarks"), *rest], folder=ROOT)


def serve(rest: list[str]) -> int:
    return become(["-m", "moderator_app", "serve", *rest])


def setup(rest: list[str]) -> int:
    make_ready()
    print("Ready.")
    return 0


def check(rest: list[str]) -> int:
    """All that a change must pass. Each step runs even where one before it failed; the tests come last."""
    make_ready()
    if sys.platform.startswith("linux"):
        see_to_programs()
    os.chdir(ROOT)
    python = str(venv_program("python"))
    steps: list[tuple[str, Callable[[], int]]] = [
        ("style", lambda: call([python, "-m", "ruff", "check", "."])),
        ("layout", lambda: call([python, "-m", "ruff", "format", "--check", "."])),
        ("types", lambda: call([python, "-m", "mypy"])),
        ("contracts", lambda: call([str(venv_program("lint-imports")), "--no-logo"])),
        ("forms", lambda: forms(["--check"])),
        ("translations", lambda: call([python, "-m", "moderator_app.catalogue", "--check"])),
        ("tests", lambda: call([python, "-m", "pytest", *test_options(rest)])),
    ]
    failed = []
    for name, step in steps:
        print(f"\n== {name}", flush=True)
        if step() != 0:
            failed.append(name)
    print(f"\nNot passed: {', '.join(failed)}" if failed else "\nAll passed.")
    return 1 if failed else 0


def forms(rest: list[str]) -> int:
    """Compile ui/forms/NAME.ui to moderator_app/desktop/forms/NAME.py; with --check only compare."""
    make_ready()
    only_check = rest == ["--check"]
    target = ROOT / "moderator_app" / "desktop" / "forms"
    sources = sorted((ROOT / "ui" / "forms").glob("*.ui"))
    stale = []
    for source in sources:
        made = subprocess.run([str(venv_program("pyside6-uic")), str(source)], capture_output=True, text=True, encoding="utf-8")
        if made.returncode != 0:
            raise Stop(f"{source.name} can't be compiled: {made.stderr.strip()}", 1)
        compiled = target / f"{source.stem}.py"
        if not compiled.exists() or compiled.read_text(encoding="utf-8") != made.stdout:
            stale.append(compiled.name)
            if not only_check:
                target.mkdir(exist_ok=True)
                compiled.write_text(made.stdout, encoding="utf-8", newline="\n")
    names = {source.stem for source in sources} | {"__init__"}
    orphans = [path.name for path in sorted(target.glob("*.py")) if path.stem not in names]
    if orphans:
        print(f"No form in ui/forms belongs to: {', '.join(orphans)}. Remove them from {target.relative_to(ROOT)}.")
    if only_check and stale:
        print(f"Not what ui/forms holds: {', '.join(stale)}. Run: python3 run.py forms")
    print(f"{len(sources)} forms, {len(stale)} {'differ' if only_check else 'compiled'}.")
    return 1 if orphans or (only_check and stale) else 0


def translations(rest: list[str]) -> int:
    return become(["-m", "moderator_app.catalogue", *(rest or ["--update"])], folder=ROOT)


def lock(rest: list[str]) -> int:
    """Resolve pyproject.toml into both lock files; `--upgrade` asks for the newest versions."""
    uv = shutil.which("uv")
    if uv is None:
        make_ready()
        uv = str(venv_program("uv"))
    fixed = ["--generate-hashes", "--universal", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    fixed += ["--custom-compile-command", "python3 run.py lock"]
    extras = ["--extra", "server", "--extra", "s3"]  # tests start real servers
    for group, target in (([], "requirements.lock"), ([*extras, "--group", "dev"], "requirements-dev.lock")):
        code = call([uv, "pip", "compile", "pyproject.toml", *group, *fixed, *rest, "-o", target], folder=ROOT)
        if code != 0:
            return code
        print(f"{target} is written.")
    return 0


COMMANDS: dict[str, tuple[Callable[[list[str]], int], str]] = {
    "demo": (demo, "a whole season with made-up people; exports go to build/demo"),
    "app": (app, "the window, on your own workspace"),
    "test": (test, "all tests (--long: also those that take minutes; else what pytest takes)"),
    "bench": (bench, "speed and memory (names: only these; --markdown FILE: also write the tables)"),
    "check": (check, "all that a change must pass: style, types, contracts, forms, translations, tests"),
    "serve": (serve, "the server that laptops sync with; its data are in your own folder or in --data"),
    "cli": (cli, "the command line, e.g. run.py cli import roster members.csv"),
    "forms": (forms, "compile ui/forms again"),
    "translations": (translations, "bring resources/i18n up to date with the source"),
    "lock": (lock, "write the lock files from pyproject.toml (--upgrade: newest versions)"),
    "setup": (setup, "make .venv ready and do nothing else"),
}


def become(arguments: list[str], folder: Path | None = None) -> int:
    """Make ready, then let `.venv`'s Python with `arguments` take the place of this process."""
    make_ready()
    if folder is not None:
        os.chdir(folder)
    command = [str(venv_program("python")), *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if WINDOWS:  # there, exec gives the console back before the program has ended
        return call(command)
    os.execv(command[0], command)


def call(command: Sequence[str], folder: Path | None = None) -> int:
    sys.stdout.flush()
    return subprocess.run(command, cwd=folder).returncode


# ---- making ready


def make_ready() -> None:
    """See that the system has what Qt needs and that `.venv` is what the lock file says; do what is missing."""
    if sys.platform.startswith("linux"):
        see_to_libraries(os.environ)
        if not has_display(os.environ):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    stamp = stamp_wanted()
    if read_stamp() != stamp:
        with one_at_a_time():
            if read_stamp() != stamp:  # else somebody else did it while we waited
                fill_venv()
                STAMP.write_text(stamp, encoding="ascii")
    compile_loop(stamp)


def compile_loop(stamp: str) -> None:
    """Try to compile what a C compiler makes faster, once for each set-up and state of its sources."""
    known = hashlib.sha256(stamp.encode())
    sources = sorted(ROOT.glob(LOOP))
    for path in sources:
        known.update(path.read_bytes())
    tried = VENV / "loop-tried"
    if sources and not (tried.exists() and tried.read_text(encoding="ascii") == known.hexdigest()):
        call([str(venv_program("python")), str(ROOT / "packaging" / "compiled_loop.py")])
        tried.write_text(known.hexdigest(), encoding="ascii")


def stamp_wanted() -> str:
    """A digest of all that `.venv` depends on: the lock, the project file, the Python, the system and the place."""
    known = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml"):
        known.update(path.read_bytes())
    known.update(repr((sys.version_info[:2], sys.platform, platform.machine(), str(ROOT))).encode())
    return known.hexdigest()


def read_stamp() -> str:
    """The stamp of a `.venv` that was made to the end and whose Python is still there; else nothing."""
    try:
        stamp = STAMP.read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""
    return stamp if venv_program("python").exists() and not MARK.exists() else ""


def venv_program(name: str) -> Path:
    return VENV / "Scripts" / f"{name}.exe" if WINDOWS else VENV / "bin" / name


def fill_venv() -> None:
    STAMP.unlink(missing_ok=True)
    if not venv_is_sound():
        create_venv()
    MARK.touch()
    print(f"Installing the packages of {LOCK.name}; this takes a minute or two at the first start.", flush=True)
    uv = find_uv()
    if uv is None or not install_with_uv(uv):
        install_with_pip()
    MARK.unlink()


def venv_is_sound() -> bool:
    """Whether `.venv` can be built upon: made by this version of Python, with pip, and not left half done."""
    if MARK.exists() or not venv_program("python").exists():
        return False
    question = "import sys, pip; print(sys.version_info[:2])"
    answer = subprocess.run([str(venv_program("python")), "-c", question], capture_output=True, text=True)
    return answer.returncode == 0 and answer.stdout.strip() == str(sys.version_info[:2])


def create_venv() -> None:
    if Path(sys.prefix) == VENV:
        raise Stop("The Python in .venv can't make itself anew. Leave it (deactivate), then run this again.", 3)
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        see_to_packages([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"], "Python's own module venv")
    free = shutil.disk_usage(ROOT).free
    if free < ROOM_NEEDED:
        raise Stop(
            f"The packages need {ROOM_NEEDED / 1e9:.1f} GB in {ROOT}; {free / 1e9:.1f} GB are free there. Make room first.", 4
        )
    print(f"Making .venv with Python {platform.python_version()}.", flush=True)
    install([sys.executable, "-m", "venv", "--clear", str(VENV)], "Making .venv")


def find_uv() -> str | None:
    """The fast installer, if it is here or comes quickly; None where pip was told of another package index."""
    python = str(venv_program("python"))
    told = subprocess.run([python, "-m", "pip", "config", "list"], capture_output=True, text=True).stdout
    if "PIP_INDEX_URL" in os.environ or re.search(r"^[\w:-]+\.index-url=", told, re.MULTILINE):
        return None  # uv would not ask there
    found = shutil.which("uv")
    if found:
        return found
    own = venv_program("uv")
    pinned = locked_lines(LOCK.read_text(encoding="utf-8"), "uv")
    if not own.exists() and pinned:
        with tempfile.TemporaryDirectory() as folder:
            wanted = Path(folder, "uv.txt")
            wanted.write_text(pinned, encoding="utf-8")
            subprocess.run([python, "-m", "pip", "install", "-q", "--require-hashes", "-r", str(wanted)], capture_output=True)
    return str(own) if own.exists() else None


def locked_lines(locked: str, name: str) -> str:
    """The entry of one package in a lock file, with its hashes; nothing where there is none."""
    entry = re.search(rf"^{re.escape(name)}==.*\\\n(?:    --hash=.*\n?)+", locked, re.MULTILINE)
    return entry.group() if entry else ""


def install_with_uv(uv: str) -> bool:
    """Whether it worked. It keeps its own cache and settings, so where it fails pip may still succeed."""
    start = [uv, "pip", "install", "--quiet", "--python", str(venv_program("python"))]
    packages = subprocess.run([*start, "--require-hashes", "-r", str(LOCK)], capture_output=True)
    if packages.returncode != 0:
        return False
    return subprocess.run([*start, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], capture_output=True).returncode == 0


def install_with_pip() -> None:
    quietly = ["--quiet", "--disable-pip-version-check", "--progress-bar", "off"]
    start = [str(venv_program("python")), "-m", "pip", "install", *quietly]
    install([*start, "--require-hashes", "-r", str(LOCK)], "Installing the packages")
    install([*start, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "Installing the program itself")


def install(command: list[str], doing: str) -> None:
    """Run one step of the set-up. Raises `Stop` with the reason in plain words and the end of what it printed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    if done.returncode != 0:
        last = "\n".join(f"    {line[:200]}" for line in done.stdout.strip().splitlines()[-12:])
        raise Stop(f"{doing} failed. {reason_of(done.stdout)}\nIts last words:\n{last}", 4)


def reason_of(printed: str) -> str:
    """What a person can do about an installer's failure, from what it printed."""
    reasons = {
        r"No space left on device|Errno 28|not enough space on the disk": "The disk is full: make room, then run this again.",
        r"Temporary failure in name resolution|Failed to establish a new connection|getaddrinfo failed|nodename nor servname"
        r"|Network is unreachable|ConnectTimeout|Read timed out|ProxyError|Connection refused|Connection reset|dns error": (
            "The package index can't be reached: the first start needs a network, later ones don't."
        ),
        r"CERTIFICATE_VERIFY_FAILED|SSLError": "The package index answered with a certificate that this system doesn't trust.",
        r"THESE PACKAGES DO NOT MATCH THE HASHES": "A package is not the one that was locked, so it was not installed.",
        r"Permission denied|PermissionError|Access is denied": "Something may not be written: look at who owns this folder.",
        r"No matching distribution": "A package has no file for this Python or this system.",
    }
    for pattern, reason in reasons.items():
        if re.search(pattern, printed):
            return reason
    return "Run it again; if it fails in the same way, remove the folder .venv first."


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let one set-up in a checkout run at a time; the system frees the lock whatever happens to its holder."""
    place = ROOT / "build"
    place.mkdir(exist_ok=True)
    with (place / "setup.lock").open("w") as held:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print("Another start is making .venv ready; waiting for it.", flush=True)
                fcntl.flock(held, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main())
