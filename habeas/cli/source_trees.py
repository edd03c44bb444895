"""Draws who really says so: each origin of an episode with the chains that lead to it."""

from collections.abc import Sequence

from rich.text import Text
from rich.tree import Tree

from habeas.cli.headline import say_headline
from habeas.cli.printing import Record
from habeas.ledger import EpisodeView
from habeas.publish.vocabulary import ORIGINS
from habeas.publish.wording import plural


def draw_origins(view: EpisodeView, records: Sequence[Record]) -> Tree:
    """Return a tree from an episode over its origins to those who publish them."""
    tree = Tree(Text(say_headline(view), style="bold"), guide_style="dim")
    for record in records:
        told = f"{plural(len(record['claims']), 'claim')} in {plural(len(record['reports']), 'report')}"
        title = Text(record["name"], style="bold")
        branch = tree.add(title.append(f" ({ORIGINS[record['kind']]}), {told}", style="not bold"))
        for chain in record["chains"]:
            if chain != record["name"]:
                branch.add(Text(chain))
    return tree
