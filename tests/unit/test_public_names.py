import subprocess
import sys

import pytest

import habeas


def test_every_public_name_can_be_had() -> None:
    assert all(callable(getattr(habeas, name)) for name in habeas.__all__)


def test_unknown_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'release_everybody'"):
        _ = habeas.release_everybody


@pytest.mark.parametrize("module", ["habeas", "habeas.ledger", "habeas.cli.show_command"])
def test_reading_ledgers_loads_no_pipeline(module: str) -> None:
    script = f"import sys, {module}; sys.exit(bool({{'spacy', 'ortools', 'trafilatura'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
