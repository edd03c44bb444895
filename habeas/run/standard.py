"""The stages of habeas itself; apart from `stages`, so that readers of ledgers load no language pipeline."""

from habeas.extract import extract_together
from habeas.read import read_reports
from habeas.reconcile import reconcile_dockets, reconcile_episodes
from habeas.resolve import add_reports, resolve_episodes, retell_reports
from habeas.run.extractor import name_extractor
from habeas.run.stages import Stages


def standard_stages() -> Stages:
    """Return the stages that `habeas run` joins."""
    return Stages(
        read=read_reports,
        extract=extract_together,
        resolve=resolve_episodes,
        reconcile=reconcile_episodes,
        grow=add_reports,
        retell=retell_reports,
        reconcile_dockets=reconcile_dockets,
        extractor=name_extractor(),
    )
