"""Account -> count claims: how many people, which, and what happened to them.

A value is stated once for each status, scope and population, where it is first said: "the 52" after
"52 prisoners" says nothing new, "two Poles" after "two Latvians" does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.extract.account import Account
from habeas.extract.count_features import CountContext
from habeas.extract.counting import Counting, decide_countings, outcome_of
from habeas.extract.mentions import CountMention
from habeas.extract.population import Described, describe_people, inherit_people, settle_nationals
from habeas.model import CountClaim, Evidence, ReportedEpisode
from habeas.words.numerals import reads_as

LEAST_EVIDENCE = 60
"""Characters within which the verb that governs a number is quoted with it."""
SIDES = 2
FARTHEST_WHOLE = 3
"""Sentences back within which the whole of a part is looked for."""


def find_counts(account: Account) -> Iterator[CountClaim]:
    """Yield the count claims of a report in the order of its text."""
    stated: list[CountClaim] = []
    for counted in count_people(account):
        claim = _claim(account, counted)
        if not any(_repeats(claim, earlier) for earlier in stated):
            stated.append(claim)
            yield claim


def _repeats(claim: CountClaim, earlier: CountClaim) -> bool:
    """Tell whether a claim says of the same people what was said before, perhaps in fewer words."""
    if (claim.value, claim.low) != (earlier.value, earlier.low):
        return False
    if claim.scope != earlier.scope and not _is_whole_again(claim, earlier):
        return False
    if outcome_of(claim.status) != outcome_of(earlier.status):
        return False
    here, before = claim.population.attributes.items(), earlier.population.attributes.items()
    return here <= before or before <= here


def _is_whole_again(claim: CountClaim, earlier: CountClaim) -> bool:
    """Tell whether a part as large as the whole that was told is that whole: no part is."""
    return earlier.scope == "episode" and claim.scope == "part" and claim.episode == earlier.episode


@dataclass(frozen=True, eq=False)
class Counted:
    """A mention that counts detainees, with what was decided on it and which people it counts."""

    mention: CountMention
    counting: Counting
    described: Described


def count_people(account: Account) -> list[Counted]:
    """Return the mentions that count detainees; a part is described by its whole where it says nothing."""
    context = CountContext(account)
    found: list[Counted] = []
    for place, counting in decide_countings(context).items():
        mention = context.mentions[place]
        described = describe_people(mention)
        whole = _whole_of(found, mention, counting)
        if whole is not None:
            described = inherit_people(described, whole.described)
        found.append(Counted(mention, counting, described))
    return found


def _whole_of(found: Sequence[Counted], mention: CountMention, counting: Counting) -> Counted | None:
    """Return the nearest larger number of the same outcome before a part."""
    if counting.scope != "part" and mention.head is not None:
        return None
    for counted in reversed(found):
        if mention.sentence.index - counted.mention.sentence.index > FARTHEST_WHOLE:
            return None
        larger = (counted.mention.value or 0) > (mention.value or 0)
        if larger and outcome_of(counted.counting.status) == outcome_of(counting.status):
            return counted
    return None


def side_of(account: Account, mention: CountMention, nationality: str | None) -> ReportedEpisode | None:
    """Return the episode that a mention belongs to; nationals of one side were let go by the other."""
    told = account.episode_of(mention.sentence, mention.anchor)
    episode = next((each for each in account.episodes if each.id == told), None)
    mains = [each for each in account.episodes if each.main]
    if episode is None or not episode.main or len(mains) != SIDES:
        return episode
    return next((each for each in mains if other_side(mains, each).authority == nationality), episode)


def other_side(mains: Sequence[ReportedEpisode], side: ReportedEpisode) -> ReportedEpisode:
    """Return the other of two sides."""
    return mains[1] if side is mains[0] else mains[0]


def _claim(account: Account, counted: Counted) -> CountClaim:
    mention, counting, described = counted.mention, counted.counting, counted.described
    told = side_of(account, mention, described.population.nationality)
    episode, authority = (told.id, told.authority) if told is not None else (None, None)
    settled = settle_nationals(described, authority)
    happening = account.befalling(mention.sentence, mention.anchor)
    numeral = mention.numeral
    return CountClaim(
        report=account.reading.report.id,
        episode=None if counting.status in {"held", "detained"} else episode,
        evidence=(_evidence(mention), *settled.passages),
        value=numeral.value,
        low=numeral.low,
        high=numeral.high,
        modifier=numeral.modifier,  # type: ignore[arg-type]  # the reader of numbers has the same words
        status=counting.status,
        scope=counting.scope,
        population=settled.population,
        wording=_wording(mention).quote,
        modality=happening.modality if happening is not None else "asserted",
        confidence=round(counting.chance, 3),
    )


def _evidence(mention: CountMention) -> Evidence:
    """Return the number with its noun, and with the verb that governs it where that stands near.

    A number that only its surroundings make readable ("thousand-for-thousand") is quoted with them.
    """
    start, end = _phrase(mention)
    verb = next((above for above in mention.anchor.ancestors if above.pos_ == "VERB"), None)
    if verb is not None:
        wide = min(start, verb.idx), max(end, verb.idx + len(verb))
        if wide[1] - wide[0] <= LEAST_EVIDENCE:
            start, end = wide
    quoted = mention.sentence.cite(start, end)
    if mention.value is None or reads_as(quoted.quote, mention.value):
        return quoted
    return mention.sentence.cite(0, len(mention.sentence.text))


def _wording(mention: CountMention) -> Evidence:
    return mention.sentence.cite(*_phrase(mention))


def _phrase(mention: CountMention) -> tuple[int, int]:
    noun = mention.head or mention.whole
    end = mention.numeral.end
    if noun is not None and noun.idx > mention.numeral.start:
        end = max(end, noun.idx + len(noun))
    return mention.numeral.start, end
