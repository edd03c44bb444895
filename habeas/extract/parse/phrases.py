"""The parse -> short names for things: a noun with what belongs to it, without what is told about it.

Takes a head, gives the words as they stand in the sentence.
"""

from collections.abc import Callable, Iterable, Iterator

from habeas.extract.parse.tokens import Token

_BEFORE = frozenset({"amod", "compound", "nummod", "quantmod", "nmod", "poss", "advmod"})
_JOINING = frozenset({"of", "on", "for", "in", "against", "to", "from", "with"})
_TYING = frozenset({"return", "exchange", "turn"})
"""What ties a thing to another, and is no part of its name: "sanctions in return"."""
_OF = frozenset({"of"})
_LISTS = frozenset({"list", "blacklist"})
_RULED = frozenset(
    {"country", "government", "regime", "nation", "state", "member", "republic", "island", "junta"}
)
"""Targets of sanctions that name nothing more than the state does."""
_PUNISHING = frozenset({"sanction", "embargo", "penalty", "restriction", "curb", "ban", "measure"})
"""Things that are for what was done, or for so long, and not for somebody."""
_SHARES = frozenset({"most", "all", "some", "many", "part"})
_TARGETING = frozenset({"on", "against", "from", "for"})
LONGEST = 9
"""Words of a complement beyond which it is a story rather than a name."""


def noun_phrase(head: Token, joining: frozenset[str] = _JOINING) -> str:
    """Return a noun with the words before it that tell which, and a short complement after it."""
    words = [*_left_words(head), head]
    for child in head.rights:
        inner = list(_until_clause(child.subtree))
        if inner and _belongs(child, joining) and child.i <= words[-1].i + 2 and len(inner) <= LONGEST:
            words += inner
    return _span_text(words)


def _belongs(child: Token, joining: frozenset[str]) -> bool:
    """Tell whether what follows a noun is part of its name: "of ...", "and gas", "airline Aerwyn"."""
    if child.dep_ == "prep":
        return child.lower_ in joining and not any(
            inner.lower_ in _TYING or inner.tag_ == "PRP$" for inner in child.subtree
        )
    if child.dep_ == "conj":
        return child.pos_ == "NOUN" and not any(inner.dep_ in {"relcl", "prep"} for inner in child.children)
    if child.dep_ == "cc":
        return any(_belongs(other, joining) for other in child.head.rights if other.dep_ == "conj")
    return child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge.nbor(-1).text != ","


def name_target(thing: Token, act: Token | None, is_state: Callable[[Token], bool]) -> str:
    """Return what sanctions are on, else the sanctions themselves ("Western sanctions")."""
    for target in _targets(thing, act):
        if is_state(target) or target.pos_ == "PRON" or target.lower_ in _RULED:
            return _name_list(thing) if thing.lemma_.lower() in _LISTS else noun_phrase(thing)
        return noun_phrase(target, _OF)
    whole = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "of" else thing
    if whole.lower_ in _SHARES:
        return f"{whole.lower_} {noun_phrase(thing)}"
    return noun_phrase(thing, _JOINING - {"for"} if thing.lemma_.lower() in _PUNISHING else _JOINING)


def _name_list(thing: Token) -> str:
    """Return a list with the clause that says of whom it is: "list of states which back smugglers"."""
    words = [*_left_words(thing), *thing.doc[thing.i : thing.right_edge.i + 1]]
    return _span_text(words) if len(words) <= LONGEST else noun_phrase(thing)


def _targets(thing: Token, act: Token | None) -> Iterator[Token]:
    if thing.lemma_.lower() in _LISTS and act is not None:
        yield from (child for child in act.children if child.dep_ in {"dobj", "nsubjpass"} and child != thing)
        return
    imposed = [child for child in thing.rights if child.dep_ in {"acl", "relcl"}]
    for head in (thing, *imposed, act):
        for child in head.rights if head is not None else ():
            led = child.lower_ in _TARGETING and (
                child.lower_ != "for" or thing.lemma_.lower() not in _PUNISHING
            )
            if child.dep_ == "prep" and led and child.i > thing.i:
                yield from (
                    inner for inner in child.children if inner.dep_ == "pobj" and inner.ent_type_ != "DATE"
                )


def _left_words(head: Token) -> Iterator[Token]:
    for child in head.lefts:
        if child.dep_ in _BEFORE and child.tag_ != "PRP$" and child.lower_ not in {"country", "own"}:
            yield from (token for token in child.subtree if token.dep_ != "det")


def _until_clause(words: Iterable[Token]) -> Iterator[Token]:
    """Yield the words before a clause or a mark, without an "and" or "of" that leads to it."""
    leading: list[Token] = []
    for token in words:
        told = {token.dep_, token.head.dep_} & {"relcl", "acl"}
        marked = token.dep_ == "punct" and token.text != "-"
        if told or marked or token.tag_ in {"WDT", "WP", "WRB"}:
            return
        leading.append(token)
        if token.dep_ not in {"cc", "prep"}:
            yield from leading
            leading = []


def _span_text(words: list[Token]) -> str:
    return words[0].doc[words[0].i : words[-1].i + 1].text.strip(' ,;:"“”')
