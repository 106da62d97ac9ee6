"""The facts of a member in words: names of fields, languages, how alike two names are."""

from __future__ import annotations

from moderator_app.desktop.translation import Words
from moderator_app.domain.wording import Text, text

FIELDS: dict[str, Text] = {
    "name": text("Full name"),
    "name_en": text("English name"),
    "name_zh": text("Chinese name"),
    "given_name": text("Given name"),
    "family_name": text("Family name"),
    "email": text("E-mail"),
    "school": text("School"),
    "school_zh": text("School (中文)"),
    "role": text("Role"),
    "role_text": text("Role"),
    "city": text("City"),
    "country": text("Country"),
    "language": text("Language"),
    "experience": text("Experience"),
    "interests": text("Interests"),
    "time_zone": text("Time zone"),
    "strand": text("Strand (not read)"),
    "notes": text("Notes"),
    "phone": text("Phone"),
    "other_names": text("Other names"),
    "member": text("Member of the strand"),
    "row": text("Row"),
}
"""Fields of people, of rosters, and of what an import changes."""

LANGUAGE_NEEDS: tuple[tuple[str, Words], ...] = (
    ("", text("Not known")),
    ("en", "English"),
    ("zh", "中文"),
    ("either", text("Either")),
)
"""The languages that a member may need, to choose from."""


def likeness_words(likeness: float) -> Text:
    """How alike two names are: `likeness` from 0 to 1."""
    if likeness >= 0.97:
        return text("the same name")
    return text("very alike") if likeness >= 0.86 else text("alike")
