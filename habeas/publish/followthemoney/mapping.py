"""How the ledger's nouns become FollowTheMoney entities.

Takes entries, gives entities; people who must not be named are no entities at all, since initials would be
matched with strangers.
"""

from collections.abc import Iterable, Iterator, Mapping

from habeas.model import Episode
from habeas.model.records import plain
from habeas.publish.briefing.words import title_episode
from habeas.publish.entries import PublicClaim, PublicConcession, PublicEpisode, PublicPerson, PublicReport
from habeas.publish.followthemoney.entities import DERIVED, Entity, Statement
from habeas.publish.states import long_code
from habeas.publish.wording import say_figure
from habeas.words.countries import country_name

Reports = Mapping[str, PublicReport]
SANCTIONS = frozenset({"sanctions_eased", "sanctions_lifted", "sanctions_imposed_threat"})
IN_FORCE = frozenset({"done", "announced"})


def name_entity(kind: str, ident: str) -> str:
    """Return the id of an entity."""
    return f"habeas-{kind}-{ident}"


def document_entity(report: PublicReport) -> Entity:
    """Return a report as an Article."""
    published = report.published.isoformat() if report.published else None
    values = {
        "title": report.title or report.name,
        "publisher": report.outlet,
        "publishedAt": published,
        "sourceUrl": report.url,
    }
    told = tuple(_state(report, prop, value) for prop, value in values.items() if value)
    return Entity(id=name_entity("report", report.id), schema="Article", statements=told)


def person_entities(public: PublicPerson, reports: Reports) -> Iterator[Entity]:
    """Give a person under every spelling, and a link to each report that names her."""
    person = public.person
    ident = name_entity("person", person.id)
    told = [one for claim in public.claims for one in _person_statements(claim, reports, person.name)]
    if told:
        yield Entity(id=ident, schema="Person", statements=tuple(told))
    for report in sorted({claim.report for claim in public.claims}):
        yield Entity(
            id=name_entity("naming", f"{report}-{person.id}"),
            schema="Documentation",
            statements=(
                _state(reports[report], "document", name_entity("report", report)),
                _state(reports[report], "entity", ident),
                _state(reports[report], "role", "names"),
            ),
        )


def _person_statements(claim: PublicClaim, reports: Reports, name: str) -> Iterator[Statement]:
    report, said = reports[claim.report], claim.said
    yield _state(report, "name" if said["name"] == name else "alias", said["name"])
    nationality = _code(said.get("nationality"))
    for prop, value in (
        ("nationality", nationality),
        ("position", said.get("role")),
        ("status", said["status"]),
        ("sourceUrl", report.url),
    ):
        if value:
            yield _state(report, prop, value)


def event_entity(public: PublicEpisode, people: Iterable[str]) -> Entity:
    """Return an episode as an Event that involves these people, by their ids in the ledger."""
    episode = public.episode
    values = [
        ("name", title_episode(episode)),
        ("startDate", plain(episode.date.start)),
        ("endDate", plain(episode.date.end)),
        ("country", _code(episode.authority)),
        ("organizer", episode.authority and name_body(episode.authority)),
        ("keywords", episode.kind),
        *(("summary", say_figure(shown.figure, episode.authority)) for shown in public.figures),
        *(("involved", name_entity("person", person)) for person in people),
        *(("proof", name_entity("report", report)) for report in episode.reports),
    ]
    told = tuple(Statement(prop=prop, value=value) for prop, value in values if value)
    return Entity(id=name_entity("episode", episode.id), schema="Event", statements=told)


def name_body(party: str) -> str:
    """Return the id of a state or group."""
    return name_entity("body", "-".join(party.lower().split()))


def body_entity(party: str) -> Entity:
    """Return a state, by its code, as a public body, and a group, by its name, as an organization."""
    code = _code(party)
    told = [Statement(prop="name", value=country_name(party))]
    told += [Statement(prop="country", value=code)] if code else []
    schema = "PublicBody" if code else "Organization"
    return Entity(id=name_body(party), schema=schema, statements=tuple(told))


def sanction_entity(public: PublicConcession, reports: Reports) -> Entity | None:
    """Return relief from sanctions as a Sanction that ends, or begins again; None for other concessions.

    What is only floated, demanded or denied has no day; its status says so.
    """
    given = public.concession
    if given.type not in SANCTIONS or given.receiver is None:
        return None
    told = [
        Statement(prop="entity", value=name_body(given.receiver)),
        Statement(prop="program", value=given.object),
        Statement(prop="provisions", value=given.type.replace("_", " ")),
        Statement(prop="status", value=given.status),
        *_interval(public),
    ]
    if given.giver:
        told.append(Statement(prop="authority", value=country_name(given.giver)))
    proofs = sorted({claim.report for claim in public.claims})
    told += [_state(reports[report], "proof", name_entity("report", report)) for report in proofs]
    return Entity(id=name_entity("sanction", given.id), schema="Sanction", statements=tuple(told))


def _interval(public: PublicConcession) -> Iterator[Statement]:
    given, day = public.concession, _first_day(public.episodes)
    threat = given.type == "sanctions_imposed_threat"
    if day and given.status == ("done" if threat else "reversed"):
        yield Statement(prop="startDate", value=day)
    elif day and not threat and given.status in IN_FORCE:
        yield Statement(prop="endDate", value=day)


def _first_day(episodes: Iterable[Episode]) -> str | None:
    days = [episode.date.start.isoformat() for episode in episodes if episode.date.start]
    return min(days, default=None)


def _state(report: PublicReport, prop: str, value: str) -> Statement:
    """Return a statement whose source is a report: its own dataset, named after it."""
    return Statement(
        prop=prop,
        value=value,
        dataset=f"{DERIVED}-report-{report.id}",
        origin=report.outlet or report.name,
        first_seen=report.published.isoformat() if report.published else None,
    )


def _code(party: str | None) -> str | None:
    """Return a state's code as FollowTheMoney writes it."""
    return party.lower() if party and long_code(party) else None
