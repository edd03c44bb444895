"""habeas: a ledger of released detainees, from reports to figures that show their words."""

__version__ = "0.1.0"
