"""SQLCipher's driver as this room sees it; the package itself comes without types."""

from typing import Any, Final, Protocol

from sqlcipher3 import dbapi2

DRIVER: Final[Any] = dbapi2
DriverError: Final[type[Exception]] = DRIVER.Error


class DriverConnection(Protocol):
    """The few verbs of the bare connection that this room uses."""

    def execute(self, sql: str) -> Any:
        """Run one statement and give its cursor."""

    def set_key(self, key: str) -> None:
        """Hand over the key, as ``x'…'``."""

    def close(self) -> None:
        """Close the file."""
