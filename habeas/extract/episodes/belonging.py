"""The numbers of a report that count detainees -> scopes and people that fit together.

The numbers of one episode have one whole, a part is described by its whole, and so is a part of an earlier
release by that one.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from habeas.extract.account import Account
from habeas.extract.counts.coherence import WHOLE, Weighed, settle_scopes
from habeas.extract.counts.company_features import is_in_return, mates_of
from habeas.extract.counts.context import CountContext
from habeas.extract.counts.counting import Counting, decide_countings, outcome_of
from habeas.extract.counts.freed_features import size_of
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.nations_named import find_ethnic_words
from habeas.extract.counts.population import Described, describe_people, inherit_people
from habeas.extract.counts.references import is_some_of_them, refers_as
from habeas.extract.counts.sums import find_sums
from habeas.extract.counts.sure_scopes import as_whole
from habeas.extract.counts.wholes import has_shares_told, is_named_whole
from habeas.extract.episodes.counted_sides import SIDES, Counted, names_side, side_of
from habeas.extract.episodes.earlier_shares import is_part_of, settle_earlier
from habeas.extract.episodes.meant_nations import mean_nations
from habeas.extract.parse.tokens import Token

Sides = dict[Token, tuple[str | None, bool]]
"""The episode of each number of people let go, by its word, and whether its own words say so."""
LEAST_JOINT = 10
"""Joint totals of two sides from which two numbers do not add up to one by chance."""
FARTHEST_WHOLE = 8
"""Sentences back within which the whole of a part is looked for."""


def count_people(account: Account) -> list[Counted]:
    """Return the mentions that count detainees; a part is described by its whole where it says nothing."""
    found: list[Counted] = []
    for counted in mean_nations(account, count_apart(CountContext(account))):
        whole = _whole_of(found, counted.mention, counted.counting) or _told_before(account, found, counted)
        found.append(_inherit(account, counted, whole) if whole else counted)
    return _share_nationality(account, found)


def count_apart(context: CountContext) -> list[Counted]:
    """Return the mentions that count detainees with the people that their own words describe."""
    return _fit_together(context.account, _count_alone(context))


def _share_nationality(account: Account, found: Sequence[Counted]) -> list[Counted]:
    """Return parts that say no nationality with that of the one whole of their episode, far above them."""
    wholes: dict[str | None, list[Counted]] = {}
    shared: list[Counted] = []
    for counted in found:
        side = side_of(account, counted)
        told = wholes.setdefault(side.id if side else None, [])
        if counted.counting.scope == WHOLE and _is_freed(counted):
            told.append(counted)
        shared.append(_described_by(account, counted, told))
    return shared


def _inherit(account: Account, part: Counted, whole: Counted) -> Counted:
    """Return a part with the nation of its whole, unless that is the state's own: it tells nobody apart."""
    inherited = replace(part, described=inherit_people(part.described, whole.described))
    side = side_of(account, inherited)
    own = side is not None and inherited.described.population.nationality == side.authority
    return part if own else inherited


def _described_by(account: Account, counted: Counted, wholes: Sequence[Counted]) -> Counted:
    """Return a part with the nationality on which the wholes before it agree."""
    agreed = len({whole.described.population.nationality for whole in wholes}) == 1
    if not agreed or counted.counting.scope != "part" or not _is_freed(counted):
        return counted
    return _inherit(account, counted, wholes[0])


def _is_freed(counted: Counted) -> bool:
    return outcome_of(counted.counting.status) == "freed"


def _count_alone(context: CountContext) -> list[Counted]:
    ethnic = find_ethnic_words(context.account.reading.sentences)
    return [
        Counted(context.mentions[place], counting, _describe(context.mentions[place], ethnic))
        for place, counting in decide_countings(context).items()
    ]


def _describe(mention: CountMention, ethnic: Set[str]) -> Described:
    """Return the people that a number's own words describe, of no nation where theirs is called ethnic."""
    described = describe_people(mention)
    if not any(each.quote.removesuffix("s") in ethnic for each in described.passages):
        return described
    return Described(replace(described.population, nationality=None))


def _fit_together(account: Account, alone: Sequence[Counted]) -> list[Counted]:
    """Return the numbers with scopes that fit together among those of one episode.

    What is given in return is not fitted with the rest where no words say which of two sides gives it: it is
    the other side's whole, or a part of it.
    """
    by_episode: dict[tuple[str | None, bool], list[int]] = {}
    sides: Sides = {}
    for place, counted in enumerate(alone):
        if _is_freed(counted):
            told = side_of(account, counted)
            named = names_side(account, counted)
            sides[counted.mention.anchor] = (told.id if told else None, named)
            known = (named and len(account.mains) == SIDES) or is_named_whole(counted.mention)
            key = told.id if told else None, is_in_return(counted.mention) and not known
            by_episode.setdefault(key, []).append(place)
    joint = _joint_totals(alone, sides)
    fitted = [_add_up(counted) if place in joint else counted for place, counted in enumerate(alone)]
    halves = {place for parts in joint.values() for place in parts}
    for told_together in by_episode.values():
        places = [place for place in told_together if place not in joint]
        scopes = settle_scopes([_weighed(account, alone[each], sides, each in halves) for each in places])
        for place, scope in zip(places, scopes, strict=True):
            counting = replace(alone[place].counting, scope=scope)  # type: ignore[arg-type]  # of the vocabulary
            fitted[place] = replace(alone[place], counting=counting)
    return settle_earlier(account, fitted)


def _joint_totals(alone: Sequence[Counted], sides: Sides) -> dict[int, list[int]]:
    """Return the places of what two sides let go together, "86: 61 Chadians and 25 Togolese"."""
    mentions = [counted.mention for counted in alone]
    sums = find_sums(mentions, [place for place, each in enumerate(mentions) if each.anchor in sides])
    found: dict[int, list[int]] = {}
    for total in (each for each in sums.totals if size_of(mentions[each]) >= LEAST_JOINT):
        parts = [place for place, of in sums.parts.items() if of == total]
        told = [sides[mentions[place].anchor] for place in parts]
        if len(parts) == SIDES and _are_two_sides(told[0], told[1]):
            found[total] = parts
    return found


def _add_up(counted: Counted) -> Counted:
    return replace(counted, counting=replace(counted.counting, scope="cumulative"))


def _weighed(account: Account, counted: Counted, sides: Sides, half: bool) -> Weighed:
    """Return a number with its chances; "19 Iranians and 41 Iraqis" let go by two sides are two wholes.

    `half` tells of one of two that make up what both sides let go.
    """
    anchor, scopes = counted.mention.anchor, counted.counting.scopes
    mates = mates_of(counted.mention)
    told = [token for token in mates if token in sides]
    if half or (told and all(_are_two_sides(sides[anchor], sides[token]) for token in told)):
        return Weighed(counted.mention, as_whole(scopes))
    listed = len(told) < len(mates) or any(_is_one_side(sides[anchor], sides[token]) for token in told)
    return Weighed(
        counted.mention,
        scopes,
        listed=listed,
        named=_is_named(account, counted),
        awaited=counted.counting.status == "to_be_freed",
    )


def _is_named(account: Account, counted: Counted) -> bool:
    """Tell whether the words themselves say that others are a part of those counted, and count them."""
    mention, scopes = counted.mention, counted.counting.scopes
    among = is_named_whole(mention) and max(scopes, key=scopes.__getitem__) == WHOLE
    return among or has_shares_told(account, mention)


def _are_two_sides(one: tuple[str | None, bool], other: tuple[str | None, bool]) -> bool:
    return one[0] != other[0] and one[1] and other[1]


def _is_one_side(one: tuple[str | None, bool], other: tuple[str | None, bool]) -> bool:
    """Tell whether two in one list were let go by one side, as far as the words of either say."""
    return one[0] == other[0] and (one[1] or other[1])


def _whole_of(found: Sequence[Counted], mention: CountMention, counting: Counting) -> Counted | None:
    """Return the nearest larger number of the same outcome before a part, but none beside another.

    "Three of them" are a part of captives too, whose numbers are told as they stand.
    """
    if counting.scope != "part" and not is_some_of_them(mention):
        return None
    farthest = FARTHEST_WHOLE if counting.scope == "part" else 1
    for counted in reversed(found):
        if mention.sentence.index - counted.mention.sentence.index > farthest:
            return None
        larger = size_of(counted.mention) > size_of(mention)
        if not larger or outcome_of(counted.counting.status) != outcome_of(counting.status):
            continue
        if is_part_of(mention, counted.mention) or not _breaks_down(found, counted):
            return counted
    return None


def _told_before(account: Account, found: Sequence[Counted], counted: Counted) -> Counted | None:
    """Return the number that "the five whom Chad lets go" repeats, where it said of which nation they are."""
    if counted.counting.scope != WHOLE or refers_as(counted.mention) != "definite" or not _is_freed(counted):
        return None
    side, value = side_of(account, counted), counted.mention.value
    same = (
        each
        for each in reversed(found)
        if each.mention.value == value and _is_freed(each) and side_of(account, each) == side
    )
    return next((each for each in same if each.described.population.nationality is not None), None)


def _breaks_down(found: Sequence[Counted], counted: Counted) -> bool:
    """Tell whether a number is one of several by nationality: what follows is no part of the last of them."""
    nations = {
        each.described.population.nationality
        for each in found
        if each.mention.sentence is counted.mention.sentence
    }
    return counted.counting.scope == "part" and len(nations - {None}) > 1
