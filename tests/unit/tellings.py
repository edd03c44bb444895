"""Reports with what was taken out of them, in one line a test."""

from datetime import date

from habeas.model import (
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
    wording: str | None = None,
    part: int | None = None,
    held: tuple[str, ...] = (),
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
    claims += [PersonClaim(**common, name=name, status="held") for name in held]
    for scope, number in (("episode", freed), ("part", part)):
        if number is not None:
            claims.append(
                CountClaim(
                    **common, value=number, low=number, high=number, modifier="exact", status="freed",
                    scope=scope, wording=f"{number} prisoners",
                )
            )  # fmt: skip
    if gave is not None:
        claims.append(ConcessionClaim(**common, type="sanctions_eased", object=gave, status="announced"))
    when = on(day) if day else Period(wording=wording)
    episode = ReportedEpisode(id="e1", main=main, authority=authority, kind=kind, date=when)
    return Extraction(report=report, episodes=(episode,), claims=tuple(claims))


def exchange(outlet: str) -> Extraction:
    """Return an undated report of a swap that gives a number for one of its two sides only."""
    report = make_report(f"Norland gave 157 captives back, writes the {outlet}; Sudland gave others.", outlet)
    count = CountClaim(
        report=report.id, evidence=(report.cite(0, 30),), episode="e1", value=157, low=157, high=157,
        modifier="exact", status="freed", scope="episode", wording="157 captives",
    )  # fmt: skip
    sides = (
        ReportedEpisode(id="e1", main=True, authority="Norland", kind="exchange", counterpart="e2"),
        ReportedEpisode(id="e2", main=True, authority="Sudland", kind="exchange", counterpart="e1"),
    )
    return Extraction(report=report, episodes=sides, claims=(count,))
