"""What stands in the lines of the page of the road, and what to do about what was noticed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.problems import Problem
from jourdesk.domain.secrecy import StreamKind
from jourdesk.ui.texts import clock, day, day_and_clock, text_of
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_road import Came, RoadLine, RoadView
from jourdesk.usecases.road_state import FactState, FactStatus, Refusal, Trouble, Waiting

translate = QCoreApplication.translate

HEALS = frozenset(
    {
        *("feed.restored", "feed.rolled-back", "envelope.gap", "envelope.no-key", "envelope.no-grant", "feed.withheld"),
        *("grant.not-yours", "directory.behind", "request.slow", "road.refused", "feed.gap", "fact.gap"),
    }
)
"""What mends itself on later trips. Everything else is for the host municipality's IT."""


def mark_of(came: Came) -> Mark:
    """The sign of how far something has come."""
    if came.state is FactState.REFUSED:
        return Mark.LATE
    if came.state is not FactState.RECEIPTED:
        return Mark.UNSENT
    return Mark.YES if came.fetched else Mark.DONE


def state_words(came: Came, names: Mapping[str, str]) -> str:
    """Say how far something has come; *sent* only of what has left, never of what has been receipted by nobody."""
    if came.state is FactState.REFUSED:
        return translate("Road", "the store did not take it")
    if came.state is FactState.HERE:
        return translate("Road", "only here")
    if came.state is FactState.SENT:
        return translate("Road", "left, not receipted yet")
    if came.fetched:
        units = ", ".join(names.get(unit, unit) for unit in came.fetched)
        return translate("Road", "fetched by %1").replace("%1", units)
    return translate("Road", "receipted by the store")


def one_state(status: FactStatus, names: Mapping[str, str]) -> str:
    """Say how far one record has come."""
    return state_words(Came(state=status.state, records=1, unsent=0, fetched=status.fetched), names)


def sections(view: RoadView) -> list[Section]:
    """Lay the road out: what needs to be looked at, what is unsent, what has been receipted."""
    looked_at = [
        *(_trouble_row(one) for one in sorted(view.troubles, key=lambda one: one.code in HEALS)),
        *([_withheld_row(view.withheld)] if view.withheld else []),
        *(_refusal_row(one) for one in view.refused),
        *(_waiting_row(one) for one in view.waiting),
    ]
    unsent = [line_row(one, view) for one in view.lines if one.came.unsent]
    unsent += [_other_row(kind, count) for kind, count in view.other]
    sent = [line_row(one, view) for one in view.lines if not one.came.unsent]
    sent += _forgotten_rows(view)
    found = (
        (translate("Road", "Noticed"), looked_at, "soon"),
        (translate("Road", "Unsent"), unsent, "text2"),
        (translate("Road", "With the store"), sent, "text2"),
    )
    return [Section(title=title, rows=tuple(rows), tone=tone) for title, rows, tone in found if rows]


def line_row(line: RoadLine, view: RoadView) -> ListRow:
    """A contact, by time and label; never a name."""
    came = line.came
    count = (
        translate("Road", "%1 of %2 records unsent").replace("%1", str(came.unsent)).replace("%2", str(came.records))
    )
    return ListRow(
        key=f"call:{line.call}",
        mark=mark_of(came),
        time=clock(line.received),
        title=line.label or translate("Road", "Contact"),
        sub=count if came.unsent else records(came.records),
        state=state_words(came, dict(view.unit_names)),
    )


def records(count: int) -> str:
    """Count records."""
    return translate("Road", "%1 records").replace("%1", str(count)) if count != 1 else translate("Road", "1 record")


def title_of(problem: str) -> str:
    """Say in a few words what was noticed."""
    words = {
        "feed.restored": translate("Road", "The store has gone back to an older copy"),
        "feed.rolled-back": translate("Road", "The store has gone back to an older copy"),
        "feed.forgotten": translate("Road", "The store may lack contacts that are forgotten here"),
        "feed.forked": translate("Road", "The store shows different desks different things"),
        "feed.withheld": translate("Road", "Something has not come back from the store"),
        "envelope.gap": translate("Road", "Records are missing in a row"),
        "envelope.fork": translate("Road", "A desk has written two rows"),
        "fact.fork": translate("Road", "A desk has written two rows"),
        "envelope.no-key": translate("Road", "A record cannot be opened yet"),
        "envelope.forged": translate("Road", "A record is not what it says it is"),
        "envelope.tampered": translate("Road", "A record has been changed on the way"),
    }
    return words.get(problem) or text_of(Problem(problem)).partition(".")[0]


def advice(code: str) -> str:
    """Say what to do."""
    if code in HEALS:
        return translate("Road", "You need do nothing. Jourdesk looks again on every trip; all you write is kept here.")
    return translate("Road", "Go on working; nothing is lost. Tell the host municipality's IT in the morning.")


def fact_words(kind: str) -> str:
    """Name a kind of record for a person."""
    words = {
        "CallOpened": translate("Road", "The contact begins"),
        "CallDescribed": translate("Road", "How it stands"),
        "CallerStated": translate("Road", "Who called"),
        "NoteWritten": translate("Road", "Note"),
        "NoteCorrected": translate("Road", "Corrected note"),
        "PersonStated": translate("Road", "A person"),
        "MunicipalityConfirmed": translate("Road", "Responsible municipality"),
        "RequisiteAnswered": translate("Road", "Question of law answered"),
        "ProtectionAssessed": translate("Road", "Protection assessment"),
        "DeciderTried": translate("Road", "Call to a decider"),
        "DecisionRecorded": translate("Road", "Decision"),
        "StepRecorded": translate("Road", "Step after a decision"),
        "HandoverMade": translate("Road", "Handover"),
        "PartyInformed": translate("Road", "Who knows"),
        "InformedVoided": translate("Road", "Who knows, marked as wrong"),
        "CallEnded": translate("Road", "The contact ends"),
        "CallJoined": translate("Road", "Same contact or not"),
    }
    return words.get(kind) or translate("Road", "Other record")


def _forgotten_rows(view: RoadView) -> list[ListRow]:
    """Say how many contacts lie in the store alone and when more are forgotten; nothing where nothing ever is."""
    known = view.forgotten
    if known.days is None and not known.calls:
        return []
    if known.days is None or known.next is None:
        sub = translate("Road", "Nothing more is forgotten here: the register sets no time")
    else:
        after = translate("Road", "Settled contacts are forgotten here after %1 days; looked for next %2")
        sub = after.replace("%1", str(known.days)).replace("%2", day(known.next))
    coming = translate("Road", "%1 on the way back").replace("%1", str(known.wanted)) if known.wanted else ""
    return [ListRow(key="forgotten:", mark=Mark.DONE, title=forgotten_words(known.calls), sub=sub, state=coming)]


def forgotten_words(count: int) -> str:
    """Say how many contacts lie in the store alone."""
    if not count:
        return translate("Road", "All contacts of this computer are still here")
    if count == 1:
        return translate("Road", "1 older contact lies in the store alone")
    return translate("Road", "%1 older contacts lie in the store alone").replace("%1", str(count))


def _trouble_row(one: Trouble) -> ListRow:
    times = translate("Road", "%1 times, last %2") if one.times > 1 else translate("Road", "once, %2")
    sub = times.replace("%1", str(one.times))
    return ListRow(
        key=f"trouble:{one.code}:{one.about}",
        mark=Mark.DONE if one.code in HEALS else Mark.SOON,
        title=title_of(one.code),
        sub=sub.replace("%2", day_and_clock(one.last)),
        state=translate("Road", "mends itself") if one.code in HEALS else translate("Road", "tell IT"),
    )


def _withheld_row(count: int) -> ListRow:
    return ListRow(
        key="withheld:",
        mark=Mark.SOON,
        title=title_of("feed.withheld"),
        sub=translate("Road", "%1 records that the store says it has kept").replace("%1", str(count)),
    )


def _refusal_row(one: Refusal) -> ListRow:
    kinds = {
        "entry": translate("Road", "an entry of the directory"),
        "grant": translate("Road", "a key for a unit"),
        "withdrawal": translate("Road", "a key taken back"),
    }
    return ListRow(
        key=f"refused:{one.id}",
        mark=Mark.SOON,
        title=translate("Road", "The store did not take it"),
        sub=kinds.get(one.kind, translate("Road", "a record")),
        state=translate("Road", "stays here"),
    )


def _waiting_row(one: Waiting) -> ListRow:
    return ListRow(
        key=f"waiting:{one.id}",
        mark=Mark.SOON,
        title=title_of(one.reason),
        sub=translate("Road", "from the desk %1").replace("%1", one.desk),
        state=translate("Road", "set aside"),
    )


def _other_row(kind: StreamKind, count: int) -> ListRow:
    names = {
        StreamKind.CALL: translate("Road", "Other contacts"),
        StreamKind.ACCESS: translate("Road", "Traces of reading"),
        StreamKind.SEALED: translate("Road", "Sealed words"),
        StreamKind.REGISTER: translate("Road", "The register"),
        StreamKind.SHIFTS: translate("Road", "Shifts"),
        StreamKind.WATCH: translate("Road", "Watches"),
        StreamKind.ROSTER: translate("Road", "Rosters"),
    }
    return ListRow(
        key=f"other:{kind.value}",
        mark=Mark.UNSENT,
        title=names[kind],
        sub=records(count),
        state=translate("Road", "only here"),
    )
