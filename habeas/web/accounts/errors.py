"""What can go wrong with accounts, each said so that its reader knows what to do."""

from habeas.model import HabeasError


class AccountError(HabeasError):
    """An account could not be made, found or changed."""


class WrongPassword(AccountError):
    """Name and password do not go together; which of the two is wrong is never said."""


class TooManyTries(AccountError):
    """Too many wrong passwords lately; `seconds` until the next may be tried."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many wrong passwords; try again in {max(1, seconds // 60)} minutes")
        self.seconds = seconds
