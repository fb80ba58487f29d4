"""When provisions begin and end: temporary ones, and the Act itself (ss. 25, 25א, 49)."""

from __future__ import annotations

from core.law import commencement, provisions
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, Kind
from core.law.explain import Finding, step
from core.law.readings import Readings
from core.law.rules import RuleBook

TEMPORARY = ("25f_25l", "25d_suffix", "25a_h_z")
PROVISION = Kind("provision", {name: name for name in TEMPORARY}.__getitem__, choices=TEMPORARY)


def _expiry(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = provisions.last_day(book, args["provision"], readings)
    return Evaluation({"last_day": iso(found.on)}, found.steps)


def _in_force(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    provision, on = args["provision"], args["on"]
    found = provisions.in_force(book, provision, on, readings)
    last = provisions.last_day(book, provision, readings)
    said = step("provision_in_force" if found else "provision_not_in_force", on)
    return Evaluation({"in_force": found}, (*last.steps, said))


def _whole(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    return _begun(commencement.act_began(book), args)


def _boys(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    return _begun(commencement.boys_began(book, args["deferred_to"]), args)


def _south(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    return _begun(commencement.south_began(book), args)


def _begun(found: Finding, args: Args) -> Evaluation:
    assert found.on is not None
    begun = args["on"] >= found.on
    said = step("commencement_begun" if begun else "commencement_not_begun", args["on"])
    results = {"begins": iso(found.on), "in_force": begun}
    return Evaluation(results, (*found.steps, said))


CALCULATORS = (
    Calculator("temporary-provision-expiry", {"provision": PROVISION}, ("last_day",), _expiry),
    Calculator(
        "temporary-provision-in-force",
        {"provision": PROVISION, "on": DATE},
        ("in_force",),
        _in_force,
    ),
    Calculator(commencement.WHOLE, {"on": DATE}, ("begins", "in_force"), _whole),
    Calculator(
        commencement.BOYS,
        {"on": DATE, "deferred_to": DATE_OR_NONE},
        ("begins", "in_force"),
        _boys,
    ),
    Calculator(commencement.SOUTH, {"on": DATE}, ("begins", "in_force"), _south),
)
