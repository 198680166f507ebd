"""Maps the folder resources/ into the wheel as jourdesk.resources; all else stands in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["jourdesk*"]), "jourdesk.resources"],
    package_dir={"jourdesk.resources": "resources"},
)
