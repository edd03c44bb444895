"""Account -> person claims: the detainees and former detainees whom a report names.

Who is one, and what happened to them, are learned decisions over all mentions of a name; role,
nationality, day of arrest and sentence are read from the words beside it.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.gating import if_grounded
from habeas.extract.people.attributes import name_nationality, name_role
from habeas.extract.people.custody import told_of
from habeas.extract.people.features import LEAST_CHANCE, PeopleContext, people_of
from habeas.extract.people.named import Named
from habeas.extract.people.names_in import NameMention
from habeas.extract.speakers.speakers import speaker_of
from habeas.model import Evidence, PersonClaim

LONGEST_EVIDENCE = 120
"""Characters within which the word for what happened is quoted with the name."""


def find_people(account: Account) -> Iterator[PersonClaim]:
    """Yield a claim for each detainee whom the report names, in the order of first mentions."""
    context = people_of(account)
    for place, named in enumerate(context.named):
        chance = context.chances[place]
        if chance >= LEAST_CHANCE and _is_cited(named.fullest):
            claim = _claim(context, named, context.outcome_of(place), chance)
            if claim is not None:
                yield claim


def _is_cited(mention: NameMention) -> bool:
    return not mention.sentence.is_title


@if_grounded
def _claim(context: PeopleContext, named: Named, status: str, chance: float) -> PersonClaim:
    account = context.account
    stating = _stating_mention(account, named, status)
    mentions = [each for each in named.mentions if _is_cited(each) and not each.loose] or [named.fullest]
    nationality, national = name_nationality(mentions) or (None, None)
    told = told_of(context, named)
    evidence = [_evidence(account, stating, status)]
    if named.name not in evidence[0].quote.replace("\n", " "):
        evidence.append(_cite(named.fullest))
    evidence += [national] if national is not None else []
    return PersonClaim(
        report=account.reading.report.id,
        episode=account.episode_of(stating.sentence, stating.anchor),
        evidence=tuple(dict.fromkeys([*evidence, *told.passages])),
        name=named.name,
        status=status,  # type: ignore[arg-type]  # the labels of the decision are statuses
        role=name_role(mentions),
        nationality=nationality,
        since=told.since,
        sentence=told.sentence,
        offences=told.offences,
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
