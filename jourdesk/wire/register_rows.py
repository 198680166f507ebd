"""The rows of the register, one reader a table: each takes a TOML table and refuses what is not so, naming the key."""

from jourdesk.domain.figures import MEASURES
from jourdesk.domain.period import Period
from jourdesk.domain.register import (
    BOARD_KINDS,
    COST_KEYS,
    DECIDER_ROLES,
    SERVICES,
    STATUSES,
    TARGETS,
    Agreement,
    Board,
    Cost,
    CouncilDecision,
    Decider,
    Delegation,
    Handles,
    Kpi,
    Mandate,
    Member,
    Neighbour,
    PersonRole,
    Scope,
    Unit,
)
from jourdesk.wire.toml_table import Table, refuse

Known = frozenset[str]
"""The keys of the boards in the register: a row that names another one is refused."""


def scb_code(table: Table, key: str) -> str:
    """Read an SCB code: four digits."""
    code = table.text(key)
    if len(code) != 4 or not (code.isascii() and code.isdigit()):
        refuse("input.unknown-value", table, key, value=code)
    return code


def board_key(table: Table, known: Known) -> str:
    """Read the key of a board that is in the register."""
    key = table.text("board")
    if key not in known:
        refuse("input.unknown-value", table, "board", value=key)
    return key


def span(table: Table) -> Period:
    """Read the days from ``valid_from`` to ``valid_to``."""
    days = Period(valid_from=table.day("valid_from"), valid_to=table.optional_day("valid_to"))
    if days.valid_to is not None and days.valid_to < days.valid_from:
        refuse("input.backwards", table, "valid_to")
    return days


def optional_span(table: Table) -> Period | None:
    """Read the days, where the row says from when it holds; else it always does."""
    if table.has("valid_from") or table.has("valid_to"):
        return span(table)
    return None


def agreement(table: Table) -> Agreement:
    """Read the table ``agreement``."""
    agreement = Agreement(
        name=table.text("name"),
        host=scb_code(table, "host") if table.has("host") else None,
        version=table.optional_text("version") or "",
        valid_from=table.day("valid_from"),
        legal_basis=table.texts("legal_basis"),
        status=table.choice("status", STATUSES) or "decided",
        replaces=table.optional_text("replaces"),
    )
    table.done()
    return agreement


def member(table: Table, _: Known) -> Member:
    """Read a row of ``member``."""
    council = table.optional_table("council")
    member = Member(
        code=scb_code(table, "code"),
        joined=table.day("joined"),
        left=table.optional_day("left"),
        council=_council(council) if council is not None else None,
        court=table.optional_text("court"),
    )
    if member.left is not None and member.left < member.joined:
        refuse("input.backwards", table, "left")
    table.done()
    return member


def _council(table: Table) -> CouncilDecision:
    council = CouncilDecision(day=table.day("date"), section=table.text("section"))
    table.done()
    return council


def neighbour(table: Table, _: Known) -> Neighbour:
    """Read a row of ``neighbour``."""
    neighbour = Neighbour(
        code=scb_code(table, "code"),
        jour=table.text("jour"),
        phone=table.text("phone"),
        verified=table.optional_day("verified"),
        period=optional_span(table),
    )
    table.done()
    return neighbour


def board(table: Table, known: Known) -> Board:
    """Read a row of ``board``."""
    board = Board(
        key=table.text("key"),
        municipality=scb_code(table, "municipality"),
        name=table.text("name"),
        kind=table.choice("kind", BOARD_KINDS) or "board",
        status=table.choice("status", STATUSES) or "decided",
        parent=table.optional_text("parent"),
        period=span(table),
    )
    if board.parent is not None and board.parent not in known:
        refuse("input.unknown-value", table, "parent", value=board.parent)
    table.done()
    return board


def unit(table: Table, known: Known) -> Unit:
    """Read a row of ``unit``."""
    unit = Unit(
        key=table.text("key"),
        board=board_key(table, known),
        name=table.text("name"),
        phone=table.optional_text("phone"),
        opens=table.optional_text("opens"),
        handles=tuple(_handles(handles) for handles in table.tables("handles")),
        status=table.choice("status", STATUSES) or "decided",
        period=span(table),
    )
    table.done()
    return unit


def _handles(table: Table) -> Handles:
    handles = Handles(targets=table.choices("targets", TARGETS), laws=table.texts("laws"))
    table.done()
    return handles


def decider(table: Table, known: Known) -> Decider:
    """Read a row of ``decider``."""
    order = table.optional_integer("order")
    decider = Decider(
        key=table.text("key"),
        board=board_key(table, known),
        role=table.choice("role", DECIDER_ROLES) or refuse("input.missing-key", table, "role"),
        name=table.optional_text("name"),
        phone=table.optional_text("phone"),
        order=order if order is not None else refuse("input.missing-key", table, "order"),
        mandates=tuple(_mandate(mandate) for mandate in table.tables("mandates")),
        conflicts=table.texts("conflicts"),
        verified=table.optional_day("verified"),
        period=optional_span(table),
    )
    table.done()
    return decider


def _mandate(table: Table) -> Mandate:
    mandate = Mandate(provisions=table.texts("provisions"), period=span(table))
    table.done()
    return mandate


def delegation(table: Table, known: Known) -> Delegation:
    """Read a row of ``delegation``."""
    delegation = Delegation(
        board=board_key(table, known),
        provision=table.text("provision"),
        limit_sek=table.optional_integer("limit_sek"),
        period=span(table),
    )
    table.done()
    return delegation


def scope(table: Table, _: Known) -> Scope:
    """Read a row of ``scope``."""
    scope = Scope(
        municipality=scb_code(table, "municipality"),
        targets=table.choices("targets", TARGETS),
        service=table.choice("service", SERVICES) or refuse("input.missing-key", table, "service"),
        period=optional_span(table),
    )
    table.done()
    return scope


def cost(table: Table, _: Known) -> Cost:
    """Read a row of ``cost``."""
    shares = table.optional_table("shares")
    cost = Cost(
        name=table.text("name"),
        base=table.text("base"),
        base_sek=table.optional_integer("base_sek"),
        key=table.choice("key", COST_KEYS) or refuse("input.missing-key", table, "key"),
        shares=_shares(shares) if shares is not None else (),
        period=optional_span(table),
    )
    table.done()
    return cost


def _shares(table: Table) -> tuple[tuple[str, int | float], ...]:
    shares: list[tuple[str, int | float]] = []
    for code in table.rest():
        if not (len(code) == 4 and code.isascii() and code.isdigit()):
            refuse("input.unknown-key", table, code)
        shares.append((code, table.optional_number(code) or 0))
    return tuple(shares)


def kpi(table: Table, _: Known) -> Kpi:
    """Read a row of ``kpi``."""
    kpi = Kpi(
        name=table.text("name"),
        unit=table.text("unit"),
        target=table.optional_number("target"),
        measure=table.choice("measure", MEASURES),
    )
    table.done()
    return kpi


def person_role(table: Table, _: Known) -> PersonRole:
    """Read a row of ``person_role``."""
    role = PersonRole(
        person=table.text("person"),
        title=table.text("title"),
        municipality=scb_code(table, "municipality"),
        percent=table.optional_number("percent"),
        valid_from=table.optional_day("valid_from"),
        valid_to=table.optional_day("valid_to"),
    )
    table.done()
    return role
