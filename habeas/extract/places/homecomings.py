"""An account -> the states to which people are told to go home, though no words name these as a place.

"The two Danes flew home", "he was repatriated": the state is that of their nationality, which the same
sentence tells or another that says who was let go. Never takes the nationality of officials or relatives.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from habeas.extract.episodes.parties import PartyMention
from habeas.extract.episodes.parts import MODIFIERS, Stage
from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.patients import gather_people
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import Fates
from habeas.extract.places.going_words import going_word
from habeas.extract.places.movers import DEAD, GOERS, OWN, is_let_go, who_goes
from habeas.extract.places.unmade import attitude_of_going, is_cut_short, is_unreal
from habeas.words.countries import PEOPLE_FORMS, is_country_code

HOME = frozenset({"home", "homeland", "homeward", "hometown", "motherland", "fatherland"})
HOMEWARD = HOME | {"repatriate", "repatriation", "homecoming"}
"""Lemmas by which people go to their own country without its being named as a place."""
OWN_LAND = frozenset({"country", "land", "nation", "soil"})
"""Nouns for it where they are called theirs, or their native ones: "returned to their country"."""
_NATIVE = OWN | {"home", "native", "own"}
CLIMB = 3
_SEIZED = frozenset({"detained", "held", "escaped", "died"})
_BRINGING = frozenset({"bring", "get", "fly", "take", "welcome"})
"""Verbs by which a state has its own people come home; one that "sends" them home sends them elsewhere."""
_OVER = frozenset({"over", "back"})
_RETURNING: dict[str, frozenset[str]] = {
    **dict.fromkeys(("deport", "expel", "extradite", "return"), frozenset()),
    **dict.fromkeys(("hand", "give", "send", "turn", "make", "deliver"), _OVER),
}
"""Verbs by which a state gives people back, with the words that some of them need for it."""
_BACK = frozenset({"back"})
_COMING = frozenset({"arrive", "be", "come", "fly", "get", "go"})
"""Verbs of those who come back to their own by themselves."""
_OF = frozenset({"of", "from"})


@dataclass(frozen=True, eq=False)
class Homecoming:
    """People who go home: by which verb, and of which class they are; `people` are the words for them."""

    stage: Stage
    verb: Token
    mover: str
    people: tuple[Token, ...]

    @property
    def kind(self) -> str:
        """How they come home: handed over by another, or home by the words themselves."""
        return "home" if self._says_home() or _is_deported(self.verb) else "returned"

    def _says_home(self) -> bool:
        return any(token.lemma_.lower() in HOMEWARD or _is_own_land(token) for token in self.verb.subtree)

    def compatriots(self) -> Iterator[PartyMention]:
        """Yield the states whose people the sentence says they are, or that bring them home.

        Of people handed to somebody by name only those go home who are of that state.
        """
        if self.verb.lemma_ in _BRINGING:
            subjects = [token for token in self.verb.lefts if token.dep_ == "nsubj"]
            named = (self.stage.by_token.get(each.i) for token in subjects for each in token.subtree)
            bringing = next((mention for mention in named if mention is not None), None)
            if bringing is not None:
                yield bringing
                return
        handed_to = set(self._takers()) if self.kind == "returned" else set()
        told = [child for each in self.people if each.head.lemma_ == "be" for child in each.head.rights]
        for token in (*self.people, *(child for child in told if child.dep_ == "attr")):
            own = nationalities(self.stage, token)
            yield from (mention for mention in own if not handed_to or mention.party in handed_to)

    def _takers(self) -> Iterator[str]:
        """Yield the parties and bodies to whom the words say that people are handed, each by a name."""
        for goal in (child for child in self.verb.children if child.lower_ == "to"):
            for token in (each for inner in goal.children for each in (inner, *inner.lefts)):
                mention = self.stage.by_token.get(token.i)
                if mention is not None or token.ent_type_ == "ORG":
                    yield mention.party if mention is not None else token.text


def find_homecomings(stage: Stage, fates: Fates) -> Iterator[Homecoming]:
    """Yield the goings home of a sentence, and the handings over of people to their own state."""
    verbs = {
        verb.i: verb for verb in map(_verb_above, stage.sentence.tokens_of(HOMEWARD)) if verb is not None
    }
    for token in filter(_is_own_land, stage.sentence.tokens_of(OWN_LAND)):
        verb = _verb_above(token)
        if verb is not None and _is_going(verb):
            verbs.setdefault(verb.i, verb)
    for token in stage.sentence.tokens_of(_BACK):
        if token.head.lemma_.lower() in _COMING:
            verbs.setdefault(token.head.i, token.head)
    for token in stage.sentence.tokens_of(_RETURNING.keys()):
        if token.pos_ == "VERB" and _returns(token):
            verbs.setdefault(token.i, token)
    for verb in verbs.values():
        seized = any(each.trigger == verb and each.status in _SEIZED for each in stage.happenings)
        where = going_word(verb)[1] or "either"
        mover = who_goes(stage, verb, where, fates)
        people = tuple(gather_people(verb, where))
        alive = all(token.lemma_.lower() not in DEAD for token in people)
        untrue = seized or is_unreal(verb) or is_cut_short(verb) or attitude_of_going(verb) == "put off"
        if mover in GOERS and alive and not untrue:
            yield Homecoming(stage, verb, mover, people)


def _is_own_land(token: Token) -> bool:
    """Tell of "to their country", "back in his native land", "back on home soil"."""
    if token.lemma_.lower() not in OWN_LAND or token.dep_ != "pobj":
        return False
    where = token.head.lower_ in {"to", "into", "in", "on", "for", "toward", "towards"}
    return where and any(child.lower_ in _NATIVE for child in token.children)


def _is_going(verb: Token) -> bool:
    """Tell of a verb that brings people somewhere, or has them back there."""
    if any(child.lower_ == "back" for child in verb.children):
        return True
    return going_word(verb)[0] in {"go", "take", "expel", "arrive", "reach", "hand"}


def _is_deported(verb: Token) -> bool:
    """Tell whether people are deported nowhere by name: to their own country."""
    return verb.lemma_ == "deport" and all(child.lower_ not in {"to", "via"} for child in verb.rights)


def _returns(verb: Token) -> bool:
    """Tell whether a verb hands people over, or back, or expels them."""
    needed = _RETURNING[verb.lemma_.lower()]
    return not needed or any(child.lower_ in needed for child in verb.children)


def _verb_above(token: Token) -> Token | None:
    """Return the verb by which somebody goes home; none for "at home" and for a home that is a house."""
    if token.lower_ in HOME and any(child.dep_ in {"amod", "compound", "det"} for child in token.children):
        return None
    for _ in range(CLIMB):
        if token.pos_ in {"VERB", "AUX"}:
            return token
        token = token.head
    return token if token.pos_ in {"VERB", "AUX"} else None


def nationalities(stage: Stage, people: Token) -> Iterator[PartyMention]:
    """Yield the states that a noun says people are of: "Danes", "Danish nurses", "men from Aarhus"."""
    of = [child for child in people.children if child.dep_ == "prep" and child.lower_ in _OF]
    within = [inner for child in of for inner in child.children if inner.dep_ == "pobj"]
    own = stage.by_token.get(people.i)
    origins = () if own is not None and own.form in PEOPLE_FORMS else people.children  # "Korean Americans"
    for token in (people, *(child for child in origins if child.dep_ in MODIFIERS), *within):
        mention = stage.by_token.get(token.i)
        if token.i > 0 and token.nbor(-1).lower_ == "ethnic":  # no citizen: "ethnic Albanians"
            continue
        named = mention is not None and (mention.form in PEOPLE_FORMS or token in within)
        if mention is not None and named and is_country_code(mention.party):
            yield mention


def freed_nationals(
    stages: Iterable[Stage], is_meant: Callable[[Happening], bool] = lambda _: True
) -> dict[str, tuple[Stage, PartyMention]]:
    """Return the states whose people are told as let go, each with its first mention.

    Only the lettings-go that are meant count; the title is asked only where no sentence of the text says it.
    """
    found: dict[str, tuple[Stage, PartyMention]] = {}
    for stage in sorted(stages, key=lambda stage: stage.sentence.is_title):
        for happening in () if stage.sentence.is_title and found else filter(is_meant, stage.happenings):
            for token in happening.people:
                if is_let_go(stage, token):
                    for mention in nationalities(stage, token):
                        found.setdefault(mention.party, (stage, mention))
    return found
