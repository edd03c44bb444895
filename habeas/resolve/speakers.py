"""Whom reports name as their source: one identity under all names, and what sort of source it is.

Takes a name as written and the authority of the episode, gives a speaker. Known sources come from
habeas/words/tables/speakers.tsv and from tables of that form which users add; others are typed by
the words of their name ("a government spokesman", "his sister").
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from habeas.model.vocabulary import OriginKind
from habeas.words.countries import find_countries
from habeas.words.name_parts import fold_words
from habeas.words.tables import read_table, read_words, split_variants

ARTICLE = re.compile(r"^(?:the|a|an|one|two|three|several|some|his|her|their) ", re.IGNORECASE)

NOT_A_WORD = re.compile(r"[^\w-]+")

STATE_MEDIA = re.compile(
    r"\bstate(?:-run|-owned|-controlled)? (?:media|news|press|television|tv|radio|broadcaster|agency)\b"
    r"|\bofficial (?:news agency|media|gazette)\b",
    re.IGNORECASE,
)
SORT_WORDS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "released_person",
        frozenset({"freed", "released", "former prisoner", "former detainee", "ex-prisoner"}),
    ),
    (
        "rights_group",
        frozenset({"rights", "ngo", "ngos", "activists", "campaigners", "monitors", "watchdog"}),
    ),
    ("wire", frozenset({"news agency", "wire"})),
    (
        "outlet",
        frozenset({"newspaper", "magazine", "radio", "television", "tv", "channel", "media", "website"}),
    ),
)
OFFICIAL_WORDS = frozenset(
    {
        "officials",
        "authorities",
        "ministry",
        "administration",
        "regime",
        "junta",
        "embassy",
        "headquarters",
        "commission",
        "spokespeople",
        "press office",
        "presidential",
        "state-appointed",
    }
)

MISSIONS = frozenset({"embassy", "consulate", "legation", "ambassador", "consul"})
"""Words for those who speak for one state in another: where none is named, hardly for the authority."""

KINDS: Mapping[str, OriginKind] = {
    "rights_group": "rights_group",
    "wire": "wire",
    "outlet": "outlet",
    "relatives": "relatives",
    "released_person": "released_person",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A source: `key` is equal for all its names."""

    key: str
    name: str
    kind: OriginKind
    of_authority: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSource:
    """A row of a table of speakers: `country` is that of the state that it belongs to, if any."""

    name: str
    sort: str
    country: str | None = None


class Speakers:
    """The known sources, by every name."""

    def __init__(self, known: Mapping[str, KnownSource]) -> None:
        self.known = known

    def beside(self, rows: Iterable[Mapping[str, str]]) -> "Speakers":
        """Return these and the sources of a table's rows, which go before these."""
        return Speakers({**self.known, **read_sources(rows)})

    def identify(self, name: str, authority: str | None, *, spoken: bool) -> Speaker:
        """Return the source of this name; `spoken` tells a named speaker from a publisher."""
        source = self.find_known(name) or KnownSource(
            name=name, sort=sort_of(name, spoken=spoken), country=_country_of(name)
        )
        return place_source(source, authority)

    def find_known(self, name: str) -> KnownSource | None:
        """Return the known source that the name is, or ends in ("the state news agency Belta")."""
        words = fold_speaker(name).split()
        endings = (" ".join(words[start:]) for start in range(len(words)))
        whole, *shorter = endings if words else ("",)
        if whole in self.known:
            return self.known[whole]
        described = bool(STATE_MEDIA.search(name)) or sort_of(name, spoken=True) in KINDS
        return next((self.known[e] for e in shorter if e in self.known), None) if described else None


def place_source(source: KnownSource, authority: str | None) -> Speaker:
    """Return a source as seen from an episode's authority."""
    folded = fold_speaker(source.name)
    if source.sort == "state_media":
        country = source.country or authority
        own = country is not None and country == authority
        # the media of one state speak with one voice, so they are one origin under every name
        return Speaker(
            key=f"state media of {country}" if country else folded,
            name=source.name,
            kind="state_media_of_authority" if own else "other_state_media",
            of_authority=own,
        )
    if source.sort in {"government", "armed_group"}:
        country = source.country or (None if MISSIONS & set(folded.split()) else authority)
        own = authority is not None and (country == authority or folded == fold_speaker(authority))
        return Speaker(
            key=f"{folded} of {country}" if country else folded,
            name=source.name,
            kind="official_of_authority" if own else "other_official",
            of_authority=own,
        )
    return Speaker(key=folded, name=source.name, kind=KINDS.get(source.sort, "speaker"))


@lru_cache(maxsize=10_000)
def fold_speaker(name: str) -> str:
    """Return a source's name as sources are compared: folded, without article."""
    return fold_words(ARTICLE.sub("", name.strip()))


@lru_cache(maxsize=10_000)
def sort_of(name: str, *, spoken: bool) -> str:
    """Return the sort of a source that no table knows, by the words of its name."""
    if STATE_MEDIA.search(name):
        return "state_media"
    lowered = f" {NOT_A_WORD.sub(' ', name.lower())} "
    for sort, words in (("relatives", read_words("relations")), *SORT_WORDS):
        if any(f" {word} " in lowered for word in words):
            return sort
    if any(f" {word} " in lowered for word in official_words()):
        return "government"
    if not spoken:
        return "outlet"
    return "government" if _is_bare_country(name) else "speaker"


@cache
def official_words() -> frozenset[str]:
    """Return the words that mark an official or a body of a state."""
    return read_words("offices") | read_words("government_bodies") | OFFICIAL_WORDS


def _is_bare_country(name: str) -> bool:
    mentions = find_countries(name)
    return len(mentions) == 1 and mentions[0].text == ARTICLE.sub("", name.strip())


@lru_cache(maxsize=10_000)
def _country_of(name: str) -> str | None:
    return next((mention.code for mention in find_countries(name)), None)


def read_sources(rows: Iterable[Mapping[str, str]]) -> dict[str, KnownSource]:
    """Return the sources of a table's rows: columns identity, type, country, aliases divided by ;."""
    known = {}
    for row in rows:
        source = KnownSource(name=row["identity"], sort=row["type"], country=row["country"] or None)
        for name in (row["identity"], *split_variants(row["aliases"])):
            known[fold_speaker(name)] = source
    return known


@cache
def known_speakers() -> Speakers:
    """Return the speakers that ship with habeas."""
    return Speakers(read_sources(read_table("speakers.tsv")))
