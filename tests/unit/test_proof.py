"""Report pages that carry their result: whole ones hold, and every way of not being whole is told."""

import hashlib
import html
import json
import re
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hf_fidelity.answers.load import load_answers
from hf_fidelity.problem import AnswersError
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.machine import result_json
from hf_fidelity.views.proof.seal import SEAL_PLACE, embedded, seal_holds, sealed
from hf_fidelity.views.proof.told import verified_lines
from hf_fidelity.views.proof.verify import verify_report
from hf_fidelity.views.speech import LANGUAGES, speech
from tests.conftest import ROOT

HEAD = (
    f'<!DOCTYPE html>\n<html lang="nb"><head><meta name="generator" content="hf-fidelity 0.1.0">{SEAL_PLACE}</head>\n'
)


def page_of(assessed, body="<p>Samlet: 2,58 å</p>\n", with_result=True):
    data = embedded(assessed, score(assessed.scale, assessed.answers)) if with_result else ""
    return sealed(f"{HEAD}<body>{body}{data}</body>\n</html>\n")


@pytest.fixture
def folder(tmp_path, root):
    """A folder with answers, their scale, and the report."""
    for name in ("answers.yaml", "scale.yaml"):
        shutil.copy(root / "tests/golden" / name, tmp_path / name)
    assessed = load_answers(tmp_path / "answers.yaml")
    (tmp_path / "report.html").write_text(page_of(assessed), encoding="utf-8", newline="\n")
    return tmp_path


def changed(folder, old, new):
    path = folder / "report.html"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    return path


def codes(verified):
    return [problem.code for problem in verified.problems]


def refusal(path):
    with pytest.raises(AnswersError) as caught:
        verify_report(path)
    (problem,) = caught.value.problems
    wrong, _, remedy = problem.said()
    assert wrong
    assert remedy
    return problem.code, wrong


def test_a_whole_report_with_its_answers_beside_it(folder):
    verified = verify_report(folder / "report.html")
    assert codes(verified) == []
    assert verified.answers == (folder / "answers.yaml").as_posix()
    assert verified.result["overall"]["score"]["exact"] == "31/12"


def test_answers_under_another_name_and_elsewhere(folder):
    (folder / "round").mkdir()
    elsewhere = (folder / "answers.yaml").rename(folder / "round/autumn.yaml")
    shutil.copy(folder / "scale.yaml", folder / "round/scale.yaml")
    assert verify_report(folder / "report.html").answers is None
    assert codes(verify_report(folder / "report.html", answers=elsewhere)) == []
    back = elsewhere.rename(folder / "spring.YAML")
    assert verify_report(folder / "report.html").answers == back.as_posix()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2,58", "3,58"),
        ("2,58 å", "2,58 ä"),
        ("<body>", "<body >"),
        ("</body>\n", "</body>\n\n"),
        ('"overall":', '"overalls":0,"overall":'),
        ("sha256-", "sha256-0"),
        ("sha256-", "sha512-"),
        ('<html lang="nb">', '<html lang="nn">'),
    ],
)
def test_a_change_is_seen(folder, old, new):
    assert "HF281" in codes(verify_report(changed(folder, old, new)))


def test_copying_to_another_system_is_no_change(folder):
    path = folder / "report.html"
    raw = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))
    assert codes(verify_report(path)) == []


def test_a_result_that_was_changed_and_sealed_anew_does_not_follow(folder):
    path = folder / "report.html"
    text = path.read_text(encoding="utf-8").replace('"exact":"31/12"', '"exact":"47/12"')
    path.write_text(sealed(re.sub(r'(seal" content=")[^"]*', r"\1", text)), encoding="utf-8", newline="\n")
    verified = verify_report(path)
    assert codes(verified) == ["HF284"]
    assert verified.problems[0].said()[0].endswith("gives another result: overall")


@pytest.mark.parametrize(
    ("key", "part"),
    [("items", "soil-kind"), ("domains", "care"), ("strengths", "strengths"), ("groupings", "groupings")],
)
def test_what_does_not_follow_is_named(folder, key, part):
    assessed = load_answers(folder / "answers.yaml")
    data = result_json(assessed, score(assessed.scale, assessed.answers))
    entry = (
        next((e for e in data[key] if isinstance(e, dict) and e["id"] == part), None) if key != "groupings" else None
    )
    if entry:
        entry["score"] = {"withheld": "blank"}
    elif key == "groupings":
        data[key] = {}
    else:
        data[key] = []
    text = f'{HEAD}<script type="application/json" id="hf-fidelity-result">{json.dumps(data)}</script></html>'
    (folder / "report.html").write_text(sealed(text), encoding="utf-8")
    (problem,) = verify_report(folder / "report.html").problems
    assert problem.code == "HF284"
    assert problem.said()[0].endswith(f"another result: {part}")


def test_answers_or_a_scale_that_were_edited(folder):
    answers = folder / "answers.yaml"
    with answers.open("a", encoding="utf-8") as file:
        file.write("# later\n")
    assert verify_report(folder / "report.html").answers is None
    assert codes(verify_report(folder / "report.html", answers=answers)) == ["HF284"]


def test_a_scale_that_was_edited(folder):
    with (folder / "scale.yaml").open("a", encoding="utf-8") as file:
        file.write("# later\n")
    verified = verify_report(folder / "report.html")
    assert codes(verified) == ["HF284"]
    assert "the scale garden@1.0 is not the same" in verified.problems[0].said()[0]


def test_answers_that_cannot_be_read_are_told_beside_the_seal(folder):
    (folder / "scale.yaml").unlink()
    path = changed(folder, "2,58", "3,58")
    assert codes(verify_report(path)) == ["HF281", "HF103"]


def test_a_report_without_scores_has_a_seal_alone(folder):
    assessed = load_answers(folder / "answers.yaml")
    path = folder / "report.html"
    path.write_text(page_of(assessed, with_result=False), encoding="utf-8", newline="\n")
    verified = verify_report(path)
    assert (codes(verified), verified.result, verified.answers) == ([], None, None)
    assert codes(verify_report(changed(folder, "2,58", "3,58"))) == ["HF281"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<!DOCTYPE html><html><p>Hei</p></html>", "HF280"),
        ("", "HF280"),
        ("scale: housing-first@1.0\n", "HF280"),
        ('<html><meta name="generator" content="hf-fidelity 0.1.0"><textarea data-free></textarea></html>', "HF280"),
        ('<html><meta name="generator" content="hf-fidelity 0.1.0"><p>before seals</p></html>', "HF283"),
    ],
)
def test_what_is_no_report(tmp_path, text, code):
    path = tmp_path / "x.html"
    path.write_text(text, encoding="utf-8")
    assert refusal(path)[0] == code


def test_our_own_form_is_told_apart(tmp_path):
    from hf_fidelity.scale.library import find_scale
    from hf_fidelity.scale.load import load_scale
    from hf_fidelity.views.forms.blank import BlankForm
    from hf_fidelity.views.forms.page import render_form_page

    path = tmp_path / "form.html"
    scale = load_scale(*find_scale("housing-first@1.0"), with_cases=False).model
    path.write_text(render_form_page(BlankForm(scale, "nb")), encoding="utf-8")
    assert refusal(path) == ("HF280", "this is a form, not a report")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("</html>", "", "HF283"),
        ("</script>", "", "HF283"),
        ('{"format"', '"format"', "HF283"),
        ('"overall":{', '"overall":0,"x":{', "HF283"),
        ('"sha256":"', '"sha256":1,"x":"', "HF283"),
        ('{"format":"hf-fidelity-result/1"', '{"format":1', "HF283"),
        ("hf-fidelity-result/1", "hf-fidelity-result/2", "HF282"),
        ("hf-fidelity-result/1", "something of a note", "HF282"),
        ("</body>", f"{SEAL_PLACE}</body>", "HF283"),
        ("</body>", '<script type="application/json" id="hf-fidelity-result">{}</script></body>', "HF283"),
        ('{"format"', "[" * 100_000 + '{"format"', "HF283"),
        ('{"format"', '{"n":' + "9" * 5000 + ',"format"', "HF283"),
    ],
)
def test_damage_is_told(folder, old, new, code):
    found, wrong = refusal(changed(folder, old, new))
    assert found == code
    assert "something of a note" not in wrong


def test_another_format_is_named(folder):
    assert "hf-fidelity-result/2" in refusal(changed(folder, "result/1", "result/2"))[1]


@pytest.mark.parametrize("content", [b"\xff", b"PK\x03\x04", b"\0"])
def test_bytes_that_are_no_text(tmp_path, content):
    path = tmp_path / "x.html"
    path.write_bytes(content)
    assert refusal(path)[0] == "HF003"
    assert refusal(tmp_path)[0] == "HF001"


def test_the_seal_is_what_the_manual_says(folder):
    text = (folder / "report.html").read_text(encoding="utf-8")
    blank = re.sub(r'(seal" content=")[^"]*', r"\1", text).replace("\r", "")
    assert f'content="sha256-{hashlib.sha256(blank.encode()).hexdigest()}"' in text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), st.integers(0, 10_000))
def test_no_text_put_into_a_page_goes_unseen(text, at):
    page = sealed(f"{HEAD}<body></body></html>")
    assert seal_holds(page)
    at %= len(page)
    assert not seal_holds(page[:at] + text + page[at:])


NASTY = "</script><!--<script>]]>&lt;\u2028\u2029\u202e\x1b[31m\"'{{7*7}}"


def test_the_result_cannot_end_its_element(root):
    assessed = load_answers(root / "tests/golden/answers.yaml")
    about = assessed.answers.about.model_copy(update={"team": NASTY, "municipality": NASTY, "round": NASTY})
    assessed = assessed._replace(answers=assessed.answers._replace(about=about))
    element = embedded(assessed, score(assessed.scale, assessed.answers))
    inside = re.fullmatch(r"<script [^>]*>(.*)</script>", element, re.DOTALL)[1]
    assert not set("<>&\u2028\u2029\u202e\x1b") & set(inside)
    data = json.loads(inside)
    assert "</script><!--<script>]]>&lt;" in data["answers"]["team"]
    assert html.unescape(inside) == inside


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_showed_is_told_in_every_language(folder, language):
    say = speech(language)
    whole = verified_lines(verify_report(folder / "report.html"), say)
    assert len(whole) == 5
    assert whole[0].startswith("Team <b>")
    assert (folder / "answers.yaml").as_posix() in whole[3]
    (folder / "answers.yaml").rename(folder / "answers.txt")
    alone = verified_lines(verify_report(folder / "report.html"), say)
    assert "sha256" in alone[3]
    altered = verified_lines(verify_report(changed(folder, "2,58", "3,58")), say)
    assert len(altered) == len(alone) - 1
    assert "\x1b" not in "".join(altered)


def test_what_it_showed_of_a_report_without_scores(folder):
    path = folder / "report.html"
    path.write_text(page_of(load_answers(folder / "answers.yaml"), with_result=False), encoding="utf-8", newline="\n")
    assert verified_lines(verify_report(path), speech("en"))[:2] == [
        "The page is as it was written.",
        "There is no result in this page that could be scored again.",
    ]


def test_every_code_has_a_page():
    from hf_fidelity.checks.proofs import PROOF_REFUSALS

    text = (ROOT / "src/hf_fidelity/views/proof/verify.py").read_text(encoding="utf-8")
    assert sorted(set(re.findall(r"HF28\d", text))) == [refusal.code for refusal in PROOF_REFUSALS]
