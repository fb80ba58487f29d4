"""How long somebody is held in a facility (ss. 33, 34, 34א, 42(ג))."""

from __future__ import annotations

from core.law.absences import order_end
from core.law.ages import age_limit
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, FLAG, one_of
from core.law.explain import step
from core.law.facility import extension_limit, extension_possible, rights_at_entry
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import Absence, AbsenceKind, FacilityKind


def _age_cap(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    birth = args["birth_date"]
    limit = age_limit(book, "dorm-age-cap-20-34", birth, readings)
    end = order_end(book, readings, court_end=args["order_end"], birth=birth)
    return Evaluation({"turns_20": iso(limit.turns), "effective_end": iso(end.on)}, end.steps)


def _extension(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = extension_limit(book, readings, order_end=args["order_end"], birth=args["birth_date"])
    return Evaluation(
        {"latest_extended_end": iso(found.latest), "effective_end": iso(found.on)}, found.steps
    )


def _extension_facility(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    possible = extension_possible(args["facility"], readings)
    key = "facility_extension_possible" if possible else "no_extension"
    said = step(key, reading=readings.text("extension_facility"))
    return Evaluation({"extension_possible": possible}, (said,))


def _rights_at_entry(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = rights_at_entry(book, args["entry_date"], args["explained_on"])
    return Evaluation({"explain_by": iso(found.by), "days_late": found.late}, found.steps)


def _absence(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    absence = Absence(
        id="",
        kind=AbsenceKind.ESCAPE,
        start=args["absent_from"],
        arrested=args["arrested"],
        returned=args["returned"],
        court_ordered_otherwise=args["court_ordered_otherwise"],
    )
    found = order_end(
        book,
        readings,
        court_end=args["order_end"],
        absences=[absence],
        birth=args["birth_date"],
    )
    return Evaluation(
        {"days_not_counted": found.days_not_counted, "new_end": iso(found.on)}, found.steps
    )


FACILITY = one_of(
    {
        "מעון": FacilityKind.DORMITORY,
        "מעון נעול": FacilityKind.LOCKED_DORMITORY,
        **{kind.value: kind for kind in FacilityKind},
    }
)

CALCULATORS = (
    Calculator(
        "dorm-age-cap-20-34",
        {"birth_date": DATE, "order_end": DATE},
        (
            "turns_20",
            "effective_end",
        ),
        _age_cap,
    ),
    Calculator(
        "dorm-extension-1y-33",
        {"order_end": DATE, "birth_date": DATE},
        (
            "latest_extended_end",
            "effective_end",
        ),
        _extension,
    ),
    Calculator(
        "dorm-extension-facility-33",
        {"facility": FACILITY},
        ("extension_possible",),
        _extension_facility,
    ),
    Calculator(
        "rights-at-entry-34a",
        {"entry_date": DATE, "explained_on": DATE_OR_NONE},
        (
            "explain_by",
            "days_late",
        ),
        _rights_at_entry,
    ),
    Calculator(
        "absence-not-counted-42c",
        {
            "order_end": DATE,
            "absent_from": DATE,
            "arrested": DATE_OR_NONE,
            "returned": DATE,
            "court_ordered_otherwise": FLAG,
            "birth_date": DATE_OR_NONE,
        },
        (
            "days_not_counted",
            "new_end",
        ),
        _absence,
    ),
)
