"""How many really say so: `agree` with two or more voices, `single_origin` with one."""

from collections.abc import Iterator

from habeas.model import Figure, Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.solved import Solved
from habeas.reconcile.wording import REPORTED, say_episode, say_people


def find_agreement(solved: Solved) -> Iterator[Finding]:
    """Find the numbers that independent origins give alike."""
    for figure in solved.figures:
        claims = _saying(solved, figure)
        voices = {solved.placed[claim].voice for claim in claims}
        if figure.best is not None and len(voices) > 1:
            yield make_finding(
                "agree",
                f"{_subject(solved, figure)} by {len(voices)} independent origins: "
                f"{solved.say_voices(claims)}.",
                arithmetic=" = ".join([f"{figure.best:,}"] * len(voices)),
                claims=claims,
                episodes=[figure.episode or ""],
                people=figure.best,
            )


def find_single_origins(solved: Solved) -> Iterator[Finding]:
    """Find the numbers of whole episodes that one origin alone gives."""
    for figure in solved.figures:
        whole = any(solved.placed[c].scope == "episode" for c in figure.claims if c in solved.placed)
        if figure.state == "single_origin" and figure.best is not None and whole:
            claims = _saying(solved, figure)
            yield make_finding(
                "single_origin",
                f"{_subject(solved, figure)} by one origin alone: "
                f"{solved.say_voices(claims)}{_mark(solved, claims)}.",
                claims=claims,
                episodes=[figure.episode or ""],
                people=figure.best,
            )


def _saying(solved: Solved, figure: Figure) -> list[str]:
    """Return the claims that give a figure's very number."""
    placed = (solved.placed[claim] for claim in figure.claims if claim in solved.placed)
    return [each.claim for each in placed if each.low == each.high == figure.best]


def _subject(solved: Solved, figure: Figure) -> str:
    episode = solved.episodes[figure.episode or ""]
    assert figure.best is not None  # the callers have looked
    people = say_people(figure.best, figure.population, episode.authority)
    verb = "is" if figure.best == 1 else "are"
    return f"{say_episode(episode)}: {people} {verb} reported {REPORTED[figure.status]}"


def _mark(solved: Solved, claims: list[str]) -> str:
    """Return a word of caution where the only origin speaks for the authority itself."""
    origins = solved.docket.resolution.origins
    own = all(claim in origins and origins[claim].of_authority for claim in claims)
    return ", which speaks for the authority itself" if own else ""
