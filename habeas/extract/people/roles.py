"""Account -> role claims: which office a report gives somebody, and whether that is past.

Only offices that one person of a country holds at a time (the table `single_offices`), and
administrations called after their head: those on which reports can clash. Whom the sentence tells as
freed, held or taken is a detainee and gets no role claim; a report without episodes has none.
"""

import re
from collections.abc import Iterator
from functools import cache

from habeas.extract.account import Account
from habeas.extract.gating import if_grounded
from habeas.extract.parse.reading import Sentence
from habeas.extract.speakers.speakers import speaker_of
from habeas.model import Evidence, RoleClaim
from habeas.words.alternations import any_of
from habeas.words.quick_looks import QuickLook
from habeas.words.tables import read_words

ADMINISTRATION = "administration"
_WORD = r"[A-ZÀ-Ž][\w’'-]*\w"
_NAME = rf"(?P<name>{_WORD}(?:\s+(?:[A-Z]\.\s+)?(?:(?:al|el|bin|van|von|de|da|del|la)[\s-]+)?{_WORD}){{0,3}})"
_PAST = r"(?P<past>(?i:former|ex|then|one-time|onetime|deposed|ousted|late)[\s-]+)?"
_OTHER_RANK = re.compile(r"\b(?:vice|deputy|assistant|acting|would-be)[\s-]*$", re.IGNORECASE)
_GENITIVE = re.compile(r"[’']s?$")


def find_roles(account: Account) -> Iterator[RoleClaim]:
    """Yield the offices that the report gives to people, each holder and office once."""
    seen: set[tuple[str, str, bool]] = set()
    for sentence in account.reading.sentences if account.episodes else ():
        for claim in _roles_in(account, sentence):
            role = (claim.holder.split()[-1], claim.office.lower(), claim.former)
            if role not in seen:
                seen.add(role)
                yield claim


def _roles_in(account: Account, sentence: Sentence) -> Iterator[RoleClaim]:
    if not _words_of_office().finds_in(sentence.text.lower()):
        return
    marked = _mark_states(sentence)
    for form in _forms():
        for found in form.finditer(marked):
            if not _OTHER_RANK.search(marked[: found.start("office")]):
                claim = _claim(account, sentence, found)
                if claim is not None:
                    yield claim


@cache
def _words_of_office() -> QuickLook:
    """The words without one of which no form gives anybody an office."""
    return QuickLook([*read_words("single_offices"), ADMINISTRATION])


def _mark_states(sentence: Sentence) -> str:
    """Return a sentence's text with every state's name struck out by `@`, of the same length."""
    text = sentence.text
    for mention in sentence.countries:
        text = text[: mention.start] + "@" * (mention.end - mention.start) + text[mention.end :]
    return text


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """How an office is given to a name: before it, after it, or as the administration's name."""
    offices = any_of(read_words("single_offices"))
    office = rf"(?P<office>(?i:{offices}))\b"
    state = r"(?:@+(?:[’']s)?,?\s+)?"
    return (
        re.compile(rf"{state}{_PAST}{state}{office}(?:\s+of\s+(?:the\s+)?@+)?,?\s+{_NAME}"),
        re.compile(
            rf"\b{_NAME},\s+(?:the\s+|an?\s+)?{state}{_PAST}{state}{office}(?:\s+of\s+(?:the\s+)?@+)?"
            r"(?!\s+[A-ZÀ-Ž])"  # "the envoy, President Brandt's man" gives the envoy no office
        ),
        re.compile(rf"{state}{_PAST}\b{_NAME}(?:[’']s)?\s+(?P<office>{ADMINISTRATION})\b"),
    )


def _claim(account: Account, sentence: Sentence, found: re.Match[str]) -> RoleClaim | None:
    name = _GENITIVE.sub("", found["name"]).removeprefix("The ")
    start = sentence.text.find(name, found.start("name"))
    end = found.end("name")
    head = sentence.tokens_between(start, start + len(name))
    if head is None or "@" in name or _is_detainee(account, sentence, start, end):
        return None
    country, words = _state_of(account, sentence, found, name)
    return if_grounded(RoleClaim)(
        report=account.reading.report.id,
        evidence=(sentence.cite(*found.span()), *words),
        speaker=speaker_of(account, sentence, head.root),
        holder=name,
        office=sentence.text[found.start("office") : found.end("office")],
        former=bool(found["past"]),
        country=country,
    )


def _is_detainee(account: Account, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a name stands for somebody freed, held or taken in its sentence."""
    happenings = account.happenings[sentence.index]
    return any(start <= token.idx < end for happening in happenings for token in happening.people)


def _state_of(
    account: Account, sentence: Sentence, found: re.Match[str], name: str
) -> tuple[str | None, tuple[Evidence, ...]]:
    """Return the state whose office it is, with words that name it where the claim's own do not."""
    for mention in sentence.countries:
        if found.start() <= mention.start < found.end():
            return mention.code, ()
    leader = account.leaders.get(name.rsplit(maxsplit=1)[-1])
    if leader is not None and leader.evidence is not None:
        return leader.code, (leader.evidence,)
    return None, ()
