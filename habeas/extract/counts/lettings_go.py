"""A number of people -> whether all that is told of them is that they are let go.

Certain of captives, soldiers and nationals; likelier than not of other people, where a word of releasing says
it. Those who are only a share of others, or are wished free, are left to be weighed.
"""

from habeas.extract.account import Account
from habeas.extract.counts.mentions import MEMBERS, CountMention
from habeas.extract.counts.references import refers_as
from habeas.extract.counts.times import YEARS
from habeas.extract.counts.told_before import TOLD
from habeas.extract.counts.wholes import CLAUSES, is_itself_let_go, is_share
from habeas.extract.parse.clauses import clause_of, nouns_between, tense_of
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.parse.nouns import PEOPLE, sense_of
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import CAPTIVE_STATUSES

LET_GO = frozenset({"captive", "soldier", "national", "official"})
"""Nouns of people of whom it is certain what a verb of letting go says; other people leave lifts and jobs."""
OTHERS_LET_GO = frozenset({"person", "agentive", "named", "relative", "none"})
"""Nouns of other people, whom words of releasing let go more likely than not; the doubt of them stays."""
RELEASING = frozenset(
    {"free", "release", "liberate", "let", "set", "pardon", "amnesty", "repatriate", "hand", "give", "turn",
     "exchange", "swap"}
)  # fmt: skip
GROUPS = MEMBERS | {"group"}
WISHES = frozenset({"want", "ask", "demand", "wish", "urge", "hope"})


def is_let_go(account: Account, mention: CountMention) -> bool:
    """Tell whether the only thing told of captives, soldiers or nationals is that they are let go."""
    told = _lettings_go(account, mention)
    return bool(told) and (mention.sense.group in LET_GO or any(_is_of(each, mention) for each in told))


def may_be_let_go(account: Account, mention: CountMention) -> bool:
    """Tell whether all that is told of other people is that a verb which says no more lets them go.

    "The two men" are told of before, perhaps by name.
    """
    if mention.sense.group not in OTHERS_LET_GO or refers_as(mention) == "definite":
        return False
    triggers = [each.trigger for each in _lettings_go(account, mention)]
    return bool(triggers) and all(
        each.pos_ == "VERB" and each.lemma_.lower() in RELEASING for each in triggers
    )


def _lettings_go(account: Account, mention: CountMention) -> list[Happening]:
    """Return what lets those go whom a mention counts, none where anything else is told of them."""
    share = is_share(account, mention) and not is_itself_let_go(account, mention)
    if mention.article or share:
        return []
    happenings = account.happenings[mention.sentence.index]
    told = [each for each in happenings if each.befell(mention.anchor) and not _is_past(each, mention)]
    if any(each.status not in FREEING or each.modality not in TOLD for each in told):
        return []
    clause = clause_of(mention.anchor)
    if clause is not None and clause.verb.lemma_.lower() in WISHES:  # "want all 90 prisoners to return"
        return []
    above = nouns_between(mention.anchor, clause)
    others = [noun for noun in above if all(noun != each.trigger for each in told)]
    return told if all(_are_people(mention, noun) for noun in others) else []  # no "names of 52 prisoners"


def _are_people(mention: CountMention, noun: Token) -> bool:
    return noun.lemma_ == "part" or sense_of(mention.sentence, noun).group in GROUPS


def _is_of(happening: Happening, mention: CountMention) -> bool:
    """Tell whether what lets people go can speak of no others: "are free", "82,656 who were pardoned"."""
    if mention.sense.group not in PEOPLE | {"none"}:
        return False
    trigger = happening.trigger
    alone = mention.sense.group == "none" and mention.value not in YEARS
    return trigger.lemma_ == "be" or (alone and trigger.dep_ in CLAUSES and trigger.head == mention.anchor)


def _is_past(happening: Happening, mention: CountMention) -> bool:
    """Tell of "had held" in "ten officers they had held": what befell those counted before."""
    trigger = happening.trigger
    own = trigger.dep_ == "relcl" and trigger.head == mention.anchor and happening.status in CAPTIVE_STATUSES
    return own and tense_of(trigger) in {"past", "pluperfect"}
