"""A number -> features of the clause it stands in: what governs it, in which tense, near which words."""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.standings import standings_around
from habeas.extract.parse.bare_words import bare_word
from habeas.extract.parse.clauses import (
    CLAUSAL,
    Clause,
    clause_of,
    nouns_between,
    predicate_words,
    speaks_of_custody,
    tense_of,
    verb_class,
)
from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.nouns import sense_of
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

Pairs = Iterator[tuple[str, str | bool]]


def clause_features(account: Account, mention: CountMention) -> Pairs:
    """Yield the features of the clause around a mention."""
    happenings = account.happenings[mention.sentence.index]
    clause = clause_of(mention.anchor)
    yield from _befalling(account, mention)
    yield from _over_nouns(mention, clause, happenings)
    if clause is None:
        yield "no verb", True
    else:
        yield from _governing(mention.sentence, clause, happenings)
    yield from _own_clauses(mention, happenings)
    yield from _triggers_near(mention, happenings)
    yield from _standing(mention)


def _befalling(account: Account, mention: CountMention) -> Pairs:
    happening = account.befalling(mention.sentence, mention.anchor)
    if happening is None:
        yield "befell nothing", True
        return
    how = "befell" if happening.befell(mention.anchor) else "around"
    yield how, happening.status
    yield f"{how} {happening.status}", happening.modality
    yield "modality", happening.modality
    yield "trigger", happening.trigger.lemma_.lower()


def _over_nouns(mention: CountMention, clause: Clause | None, happenings: list[Happening]) -> Pairs:
    for step, noun in enumerate(nouns_between(mention.anchor, clause)[:2]):
        yield f"over noun {step}", verb_class(noun, happenings)
        yield f"over noun group {step}", sense_of(mention.sentence, noun).group
        yield f"over noun lemma={bare_word(noun)}", True


def _governing(sentence: Sentence, clause: Clause, happenings: list[Happening]) -> Pairs:
    verb, group = clause.verb, verb_class(clause.verb, happenings)
    yield "verb", verb.lemma_.lower()
    yield "verb class", group
    yield "role", clause.role
    yield "verb class role", f"{group} {clause.role}"
    yield "path", " ".join(clause.path[:4])
    yield "path class", f"{clause.path[0]} {group} {clause.role}"
    tense = tense_of(verb)
    yield "tense", tense
    yield "class tense", f"{group} {tense}"
    yield (
        "subject",
        next((_who(sentence, c) for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}), "none"),
    )
    yield "object", next((_who(sentence, c) for c in verb.children if c.dep_ == "dobj"), "none")
    words = sentence.text[verb.left_edge.idx : verb.right_edge.idx + len(verb.right_edge)]
    yield "clause custody", speaks_of_custody(words)
    for child in verb.children:
        if child.dep_ in {"neg", "advmod", "prt", "prep", "mark", "aux"}:
            yield f"verb with={child.lower_}", True
    if group in {"be", "other", "held", "total"}:
        for word in predicate_words(verb):
            yield f"{group} predicate={word}", True
    if verb.dep_ in CLAUSAL:
        yield "upper", f"{verb.dep_} {verb_class(verb.head, happenings)}"
        yield "upper class", verb_class(verb.head, happenings)
    for child in verb.children:
        if child.dep_ in CLAUSAL:
            yield f"lower={child.dep_} {verb_class(child, happenings)}", True


def _who(sentence: Sentence, token: Token) -> str:
    if token.pos_ == "PRON" or token.dep_ == "expl":
        return token.lower_
    return token.ent_type_ or sense_of(sentence, token).group


def _own_clauses(mention: CountMention, happenings: list[Happening]) -> Pairs:
    """Yield what is said of the noun by its own clauses ("jailed since 2020", "who walked free")."""
    for noun in {token for token in (mention.head, mention.whole, mention.words.root) if token is not None}:
        for child in noun.children:
            if child.dep_ in {"relcl", "acl"}:
                group = verb_class(child, happenings)
                yield f"own={group}", True
                yield f"own={group} {tense_of(child)}", True
            elif child.dep_ == "amod" and child.tag_ in {"VBN", "VBG", "JJ"}:
                yield f"own adjective={verb_class(child, happenings)}", True


def _triggers_near(mention: CountMention, happenings: list[Happening]) -> Pairs:
    start, end = mention.words.start, mention.anchor.i
    before = [h for h in happenings if h.trigger.i < start]
    after = [h for h in happenings if h.trigger.i > end]
    if before:
        nearest = max(before, key=lambda h: h.trigger.i)
        yield "nearest before", nearest.status
        yield "nearest before far", f"{nearest.status} {_distance(start - nearest.trigger.i)}"
    if after:
        nearest = min(after, key=lambda h: h.trigger.i)
        yield "nearest after", nearest.status
        yield "nearest after far", f"{nearest.status} {_distance(nearest.trigger.i - end)}"
    for happening in happenings:
        yield f"here={happening.status}", True
        yield f"here={happening.status} {happening.modality}", True
    text, anchor = mention.sentence.text, mention.anchor
    yield "custody before", speaks_of_custody(text[: mention.words[0].idx])
    yield "custody after", speaks_of_custody(text[anchor.idx + len(anchor) :])


def _distance(tokens: int) -> str:
    return (
        "1"
        if tokens <= 1
        else "3"
        if tokens <= 3
        else "6"
        if tokens <= 6
        else "12"
        if tokens <= 12
        else "far"
    )


def _standing(mention: CountMention) -> Pairs:
    """Yield how the stretch around a number words that people stand ("still held", "walked free")."""
    end = max(mention.numeral.end, mention.anchor.idx + len(mention.anchor))
    standings = standings_around(mention.sentence.text, mention.numeral.start, end)
    yield "stands", "+".join(sorted(standings)) or "open"
    for standing in standings:
        yield f"stands={standing}", True
