"""Values that hold what is known of people must not show it by accident."""


class Personal:
    """Root of values that hold personal data: shows its kind and its id, ref or key, never what it holds."""

    __slots__ = ()

    def __repr__(self) -> str:
        named = (getattr(self, name, None) for name in ("id", "ref", "key", "call", "promise"))
        return f"{type(self).__name__}({next((key for key in named if isinstance(key, str)), '…')})"
