"""`scales`: which scales there are, and what one of them asks."""

from typing import Annotated

import typer

from hf_fidelity.cli.options import Language, ScaleFolders


def scales(
    scale: Annotated[
        str | None, typer.Argument(help="A scale: its id, id@version, or its folder.", metavar="[SCALE]")
    ] = None,
    item: Annotated[str | None, typer.Argument(help="One of its items.", metavar="[ITEM]")] = None,
    lang: Language = None,
    scales: ScaleFolders = None,
) -> None:
    """List the scales, or show one scale, or one of its items."""
    from hf_fidelity.cli.folders import check_folders
    from hf_fidelity.cli.language import speech_for
    from hf_fidelity.cli.terminal import show
    from hf_fidelity.scale.library import find_scale, known_scales
    from hf_fidelity.scale.load import load_scale
    from hf_fidelity.views.catalogue import render_item, render_scale, render_scales

    folders = scales or []
    say = speech_for(lang, "nb")
    check_folders(folders)
    if scale is None:
        found = [load_scale(*found).model for found in known_scales(folders)]
        show(render_scales(found, say))
        return
    model = load_scale(*find_scale(scale, folders)).model
    if item is None:
        show(render_scale(model, say))
        return
    chosen = next((candidate for candidate in model.items if candidate.id == item), None)
    if chosen is None:
        from hf_fidelity.problem import Location, Nearest, Problem, UsageError, quoted

        near, values = Nearest(item, [candidate.id for candidate in model.items]), {"item": quoted(item)}
        wrong, remedy = "the scale has no item {item}", "Look the ids up without ITEM."
        raise UsageError([Problem("HF304", Location(model.reference), wrong, "", remedy, values, nearest=near)])
    show(render_item(model, chosen, say))
