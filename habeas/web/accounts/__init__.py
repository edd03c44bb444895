"""Who may come in, and as what: accounts, sessions and tokens, in a file apart from the ledger.

A ledger is exported, published and handed on; passwords and log-ins are not. What happens to accounts is kept
in a log of their own, which the database refuses to change, as it does the ledger's journal.
"""

from habeas.web.accounts.errors import AccountError, WrongPassword
from habeas.web.accounts.nouns import ROLES, Account, Event, Role
from habeas.web.accounts.store import AccountStore

__all__ = ["ROLES", "Account", "AccountError", "AccountStore", "Event", "Role", "WrongPassword"]
