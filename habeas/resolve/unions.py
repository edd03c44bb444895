"""Pairs into groups: whatever a chain of pairs ties together."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

Item = TypeVar("Item", bound=Hashable)


def unite(
    pairs: Iterable[Iterable[Item]],
    tied: Callable[[Item, Item], bool],
    order: Callable[[Item], Any] = lambda i: i,
) -> list[list[Item]]:
    """Return the groups that the pairs for which `tied` holds make, members and groups in `order`.

    `tied` is asked only about pairs that are not yet in one group, so it must not depend on what was
    asked before; the groups do not depend on the order of the pairs.
    """
    parents: dict[Item, Item] = {}

    def root(item: Item) -> Item:
        while parents.setdefault(item, item) != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    for left, right in pairs:
        first, second = sorted((root(left), root(right)), key=order)
        if first != second and tied(left, right):
            parents[second] = first
    groups: dict[Item, list[Item]] = defaultdict(list)
    for item in sorted(parents, key=order):
        groups[root(item)].append(item)
    return list(groups.values())
