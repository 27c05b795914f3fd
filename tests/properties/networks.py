"""Networks of teams: a small scale, rows made by scoring real answers, and generated rounds."""

from typing import NamedTuple

from hypothesis import strategies as st

from hf_fidelity.answers.model import Answers, AnswersFile
from hf_fidelity.answers.tie import tie
from hf_fidelity.scale.model import Scale
from hf_fidelity.scoring.compute import score
from hf_fidelity.scoring.network.codes import Key, coded
from hf_fidelity.scoring.network.figures import Round
from hf_fidelity.scoring.network.roster import enter
from hf_fidelity.scoring.network.rows import layout_of, row_of

SECRET = "0123456789abcdef" * 2
LEVELS = [{"score": score} for score in (1, 2, 3, 4)]


def _item(name, actor, group, **more):
    return {"id": name, "kind": "levels", "anchors": LEVELS, "tags": {"actor": actor, "two": group}, **more}


SCALE = Scale.model_validate(
    {
        "id": "small",
        "version": "1.0",
        "status": "draft",
        "date": "2026-01-01",
        "languages": ["en"],
        "title": "Small",
        "variants": [{"id": "a"}, {"id": "b"}],
        "groupings": [
            {"id": "actor", "groups": [{"id": "team"}, {"id": "state"}]},
            {"id": "two", "groups": [{"id": "one"}, {"id": "other"}, {"id": "nobody"}]},
        ],
        "scoring": {"domain": "mean", "overall": "mean-of-domains", "least-scored": "50 %"},
        "domains": [
            {"id": "home", "items": [_item("home-1", "team", "one"), _item("home-2", "state", "other")]},
            {
                "id": "help",
                "items": [
                    _item("help-1", "team", "one", core=True, short=True),
                    _item("help-2", "state", "one"),
                    _item("help-b", "team", "other", **{"only-for": ["b"]}),
                ],
            },
        ],
    }
)
LAYOUT = layout_of(SCALE, "f" * 64)
ITEMS = ("home-1", "home-2", "help-1", "help-2")


class Sent(NamedTuple):
    """What a team sends: scores by item (None is blank), its variant, and whether it shares its texts."""

    scores: dict
    variant: str = "a"
    shares: bool = False
    barrier: str | None = None


def row(team, name, sent, layout=LAYOUT, form="full", scale=SCALE):
    """The row of a team, by way of an answer file."""
    answers = {item: {"value": score, "barrier": sent.barrier} for item, score in sent.scores.items()}
    header = {"scale": "small@1.0", "team": team, "round": name, "date": "2026-01-01", "rater": "agreed"}
    more = {"variant": sent.variant, "form": form, "share-texts": sent.shares}
    about = AnswersFile.model_validate({**header, **more, "answers": answers})
    tied, findings = tie(scale, about.variant, about.form, about.answers)
    assert not findings
    whole = Answers(about, tied.values, about.answers)
    return row_of(layout, whole, score(scale, whole), f"{team}-{name}.yaml", with_texts=True)


def rounds_of(network, least, secret=SECRET):
    """The rounds of a network, given as what each team sent by round; and the key with its codes."""
    key, rosters = Key(secret, least), []
    for name, sent in network.items():
        roster = enter(LAYOUT, name, [row(team, name, one) for team, one in sent.items()])
        key = coded(key, name, [one.team for one in roster.inside])
        rosters.append(roster)
    return [Round(roster, LAYOUT, key.codes_of(roster.round), lot=key.lot_of(roster.round)) for roster in rosters], key


def alike(n_teams, score=2, **more):
    """Teams that all score the same."""
    return {f"Team {n:02}": Sent(dict.fromkeys(ITEMS, score), **more) for n in range(n_teams)}


@st.composite
def networks(draw, complete=False):
    """One to three rounds of three to twelve teams, most of which take part each time; and the limit."""
    teams = [f"Team {n:02}" for n in range(draw(st.integers(3, 12)))]
    answer = st.integers(1, 4) if complete else st.sampled_from([1, 2, 3, 4, 4, None])
    sent = st.builds(
        Sent,
        st.fixed_dictionaries(dict.fromkeys(ITEMS, answer)),
        st.sampled_from(["a"] * 9 + ["b"]),
        st.booleans(),
    )
    network = {}
    for number in range(draw(st.integers(1, 3))):
        away = draw(st.sets(st.sampled_from(teams), max_size=2))
        network[f"r{number}"] = {
            team: draw(sent)._replace(barrier=f"{team} in r{number}") for team in teams if team not in away
        }
    return network, draw(st.integers(3, 5))
