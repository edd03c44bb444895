"""The errors of habeas, one small tree; messages never hold a detainee's name."""


class HabeasError(Exception):
    """Anything that habeas itself refuses."""


class InvalidValue(HabeasError, ValueError):
    """A noun was given a field that it may not have."""


class Ungrounded(InvalidValue):
    """A claim says something that its own quote does not."""


def require_member(value: object, allowed: frozenset[str], field: str) -> None:
    """Raise `InvalidValue` unless `value` is one of the words that `field` allows."""
    if value not in allowed:
        raise InvalidValue(f"{field} must be one of {', '.join(sorted(allowed))}")
