"""Account -> count claims: how many people, which, and what happened to them.

A value is stated once for each status, scope and population, where it is first said: "the 52" after
"52 prisoners" says nothing new, "two Poles" after "two Latvians" does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from habeas.extract.account import Account
from habeas.extract.counts.counting import outcome_of
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.nations_named import first_of_dual
from habeas.extract.counts.population import Described, settle_nationals
from habeas.extract.counts.references import refers_as
from habeas.extract.episodes.counted_sides import Counted, frees_own, side_of
from habeas.extract.gating import if_grounded
from habeas.extract.parse.openings import is_heading
from habeas.extract.places.counted_goals import goal_of
from habeas.extract.speakers.speakers import is_hedged, speaker_of
from habeas.model import Claim, CountClaim, Evidence, Population, ReportedEpisode
from habeas.model.vocabulary import CAPTIVE_STATUSES, Modality
from habeas.words.numerals import reads_as

LEAST_ALIKE = 20
"""Numbers from which two that are equal are one."""
LEAST_EVIDENCE = 60
"""Characters within which the verb that governs a number is quoted with it."""


def find_counts(account: Account, counted_people: Sequence[Counted]) -> Iterator[CountClaim]:
    """Yield the count claims of a report in the order of its text; the numbers are decided on."""
    exchanged = any(episode.kind == "exchange" for episode in account.mains)
    made = [(counted, _claim(account, counted)) for counted in counted_people]
    prose = [claim for counted, claim in made if claim is not None and not _is_headline(counted)]
    stated: list[CountClaim] = []
    for counted, claim in made:
        if claim is None or (
            _is_headline(counted) and any(_repeats(claim, other, exchanged) for other in prose)
        ):
            continue
        if _looks_back(counted, claim, stated):
            continue
        again = next((place for place, other in enumerate(stated) if _repeats(claim, other, exchanged)), None)
        if again is None:
            stated.append(claim)
        else:
            stated[again] = _enrich(stated[again], claim)
    yield from stated


def _looks_back(counted: Counted, claim: CountClaim, stated: Sequence[CountClaim]) -> bool:
    """Tell of "all 200 had been held in Karachi" after 200 were let go: they are no further people."""
    if claim.status not in CAPTIVE_STATUSES or refers_as(counted.mention) != "definite":
        return False
    return any(other.value == claim.value and outcome_of(other.status) == "freed" for other in stated)


def _enrich(claim: CountClaim, again: CountClaim) -> CountClaim:
    """Return a claim with what its repeat says of the people besides: "52 people ... the 52 Poles"."""
    if claim.population.attributes.items() >= again.population.attributes.items():
        return claim
    evidence = dict.fromkeys((*claim.evidence, *again.evidence))
    said = claim.population.attributes | again.population.attributes
    population = Population(**said)  # type: ignore[arg-type]  # words of two populations
    return replace(claim, population=population, evidence=tuple(evidence))


def lead_with_counted(
    episodes: Sequence[ReportedEpisode], claims: Sequence[Claim]
) -> tuple[ReportedEpisode, ...]:
    """Return the episodes with a main one first whose people are counted in full, where there is one."""
    whole = {
        claim.episode
        for claim in claims
        if isinstance(claim, CountClaim)
        and (claim.scope, outcome_of(claim.status)) == ("episode", "freed")
        and claim.value is not None
    }
    return tuple(sorted(episodes, key=lambda each: (not each.main, each.id not in whole)))


def _is_headline(counted: Counted) -> bool:
    """Tell whether a number stands in a heading of the text: its prose tells more."""
    return is_heading(counted.mention.sentence)


def _repeats(claim: CountClaim, earlier: CountClaim, exchanged: bool) -> bool:
    """Tell whether a claim says of the same people what was said before, perhaps in other words.

    Where two sides let people go, as many of the one as of the other, other words are of other people.
    """
    if (claim.value, claim.low) != (earlier.value, earlier.low):
        return False
    if claim.scope != earlier.scope and not _is_whole_again(claim, earlier):
        return False
    if outcome_of(claim.status) != outcome_of(earlier.status):
        return False
    here, before = claim.population.attributes, earlier.population.attributes
    of_one = claim.scope == "episode" == earlier.scope and claim.episode == earlier.episode
    if of_one and not exchanged:
        return all(before.get(key, meaning) == meaning for key, meaning in here.items())
    return here.items() <= before.items() or before.items() <= here.items()


def _is_whole_again(claim: CountClaim, earlier: CountClaim) -> bool:
    """Tell whether a part as large as the whole that was told is that whole: no part is.

    The whole of another episode is it where the number is large: sides and dates are easily mistaken.
    """
    if earlier.scope != "episode" or claim.scope != "part":
        return False
    return claim.episode == earlier.episode or (claim.value or 0) >= LEAST_ALIKE


@if_grounded
def _claim(account: Account, counted: Counted) -> CountClaim:
    mention, counting, described = counted.mention, counted.counting, _seen_from_abroad(account, counted)
    told = side_of(account, counted)
    settled = (
        settle_nationals(described, told.authority)
        if told and frees_own(account, counted, told)
        else described
    )
    numeral = mention.numeral
    goal = goal_of(account, mention)
    population = replace(settled.population, destination=goal[0]) if goal else settled.population
    return CountClaim(
        report=account.reading.report.id,
        episode=told.id if told is not None and counting.status not in CAPTIVE_STATUSES else None,
        evidence=(_evidence(mention), *settled.passages, *([goal[1]] if goal else [])),
        value=numeral.value,
        low=numeral.low,
        high=numeral.high,
        modifier=numeral.modifier,  # type: ignore[arg-type]  # the reader of numbers has the same words
        status=counting.status,
        scope=counting.scope,
        population=population,
        wording=_wording(mention).quote,
        speaker=speaker_of(account, mention.sentence, mention.anchor),
        modality=modality_of(account, counted),
        confidence=round(counting.chance, 3),
    )


def _seen_from_abroad(account: Account, counted: Counted) -> Described:
    """Return people of two nations as of the other one than that of whoever held them."""
    described = counted.described
    nation = described.population.nationality
    held_at_home = nation is not None and nation in account.authorities
    other = first_of_dual(counted.mention.sentence, nation) if held_at_home else None
    if other is None:
        return described
    return Described(replace(described.population, nationality=other[0]), other[1])


def modality_of(account: Account, counted: Counted) -> Modality:
    """Return how sure the report is: as what happened is told, else planned or reported if hedged."""
    sentence, anchor, status = counted.mention.sentence, counted.mention.anchor, counted.counting.status
    happening = account.befalling(sentence, anchor)
    told = happening is not None and happening.befell(anchor) and happening.modality != "asserted"
    if told and happening is not None and outcome_of(happening.status) == outcome_of(status):
        return happening.modality
    if status == "to_be_freed":
        return "planned"
    return "reported" if is_hedged(sentence, anchor) else "asserted"


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
