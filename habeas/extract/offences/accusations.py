"""Sentence -> words that may name an offence: what an accusation leads to, and offences of the table.

Takes a parsed sentence, gives its charges ("convicted of inciting hatred", "espionage charges", "under
Section 12 of the penal code"). Whose offence it is, and whether it is one, is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from habeas.extract.offences.accusation_cues import cue_lemmas, is_cue, is_strong, leads_by
from habeas.extract.offences.accused_of import find_accused_of
from habeas.extract.offences.charge_lists import continue_list
from habeas.extract.offences.charge_names import cut_charge
from habeas.extract.offences.deed_tellings import find_deed_tellings
from habeas.extract.offences.deeds import as_gerund, is_plain_deed
from habeas.extract.offences.laws import find_laws
from habeas.extract.offences.left_out import find_left_out
from habeas.extract.offences.named_beside import TELLING, belongs_to, describes_noun, is_part_of_name
from habeas.extract.offences.offenders import find_offenders
from habeas.extract.offences.recorded_offences import normal_offence, recorded_names
from habeas.extract.offences.told_deeds import find_told_deeds
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.alternations import any_of
from habeas.words.quick_looks import QuickLook

_LAW_SECTION = re.compile(
    r"\b(?:Section|Article)s? \d+(?:\s?\([A-Za-z0-9]+\))*"
    r"(?: of (?:the|[A-Z]\w+[’']s)(?: [A-Z]\w+)? (?:[Pp]enal|[Cc]riminal) [Cc]ode)?"
)

_NO_CHARGE = re.compile(
    r"[^.;,]{0,32}\b(?:constitution|[Cc]onstitutional|[Pp]rocedure|[Pp]rocedural)\b", re.IGNORECASE
)
"""What follows the article of a law by which people are let go, not accused."""
_CHARGED_UNDER = re.compile(r"\b(?:under|violat\w+|breach\w*|infring\w+)(?: [\w’'-]+){0,4} $", re.IGNORECASE)
_HANDLING = frozenset({"hold", "pick", "put", "send", "spend", "take"})
"""Verbs that accuse nobody of what stands beside them where they are active: "holding a debate on fraud"."""
_FINITE = frozenset({"VBD", "VBN", "VB"})


@dataclass(frozen=True, slots=True, eq=False)
class Charge:
    """Words of a sentence that may name an offence.

    `start` and `end` are offsets in the sentence; `offence` is the name it would be recorded under;
    `cue` the word of accusation; `led` tells that the cue leads to it by the parse, `of_law` that it is the
    section of a law, `told` that nobody is accused: the cue is the verb of what people did.
    """

    sentence: Sentence
    start: int
    end: int
    offence: str
    cue: Token
    led: bool
    of_law: bool = False
    told: bool = False


@lru_cache(maxsize=256)  # the sentences of a report: its offences, its people and its prices ask in turn
def find_charges(sentence: Sentence) -> tuple[Charge, ...]:
    """Return the charges of a sentence in order, none overlapping; none where nobody is accused."""
    cues = [token for token in sentence.tokens_of(cue_lemmas()) if is_cue(token)]
    found: list[Charge] = []
    for charge in (*(_candidates(sentence, cues) if cues else ()), *_told_deeds(sentence)):
        if all(charge.end <= other.start or charge.start >= other.end for other in found):
            found.append(charge)
    left_out = list(find_left_out(sentence.text)) if found else []
    found = [charge for charge in found if not any(s <= charge.start < e for s, e in left_out)]
    named = {charge.cue.i for charge in found if charge.led and not charge.of_law}
    told = [charge for charge in found if not (charge.of_law and charge.cue.i in named)]
    return tuple(sorted(told, key=lambda charge: charge.start))


def _told_deeds(sentence: Sentence) -> Iterator[Charge]:
    for verb, words in find_deed_tellings(sentence):
        yield replace(_charge(sentence, words, verb), led=False, told=True)


def _sections(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    for found in _LAW_SECTION.finditer(sentence.text):
        if _NO_CHARGE.match(sentence.text, found.end()):
            continue
        cue = _nearest(cues, found.start())
        if is_strong(cue) or _CHARGED_UNDER.search(sentence.text[: found.start()]):
            yield Charge(sentence, *found.span(), found.group(), cue, led=True, of_law=True)


def _candidates(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    yield from _sections(sentence, cues)
    yield from _led_to(sentence, cues)
    yield from _listed(sentence, cues)
    for noun, cue, offence in find_offenders(sentence):
        yield Charge(sentence, noun.idx, noun.idx + len(noun), offence, cue, led=False)
    yield from _told_of(sentence, cues)
    for start, end, offence in find_laws(sentence.text):
        cue = _nearest(cues, start)
        if "under" in leads_by(cue):
            yield Charge(sentence, start, end, offence, cue, led=True)


def _told_of(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    """Yield the offences of the table that the arrested are told to have committed."""
    for cue in cues:
        for words in (words for verb in find_told_deeds(cue) for words in cut_charge(verb)):
            charge = _charge(sentence, words, cue)
            if charge.offence.lower() in recorded_names():
                yield replace(charge, led=False)


def _led_to(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    for cue in cues:
        for head in find_accused_of(cue):
            pair = _recorded_pair(head)
            if pair:
                yield _charge(sentence, pair, cue)
                continue
            for part in (head, *(each for each in head.conjuncts if _is_also_accused(each, head))):
                if is_strong(cue) or is_plain_deed(part):
                    for words in cut_charge(part):
                        if is_part_of_name(sentence, words[0].idx, words[-1].idx + len(words[-1])):
                            continue
                        yield _charge(sentence, words, cue)
                        yield from (_charge(sentence, more, cue) for more in continue_list(words))


def _is_also_accused(joined: Token, head: Token) -> bool:
    """Tell of a further deed: of "killing a guard and sentenced to death" the second befell the accused."""
    return joined.i > head.i and not (head.tag_ == "VBG" and joined.tag_ in _FINITE)


def _recorded_pair(head: Token) -> list[Token]:
    """Return the words of two deeds that the table has as one: "agitation and propaganda"."""
    joined = [each for each in head.conjuncts if each.i > head.i][:1]
    span = head.doc[head.left_edge.i : joined[0].i + 1] if joined else None
    return list(span) if span is not None and span.text.lower() in recorded_names() else []


def _charge(sentence: Sentence, words: list[Token], cue: Token) -> Charge:
    perfect = (
        words[0].lower_ == "having" and len(words) > 2 and words[1].tag_ == "VBN" and words[1].lemma_ != "be"
    )
    words = words[perfect:]
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    name = sentence.text[start:end]
    verb = next(word for word in words if word is words[-1] or word.dep_ != "advmod")
    if perfect or (verb.tag_ in _FINITE and verb.dep_ not in {"amod", "compound"}):
        before = sentence.text[start : verb.idx]
        name = before + as_gerund(verb) + name[len(before) + len(verb) :]
    return Charge(sentence, start, end, normal_offence(name), cue, led=True)


def _listed(sentence: Sentence, cues: list[Token]) -> Iterator[Charge]:
    cues = [cue for cue in cues if _tells_beside(cue)]
    told = bool(cues) and _known_words().finds_in(sentence.text.lower())
    for found in _known_offences().finditer(sentence.text) if told else ():
        cue = _nearest(cues, found.start())
        whole = not is_part_of_name(sentence, *found.span()) and not describes_noun(sentence, found)
        if whole and belongs_to(sentence, found, cue):
            yield Charge(sentence, *found.span(), normal_offence(found.group()), cue, led=False)
            span = sentence.tokens_between(*found.span())
            rest = continue_list(list(span)) if span is not None and cue.idx < found.start() else ()
            yield from (_charge(sentence, words, cue) for words in rest)


def _tells_beside(cue: Token) -> bool:
    """Tell whether a word accuses of an offence that only stands beside it."""
    if cue.pos_ == "NOUN":
        return is_strong(cue) or cue.lemma_.lower() in TELLING
    if cue.lemma_ == "allege":
        return cue.tag_ == "VBN" and cue.dep_ != "amod"  # "she told of alleged torture"
    return is_strong(cue) or cue.tag_ == "VBN" or cue.lemma_ not in _HANDLING


def _nearest(cues: list[Token], offset: int) -> Token:
    return min(cues, key=lambda token: abs(token.idx - offset))


@cache
def _known_words() -> QuickLook:
    """The longest word of each wording of the table."""
    return QuickLook(max(wording.split(), key=len) for wording in recorded_names())


@cache
def _known_offences() -> re.Pattern[str]:
    """Every wording of the table, with quotation marks wherever a report may put them."""
    wording = any_of(recorded_names(), {" ": "[\"“”'‘’]? [\"“”'‘’]?"})
    return re.compile(rf"(?<![\w-]){wording}(?![\w-])", re.IGNORECASE)
