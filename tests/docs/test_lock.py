import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def test_lock_pins_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = map(Requirement, project["project"]["dependencies"] + project["dependency-groups"]["dev"])
    pins = dict(PIN.findall((ROOT / "requirements.lock").read_text()))
    missing = [str(one) for one in wanted if not one.specifier.contains(pins.get(one.name, "0"))]
    assert missing == [], "run `make lock`"
