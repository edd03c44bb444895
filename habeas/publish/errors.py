"""What cannot be published, said with what would mend it."""

from importlib import import_module
from types import ModuleType

from habeas.model import HabeasError


class PublishError(HabeasError):
    """A publication that cannot be written."""


def require_library(name: str, format_name: str) -> ModuleType:
    """Import an optional library; `PublishError` says how to get it, or what it lacks itself."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise PublishError(
            f"the format {format_name} needs {name}, which is not there; install habeas[formats]"
        ) from error
    except OSError as error:  # a library of the system that it loads: Pango, for WeasyPrint
        raise PublishError(
            f"the format {format_name} needs Pango, which is not there; install Debian's libpango-1.0-0, "
            "libpangoft2-1.0-0 and libharfbuzz-subset0, or your system's packages of Pango"
        ) from error
