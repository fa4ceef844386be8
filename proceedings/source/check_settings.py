"""What an edition asks of its papers, and what its editors have accepted, from edition.yml."""

from __future__ import annotations

from proceedings.model.check_settings import Accepted, CheckSettings, PageLimits
from proceedings.source.forms.checks import ChecksForm
from proceedings.source.located import Value, place


def check_settings(form: ChecksForm, data: Value) -> CheckSettings:
    """The settings of *form*; *data* is the file that it was read from, for the lines."""
    lines = [place(data, ("checks", "accepted", n)) for n in range(len(form.accepted))]
    return CheckSettings(
        limits={kind: PageLimits(least=span[0], most=span[1]) for kind, span in form.pages.items()},
        references_count=form.references == "count",
        paper_size=form.paper_size,
        required=tuple(form.required),
        accepted=tuple(
            Accepted(
                code=one.code,
                reason=one.reason,
                date=one.date,
                paper=one.paper or "",
                text=one.text or "",
                line=where[1] if where else 1,
            )
            for one, where in zip(form.accepted, lines, strict=True)
        ),
    )
