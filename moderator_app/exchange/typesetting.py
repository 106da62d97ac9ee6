"""PDFs, set by typst from the templates in resources/templates/documents.

What is to be set travels as JSON beside the template and is never part of its source, so nothing that a person typed
can be markup. Fonts come from resources/fonts and are embedded: a PDF shows Chinese on a machine that has no Chinese
font, here and at the reader's. Only where a text holds letters that those fonts lack (Korean, emoji), the fonts of this
machine are looked through as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from moderator_app.domain.errors import PeerSphereError
from moderator_app.domain.wording import text
from moderator_app.paths import resources_folder

#: The last letter of Latin, Greek and Cyrillic, whatever its accents: the bundled fonts together have those in use.
_EUROPEAN = 0x052F


def typeset(template: str, content: Mapping[str, object], *, made_at: datetime | None = None) -> bytes:
    """Set `content` by resources/templates/documents/`template` and return the PDF.

    `content` is anything JSON can hold, in texts made fit by `reader_language.fit`. `made_at` (aware) becomes the
    document's date; the same content and date give the same bytes. Raises PeerSphereError (code document.unset) when typst can't
    set it.
    """
    import typst  # 30 MB: only when something is printed

    resources = resources_folder()
    folder = resources / "templates" / "documents"
    written = json.dumps(content, ensure_ascii=False)
    try:
        made = typst.compile(
            folder / template,
            root=folder,
            font_paths=[resources / "fonts"],
            ignore_system_fonts=bundled_fonts_suffice(written),
            sys_inputs={"content": written},
            timestamp=made_at and made_at.replace(microsecond=0),
        )
    except typst.TypstError as error:
        raise PeerSphereError(
            text("The PDF could not be set: {reason}", reason=error.message),
            text("Choose another format, and send us the report of this error."),
            code="document.unset",
        ) from error
    assert isinstance(made, bytes)
    return made


def bundled_fonts_suffice(words: str) -> bool:
    """Whether the fonts we bring have every letter: European ones and the signs and characters of GB2312."""
    if words.isascii():
        return True
    rare = {letter for letter in words if ord(letter) > _EUROPEAN and not 0x2000 <= ord(letter) < 0x2070}
    try:
        "".join(rare).encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
