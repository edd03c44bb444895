"""Reports with what was taken out of them, in one line a test."""

from datetime import date

from habeas.model import (
    UNDATED,
    Claim,
    ConcessionClaim,
    CountClaim,
    Extraction,
    Period,
    PersonClaim,
    Report,
    ReportedEpisode,
)


def on(day: str) -> Period:
    return Period(start=date.fromisoformat(day), end=date.fromisoformat(day))


def make_report(text: str, outlet: str = "Gazette", published: str | None = None) -> Report:
    when = date.fromisoformat(published) if published else None
    return Report(name=outlet.lower(), text=text, outlet=outlet, published=when)


def tell(
    text: str,
    *,
    outlet: str = "Gazette",
    published: str | None = None,
    authority: str | None = "BY",
    day: str | None = None,
    kind: str = "release",
    freed: int | None = None,
    people: tuple[str, ...] = (),
    gave: str | None = None,
    speaker: str | None = None,
    main: bool = True,
) -> Extraction:
    """Return a report of one episode, with a claim for each field that is given."""
    report = make_report(text, outlet, published)
    whole = (report.cite(0, len(text)),)
    common = {"report": report.id, "evidence": whole, "episode": "e1", "speaker": speaker}
    claims: list[Claim] = [PersonClaim(**common, name=name, status="freed") for name in people]
    if freed is not None:
        claims.append(
            CountClaim(
                **common, value=freed, low=freed, high=freed, modifier="exact", status="freed",
                scope="episode", wording=f"{freed} prisoners",
            )
        )  # fmt: skip
    if gave is not None:
        claims.append(ConcessionClaim(**common, type="sanctions_eased", object=gave, status="announced"))
    when = on(day) if day else UNDATED
    episode = ReportedEpisode(id="e1", main=main, authority=authority, kind=kind, date=when)
    return Extraction(report=report, episodes=(episode,), claims=tuple(claims))
