"""By which rules something secret may be told, as dated law."""

from dataclasses import dataclass

from jourdesk.domain.register import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureGround:
    """A rule by which a secret may be told, for a time.

    Attributes:
        with_rule: The rule it works together with, such as OSL 10:28 for a duty laid down elsewhere; else empty.
        fits: When it fits, in a sentence.
        usable: False for a rule that people reach for and that never holds here; then `fits` says why.
    """

    code: str
    title: str
    fits: str
    period: Period
    certainty: str
    with_rule: str = ""
    usable: bool = True
