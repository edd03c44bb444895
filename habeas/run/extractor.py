"""Names the version of the extractor by the code and the tables that it consists of."""

from habeas.model.version import name_version


def name_extractor() -> str:
    """Return the version of habeas and a digest of its extracting parts, "0.1.0+3f9a12bc"."""
    return name_version("words", "model", "extract")
