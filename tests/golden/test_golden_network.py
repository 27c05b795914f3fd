"""What is written of a small made-up network, in every language."""

import re

import pytest

from hf_fidelity.scoring.network.roster import Out, Outside
from hf_fidelity.views.network.data import render_codebook, render_data
from hf_fidelity.views.network.machine import render_network_json
from hf_fidelity.views.network.page import render_meeting_page, render_own_sheet, render_slides
from hf_fidelity.views.network.subject import subject_of
from hf_fidelity.views.network.terminal import render_network
from hf_fidelity.views.network.workbook import render_network_workbook
from hf_fidelity.views.speech import LANGUAGES, speech
from tests.golden.test_golden import golden, plain  # noqa: F401  # a fixture
from tests.golden.test_golden_tables import listed
from tests.properties.networks import ITEMS, SCALE, Sent, rounds_of

LEAST = 3
OUTSIDE = (Outside(None, Out.UNREADABLE, "sent/r1/odd.yaml"), Outside("Absent", Out.MISSING))


def network():
    """Two rounds of ten teams, of which two come and go; some share what stands in the way."""
    return {
        name: {
            f"Team {n:02}": Sent(
                {item: 1 + (n + n * at // 3 + at + r) % 4 for at, item in enumerate(ITEMS)},
                shares=n % 2 == 0,
                barrier=f"What stands in the way of team {n} is long to tell." if n % 3 == 0 else None,
            )
            for n in range(r, 10 + r)
        }
        for r, name in enumerate(("r0", "r1"))
    }


def shown(language, *, is_named=False):
    rounds, key = rounds_of(network(), LEAST)
    roster = rounds[-1].roster._replace(outside=OUTSIDE)
    rounds = [*rounds[:-1], rounds[-1]._replace(roster=roster)]
    return subject_of(SCALE, rounds, "r0", key.least, speech(language), is_named=is_named)


def written(page):
    """The page without its style, which it shares with other pages, and without what is reckoned from it."""
    return re.sub(r"sha256-[^\"']+", "sha256-", re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL))


@pytest.mark.parametrize("language", LANGUAGES)
def test_page(golden, language):  # noqa: F811
    golden(f"network.{language}.html", written(render_meeting_page(shown(language))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_slides(golden, language):  # noqa: F811
    golden(f"network-slides.{language}.html", written(render_slides(shown(language))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_sheet(golden, language):  # noqa: F811
    golden(f"network-own.{language}.html", written(render_own_sheet(shown(language), "Team 03")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_workbook(golden, language):  # noqa: F811
    golden(f"network.{language}.xlsx.txt", listed(render_network_workbook(shown(language))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_terminal(golden, language):  # noqa: F811
    golden(f"network.{language}.txt", plain(render_network(shown(language))))


def test_named_page(golden):  # noqa: F811
    golden("network-named.nn.html", written(render_meeting_page(shown("nn", is_named=True))))


def test_json(golden):  # noqa: F811
    golden("network.json", render_network_json(shown("en")))


def test_data(golden):  # noqa: F811
    raw = render_data(shown("en")) + render_codebook(shown("en")).removeprefix(b"\xef\xbb\xbf")
    golden("network.csv.txt", raw.decode("utf-8-sig").replace("\r\n", "\n"))
