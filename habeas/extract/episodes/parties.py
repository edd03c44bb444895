"""Reading -> the states and groups it speaks of, under every name: country, capital, leader, band.

Takes a reading, gives each sentence's mentions with the ISO code of the state or the name of the group.
A leader stands for a state where the report itself says so ("Osskan President Ada Brandt"), from then on
by surname. Never decides what a party did.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from habeas.extract.episodes.bands import Band, find_bands
from habeas.extract.episodes.group_names import acting_groups, find_holders, name_groups
from habeas.extract.episodes.leaders import Leader
from habeas.extract.parse.happenings import Happening
from habeas.extract.parse.reading import Reading, Sentence
from habeas.extract.parse.tokens import Token
from habeas.model import Evidence
from habeas.words.former_states import parts_of_states, state_of_day
from habeas.words.groups import seats_of


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A state, bloc or group named at two offsets in a sentence.

    `party` is an ISO code or a group's name; `form` says how it is named: name, adjective, demonym,
    capital, government, city, prison, leader, bloc, group, band, or territory (a country that few
    recognise). `evidence` are the words that tie it to the party, None in a title.
    """

    start: int
    end: int
    party: str
    form: str
    evidence: Evidence | None


OWN_NAMES = frozenset({"name", "adjective", "demonym"})
"""Forms by which a report names a state itself: "Serbia" stays one below the dateline "NIS, Yugoslavia"."""
PartyMentions = Mapping[int, tuple[PartyMention, ...]]
"""The mentions of each sentence, by the sentence's index (the title's is -1)."""


def find_parties(
    reading: Reading, leaders: Mapping[str, Leader], happenings: Mapping[int, Sequence[Happening]]
) -> PartyMentions:
    """Return the states, blocs, groups and bands that each sentence names, in order, without overlaps.

    `leaders` are those whom the report introduces, by surname.
    """
    groups = name_groups(reading)
    seats = {seat: name for group, name in groups.items() for seat in seats_of(group)}
    fighters = {groups[group] for group in find_holders(reading, happenings) if group in groups}
    bands = find_bands(reading, happenings, fighters)
    named = [(sentence, country) for sentence in reading.with_title for country in sentence.countries]
    states = frozenset(country.code for _, country in named)
    told = frozenset(country.code for sentence, country in named if country.start >= sentence.prose_start)
    return {
        sentence.index: tuple(
            _of_its_day(reading, mention, told if mention.form in OWN_NAMES else states)
            for mention in _without_overlaps(
                (
                    *_named(sentence, bands[sentence.index], groups),
                    *_cities(sentence, states, seats),
                    *_led(sentence, leaders),
                )
            )
            if mention.start
            >= sentence.prose_start  # a dateline tells where it was written: nobody acts there
        )
        for sentence in reading.with_title
    }


def _of_its_day(reading: Reading, mention: PartyMention, states: Set[str]) -> PartyMention:
    """Return a mention as one of the state that was there on the day: "Moscow" of the Soviet Union."""
    if mention.form in {"name", "adjective"} and mention.party in parts_of_states():
        return mention
    party = state_of_day(mention.party, reading.report.published, states)
    return mention if party == mention.party else replace(mention, party=party)


def party_at(mentions: Iterable[PartyMention], token: Token) -> PartyMention | None:
    """Return which of a sentence's parties a token names, or helps to name; None where it names none."""
    return next((each for each in mentions if each.start <= token.idx < each.end), None)


def _without_overlaps(mentions: Iterable[PartyMention]) -> list[PartyMention]:
    found: list[PartyMention] = []
    for mention in mentions:
        if all(mention.end <= other.start or mention.start >= other.end for other in found):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _named(sentence: Sentence, bands: list[Band], groups: Mapping[str, str]) -> Iterator[PartyMention]:
    for found in (each for each in acting_groups(sentence) if each.group.name in groups):
        state = found.group.governs(sentence.report.published)
        form = "territory" if found.group.is_territory else "group"
        party, form = (state, "government") if state else (groups[found.group.name], form)
        yield _mention(sentence, found.start, found.end, party, form)
    for band in bands:
        yield _mention(sentence, band.start, band.end, band.name, "band")
    for country in sentence.countries:
        yield _mention(sentence, country.start, country.end, country.code, country.form)
    for bloc in sentence.blocs:
        yield _mention(sentence, bloc.start, bloc.end, bloc.code, "bloc")


def _cities(sentence: Sentence, states: Set[str], seats: Mapping[str, str]) -> Iterator[PartyMention]:
    """Yield the cities of a sentence, each of the state that the report names where several have one.

    `seats` are the towns of what governs itself in it: "Tiraspol" beside Transnistria.
    """
    for place in sentence.places:
        territory = seats.get(sentence.text[place.start : place.end])
        party, form = (territory, "territory") if territory else (place.code_among(states), place.form)
        yield _mention(sentence, place.start, place.end, party, form)


def _led(sentence: Sentence, leaders: Mapping[str, Leader]) -> Iterator[PartyMention]:
    if leaders:
        for token in sentence.tokens:
            if token.text in leaders and token.ent_type_ != "DATE":  # "in May"
                leader = leaders[token.text]
                yield PartyMention(token.idx, token.idx + len(token), leader.code, "leader", leader.evidence)


def _mention(sentence: Sentence, start: int, end: int, party: str, form: str) -> PartyMention:
    evidence = None if sentence.is_title else sentence.cite(start, end)
    return PartyMention(start, end, party, form, evidence)
