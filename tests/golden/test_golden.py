"""Views as a reader gets them, in every language. `pytest --rewrite-golden` writes them anew; read each change."""

from fractions import Fraction

import pytest
from rich.console import Console

from hf_fidelity.answers.load import load_answers
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.voices import participants
from hf_fidelity.views.catalogue import render_item, render_scale, render_scales
from hf_fidelity.views.machine import render_json
from hf_fidelity.views.page import render_page
from hf_fidelity.views.participants.machine import render_participants_json
from hf_fidelity.views.participants.page import render_participants_page
from hf_fidelity.views.participants.terminal import render_participants
from hf_fidelity.views.participants.together import Together
from hf_fidelity.views.speech import LANGUAGES, speech
from hf_fidelity.views.terminal import render_summary


@pytest.fixture
def golden(request, root):
    """Compares text with a golden file, or writes it when asked to."""

    def compare(name, text):
        path = root / "tests/golden" / name
        if request.config.getoption("--rewrite-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), "run `pytest --rewrite-golden`, and read the file"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def assessed(root, monkeypatch):
    monkeypatch.chdir(root / "tests/golden")
    from pathlib import Path

    return load_answers(Path("answers.yaml"))


def plain(renderable):
    console = Console(width=80, markup=False, highlight=False, emoji=False, color_system=None, force_terminal=False)
    with console.capture() as capture:
        console.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_summary(golden, assessed, language):
    result = score(assessed.scale, assessed.answers)
    golden(f"summary.{language}.txt", plain(render_summary(assessed, result, speech(language))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_page(golden, assessed, language):
    result = score(assessed.scale, assessed.answers)
    golden(f"page.{language}.html", render_page(assessed, result, speech(language)))


def test_result(golden, assessed):
    golden("result.json", render_json(assessed, score(assessed.scale, assessed.answers)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue(golden, assessed, language):
    say, scale = speech(language), assessed.scale
    parts = [render_scales([scale], say), render_scale(scale, say), *(render_item(scale, i, say) for i in scale.items)]
    golden(f"catalogue.{language}.txt", "\n".join(map(plain, parts)))


@pytest.fixture
def participants_of(assessed):
    """Twelve members of the club, or fewer, who answered their own form."""
    from pathlib import Path

    from hf_fidelity.answers.model import Answers
    from hf_fidelity.answers.values import Blank, Level, Ticks
    from hf_fidelity.scale.load import load_scale

    scale = load_scale(Path("voice.yaml")).model
    steps = [(3, 3, 2, 3)] * 3 + [(3, 2, 1, 2)] * 4 + [(1, 2, 2, 1)] * 3 + [(2, None, 0, None), (None, None, 1, None)]

    def together(n, language):
        about = assessed.answers.about.model_copy(update={"scale": "voice@1.0", "rater": "P"})
        given = [
            Answers(
                about,
                {
                    item.id: Blank()
                    if step is None
                    else Ticks(("rake", "spade")[:step])
                    if item.kind == "checklist"
                    else Level(Fraction(step))
                    for item, step in zip(scale.items, each, strict=True)
                },
                {},
            )
            for each in steps[:n]
        ]
        return Together(scale, "0" * 64, about, about.date, participants(scale, given), speech(language))

    return together


@pytest.mark.parametrize("language", LANGUAGES)
def test_participants_in_the_terminal(golden, participants_of, language):
    parts = [plain(render_participants(participants_of(n, language))) for n in (12, 4)]
    golden(f"participants.{language}.txt", "\n".join(parts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_participants_page(golden, participants_of, language):
    golden(f"participants.{language}.html", render_participants_page(participants_of(12, language)))


def test_participants_result(golden, participants_of):
    golden("participants.json", render_participants_json(participants_of(12, "en")))
