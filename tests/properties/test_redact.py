"""Whatever a team wrote: nothing that it did not share is in the file it sends, and its scores are the same."""

from hypothesis import given
from hypothesis import strategies as st

from hf_fidelity.answers.load import Assessed
from hf_fidelity.answers.model import Action, Answers, AnswersFile, Correction, Given
from hf_fidelity.answers.redacted import fault_in
from hf_fidelity.answers.redaction import SHARED_TEXTS, redact
from hf_fidelity.answers.survey.choices import plain
from hf_fidelity.answers.tie import tie
from hf_fidelity.answers.values import Amount, DontKnow, Level, NotApplicable, Proportion, Ticks
from hf_fidelity.scoring.compute import score_values
from hf_fidelity.source.document import Document
from hf_fidelity.source.json_tree import build_json
from hf_fidelity.source.tree import LineTable
from hf_fidelity.source.yaml_tree import build_yaml
from hf_fidelity.views.redacted import redaction_lines, render_redacted
from tests.properties.strategies import scales_with_answers

MARK = "xq"
"""Stands in every free text, and in nothing else: neither in keys and ids nor in a digest."""
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="q"), max_size=30).map(
    lambda text: f"{text}{MARK}{text}"
)
reasons = st.none() | texts


def as_written(value):
    match value:
        case Level(number) | Amount(number):
            return plain(number)
        case Ticks(ticked):
            return list(ticked)
        case Proportion(n, total):
            return {"count": plain(n), "total": plain(total)}
        case DontKnow():
            return "dont-know"
        case NotApplicable():
            return "not-applicable"
    return None


@st.composite
def said(draw, value):
    """An answer with everything that can stand beside it."""
    rated = draw(st.booleans())
    written = as_written(value)
    return Given(
        value=written,
        reason=draw(texts) if isinstance(value, NotApplicable) or (rated and draw(st.booleans())) else None,
        ratings=dict.fromkeys(draw(st.sets(st.sampled_from("ABCDEFG"), min_size=1)), written) if rated else None,
        corrected=draw(st.none() | st.builds(Correction, was=texts, date=st.just("2026-11-01"), reason=texts)),
        **{key: draw(reasons) for key in SHARED_TEXTS},
    )


@st.composite
def assessed(draw):
    """Agreed answers of a team, with texts of every kind."""
    scale, values = draw(scales_with_answers())
    about = AnswersFile.model_validate(
        {
            "scale": f"{MARK}/scale.yaml",
            "team": "Team",
            "round": "2026-2",
            "date": "2026-10-14",
            "rater": "agreed",
            "role": draw(st.none() | st.just("leader")),
            "share-texts": draw(st.booleans()),
            "answers": {name: draw(said(value)) for name, value in values.items()},
            "actions": draw(st.lists(st.builds(Action, step=texts, owner=reasons, item=reasons), max_size=3)),
        }
    )
    document = Document("answers.yaml", {}, "0" * 64, LineTable())
    return Assessed(scale, Answers(about, values, about.answers), document, document)


def outcomes(scale, values):
    result = score_values(scale, values, None, "full")
    return result.overall, result.domains, [item.outcome for item in result.items.values()]


@given(assessed())
def test_no_free_text_is_sent_unless_it_is_shared(example):
    about = example.answers.about
    redaction = redact(example)
    for as_json in (False, True):
        text = render_redacted(redaction, as_json=as_json)
        if not about.share_texts:
            assert MARK not in text
            assert "leader" not in text
        n_shared = sum(getattr(given, key) is not None for given in about.answers.values() for key in SHARED_TEXTS)
        assert text.count(MARK) == n_shared * about.share_texts
    data = build_json(render_redacted(redaction, as_json=True), "sent.json").data
    assert not data.keys() & {"actions", "role"}
    for answer in data["answers"].values():
        if isinstance(answer, dict) and "count" not in answer:
            assert answer.keys() <= {"value", "reason", *SHARED_TEXTS}
            assert answer.get("reason", "-") == "-"
    assert MARK not in " ".join(redaction_lines(redaction))


@given(assessed())
def test_it_reads_back_whole_with_the_same_values_and_scores(example):
    redaction = redact(example)
    for build, as_json in ((build_yaml, False), (build_json, True)):
        text = render_redacted(redaction, as_json=as_json)
        assert text == render_redacted(redact(example), as_json=as_json)
        tree = build(text, "sent")
        assert tree.problems == []
        assert fault_in(tree.data) is None
        again = AnswersFile.model_validate(tree.data)
        assert again == redaction.file
        allowed = example.scale
        tied, findings = tie(_permissive(allowed), again.variant, again.form, again.answers)
        assert findings == []
        assert outcomes(allowed, tied.values) == outcomes(allowed, example.answers.values)


def _permissive(scale):
    """The scale with *not applicable* allowed everywhere, since the generated answers use it everywhere."""
    domains = tuple(
        domain.model_copy(
            update={"items": tuple(item.model_copy(update={"not_applicable": True}) for item in domain.items)}
        )
        for domain in scale.domains
    )
    return scale.model_copy(update={"domains": domains})


@given(assessed(), st.data())
def test_any_other_answer_is_seen(example, data):
    redaction = redact(example)
    tree = build_json(render_redacted(redaction, as_json=True), "sent.json")
    answers = tree.data["answers"]
    name = data.draw(st.sampled_from([item.id for item in example.scale.items]))
    other = data.draw(st.none() | st.integers(0, 10) | st.lists(st.sampled_from(["o0", "o1"]), max_size=2) | st.text())
    if name in answers and answers[name] == other:
        del answers[name]
    else:
        answers[name] = other
    assert fault_in(tree.data).code == "HF290"
