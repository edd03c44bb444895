"""The words beside a run of capitals -> whether they make it the name of a place, a thing or a body.

By wordings and tables alone: "at Brize Norton", "the tanker Ardo", "eleven Ardoan villagers", "Ardo, an
association of lawyers". Never looks at the name itself beyond how many words it has.
"""

import re
from collections.abc import Sequence
from functools import cache

from habeas.words.alternations import any_of
from habeas.words.places import is_city
from habeas.words.tables import read_table, read_words

PLACING = frozenset({"in", "at", "near", "outside", "inside", "around", "throughout", "via", "across", "off"})
"""Words after which a name is a place's."""
LEADING = frozenset({"from", "to", "of", "into", "towards", "between", "through"})
"""Words after which a name can be a place's."""

GATHERINGS = frozenset({"group", "centre", "center", "network", "league", "federation"})
"""Nouns for bodies after which somebody may be named too: "there were in the group Ana Ruiz and ..."."""

_OWNER = re.compile(r"[’'](?:s|S)?(?!\w)")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
"""What stands before no person's bare name."""
_GOVERNED = re.compile(r" (?:provincial|regional|municipal|district|city|town|state|police) [a-z]")
"""What follows the name of a place: "Ardo provincial governor", "Ardo police chief"."""
_BUILT = re.compile(
    r"[\"”’']? (?:(?:central|main|military|civil|civilian|women[’']s|men[’']s|juvenile|youth|remand|local"
    r"|federal|state|national|provincial|regional|district|city|international|domestic|naval|army|old|new"
    r"|high|top|border|[a-z]+-security|security|strict-regime) )?"
    r"(?:prison|jail|airport|air ?base|airfield|harbou?r|bridge|barracks|crossing"
    r"|checkpoint|stadium|(?:refugee|prison|labou?r) camp|detention cent(?:er|re)|penal colony|districts?"
    r"|provinces?|regions?)\b"
)
"""What follows the name of a place, or a name that a place is called by: "Ardo prison"."""
_ABOARD = re.compile(r"\b(?:aboard|onboard|on board) the (?:[\w-]+ ){0,2}$")
"""What stands before the name of a ship."""
_OF_SAINT = re.compile(r"\b(?:St\.?|Saint) [A-ZÀ-Ž][\w-]+[’']s?(?: [A-Z][a-z]+)*, $")
"""What stands before the place of a church or a school: "St Jude's, Ardo"."""
_NUMBERED = re.compile(r" \d{1,3}(?:,\d{3})*(?:[,.;)](?!\d)|$| and\b)")
"""What follows the name of a place in a list of numbers: "Ardo 61, Mera 48 and Tun 33"."""
_COUNTED = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|many"
    r"|some|all|most|other|more|these|those)"
    r"(?: (?:former|current|other|more|young|local|senior|jailed|imprisoned|detained|arrested|freed|released"
    r"|suspected|alleged|armed|female|male|elderly))? $",
    re.IGNORECASE,
)
"""What stands before the name of a people or a movement: "eleven Ardoan villagers"."""
_KIND = re.compile(r" (?:(?!(?:is|was|has|says|and)\b)[a-z-]+ )?[a-z]*(?:s|men|women|people|children)\b")
"""What stands after it."""
_OWNED_BY = re.compile(r"-(?:owned|flagged|registered|operated|managed|built|manned|chartered) $")
"""What stands before the name of a ship, or of a firm: "the Greek-owned Ardo"."""
_OF_BODY = re.compile(
    r"\b(?:Committee|Association|Centre|Center|Union|Front|Movement|Campaign|Commission|Ministry|Department"
    r"|Office|Organi[sz]ation|Society|League|Circle|Group|Agency|Council|Board|Bureau|Coalition|Network"
    r"|Initiative|Forum|Fund|Foundation|Institute|Observatory|Gulf|Bay|Sea|Straits?|Cape|Horn|Isles?|Lake"
    r"|Republic|Kingdom|State|Province|Coast|Liberation|Salvation|Independence|Defen[cs]e|Restoration|Protection"
    r"|Emancipation|Unity|Army|Party|Congress|Alliance|Brigades?|Battalions?|Falcons|Lions|Martyrs|Sons|Friends"
    r"|Families|Mothers|Soldiers|Voices?|Partisans|Defenders|Guardians) (?:for|of|on|against|to)(?: the)?"
    r" (?:[A-Z][\w’'-]+,? (?:of|for|and|the|in|with|on) (?:the )?)*$"
)
_MEMBER_OF = (
    r"\b(?:member|supporter|activist|follower|adherent|fighter|founder|branch|wing)s? (?:of|from|with)"
    r" (?:the |an? |its |his |her |their )?(?:[\w’'-]+ ){0,4}"
)
"""What stands before the kind of body that somebody belongs to: "a member of the youth movement Ardo"."""
_HEAD_OF = re.compile(
    r"\b(?:director|editor|publisher|owner|founder|chairman|chairwoman|coordinator|editor-in-chief|head|manager"
    r"|employee|journalist|reporter|correspondent|presenter)s? (?:of|for|with|at) $"
)
"""What stands before the name of the body that somebody runs, or works for."""
_SISTER = re.compile(r"\b(?:sister|parent|partner|umbrella) [a-z-]+,? $")
"""What stands before the name of a body that belongs to another: "its sister project, Ardo"."""
_NO_NOUN = (
    r"(?=\W*$|[,.;:)]| [—–(-]| (?:in|of|on|near|at|by|to|from|between|outside|inside|across|along|under|with"
    r"|and|or|but|where|that|which|whose|is|was|has|had|some|about|around|just|not|close|controlled|held|populated"
    r"|known|called|\d+|north|south|east|west|(?:north|south)(?:east|west)|kilomet\w+|miles|km|deep|then|still)\b)"
)
"""What follows a kind of place, unless it says of somebody where they work: "Ana Ruiz, a village priest"."""
_FOREIGN = (
    r"(?:[A-ZÀ-Ž][\w’-]+ (?:en|a|à|pour|por|para|per|pro|ya|wa|na|i|e|et|und|für|op|voor|za|z|w|o|zum|im|v)"
    r" (?:l[aeio]s? )?)+"
)
"""The first words of a body's foreign name: "Ciudadanos en" of "the group Ciudadanos en Ardo"."""
_ABBREVIATED = re.compile(r" \([A-Z]{2,6}\)")
"""What follows the name of a body: its initials."""


def stands_for_place(before: str, words: Sequence[str], after: str) -> bool:
    """Tell whether the words beside a run of capitals make it a place: "at Brize Norton", "Ardo, a village".

    What has the ending of an owner is none: "in Brandt's view" names a person.
    """
    if _OWNER.match(after):
        return False
    if _homes().search(before) or (len(words) == 1 and _OF_SAINT.search(before)):
        return True
    if any(beside.search(before) for beside in _kinds_of_place()[:2]) or _kinds_of_place()[2].match(after):
        return True
    if _BUILT.match(after):
        return True
    if len(words) == 1 and _GOVERNED.match(after):
        return True
    last = before.rstrip().rsplit(maxsplit=1)[-1:] if before[-1:] == " " else []
    word = last[0].lower().strip("(\"“'‘") if last else ""
    if word in PLACING:
        return True
    return word in LEADING and len(words) == 1 and is_city(words[0])


def places_told(text: str) -> frozenset[str]:
    """Return the single words that a report anywhere makes a place's name: "the village of Ardo"."""
    return frozenset(found[1] or found[2] for found in _told_places().finditer(text))


def stands_for_thing(before: str, after: str) -> bool:
    """Tell whether the words beside a run of capitals make it a thing: "tanker Ardo", "Ardo Lines (AL)"."""
    things = (_ARTICLE, _ABOARD, _OWNED_BY, _HEAD_OF, _SISTER, _named_things(), _joined_bodies())
    if any(thing.search(before) for thing in things) or _enterprises().match(after):
        return True
    if _COUNTED.search(before) and _KIND.match(after):
        return True
    if _named_bodies()[0].search(before) or _named_bodies()[1].match(after):
        return True
    return _ABBREVIATED.match(after) is not None or _NUMBERED.match(after) is not None


def ends_body_name(before: str) -> bool:
    """Tell whether a lone word ends a body's or a water's name: "Committee for Release of Detainees"."""
    return _OF_BODY.search(before) is not None


@cache
def _kinds_of_place() -> tuple[re.Pattern[str], ...]:
    kind = any_of(read_words("kinds_of_place"))
    kinds = any_of(sorted(_plural(each) for each in read_words("kinds_of_place")))
    others = r"(?:(?-i:[A-ZÀ-Ž])[\w’'-]+ ?){1,3}(?:, (?:and )?|and )"
    return (
        re.compile(rf"\b(?:{kind} of |{kinds} of (?:{others})*)$", re.IGNORECASE),
        re.compile(rf"\bthe {kind} $", re.IGNORECASE),
        re.compile(rf", (?:an?|the) (?:[\w-]+ ){{0,2}}{kind}{_NO_NOUN}", re.IGNORECASE),
    )


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeo" else f"{noun}s"


@cache
def _told_places() -> re.Pattern[str]:
    kind, name = any_of(read_words("kinds_of_place")), r"([A-ZÀ-Ž][\w’'-]+)(?! [A-ZÀ-Ž])"
    return re.compile(rf"\b{kind} of {name}|\b{name}, (?:an?|the) (?:[\w-]+ ){{0,2}}{kind}{_NO_NOUN}")


@cache
def _named_things() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('named_things'))} (?:(?:called|named|dubbed|known as) )?$")


@cache
def _named_bodies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    body = any_of(read_words("body_nouns"))
    told = any_of([noun for noun in read_words("body_nouns") if noun not in GATHERINGS])
    prepositions = ("of", "for", "from", "with", "at", "by", "in")
    outside = "".join(f"(?<!{word} )" for word in prepositions)
    inside = rf"{any_of(prepositions)}\b"
    described = rf"{outside}[Aa]n? (?:(?!{inside})[\w’'-]+ ){{0,3}}{body}(?: (?:in|based in) [A-Z][\w-]+)?,"
    return (
        re.compile(
            rf"\b(?:{body} (?:called|named|dubbed|known as) |{told} |{described} |{body} {_FOREIGN})$"
        ),
        re.compile(
            rf", an? (?:(?!{inside})[\w’'-]+ ){{0,3}}{body}"
            r"(?=[,;.)]| (?:of|in|for|which|that|based|with|run|founded|close|linked)\b)"
        ),
    )


@cache
def _joined_bodies() -> re.Pattern[str]:
    """What stands before the name of a body that somebody belongs to."""
    return re.compile(
        rf"{_MEMBER_OF}{any_of(sorted({*read_words('body_nouns'), *read_words('enterprises')}))} $"
    )


@cache
def _enterprises() -> re.Pattern[str]:
    """What follows the name of a body: "Ardo television channel", "Ardo reporters"."""
    kind = r"(?:television|tv|radio|news|satellite|online|web|independent|daily|state|private|video)"
    staff = r"(?:journalists|reporters|correspondents|employees|staff|staffers|workers|editors|contributors)"
    return re.compile(rf" (?:{kind} )*(?:{any_of(read_words('enterprises'))}|{staff})\b")


@cache
def _homes() -> re.Pattern[str]:
    """What stands before the name of the place that somebody is from, or is in charge of."""
    callings = any_of(sorted({row["word"] for row in read_table("callings.tsv")}))
    return re.compile(
        r"\b(?:mayor|bishop|archbishop|governor|prefect|headman|emir|parish|diocese|people|residents|natives?"
        rf"|inhabitants|outskirts|district|streets) of $|(?:\b{callings}s?|m[ae]n) from $"
        r"|\b(?:all|both|most|mostly|mainly|some|many|one|two|three|four|five|six|seven|eight|nine|ten|\d+"
        r"|they (?:are|were)|who (?:are|is)|originally|people) from $"
    )
