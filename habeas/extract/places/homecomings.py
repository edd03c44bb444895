"""An account -> the states to which people are told to go home, though no words name these as a place.

"The two Danes flew home", "he was repatriated": the state is that of their nationality, which the same
sentence tells or another that says who was let go. Never takes the nationality of officials or relatives.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.extract.episodes.parties import PartyMention
from habeas.extract.episodes.parts import MODIFIERS, Stage
from habeas.extract.parse.grammar import gather_people
from habeas.extract.parse.tokens import Token
from habeas.extract.people.fates import Fates
from habeas.extract.places.going_words import going_word
from habeas.extract.places.movers import GOERS, is_let_go, who_goes
from habeas.extract.places.ways import is_unreal
from habeas.words.countries import PEOPLE_FORMS, is_country_code

HOME = frozenset({"home", "homeland", "homeward", "hometown", "motherland", "fatherland"})
HOMEWARD = HOME | {"repatriate", "repatriation"}
"""Lemmas by which people go to their own country without its being named as a place."""
CLIMB = 3
_SEIZED = frozenset({"detained", "held", "escaped", "died"})
_DEAD = frozenset({"body", "corpse", "remains", "remain"})
_BRINGING = frozenset({"bring", "get", "fly", "take", "welcome"})
"""Verbs by which a state has its own people come home; one that "sends" them home sends them elsewhere."""
_OVER = frozenset({"over", "back"})
_RETURNING: dict[str, frozenset[str]] = {
    **dict.fromkeys(("deport", "expel", "extradite", "return"), frozenset()),
    **dict.fromkeys(("hand", "give", "send", "turn", "make", "deliver"), _OVER),
}
"""Verbs by which a state gives people back, with the words that some of them need for it."""
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
        return "returned" if self.verb.lemma_.lower() in _RETURNING and not self._says_home() else "home"

    def _says_home(self) -> bool:
        return any(token.lemma_.lower() in HOMEWARD for token in self.verb.subtree)

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
        for token in self.people:
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
    for token in stage.sentence.tokens_of(_RETURNING):
        if token.pos_ == "VERB" and _returns(token):
            verbs.setdefault(token.i, token)
    for verb in verbs.values():
        seized = any(each.trigger == verb and each.status in _SEIZED for each in stage.happenings)
        where = going_word(verb)[1] or "either"
        mover = who_goes(stage, verb, where, fates)
        people = tuple(gather_people(verb, where))
        alive = all(token.lemma_.lower() not in _DEAD for token in people)
        if mover in GOERS and alive and not seized and not is_unreal(verb):
            yield Homecoming(stage, verb, mover, people)


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
    for token in (people, *(child for child in people.children if child.dep_ in MODIFIERS), *within):
        mention = stage.by_token.get(token.i)
        named = mention is not None and (mention.form in PEOPLE_FORMS or token in within)
        if mention is not None and named and is_country_code(mention.party):
            yield mention


def freed_nationals(stages: Iterable[Stage]) -> dict[str, tuple[Stage, PartyMention]]:
    """Return the states whose people the report's text tells as let go, each with its first mention."""
    found: dict[str, tuple[Stage, PartyMention]] = {}
    for stage in stages:
        for happening in () if stage.sentence.is_title else stage.happenings:
            for token in happening.people:
                if is_let_go(stage, token):
                    for mention in nationalities(stage, token):
                        found.setdefault(mention.party, (stage, mention))
    return found
