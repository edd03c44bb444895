"""A number of people -> whether its own words say that they are kept, or were taken, and not let go.

"Nine soldiers remain in the hands of the rebels", "the terms of 153 others were cut", "two pilots were
seized", "3,700 have been recognised as political prisoners": what grammar leaves open is weighed elsewhere.
"""

import re
from collections.abc import Sequence

from habeas.extract.account import Account
from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.standings import stretch_around
from habeas.extract.counts.wholes import is_itself_let_go
from habeas.extract.parse.clauses import Clause, clause_of, tense_of
from habeas.extract.parse.grammar import is_negated
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.parse.tokens import Token
from habeas.words.quick_looks import QuickLook

_OFF = r"(?:struck|knocked|shaved|lopped|taken) off"
_LESS = (
    r"(?:cut|reduced|shortened|commuted|halved|lowered|remitted|slashed|trimmed|lightened|converted"
    rf"|{_OFF}|(?:turned|changed) (?:in)?to)"
)
_GRACE = r"(?:cuts?|reductions?|commutations?)"
_CUT = re.compile(
    rf"\b(?:sentences?|terms?)\b[^.;]{{0,40}}\b{_LESS}\b"
    rf"|\b(?:cut|reduce[ds]|shortened|commute[ds]|halved|slashed|trimmed|{_OFF})\b"
    r"[^.;]{0,50}\b(?:sentences?|terms?)\b"
    r"|\b(?:reduction|remission|commutation|shortening)s?"
    r"(?: (?:in|of|to)\b[^.;,]{0,20}?)? (?:sentences?|terms?)\b"
    r"|\b(?:sentence|term) (?:reduction|remission|cut|commutation)s?\b"
    r"|\b(?:turn|chang|convert)(?:ed|s|ing)\b[^.;]{0,20}\b(?:sentences?|terms?)\b[^.;]{0,60}\b(?:in)?to\b"
    rf"|\b(?:{_GRACE}|remissions?) (?:of|in) (?:a |the )?(?:part|portion|capital|death)\b"
    rf"|\b{_GRACE} (?:went|(?:was|were|is|are|has been|have been) (?:given|granted|awarded)) to\b"
    r"|\b(?:granted|given|gets?|got|receiv(?:e|es|ed)|benefit(?:s|ed)? from) (?:an? |the |such )?"
    rf"(?:[\w-]+ )?{_GRACE}\b",
    re.IGNORECASE,
)
_OF_TERMS = QuickLook(("sentence", "term", "cut", "reduction", "remission", "commutation"))
"""Words without one of which nothing is said of a term cut."""
_HEADED = re.compile(r":?\s*")
"""What stands between a heading and its number: "Remission of a part of the term: 771 prisoners"."""
_ON_LIST = re.compile(
    r"\b(?:hand(?:ed|s|ing)?|gave|gives?|given|exchang\w+|swapp\w+|submit\w*|present\w*"
    r"|provid\w+|shar\w+|deliver\w*|sent|passed)\b[^.;:]{0,80}\b(?:lists?|names|rosters?|registers?) of "
    r"(?:(?:about|some|around|nearly|almost|at least|more than|over|up to) )*$"
)
REMAINING = frozenset({"remain", "languish"})
_KEPT_ON = re.compile(
    r"[^.;]{0,40}\b(?:hands of|captives?|missing|held|unaccounted|behind|inside|under (?:arrest|detention)"
    r"|in (?:\w+ ){0,2}(?:captivity|custody|detention|prisons?|jails?|cells?|camps?))\b"
)
"""What follows on "nine soldiers remain" where they are held."""
_IN_HAND = re.compile(
    r"\b(?:in|under) (?:their|its|his|her) (?:hands|custody|captivity|power|prisons?|jails?|cells?)\b"
    r"|\bin (?:custody|captivity)\b"
)
GRACE = frozenset({"benefit", "receive"})
"""Verbs by which people come by an amnesty that may only cut their terms."""
MAIN_CLAUSES = frozenset({"ROOT", "conj", "ccomp"})
TAKING_TENSES = frozenset({"past", "past passive", "perfect", "perfect passive"})
"""Tenses in which a verb of arrest tells news; what "had been" seized may be free by now."""
STATED_TENSES = TAKING_TENSES | {"pluperfect", "pluperfect passive"}
LETTING_GO = frozenset(
    {"free", "release", "let", "bring", "return", "hand", "give", "exchange", "pardon", "set"}
)
TAKEN_ROLES = frozenset({"dobj", "nsubjpass"})
SENTENCING = frozenset({"imprison", "jail", "sentence", "convict"})
"""Verbs that tell as well how long people have been in prison as that they were brought there."""
_RECOGNISED = re.compile(
    r"[^.;:]{0,60}\b(?:(?:recogni[sz]ed|designated|declared|listed)(?: as)? political prisoners?"
    r"|(?:political prisoner status|status of (?:a )?political prisoners?))\b"
)


def kept_status(account: Account, mention: CountMention) -> str | None:
    """Return `held` or `detained` where a mention's own words surely say so, None where they do not."""
    return "held" if _is_kept(account, mention) else _taken_status(account, mention)


def _is_kept(account: Account, mention: CountMention) -> bool:
    """Tell whether those counted stay where they are, or only had their sentences cut."""
    clause = clause_of(mention.anchor)
    if clause is not None and (_remains(mention, clause) or _is_in_hand(mention, clause)):
        return True
    happenings = account.happenings[mention.sentence.index]
    if clause is not None and _is_not_let_go(mention, clause, happenings):
        return True
    freed = any(
        each.befell(mention.anchor) and each.status in FREEING and each.trigger.lemma_.lower() not in GRACE
        for each in happenings
    )
    return keeps_serving(mention) and not freed


def is_on_list(account: Account, mention: CountMention) -> bool:
    """Tell of "handed over a list of 274 prisoners": the list is given, nobody is let go by it."""
    listed = _ON_LIST.search(mention.sentence.text, 0, mention.numeral.start) is not None
    return listed and not is_itself_let_go(account, mention)


def _remains(mention: CountMention, clause: Clause) -> bool:
    """Tell of "nine soldiers remain in the hands of the rebels"."""
    subject = clause.role in {"nsubj", "nsubjpass"} and set(clause.path) <= {"nsubj", "nsubjpass", "conj"}
    if not subject or clause.verb.lemma_.lower() not in REMAINING:
        return False
    return _KEPT_ON.match(mention.sentence.text, clause.verb.idx) is not None


def _is_not_let_go(mention: CountMention, clause: Clause, happenings: Sequence[Happening]) -> bool:
    """Tell of "30 of them had not been let out": a main clause denies that they are free."""
    verb = clause.verb
    several = clause.role in TAKEN_ROLES | {"nsubj"} and (mention.value or 0) > 1
    if not several or verb.dep_ not in MAIN_CLAUSES or tense_of(verb) not in STATED_TENSES:
        return False
    if verb.lemma_.lower() not in LETTING_GO or not is_negated(verb):
        return False
    return any(each.trigger == verb and each.befell(mention.anchor) for each in happenings)


def _is_in_hand(mention: CountMention, clause: Clause) -> bool:
    """Tell of "the rebels have three journalists and two nurses in their hands"."""
    owned = clause.role == "dobj" and set(clause.path) <= {"dobj", "conj"}
    if not owned or clause.verb.lemma_ != "have" or clause.verb.dep_ not in MAIN_CLAUSES:
        return False
    end = stretch_around(mention.sentence.text, mention.numeral.start, mention.numeral.end)[1]
    return _IN_HAND.search(mention.sentence.text, clause.verb.idx, end) is not None


def _taken_status(account: Account, mention: CountMention) -> str | None:
    """Return `detained` where a main clause says that those counted were seized or named as prisoners.

    Those who "are recognised as political prisoners" are `held`; None where no such clause speaks of them.
    """
    clause = clause_of(mention.anchor)
    if clause is None or mention.whole is not None or mention.article:
        return None
    tense = tense_of(clause.verb)
    told = [each for each in account.happenings[mention.sentence.index] if each.befell(mention.anchor)]
    if _RECOGNISED.match(mention.sentence.text, mention.numeral.end):
        freed = any(each.status in FREEING for each in told)
        return None if freed else "detained" if tense in TAKING_TENSES else "held"
    if mention.head is None or clause.verb.dep_ not in MAIN_CLAUSES or tense not in TAKING_TENSES:
        return None
    if clause.role not in TAKEN_ROLES or not _only_takes(account, mention, clause.verb):
        return None
    taken = all(each.status == "detained" and each.modality == "asserted" for each in told)
    return "detained" if taken and any(each.trigger == clause.verb for each in told) else None


def _only_takes(account: Account, mention: CountMention, verb: Token) -> bool:
    """Tell whether a verb only takes people: "are still detained" and "were arrested, and let go" do not."""
    if verb.lemma_.lower() in SENTENCING or any(child.lower_ == "still" for child in verb.children):
        return False
    return not any(each.status in FREEING for each in account.happenings[mention.sentence.index])


def keeps_serving(mention: CountMention) -> bool:
    """Tell whether those counted only had their sentences cut: they are held, and no stock."""
    text, own = mention.sentence.text, mention.numeral
    if not _OF_TERMS.finds_in(text.lower()):
        return False
    first, last = stretch_around(text, own.start, own.end)
    cut = _CUT.search(text, 0 if _HEADED.fullmatch(text, first, own.start) else first, last)
    if cut is None:
        return False
    between = range(min(own.end, cut.end()), max(own.start, cut.start()))
    return not any(each.number_start in between for each in mention.sentence.numerals)
