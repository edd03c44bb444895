"""Account -> the places to which its sentences lead, by state, with what is said of people going there.

A place counts where a word of going leads to it, where it is "here", or where people go home to it. Never
decides whether these people were let go, nor names a state that only the title names.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from habeas.extract.account import Account
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.episodes.parts import Stage
from habeas.extract.episodes.sides import Features
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import fates_of
from habeas.extract.places.goal_features import (
    BEYOND,
    describe_home,
    describe_state,
    describe_way,
    ends_at_border,
    frees_where,
    leads_there,
)
from habeas.extract.places.here import HERE, Written, find_heres
from habeas.extract.places.homecomings import find_homecomings, freed_nationals
from habeas.extract.places.leads import lies_elsewhere
from habeas.extract.places.own_people import find_freed_nationals, find_swapped
from habeas.extract.places.ways import Way, find_way
from habeas.words.countries import find_countries, is_country_code
from habeas.words.groups import homes_of

Mentions = dict[str, tuple[Stage, PartyMention]]
"""Where each state is named."""
PRISON = "prison"
"""The form of a mention that names a prison: nobody is let go into it."""


@dataclass(frozen=True, eq=False)
class Place:
    """A place of a state in a sentence, with the features of what is said of it.

    `homeward` is the verb of people who go home to it without its being named as a place; the mention is
    then of their nationality, and may stand in another sentence. `is_home` tells that they go home, by such
    a verb or across the border that they are brought to, `is_given` that a state is named which lets them go
    and is not their own, `is_led` that words lead there, and not only whose people they are.
    """

    stage: Stage
    mention: PartyMention
    features: Features
    homeward: Token | None = None
    is_home: bool = False
    is_given: bool = False
    is_led: bool = True


def group_places(account: Account, sides: Set[str | None]) -> dict[str, list[Place]]:
    """Return the places to which the report leads, by the state they lie in."""
    grouped: dict[str, list[Place]] = defaultdict(list)
    nationals = freed_nationals(account.stages.values(), account.is_of_main)
    for place in (*_find_named(account, sides, nationals), *_find_homes(account, sides, nationals)):
        grouped[place.mention.party].append(place)
    for place in _find_own_people(account, sides, set(grouped)):
        grouped[place.mention.party].append(place)
    return grouped


def _find_own_people(account: Account, sides: Set[str | None], told: Set[str]) -> Iterator[Place]:
    """Yield the states whose people are let go; `told` are those to which the report leads.

    Where it leads nowhere, only a state counts that gets its people back from another: what is not told of
    the rest stays unknown.
    """
    for own in (*find_swapped(account, sides), *find_freed_nationals(account, sides)):
        party = own.mention.party
        if party not in told and sides != {party}:
            continue
        others = "others told" if told - {party} else "no other told"
        features = _flags(account, party, iter((*own.told, *(f"{each}, {others}" for each in own.told[:2]))))
        yield Place(own.stage, own.mention, features, is_given=own.is_given, is_led=False)


def join_features(places: Sequence[Place]) -> Features:
    """Return what is said of any of a state's places."""
    return {name: True for place in places for name, shown in place.features.items() if shown}


def _find_named(account: Account, sides: Set[str | None], nationals: Mentions) -> Iterator[Place]:
    written = account.written
    abroad = {party: where for party, where in nationals.items() if party not in sides}
    grounds = _grounds_of(account, sides)
    for stage in account.stages.values():
        heres = find_heres(stage.sentence, written) if written else ()
        for mention in (*stage.parties, *heres):
            way = _way_to(account, stage, mention)
            if way is not None and sides == {mention.party} and len(abroad) == 1 and ends_at_border(way):
                ((party, (where, named)),) = abroad.items()
                yield Place(where, named, _flags(account, party, iter(BEYOND)), is_home=True)
            elif way is not None and mention.party not in grounds and leads_there(mention, way, sides):
                told = describe_way(stage, mention, way, sides)
                for where, named in _in_text(account, stage, mention):
                    yield Place(where, named, _flags(account, mention.party, told))


def _grounds_of(account: Account, sides: Set[str | None]) -> set[str]:
    """Return the states where bands that alone let people go fight or free them: they were there before."""
    bands = {side for side in sides if side and not is_country_code(side)}
    if bands != sides:
        return set()
    called = {country.code for band in bands for country in find_countries(band)}  # "Chadian rebels"
    ways = (
        (each, _way_to(account, stage, each)) for stage in account.stages.values() for each in stage.parties
    )
    freed_in = {each.party for each, way in ways if way is not None and frees_where(way)}
    return called | freed_in | {home for band in bands for home in homes_of(band)}


@lru_cache(maxsize=256)  # the parties of a report: whose ground it is is asked before where people go
def _way_to(account: Account, stage: Stage, mention: PartyMention) -> Way | None:
    root = stage.root_of(mention)
    if root is None or not is_country_code(mention.party) or mention.form in {"leader", "bloc", PRISON}:
        return None
    if lies_elsewhere(stage, root):
        return None
    return find_way(stage, root, fates_of(account))


def _in_text(account: Account, stage: Stage, mention: PartyMention) -> list[tuple[Stage, PartyMention]]:
    """Return a mention that can be cited; for one of the title the first of its state in the text."""
    if not stage.sentence.is_title:
        return [(stage, mention)]
    written = (
        (other, each)
        for other in account.stages.values()
        for each in other.parties
        if not other.sentence.is_title and each.party == mention.party
    )
    return list(islice(written, 1))


def _find_homes(account: Account, sides: Set[str | None], nationals: Mentions) -> Iterator[Place]:
    for stage in account.stages.values():
        for coming in find_homecomings(stage, fates_of(account)):
            own = _without_sides({each.party: (stage, each) for each in coming.compatriots()}, sides)
            freed = freed_nationals([stage]) or nationals
            source = "here" if own else "elsewhere" if len(freed) > 1 else "once"
            elsewhere = freed if coming.kind == "home" else {}
            if coming.kind == "home" and not (own or nationals) and coming.mover != "people":
                source, elsewhere = "written", _where_written(account.written, sides, stage, coming.verb)
            for party, (where, mention) in (own or elsewhere).items():
                if sides == {party}:
                    continue  # they were at home all the time
                told = _flags(account, party, describe_home(coming, source, party, sides))
                if not (stage.sentence.is_title or where.sentence.is_title):
                    yield Place(stage, mention, told, coming.verb, is_home=source != "written")
                    continue
                for other, named in _in_text(account, where, mention):
                    yield Place(other, named, told, is_home=True)


def _where_written(written: Written | None, sides: Set[str | None], stage: Stage, verb: Token) -> Mentions:
    """Return the state of the dateline as the home of those of whom no nationality is told.

    Only where other states let them go: whom a band held may never have left.
    """
    bands = any(side is None or not is_country_code(side) for side in sides)
    if written is None or bands or written.code in sides:
        return {}
    start, end = verb.idx, verb.idx + len(verb)
    return {written.code: (stage, PartyMention(start, end, written.code, HERE, written.words))}


def _without_sides(own: Mentions, sides: Set[str | None]) -> Mentions:
    """Leave out the state that let them go where they are nationals of another too: "British-Iranians"."""
    return {party: where for party, where in own.items() if party not in sides} or own


def _flags(account: Account, party: str, told: Iterator[str]) -> Features:
    state = describe_state(account.party_features.get(party, {}))
    return dict.fromkeys(sorted({*told, *state}), True)
