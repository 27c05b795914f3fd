"""`form` as a user runs it."""

import pytest


def test_the_forms_of_one_scale_in_one_run(hf, tmp_path):
    run = hf("form", "housing-first", "-o", "form.html", "-o", "form.xlsx", "-o", "form.yaml", "--lang", "nn")
    assert (run.code, run.out) == (0, "")
    assert run.err.splitlines() == ["Written: form.html", "Written: form.xlsx", "Written: form.yaml"]
    assert "språk" in (tmp_path / "form.yaml").read_text(encoding="utf-8").lower()
    assert (tmp_path / "form.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (tmp_path / "form.xlsx").read_bytes().startswith(b"PK")


def test_the_same_form_gives_the_same_bytes(hf, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert (
            hf("form", "housing-first", *(f"--output={name}/form.{end}" for end in ("html", "xlsx", "yaml"))).code == 0
        )
    for end in ("html", "xlsx", "yaml"):
        assert (tmp_path / f"a/form.{end}").read_bytes() == (tmp_path / f"b/form.{end}").read_bytes()


def test_standard_output_gets_the_text(hf):
    run = hf("form", "housing-first", "-o", "-", "--lang", "en")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("# Housing First")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--variant", "imc"], 'Did you mean "icm"?'),
        (["--rater", "Ola"], "this is not a rater"),
        (["--lang", "no"], "the tool does not speak"),
        (["-o", "form.pdf"], "allowed: .html, .xlsx, .yaml, .yml"),
        (["--for", "survey"], "allowed: .txt, .xlsx"),
    ],
)
def test_wrong_usage(hf, tmp_path, arguments, said):
    run = hf("form", "housing-first", "-o", "form.yaml", *arguments)
    assert run.code == 2
    assert said in run.err
    assert "Ola" not in run.err
    assert not list(tmp_path.iterdir())


def test_every_wrong_option_is_told_in_one_run(hf):
    run = hf("form", "housing-first", "-o", "form.yaml", "--variant", "x", "--rater", "7")
    assert run.code == 2
    assert "2 problems found" in run.err


def test_an_unknown_scale(hf):
    run = hf("form", "housing-frist", "-o", "form.yaml")
    assert run.code == 3
    assert 'Did you mean "housing-first' in run.err


def test_a_file_that_is_there_stays(hf, tmp_path):
    (tmp_path / "form.yaml").write_text("mine", encoding="utf-8")
    run = hf("form", "housing-first", "-o", "form.yaml")
    assert run.code == 2
    assert "--force" in run.err
    assert (tmp_path / "form.yaml").read_text(encoding="utf-8") == "mine"
    assert hf("form", "housing-first", "-o", "form.yaml", "--force").code == 0
