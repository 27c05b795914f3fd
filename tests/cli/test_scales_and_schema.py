"""`scales`, `schema`, `--version` and `--help`, from outside."""

import json
import sys

import jsonschema
import pytest
import yaml

from hf_fidelity import __version__


def test_the_list(hf):
    run = hf("scales")
    assert run.code == 0
    assert "housing-first@1.0" in run.out
    assert "40 punkter" in run.out


@pytest.mark.parametrize("reference", ["housing-first", "housing-first@1.0"])
def test_a_scale(hf, reference):
    run = hf("scales", reference, "--lang", "en")
    assert run.code == 0
    assert run.out.count("access-") == 8
    assert "What is our own, and not tried" in run.out
    assert max(map(len, run.out.splitlines())) <= 80


def test_an_item(hf):
    run = hf("scales", "housing-first", "access-days-to-home", "--lang", "en")
    assert "up to 28" in run.out
    assert "over 112" in run.out
    run = hf("scales", "housing-first", "access-days-to-hoem")
    assert run.code == 2
    assert 'Did you mean "access-days-to-home"?' in run.err


def test_an_unknown_scale(hf):
    run = hf("scales", "housing-frist")
    assert run.code == 3
    assert 'Did you mean "housing-first@1.0"?' in run.err


def test_version_and_help(hf):
    assert hf("--version").out == f"hf-fidelity {__version__}\n"
    run = hf("--help")
    assert run.code == 0
    assert max(map(len, run.out.splitlines())) <= 80
    for command in ("assess", "scales", "schema"):
        assert command in run.out
        help_ = hf(command, "--help")
        assert help_.code == 0
        assert max(map(len, help_.out.splitlines())) <= 80


def test_the_schemas_accept_what_the_program_accepts(hf, root):
    schema = json.loads(hf("schema", "answers").out)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sorted((root / "examples").glob("*/*.yaml")):
        validator.validate(plain(path))
    schema = json.loads(hf("schema", "scale").out)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(plain(root / "scales/housing-first/1.0/scale.yaml"))
    for path in (root / "tests/definitions/fine").glob("*.yaml"):
        validator.validate(plain(path))
    domain = jsonschema.Draft202012Validator(json.loads(hf("schema", "domain").out))
    for name in ("access", "choice", "recovery", "support", "integration"):
        domain.validate(plain(root / f"scales/housing-first/1.0/{name}.yaml"))


def test_the_schemas_refuse_what_the_program_refuses(hf, root):
    schema = jsonschema.Draft202012Validator(json.loads(hf("schema", "scale").out))
    refused = {}
    for path in sorted((root / "tests/definitions/broken").glob("*.yaml")):
        if b"HF101" in path.read_bytes().splitlines()[0]:
            refused[path.stem] = not schema.is_valid(plain(path))
    assert refused
    assert all(refused.values()), refused


def plain(path):
    """YAML as editors read it, but with dates as text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        key: [entry for entry in entries if "timestamp" not in entry[0]]
        for key, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)


IMPORTED = """
import sys
sys.argv = ["hf-fidelity", *{arguments!r}]
try:
    from hf_fidelity.__main__ import main
    main()
except SystemExit:
    pass
print(*sorted(name for name in sys.modules if "." not in name), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "never"),
    [
        (["--version"], {"typer", "pydantic", "rich", "yaml", "jinja2", "openpyxl", "babel"}),
        (["--help"], {"pydantic", "yaml", "jinja2", "openpyxl", "babel"}),
        (["assess", "examples/fjordvik/2026-2.yaml"], {"jinja2", "openpyxl", "babel"}),
        (["scales"], {"jinja2", "openpyxl", "babel"}),
    ],
)
def test_each_command_imports_only_what_it_uses(root, arguments, never):
    import subprocess

    program = IMPORTED.format(arguments=arguments)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    imported = set(done.stderr.split())
    assert "hf_fidelity" in imported
    assert imported & never == set()
