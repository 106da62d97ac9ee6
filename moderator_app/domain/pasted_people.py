"""People named in a text that was pasted: from a mail's list of recipients, a chat, a column of a sheet, one a line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\"“”、，；]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
_BETWEEN = re.compile(r"[\n\r\t;；|]+")
_MARKS = " \t,，、;:<>()[]\"'“”‘’•*-–—·."


@dataclass(frozen=True, slots=True)
class PastedPerson:
    """Somebody in a pasted text: a name, an e-mail address, or both."""

    name: str
    email: str

    def words(self) -> str:
        """What was pasted of them, to be told again."""
        return self.email or self.name


def people_pasted(pasted: str) -> list[PastedPerson]:
    """Everybody named in `pasted`, each once, in order.

    Lines, tabs, semicolons and bars stand between people. Where there is an address, what stands before it is the name
    ("Roy, Ana <ana@school.example>"); where there is none, commas stand between names too.
    """
    found: dict[PastedPerson, None] = {}
    for piece in _BETWEEN.split(unicodedata.normalize("NFKC", pasted)):
        place = 0
        for address in _ADDRESS.finditer(piece):
            name = _bare(piece[place : address.start()])
            found[PastedPerson(name, address[0].rstrip(".").casefold())] = None
            place = address.end()
        if place == 0:
            for name in re.split(r"[,，、]", piece):
                if _bare(name):
                    found[PastedPerson(_bare(name), "")] = None
    return list(found)


def _bare(name: str) -> str:
    """A name without the marks round it, and without the "mailto:" of a copied link."""
    return " ".join(re.sub(r"mailto:", "", name, flags=re.IGNORECASE).strip(_MARKS).split())
