"""Build resolutions from lines that say what each outlet reports.

    resolve(
        episode("BY", "2025-09-11",
            told("Wire", count(52), part(38, nationality="domestic"), count(14, nationality="foreign")),
            told("Radio", count(51, status="moved"), person("Uladzimir Demo", "refused"))))

Everybody and every outlet here is invented. A report is known by its outlet: told in two episodes, it
speaks of both. `by="Agency!"` makes the origin a voice of the authority.
"""

from dataclasses import dataclass, field
from datetime import date
from itertools import count as counting

from habeas.model import (
    Concession,
    Episode,
    Family,
    Origin,
    Period,
    Person,
    Population,
    Report,
    Resolution,
)
from habeas.model.claims import CLAIM_KINDS
from habeas.words.countries import country_name
from habeas.words.numerals import bounds_of

SIGNS = {"~": "about", ">=": "at_least", "<=": "at_most", ">": "more_than", "<": "fewer_than"}


@dataclass
class Line:
    kind: str
    fields: dict
    by: str | None
    wording: str


@dataclass
class Told:
    outlet: str
    lines: tuple
    main: bool = True
    published: str | None = None
    of: str | None = None  # the origin that all lines go back to


@dataclass
class Release:
    authority: str | None
    day: str | None
    told: tuple
    kind: str = "release"
    pairs_with: int | None = None
    id: str | None = None


@dataclass
class Draft:
    text: str = ""
    published: date | None = None
    pieces: list = field(default_factory=list)


def read_number(number):
    """52 -> exact; "~1700", ">1200", ">=30" -> their bounds; None -> at least one."""
    if number is None:
        return None, 1, None, "at_least"
    text = str(number)
    sign = next((s for s in SIGNS if text.startswith(s)), "")
    modifier = SIGNS.get(sign, "exact")
    value = int(text[len(sign) :])
    return value, *bounds_of(value, modifier), modifier


def count(number=None, status="freed", scope="episode", by=None, says="", modality="asserted", **people):
    value, low, high, modifier = read_number(number)
    named = [country_name(c) for c in (people.get("nationality"), people.get("destination")) if c]
    words = " ".join([str(value or "some"), people.get("kind", "people").replace("_", " "), *named])
    fields = {
        "value": value, "low": low, "high": high, "modifier": modifier, "status": status, "scope": scope,
        "population": Population(**people), "wording": words, "modality": modality,
    }  # fmt: skip
    return Line("count", fields, by, f"{words}{says and ' ' + says}")


def part(number=None, status="freed", **more):
    return count(number, status, "part", **more)


def total(number, says="", **more):
    return count(number, scope="cumulative", says=says, **more)


def held(number, **more):
    return count(number, "held", "standing", **more)


def person(name, status="freed", nationality=None, by=None):
    words = f"{name} {country_name(nationality) if nationality else ''} {status}".replace("  ", " ")
    return Line("person", {"name": name, "status": status, "nationality": nationality}, by, words)


def role(holder, office, former=False, country="US"):
    words = f"{'former ' if former else ''}{office} {holder}"
    fields = {"holder": holder, "office": office, "former": former, "country": country}
    return Line("role", fields, None, f"{words} {country_name(country)}")


def concession(what="Norair", status="announced", giver=None):
    fields = {"type": "sanctions_eased", "object": what, "giver": giver, "status": status}
    return Line(
        "concession", fields, None, f"sanctions on {what} {status} {country_name(giver) if giver else ''}"
    )


def told(outlet, *lines, **more):
    return Told(outlet, lines, **more)


def episode(authority, day, *told_by, **more):
    return Release(authority, day, told_by, **more)


def resolve(*releases, prefix="", corrupted=(), **more):
    """Resolve what is told; `corrupted` are pairs of outlets: a corrupted copy, and what it copied."""
    drafts = _draft(releases)
    reports = {
        outlet: Report(name=outlet, text=draft.text, outlet=outlet, published=draft.published)
        for outlet, draft in drafts.items()
    }
    claims, origins, episodes, people, given = {}, {}, [], {}, []
    for number, release in enumerate(releases):
        about = []
        for teller in release.told:
            report = reports[teller.outlet]
            for claim, line in _claims(report, drafts[teller.outlet], teller, number):
                claims[claim.id] = claim
                origins[claim.id] = _origin(line.by or teller.of or teller.outlet)
                about.append(claim.id)
                if line.kind == "person":
                    people.setdefault(claim.name, []).append(claim)
                if line.kind == "concession":
                    given.append((claim, release, number))
        episodes.append(_episode(release, number, about, reports, releases, prefix))
    return Resolution(
        reports={report.id: report for report in reports.values()},
        claims=claims,
        episodes=tuple(episodes),
        origins=origins,
        people=tuple(_person(name, told_by) for name, told_by in people.items()),
        concessions=tuple(_concession(*each, [e.id for e in episodes]) for each in given),
        families=tuple(_family(reports[copy].id, reports[first].id) for copy, first in corrupted),
        **more,
    )


def _draft(releases):
    drafts, serial = {}, counting()
    for number, release in enumerate(releases):
        for teller in release.told:
            draft = drafts.setdefault(teller.outlet, Draft())
            draft.published = draft.published or (
                date.fromisoformat(teller.published) if teller.published else None
            )
            for line in teller.lines:
                start = len(draft.text)
                draft.pieces.append((number, id(line), start, start + len(line.wording)))
                draft.text += f"{line.wording}. "
            draft.text = draft.text or f"Nothing {next(serial)}. "
    return drafts


def _claims(report, draft, teller, number):
    for line in teller.lines:
        start, end = next((s, e) for n, key, s, e in draft.pieces if (n, key) == (number, id(line)))
        cited = report.cite(start, end)
        kind = CLAIM_KINDS[line.kind]
        yield kind(report=report.id, evidence=(cited,), episode=f"e{number}", **line.fields), line


def _origin(name):
    kind = "state_media_of_authority" if name.endswith("!") else "outlet"
    return Origin(id=name, name=name.rstrip("!"), kind=kind, of_authority=name.endswith("!"))


def _person(name, told_by):
    first = told_by[0]
    return Person(
        id=name, name=name, names=(name,), nationality=first.nationality,
        statuses=tuple(sorted({c.status for c in told_by})), claims=tuple(c.id for c in told_by), episodes=(),
    )  # fmt: skip


def _concession(claim, release, number, ids):
    return Concession(
        id=f"given {claim.id}", type=claim.type, object=claim.object, giver=claim.giver, receiver=None,
        status=claim.status, claims=(claim.id,), episodes=(ids[number],),
    )  # fmt: skip


def _family(copy, original):
    return Family(id=copy, original=original, members=tuple(sorted((copy, original))), corrupted=(copy,))


def _episode(release, number, about, reports, releases, prefix):
    ids = [r.id or f"{prefix}E{n}" for n, r in enumerate(releases)]
    day = date.fromisoformat(release.day) if release.day else None
    mains = sorted(reports[t.outlet].id for t in release.told if t.main)
    return Episode(
        id=ids[number], authority=release.authority, kind=release.kind, date=Period(start=day, end=day),
        claims=tuple(sorted(about)), reports=tuple(sorted({reports[t.outlet].id for t in release.told})),
        main_reports=tuple(mains),
        counterparts=() if release.pairs_with is None else (ids[release.pairs_with],),
    )  # fmt: skip
