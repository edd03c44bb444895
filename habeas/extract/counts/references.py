"""A mention -> how it refers: to people new to the report, to some of those before, or to them again."""

import re
from functools import lru_cache

from habeas.extract.counts.mentions import CountMention
from habeas.extract.parse.tokens import Token

DEFINITE = frozenset({"the", "these", "those", "all", "both", "his", "her", "its", "their"})
FURTHER = frozenset({"another", "further", "more", "additional", "other", "others", "remaining", "rest"})
THEM = frozenset({"them", "whom", "these", "those"})
"""Words for people told of before."""
LIST_OPENERS = frozenset({"including", "include", "includes", "included", "among", "namely"})

_SHARE = re.compile(
    r"\b(?:half|most|many|some|(?:the |a )?(?:majority|rest|remainder|bulk|remaining)"
    r"|(?:a|one|two|three)[\s-](?:thirds?|quarters?|fifths?|fourths?))"
    r"(?: of (?:them|these|those|whom))?(?:,| [–—-]| \() ?(?:or |some |about |that is,? )?$",
    re.IGNORECASE,
)
"""What stands before "19" in "Half of them, 19, came home"."""


_EXCEPT = re.compile(
    r"\b(?:(?:all|everyone|everybody|every one)(?: of (?:them|these|those))?,? "
    r"(?:but|except(?: for)?|save(?: for)?|bar|apart from|other than|excepting))\s+$",
    re.IGNORECASE,
)


def is_some_of_them(mention: CountMention) -> bool:
    """Tell of "eight of them": how many of people told of before."""
    return mention.whole is not None and mention.whole.lower_ in THEM


def is_excepted(mention: CountMention) -> bool:
    """Tell of "all but two": what is told of all is not told of so many."""
    return _EXCEPT.search(mention.sentence.text, 0, mention.numeral.start) is not None


def follows_share(mention: CountMention) -> bool:
    """Tell whether a number says how many a share of others is: "two thirds of these, 40, are home"."""
    return _SHARE.search(mention.sentence.text, 0, mention.numeral.start) is not None


@lru_cache(maxsize=256)  # the numbers of a report: status, scope and people ask in turn
def refers_as(mention: CountMention) -> str:
    """Return `part of`, `listed`, `predicate`, `further`, `definite`, `alone` or `new`."""
    if mention.whole is not None:
        return f"part of {_wholeness(mention)}"
    if _is_listed(mention):
        return "listed"
    words = {token.lower_ for token in _around(mention)}
    if words & FURTHER:
        return "further"
    if words & DEFINITE:
        return "definite"
    if mention.head is None:
        return "alone"
    return "new"


def _wholeness(mention: CountMention) -> str:
    whole = mention.whole
    if whole is None or whole.pos_ in {"PRON", "DET"}:
        return "them"
    return "definite" if any(child.lower_ in DEFINITE for child in whole.children) else "kind"


def _around(mention: CountMention) -> list[Token]:
    tokens, words = mention.sentence.tokens, mention.words
    end = max(words.end, mention.anchor.i) + 1
    return [*tokens[max(0, words.start - 2) : words.start], *tokens[words.end : end + 1]]


def _is_listed(mention: CountMention) -> bool:
    """Tell whether a mention stands in a list that a colon or "including" opens."""
    before = mention.sentence.text[: mention.numeral.start]
    if ":" in before:
        return any(char.isalpha() for char in before.rpartition(":")[0])
    return not LIST_OPENERS.isdisjoint(mention.sentence.words[: mention.words.start])
