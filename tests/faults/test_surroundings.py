"""Terminals, locales, folders and files as they are elsewhere: narrow, without letters, gone, from Windows."""

import codecs
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from tests.conftest import ROOT
from tests.faults.conftest import ABOUT, FJORDVIK, WRITING, content_of, without_powers, written_by

LUNDVIK, NETWORK = ROOT / "examples/lundvik", ROOT / "examples/network"
SHOWING = {
    "assess": ("assess", FJORDVIK / "2026-2.yaml", "--since", FJORDVIK / "2026-1.yaml"),
    "assess with voices": ("assess", LUNDVIK / "2026-2"),
    "assess participants": ("assess", LUNDVIK / "2026-2/participants"),
    "agree": ("agree", LUNDVIK / "2026-2/raters", "--all"),
    "trend": ("trend", LUNDVIK),
    "network": ("network", NETWORK, "--named"),
    "scales": ("scales",),
    "a scale": ("scales", "housing-first"),
    "levels": ("scales", "housing-first", "access-standard-lease"),
    "a checklist": ("scales", "housing-first", "recovery-harm-reduction"),
    "a number": ("scales", "housing-first", "support-caseload"),
    "a share": ("scales", "housing-first", "access-permanence"),
}
"""The commands that print a view in the terminal."""


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", SHOWING)
def test_a_terminal_of_20_columns_loses_nothing(run, name, lang):
    """Every letter and every score of the wide view is there, and no line is longer than the terminal is wide."""
    command = (*SHOWING[name], "--lang", lang)
    narrow, wide = (run(*command, COLUMNS=columns) for columns in ("20", "160"))
    assert narrow.code == wide.code == 0
    assert max(map(len, narrow.out.splitlines())) <= 20
    assert "…" not in narrow.out.replace("hf-fidelity …", "")
    assert not letters(wide.out) - letters(narrow.out)
    scores = r"(?<![0-9.,])[0-9][.,][0-9]{2}(?![0-9.,])"
    assert not Counter(re.findall(scores, wide.out)) - Counter(re.findall(scores, narrow.out))


def letters(text):
    return Counter(c for c in text if c.isalpha())


@pytest.mark.parametrize("columns", ["1", "5", "0", "-3", "many", "100000"])
def test_a_width_that_no_terminal_has(run, columns):
    done = run("assess", FJORDVIK / "2026-2.yaml", COLUMNS=columns)
    assert (done.code, done.err) == (0, "")
    assert "3,05" in "".join(done.out.split())


LOCALES = {
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "latin-1": {"PYTHONIOENCODING": "latin-1:strict", "PYTHONUTF8": "0"},
    "cp1252": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    "cp850": {"PYTHONIOENCODING": "cp850", "PYTHONUTF8": "0"},
    "unknown": {"LC_ALL": "xx_XX.nowhere", "LANG": "xx_XX.nowhere"},
}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_locale_without_norwegian_letters(run, tmp_path, locale):
    """What a terminal has no letter for is shown by another sign; files are UTF-8 all the same."""
    (tmp_path / "målinger").mkdir()
    for name in ("assess with voices", "trend", "a checklist"):
        done = run(*SHOWING[name], **LOCALES[locale])
        assert (done.code, "Traceback" in done.err) == (0, False), name
    target = "målinger/rapport-æøå.csv"
    done = run("assess", FJORDVIK / "2026-2.yaml", "-o", target, **LOCALES[locale])
    assert done.code == 0
    assert "Recoveryorientering" in done.out
    assert "Dager fra inntak til nøkler" in (tmp_path / target).read_text(encoding="utf-8")
    done = run("assess", "finnes-ikke-æøå.yaml", **LOCALES[locale])
    assert done.code == 4
    assert "there is no such file" in done.err


@pytest.mark.parametrize("name", WRITING)
def test_files_are_the_same_whatever_the_locale(run, tmp_path, export, name):
    made = []
    for environment in ({}, LOCALES["C"] | {"TZ": "Asia/Tokyo"}):
        out = tmp_path / f"out{len(made)}" / "out"
        out.mkdir(parents=True)
        assert run(*written_by(name, "out", export), cwd=out.parent, **environment).code in (0, 1)
        made.append(content_of(out))
    for left_to_chance in ("key.json", "rows.cache", "n.html", "n.json", "s.html"):
        assert all((files.pop(left_to_chance, None) is None) == (name != "network") for files in made)
    assert made[0] == made[1]


@pytest.mark.parametrize("home", [None, "nowhere", "closed"])
def test_a_home_that_cannot_be_used(run, tmp_path, home):
    """Nothing is kept there, and nothing said about it: no cache of fonts, no settings."""
    (tmp_path / "closed").mkdir(mode=0o555)
    (tmp_path / "out").mkdir()
    environment = {} if home is None else {"HOME": str(tmp_path / home)}
    unset = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    done = run(
        *("assess", FJORDVIK / "2026-2.yaml", "-o", "out/r.pdf", "-o", "out/r.html", "-o", "out/r.xlsx"),
        before=without_powers,
        unset=unset,
        **environment,
    )
    assert done.code == 0
    assert done.err.splitlines() == ["Written: out/r.pdf", "Written: out/r.html", "Written: out/r.xlsx"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["closed", "out"]
    assert not list((tmp_path / "closed").iterdir())


@pytest.mark.parametrize("name", WRITING)
def test_a_folder_that_is_gone_while_one_is_in_it(tmp_path, export, name):
    (tmp_path / "gone").mkdir()
    command = [sys.executable, "-m", "hf_fidelity", *written_by(name, ".", export)]
    done = subprocess.run(
        ["bash", "-c", 'cd gone && rmdir ../gone && "$@"', "-", *command],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        ". - the folder you are in is no longer there [HF309]",
        "    what to do: Go to a folder that is there, and try again.",
    ]


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_a_closed_stream_gets_nothing_into_the_files(run, tmp_path, closed):
    """A file that is opened gets the number of a closed stream; what libraries complain of must not end up in it."""
    reports = []
    for n, streams in enumerate((closed, "</dev/null 2>/dev/null")):
        line = f"{sys.executable} -m hf_fidelity assess {FJORDVIK / '2026-2.yaml'} -o r{n}.pdf -o r{n}.html {streams}"
        environment = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "no-such-file")}
        done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert done.returncode == 0
        reports.append([(tmp_path / f"r{n}{suffix}").read_bytes() for suffix in (".pdf", ".html")])
    assert reports[0] == reports[1]


def windows(text):
    """The text as Windows editors save it."""
    return codecs.BOM_UTF8 + text.replace("\r\n", "\n").replace("\n", "\r\n").encode()


def test_answers_from_windows(run, tmp_path):
    """Line ends and byte order mark make no difference to the result."""
    for folder, content in (("unix", str.encode), ("windows", windows)):
        (tmp_path / folder).mkdir()
        for name in ("2026-1.yaml", "2026-2.yaml"):
            text = (FJORDVIK / name).read_text(encoding="utf-8")
            (tmp_path / folder / name).write_bytes(content(text))
    commands = (
        ("assess", "2026-2.yaml", "--since", "2026-1.yaml"),
        ("assess", "2026-2.yaml", "-o", "r.csv"),
        ("trend", "."),
        ("check", "."),
        ("redact", "2026-2.yaml", "-o", "sent.yaml"),
        ("network", "2026-1.yaml"),
        ("form", "housing-first", "--from", "2026-1.yaml", "--round", "3", "-o", "f.yaml"),
    )
    for command in commands:
        unix, from_windows = (run(*command, cwd=tmp_path / folder) for folder in ("unix", "windows"))
        assert unix == from_windows
    made, made_on_windows = (
        {name: raw for name, raw in content_of(tmp_path / folder).items() if not name.startswith(("2026", "sent"))}
        for folder in ("unix", "windows")
    )
    assert made == made_on_windows


def test_a_scale_from_windows(run, tmp_path):
    for folder, content in (("unix", str.encode), ("windows", windows)):
        shutil.copytree(ROOT / "scales/housing-first/1.0", tmp_path / folder)
        for file in (tmp_path / folder).rglob("*.yaml"):
            file.write_bytes(content(file.read_text(encoding="utf-8")))
        made = run("form", f"./{folder}", "-o", f"{folder}.html", "-o", f"{folder}.txt.yaml")
        assert made.code == 0
    for item in ("access-standard-lease", "support-caseload"):
        assert run("scales", "./unix", item) == run("scales", "./windows", item)
    assert '"effect"' not in run("diff", "./unix", "./windows", "--format", "json").out
    assert (tmp_path / "unix.html").read_bytes() == (tmp_path / "windows.html").read_bytes()


def test_json_map_key_and_template_from_windows(run, tmp_path, export):
    saved = run("assess", FJORDVIK / "2026-2.yaml", "-o", "-").out
    answers = json.loads(saved)["answers"]
    head = {key: answers[key] for key in ("team", "round", "date", "variant", "rater")}
    own = {"scale": "housing-first@1.0", **head, "answers": {"access-standard-lease": 4}}
    (tmp_path / "a.json").write_bytes(windows(json.dumps(own, indent=1)))
    assert run("assess", "a.json").code == 0
    (tmp_path / "t.j2").write_bytes(windows("<html>\n{{ team }}\n</html>\n"))
    assert run("assess", "a.json", "--template", "t.j2", "-o", "r.html").code == 0
    assert (tmp_path / "r.html").read_bytes().startswith(b"<html>")
    assert run("network", NETWORK, "--codes", "key.json", "-o", "a.html").code == 0
    (tmp_path / "key.json").write_bytes(windows((tmp_path / "key.json").read_text(encoding="utf-8")))
    assert run("network", NETWORK, "--codes", "key.json", "-o", "b.html").code == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_a_scale_named_as_windows_writes_paths(run, tmp_path):
    """Answers that were begun on Windows are read elsewhere; a drive is told as what is not there, and not echoed."""
    shutil.copytree(ROOT / "scales/housing-first/1.0", tmp_path / "mine/housing-first")
    text = (FJORDVIK / "2026-2.yaml").read_text(encoding="utf-8")
    (tmp_path / "answers").mkdir()
    for reference, code in (("..\\mine\\housing-first", 0), ("C:\\Users\\Kari\\scale.yaml", 4)):
        changed = re.sub(r"^scale:.*$", lambda _, name=reference: f"scale: '{name}'", text, flags=re.MULTILINE)
        (tmp_path / "answers/a.yaml").write_text(changed, encoding="utf-8")
        for command in (("assess", "answers/a.yaml"), ("check", "answers"), ("network", "answers")):
            done = run(*command)
            assert (done.code == 0) == (code == 0), (command, done)
            assert "Kari" not in done.err + done.out
            assert "Traceback" not in done.err
    done = run("scales", "mine\\housing-first")
    assert done.code == 0
    done = run("assess", "C:\\Users\\Kari\\answers.yaml", "-o", "C:\\r.html")
    assert done.code == 4
    assert done.err.startswith("C:\\Users\\Kari\\answers.yaml - there is no such file")


HOSTILE = "a\x1b[31m\nb\u202e\x07\x9b.yaml"
SEEN = "a[31m b.yaml"


def test_names_of_files_cannot_steer_the_terminal(run, tmp_path, export):
    """In no message and no view; a name that is shown has its visible letters, in one line."""
    folder = tmp_path / HOSTILE.removesuffix(".yaml")
    folder.mkdir()
    shutil.copy(FJORDVIK / "2026-1.yaml", folder / HOSTILE)
    shutil.copy(FJORDVIK / "2026-2.yaml", folder / f"2{HOSTILE}")
    (folder / f"3{HOSTILE}").write_text("scale: housing-first@1.0\nanswers: {x: [1}\nb: 2", encoding="utf-8")
    good, other, broken = (folder / f"{n}{HOSTILE}" for n in ("", "2", "3"))
    commands = [
        ("assess", good),
        ("assess", broken),
        ("assess", folder),
        ("assess", other, "--since", good, "-o", folder / f"{HOSTILE}.html", "-o", folder / f"{HOSTILE}.json"),
        ("assess", folder / f"{HOSTILE}.html"),
        ("assess", good, "--template", broken, "-o", folder / f"{HOSTILE}.html", "--force"),
        ("agree", good, other, "-o", folder / f"{HOSTILE}.d.yaml"),
        ("trend", good, other, "-o", folder / f"{HOSTILE}.csv"),
        ("network", folder, "-o", folder / f"{HOSTILE}.n.html", "--codes", folder / HOSTILE, "--cache", folder / "c"),
        ("network", folder, "-o", folder / f"{HOSTILE}.n.html"),
        ("redact", other, "-o", folder / f"{HOSTILE}.r.yaml"),
        ("form", "housing-first", "-o", folder / f"{HOSTILE}.f.yaml"),
        ("form", folder, "-o", folder / f"{HOSTILE}.f.yaml"),
        ("import", export, "-o", folder / "i\x1b[31m", *ABOUT),
        ("import", folder / HOSTILE, "-o", folder / HOSTILE),
        ("schema", "scale", "-o", folder / f"{HOSTILE}.s.json"),
        ("schema", HOSTILE),
        ("scales", folder),
        ("scales", "--scales", folder),
        ("diff", folder, folder),
        ("diff", f"HEAD:{HOSTILE}", folder),
        (HOSTILE,),
        ("assess", f"--{HOSTILE}"),
        ("schema", "scale", HOSTILE),
        *(("check", folder, "--format", form) for form in ("text", "json", "github", "junit", "sarif")),
        ("check", broken, "-o", folder / f"{HOSTILE}.c.json"),
    ]
    for command in commands:
        done = run(*command)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", done.out + done.err), command
        assert "Traceback" not in done.err, command
    done = run("assess", good, "-o", f"2{HOSTILE}.csv")
    assert done.err == f"Written: 2{SEEN}.csv\n"
    page = next(folder.glob("*.n.html")).read_text(encoding="utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_a_name_that_is_not_utf_8(run, tmp_path):
    """Names are bytes on Linux; what is no text in them is left out of messages and files, and the command goes on."""
    name = os.fsdecode(b"m\xe5ling.yaml")
    shutil.copy(FJORDVIK / "2026-2.yaml", tmp_path / name)
    for suffix in ("html", "json", "csv", "xlsx"):
        done = run("assess", name, "-o", f"{name}.{suffix}")
        assert done.code == 0
        assert done.err == f"Written: mling.yaml.{suffix}\n"
    for form in ("text", "json", "github", "junit", "sarif"):
        assert run("check", name, "--format", form, "-o", f"found-{form}.txt").code == 0
        (tmp_path / f"found-{form}.txt").read_text(encoding="utf-8")
    assert run("network", ".", "-o", "n.html", "-o", "n.json", "--cache", "c").code == 0
    assert run("assess", os.fsdecode(b"\xff")).err.startswith(" - there is no such file")
