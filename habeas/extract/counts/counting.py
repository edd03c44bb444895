"""A candidate number -> whether it counts detainees, what happened to them, and whose number it is.

Joins two learned decisions (weights `count_status` and `count_scope`): first the status or `none`, then
the scope, which may depend on the status. Grammar gives the candidates; this file only weighs them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.extract.counts.at_large import is_at_large
from habeas.extract.counts.context import CountContext
from habeas.extract.counts.features import count_features
from habeas.extract.counts.freed_features import freed_features
from habeas.extract.counts.listing import Chances, agree_in_lists, join_lists
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.other_numbers import counts_no_detainees, speaks, tells_size
from habeas.extract.counts.sums import find_sums
from habeas.extract.counts.sure_scopes import settle_scope
from habeas.extract.counts.sure_statuses import settle_statuses
from habeas.extract.counts.wholes import keep_wholes
from habeas.extract.decide import Features, load_decider
from habeas.model.vocabulary import FREED_STATUSES, Scope, Status

NOT_COUNTED = "none"
ESCAPED = "escaped"
LEAST_DOUBT = 0.64
"""Probability of counting no detainees above which a number is left out."""


@dataclass(frozen=True, slots=True)
class Counting:
    """What was decided on a number.

    `chance` is the probability that it counts detainees, `scopes` that of each scope; `scope` is the one
    decided on.
    """

    status: Status
    scope: Scope
    chance: float
    scopes: Mapping[str, float]


def decide_countings(context: CountContext) -> dict[int, Counting]:
    """Decide on each candidate of a report; those that count no detainees are left out."""
    features = _candidate_features(context)
    chances = _weigh_statuses(context, features)
    statuses = _likeliest_statuses(chances)
    scopes = _weigh_scopes(context, features, statuses)
    return {
        place: Counting(
            statuses[place],  # type: ignore[arg-type]  # of the vocabulary
            max(weighed, key=weighed.__getitem__),  # type: ignore[arg-type]  # of the vocabulary
            1 - chances[place][NOT_COUNTED],
            weighed,
        )
        for place, weighed in scopes.items()
    }


def decide_statuses(context: CountContext) -> dict[int, str]:
    """Return what happened to those that each candidate counts, without those that count no detainees."""
    return _likeliest_statuses(_weigh_statuses(context, _candidate_features(context)))


def _candidate_features(context: CountContext) -> dict[int, Features]:
    return {
        place: count_features(context, place)
        for place, mention in enumerate(context.mentions)
        if not _is_ruled_out(context, mention)
    }


def _weigh_statuses(context: CountContext, features: Mapping[int, Features]) -> dict[int, Chances]:
    alone = {place: load_decider("count_status").weigh(found) for place, found in features.items()}
    joined = join_lists(alone, context.mentions, NOT_COUNTED, LEAST_DOUBT)
    counted = [place for place, weighed in joined.items() if weighed[NOT_COUNTED] <= LEAST_DOUBT]
    agreed = agree_in_lists(joined, context.mentions, counted)
    settled = settle_statuses(context.account, context.mentions, agreed, NOT_COUNTED, LEAST_DOUBT)
    return keep_wholes(context.account, context.mentions, settled, NOT_COUNTED, LEAST_DOUBT)


def _likeliest_statuses(chances: Mapping[int, Chances]) -> dict[int, str]:
    return {
        place: likeliest_status(weighed)
        for place, weighed in chances.items()
        if weighed[NOT_COUNTED] <= LEAST_DOUBT
    }


def _weigh_scopes(
    context: CountContext, features: Mapping[int, Features], statuses: Mapping[int, str]
) -> dict[int, Chances]:
    """Return the chances of each scope of numbers that count detainees; those in one phrase share theirs.

    The sum of those beside it ("ten sailors, nine men and a woman") keeps its own.
    """
    places = [place for place, status in statuses.items() if outcome_of(status) == "freed"]
    freed = [context.mentions[place] for place in places]
    decider = load_decider("count_scope")
    alone = {
        place: decider.weigh(scope_features(context, place, statuses, features[place])) for place in statuses
    }
    scopes = {place: settle_scope(context, place, alone[place], statuses, freed) for place in statuses}
    totals = find_sums(context.mentions, places).totals
    return agree_in_lists(scopes, context.mentions, [place for place in places if place not in totals])


def _is_ruled_out(context: CountContext, mention: CountMention) -> bool:
    """Tell where grammar decides alone; relatives, crowds and teams count only if something happened to them.

    Whoever broke out was let go by nobody.
    """
    if counts_no_detainees(mention):
        return True
    happening = context.account.befalling(mention.sentence, mention.anchor)
    befell = happening is not None and happening.befell(mention.anchor)
    if happening is not None and befell and happening.status == ESCAPED:
        return True
    return not befell and (
        mention.sense.group in {"relative", "crowd"}
        or tells_size(mention)
        or speaks(mention)
        or is_at_large(mention)
    )


def likeliest_status(chances: Mapping[str, float]) -> str:
    """Return the likeliest status: that of the likeliest outcome, being let go counted as one."""
    outcomes: dict[str, float] = {}
    chances = {status: chance for status, chance in chances.items() if status != NOT_COUNTED}
    for status, chance in chances.items():
        outcomes[outcome_of(status)] = outcomes.get(outcome_of(status), 0) + chance
    best = max(outcomes, key=outcomes.__getitem__)
    return max((s for s in chances if outcome_of(s) == best), key=chances.__getitem__)


def outcome_of(status: str) -> str:
    """Return `freed` for every status of people let go, else the status itself."""
    return "freed" if status in FREED_STATUSES else status


def scope_features(
    context: CountContext, place: int, statuses: Mapping[int, str], features: Features
) -> dict[str, str | bool]:
    """Return the features for the decision on scope; `statuses` has what was decided on each number."""
    status = statuses[place]
    found = {**features, "outcome": outcome_of(status), "status": status}
    if outcome_of(status) == "freed":
        found |= dict(freed_features(context, place, statuses, features))
    return found
