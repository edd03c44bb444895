"""habeas: a ledger of released detainees, from reports to figures that show their words."""
