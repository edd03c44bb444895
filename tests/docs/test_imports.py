"""Every library that habeas imports is one that it asks for, not one that another happens to bring."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def list_imports() -> Iterator[str]:
    for path in (ROOT / "habeas").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def test_every_library_imported_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras = project["project"]["optional-dependencies"].values()
    asked = chain(project["project"]["dependencies"], *extras, project["dependency-groups"]["followthemoney"])
    named = {canonicalize_name(Requirement(one).name) for one in asked}
    sold = packages_distributions()
    foreign = set(list_imports()) - sys.stdlib_module_names - {"habeas"}
    unnamed = {one for one in foreign if not named & {canonicalize_name(s) for s in sold.get(one, [one])}}
    assert unnamed == set(), "name them in pyproject.toml"
