"""The debrief: notes of all rooms, in English and Chinese, put into proposed themes that a person renames, merges and splits.

A debrief is a value: every change gives another one, so that a step back is the one before. What must hold: every line stands in
exactly one cluster, and what fits nowhere stands together in the last, which is never a theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from moderator_app.domain.errors import RuleBroken
from moderator_app.domain.progress import Progress, silent
from moderator_app.domain.text_vectors import text_vectors
from moderator_app.domain.topics import SuggestedInquiry, TextAnswer, group_notes
from moderator_app.domain.topics import split as split_group
from moderator_app.domain.wording import text

if TYPE_CHECKING:
    from moderator_app.domain.clustering import Matrix

#: The key of the cluster of lines that fit nowhere.
REST = "rest"
#: So many of the largest proposals are offered as choices to begin with.
OFFERED_AT_FIRST = 6
#: A line joins a theme that is there already when its cosine with the middle of that theme is at least this.
_NEAR_A_THEME = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """A note as the debrief shows it. `room_number` 0: the whole group. `theme_id`: the theme it is sorted under already."""

    id: str
    text: str
    room_number: int = 0
    is_mandarin_room: bool = False
    kind: str = "insight"
    said_by: str = ""
    theme_id: str | None = None


@dataclass(frozen=True, slots=True)
class KnownTheme:
    """A theme of the meeting that is there already."""

    id: str
    title_en: str
    title_zh: str
    is_offered: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """A proposed theme and its lines, the most typical first. `theme_id`: the theme it stands for, where there is one already;
    `absorbed`: themes that were merged into it. `offered`: it is to be a choice for the second breakout. `named`: somebody
    gave it its title."""

    key: str
    title_en: str
    title_zh: str
    line_ids: tuple[str, ...]
    theme_id: str | None = None
    absorbed: tuple[str, ...] = ()
    offered: bool = False
    named: bool = False

    @property
    def is_rest(self) -> bool:
        """Whether this is the cluster of what fits nowhere."""
        return self.key == REST


@dataclass(frozen=True, slots=True)
class Debrief:
    """All lines by id, and the clusters in their order, the rest last."""

    lines: Mapping[str, Line] = field(default_factory=dict)
    clusters: tuple[Cluster, ...] = (Cluster(REST, "", "", ()),)
    born: int = 0
    """How many clusters were ever made: the next one's key."""

    def cluster(self, key: str) -> Cluster:
        """The cluster of that key. Raises `KeyError`."""
        for one in self.clusters:
            if one.key == key:
                return one
        raise KeyError(key)

    def cluster_of(self, line_id: str) -> Cluster:
        """The cluster that a line stands in. Raises `KeyError`."""
        for one in self.clusters:
            if line_id in one.line_ids:
                return one
        raise KeyError(line_id)

    def themes(self) -> tuple[Cluster, ...]:
        """The proposed themes: all clusters but the rest."""
        return tuple(one for one in self.clusters if not one.is_rest)

    # ---- what a person does

    def renamed(self, key: str, title_en: str, title_zh: str) -> Debrief:
        """With another title; a cluster needs one in one of the languages. The rest has no title."""
        if key == REST or not (title_en.strip() or title_zh.strip()):
            return self
        return self._with(replace(self.cluster(key), title_en=title_en.strip(), title_zh=title_zh.strip(), named=True))

    def offering(self, key: str, offered: bool) -> Debrief:
        """With one more choice for the second breakout, or one less."""
        return self if key == REST else self._with(replace(self.cluster(key), offered=offered))

    def merged(self, keys: Sequence[str]) -> Debrief:
        """With these clusters as one, at the place and under the name of the first; missing titles come from the others."""
        parts = [self.cluster(key) for key in dict.fromkeys(keys) if key != REST]
        if len(parts) < 2:
            raise RuleBroken(text("Choose two themes or more to merge."))
        kept, others = parts[0], parts[1:]
        themes = [one for part in parts for one in (part.theme_id, *part.absorbed) if one]
        one = replace(
            kept,
            title_en=kept.title_en or next((part.title_en for part in others if part.title_en), ""),
            title_zh=kept.title_zh or next((part.title_zh for part in others if part.title_zh), ""),
            line_ids=tuple(line for part in parts for line in part.line_ids),
            theme_id=themes[0] if themes else None,
            absorbed=tuple(themes[1:]),
            offered=any(part.offered for part in parts),
        )
        gone = {part.key for part in others}
        return replace(self, clusters=tuple(one if c.key == kept.key else c for c in self.clusters if c.key not in gone))

    def moved(self, line_ids: Iterable[str], key: str) -> Debrief:
        """With these lines in another cluster, at its end."""
        wanted = [line for line in dict.fromkeys(line_ids) if line in self.lines]
        self.cluster(key)
        clusters = []
        for one in self.clusters:
            others = tuple(line for line in one.line_ids if line not in wanted)
            clusters.append(replace(one, line_ids=(*others, *wanted) if one.key == key else others))
        return replace(self, clusters=tuple(clusters))

    def made_of(self, line_ids: Sequence[str], title_en: str = "", title_zh: str = "") -> tuple[Debrief, str]:
        """With a new cluster of these lines, before the rest; and its key. Without a title it is called by its first line."""
        from moderator_app.domain.chinese import has_chinese

        if not (title_en or title_zh) and line_ids:
            words = _short(self.lines[line_ids[0]].text)
            title_en, title_zh = ("", words) if has_chinese(words) else (words, "")
        key = f"new{self.born + 1}"
        made = Cluster(key, title_en, title_zh, (), offered=True)
        clusters = (*self.themes(), made, self.cluster(REST))
        return replace(self, clusters=clusters, born=self.born + 1).moved(line_ids, key), key

    def dissolved(self, key: str) -> Debrief:
        """Without this cluster: its lines stand with the rest. A theme that is there already stays, without lines or offer."""
        gone = self.cluster(key)
        if gone.is_rest:
            return self
        emptied = self.moved(gone.line_ids, REST)
        if gone.theme_id is not None:
            return emptied.offering(key, False)
        return replace(emptied, clusters=tuple(one for one in emptied.clusters if one.key != key))

    def split(self, key: str, *, seed: int = 0) -> Debrief:
        """With this cluster in two, told apart by what their lines say; the first keeps the theme that was there already, and a
        title that somebody gave.

        Raises `RuleBroken` for fewer than two lines, or lines that say the same.
        """
        whole = self.cluster(key)
        parts = split_group(_suggested(whole), [_answer(self.lines[line]) for line in whole.line_ids], seed=seed)
        if len(parts) < 2:
            raise RuleBroken(text("These notes are too alike to be split."), text("Move single notes to another theme instead."))
        first = replace(whole, line_ids=parts[0].answer_ids)
        if whole.theme_id is None and not whole.named:
            first = replace(first, title_en=parts[0].title_en, title_zh=parts[0].title_zh)
        if whole.is_rest:  # the rest stays the rest: what is most alike in it becomes a theme
            return self.made_of(parts[0].answer_ids, parts[0].title_en, parts[0].title_zh)[0]
        made, born = [first], self.born
        for part in parts[1:]:
            born += 1
            made.append(Cluster(f"new{born}", part.title_en, part.title_zh, part.answer_ids, offered=whole.offered))
        clusters: list[Cluster] = []
        for one in self.clusters:
            clusters += made if one.key == key else [one]
        return replace(self, clusters=tuple(clusters), born=born)

    def with_lines(self, lines: Sequence[Line]) -> Debrief:
        """With the notes as they are now: those that came meanwhile stand with the rest (or in their theme), those that are gone
        have left."""
        now = {line.id: line for line in lines}
        themes = {one.theme_id: one.key for one in self.clusters if one.theme_id}
        kept = replace(
            self,
            lines=now,
            clusters=tuple(replace(one, line_ids=tuple(line for line in one.line_ids if line in now)) for one in self.clusters),
        )
        for line in lines:
            if line.id not in self.lines:
                kept = kept.moved([line.id], themes.get(line.theme_id or "", REST))
        return kept

    # ---- kept between two runs of the program

    def to_json(self) -> list[dict[str, Any]]:
        """The clusters as plain JSON; the lines themselves are notes, which are stored."""
        return [asdict(one) for one in self.clusters]

    @classmethod
    def from_json(cls, kept: Sequence[Mapping[str, Any]], lines: Sequence[Line]) -> Debrief:
        """What `to_json` gave, over the notes of now. Raises `KeyError`, `TypeError` or `ValueError` for anything else."""
        clusters = tuple(
            Cluster(
                key=str(one["key"]),
                title_en=str(one["title_en"]),
                title_zh=str(one["title_zh"]),
                line_ids=tuple(map(str, one["line_ids"])),
                theme_id=one["theme_id"],
                absorbed=tuple(map(str, one["absorbed"])),
                offered=bool(one["offered"]),
                named=bool(one["named"]),
            )
            for one in kept
        )
        if [one.key for one in clusters].count(REST) != 1 or not clusters[-1].is_rest:
            raise ValueError("the cluster of what fits nowhere is missing")
        numbers = [int(one.key[3:]) for one in clusters if one.key.startswith("new") and one.key[3:].isdigit()]
        there = {line.id: line for line in lines}
        before = {line: there[line] for one in clusters for line in one.line_ids if line in there}
        return cls(before, clusters, max(numbers, default=0)).with_lines(lines)

    def _with(self, changed: Cluster) -> Debrief:
        return replace(self, clusters=tuple(changed if one.key == changed.key else one for one in self.clusters))


def compose(
    lines: Sequence[Line],
    themes: Sequence[KnownTheme] = (),
    *,
    seed: int = 0,
    wanted: int | None = None,
    progress: Progress = silent,
) -> Debrief:
    """Lines put into clusters: sorted ones under their themes, near ones with them, the others grouped into new proposals.

    Nothing leaves the laptop. The same lines and seed give the same clusters. `wanted`: so many new proposals.
    """
    known = {theme.id: [line.id for line in lines if line.theme_id == theme.id] for theme in themes}
    loose = [line for line in lines if line.theme_id not in known]
    if themes and loose:
        loose = _join_near_ones(lines, themes, known, loose, seed)
    groups = group_notes([_answer(line) for line in loose], seed=seed, wanted=wanted, progress=progress)
    made = [
        Cluster(f"theme:{theme.id}", theme.title_en, theme.title_zh, tuple(known[theme.id]), theme.id, offered=theme.is_offered)
        for theme in themes
    ]
    proposed = [group for group in groups if not group.other]
    made += [Cluster(f"new{n}", one.title_en, one.title_zh, one.answer_ids) for n, one in enumerate(proposed, 1)]
    made.sort(key=lambda one: -len(one.line_ids))
    if not any(one.offered for one in made):
        made = [replace(one, offered=n < OFFERED_AT_FIRST and bool(one.line_ids)) for n, one in enumerate(made)]
    rest = tuple(line for group in groups if group.other for line in group.answer_ids)
    return Debrief({line.id: line for line in lines}, (*made, Cluster(REST, "", "", rest)), len(proposed))


# ---- helpers


def _join_near_ones(
    lines: Sequence[Line], themes: Sequence[KnownTheme], known: dict[str, list[str]], loose: Sequence[Line], seed: int
) -> list[Line]:
    """Put lines that say nearly what a theme says into it; the others are returned."""
    import numpy as np

    words = [line.text for line in lines] + [f"{theme.title_en} {theme.title_zh}" for theme in themes]
    points: Matrix = text_vectors(words, seed=seed)
    place = {line.id: number for number, line in enumerate(lines)}
    middles = []
    for number, theme in enumerate(themes):
        of_theme = points[[*(place[line] for line in known[theme.id]), len(lines) + number]].sum(axis=0)
        middles.append(of_theme / max(float(np.linalg.norm(of_theme)), 1e-9))
    left = []
    for line in loose:
        nearness = np.array(middles) @ points[place[line.id]]
        best = int(nearness.argmax())
        if nearness[best] >= _NEAR_A_THEME:
            known[themes[best].id].append(line.id)
        else:
            left.append(line)
    return left


def _answer(line: Line) -> TextAnswer:
    return TextAnswer(line.id, line.text)


def _suggested(cluster: Cluster) -> SuggestedInquiry:
    return SuggestedInquiry(cluster.title_en, cluster.title_zh, cluster.line_ids, (), 0.0)


def _short(words: str, most: int = 48) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
