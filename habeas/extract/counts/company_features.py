"""A number of people let go -> features of the company it stands in.

Other numbers and names in one list with it ("two nurses and a driver": neither is the whole), the return that
an exchange gives for others, a trade that both sides make, a span of time that opens the sentence.
"""

import re
from collections.abc import Iterator, Mapping

from habeas.extract.account import Account
from habeas.extract.counts.context import MAY_BE_PEOPLE
from habeas.extract.counts.mentions import CountMention
from habeas.extract.parse.clauses import clause_of, tense_of
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.nouns import PEOPLE, sense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

Pairs = Iterator[tuple[str, str | bool]]
SINGLES = PEOPLE | {"official", "relative"}
"""Classes of nouns by which one of those let go may be called: "a mayor and two of his guards"."""
HIM = frozenset({"him", "her"})
TRADES = frozenset({"exchange", "swap", "trade"})
BARGAINS = TRADES | {"return", "deal", "turn"}
"""Nouns after which "for" names what is given: an amnesty "for 6,000 prisoners" gives them for nobody."""
_SINCE = re.compile(r"[\"“‘]?(?:Ever )?(?:since|from)\b[^.;]{3,80}", re.IGNORECASE)
_RETURN = re.compile(
    r"\b(?:in (?:exchange|return|turn)|for (?:its|their|his) part|on (?:its|their) side"
    r"|(?:opposite|other) (?:way|direction)|answered with|paid with|swapped for|traded for|exchanged for)\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:each|apiece|on both sides|on each side|either side)\b", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(first|initial|last|another|further|second|final|next|previous|earlier)\s+$", re.IGNORECASE
)
_MORE = re.compile(r"\s+(?:other|others|more)\b", re.IGNORECASE)


def company_features(mention: CountMention) -> Pairs:
    """Yield the features of what stands beside a number in its sentence."""
    text = mention.sentence.text
    yield from _listed_with(mention)
    yield from _traded(mention)
    yield "span opens", opens_with_span(mention)
    order = _ORDER.search(text, 0, mention.numeral.start)
    yield "called", order[1].lower() if order else ""
    yield "called more", _MORE.match(text, mention.numeral.number_end) is not None
    clause = clause_of(mention.anchor)
    later = "lead" if mention.sentence.index < 2 else "later"
    yield "tense and place", f"{tense_of(clause.verb) if clause else 'none'} {later}"


def opens_with_span(mention: CountMention) -> bool:
    """Tell whether the sentence opens with "since" and a day or an event, before the number."""
    span = _SINCE.match(mention.sentence.text, mention.sentence.prose_start)
    return span is not None and mention.numeral.start > 0


def is_in_return(mention: CountMention) -> bool:
    """Tell whether those counted are what the other side gave: "for three soldiers", "in return 31 Poles"."""
    text = mention.sentence.text
    if _is_given_for(mention):
        return True
    return any(cue.end() <= mention.numeral.start for cue in _RETURN.finditer(text))


def _is_given_for(mention: CountMention) -> bool:
    by = mention.anchor.head
    if mention.anchor.dep_ != "pobj" or by.lower_ not in {"for", "against"}:
        return False
    beside = by.nbor(-1) if by.i else by
    over = beside if beside.dep_ == "dobj" and beside.head is by.head else by.head
    if over.pos_ not in {"NOUN", "PROPN"}:
        return True
    return over.lemma_.lower() in BARGAINS or sense_of(mention.sentence, over).group in PEOPLE


def company_of(mention: CountMention) -> set[str]:
    """Return what stands in one list with those counted: a `number`, `one` ("a driver"), a `name`.

    "Five nurses and a driver" are two parts of those let go.
    """
    return set(mates_of(mention).values())


def mates_of(mention: CountMention) -> dict[Token, str]:
    """Return the words for what stands in one list with those counted, each with its kind."""
    fellows = {
        token: kind
        for token in _fellows(mention.anchor)
        if token not in mention.words and (kind := _kind_of(mention.sentence, token))
    }
    return {} if _breaks_down(mention, fellows) else fellows


def joins_others(account: Account, mention: CountMention) -> bool:
    """Tell of "an activist was let go with nine others", "nine of his crew came out with him": more were.

    An envoy who comes home with those let go is none of them.
    """
    anchor, by = mention.anchor, mention.anchor.head
    befell = [each for each in account.happenings[mention.sentence.index] if each.status in FREEING]
    if anchor.dep_ == "pobj" and by.lower_ == "with":
        verbs = [each for each in befell if each.trigger.i in {above.i for above in by.ancestors}]
        people = [person for each in verbs for person in each.people if person.i < by.i]
        freed = (each for each in people if each.dep_ != "nsubj" or each.lower_ in HIM)
        return any(_is_one(mention.sentence, each) for each in freed)
    withs = [c for each in befell if each.befell(anchor) for c in each.trigger.children if c.lower_ == "with"]
    return any(child.lower_ in {*HIM, "them"} for each in withs for child in each.children)


def _is_one(sentence: Sentence, token: Token) -> bool:
    singular = token.tag_ == "NN" and sense_of(sentence, token).group in PEOPLE | {"official"}
    named = token.pos_ == "PROPN" and token.ent_type_ in {"PERSON", ""}
    return singular or named or token.lower_ in {*HIM, "he", "she"}


def _breaks_down(mention: CountMention, fellows: Mapping[Token, str]) -> bool:
    """Tell of "ten sailors, nine men and a woman": what follows and adds up to a number is no company."""
    values = [_value_of(mention.sentence, token) for token in fellows if token.i > mention.anchor.i]
    return len(values) == len(fellows) > 1 and sum(values) == mention.value


def _value_of(sentence: Sentence, token: Token) -> int:
    """Return how many a member of a list counts; one where it has no number."""
    start, end = token.left_edge.idx, token.idx + len(token)
    own = (each.value for each in sentence.numerals if start <= each.number_start < end)
    return next(own, None) or 1


def _listed_with(mention: CountMention) -> Pairs:
    """Yield what stands in one list with those counted: other numbers, names, single people."""
    kinds = company_of(mention)
    yield "listed with", "+".join(sorted(kinds)) or "nobody"
    if kinds:
        opened = ":" in mention.sentence.text[: mention.numeral.start]
        yield "listed with opened", f"{'+'.join(sorted(kinds))} {opened}"


def _fellows(anchor: Token) -> list[Token]:
    """Return the other members of the list that a noun stands in, by "and" and commas alone."""
    first = anchor
    while first.dep_ == "conj" and first.head.i != first.i and first.head.pos_ in {"NOUN", "PROPN", "NUM"}:
        first = first.head
    found, left = [first], [first]
    while left:
        joined = [child for child in left.pop().children if child.dep_ == "conj"]
        found += joined
        left += joined
    return [token for token in found if token.i != anchor.i]


def _kind_of(sentence: Sentence, token: Token) -> str:
    if token.ent_type_ == "PERSON":
        return "" if _names_ship(sentence, token) else "name"
    if token.pos_ == "NUM":  # "18 people, and 15 of them": no list
        return "" if any(child.lower_ == "of" for child in token.children) else "number"
    group = sense_of(sentence, token).group
    if any(child.dep_ == "nummod" for child in token.children):
        return "number" if group in MAY_BE_PEOPLE else ""
    if token.tag_ == "NN" and group in SINGLES:
        return "one"
    return "one" if token.tag_ == "NNP" and group == "national" and _has_article(token) else ""


def _has_article(noun: Token) -> bool:
    return any(child.lower_ in {"a", "an"} for child in noun.lefts)


def _names_ship(sentence: Sentence, name: Token) -> bool:
    """Tell of "the tanker Ocean Lily and her 24 crew": no person."""
    before = reversed(name.doc[: name.i])
    noun = next((token for token in before if token.pos_ != "PROPN"), None)
    return noun is not None and sense_of(sentence, noun).group == "vehicle"


def _traded(mention: CountMention) -> Pairs:
    """Yield whether those counted are given for others, or by both sides together."""
    text, start, end = mention.sentence.text, mention.numeral.start, mention.numeral.end
    cue = _RETURN.search(text)
    if cue is not None:
        yield "in return", "before" if cue.start() < start else "after"
    anchor = mention.anchor
    yield "given for", _is_given_for(mention)
    clause = clause_of(anchor)
    verb = clause.verb.lemma_.lower() if clause else ""
    noun = anchor.head.head.lemma_.lower() if anchor.dep_ == "pobj" else ""
    if verb in TRADES or noun in TRADES:
        each = _EACH.search(text, end) is not None
        other = re.match(r"[^.;]{0,60}?\bfor\b", text[end:]) is not None
        yield "traded", f"{clause.role if clause and verb in TRADES else 'noun'} {each} {other}"
