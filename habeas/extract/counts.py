"""Account -> count claims: how many people, which, and what happened to them.

A value is stated once for each status, scope and population, where it is first said: "the 52" after
"52 prisoners" says nothing new, "two Poles" after "two Latvians" does.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.count_features import CountContext
from habeas.extract.counting import Counting, decide_counting, outcome_of
from habeas.extract.mentions import CountMention
from habeas.extract.population import Described, describe_people, inherit_people, settle_nationals
from habeas.model import CountClaim, Evidence
from habeas.words.numerals import reads_as

LEAST_EVIDENCE = 60
"""Characters within which the verb that governs a number is quoted with it."""


def find_counts(account: Account) -> Iterator[CountClaim]:
    """Yield the count claims of a report in the order of its text."""
    context = CountContext(account)
    stated: list[CountClaim] = []
    whole = Described()
    for place, mention in enumerate(context.mentions):
        counting = decide_counting(context, place)
        if counting is None:
            continue
        described = describe_people(mention)
        if counting.scope == "part":
            described = inherit_people(described, whole)
        else:
            whole = described
        claim = _claim(account, mention, counting, described)
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


def _claim(account: Account, mention: CountMention, counting: Counting, described: Described) -> CountClaim:
    episode = account.episode_of(mention.sentence, mention.anchor)
    authority = next((each.authority for each in account.episodes if each.id == episode), None)
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
