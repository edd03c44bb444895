"""Sentence -> the part that each party plays in it, as clues for the decision who let go.

Takes a sentence with its parties and happenings, gives clues such as "subject of freed", "pobj in of
prison", "owner of people". Never decides anything.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property

from habeas.extract.episodes.captors import holds_somebody, is_captors
from habeas.extract.episodes.part_names import (
    CAPTURED,
    HANDS,
    INSIDE,
    KEEPING,
    KEPT_THERE,
    LETTING_GO,
    MEMBER,
    OWNER,
    RELIEF,
    WHOSE,
    part_of,
)
from habeas.extract.episodes.parties import PartyMention
from habeas.extract.parse.grammar import OBJECTS
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.parse.nouns import PEOPLE, sense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, read_words

MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "nummod"})
"""Dependency labels of words that stand before the noun they belong to."""
GETTING = frozenset({"get", "receive", "recover", "regain", "retrieve", "welcome", "win", "obtain"})
"""Verbs by which people come free whose subject gets them back."""
HAVING = frozenset({"have", "keep", "hold", "take", "retain", "put", "throw", "place"})
"""Verbs that mean holding people only with a noun of custody after them."""
STAYING = frozenset({"be", "stay", "remain", "languish", "sit", "live"})
"""Verbs whose subject is held, with a noun of custody after them: "who had been in custody in Chad"."""
THEIR_OWN = frozenset({"captive", "person"})
"""Classes of nouns for people that a state is named beside because they are its own: "French tourists"."""
MEMBERS = frozenset({"person", "group"})
"""The same where what they are of follows: "the crew of a Danish tanker", "members of a Danish mission"."""
BAND_PEOPLE = frozenset({"person", "soldier", "official", "agentive"})
"""Classes of nouns for those who are of a band that follows: "a commander of the rebels"."""
BELONGING = frozenset({"member", "leader", "commander", "fighter", "supporter", "founder", "wing"})
"""Further nouns for those, whatever else they name."""
ORIGIN = "come"
"""The verb that tells where people are from: "three come from India", which does not hold them."""
CLIMB = 6
"""Steps up the parse within which a party's part is looked for."""


@dataclass(frozen=True, eq=False)
class Stage:
    """A sentence with its parties and happenings: where a party can be seen to act."""

    sentence: Sentence
    parties: Sequence[PartyMention]
    happenings: Sequence[Happening]

    @cached_property
    def acts(self) -> Mapping[int, str]:
        """What each word that tells of a part stands for, by the token's place."""
        acts = acts_by_word()
        words = [each for each in self.sentence.tokens_of(_acting_words()) if not _passes_things(each)]
        lemmas = {token.i: acts[self.sentence.lemmas[token.i]] for token in words}
        held = dict.fromkeys(_holding_verbs(self.sentence, HAVING), "held")
        held |= dict.fromkeys(_holding_verbs(self.sentence, STAYING), KEPT_THERE)
        held |= dict.fromkeys(_hands(self.sentence), HANDS)
        happened = {happening.trigger.i: _outcome(happening) for happening in self.happenings}
        return {place: act for place, act in sorted((lemmas | held | happened).items()) if act}

    @cached_property
    def befallen(self) -> Mapping[int, frozenset[int]]:
        """The places of the words for those whom each happening befalls, by the place of its trigger."""
        return {each.trigger.i: frozenset(token.i for token in each.people) for each in self.happenings}

    @cached_property
    def deeds(self) -> Mapping[int, list[Token]]:
        """The words for what each party does from afar in the parse, by the offset of its mention."""
        found: dict[int, list[Token]] = {}
        for happening in self.happenings:
            far = [each for each in happening.agents if happening.trigger not in (each.head, each.head.head)]
            for mention in map(self.mention_of, far):
                if mention is not None and happening.trigger.i in self.acts:
                    found.setdefault(mention.start, []).append(happening.trigger)
        return found

    @cached_property
    def by_token(self) -> Mapping[int, PartyMention]:
        """The party that a token names, or helps to name, by the token's place."""
        found: dict[int, PartyMention] = {}
        for mention in self.parties:
            span = self.sentence.tokens_between(mention.start, mention.end)
            found |= {token.i: mention for token in span or ()}
        return found

    @cached_property
    def clues(self) -> Mapping[int, frozenset[str]]:
        """What the words around each party say of its part, by the offset at which its mention starts."""
        return {mention.start: frozenset(part_clues(self, mention)) for mention in self.parties}

    def party_of(self, token: Token) -> str | None:
        """Return the party that a word stands for: named itself, or by what it belongs to."""
        mention = self.mention_of(token)
        return mention.party if mention is not None else None

    def mention_of(self, token: Token) -> PartyMention | None:
        """Return the mention by which a word stands for a party.

        "The Chadian navy" and "the government of Chad" are Chad; Chadian rebels and fishermen are not.
        """
        if token.i in self.by_token:
            return self.by_token[token.i]
        if is_captors(token) or sense_of(self.sentence, token).group in PEOPLE:
            return None
        owners = [child for child in token.children if child.dep_ in MODIFIERS]
        owners += [word for child in token.children if child.lower_ == "of" for word in child.children]
        return next((self.by_token[each.i] for each in owners if each.i in self.by_token), None)

    def root_of(self, mention: PartyMention) -> Token | None:
        """Return the head of a mention's words."""
        span = self.sentence.tokens_between(mention.start, mention.end)
        return span.root if span else None

    @property
    def place(self) -> str:
        """Where in the report the sentence stands: title, lead, early or body."""
        if self.sentence.is_title:
            return "title"
        return "lead" if self.sentence.index < 2 else "early" if self.sentence.index < 5 else "body"


def _passes_things(token: Token) -> bool:
    """Tell of an exchange of lists, letters or fire, by which nobody comes free."""
    if acts_by_word().get(token.lemma_.lower()) != "swap":
        return False
    led = (word for child in token.children if child.lower_ == "of" for word in child.children)
    objects = [*(child for child in token.children if child.dep_ in OBJECTS), *led]
    return any(each.lemma_.lower() in read_words("released_things") for each in objects[:1])


def _holding_verbs(sentence: Sentence, lemmas: Set[str]) -> Iterator[int]:
    """Yield the places of verbs that hold people by the words after them: "whom it had in detention"."""
    for token in sentence.tokens_of(lemmas):
        led = (child for child in token.children if child.dep_ == "prep" and child.lower_ in {"in", "under"})
        objects = (word for preposition in led for word in preposition.children if word.dep_ == "pobj")
        if token.pos_ in {"VERB", "AUX"} and any(
            word.lemma_.lower() in read_words("custody_nouns") for word in objects
        ):
            yield token.i


def _hands(sentence: Sentence) -> Iterator[int]:
    """Yield the places of the hands that hold people: "out of the hands of rebels", "in rebel hands"."""
    for token in sentence.tokens_of({"hand"}):
        if (
            token.lower_ == "hands"
            and token.dep_ == "pobj"
            and token.head.lower_ in {"in", "of", "from", "at"}
        ):
            yield token.i


def _outcome(happening: Happening) -> str:
    if happening.status == "detained" and happening.trigger.lemma_.lower() in read_words("capture_words"):
        return CAPTURED
    if happening.modality in {"denied", "demanded"}:
        return happening.modality
    return "freed" if happening.status in FREEING else happening.status


@cache
def acts_by_word() -> Mapping[str, str]:
    """The table `party_acts` with the nouns of custody and of rule, by lemma."""
    acts = dict.fromkeys(read_words("rule_nouns"), "rule")
    acts |= dict.fromkeys(read_words("custody_nouns"), "prison")
    return acts | {row["word"]: row["act"] for row in read_table("party_acts.tsv")}


@cache
def _acting_words() -> frozenset[str]:
    return frozenset(acts_by_word())


def part_clues(stage: Stage, mention: PartyMention) -> Iterator[str]:
    """Yield what the words around a party say of its part."""
    root = stage.root_of(mention)
    if root is None:
        return
    yield f"as {mention.form}"
    for clue in _climb(stage, mention, root):
        yield clue
        if mention.form == "demonym" and clue.isupper():
            yield f"{clue} as people"
    kept = _custody_before(stage, root)
    if kept is not None:
        yield from (f"{root.head.lower_} {kept}", part_of(root.head.lower_, kept))
    yield from _deeds(stage, mention, root)
    if mention.form == "band" and holds_somebody(root):
        yield "KEEPER"
    yield from _neighbours(stage, root)
    if _gives_relief(stage, root):
        yield "GIVER"


def _deeds(stage: Stage, mention: PartyMention, root: Token) -> Iterator[str]:
    """Yield what a party does that is no verb's own subject: "Chad agreed to free", "Chad's offer to"."""
    for trigger in stage.deeds.get(mention.start, ()):
        act = _act_for(stage, trigger, "subject")
        if act is not None and not _describes_band(stage, mention, root):
            yield from (f"subject {act}", part_of("subject", act))


def _climb(stage: Stage, mention: PartyMention, root: Token) -> Iterator[str]:
    """Yield the relation of a party to each telling word above it in the parse, and how it hangs there."""
    relation, token, theirs = "", root, False
    for _ in range(CLIMB):
        head = token.head
        if head.i == token.i or _describes_band(stage, mention, token):
            return
        if token.dep_ in MODIFIERS:
            relation = relation or "of"
            theirs = relation == "of" and sense_of(stage.sentence, head).group in THEIR_OWN
        elif token.dep_ in {"conj", "appos"}:
            relation = relation or ""
        elif token.dep_ == "pobj":
            relation = _of_band(stage, head) if head.lower_ == "of" and _is_band(mention) else head.lower_
            relation = "via" if token.lower_ == "way" and relation == "by" else relation
            member = relation == "of" and sense_of(stage.sentence, head.head).group in MEMBERS
            theirs = theirs or member
        elif token.dep_ != "prep":
            relation = _role(token, relation, befallen=token.i in stage.befallen.get(head.i, ()))
        act = _act_for(stage, head, relation)
        if act is not None:
            yield f"{relation or token.dep_} {act}"
            part = part_of(relation, act)
            if part:
                yield part
            if head.pos_ in {"VERB", "AUX"}:
                return
        relation = WHOSE if theirs else relation
        token = head


def _of_band(stage: Stage, of: Token) -> str:
    """Return how a band hangs on whom it is named after: "hostages of the rebels", but "a leader of" them."""
    own = of.head.lemma_.lower() in BELONGING or sense_of(stage.sentence, of.head).group in BAND_PEOPLE
    return MEMBER if own else OWNER


def _custody_before(stage: Stage, root: Token) -> str | None:
    """Return what "prison" tells in "freed from prison in Chad", where the parse has "in" after the verb."""
    place = root.head
    if root.dep_ != "pobj" or place.lower_ not in INSIDE or place.i == 0:
        return None
    noun = stage.sentence.doc[place.i - 1]
    act = stage.acts.get(noun.i)
    return act if noun.pos_ == "NOUN" and noun != place.head and act in KEEPING - {CAPTURED} else None


def _act_for(stage: Stage, word: Token, relation: str) -> str | None:
    """Return what a word stands for to a party that hangs on it: who wins people back gets them."""
    act, lemma = stage.acts.get(word.i), word.lemma_.lower()
    if relation == "from" and lemma == ORIGIN:
        return None
    return "get" if act == "freed" and relation.endswith("subject") and lemma in GETTING else act


def _describes_band(stage: Stage, mention: PartyMention, token: Token) -> bool:
    """Tell of a state whose band is named: in "rebels in Chad", "Chadian rebels" the band acts, not Chad."""
    named = stage.by_token.get(token.head.i)
    beside = (stage.by_token.get(child.i) for child in token.head.lefts if child.dep_ in MODIFIERS)
    band = is_captors(token.head) or any(each is not None and _is_band(each) for each in (named, *beside))
    return band and token.dep_ in {*MODIFIERS, "prep"} and not _is_band(mention)


def _gives_relief(stage: Stage, root: Token) -> bool:
    """Tell whether a party is the subject of a verb about sanctions or their end, and of no letting-go."""
    if RELIEF.isdisjoint(stage.acts.values()):
        return False
    subject = next((each for each in (root, *root.ancestors) if each.dep_ in {"nsubj", "agent"}), None)
    if subject is None or subject.i not in {
        root.i,
        *(each.i for each in root.ancestors if each.i == root.head.i),
    }:
        return False
    clause = {token.i for token in subject.head.subtree if token.i > subject.i}
    told = {act for place, act in stage.acts.items() if place in clause or place == subject.head.i}
    return bool(told & RELIEF) and not told & LETTING_GO


def _is_band(mention: PartyMention) -> bool:
    """Tell whether a party is one that holds people by force: "hostages of the rebels" are held by them."""
    return mention.form in {"group", "band"}


def _role(token: Token, relation: str, *, befallen: bool) -> str:
    """Return the place in the clause by which a noun phrase hangs on its verb.

    Those whom the verb befalls are its object, in "nine Swedes walked free" too.
    """
    whose = f"{relation}'s " if relation and relation not in {"subject", "object"} else ""
    if token.dep_ in {"nsubj", "agent"} and not befallen:
        return f"{whose}subject"
    if befallen or token.dep_ in OBJECTS:
        return f"{whose}object"
    return relation


def _neighbours(stage: Stage, root: Token) -> Iterator[str]:
    """Yield the preposition before a party and the telling words close by."""
    doc = stage.sentence.doc
    before = doc[root.left_edge.i - 1] if root.left_edge.i else None
    if before is not None and before.pos_ in {"ADP", "CCONJ", "SCONJ", "PART"}:
        yield f"after {before.lower_}"
    for step in (-4, -3, -2, -1, 1, 2, 3):
        place = root.i + step
        if 0 <= place < len(doc) and place in stage.acts:
            yield f"{'near before' if step < 0 else 'near after'} {stage.acts[place]}"
