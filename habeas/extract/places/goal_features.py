"""A place named in a sentence -> what the words around it say of people going there, as features.

Each feature says several things of one place at once ("taken to, those let go"), since a report names a
state many times and those who went there perhaps once. Never decides whether anybody went.
"""

from collections.abc import Iterator, Mapping, Set

from habeas.extract.episodes.parties import PartyMention
from habeas.extract.episodes.parts import Stage
from habeas.extract.places.homecomings import Homecoming
from habeas.extract.places.movers import GOERS
from habeas.extract.places.unmade import attitude_of_going
from habeas.extract.places.ways import Way
from habeas.words.countries import PEOPLE_FORMS

PARTS = ("KEEPER", "FREER", "FREED", "GOAL", "PEOPLE", "MOVER")
"""The parts of a state in the whole report that tell whether people went there."""
OUTER = frozenset({"border", "place", "official", "embassy"})
"""Nouns that an adjective makes a place of a state: "the Danish border", "Danish officials"."""
AWAY = frozenset({"prison", "court", "visit", "negotiate"})
"""Nouns that tell where people were held, or where others met for them."""
LEADING = {
    "to": frozenset(
        {"go", "take", "expel", "hand", "drop", "free", "arrive", "reach", "vehicle", "stay", "meet"}
    ),
    "via": frozenset({"go", "take", "expel", "free", "arrive", "reach", "drop", "vehicle"}),
    "in": frozenset({"arrive", "stay", "hand", "drop", "free", "meet"}),
    "dative": frozenset({"hand", "free", "take"}),
    "object": frozenset({"reach"}),
    "subject": frozenset({"receive", "meet"}),
}
"""The words of going that can end at a place, by how its phrase stands to them."""
BEYOND = ("home, nationality once", "home, nationality once, no side", "no side")
"""What it says of the one foreign nationality of those let go that they come to the border."""
BAD = frozenset({"detained", "escaped", "died", "refused", "none"})


def leads_there(mention: PartyMention, way: Way, sides: Set[str | None]) -> bool:
    """Tell whether a way can end at the place, and be one of people let go by these authorities."""
    if not way.certain or way.attitude == "put off" or (mention.party in sides and way.act == "stay"):
        return False
    if sides == {mention.party} and (way.act in {"free", "hand", "drop", "expel"} or way.through == "border"):
        return False
    if way.mover == "nobody" and way.act in {"meet", "receive", "stay"}:
        return False
    if way.act not in LEADING.get(way.path, ()) or way.mover not in GOERS | {"vehicle", "nobody"}:
        return False
    if mention.form in PEOPLE_FORMS and not (
        way.path != "subject" and (way.through in OUTER or _is_given_up(way))
    ):
        return False
    if mention.form == "government" and way.path not in {"subject", "dative"}:
        return False
    if way.act == "free" and way.through == "noun":  # "freed them in a gesture to Oman"
        return False
    if way.path == "in" and way.through in {"people", "official", "noun", "rule"}:
        return False
    taken = way.word == "take" and way.path == "to" and way.mover == "freed"  # "freed and taken to Oman"
    taken = taken or (way.word == "take" and way.act == "receive" and not way.through)  # "Oman took them in"
    return way.through not in AWAY and (way.status not in BAD or (taken and way.status == "detained"))


def _is_given_up(way: Way) -> bool:
    """Tell of people handed to those who rule a state: "handed over to the Danish authorities"."""
    return (way.act, way.path, way.through) == ("hand", "to", "rule")


def frees_where(way: Way) -> bool:
    """Tell whether a way says where people were set free, and not only at which border."""
    inside = way.path == "in" and way.through != "border"
    return inside and way.certain and way.status != "none" and (way.act == "free" or way.word == "set")


def ends_at_border(way: Way) -> bool:
    """Tell whether people come to a border of the state that let them go: they go home across it."""
    comes = way.path in {"to", "in", "via", "object"} and way.mover in GOERS
    return comes and way.through == "border" and way.status not in BAD


def describe_way(stage: Stage, mention: PartyMention, way: Way, sides: Set[str | None]) -> Iterator[str]:
    """Yield what the way to a place says of those who took it."""
    path, side = f"{way.act} {way.path}", _side(mention.party, sides)
    form = "inhabitants" if mention.form in PEOPLE_FORMS else "place"
    goes = "let go" if way.mover in GOERS else "other"
    yield from (path, side, f"by {way.mover}", f"{path}, by {goes}", f"{form}, through {way.through}")
    yield from (f"{path}, {form}", f"{path}, {side}", f"verb {way.word}", f"place {stage.place}")
    yield f"{way.path}, {way.attitude}"
    told = {each.status for each in stage.happenings}
    if "freed" in told:
        yield "freed here"
    elif "detained" in told:
        yield "taken here"


def describe_home(coming: Homecoming, source: str, party: str, sides: Set[str | None]) -> Iterator[str]:
    """Yield what a going home says; `source` is where their nationality is told."""
    sure = "" if attitude_of_going(coming.verb) in {"asserted", "planned", "reported"} else ", unsure"
    told = f"{coming.kind}, nationality {source}"
    yield from (
        f"{told}{sure}",
        _side(party, sides),
        f"{told}, {_side(party, sides)}",
        f"{coming.kind}, by {coming.mover}",
    )


def describe_state(whole: Mapping[str, object]) -> Iterator[str]:
    """Yield what the whole report shows of a state's part."""
    yield from (f"report {part}" for part in PARTS if whole.get(part))


def _side(party: str, sides: Set[str | None]) -> str:
    """Say whether a state lets people go, alone or beside another to which its own come home."""
    if party not in sides:
        return "no side"
    return "own side" if len(sides) == 1 else "one side"
