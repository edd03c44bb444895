"""Numbers of people -> which of them is told only as the whole that another is a share of.

"The rebels freed five of the eleven men whom they had seized": eleven were not let go, and the five are all
who were. A whole that is itself said to be let go ("the first 40 of the 90 it will free") is none of these.
"""

import re
from collections.abc import Mapping, Sequence

from habeas.extract.account import Account
from habeas.extract.counts.listing import Chances, narrow
from habeas.extract.counts.mentions import CountMention
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import CAPTIVE_STATUSES

CLAUSES = frozenset({"acl", "relcl"})
NAMING = frozenset({"NOUN", "PROPN", "NUM", "PRON", "DET", "ADJ", "VERB"})
"""Parts of speech before an "of" that says what they are of."""
SOME = frozenset(
    {"most", "some", "half", "many", "few", "none", "majority", "part", "third", "quarter", "fraction", "out"}
)
"""Words before "of" that speak of no more than a part: "most of the 90", "12 out of 90"."""

GROUPS = frozenset({"group", "total", "list", "batch", "crew", "contingent", "number", "lot", "party"})
_UNDER_ACT = re.compile(
    r"\b(?:under|as part of|thanks to|covered by|included in)"
    r" (?:an?|the|this|that|its|his|her|[\w’']+[’']s?) "
    r"(?:[\w-]+ ){0,3}(?:amnesty|pardon|clemency|remission|decree)(?: (?:order|act|law|decree))? "
    r"(?:for|of|covering|affecting|freeing|benefiting|granted to|given to|that (?:freed|covers|covered))\s+$",
    re.IGNORECASE,
)
"""What stands before all those under whose amnesty some were let go."""
FIRST_SHARES = frozenset({"part", "first"})
TELLING_ROLES = frozenset({"attr", "appos", "npadvmod", "nsubj", "nsubjpass"})
"""How "part" and "first" stand where they say of those before them what they are some of."""


def find_wholes(account: Account, mentions: Sequence[CountMention], places: Sequence[int]) -> dict[int, int]:
    """Return for each number at these places that is so many "of" a larger one the place of that one."""
    anchors = {(mentions[place].sentence.index, mentions[place].anchor.i): place for place in places}
    found: dict[int, int] = {}
    for place in places:
        mention = mentions[place]
        whole = anchors.get((mention.sentence.index, mention.whole.i)) if mention.whole else None
        if whole is None or (mentions[whole].value or 0) <= (mention.value or 0):
            continue
        if not is_itself_let_go(account, mentions[whole]):
            found[place] = whole
    return found


def is_itself_let_go(account: Account, mention: CountMention) -> bool:
    """Tell whether a whole is said by itself to be let go: "40 of the 90 prisoners it will free"."""
    own = {token.i for token in mention.anchor.subtree}
    happenings = account.happenings[mention.sentence.index]
    return any(each.status in FREEING and each.trigger.i in own for each in happenings)


def _freeings_of(account: Account, mention: CountMention) -> list[Happening]:
    """Return what lets those go whom a mention counts."""
    happenings = account.happenings[mention.sentence.index]
    return [each for each in happenings if each.status in FREEING and each.befell(mention.anchor)]


def keep_wholes(
    account: Account,
    mentions: Sequence[CountMention],
    chances: Mapping[int, Chances],
    doubt: str,
    most: float,
) -> dict[int, Chances]:
    """Return the chances with none of being let go for the wholes of those who were.

    A whole whose number is told elsewhere is told again and counts nobody. `doubt` is the label of counting
    nobody, `most` the chance of it above which a number is left out.
    """
    kept = dict(chances)
    counted = [place for place in sorted(chances) if chances[place][doubt] <= most]
    shares = {whole: share for share, whole in find_wholes(account, mentions, counted).items()}
    shares |= {
        place: shares.get(place, place)
        for place in counted
        if is_share(account, mentions[place]) and not is_itself_let_go(account, mentions[place])
    }
    for whole, share in shares.items():
        others = (mentions[place].value for place in counted if place != share and place not in shares)
        told = mentions[whole].value in set(others)
        kept[whole] = narrow(chances[whole], {doubt} if told else {doubt, "held", "detained"})
    return kept


def is_divided(mention: CountMention) -> bool:
    """Tell of "most of the 110 girls", "five of the eleven men": so many are not what is told of."""
    of = mention.anchor.head
    divided = mention.anchor.dep_ == "pobj" and of.lower_ == "of" and of.i == of.head.i + 1
    return divided and (of.head.pos_ == "NUM" or of.head.lower_ in SOME)


def is_share(account: Account, mention: CountMention) -> bool:
    """Tell whether a number is told only as that which others are some of."""
    return is_divided(mention) or taken_among(account, mention) is not None


def taken_among(account: Account, mention: CountMention) -> str | None:
    """Return what befell the 276 in "21 are among the 276 girls seized in April": `detained` or `held`.

    None where others are not told as some of them, or where they are let go.
    """
    divided = is_divided(mention)
    if not (divided or is_named_whole(mention) or _opens_group(mention)):
        return None
    if is_itself_let_go(account, mention) or (not divided and _freeings_of(account, mention)):
        return None
    taken = (each for each in account.happenings[mention.sentence.index] if each.status in CAPTIVE_STATUSES)
    return next(
        (each.status for each in taken if each.trigger.dep_ in CLAUSES and each.befell(mention.anchor)), None
    )


def _opens_group(mention: CountMention) -> bool:
    """Tell of "Of 60 men arrested, ten are out", ": of the 60", and of "they were from a group of 276"."""
    of = mention.anchor.head
    if mention.anchor.dep_ != "pobj" or of.lower_ != "of":
        return False
    opens = of.i == 0 or of.nbor(-1).pos_ not in NAMING
    return opens or (of.head.lemma_ == "group" and of.head.dep_ == "pobj")


def is_share_of_taken(
    account: Account, mentions: Sequence[CountMention], place: int, told: set[int | None]
) -> bool:
    """Tell whether those counted are all of a larger number who were let go; `told` are numbers let go."""
    mention = mentions[place]
    whole = find_wholes(account, mentions, range(len(mentions))).get(place)
    if whole is None or mentions[whole].value in told:
        return False
    return bool(_freeings_of(account, mention))


def is_named_whole(mention: CountMention) -> bool:
    """Tell of "three journalists were among 1,905 people pardoned": the larger number is all of them.

    So it is of those to whom others belong, or of whom they are a part, and of all under whose amnesty they
    are let go.
    """
    if _UNDER_ACT.search(mention.sentence.text, 0, mention.numeral.start):
        return True
    by = mention.anchor.head
    if mention.anchor.dep_ != "pobj":
        return False
    return by.lower_ == "among" or (by.lower_, by.head.lemma_.lower()) in {("of", "part"), ("to", "belong")}


def has_shares_told(account: Account, mention: CountMention) -> bool:
    """Tell of the 240 in "they belong to 240 whom it freed" and in "40 men, the first of 240 to be let go".

    Those who "are part of a group of seven" were not all let go, and who "had been" so, were earlier.
    """
    if mention.value is None:  # "the first of hundreds"
        return False
    by = _preposition_over(mention.anchor)
    over = by.head
    freed = any(each.trigger.dep_ in CLAUSES for each in _freeings_of(account, mention))
    if not (freed or is_itself_let_go(account, mention)):
        return False
    if any(word.lower_ == "had" for word in over.head.children):
        return False
    if by.lower_ == "to":
        return over.lemma_.lower() == "belong"
    bare = not any(child.dep_ in {"amod", "poss", "nummod"} for child in over.children)
    return by.lower_ == "of" and bare and over.lower_ in FIRST_SHARES and over.dep_ in TELLING_ROLES


def _preposition_over(noun: Token) -> Token:
    """Return the preposition that those counted stand under, over "a group of" too."""
    of = noun.head
    grouped = noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in GROUPS
    return of.head.head if grouped and of.head.dep_ == "pobj" else of
