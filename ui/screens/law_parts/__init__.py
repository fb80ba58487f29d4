"""The parts of the law desk: list of rules, page of a rule, calculator, calendar of rest days."""
