"""The steps a store's tables have gone through, in order. A released step is never changed."""

from __future__ import annotations

from core.store.migrations import (
    r0001_first_tables,
    r0002_what_dates_rest_on,
    r0003_print_log,
    r0004_own_marks,
    r0005_the_living_plan,
    r0006_own_notes,
    r0007_file_changes,
    r0008_letters,
    r0009_search,
    r0010_report_work,
    r0011_people,
    r0012_form_drafts,
    r0013_handovers,
    r0014_more_to_find,
    r0015_next_dates,
    r0016_text_templates,
)
from core.store.migrations.step import Step

STEPS: tuple[Step, ...] = (
    Step(1, r0001_first_tables.up),
    Step(2, r0002_what_dates_rest_on.up),
    Step(3, r0003_print_log.up),
    Step(4, r0004_own_marks.up),
    Step(5, r0005_the_living_plan.up),
    Step(6, r0006_own_notes.up),
    Step(7, r0007_file_changes.up),
    Step(8, r0008_letters.up),
    Step(9, r0009_search.up),
    Step(10, r0010_report_work.up),
    Step(11, r0011_people.up),
    Step(12, r0012_form_drafts.up),
    Step(13, r0013_handovers.up),
    Step(14, r0014_more_to_find.up),
    Step(15, r0015_next_dates.up),
    Step(16, r0016_text_templates.up),
)
