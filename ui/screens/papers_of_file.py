"""The papers of a minor's file: what F9 offers there, and what some of them ask first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.model.deadlines import Deadline
from core.model.files import CaseFile
from core.model.people import Sex
from core.model.reports import Audience
from core.services.papers.brief import brief_paper
from core.services.papers.cover import cover_paper
from core.services.papers.date_explanation import date_explanation_paper
from core.services.papers.dossier import DossierChoice, dossier_choices, dossier_paper
from core.services.papers.labels import LabelChoice, label_choices
from core.services.papers.service import (
    ServedPaper,
    papers_to_serve,
    service_certificate_paper,
)
from core.services.papers.time_line import time_line_paper
from core.services.withholding import audience_name, held_back
from ui import formatting
from ui.screens.papers_blank import BlankPapers
from ui.screens.papers_labels import LabelsPanel
from ui.screens.papers_panel import Offer, PapersPanel, TicksPanel, show_pages

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class FilePapers(QObject):
    """Opens the panels of papers beside a file."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._store = screen.shell.store
        self._blank = BlankPapers(screen, screen.open_panel, self.ask)

    def ask(self) -> None:
        """What can be printed of this file."""
        self._screen.open_panel(PapersPanel(self.tr("Print from this file"), self._offers()))

    def explanation(self, deadline: Deadline) -> None:
        """The pages that explain one date."""
        date = (deadline.rule_id, deadline.event_id)
        show_pages(self._screen, date_explanation_paper, self._store, self._screen.case_id, *date)

    def _offers(self) -> list[Offer]:
        file, case_id = self._screen.file, self._screen.case_id
        assert file is not None
        here = [report for report in file.reports if report.document_id]

        return [
            Offer(
                self.tr("Brief on one page"),
                self.tr("What one must know before the door opens; nobody confidential is named."),
                lambda: show_pages(self._screen, brief_paper, self._store, case_id),
            ),
            Offer(
                self.tr("Dossier of reports…"),
                self.tr("The reports you choose, behind contents with page numbers that stay."),
                self._ask_whose_dossier,
                "" if here else self.tr("No report is in the file yet, only asked for or none."),
            ),
            Offer(
                self.tr("Time line as proof of dates…"),
                self.tr("Every day that the file knows, in order, with a line to certify it."),
                self._ask_whose_time_line,
            ),
            Offer(
                self.tr("Why a date is what it is…"),
                self.tr("One date of the law with its steps, readings and source."),
                self._ask_date,
                "" if file.deadlines else self.tr("The file has no dates yet."),
            ),
            Offer(
                self.tr("Certificate of service…"),
                self.tr("That a printed paper was handed over, with the number of its copy."),
                self._ask_service,
            ),
            self._letters(file),
            Offer(
                self.tr("Address labels…"),
                self.tr("For the people and the place of this file; nobody confidential."),
                self._ask_labels,
            ),
            Offer(
                self.tr("Cover of the paper file"),
                self.tr("Number and initials in large letters, and who took the file when."),
                lambda: show_pages(self._screen, cover_paper, self._store, case_id),
            ),
            self._blank.offer(),
        ]

    def _letters(self, file: CaseFile) -> Offer:
        """The letters of the hearing to come; where none is, of the last one that was held."""
        days = sorted(each.day for each in file.hearings)
        day = next((day for day in days if day >= file.today), days[-1] if days else None)
        if day is None:
            title, why_not = self.tr("Letters…"), self.tr("No hearing is set in this file yet.")
        else:
            title, why_not = self.tr("Letters of {day}…").format(day=formatting.day(day)), ""
        return Offer(
            title,
            self.tr("Invitations and forms before the hearing, what was decided after it."),
            lambda: day and self._screen.shell.open_letters(day),
            why_not,
        )

    # What some papers ask first

    def _ask_whose_dossier(self) -> None:
        self._ask_audience(self.tr("For whom is the dossier?"), self._ask_dossier)

    def _ask_whose_time_line(self) -> None:
        screen = self._screen
        self._ask_audience(
            self.tr("For whom is the time line?"),
            lambda audience: show_pages(
                screen, time_line_paper, self._store, screen.case_id, audience
            ),
        )

    def _ask_audience(self, title: str, go_on: Callable[[Audience | None], object]) -> None:
        """For whom a paper is made: what is withheld from them does not stand in it."""
        file = self._screen.file
        assert file is not None
        sex = file.case.minor.sex
        offers = [
            Offer(
                self._audience_title(audience, sex),
                self._held_back(file, audience),
                lambda audience=audience: go_on(audience),  # type: ignore[misc]
            )
            for audience in (None, *Audience)
        ]
        self._screen.open_panel(PapersPanel(title, offers, back=self.ask))

    def _audience_title(self, audience: Audience | None, sex: Sex) -> str:
        name = audience_name(audience, sex)
        if audience is Audience.MINOR:
            return self.tr("{minor} and counsel").format(minor=name)
        return name

    def _held_back(self, file: CaseFile, audience: Audience | None) -> str:
        if audience is None:
            return self.tr("Everything, for the committee's own hands.")
        found = held_back(file.reports, audience)
        if not found.pages and not found.whole_reports:
            return self.tr("Nothing in the reports is marked as withheld from them.")
        pages = self.tr("%n page(s) stay out", "", found.pages)
        if not found.whole_reports:
            return f"{pages}."
        whole = self.tr("%n report(s) not even named", "", found.whole_reports)
        return f"{pages}, {whole}."

    def _ask_dossier(self, audience: Audience | None) -> None:
        self._screen.read(
            dossier_choices,
            self._screen.case_id,
            audience,
            done=lambda choices: self._dossier(audience, choices),
        )

    def _dossier(self, audience: Audience | None, choices: Sequence[DossierChoice]) -> None:
        if not choices:
            none = self.tr("Nothing of the reports may reach them.")
            title = self.tr("Dossier of reports")
            self._screen.open_panel(PapersPanel(title, (), back=self.ask, empty=none))
            return
        ticks = []
        for each in choices:
            parts = (each.title, formatting.day(each.day), self.tr("%n page(s)", "", each.pages))
            ticks.append((each.report_id, ", ".join(part for part in parts if part)))
        self._screen.open_panel(
            TicksPanel(
                self.tr("Dossier of reports"),
                self.tr(
                    "In the order of their days. What cannot be read is named in the contents."
                ),
                ticks,
                lambda chosen: show_pages(
                    self._screen,
                    dossier_paper,
                    self._store,
                    self._screen.case_id,
                    audience,
                    None if len(chosen) == len(choices) else chosen,
                ),
                self.ask,
            )
        )

    def _ask_date(self) -> None:
        assert self._screen.file is not None
        offers = [
            Offer(
                f"{formatting.day(each.counts_on)} · {each.title}",
                each.section,
                lambda each=each: self.explanation(each),  # type: ignore[misc]
            )
            for each in self._screen.file.deadlines
        ]
        self._screen.open_panel(PapersPanel(self.tr("Which date?"), offers, back=self.ask))

    def _ask_service(self) -> None:
        self._screen.read(papers_to_serve, self._screen.case_id, done=self._service)

    def _service(self, papers: Sequence[ServedPaper]) -> None:
        offers = [
            Offer(each.title, self._about(each), lambda each=each: self._certificate(each))  # type: ignore[misc]
            for each in papers
        ]
        self._screen.open_panel(
            PapersPanel(
                self.tr("Which paper was handed over?"),
                offers,
                back=self.ask,
                empty=self.tr(
                    "No paper of this file was printed or signed here yet. What is printed stands "
                    "here with the number of its copy; an empty certificate is among the empty "
                    "forms."
                ),
            )
        )

    def _about(self, paper: ServedPaper) -> str:
        parts = [formatting.day(paper.day), paper.recipient]
        if paper.number is not None:
            copy = self.tr("copy {number} of {count}")
            number, count = formatting.number(paper.number), formatting.number(paper.copies or 0)
            parts.append(copy.format(number=number, count=count))
        return " · ".join(part for part in parts if part)

    def _certificate(self, paper: ServedPaper) -> None:
        show_pages(
            self._screen, service_certificate_paper, self._store, self._screen.case_id, paper
        )

    def _ask_labels(self) -> None:
        self._screen.read(label_choices, self._screen.case_id, done=self._labels)

    def _labels(self, choices: Sequence[LabelChoice]) -> None:
        title = self.tr("Address labels")
        if not choices:
            empty = self.tr("There is nobody in this file to write to yet. Add people in its tab.")
            self._screen.open_panel(PapersPanel(title, (), back=self.ask, empty=empty))
            return
        self._screen.open_panel(LabelsPanel(self._screen, choices, self.ask))
