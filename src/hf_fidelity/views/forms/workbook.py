"""An empty form as an Excel workbook: what is asked, drop-downs to answer with, and nothing filled in.

Cells hold texts only: no formulas, no macros, no links. Where an answer is lacking is marked by a rule.
"""

from typing import TYPE_CHECKING

from hf_fidelity.scale.words import in_language
from hf_fidelity.views.forms.blank import BlankForm
from hf_fidelity.views.speech import speech

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def render_form_workbook(blank: BlankForm) -> bytes:
    """The workbook's bytes, the same for the same form."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    from hf_fidelity.views.forms.choices import Choices
    from hf_fidelity.views.forms.cover_sheet import fill_cover_sheet
    from hf_fidelity.views.forms.item_sheet import fill_item_sheet
    from hf_fidelity.views.forms.plan_sheet import fill_plan_sheet
    from hf_fidelity.views.workbooks.cells import FONT
    from hf_fidelity.views.workbooks.package import packed

    say = speech(blank.language)
    workbook = Workbook()
    workbook._named_styles["Normal"].font = Font(name=FONT, size=10)  # type: ignore[attr-defined]  # noqa: SLF001
    cover = workbook.active
    assert cover is not None
    cover.title = say("Cover")
    domains = [
        (domain, _added(workbook, in_language(domain.title, blank.language, domain.id)))
        for domain, _items in blank.domains()
    ]
    plan = None if blank.is_anonymous else _added(workbook, say("Action plan"))
    lists = _added(workbook, say("Lists"))
    lists.sheet_state = "hidden"
    choices = Choices(lists, say)
    fill_cover_sheet(cover, blank, choices)
    for number, (domain, sheet) in enumerate(domains, 1):
        fill_item_sheet(sheet, blank, domain, number, choices)
    if plan:
        fill_plan_sheet(plan, blank, choices)
    lists.protection.sheet = True
    return packed(workbook, f"{blank.title} ({blank.scale.reference})", blank.language, blank.scale.date)


def _added(workbook: "Workbook", title: str) -> "Worksheet":
    from hf_fidelity.views.workbooks.names import sheet_name

    sheet: Worksheet = workbook.create_sheet(sheet_name(title, workbook.sheetnames))
    return sheet
