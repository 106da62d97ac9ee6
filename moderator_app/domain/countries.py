"""Countries as people write them, in English and Chinese, to the codes that calendars of holidays know (ISO 3166)."""

from __future__ import annotations

from functools import cache

from moderator_app.domain.chinese import fold

_NAMES: dict[str, str] = {
    "AE": "united arab emirates|uae|dubai|abu dhabi|阿联酋|迪拜",
    "AU": "australia|澳大利亚",
    "BD": "bangladesh|孟加拉国",
    "BH": "bahrain|巴林",
    "BN": "brunei|文莱",
    "CA": "canada|加拿大",
    "CH": "switzerland|瑞士",
    "CN": "china|mainland china|prc|people's republic of china|中国|中国大陆",
    "DE": "germany|德国",
    "EG": "egypt|埃及",
    "ES": "spain|西班牙",
    "FR": "france|法国",
    "GB": "united kingdom|uk|great britain|england|scotland|wales|英国",
    "HK": "hong kong|hong kong sar|hongkong|中国香港|香港",
    "ID": "indonesia|印度尼西亚|印尼",
    "IE": "ireland|爱尔兰",
    "IN": "india|印度",
    "IT": "italy|意大利",
    "JO": "jordan|约旦",
    "JP": "japan|日本",
    "KH": "cambodia|柬埔寨",
    "KR": "korea|south korea|republic of korea|韩国",
    "KW": "kuwait|科威特",
    "KZ": "kazakhstan|哈萨克斯坦",
    "LA": "laos|lao pdr|老挝",
    "LK": "sri lanka|斯里兰卡",
    "MM": "myanmar|burma|缅甸",
    "MN": "mongolia|蒙古|蒙古国",
    "MO": "macau|macao|中国澳门|澳门",
    "MV": "maldives|马尔代夫",
    "MY": "malaysia|马来西亚",
    "NL": "netherlands|the netherlands|holland|荷兰",
    "NP": "nepal|尼泊尔",
    "NZ": "new zealand|新西兰",
    "OM": "oman|阿曼",
    "PH": "philippines|the philippines|菲律宾",
    "PK": "pakistan|巴基斯坦",
    "QA": "qatar|卡塔尔",
    "SA": "saudi arabia|沙特阿拉伯|沙特",
    "SG": "singapore|新加坡",
    "TH": "thailand|泰国",
    "TR": "turkey|türkiye|turkiye|土耳其",
    "TW": "taiwan|中国台湾|台湾",
    "US": "united states|united states of america|usa|us|america|美国",
    "UZ": "uzbekistan|乌兹别克斯坦",
    "VN": "vietnam|viet nam|越南",
}


@cache
def _codes() -> dict[str, str]:
    return {fold(name): code for code, names in _NAMES.items() for name in names.split("|")}


def country_code(country: str) -> str:
    """The code of a country written as a name in either language or as a code of two letters; "" if not known."""
    plain = " ".join(fold(country).replace(".", "").split())
    known = _codes().get(plain)
    if known:
        return known
    return plain.upper() if plain.upper() in _NAMES else ""


def country_name(code: str) -> str:
    """The English name of a country's code; the code itself if not known."""
    name = _NAMES.get(code, "").split("|")[0]
    return name.title() if name else code
