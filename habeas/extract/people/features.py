"""A name of a report -> the plain features from which it is decided whether it is a detainee's.

Gathers the clues of all mentions of the name and of the pronouns that stand for it, and what holds of
the name as a whole, and weighs them once for all kinds of claims. What follows from the weights is not
decided here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from habeas.extract.account import Account
from habeas.extract.decide import Features, load_decider
from habeas.extract.parse.pronouns import resolve_pronouns
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.extract.people.clues import Clues, Pairs, clause_clues, mention_clues
from habeas.extract.people.frees_nobody import frees_nobody
from habeas.extract.people.name_lists import NameList, even_out, list_clues, lists_in
from habeas.extract.people.named import Named, gather_named, is_kin
from habeas.extract.people.names_in import NameMention
from habeas.extract.people.rosters import read_rosters
from habeas.extract.people.said_words import said_clues
from habeas.extract.people.shared_nouns import FatedNouns, fated_nouns, shared_clues
from habeas.extract.people.sure_people import is_surely_detainee, is_surely_nobody, sure_outcome
from habeas.extract.people.tellings import tellings_of, told_clues
from habeas.extract.people.ties import weigh_outcomes

DETAINEE = "yes"
"""The answer of the decision `person` for the name of a detainee."""
LEAST_CHANCE = 0.4
"""Probability of being a detainee's from which a name is taken for one."""
LET_GO = frozenset({"freed", "refused"})
"""Statuses of those whom somebody let go, or would have let go."""
SURE_CHANCE = 0.9
"""Probability given to a name of which the report says in so many words what became of its bearer."""


@dataclass(frozen=True, eq=False)
class PeopleContext:
    """Those whom one report names, with what is asked of them together."""

    account: Account

    @cached_property
    def named(self) -> list[Named]:
        """Everybody and everything that may be a person, in the order of the text."""
        return gather_named(self.account.reading)

    @cached_property
    def bearers(self) -> dict[tuple[int, int], Named]:
        """Whose name a token is part of, by the sentence's index and the token's place."""
        return {
            (mention.sentence.index, token.i): named
            for named in self.named
            for mention in named.mentions
            for token in mention.words
        }

    @cached_property
    def pronouns(self) -> dict[int, list[tuple[Sentence, Token]]]:
        """The pronouns that stand for each name."""
        return resolve_pronouns(self.account.reading, self.bearers)

    @cached_property
    def lists(self) -> dict[int, list[NameList]]:
        """The lists of names that each name stands in."""
        return lists_in(self.named)

    @cached_property
    def _told(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def _by_sentence(self) -> dict[int, list[NameMention]]:
        found: dict[int, list[NameMention]] = {}
        for named in self.named:
            for mention in named.mentions:
                found.setdefault(mention.sentence.index, []).append(mention)
        return found

    def told_of(self, members: tuple[NameMention, ...]) -> frozenset[str]:
        """Return what a sentence tells of a list of names, or of one name; read once for all of the list."""
        first = members[0]
        if id(first) not in self._told:
            index = first.sentence.index
            self._told[id(first)] = tellings_of(members, self._by_sentence[index], self._said_before(index))
        return self._told[id(first)]

    @cached_property
    def rosters(self) -> dict[NameMention, frozenset[str]]:
        """What the rosters of the report tell of the names that open their lines."""
        return read_rosters(self.account.reading.sentences, self._by_sentence)

    def _said_before(self, index: int) -> str:
        """Return the sentence before another, empty where it names somebody."""
        named = index < 1 or index - 1 in self._by_sentence
        return "" if named else self.account.reading.sentences[index - 1].text

    @cached_property
    def features(self) -> list[Features]:
        """The features of each of the named."""
        return [person_features(self, place) for place in range(len(self.named))]

    @cached_property
    def chances(self) -> list[float]:
        """How likely each of the named is a detainee; nearly certain where the report says so outright."""
        decider = load_decider("person")
        alone = [
            0.0
            if is_surely_nobody(features)
            else max(decider.weigh(features)[DETAINEE], SURE_CHANCE if is_surely_detainee(features) else 0.0)
            for features in self.features
        ]
        return even_out(alone, self._listed_places, LEAST_CHANCE)

    @cached_property
    def _listed_places(self) -> list[tuple[NameList, list[int]]]:
        """The lists of names, each with the places of those who stand in it."""
        places = {id(named): place for place, named in enumerate(self.named)}
        lists = dict.fromkeys(one for lists in self.lists.values() for one in lists)
        owners = [[self.bearers[one.sentence.index, m.words.start] for m in one.members] for one in lists]
        return [
            (one, [places[id(owner)] for owner in listed]) for one, listed in zip(lists, owners, strict=True)
        ]

    @cached_property
    def _outcomes(self) -> dict[int, str]:
        return {}

    def outcome_of(self, place: int) -> str:
        """Return what most likely happened to the one named at a place, if a detainee."""
        if place not in self._outcomes:
            features = self.features[place]
            self._outcomes[place] = sure_outcome(features) or self._likeliest(features)
        return self._outcomes[place]

    def _likeliest(self, features: Features) -> str:
        """Return the likeliest status, not a freed one's where the report lets nobody go."""
        chances = load_decider("person_status").weigh(features)
        likeliest = max(chances, key=chances.__getitem__)
        if likeliest not in LET_GO or not self.lets_nobody_go:
            return likeliest
        if "told=taken" in features:
            return "detained"
        return max(chances.keys() - LET_GO, key=lambda status: (chances[status], status))

    @cached_property
    def lets_nobody_go(self) -> bool:
        """Whether the report is about people held or taken, and says of nobody that they came free."""
        told = any("told=freed" in features for features in self.features)
        return not told and frees_nobody(self.account)

    @cached_property
    def nouns(self) -> FatedNouns:
        """What befell those whom the report calls by each noun."""
        return fated_nouns(self.account)

    @cached_property
    def clues(self) -> Clues:
        """What mentions are looked at with."""
        return Clues(self.account, self.bearers)


@lru_cache(maxsize=1)
def people_of(account: Account) -> PeopleContext:
    """Return the people of an account: the same context to each kind of claim that asks in turn."""
    return PeopleContext(account)


def person_features(context: PeopleContext, place: int) -> dict[str, str | bool]:
    """Return the features of the name at a place among those of the report."""
    named = context.named[place]
    features: dict[str, str | bool] = {}
    for mention in named.mentions:
        _add(features, mention_clues(context.clues, mention))
        _add(features, shared_clues(context.nouns, mention))
        _add(features, said_clues(context.account, mention))
    for sentence, pronoun in context.pronouns.get(id(named), ()):
        _add(features, clause_clues(context.clues, sentence, pronoun))
    for listed in context.lists.get(id(named), ()):
        _add(features, list_clues(context.clues, listed))
    _add(features, told_clues(_told_of(context, named)))
    _add(features, _whole_clues(context, named))
    _add(features, weigh_outcomes(features))
    return features


def _told_of(context: PeopleContext, named: Named) -> set[str]:
    """Return what the sentences that mention a name tell of it, or of the list that it stands in."""
    members = {id(each): one.members for one in context.lists.get(id(named), ()) for each in one.members}
    cited = [mention for mention in named.mentions if not mention.loose and not mention.sentence.is_title]
    told = {telling for each in cited for telling in context.told_of(members.get(id(each), (each,)))}
    return told.union(*(context.rosters.get(each, ()) for each in cited))


def _add(features: dict[str, str | bool], pairs: Pairs) -> None:
    """Add pairs as flags, so that several mentions can each give a word to one feature."""
    for name, value in pairs:
        if value is not False and value != "":
            features[name if value is True else f"{name}={value}"] = True


def _whole_clues(context: PeopleContext, named: Named) -> Pairs:
    yield "words", str(min(len(named.name.split()), 4))
    yield "mentions", str(min(len(named.mentions), 4))
    first = named.fullest.sentence.index
    yield "first", str(min(first, 3)) if first < 4 else "late"
    yield "in title", any(m.sentence.is_title for m in named.mentions)
    yield "kin", is_kin(named)
    yield "digits", any(character.isdigit() for character in named.name)
    yield "plural", any(token.tag_ == "NNPS" for token in named.fullest.words)
    yield "person entity", _is_person(token.ent_type_ for m in named.mentions for token in m.words)
    yield "by pronoun", id(named) in context.pronouns


def _is_person(labels: Iterable[str]) -> str:
    seen = set(labels)
    return "always" if seen == {"PERSON"} else "sometimes" if "PERSON" in seen else "never"
