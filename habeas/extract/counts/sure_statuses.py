"""Numbers whose status grammar settles -> that status, in place of what was weighed.

Bodies are handed over of the dead; whom a main clause "is holding" are held; "They include 38 journalists"
and "14 of them" speak of people counted just before. Everything else stays as weighed.
"""

from collections.abc import Mapping, Sequence

from habeas.extract.account import Account
from habeas.extract.counts.breakdowns import find_breakdowns
from habeas.extract.counts.harmed import is_some_killed
from habeas.extract.counts.kept_counts import MAIN_CLAUSES, is_on_list, kept_status
from habeas.extract.counts.lettings_go import is_let_go, may_be_let_go
from habeas.extract.counts.listing import Chances, lean, narrow
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.other_numbers import counts_bodies
from habeas.extract.counts.references import is_excepted
from habeas.extract.counts.served_before import served_of
from habeas.extract.counts.stocks import tells_stock
from habeas.extract.counts.summed_counts import raises_total
from habeas.extract.counts.told_before import (
    TOLD,
    described_of,
    goes_on_with,
    is_among_counted,
    is_among_them,
    redescribed_of,
    told_before,
    told_of_them,
)
from habeas.extract.counts.wholes import taken_among
from habeas.extract.parse.clauses import clause_of, tense_of
from habeas.extract.parse.grammar import SUBJECTS
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.tokens import Token
from habeas.model.vocabulary import FREED_STATUSES

KEEPING = frozenset({"hold", "keep"})
SAID_SO = 0.6
"""Share of the doubt that is enough where a number is said to be "among them"."""
CAPTIVES = frozenset({"hostage", "prisoner", "captive", "detainee", "inmate", "internee", "abductee", "pow"})
"""Nouns of people who are held, whatever becomes of them."""
SUPPOSED = frozenset({"believe", "think", "estimate", "say", "report", "know", "suspect", "understand"})


def settle_statuses(
    account: Account,
    mentions: Sequence[CountMention],
    weighed: Mapping[int, Chances],
    doubt: str,
    most: float,
) -> dict[int, Chances]:
    """Return the chances by place, certain where grammar settles the status.

    `doubt` is the label of counting nobody, `most` the chance of it above which a number is left out.
    """
    settled = {place: _as_listed(account, mentions[place], weighed[place]) for place in weighed}
    shares = find_breakdowns(account, mentions, sorted(weighed))
    for place in sorted(weighed):
        before = [other for other in settled if other < place and settled[other][doubt] <= most]
        again = _told_again(account, mentions, place, before, settled, doubt)
        if again is not None:
            settled[place] = again
            continue
        status = _told_status(account, mentions[place], weighed[place][doubt] <= most)
        if status is not None:
            settled[place] = {label: float(label == status) for label in weighed[place]}
            continue
        if is_let_go(account, mentions[place]):
            settled[place] = narrow(weighed[place], FREED_STATUSES)
            continue
        if may_be_let_go(account, mentions[place]):
            settled[place] = lean(weighed[place], FREED_STATUSES, doubt, most)
            continue
        total = shares.get(place)
        beside = total is not None and _is_beside(mentions[total], mentions[place])
        if total is not None and _is_shared(settled[total], doubt, most, beside):
            settled[place] = settled[total]
            continue
        described = described_of(mentions, place, before)
        if described is not None:
            settled[place] = settled[described]
            continue
        told = told_before(mentions, place, before)
        if told is not None and (
            goes_on_with(mentions[place])
            or is_among_counted(mentions[place])
            or settled[place][doubt] > _bound(mentions[place], most)
        ):
            settled[place] = settled[told]
        elif told is None:
            settled[place] = narrow(settled[place], told_of_them(account, mentions[place]))
    return settled


def _as_listed(account: Account, mention: CountMention, chances: Chances) -> Chances:
    """Return the chances of a number; of people whom a list names, without that they are let go."""
    if not is_on_list(account, mention):
        return chances
    return narrow(chances, set(chances) - {"freed", "moved"})


def _told_again(
    account: Account,
    mentions: Sequence[CountMention],
    place: int,
    before: Sequence[int],
    settled: Mapping[int, Chances],
    doubt: str,
) -> Chances | None:
    """Return the chances of those counted before, where a number is of them again; some may be dead since."""
    if is_some_killed(mentions[place]):
        return narrow(settled[place], {"died"} if before else {doubt})
    again = redescribed_of(mentions, place, before)
    if again is not None:
        return settled[again]
    served = served_of(account, mentions, place, before)
    return settled[served] if served is not None and _is_freed(settled[served]) else None


def _is_freed(chances: Chances) -> bool:
    """Tell whether people were likely let go."""
    return sum(chances.get(status, 0.0) for status in FREED_STATUSES) > 1 / 2


def _told_status(account: Account, mention: CountMention, counted: bool) -> str | None:
    """Return the status that a mention's own words tell, those of keeping only where it may be counted."""
    status = sure_status(account, mention)
    if status is None and (counted or _may_be_kept(mention)):
        return kept_status(account, mention)
    return status


def _bound(mention: CountMention, most: float) -> float:
    """Return the doubt above which a number takes what is told of those before: less where it says so."""
    return most * SAID_SO if is_among_them(mention) else most


def _is_beside(total: CountMention, mention: CountMention) -> bool:
    """Tell of a share in the words of its total, of which no clause of its own says more."""
    return total.sentence is mention.sentence and mention.anchor.dep_ not in SUBJECTS


def _is_shared(weighed: Chances, doubt: str, most: float, beside: bool) -> bool:
    """Tell whether a total is counted; of those taken some are free by now, but none told of beside them."""
    known = {label: chance for label, chance in weighed.items() if label != doubt}
    return weighed[doubt] <= most and (beside or max(known, key=known.__getitem__) != "detained")


def sure_status(account: Account, mention: CountMention) -> str | None:
    """Return the status that a mention's own clause settles, None where it leaves it open."""
    if counts_bodies(mention):
        return "died"
    if tells_stock(mention):
        return "held"
    if _has_died(account, mention):
        return "died"
    if is_excepted(mention) and _is_told_freed(account, mention):
        return "held"
    told = taken_among(account, mention) or _told_of_total(account, mention)
    if told is not None:
        return told
    clause = clause_of(mention.anchor)
    if clause is None or clause.role != "dobj" or not _is_told(clause.verb):
        return None
    if not set(clause.path) <= {"dobj", "conj"}:  # "hold the passports of other states: six Poles, two Danes"
        return None
    stated = [each for each in account.happenings[mention.sentence.index] if each.befell(mention.anchor)]
    held = stated and all(each.status == "held" and each.modality == "asserted" for each in stated)
    now = tense_of(clause.verb) in {"present", "past"} or clause.verb.dep_ == "xcomp"
    return "held" if held and now and clause.verb.lemma_.lower() in KEEPING else None


def _has_died(account: Account, mention: CountMention) -> bool:
    """Tell of "the deaths of two hostages", "put 12 captives to death": no more is told of them."""
    if mention.head is None or mention.head.lemma_.lower() not in CAPTIVES or mention.article:
        return False
    told = [each for each in account.happenings[mention.sentence.index] if each.befell(mention.anchor)]
    return bool(told) and all(each.status == "died" and each.modality in TOLD for each in told)


def _is_told_freed(account: Account, mention: CountMention) -> bool:
    """Tell whether the clause over a number tells that people are let go."""
    return any(each.modality in TOLD for each in account.freeings_around(mention.sentence, mention.anchor))


def _told_of_total(account: Account, mention: CountMention) -> str | None:
    """Return what befell those whose running total a sentence gives: "freed 33, taking the tally to 84"."""
    if not raises_total(mention):
        return None
    told = [each for each in account.happenings[mention.sentence.index] if each.trigger.i < mention.anchor.i]
    sure = [each.status for each in told if each.status in FREEING and each.modality in TOLD]
    return sure[-1] if sure else None


def _may_be_kept(mention: CountMention) -> bool:
    """Tell of captives, and of a number that a clause speaks of without a noun: "90 remain in jail"."""
    alone = mention.head is None and mention.whole is None and mention.anchor.dep_ in SUBJECTS
    return alone or mention.sense.group == "captive"


def _is_told(verb: Token) -> bool:
    """Tell of a main clause, and of "hold" in "the rebels are believed to hold 30 soldiers"."""
    supposed = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in SUPPOSED
    return verb.dep_ in MAIN_CLAUSES or supposed
