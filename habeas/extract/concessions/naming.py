"""Account and party -> the words by which a side of a concession is named; and where a band is at home.

Takes a state's code or a group's name, gives a mention whose words name it, as a claim's gate asks. Who
gives and who receives is not decided here.
"""

from dataclasses import replace

from habeas.extract.account import Account
from habeas.extract.episodes.parties import PartyMention
from habeas.words.countries import find_countries, is_country_code
from habeas.words.groups import homes_of
from habeas.words.rulers import names_state


def sole_authority(account: Account) -> str | None:
    """Return who lets people go where it is one state or band, and no exchange."""
    return account.authorities[0] if len(account.authorities) == 1 else None


def home_of_captors(account: Account) -> PartyMention | None:
    """Return the state where captors hold people: their band's home, else where the report was written.

    In an exchange with a band it is the other side. None where states alone let people go.
    """
    bands = [each for each in account.authorities if each is not None and not is_country_code(each)]
    if len(bands) != 1:
        return None
    band = bands[0]
    other = next((each for each in account.authorities if each is not None and each != band), None)
    if other is not None:
        return mention_of(account, other)
    named = [country.code for country in find_countries(band)]
    homes = (*homes_of(band), *named, *([account.written.code] if account.written else []))
    return next(
        (
            found
            for code in homes
            if (found := mention_of(account, code) or _named_within(account, band, code))
        ),
        where_written(account),
    )


def _named_within(account: Account, band: str, code: str) -> PartyMention | None:
    """Return a state by the name of a band that has it: "Yemeni tribesmen"."""
    mentions = (each for found in account.parties.values() for each in found if each.party == band)
    named = (replace(each, party=code, form="adjective") for each in mentions)
    return next((each for each in named if is_named(each)), None)


def where_written(account: Account) -> PartyMention | None:
    """Return the state that a dateline names, where nothing else in the report does: "KADUNA, Nigeria"."""
    if account.written is None or account.written.words is None:
        return None
    words = account.written.words
    named = PartyMention(words.start, words.end, account.written.code, "name", words)
    return named if is_named(named) else None


def mention_of(account: Account, party: str | None) -> PartyMention | None:
    """Return the first mention of a party whose words name it, as a claim's gate asks."""
    mentions = (each for found in account.parties.values() for each in found if each.party == party)
    return next((each for each in mentions if is_named(each)), None)


def is_named(party: PartyMention | None) -> bool:
    """Tell whether the words of a party name it, as a claim's gate asks."""
    if party is None or party.evidence is None:
        return False
    words = party.evidence.quote
    return words == party.party or names_state(words, party.party)
