"""The order in which figures are read: the whole before its parts, the freed before those still held."""

from habeas.model import Figure

STATUS_ORDER = ("freed", "to_be_freed", "moved", "refused", "died", "detained", "held")


def figure_order(figure: Figure) -> tuple[int, int, int, str]:
    """Return what sorts figures: by status, then from the general to the particular, then by size."""
    attributes = figure.population.attributes
    size = figure.best if figure.best is not None else figure.low or 0
    return (STATUS_ORDER.index(figure.status), len(attributes), -size, figure.id)


def headline_figure(figures: tuple[Figure, ...]) -> Figure | None:
    """Return the figure that says how many an episode freed, or None where no figure does."""
    freed = [figure for figure in figures if figure.status in {"freed", "to_be_freed", "moved"}]
    return min(freed, key=_headline_order, default=None)


def _headline_order(figure: Figure) -> tuple[int, int, bool, int, str]:
    """Sort by status, then the most people, then what is known exactly, then the most general."""
    place = STATUS_ORDER.index(figure.status)
    exact = figure.low == figure.high
    return (place, -(figure.low or 0), not exact, len(figure.population.attributes), figure.id)
