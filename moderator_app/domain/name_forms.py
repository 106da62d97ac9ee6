"""A written name taken apart: what stays of "Dr. LI, Wei (李伟) - Shekou School" for comparing.

One written name may hold several names of the same person: a Chinese and a Latin one, a display name with the
original in brackets. Each becomes a `NameForm`. Titles, nicknames in quotes, pronouns, devices and numbers are
dropped; capitals, accents, hyphens and traditional characters make no difference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from moderator_app.domain.chinese import fold, pinyin_syllables, surname_spellings, without_accents
from moderator_app.domain.surnames import COMPOUND_SURNAMES


@dataclass(frozen=True, slots=True)
class NameForm:
    """One name. Either `chinese` (simplified characters) is set, or `tokens` (Latin words in their order, given name
    first where a comma told). `aside` marks what stood in brackets or behind a dash: perhaps a school, not a name."""

    chinese: str
    tokens: tuple[str, ...]
    aside: bool = False

    @property
    def full(self) -> bool:
        """Whether it is a whole name, family and given, and not a first name or initials alone."""
        return len(self.chinese) >= 2 or sum(len(token) > 1 for token in self.tokens) >= 2


@lru_cache(maxsize=50_000)
def name_forms(name: str) -> tuple[NameForm, ...]:
    """The forms of a written name, the most telling first; () where no name is in it."""
    plain = without_accents(fold(name))
    asides: list[str] = []
    if not plain.isalpha():
        asides = [found.group(1) for found in _BRACKETS.finditer(plain)]
        plain = _QUOTED.sub(" ", _BRACKETS.sub(" ", plain))
        plain, *behind = _SEPARATOR.split(plain)
        asides += behind
    forms = dict.fromkeys(_forms_of(plain, aside=False))
    for aside in asides:
        for form in _forms_of(aside, aside=True):
            if _may_be_a_name(form):
                forms.setdefault(form if forms else NameForm(form.chinese, form.tokens))
    return tuple(forms)


@lru_cache(maxsize=50_000)
def spellings_of(chinese: str) -> tuple[tuple[str, ...], ...]:
    """A Chinese name in Latin letters, each as (given, family): pinyin first, then other spellings of the surname."""
    syllables = [_plain_vowel(syllable) for syllable in pinyin_syllables(chinese)]
    if len(syllables) < 2:
        return ((syllables[0],),) if syllables else ()
    length = 2 if len(chinese) > 2 and chinese[:2] in COMPOUND_SURNAMES else 1
    given, family = "".join(syllables[length:]), "".join(syllables[:length])
    return ((given, family), *((given, other) for other in surname_spellings(chinese[:length]) if other != family))


def joined_orders(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words run together in every order that begins elsewhere ("weili", "liwei"): Xiaoming Wang is Wang Xiao Ming."""
    if len(tokens) < 2:
        return tokens
    return tuple(dict.fromkeys("".join(tokens[i:] + tokens[:i]) for i in range(len(tokens))))


def regroupings(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words as they are, and with each pair of neighbours run together (xiao ming wang, xiaoming wang, …)."""
    if not 3 <= len(tokens) <= 5:
        return (tokens,)
    return (tokens, *((*tokens[:i], tokens[i] + tokens[i + 1], *tokens[i + 2 :]) for i in range(len(tokens) - 1)))


def root(token: str) -> str:
    """The long form of a common English short name (bill: william), or the word itself."""
    return _SHORT_NAMES.get(token, token)


@lru_cache(maxsize=50_000)
def is_pinyin(token: str) -> bool:
    """Whether a word is one or two syllables of pinyin, where one other letter makes another name (zhang, zheng)."""
    return _PINYIN.fullmatch(token) is not None


# ---- helpers

_BRACKETS = re.compile(r"[(\[{<【]([^()\[\]{}<>【】]*)[)\]}>】]")
_QUOTED = re.compile(r"[\"“”„][^\"“”„]*[\"“”„]|(?<![^\s])['‘’][^'‘’]{2,}['‘’](?!\w)")
_SEPARATOR = re.compile(r"\s+[-–—]+\s+|\s*[|/·•@:;]\s+|\s+[|/@]\s*|\|")
_WORD = re.compile(r"[^\W\d_]+")
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]+")
_POSSESSIVE = re.compile(r"['’]s\b")

_CHINESE_TITLES = (
    "副校长",
    "老师",
    "校长",
    "主任",
    "先生",
    "女士",
    "小姐",
    "教授",
    "博士",
    "院长",
    "园长",
    "组长",
    "同学",
    "太太",
    "主持人",
)
_TITLES_TEXT = (
    "mr mrs ms miss mx dr prof professor sir madam mdm mme teacher principal headteacher rev phd edd msc mba jr "
    "host cohost guest iphone ipad android phone laptop macbook huawei galaxy he him his she her hers they them their "
    "zoom user moderator interpreter speaker"
)
_TITLES = frozenset(_TITLES_TEXT.split())
#: Words that tell that what stands in brackets or behind a dash is no person.
_INSTITUTION_TEXT = (
    "school schools college academy university international campus primary secondary middle high elementary kindergarten "
    "institute centre center department group grade year team network shanghai beijing shenzhen hong kong"
)
_INSTITUTION = frozenset(_INSTITUTION_TEXT.split())
_CHINESE_INSTITUTION = ("学", "校", "院", "部", "组", "年级", "中心", "北京", "上海", "广州", "深圳", "香港", "小组", "园")

_SHORT_NAMES = {
    short: long
    for long, shorts in {
        "william": "bill billy will liam",
        "robert": "bob bobby rob robbie",
        "richard": "rick rich dick",
        "james": "jim jimmy jamie",
        "john": "jack johnny",
        "michael": "mike mick mikey",
        "elizabeth": "liz lizzie beth betty eliza",
        "katherine": "kate katie kathy catherine kathryn cathy kat katharine",
        "margaret": "maggie meg peggy",
        "jennifer": "jen jenny jenn",
        "christopher": "chris",
        "alexander": "alex sasha",
        "alexandra": "alexa",
        "benjamin": "ben benny",
        "daniel": "dan danny",
        "david": "dave",
        "edward": "ed eddie ted",
        "joseph": "joe joey",
        "matthew": "matt",
        "nicholas": "nick nicolas",
        "patricia": "pat patty trish",
        "patrick": "paddy",
        "peter": "pete",
        "rebecca": "becky becca",
        "samuel": "sam",
        "samantha": "sammy",
        "stephen": "steve steven",
        "susan": "sue suzie",
        "thomas": "tom tommy",
        "timothy": "tim",
        "victoria": "vicky tori",
        "andrew": "andy drew",
        "anthony": "tony",
        "charles": "charlie chuck",
        "deborah": "debbie deb",
        "gregory": "greg",
        "philip": "phil phillip",
        "theresa": "tess teresa terry",
        "abigail": "abby",
        "amanda": "mandy",
        "cynthia": "cindy",
        "jacqueline": "jackie",
        "kenneth": "ken",
        "lawrence": "larry",
        "mohammed": "mohamed muhammad mohammad",
        "zachary": "zach zack",
    }.items()
    for short in shorts.split()
}

_SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ueng|ian|iao|ing|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|er|a|o|e|i|u|v)"
)
_PINYIN = re.compile(f"{_SYLLABLE}(?:{_SYLLABLE})?")


def _forms_of(plain: str, *, aside: bool) -> list[NameForm]:
    chinese = _without_titles("".join(_CHINESE.findall(plain)))
    if plain == chinese:
        return [NameForm(chinese, (), aside)] if chinese else []
    latin = [words for words in (_words(part) for part in _CHINESE.sub(" ", plain).split(",")) if words]
    forms = [NameForm(chinese, (), aside)] if chinese else []
    if latin:
        if len(latin) == 1:
            tokens = latin[0]
        elif len(latin[0]) == 1:  # "Li, Wei": the family name came first
            tokens = (*latin[1], *latin[0])
        else:  # "Wei Li, BIS Shanghai" or "Garcia Lopez, Maria": can't be told, so both
            tokens = latin[0]
            forms.append(NameForm("", (*latin[1], *latin[0]), aside))
        forms.insert(1 if chinese else 0, NameForm("", tokens, aside))
        if chinese and 2 <= len(chinese) <= 4 and not aside:
            forms += _mixed(chinese, tokens)
    return forms


def _mixed(chinese: str, tokens: tuple[str, ...]) -> list[NameForm]:
    """ "李伟 David" is also David Wei Li; "李伟 Li Wei" says nothing new."""
    given_family = spellings_of(chinese)[0]
    if set(given_family) & set(tokens) or "".join(tokens) in joined_orders(given_family):
        return []
    return [NameForm("", (*tokens, *given_family))]


def _words(part: str) -> tuple[str, ...]:
    words = _WORD.findall(_POSSESSIVE.sub(" ", part).replace("'", "").replace("’", ""))
    kept = tuple(_plain_vowel(word) for word in words if word not in _TITLES)
    return kept


def _plain_vowel(token: str) -> str:
    """Passports and keyboards write ü as v, yu or u: all are u here."""
    if token.startswith(("lv", "nv")) and token[2:] in ("", "e"):
        return token[0] + "u" + token[2:]
    return token[0] + "u" if token in ("lyu", "nyu") else token


def _without_titles(chinese: str) -> str:
    for title in _CHINESE_TITLES:
        if len(chinese) > len(title) and chinese.endswith(title):
            return chinese[: -len(title)]
    return chinese


def _may_be_a_name(form: NameForm) -> bool:
    if form.chinese:
        return 2 <= len(form.chinese) <= 4 and not any(word in form.chinese for word in _CHINESE_INSTITUTION)
    return 2 <= len(form.tokens) <= 4 and not _INSTITUTION & set(form.tokens)
