"""A place named in a sentence -> how the parse leads there: by which word of going, and who goes.

Takes a stage and the head of the place's words, and the table `going_words`; gives the way, none where no
such word stands above the place. Never decides whether anybody let go went there.
"""

from dataclasses import dataclass

from habeas.extract.episodes.parts import MODIFIERS, Stage
from habeas.extract.parse.nouns import sense_of
from habeas.extract.parse.patients import GIVING
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import Fates
from habeas.extract.places.going_words import going_word
from habeas.extract.places.leads import class_of_noun, is_left, is_met, most_telling, path_through
from habeas.extract.places.movers import GOERS, who_goes
from habeas.extract.places.phrasal_ways import borne_way, completes_phrase, phrasal_way
from habeas.extract.places.place_clauses import clauses_about, cleft_verb, says_where
from habeas.extract.places.unmade import SEIZING, attitude_of_going, is_cut_short, is_doubtful, is_unreal

CLIMB = 9
"""Steps up the parse within which the word is looked for that leads to a place."""
_LEADING = {
    "arrive": frozenset({"to", "in"}),
    "stay": frozenset({"in"}),
    **dict.fromkeys(("meet", "speak"), frozenset({"in"})),
    "hand": frozenset({"to", "in"}),
    **dict.fromkeys(("go", "take", "expel", "vehicle"), frozenset({"to", "via"})),
}
"""Where a noun of going ("a flight to", "arrival in", "asylum in") must lead for it to count as one."""
_AROUND = frozenset({"upon", "after", "following", "before", "during"})
"""Prepositions of time before a noun of going that leave open where it leads: "upon arrival in Oman"."""
_LEAVING = frozenset({"abandon", "find", "leave"})
"""Verbs of those who are set down somewhere, in the passive."""
_HAVENS = frozenset({"asylum", "entry", "refuge", "residence", "sanctuary", "shelter", "status", "visa"})
"""What a state grants to those whom it takes in."""
DRAGGING = frozenset({"carry", "drag", "lead", "haul", "march"})
"""Verbs by which people are taken captive where "off" or "away" follows."""
VANISHING = frozenset({"disappear", "lose", "vanish"})
"""Verbs of people who never got to where they were on their way."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a sentence leads to a place.

    `word` and `act` are the word of going and its class in the table, `path` the preposition's direction or
    the place's part in the clause ("subject" of "Oman received them"), `through` the class of noun between
    them ("border" of "to the border with Oman"), `mover` who goes, `certain` that it is told as done,
    `status` what the verb says happened to people, "none" where it says that this did not, `attitude` whether
    it came about, is planned, or is put off to another day.
    """

    word: str
    act: str
    path: str
    through: str
    mover: str
    certain: bool
    status: str
    attitude: str


def find_way(stage: Stage, root: Token, fates: Fates) -> Way | None:
    """Return how the parse leads to a place; None where no word of going does.

    `fates` tell what happened to those whom the report names.
    """
    way = _climb(stage, root, fates)
    if way is not None and (way.mover in GOERS or way.mover == "official"):
        return way
    for clause, path in clauses_about(root):
        inner = _way_by(stage, clause, root, _Led(path, "", ""), fates)
        way = inner if inner is not None and inner.mover in GOERS else way
    return way


@dataclass(frozen=True, slots=True)
class _Led:
    """How words lead from a place up to a verb: where to, by which noun of going, through which noun."""

    path: str
    found: str
    through: str


def _climb(stage: Stage, root: Token, fates: Fates) -> Way | None:
    """Return how the words above a place lead there."""
    path, found = ("in" if root.lower_ == "here" else ""), ""
    through = "border" if stage.acts.get(root.i) == "border" else ""
    token = root
    for _ in range(CLIMB):
        head = token.head
        if head.i == token.i:
            return None
        path = path if found and _stays(head) else path_through(token, path)
        act = going_word(head)[0]
        if head.pos_ in {"VERB", "AUX"}:
            path = "in" if says_where(head, token) else path
            return _way_by(stage, cleft_verb(head), token, _Led(path, found, through), fates)
        if token.dep_ not in MODIFIERS | {"conj", "appos"} and path in _LEADING.get(act, ()):
            found = found or act
        elif head.pos_ in {"NOUN", "PROPN"} and not (is_met(head) or completes_phrase(head) or is_left(head)):
            through = most_telling(through, class_of_noun(stage, head))
        token = head
    return None


def _stays(preposition: Token) -> bool:
    """Tell of a preposition that leaves open where a noun of going leads: "upon arrival in"."""
    if preposition.lower_ == "for":
        return going_word(preposition.head)[0] in {"go", "take"}
    return preposition.lower_ in _AROUND


def _way_by(stage: Stage, verb: Token, below: Token, led: _Led, fates: Fates) -> Way | None:
    """Return the way by a verb; `below` is the word under it from which the place hangs."""
    act, people = _told_act(verb, led.path)
    where = "subject" if led.found and going_word(below)[0] else people or "either"
    mover = who_goes(stage, verb, where, fates)
    act = led.found or ("arrive" if _has_come(stage, verb, act) else act)
    if act == "speak":
        act = "meet" if mover == "freed" else ""
    way = Way(
        word=verb.lemma_.lower(),
        act=act,
        path=led.path,
        through="prison" if _is_in_custody(stage, verb) else led.through,
        mover=mover,
        certain=not (is_doubtful(verb) or is_cut_short(verb)),
        status=_outcome(stage, verb),
        attitude=attitude_of_going(verb),
    )
    return way if way.act else None


def _told_act(verb: Token, path: str) -> tuple[str, str]:
    """Return the way of a verb, where its company makes it another that: "got to", "given a welcome in"."""
    phrased = phrasal_way(verb)
    if phrased[0]:
        return phrased
    act, people = going_word(verb)
    borne = borne_way(verb, path) if path == "in" or not act else ""
    if borne:
        return borne, "subject"
    if path == "subject" and (act, people) == ("stay", "object"):  # "Oman will host them"
        return "receive", people
    if verb.lemma_ in _LEAVING and any(child.dep_ == "auxpass" for child in verb.lefts):
        return "drop", "object"
    act = "" if act == "hand" and path == "in" and not _is_over(verb) else act
    if act == "receive" and path == "to":
        return "go", people
    if verb.lemma_ == "cross" and path == "object":
        return "reach", people
    if verb.lemma_ in GIVING and path in {"subject", "between"}:
        return ("receive" if any(child.lemma_ in _HAVENS for child in verb.children) else ""), people
    if verb.lemma_ == "expect" and all(child.dep_ != "auxpass" for child in verb.lefts):
        return "", people
    let = verb.lemma_ == "go" and verb.head.lemma_ == "let" and verb.i > verb.head.i
    return ("free" if let else act), people


def _is_over(verb: Token) -> bool:
    """Tell whether somebody is handed over, turned over, given back."""
    return any(child.lower_ in {"over", "back", "up"} for child in verb.children)


def _has_come(stage: Stage, verb: Token, act: str) -> bool:
    """Tell whether people came to where a verb has them: they "are back in", "step off a plane at"."""
    if act == "stay":
        return any(child.lower_ in {"back", "home", "safely"} for child in verb.children)
    off = [child for child in verb.children if child.lower_ in {"off", "out", "down"}]
    if verb.lemma_ == "come" and any(child.lower_ == "down" for child in off):
        return True
    aboard = (token for child in off for token in child.subtree)
    return act == "go" and any(sense_of(stage.sentence, token).group == "vehicle" for token in aboard)


def _is_in_custody(stage: Stage, verb: Token) -> bool:
    """Tell whether a verb puts or has somebody in prison, wherever that is."""
    insides = [
        child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"in", "into", "behind"}
    ]
    return any(stage.acts.get(inner.i) == "prison" for child in insides for inner in child.children)


def _outcome(stage: Stage, verb: Token) -> str:
    """Return what a verb says happened, with the one it follows: "seized and flown to"."""
    if is_unreal(verb):
        return "none"
    bearer = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "nsubjpass" else verb
    if {verb.lemma_.lower(), bearer.lemma_.lower()} & (
        VANISHING | SEIZING
    ):  # "their ship, bound for Oman, was"
        return "detained"
    if verb.dep_ == "conj" and verb.head.lemma_.lower() in SEIZING and going_word(verb)[0] == "take":
        return "detained"
    if verb.lemma_.lower() in DRAGGING and any(child.lower_ in {"off", "away"} for child in verb.children):
        return "detained"
    return next((each.status for each in stage.happenings if each.trigger.i == verb.i), "")
