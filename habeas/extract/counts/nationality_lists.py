"""Account -> counts of at least one: the nationalities that a report lists without numbers.

"including people from Chad, Niger and Togo" makes each at least one; no value is stated, so none is
claimed. Whether such a list is complete is left to the arithmetic over all claims.
"""

import re
from collections.abc import Iterator, Sequence

from habeas.extract.account import Account
from habeas.extract.gating import if_grounded
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.reading import Sentence
from habeas.model import CountClaim, Evidence, Population
from habeas.words.countries import CountryMention

_LINK = re.compile(r"\s*(?:,\s*)?(?:(?:and|or|as well as)\s+)?(?:the\s+)?")
_CITIZENS = re.compile(
    r"\b(?:citizens?|nationals?|people|individuals|persons?|prisoners|detainees|hostages|captives|foreigners)"
    r"\s+(?:of|from)\s+(?:the\s+)?$"
)
_OPENING = re.compile(r"\b(?:includ(?:e|es|ed|ing)|among (?:them|those freed)(?: (?:are|were))?)\s+$")
FEWEST = 2
"""Countries that make a list."""


def find_listed_nationalities(account: Account) -> Iterator[CountClaim]:
    """Yield, once for each country, that at least one of its nationals was let go."""
    seen: set[str] = set()
    for sentence in account.reading.sentences:
        if account.episodes and _speaks_of_freed(account, sentence):
            for opening, listed in _lists(sentence):
                evidence = sentence.cite(opening, listed[-1].end)
                for mention in listed:
                    if mention.code not in seen:
                        seen.add(mention.code)
                        claim = _at_least_one(account, sentence, mention, evidence)
                        if claim is not None:
                            yield claim


@if_grounded
def _at_least_one(
    account: Account, sentence: Sentence, mention: CountryMention, evidence: Evidence
) -> CountClaim:
    anchor = sentence.token_at(mention.start)
    episode = account.episode_of(sentence, anchor) if anchor is not None else account.episodes[0].id
    authority = next((each.authority for each in account.episodes if each.id == episode), None)
    nationality = "domestic" if mention.code == authority else mention.code
    return CountClaim(
        report=account.reading.report.id,
        episode=episode,
        evidence=(evidence,),
        value=None,
        low=1,
        high=None,
        modifier="at_least",
        status="freed",
        scope="part",
        population=Population(nationality=nationality),
        wording=evidence.quote,
    )


def _speaks_of_freed(account: Account, sentence: Sentence) -> bool:
    nearby = (sentence, *account.reading.before(sentence))
    return any(each.status in FREEING for one in nearby for each in account.happenings[one.index])


def _lists(sentence: Sentence) -> Iterator[tuple[int, Sequence[CountryMention]]]:
    """Yield the lists of nationalities in a sentence, each with the offset of the words that open it."""
    run: list[CountryMention] = []
    for mention in [*sentence.countries, None]:
        if mention is not None and run and _LINK.fullmatch(sentence.text, run[-1].end, mention.start):
            run.append(mention)
            continue
        opening = _opening(sentence.text, run)
        if opening is not None:
            yield opening, run
        run = [mention] if mention is not None else []


def _opening(text: str, run: Sequence[CountryMention]) -> int | None:
    """Return where the words that open a list begin; None where these countries are no list of people."""
    if len(run) < FEWEST:
        return None
    before = text[: run[0].start]
    forms = {mention.form for mention in run}
    found = _CITIZENS.search(before) if forms == {"name"} else None
    found = _OPENING.search(before) if forms == {"demonym"} else found
    return found.start() if found else None
