"""Insights as one web page that needs nothing else: to read, print, mail or put on a site.

Accessible: one main heading, landmarks, a list of themes to jump to, `lang` on every piece in another language, tables
with headed columns, colours of at least 4.5:1. No script, no outside file: the page's own policy forbids them.
"""

from __future__ import annotations

from html import escape

from moderator_app.domain.publication import InsightCollection
from moderator_app.exchange.documents.arranging import (
    ArrangedEntry,
    ArrangedTheme,
    Arrangement,
    Version,
    arrange,
    web_address,
)
from moderator_app.exchange.reader_language import LANGUAGE_TAGS, Translations
from moderator_app.paths import resources_folder

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as one UTF-8 page. Raises RuleBroken for an unknown language."""
    return html_page(arrange(collection, translate)).encode("utf-8")


def html_page(page: Arrangement) -> str:
    """The whole page."""
    style = (resources_folder() / "templates" / "documents" / "insights.css").read_text(encoding="utf-8")
    title = " · ".join(words for _, words in page.title)
    body = [
        "<header>",
        f"<h1>{_spans(page.title)}</h1>",
        f'<p class="facts">{" · ".join(escape(fact) for fact in (*page.facts, page.counted))}</p>',
        _contents(page),
        "</header>",
        "<main>",
        *(_theme(theme, number, page) for number, theme in enumerate(page.themes, 1)),
        f"<p>{escape(page.empty)}</p>" if page.empty else "",
        _left_out(page),
        "</main>",
    ]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{_main_language(page)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            f'<body class="{"beside" if len(page.languages) > 1 else "single"}">',
            *(part for part in body if part),
            "</body>",
            "</html>",
            "",
        ]
    )


# ---- parts


def _main_language(page: Arrangement) -> str:
    return LANGUAGE_TAGS[page.languages[0]]


def _spans(versions: tuple[tuple[str, str], ...]) -> str:
    return " ".join(f'<span lang="{LANGUAGE_TAGS[language]}">{escape(words)}</span>' for language, words in versions)


def _contents(page: Arrangement) -> str:
    if len(page.themes) < 2:
        return ""
    items = "".join(
        f'<li><a href="#theme-{number}">{_spans(theme.heading)}</a></li>' for number, theme in enumerate(page.themes, 1)
    )
    return f"<nav><ul>{items}</ul></nav>"


def _theme(theme: ArrangedTheme, number: int, page: Arrangement) -> str:
    inner = _table(theme, page) if len(page.languages) > 1 else "\n".join(_article(entry) for entry in theme.entries)
    heading = f'<h2 id="theme-{number}">{_spans(theme.heading)}</h2>'
    return f'<section aria-labelledby="theme-{number}">\n{heading}\n{inner}\n</section>'


def _article(entry: ArrangedEntry) -> str:
    return f'<article class="{_kind(entry)}">{_kind_line(entry)}{_version(entry.versions[0])}{_facts(entry)}</article>'


def _table(theme: ArrangedTheme, page: Arrangement) -> str:
    heads = "".join(
        f'<th scope="col" lang="{LANGUAGE_TAGS[language]}">{escape(name)}</th>'
        for language, name in zip(page.languages, page.columns, strict=True)
    )
    rows = []
    for entry in theme.entries:
        cells = "".join(
            f"<td>{_kind_line(entry) if place == 0 else ''}{_version(version)}{_facts(entry) if place == 0 else ''}</td>"
            for place, version in enumerate(entry.versions)
        )
        rows.append(f'<tr class="{_kind(entry)}">{cells}</tr>')
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{chr(10).join(rows)}\n</tbody>\n</table>"


def _kind(entry: ArrangedEntry) -> str:
    return entry.kind if entry.kind in ("insight", "question", "idea", "resource", "case") else "insight"


def _kind_line(entry: ArrangedEntry) -> str:
    return f'<p class="kind">{escape(entry.kind_label)}</p>'


def _version(version: Version) -> str:
    tag = LANGUAGE_TAGS[version.language]
    words = f'<p class="words" lang="{tag}">{_lines(version.words)}</p>' if version.words else ""
    detail = "".join(f'<p lang="{tag}">{_lines(block)}</p>' for block in version.detail.split("\n\n") if block.strip())
    remark = f'<p class="remark" lang="{LANGUAGE_TAGS[version.column]}">{escape(version.remark)}</p>' if version.remark else ""
    return words + detail + remark


def _lines(words: str) -> str:
    return "<br>".join(escape(line) for line in words.split("\n"))


def _facts(entry: ArrangedEntry) -> str:
    facts = f'<p class="facts">{" · ".join(map(escape, entry.facts))}</p>' if entry.facts else ""
    links = "<br>".join(_link(link) for link in entry.links)
    return facts + (f'<p class="facts">{links}</p>' if links else "")


def _link(link: str) -> str:
    address = web_address(link)
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(link)}</a>' if address else escape(link)


def _left_out(page: Arrangement) -> str:
    items = "\n".join(f"<li>{escape(what)}: {escape(why)}</li>" for what, why in page.left_out)
    listed = f"\n<ul>\n{items}\n</ul>" if items else ""
    heading = f'<h2 id="left-out">{escape(page.left_out_heading)}</h2>'
    note = f"<p>{escape(page.left_out_note)}</p>"
    return f'<section aria-labelledby="left-out" class="left-out">\n{heading}\n{note}{listed}\n</section>'
