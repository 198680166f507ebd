"""The register as TOML: what an administrator exports and imports. Reading and writing give the same register back."""

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
    Period,
    PersonRole,
    Register,
    Scope,
    Unit,
)
from jourdesk.wire.toml_table import Table, parse, refuse


def read_register(text: str, name: str = "register.toml") -> Register:
    """Read a register.

    Args:
        text: The whole TOML text.
        name: How the file is named in a problem.

    Raises:
        Refused: If a key is unknown, missing or of the wrong type, a code is unknown, a key stands twice, or a row names a board
            that does not exist; one line that names file, table and key.
    """
    top = Table(name, "", parse(text, name))
    agreement = top.optional_table("agreement")
    if agreement is None:
        refuse("input.missing-key", top, "agreement")
    boards = _unique(top, "board")
    known = {table.text("key") for table in boards}
    register = Register(
        agreement=_agreement(agreement),
        members=tuple(_member(table) for table in top.tables("member")),
        neighbours=tuple(_neighbour(table) for table in top.tables("neighbour")),
        boards=tuple(_board(table, known) for table in boards),
        units=tuple(_unit(table, known) for table in _unique(top, "unit")),
        deciders=tuple(_decider(table, known) for table in _unique(top, "decider")),
        delegations=tuple(_delegation(table, known) for table in top.tables("delegation")),
        scopes=tuple(_scope(table) for table in top.tables("scope")),
        costs=tuple(_cost(table) for table in top.tables("cost")),
        kpis=tuple(_kpi(table) for table in top.tables("kpi")),
        person_roles=tuple(_person_role(table) for table in top.tables("person_role")),
    )
    top.done()
    return register


def _unique(top: Table, kind: str) -> list[Table]:
    """List the rows of a kind; a key that stands twice is refused."""
    tables = top.tables(kind)
    seen: set[str] = set()
    for table in tables:
        key = table.text("key")
        if key in seen:
            refuse("input.double-key", table, "key", value=key)
        seen.add(key)
    return tables


def _code(table: Table, key: str) -> str:
    """Read an SCB code: four digits."""
    code = table.text(key)
    if len(code) != 4 or not (code.isascii() and code.isdigit()):
        refuse("input.unknown-value", table, key, value=code)
    return code


def _board_key(table: Table, known: set[str]) -> str:
    key = table.text("board")
    if key not in known:
        refuse("input.unknown-value", table, "board", value=key)
    return key


def _period(table: Table) -> Period:
    period = Period(valid_from=table.day("valid_from"), valid_to=table.optional_day("valid_to"))
    if period.valid_to is not None and period.valid_to < period.valid_from:
        refuse("input.backwards", table, "valid_to")
    return period


def _agreement(table: Table) -> Agreement:
    agreement = Agreement(
        name=table.text("name"),
        host=_code(table, "host") if table.has("host") else None,
        version=table.optional_text("version") or "",
        valid_from=table.day("valid_from"),
        legal_basis=table.texts("legal_basis"),
        status=table.choice("status", STATUSES) or "decided",
        replaces=table.optional_text("replaces"),
    )
    table.done()
    return agreement


def _member(table: Table) -> Member:
    council = table.optional_table("council")
    member = Member(
        code=_code(table, "code"),
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


def _neighbour(table: Table) -> Neighbour:
    neighbour = Neighbour(code=_code(table, "code"), jour=table.text("jour"), phone=table.text("phone"))
    table.done()
    return neighbour


def _board(table: Table, known: set[str]) -> Board:
    board = Board(
        key=table.text("key"),
        municipality=_code(table, "municipality"),
        name=table.text("name"),
        kind=table.choice("kind", BOARD_KINDS) or "board",
        status=table.choice("status", STATUSES) or "decided",
        parent=table.optional_text("parent"),
        period=_period(table),
    )
    if board.parent is not None and board.parent not in known:
        refuse("input.unknown-value", table, "parent", value=board.parent)
    table.done()
    return board


def _unit(table: Table, known: set[str]) -> Unit:
    unit = Unit(
        key=table.text("key"),
        board=_board_key(table, known),
        name=table.text("name"),
        phone=table.optional_text("phone"),
        opens=table.optional_text("opens"),
        handles=tuple(_handles(handles) for handles in table.tables("handles")),
        status=table.choice("status", STATUSES) or "decided",
        period=_period(table),
    )
    table.done()
    return unit


def _handles(table: Table) -> Handles:
    handles = Handles(targets=table.choices("targets", TARGETS), laws=table.texts("laws"))
    table.done()
    return handles


def _decider(table: Table, known: set[str]) -> Decider:
    order = table.optional_integer("order")
    decider = Decider(
        key=table.text("key"),
        board=_board_key(table, known),
        role=table.choice("role", DECIDER_ROLES) or refuse("input.missing-key", table, "role"),
        name=table.optional_text("name"),
        phone=table.optional_text("phone"),
        order=order if order is not None else refuse("input.missing-key", table, "order"),
        mandates=tuple(_mandate(mandate) for mandate in table.tables("mandates")),
        conflicts=table.texts("conflicts"),
    )
    table.done()
    return decider


def _mandate(table: Table) -> Mandate:
    mandate = Mandate(provisions=table.texts("provisions"), period=_period(table))
    table.done()
    return mandate


def _delegation(table: Table, known: set[str]) -> Delegation:
    delegation = Delegation(
        board=_board_key(table, known),
        provision=table.text("provision"),
        limit_sek=table.optional_integer("limit_sek"),
        period=_period(table),
    )
    table.done()
    return delegation


def _scope(table: Table) -> Scope:
    scope = Scope(
        municipality=_code(table, "municipality"),
        targets=table.choices("targets", TARGETS),
        service=table.choice("service", SERVICES) or refuse("input.missing-key", table, "service"),
    )
    table.done()
    return scope


def _cost(table: Table) -> Cost:
    shares = table.optional_table("shares")
    cost = Cost(
        name=table.text("name"),
        base=table.text("base"),
        base_sek=table.optional_integer("base_sek"),
        key=table.choice("key", COST_KEYS) or refuse("input.missing-key", table, "key"),
        shares=_shares(shares) if shares is not None else (),
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


def _kpi(table: Table) -> Kpi:
    kpi = Kpi(name=table.text("name"), unit=table.text("unit"), target=table.optional_number("target"))
    table.done()
    return kpi


def _person_role(table: Table) -> PersonRole:
    role = PersonRole(
        person=table.text("person"),
        title=table.text("title"),
        municipality=_code(table, "municipality"),
        percent=table.optional_number("percent"),
        valid_from=table.optional_day("valid_from"),
        valid_to=table.optional_day("valid_to"),
    )
    table.done()
    return role
