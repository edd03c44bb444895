"""The scope that was weighed for a number -> what its own words leave open of it.

"A previous release of 33", "since July over 300", "19 in the whole of last year", "they belong to 240 whom it
freed": where the words themselves say whose number it is, nothing is weighed against them.
"""

import re
from collections.abc import Mapping, Sequence

from habeas.extract.account import Account
from habeas.extract.counts.called_shares import is_called_last, is_called_share, restates_whole
from habeas.extract.counts.company_features import joins_others
from habeas.extract.counts.context import CountContext
from habeas.extract.counts.earlier_counts import is_called_earlier, tells_earlier
from habeas.extract.counts.kept_counts import keeps_serving
from habeas.extract.counts.listing import Chances
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.other_numbers import counts_bodies
from habeas.extract.counts.references import follows_share, refers_as
from habeas.extract.counts.rivals import is_rival
from habeas.extract.counts.spans import tells_span, tells_until_now
from habeas.extract.counts.summed_counts import sums_up
from habeas.extract.counts.wholes import has_shares_told, is_named_whole, is_share_of_taken
from habeas.extract.counts.wished_for import is_wished_for
from habeas.model.vocabulary import FREED_STATUSES

_ALSO = re.compile(
    r"\b(?:also|too|as well|in addition|besides|(?:along|together) with|alongside)\b", re.IGNORECASE
)
"""What tells of bodies that are handed over beside the living: "It also returned the bodies of three"."""

POSSIBLE = frozenset({"could", "may", "might"})


def settle_scope(
    context: CountContext,
    place: int,
    scopes: Chances,
    statuses: Mapping[int, str],
    freed: Sequence[CountMention],
) -> Chances:
    """Return the chances of each scope of the number at a place, as far as its words leave them open.

    `scopes` are those weighed, `statuses` what was decided on each number, `freed` those of people let go.
    """
    status, mention = statuses[place], context.mentions[place]
    if status in FREED_STATUSES:
        return _settle_freed(context, place, scopes, statuses, freed)
    if status == "held" and keeps_serving(mention):
        return _settle_on("part", scopes)
    if status == "died" and counts_bodies(mention):
        if _ALSO.search(mention.sentence.text):
            return as_part({**scopes, "part": scopes["part"] + scopes["period"], "period": 0.0})
        dead = [context.mentions[other] for other, told in statuses.items() if told == status]
        return as_whole(scopes) if _is_largest(mention, dead) else scopes
    return scopes


def _settle_freed(
    context: CountContext,
    place: int,
    scopes: Chances,
    statuses: Mapping[int, str],
    freed: Sequence[CountMention],
) -> Chances:
    """Return the chances of a number of people let go, as far as its own words leave them open."""
    mention = context.mentions[place]
    surely = _sure_scope(context.account, mention, statuses[place], freed)
    if surely is not None:
        return _settle_on(surely, scopes)
    if tells_until_now(mention) or (statuses[place] == "to_be_freed" and not _is_over(context, mention)):
        scopes = {**scopes, "earlier": 0.0}
    if joins_others(context.account, mention) or follows_share(mention) or is_called_share(mention, freed):
        return as_part(scopes)
    if restates_whole(mention) or is_rival(context.account, mention, freed):
        return _settle_on("episode", scopes)
    if has_shares_told(context.account, mention):
        return {
            **_settle_on("episode", scopes),
            "episode": 1 - scopes["earlier"],
            "earlier": scopes["earlier"],
        }
    others = {each.value for each in freed if each is not mention}
    largest = _is_largest(mention, freed)
    if (
        is_share_of_taken(context.account, context.mentions, place, others)
        or (largest and (is_named_whole(mention) or is_called_last(mention)))
        or _is_of_taken(context, place, statuses)
    ):
        return as_whole(scopes)
    return scopes


def _sure_scope(
    account: Account, mention: CountMention, status: str, freed: Sequence[CountMention]
) -> str | None:
    """Return the scope that a number's own words surely give it, None where they do not."""
    if is_called_earlier(mention):
        return "earlier"
    if is_wished_for(account, mention, status) or _is_prospect(account, mention, freed):
        return "standing"
    if status not in {"freed", "moved"}:
        return None
    if tells_span(mention):
        return "period"
    if sums_up(account, mention):
        return "cumulative"
    if tells_until_now(mention):
        return None
    return "earlier" if tells_earlier(account, mention, freed) else None


def _is_over(context: CountContext, mention: CountMention) -> bool:
    """Tell whether the letting-go of those counted is told as a fact, whatever was weighed."""
    happening = context.account.befalling(mention.sentence, mention.anchor)
    told = happening is not None and happening.status == "freed" and happening.modality == "asserted"
    return told and not _may_come(context.account, mention)


def _is_prospect(account: Account, mention: CountMention, freed: Sequence[CountMention]) -> bool:
    """Tell of "54 others could be freed" in a report that tells of people let go: nobody has decided on them.

    Of an outcome that is open from the start, "up to 900 could be released", a report makes its whole.
    """
    some = refers_as(mention).startswith(("part", "listed", "definite"))
    return not some and freed[0] is not mention and _may_come(account, mention)


def _may_come(account: Account, mention: CountMention) -> bool:
    """Tell whether a letting-go of those counted is only said to be possible."""
    happening = account.befalling(mention.sentence, mention.anchor)
    if happening is None or happening.status not in FREED_STATUSES or not happening.befell(mention.anchor):
        return False
    return any(child.lower_ in POSSIBLE for child in happening.trigger.lefts)


def _is_of_taken(context: CountContext, place: int, statuses: Mapping[int, str]) -> bool:
    """Tell of eight in "17 were arrested, eight of them are out": the 17 are no whole of those let go."""
    mention = context.mentions[place]
    if refers_as(mention) != "part of them":
        return False
    before = [each for each in range(place) if each in statuses]
    larger = [each for each in before if (context.mentions[each].value or 0) > (mention.value or 0)]
    freed = any(statuses[each] in FREED_STATUSES for each in larger)
    return bool(larger) and not freed and statuses[larger[-1]] == "detained"


def _is_largest(mention: CountMention, others: Sequence[CountMention]) -> bool:
    return all((each.value or 0) <= (mention.value or 0) for each in others)


def as_whole(scopes: Chances) -> dict[str, float]:
    """Return chances in which what would be a part is the whole."""
    return {**scopes, "episode": scopes["episode"] + scopes["part"], "part": 0.0}


def as_part(scopes: Chances) -> dict[str, float]:
    """Return chances in which what would be the whole is a part; scopes may be missing."""
    return {**scopes, "part": scopes.get("part", 0.0) + scopes.get("episode", 0.0), "episode": 0.0}


def _settle_on(settled: str, scopes: Chances) -> dict[str, float]:
    return {scope: float(scope == settled) for scope in scopes}
