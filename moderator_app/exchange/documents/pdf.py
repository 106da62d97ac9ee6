"""Insights as PDF: set by typst (insights.typ) with the fonts inside, tagged for screen readers."""

from __future__ import annotations

import re
from dataclasses import asdict

from moderator_app.domain.publication import InsightCollection
from moderator_app.exchange.documents.arranging import arrange, web_address
from moderator_app.exchange.reader_language import Translations, long_date
from moderator_app.exchange.typesetting import typeset

_BLANK = re.compile(r"\n\s*\n")


def pdf_bytes(collection: InsightCollection, translate: Translations | None = None) -> bytes:
    """The collection as PDF. Raises RuleBroken for an unknown language."""
    page = arrange(collection, translate)
    content = asdict(page)
    for theme in content["themes"]:
        for entry in theme["entries"]:
            entry["links"] = [{"words": link, "address": web_address(link)} for link in entry["links"]]
            for version in entry["versions"]:
                version["detail"] = [block.strip() for block in _BLANK.split(version["detail"]) if block.strip()]
    content["made"] = " · ".join(long_date(collection.made_at.date(), language) for language in page.languages)
    return typeset("insights.typ", content, made_at=collection.made_at)
