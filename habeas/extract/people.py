"""Account -> person claims: the detainees and former detainees whom a report names.

Who is one, and what happened to them, are learned decisions over all mentions of a name; role,
nationality, day of arrest and sentence are read from the words beside it.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.attributes import describe_person
from habeas.extract.decide import load_decider
from habeas.extract.named import Named
from habeas.extract.names_in import NameMention
from habeas.extract.person_features import PeopleContext, person_features
from habeas.extract.speakers import speaker_of
from habeas.model import Evidence, PersonClaim

DETAINEE = "yes"
LEAST_CHANCE = 0.45
"""Probability of being a detainee's name above which a name is claimed."""
LONGEST_EVIDENCE = 120
"""Characters within which the word for what happened is quoted with the name."""


def find_people(account: Account) -> Iterator[PersonClaim]:
    """Yield a claim for each detainee whom the report names, in the order of first mentions."""
    context = PeopleContext(account)
    for place, named in enumerate(context.named):
        features = person_features(context, place)
        chance = load_decider("person").weigh(features)[DETAINEE]
        if chance >= LEAST_CHANCE and _is_cited(named.fullest):
            status, _ = load_decider("person_status").choose(features)
            yield _claim(account, named, status, chance)


def _is_cited(mention: NameMention) -> bool:
    return not mention.sentence.is_title


def _claim(account: Account, named: Named, status: str, chance: float) -> PersonClaim:
    described = describe_person(account, named)
    stating = _stating_mention(account, named, status)
    evidence = _evidence(account, stating, status)
    passages = () if named.name in evidence.quote else (_cite(named.fullest),)
    return PersonClaim(
        report=account.reading.report.id,
        episode=account.episode_of(stating.sentence, stating.anchor),
        evidence=(evidence, *passages, *described.passages),
        name=named.name,
        status=status,  # type: ignore[arg-type]  # the labels of the decision are statuses
        role=described.role,
        nationality=described.nationality,
        since=described.since,
        sentence=described.sentence,
        offences=described.offences,
        speaker=speaker_of(account, stating.sentence, stating.anchor),
        confidence=round(chance, 3),
    )


def _stating_mention(account: Account, named: Named, status: str) -> NameMention:
    """Return the mention where the report says what happened, else the fullest."""
    cited = [mention for mention in named.mentions if _is_cited(mention) and not mention.loose]
    for mention in cited:
        happening = account.befalling(mention.sentence, mention.anchor)
        if happening is not None and happening.status == status:
            return mention
    return named.fullest


def _evidence(account: Account, mention: NameMention, status: str) -> Evidence:
    happening = account.befalling(mention.sentence, mention.anchor)
    if happening is None or happening.status != status:
        return _cite(mention)
    trigger = happening.trigger
    start = min(mention.start, trigger.idx)
    end = max(mention.end, trigger.idx + len(trigger))
    return mention.sentence.cite(start, end) if end - start <= LONGEST_EVIDENCE else _cite(mention)


def _cite(mention: NameMention) -> Evidence:
    return mention.sentence.cite(mention.start, mention.end)
