"""Whatever goes wrong while a command writes: the old files are there whole or the new ones, and it says what happened.

The disk is really full, the folder really closed, the program really killed.
"""

import os
import random
import re
import shutil
import subprocess
import sys

import pytest

from hf_fidelity.cli.output import write_files
from hf_fidelity.cli.placing import MADE_BESIDE
from hf_fidelity.problem import UsageError
from tests.faults.conftest import WRITING, content_of, with_small_files, without_powers, written_by

OLD = b"what was there before"


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def names_in(arguments, out):
    return [part.rpartition("/")[2] for part in arguments if part.startswith(f"{out}/")]


def test_a_full_disk_here_leaves_no_broken_module_for_other_tests(run, tmp_path):
    """Python stores a module that it could not write to its end all the same, and cannot read it again."""
    run("schema", "scale", before=with_small_files(1_000), PYTHONPYCACHEPREFIX=str(tmp_path / "cache"))
    assert not [*tmp_path.rglob("*.pyc")]


@pytest.mark.parametrize("name", WRITING)
def test_a_file_that_cannot_be_written_to_the_end(run, out, export, name):
    """As on a full disk: the first bytes of each file are taken, and then no more."""
    run_ = run(*written_by(name, out, export), before=with_small_files(200))
    assert (run_.code, run_.out) == (2, "")
    assert re.search(r"cannot be (written|used): File too large \[HF3(02|18)\]", run_.err)
    assert "Traceback" not in run_.err
    assert content_of(out) == {}
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("name", [name for name in WRITING if name not in ("import", "network")])
def test_what_was_there_stays_when_the_new_cannot_be_written(run, out, export, name):
    arguments = written_by(name, out, export)
    for file in names_in(arguments, out):
        (out / file).write_bytes(OLD)
    before = content_of(out)
    run_ = run(*arguments, "--force", before=with_small_files(200))
    assert (run_.code, run_.out) == (2, "")
    assert content_of(out) == before


FULL = (
    'mount -t tmpfs -o size=64k none "$0" && cp "$1" "$0/r.html" && '
    'cd "$0" && "${@:2}"; code=$?; ls -A "$0"; head -c 30 "$0/r.html"; exit $code'
)
"""In a disk of 64 KB of its own, where an old report lies: the command, and then what is left there."""


def test_a_disk_that_is_full(tmp_path, root):
    """The new report is larger than the room left. Where no disk can be mounted, files are kept small instead."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "old.html").write_bytes(OLD)
    command = [sys.executable, "-m", "hf_fidelity", "assess", str(root / "examples/fjordvik/2026-2.yaml")]
    command += ["-o", "r.html", "-o", "r.json", "--force"]
    in_own_world = ["unshare", "--map-root-user", "--mount", "bash", "-c", FULL]
    can_mount = not subprocess.run(
        [*in_own_world, tmp_path / "disk", tmp_path / "old.html", "true"], check=False
    ).returncode
    if can_mount:
        done = subprocess.run(
            [*in_own_world, tmp_path / "disk", tmp_path / "old.html", *command], capture_output=True, check=False
        )
        assert b"cannot be written: No space left on device [HF302]" in done.stderr
        assert done.stdout == b"r.html\n" + OLD
    else:
        shutil.copy(tmp_path / "old.html", tmp_path / "disk/r.html")
        done = subprocess.run(
            command, cwd=tmp_path / "disk", capture_output=True, check=False, preexec_fn=with_small_files(64_000)
        )
        assert content_of(tmp_path / "disk") == {"r.html": OLD}
    assert done.returncode == 2


@pytest.mark.parametrize("name", WRITING)
def test_a_folder_that_may_not_be_written_to(run, out, export, name):
    out.chmod(0o555)
    run_ = run(*written_by(name, out, export), before=without_powers)
    out.chmod(0o755)
    assert (run_.code, run_.out) == (2, "")
    assert "Permission denied" in run_.err
    assert "Traceback" not in run_.err
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("name", WRITING)
def test_a_folder_that_may_not_be_looked_into(run, out, export, name):
    out.chmod(0)
    run_ = run(*written_by(name, out, export), before=without_powers)
    out.chmod(0o755)
    assert (run_.code, run_.out) == (2, "")
    assert "Permission denied" in run_.err or "may not look" in run_.err
    assert "Traceback" not in run_.err
    assert list(out.iterdir()) == []


def test_a_folder_that_takes_files_and_does_not_show_them(run, root, out):
    out.chmod(0o300)
    run_ = run("assess", root / "examples/fjordvik/2026-2.yaml", "-o", "out/r.csv", before=without_powers)
    out.chmod(0o755)
    assert run_.code == 0
    assert [path.name for path in out.iterdir()] == ["r.csv"]


def test_an_answer_file_that_may_not_be_read(run, root, tmp_path):
    shutil.copy(root / "examples/fjordvik/2026-2.yaml", tmp_path / "a.yaml")
    (tmp_path / "a.yaml").chmod(0)
    for command in ("assess", "check", "redact -o b.yaml", "network", "trend"):
        first, *rest = command.split()
        run_ = run(first, "a.yaml", *rest, before=without_powers)
        assert run_.code == (1 if first == "check" else 4)
        assert "you may not read this file" in run_.err + run_.out
        assert "Traceback" not in run_.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("name", [name for name in WRITING if name != "import"])
def test_a_folder_that_is_not_there(run, out, export, name):
    run_ = run(*written_by(name, out / "gone", export))
    assert (run_.code, run_.out) == (2, "")
    assert "the folder is not there" in run_.err
    assert list(out.iterdir()) == []


def test_a_folder_that_goes_while_a_command_works(out):
    gone = out / "gone"
    with pytest.raises(UsageError) as refusal:
        write_files([(str(out / "a.json"), "a"), (str(gone / "b.json"), "b")])
    (problem,) = refusal.value.problems
    assert problem.location.file == str(gone / "b.json")
    assert problem.said()[0] == "the file cannot be written: No such file or directory"
    assert list(out.iterdir()) == []


def test_of_several_files_the_last_fails(out):
    """Those that were not there before are gone again; one that was overwritten is named, as it cannot be undone."""
    (out / "old.json").write_bytes(OLD)
    (out / "folder.json").mkdir()
    with pytest.raises(UsageError) as refusal:
        write_files([(str(out / name), name) for name in ("new.json", "old.json", "folder.json", "other.json")])
    (problem,) = refusal.value.problems
    wrong = problem.said()[0]
    assert wrong.startswith("the file cannot be written: ")
    assert wrong.endswith(f"; written already: {out / 'old.json'}")
    assert sorted(path.name for path in out.iterdir()) == ["folder.json", "old.json"]
    assert (out / "old.json").read_text(encoding="utf-8") == "old.json"


def test_files_are_named_when_standard_output_fails_after_them(run, root, out):
    example = root / "examples/fjordvik/2026-2.yaml"
    line = f"{sys.executable} -m hf_fidelity assess {example} -o out/r.csv -o - > /dev/full"
    done = subprocess.run(["bash", "-c", line], cwd=out.parent, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[:2] == [
        "Written: out/r.csv",
        "standard output - it cannot be written: No space left on device [HF307]",
    ]
    assert (out / "r.csv").stat().st_size > 1000


REPEATED = (
    "import sys\n"
    "from hf_fidelity.cli.output import write_files\n"
    "from hf_fidelity.cli.private import write_private\n"
    "from pathlib import Path\n"
    "print(flush=True)\n"
    "while True:\n"
    "    for letter in sys.argv[2]:\n"
    "        write_files([(f'{sys.argv[1]}/{n}.txt', letter * 200_000) for n in range(3)])\n"
    "        write_private(Path(sys.argv[1]) / 'key', letter * 100_000)\n"
)
"""Writes three files and a private one over and over again, each time with another letter."""
SIZES = {"0.txt": 200_000, "1.txt": 200_000, "2.txt": 200_000, "key": 100_000}


def writing_to(out, letters):
    """A process that has begun to write."""
    process = subprocess.Popen(
        [sys.executable, "-c", REPEATED, str(out), letters], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.readline()
    return process


def assert_whole(out, letters):
    """Every file that is there holds one letter, as often as was written; gives the letters."""
    there = {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
    assert there.keys() <= SIZES.keys()
    for name, content in there.items():
        assert len(content) == SIZES[name]
        assert set(content.decode()) in [{letter} for letter in letters]
    return {content[:1].decode() for content in there.values()}


@pytest.mark.parametrize("part", range(4))
def test_killed_at_a_hundred_moments(out, part):
    """Whole files are left, and at the most one folder of parts, which the next run takes away."""
    chance = random.Random(part)
    for _ in range(25):
        process = writing_to(out, "ab")
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0, 0.03))
        process.kill()
        process.communicate()
        assert_whole(out, "ab")
        left = [path.name for path in out.iterdir() if path.is_dir()]
        assert len(left) <= 1
        assert all(MADE_BESIDE.fullmatch(name) for name in left)
    write_files([(str(out / "0.txt"), "a" * 200_000)])
    assert not [path for path in out.iterdir() if path.is_dir()]


def test_stopped_by_ctrl_c_at_fifty_moments(out):
    """Nothing is left but whole files, and one line says so."""
    from hf_fidelity.__main__ import INTERRUPTED

    program = (
        f"import sys, types\nargv = sys.argv\nfrom hf_fidelity.__main__ import main\ndef app():\n{indented(REPEATED)}"
    )
    program += "sys.modules['hf_fidelity.cli.app'] = types.SimpleNamespace(app=app)\nmain()\n"
    chance = random.Random(0)
    for _ in range(50):
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(out), "ab"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        process.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0, 0.03))
        process.send_signal(2)
        _, said = process.communicate()
        assert (process.returncode, said) == (INTERRUPTED, b"\nStopped. No file is half-written.\n")
        assert_whole(out, "ab")
        assert not [path for path in out.iterdir() if path.is_dir()]


def indented(text):
    return "".join(f"    {line}\n" for line in text.splitlines())


BEGUN = "import os\nfrom hf_fidelity.__main__ import main\nos.write(1, b'\\n')\nmain()\n"


@pytest.mark.parametrize("name", ["assess", "form", "schema"])
def test_a_command_stopped_at_any_moment_leaves_all_files_or_none(out, export, name):
    arguments = written_by(name, out, export)
    command = [sys.executable, "-c", BEGUN, *arguments]
    for n in range(12):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        try:
            process.wait(0.02 + n * 0.06)
        except subprocess.TimeoutExpired:
            process.send_signal(2)
        _, said = process.communicate()
        assert process.returncode in (0, 130)
        assert b"Traceback" not in said
        there = sorted(path.name for path in out.iterdir())
        assert there in ([], sorted(names_in(arguments, out)))
        shutil.rmtree(out)
        out.mkdir()


@pytest.mark.parametrize("folder", ["closed", "nowhere"])
def test_no_place_for_temporary_files(run, root, out, folder):
    """A workbook is made in parts that lie there; nowhere means not even in the folder that the command is run in."""
    closed = out / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    command = ("assess", root / "examples/fjordvik/2026-2.yaml", "-o", out / "r.xlsx")
    if folder == "closed":
        assert run(*command, TMPDIR=str(closed), before=without_powers).code == 0
        return
    program = (
        "import tempfile\n"
        f"tempfile._candidate_tempdir_list = lambda: [{str(closed)!r}]\n"
        "from hf_fidelity.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, command)],
        capture_output=True,
        check=False,
        preexec_fn=without_powers,
    )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "temporary files - they cannot be written: there is no folder for them [HF318]",
        "    what to do: Make room in the folder for them, or name another one in the variable TMPDIR.",
    ]
    assert [path.name for path in out.iterdir()] == ["closed"]


def test_two_runs_write_the_same_files(out):
    """Each file is whole at every moment, one run's or the other's, and neither run complains."""
    runs = [writing_to(out, "ab"), writing_to(out, "cd")]
    seen = set()
    while not (seen & set("ab") and seen & set("cd")):
        seen |= assert_whole(out, "abcd")
    for process in runs:
        assert process.poll() is None
        process.kill()
        _, said = process.communicate()
        assert said == b""


def test_what_another_run_is_writing_is_left_alone(out):
    """Only folders that nobody holds are cleared, and nothing that only looks like one."""
    (out / ".hf-fidelity-0123456789abcdef.partial").mkdir()
    (out / ".hf-fidelity-0123456789abcdef.partial/0").write_bytes(b"x")
    (out / ".hf-fidelity-mine.partial").mkdir()
    (out / ".hf-fidelity-0000000000000000.partial").symlink_to(out.parent)
    (out / "held").mkdir()
    held = out / ".hf-fidelity-1111111111111111.partial"
    held.mkdir()
    holder = subprocess.Popen(["flock", str(held), "sh", "-c", "echo; read line"], stdin=-1, stdout=-1)
    holder.stdout.readline()
    write_files([(str(out / "a.txt"), "a")])
    holder.communicate(b"\n")
    assert sorted(path.name for path in out.iterdir()) == [
        ".hf-fidelity-0000000000000000.partial",
        ".hf-fidelity-1111111111111111.partial",
        ".hf-fidelity-mine.partial",
        "a.txt",
        "held",
    ]


def test_a_link_stays_and_its_file_is_written(run, root, out):
    (out / "real").mkdir()
    (out / "real/r.json").write_bytes(OLD)
    (out / "r.json").symlink_to("real/r.json")
    example = root / "examples/fjordvik/2026-2.yaml"
    run_ = run("assess", example, "-o", "out/r.json")
    assert run_.code == 2
    assert "the file is there already" in run_.err
    assert run("assess", example, "-o", "out/r.json", "--force").code == 0
    assert (out / "r.json").is_symlink()
    assert (out / "real/r.json").read_bytes().startswith(b"{")
    assert [path.name for path in (out / "real").iterdir()] == ["r.json"]


def test_a_link_to_nothing_is_not_followed(run, root, out):
    (out / "r.json").symlink_to("elsewhere.json")
    run_ = run("assess", root / "examples/fjordvik/2026-2.yaml", "-o", "out/r.json", "--force")
    assert (run_.code, run_.out) == (2, "")
    assert "out/r.json - this is a link to a file that is not there" in run_.err
    assert [path.name for path in out.iterdir()] == ["r.json"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("/dev/stdout", "this is a device or pipe"),
        ("/dev/full", "this is a device or pipe"),
        ("/dev/null", "this is a device or pipe"),
        (".", "this is a folder"),
        ("", "this is a folder"),
        ("out/", "this is a folder"),
        ("out/r.json/r.json", "the folder is not there"),
        ("x" * 300 + ".json", "File name too long"),
        ("x/" * 3000 + "r.json", "File name too long"),
        ("loop.json", "Too many levels of symbolic links"),
    ],
)
def test_targets_that_no_file_can_be_written_to(run, root, out, target, said):
    (out / "r.json").write_bytes(OLD)
    (out.parent / "loop.json").symlink_to("loop.json")
    run_ = run("assess", root / "examples/fjordvik/2026-2.yaml", "-o", target, "--force")
    assert (run_.code, run_.out) == (2, "")
    assert said in run_.err
    assert len(run_.err.splitlines()) == 2


@pytest.mark.parametrize("second", ["out/r.json", "out/../out/r.json", "out/link.json", "-"])
def test_a_file_named_twice(run, root, out, second):
    (out / "link.json").symlink_to("r.json")
    (out / "r.json").write_bytes(OLD)
    first = second if second == "-" else "out/r.json"
    run_ = run("assess", root / "examples/fjordvik/2026-2.yaml", "-o", first, "-o", second, "--force")
    assert (run_.code, run_.out) == (2, "")
    assert "the same file is named twice" in run_.err
    assert (out / "r.json").read_bytes() == OLD


def test_permissions_stay_as_they_were(out):
    (out / "closed.txt").write_bytes(OLD)
    (out / "closed.txt").chmod(0o600)
    (out / "open.txt").write_bytes(OLD)
    (out / "open.txt").chmod(0o664)
    mask = os.umask(0o027)
    write_files([(str(out / name), "new") for name in ("closed.txt", "open.txt", "new.txt")])
    os.umask(mask)
    assert [(path.name, path.stat().st_mode & 0o777) for path in sorted(out.iterdir())] == [
        ("closed.txt", 0o600),
        ("new.txt", 0o640),
        ("open.txt", 0o664),
    ]


def test_a_key_that_cannot_be_kept_stops_the_report(run, root, out):
    """A report under codes whose key is lost would be of no use, and the next one would have other codes."""
    (out / "keys").mkdir(mode=0o555)
    run_ = run(
        *("network", root / "examples/network", "--codes", "out/keys/key.json", "-o", "out/n.html"),
        before=without_powers,
    )
    assert (run_.code, run_.out) == (2, "")
    assert "out/keys/key.json - the file cannot be used: Permission denied" in run_.err
    assert content_of(out) == {}
