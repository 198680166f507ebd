"""What can go wrong, in three kinds.

Problem
├── Refused       the rules say no; carries a code and the field it belongs to; shown beside the field
└── Unavailable   the surroundings say no (disk, key, road); a calm banner; tried again
(anything else is a bug: logged without personal data, shown as one line)

``str(problem)`` is the code alone: no name, number or note ever stands in it. The sentence a person reads is made from the
code in ``resources/i18n/problems.toml``.
"""


class Problem(Exception):  # noqa: N818 - Refused and Unavailable are the kinds; an "Error" suffix would say less
    """The root of all that the program itself says no to."""

    def __init__(self, code: str, /, **values: str) -> None:
        """Make a problem.

        Args:
            code: The key of its sentence, such as ``"deciders.official"``.
            values: What the sentence needs and a log may hold: keys, dates, provisions. Never personal data.
        """
        super().__init__(code)
        self.code = code
        self.values = values


class Refused(Problem):
    """The rules say no."""

    def __init__(self, code: str, /, *, field: str = "", **values: str) -> None:
        """Make a refusal that points at one field (empty: the whole act)."""
        super().__init__(code, **values)
        self.field = field


class Unavailable(Problem):
    """The surroundings say no: nothing is lost, it is tried again."""
