"""Templates of one's own: what they are given, what they may not do, and that none of them runs on and on."""

import re
from typing import NamedTuple

import pytest

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import UsageError
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.report.gathered import gathered
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.speech import LANGUAGES, speech
from hf_fidelity.views.templating.budget import MOST_STEPS
from hf_fidelity.views.templating.own import render_own_template


class Entry(NamedTuple):
    title: str
    score: str


VALUES = {
    "team": "Fjordvik & <b>co</b>",
    "nobody": None,
    "entries": [Entry("One", "3"), Entry("Two", "4")],
    "domain": {"items": [Entry("Three", "1")]},
    "secret": "a note about someone",
    "note": "x" * 200,
}


@pytest.fixture
def render(tmp_path):
    def rendered(text, values=VALUES):
        path = tmp_path / "own.j2"
        path.write_text(text, encoding="utf-8")
        return render_own_template(path, values)

    return rendered


@pytest.fixture
def refused(render):
    def problem(text):
        with pytest.raises(UsageError) as caught:
            render(text)
        first = caught.value.problems[0]
        said = first.said()
        assert first.code == "HF312"
        assert said[0]
        assert said[2]
        assert "note about someone" not in " ".join(said)
        return first.location.line, said[0], said

    return problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ team }}", "Fjordvik &amp; &lt;b&gt;co&lt;/b&gt;"),
        ("{{ nobody }}", ""),
        ('{{ "<" ~ team ~ 3 }}', "&lt;Fjordvik &amp; &lt;b&gt;co&lt;/b&gt;3"),
        ("{% for e in entries if e.score == '4' %}{{ loop.index }} {{ e.title }}{% endfor %}", "1 Two"),
        ("{% for e in domain.items %}{{ e.title }}{% endfor %}", "Three"),
        ("{% for title, score in entries %}{{ title }}{{ score }}{% endfor %}", "One3Two4"),
        ("{% for e in entries %}{{ loop.cycle('a', 'b') }}{% endfor %}", "ab"),
        ("{% macro row(e) %}<i>{{ e.title }}</i>{% endmacro %}{{ row(entries[0]) }}", "<i>One</i>"),
        (
            "{% macro box() %}[{{ caller() }}]{% endmacro %}{% call box() %}{{ team|upper }}{% endcall %}",
            "[FJORDVIK &amp; &lt;B&gt;CO&lt;/B&gt;]",
        ),
        ("{% set ns = namespace(n=0) %}{% for e in entries %}{% set ns.n = ns.n + 2 %}{% endfor %}{{ ns.n }}", "4"),
        (
            "{{ entries|map(attribute='title')|join(', ') }}; {{ entries|length }}; {{ 2.25|round(1) }}",
            "One, Two; 2; 2.2",
        ),
        ("{% if absent is defined %}x{% else %}{{ absent|default('y') }}{% endif %}", "y"),
        ("{{ [team]|tojson }}", '["Fjordvik \\u0026 \\u003cb\\u003eco\\u003c/b\\u003e"]'),
        ("{% set s %}<i>{{ team }}</i>{% endset %}{{ s }}", "<i>Fjordvik &amp; &lt;b&gt;co&lt;/b&gt;</i>"),
        ("{{ 'a' in entries[0].title }} {{ 7 // 2 * 3 % 5 - 1 }} {{ range(3)|list|sum }}", "False 3 3"),
    ],
)
def test_what_a_template_may_do(render, text, expected):
    assert render(text) == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{{ tema }}", '"tema" is not known'),
        ("{{ entries[0].scor }}", '"scor" is not known'),
        ("{{ domain.itmes }}", '"itmes" is not known'),
        ("{{ entries }}", "only texts and numbers can be printed; name a part of it"),
        ("{{ entries[0] }}", "only texts and numbers can be printed; name a part of it"),
        ('{% include "x" %}', "a template cannot load another file"),
        ('{% extends "x" %}', "a template cannot load another file"),
        ('{% import "x" as y %}', "a template cannot load another file"),
        ('{% from "x" import y %}', "a template cannot load another file"),
        ("{{ team|safe }}", 'there is no filter "safe" here'),
        ("{{ entries|attr('x') }}", 'there is no filter "attr" here'),
        ("{{ entries|_walked(1) }}", "there is no filter a text of 7 characters here"),
        ("{% autoescape false %}{{ team }}{% endautoescape %}", "texts are always escaped"),
        (
            "{% for e in entries recursive %}{{ loop(entries) }}{% endfor %}",
            "loops that call themselves are not used here",
        ),
        ("{{ team.upper() }}", "only macros, range and namespace can be called"),
        ("{{ entries[0].count(1) }}", "only macros, range and namespace can be called"),
        ("{{ '{0.__class__}'.format(team) }}", "only macros, range and namespace can be called"),
        ("{% block a %}{{ self.a() }}{% endblock %}", "only macros, range and namespace can be called"),
        ("{{ team.__class__ }}", "a template does not reach behind the values it is given"),
        ("{{ entries[0]._replace }}", "a template does not reach behind the values it is given"),
        ("{{ entries|map(attribute='__class__')|first }}", "a template does not reach behind the values it is given"),
        ("{{ range.__globals__ }}", "a template does not reach behind the values it is given"),
        ("{{ 'x' * 9 }}", "only numbers are multiplied, divided and subtracted"),
        ("{{ '%9s' % 1 }}", "only numbers are multiplied, divided and subtracted"),
        ("{{ 2 ** 2 }}", "powers are not reckoned"),
        ("{{ 1 / 0 }}", "a value is used here in a way that it cannot be"),
        ("{{ secret + 1 }}", "a value is used here in a way that it cannot be"),
        ("{{ entries|sum }}", "a value is used here in a way that it cannot be"),
        ("{% if %}", 'this is not a template: Expected an expression, got "end of statement block"'),
        ("{{ team", 'this is not a template: unexpected end of template, expected "end of print statement"'),
    ],
)
def test_what_a_template_may_not_do(refused, text, wrong):
    line, said, _ = refused(f"<p>\n\n{text}")
    assert said.startswith(wrong)
    assert line == 3


TOO_MUCH = {
    "a long range": "{% for i in range(100000000) %}{% endfor %}",
    "a range beyond counting": "{% for i in range(99999999999999999999999) %}{% endfor %}",
    "loops in loops": "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
    "loops that find nothing": "{% for i in range(9999) %}{% for j in range(9999) if j < 0 %}{% endfor %}{% endfor %}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "macros like a tree": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(50) }}",
    "doubling with ~": "{% set n = namespace(s='xx') %}{% for i in range(90) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
    "doubling with +": "{% set n = namespace(s='xx') %}{% for i in range(90) %}{% set n.s = n.s + n.s %}{% endfor %}",
    "doubling lists": "{% set n = namespace(s=[1]) %}{% for i in range(90) %}{% set n.s = [n.s, n.s] %}{% endfor %}",
    "doubling pairs": "{% set n = namespace(s=[1]) %}{% for i in range(90) %}{% set n.s = (n.s, n.s) %}{% endfor %}",
    "doubling mappings": "{% set n = namespace(s=1) %}"
    "{% for i in range(90) %}{% set n.s = {1: n.s, 2: n.s} %}{% endfor %}",
    "squaring": "{% set n = namespace(s=9) %}{% for i in range(90) %}{% set n.s = n.s * n.s %}{% endfor %}",
    "a block that grows": "{% set s %}{% for i in range(9999) %}{{ note }}{% endfor %}{% endset %}",
    "a long separator": "{% set s = note ~ note %}{{ range(9999)|join(s) }}",
    "many decimals": "{{ 1.5|round(999999999) }}",
    "long output": "{% for i in range(9999) %}" + "{{ note }}" * 9 + "{% endfor %}",
    "long output of its own": "{% for i in range(9999) %}" + "x" * 9999 + "{% endfor %}",
    "brackets in brackets": "{{ " + "(" * 9000 + "1" + ")" * 9000 + " }}",
    "lists in lists": "{{ " + "[" * 9000 + "]" * 9000 + " }}",
    "a tower of tags": "{% if team %}" * 3000 + "{% endif %}" * 3000,
    "a tower of loops": "{% for e in entries %}" * 60 + "{% endfor %}" * 60,
    "a chain of filters": "{{ team" + "|upper" * 20000 + " }}",
    "a chain of signs": "{{ 1" + "+1" * 50000 + " }}",
}


@pytest.mark.parametrize("text", TOO_MUCH.values(), ids=TOO_MUCH)
def test_a_template_ends(refused, text):
    assert refused(text)[1].startswith("the template does too much: ")


def test_a_report_takes_a_fiftieth_of_the_steps(root):
    values = values_of(root / "examples/fjordvik/2026-2.yaml", "nb")
    assert example_of(root / "docs/templates.md", values, MOST_STEPS // 50)
    with pytest.raises(UsageError):
        example_of(root / "docs/templates.md", values, MOST_STEPS // 5000)


def test_faults_of_a_template_are_told_together(render):
    with pytest.raises(UsageError) as caught:
        render("{{ team|safe }}\n{% include 'x' %}\n{{ team|uper }}")
    assert [problem.location.line for problem in caught.value.problems] == [1, 2, 3]
    assert caught.value.problems[2].said()[2] == 'Did you mean "upper"?'


def test_what_was_meant_is_told(refused):
    assert refused("{{ tema }}")[2][2] == 'Did you mean "team"?'
    assert refused("{{ entries[0].scor }}")[2][1:] == ("title, score", 'Did you mean "score"?')


@pytest.mark.parametrize("content", [b"\xff\xfe<\0", b"\xff", b"x" * 300_000, b"\0"])
def test_what_is_no_template_at_all(tmp_path, content):
    path = tmp_path / "own.j2"
    path.write_bytes(content)
    with pytest.raises(UsageError):
        render_own_template(path, VALUES)


def test_a_template_that_is_not_there(tmp_path):
    with pytest.raises(UsageError):
        render_own_template(tmp_path / "absent.j2", VALUES)


def values_of(path, language):
    assessed = load_answers(path)
    return gathered(Subject(assessed, score(assessed.scale, assessed.answers), speech(language)))


def example_of(manual, values, most_steps=MOST_STEPS):
    import tempfile
    from pathlib import Path

    (example,) = re.findall(r"```jinja\n(.*?)```", manual.read_text(encoding="utf-8"), re.DOTALL)
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "own.j2"
        path.write_text(example, encoding="utf-8")
        return render_own_template(path, values, most_steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_in_the_manual(root, language):
    values = values_of(root / "examples/fjordvik/2026-2.yaml", language)
    page = example_of(root / "docs/templates.md", values)
    assert f'<html lang="{language}">' in page
    for domain in values["domains"]:
        assert f"<h2>{domain['view'].title}</h2>" in page
        assert f"<td>{domain['view'].score}</td>" in page
    assert page.count("<p>") >= 3 + 11
    assert "{{" not in page


def test_every_value_in_the_manual_is_there(root):
    values = values_of(root / "examples/fjordvik/2026-2.yaml", "en")
    text = (root / "docs/templates.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", text, re.MULTILINE)[2:]
    item = values["domains"][0]["items"][0]
    parts = {"overall": values["overall"], "domains": values["domains"][0], "an item": item}
    parts |= {"groupings": values["groupings"][0], "actions": values["actions"][0], "bands": values["bands"][0]}
    assert len(rows) > 10
    for names, meaning in rows:
        known = re.findall(r"`(\w+)`", names)
        assert known or names == "an item"
        for name in known:
            assert name in values, name
        whole = parts.get(names.strip("`"))
        for part in re.findall(r"`(\w+)`", meaning) if whole is not None else ():
            assert part in (whole if isinstance(whole, dict) else whole._fields) or part in values, (names, part)


def test_the_filters_in_the_manual_are_those_there_are(root):
    from hf_fidelity.views.templating.budget import Budget
    from hf_fidelity.views.templating.sandbox import Sandbox

    text = (root / "docs/templates.md").read_text(encoding="utf-8")
    (listed,) = re.findall(r"Filters: `([^`]+)`", text)
    assert set(listed.split()) == {name for name in Sandbox(Budget()).filters if not name.startswith("_")} - {"d", "e"}
