"""The translation catalogue, without Qt: what the program says, in the reader's language.

resources/i18n/moderator_LANGUAGE.ts (Qt Linguist's XML, so that translators may use Linguist) holds every English
template and its translation. The context "moderator" is the program's own sentences; each form of ui/forms has a
context of its own. A sentence that is missing or unfinished is shown in English, never as nothing.

`python -m moderator_app.catalogue --check | --update | --missing | --fill FILE` keeps the file in step with the source;
that half lives in catalogue_upkeep.py, so that reading a catalogue stays quick.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from moderator_app import paths

#: The context of sentences in Python code.
PROGRAM = "moderator"

_NAMES = {"zh": "zh_CN", "zh-cn": "zh_CN", "zh_cn": "zh_CN", "zh-hans": "zh_CN", "zh_hans": "zh_CN"}


def catalogue_file(language: str) -> Path:
    """Where the catalogue of `language` ("zh", "zh_CN", "zh-Hans" …) is or would be."""
    return paths.resources_folder() / "i18n" / f"moderator_{_NAMES.get(language.lower(), language)}.ts"


@cache
def translator(language: str) -> Callable[[str], str]:
    """The look-up of English templates in `language`; a template without a translation is its own.

    Reads the catalogue at the first call for a language (some milliseconds) and keeps it. A language without a
    catalogue gives English. Sentences of forms are found too, where the program has no sentence of the same wording.
    """
    if language.lower().partition("_")[0].partition("-")[0] == "en":
        return _as_it_stands
    found = {source: translation for (_, source), translation in _program_last(read_catalogue(catalogue_file(language)))}

    def translate(template: str) -> str:
        return found.get(template, template)

    return translate


def read_catalogue(file: Path) -> dict[tuple[str, str], str]:
    """The finished translations of one .ts file by (context, source). A missing file is an empty catalogue.

    Raises `xml.etree.ElementTree.ParseError` where the file is not XML.
    """
    if not file.is_file():
        return {}
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, translation = message.findtext("source", ""), message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                found[name, source] = translation.text
    return found


def _program_last(entries: dict[tuple[str, str], str]) -> list[tuple[tuple[str, str], str]]:
    """Forms first, so that in a plain dict the program's own wording wins."""
    return sorted(entries.items(), key=lambda entry: entry[0][0] == PROGRAM)


def _as_it_stands(template: str) -> str:
    return template


if __name__ == "__main__":
    from moderator_app.catalogue_upkeep import main

    sys.exit(main())
