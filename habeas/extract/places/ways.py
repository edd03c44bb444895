"""A place named in a sentence -> how the parse leads there: by which word of going, and who goes.

Takes a stage and the head of the place's words, and the table `going_words`; gives the way, none where no
such word stands above the place. Never decides whether anybody let go went there.
"""

from dataclasses import dataclass

from habeas.extract.episodes.parts import MODIFIERS, Stage
from habeas.extract.parse.nouns import sense_of
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import Fates
from habeas.extract.places.going_words import going_word
from habeas.extract.places.leads import class_of_noun, most_telling, path_through
from habeas.extract.places.movers import who_goes
from habeas.extract.places.unmade import SEIZING, attitude_of_going, is_cut_short, is_doubtful, is_unreal

CLIMB = 9
"""Steps up the parse within which the word is looked for that leads to a place."""
_LEADING = {
    "arrive": frozenset({"to", "in"}),
    "stay": frozenset({"in"}),
    **dict.fromkeys(("go", "take", "expel", "vehicle"), frozenset({"to", "via"})),
}
"""Where a noun of going ("a flight to", "arrival in", "asylum in") must lead for it to count as one."""
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
    path, found = ("in" if root.lower_ == "here" else ""), ""
    through = "border" if stage.acts.get(root.i) == "border" else ""
    token = root
    for _ in range(CLIMB):
        head = token.head
        if head.i == token.i:
            return None
        path = path_through(token, path)
        act, people = going_word(head)
        if head.pos_ in {"VERB", "AUX"}:
            path = "in" if _says_where(head, token) else path
            head = _cleft(head)
            act, people = going_word(head)
            act = _told_act(head, act, path)
            act = "" if act == "hand" and path == "in" and not _is_over(head) else act
            where = "subject" if found and going_word(token)[0] else people or "either"
            mover = who_goes(stage, head, where, fates)
            way = Way(
                word=head.lemma_.lower(),
                act=found or ("arrive" if _has_come(stage, head, act) else act),
                path=path,
                through="prison" if _is_in_custody(stage, head) else through,
                mover=mover,
                certain=not (is_doubtful(head) or is_cut_short(head)),
                status=_outcome(stage, head),
                attitude=attitude_of_going(head),
            )
            return way if way.act else None
        if token.dep_ not in MODIFIERS | {"conj", "appos"} and path in _LEADING.get(act, ()):
            found = found or act
        elif head.pos_ in {"NOUN", "PROPN"}:
            through = most_telling(through, class_of_noun(stage, head))
        token = head
    return None


def _told_act(verb: Token, act: str, path: str) -> str:
    """Return the way of a verb where its company makes it another: "got to Oman", "were let go in Oman"."""
    if act == "receive" and path == "to":
        return "go"
    if verb.lemma_ == "grant" and all(child.lemma_ not in _HAVENS for child in verb.children):
        return ""
    if verb.lemma_ == "expect" and all(child.dep_ != "auxpass" for child in verb.lefts):
        return ""
    return "free" if verb.lemma_ == "go" and verb.head.lemma_ == "let" and verb.i > verb.head.i else act


def _cleft(verb: Token) -> Token:
    """Return the verb that "it was to Oman that they were flown" tells of; else the verb itself."""
    if verb.lemma_ == "be" and (_where_clause(verb) or any(child.lower_ == "it" for child in verb.lefts)):
        return next((child for child in verb.rights if child.dep_ in _CLAUSES and going_word(child)[0]), verb)
    return verb


_CLAUSES = frozenset({"ccomp", "relcl", "advcl", "acl"})


def _says_where(verb: Token, place: Token) -> bool:
    """Tell whether a place is the subject of "Oman is where they are staying"."""
    return place.dep_ == "nsubj" and verb.lemma_ == "be" and _where_clause(verb) is not None


def _where_clause(verb: Token) -> Token | None:
    clauses = (child for child in verb.rights if child.dep_ in _CLAUSES)
    return next((each for each in clauses if any(child.lower_ == "where" for child in each.lefts)), None)


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
    if verb.lemma_.lower() in VANISHING:
        return "detained"
    if verb.dep_ == "conj" and verb.head.lemma_.lower() in SEIZING and going_word(verb)[0] == "take":
        return "detained"
    if verb.lemma_.lower() in DRAGGING and any(child.lower_ in {"off", "away"} for child in verb.children):
        return "detained"
    return next((each.status for each in stage.happenings if each.trigger.i == verb.i), "")
