"""Insights as Markdown (CommonMark with GitHub's tables), for wikis, forums and mail.

Everything a person typed is escaped: it is shown as it was written, whatever signs it holds. Side by side is a table
with a column a language, one row an insight.
"""

from __future__ import annotations

import re

from moderator_app.domain.publication import InsightCollection
from moderator_app.exchange.documents.arranging import ArrangedEntry, Arrangement, Version, arrange, web_address
from moderator_app.exchange.reader_language import Translations

# "&" opens an entity, "~" strikes out, "$" is mathematics and ":" an emoji for some readers.
_SIGNS = re.compile(r"[\\`*_\[\]<>|~$&^{}]")
_AT_START = re.compile(r"(?m)^(\s*)(?=[#+=:@%!-])")
_NUMBERED = re.compile(r"(?m)^(\s*\d+)(?=[.)])")
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def markdown_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as UTF-8 Markdown. Raises RuleBroken for an unknown language."""
    return markdown(arrange(collection, translate)).encode("utf-8")


def escaped(words: str) -> str:
    """Words as Markdown that shows exactly these words, in the same lines (a single break stays a break)."""
    return "\n\n".join("  \n".join(_lines(block)) for block in _BLANK.split(words.strip()))


def escaped_in_cell(words: str) -> str:
    """The same inside a table's cell, where lines are parted by <br>."""
    return "<br>".join("<br>".join(_lines(block)) for block in _BLANK.split(words.strip()))


def markdown(page: Arrangement) -> str:
    """The whole text, ending with a line feed."""
    blocks = [f"# {escaped(' · '.join(words for _, words in page.title))}"]
    blocks.append(" · ".join(escaped(fact) for fact in (*page.facts, page.counted)))
    for theme in page.themes:
        blocks.append(f"## {escaped(' · '.join(words for _, words in theme.heading))}")
        if len(page.languages) > 1:
            blocks.append(_table(page, theme.entries))
        else:
            blocks.extend(_entry(entry) for entry in theme.entries)
    if page.empty:
        blocks.append(escaped(page.empty))
    blocks += [f"## {escaped(page.left_out_heading)}", escaped(page.left_out_note)]
    if page.left_out:
        blocks.append("\n".join(f"- {escaped(what)}: {escaped(why)}" for what, why in page.left_out))
    return "\n\n".join(blocks) + "\n"


# ---- parts


def _lines(block: str) -> list[str]:
    safe = _SIGNS.sub(r"\\\g<0>", block)
    safe = _NUMBERED.sub(r"\1\\", _AT_START.sub(r"\1\\", safe))
    return [" ".join(line.split()) for line in safe.split("\n")]


def _entry(entry: ArrangedEntry) -> str:
    version = entry.versions[0]
    head = "\n\n".join(f"**{_strong(block)}**" for block in _BLANK.split(version.words) if block.strip())
    facts = " · ".join([f"*{escaped(entry.kind_label)}*", *(escaped(fact) for fact in entry.facts)])
    parts = [head, escaped(version.detail), f"*{escaped(version.remark)}*" if version.remark else "", facts, _links(entry)]
    return "\n\n".join(part for part in parts if part)


def _strong(block: str) -> str:
    return "  \n".join(line for line in _lines(block.strip()) if line)


def _table(page: Arrangement, entries: tuple[ArrangedEntry, ...]) -> str:
    lines = ["| " + " | ".join(page.columns) + " |", "| " + " | ".join("---" for _ in page.columns) + " |"]
    for entry in entries:
        facts = " · ".join([f"*{escaped_in_cell(entry.kind_label)}*", *map(escaped_in_cell, entry.facts)])
        cells = [_cell(version) for version in entry.versions]
        cells[0] += "<br>" + facts
        if entry.links:
            cells[0] += "<br>" + _links(entry)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(version: Version) -> str:
    words = f"**{escaped_in_cell(version.words)}**" if version.words else ""
    remark = f"*{escaped_in_cell(version.remark)}*" if version.remark else ""
    return "<br>".join(part for part in (words, escaped_in_cell(version.detail), remark) if part)


def _links(entry: ArrangedEntry) -> str:
    return ", ".join(f"<{link}>" if _plain(link) else escaped_in_cell(link) for link in entry.links)


def _plain(link: str) -> bool:
    """Whether a link can stand between angle brackets, also in a table, and is harmless to click."""
    return bool(web_address(link)) and not set(link) & set('<>|\\"`')
