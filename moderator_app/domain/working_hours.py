"""When people in different places are at work at the same time.

A working day is 8:00 to 17:00 where the person is. A zone is an IANA name; where nobody noted one, a country with one zone (or
one in which most of its schools are) tells it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from moderator_app.domain.countries import country_code

OPENS, CLOSES = time(8), time(17)

_ZONES = {
    "AE": "Asia/Dubai",
    "AU": "Australia/Sydney",
    "BD": "Asia/Dhaka",
    "BH": "Asia/Bahrain",
    "BN": "Asia/Brunei",
    "CA": "America/Toronto",
    "CH": "Europe/Zurich",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "EG": "Africa/Cairo",
    "ES": "Europe/Madrid",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "HK": "Asia/Hong_Kong",
    "ID": "Asia/Jakarta",
    "IE": "Europe/Dublin",
    "IN": "Asia/Kolkata",
    "IT": "Europe/Rome",
    "JO": "Asia/Amman",
    "JP": "Asia/Tokyo",
    "KH": "Asia/Phnom_Penh",
    "KR": "Asia/Seoul",
    "KW": "Asia/Kuwait",
    "KZ": "Asia/Almaty",
    "LA": "Asia/Vientiane",
    "LK": "Asia/Colombo",
    "MM": "Asia/Yangon",
    "MN": "Asia/Ulaanbaatar",
    "MO": "Asia/Macau",
    "MV": "Indian/Maldives",
    "MY": "Asia/Kuala_Lumpur",
    "NL": "Europe/Amsterdam",
    "NP": "Asia/Kathmandu",
    "NZ": "Pacific/Auckland",
    "OM": "Asia/Muscat",
    "PH": "Asia/Manila",
    "PK": "Asia/Karachi",
    "QA": "Asia/Qatar",
    "SA": "Asia/Riyadh",
    "SG": "Asia/Singapore",
    "TH": "Asia/Bangkok",
    "TR": "Europe/Istanbul",
    "TW": "Asia/Taipei",
    "US": "America/New_York",
    "UZ": "Asia/Tashkent",
    "VN": "Asia/Ho_Chi_Minh",
}


def zone_of(zone: str = "", country: str = "") -> str:
    """The IANA zone that somebody lives in, from a zone that was noted or from their country; "" where neither tells."""
    if zone:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass
        else:
            return zone
    return _ZONES.get(country_code(country), "")


@lru_cache(maxsize=4096)
def shared_hours(zone: str, other: str, day: date) -> float:
    """How many hours of a working day two zones share on that day, 0 to 9 (their clocks may change in the year)."""
    begins = max(_moment(zone, day, OPENS), _moment(other, day, OPENS))
    ends = min(_moment(zone, day, CLOSES), _moment(other, day, CLOSES))
    return max(0.0, (ends - begins).total_seconds() / 3600)


def _moment(zone: str, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)
