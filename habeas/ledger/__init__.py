"""The record: facts that are only ever appended to, and what is derived from them."""

from habeas.ledger.backup import copy_ledger, require_free
from habeas.ledger.browsing_views import EpisodeFilter
from habeas.ledger.current import CurrentReport
from habeas.ledger.engines import Place, Store, find_store
from habeas.ledger.errors import LedgerBusy, LedgerError, UnknownItem
from habeas.ledger.growing import GrowingLedger, News
from habeas.ledger.journal import JournalEntry
from habeas.ledger.ledger import Ledger
from habeas.ledger.migration import Migration, migrate_ledger
from habeas.ledger.reader import LedgerReader
from habeas.ledger.verification import Damage
from habeas.ledger.views import EpisodeView, FamilyView, FigureView, ReportView

__all__ = [
    "CurrentReport",
    "Damage",
    "EpisodeFilter",
    "EpisodeView",
    "FamilyView",
    "FigureView",
    "GrowingLedger",
    "JournalEntry",
    "Ledger",
    "LedgerBusy",
    "LedgerError",
    "LedgerReader",
    "Migration",
    "News",
    "Place",
    "ReportView",
    "Store",
    "UnknownItem",
    "copy_ledger",
    "find_store",
    "migrate_ledger",
    "require_free",
]
