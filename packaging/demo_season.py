"""Make the demo season again: `python packaging/demo_season.py [FOLDER]` (by default resources/demo).

What people say and write stands in packaging/demo/content, to be read and edited; the modules beside it turn that
into the files that the survey programs and Zoom would have written. Chance comes from fixed seeds, so the files are
the same byte for byte each time. expected.json tells what a reader must find in them. Needs xlsxwriter and typst.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # so that `demo` is found however this file is started

from demo import attendance, papers, readme, roster, season, surveys, talk

TARGET = Path(__file__).resolve().parents[1] / "resources" / "demo"

FILES: dict[str, Callable[[], bytes]] = {
    "roster.xlsx": roster.roster_xlsx,
    "roster_update.csv": roster.roster_update_csv,
    "survey_google.csv": surveys.survey_google_csv,
    "survey_microsoft.xlsx": surveys.survey_microsoft_xlsx,
    "survey_wenjuanxing.csv": surveys.survey_wenjuanxing_csv,
    f"{talk.FOLDER}/{talk.TRANSCRIPT}": talk.transcript_vtt,
    f"{talk.FOLDER}/chat.txt": talk.chat_txt,
    f"{talk.FOLDER}/{attendance.PARTICIPANTS}": attendance.participants_csv,
    f"{talk.FOLDER}/{attendance.POLL}": attendance.poll_csv,
    "notes.json": season.notes_json,
    "history.csv": season.history_csv,
    "season.json": season.season_json,
    "slides/reading_culture_v3.pdf": papers.slides_pdf,
    "slides/reading_log_template.pdf": papers.reading_log_pdf,
}


def main(arguments: list[str]) -> int:
    target = Path(arguments[0]) if arguments else TARGET
    counts = expected()
    made = {name: make() for name, make in FILES.items()}
    made["expected.json"] = (json.dumps(counts, ensure_ascii=False, indent=1) + "\n").encode()
    made["README.md"] = readme.readme_md(counts).encode()
    for name, content in made.items():
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    print(f"{len(made)} files, {sum(map(len, made.values())) / 1000:.0f} kB in {target}")
    return 0


def expected() -> dict[str, object]:
    """What the files hold, as expected.json has it."""
    counts: dict[str, object] = {}
    for part in (roster, surveys, talk, attendance, season):
        counts |= part.expected()
    return counts


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
