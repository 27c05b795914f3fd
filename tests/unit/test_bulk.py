"""Many files: found, read by one process or two, remembered, and never stopped by a broken one."""

import json
import multiprocessing
import os
import shutil
import stat
from contextlib import contextmanager
from pathlib import Path

import pytest

from hf_fidelity.answers.bulk.files import File, files_in
from hf_fidelity.answers.bulk.load import Loader
from hf_fidelity.answers.bulk.memory import Doubt
from hf_fidelity.answers.load import load_answers
from hf_fidelity.answers.redaction import redact
from hf_fidelity.cli.gathering.gather import gather
from hf_fidelity.cli.gathering.reading import Reader
from hf_fidelity.cli.gathering.told import Aside, Broken, Passed, Read
from hf_fidelity.cli.gathering.two import Chunks
from hf_fidelity.problem import UsageError
from hf_fidelity.scoring.bulk import marks_of
from hf_fidelity.scoring.compute import score
from hf_fidelity.views.answer_file import render_answer_file
from hf_fidelity.views.machine import render_json

ROOT = Path(__file__).parent.parent.parent
NETWORK = ROOT / "examples/network"


@contextmanager
def unseen(_n_files):
    """Progress that nobody watches."""
    yield lambda _n: None


def names(folder):
    return [Path(file.path).relative_to(folder).as_posix() for file in files_in([folder])]


def old(path):
    """A file as if it had been written long ago."""
    os.utime(path, ns=(10**18, 10**18))
    return path


@pytest.fixture
def sent(tmp_path):
    """What some teams sent, long ago."""
    folder = tmp_path / "sent"
    shutil.copytree(NETWORK / "2026-2", folder)
    for path in folder.iterdir():
        old(path)
    return folder


def test_files_of_folders_are_found_once_and_in_order(tmp_path):
    for name in (
        "b.yaml",
        "a.json",
        "c.txt",
        ".d.yaml",
        "~$e.xlsx",
        "e.xlsx",
        "deep/f.YML",
        "scale/scale.yaml",
        "scale/g.yaml",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "deep" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.json", "b.yaml", "deep/f.YML", "e.xlsx"]
    twice = list(files_in([tmp_path / "b.yaml", tmp_path, tmp_path / "deep/../b.yaml"]))
    assert [file.is_named for file in twice] == [True, False, False, False]
    text = str(tmp_path / "c.txt")
    assert list(files_in([tmp_path / "c.txt"])) == [File(text, is_named=True, place=text)]


def test_files_as_the_forms_write_them_are_read_quickly():
    loader = Loader([], marks_of)
    paths = [*NETWORK.glob("20*/*"), *(ROOT / "examples").glob("*/2026-*.yaml")]
    slow = []
    for path in paths:
        try:
            loader._quickly(str(path))
        except Doubt:
            slow.append(path.name)
    assert len(paths) > 60
    assert not slow


def test_whatever_is_in_a_folder_is_told(tmp_path, sent):
    def write(name, text):
        (sent / name).write_text(text, encoding="utf-8")
        return str(sent / name)

    agreed = (sent / "almdal.yaml").read_text(encoding="utf-8")
    rater = write("rater.yaml", agreed.replace("rater: agreed", "rater: B"))
    outside = write("outside.yaml", agreed.replace("role: staff", "role: external"))
    participant = write(
        "participant.yaml", agreed.replace("rater: agreed", "rater: B").replace("role: staff", "role: participant")
    )
    garbage = write("garbage.yaml", "{[\n")
    other = write("other.json", '{"codes": {}}')
    lost = write("lost.yaml", agreed.replace("housing-first@1.0", "housing-last@1.0"))
    workbook = sent / "budget.xlsx"
    shutil.copy(sent / "almdal.yaml", workbook)
    told = {getattr(one, "place", "") or one.row.place: one for one in map(Reader([]).read, files_in([sent]))}
    assert isinstance(told[rater], Aside)
    assert isinstance(told[outside], Aside)
    assert told[participant] == Passed(participant, is_participants=True)
    assert told[other] == Passed(other)
    assert [problem.code for problem in told[lost].problems] == ["HF103"]
    assert isinstance(told[garbage], Broken)
    assert isinstance(told[str(workbook)], Broken)
    assert isinstance(Reader([]).read(File(other, is_named=True)), Broken)


def test_a_result_gives_the_row_of_its_answers(tmp_path):
    path = NETWORK / "2026-2/almdal.yaml"
    assessed = load_answers(path)
    result = render_json(assessed, score(assessed.scale, assessed.answers))
    target = tmp_path / "result.json"
    target.write_text(result, encoding="utf-8")
    reader = Reader([])
    row, again = (reader.read(File(str(file), is_named=False)).row for file in (path, target))
    assert again.items == row.items
    assert again.scores == row.scores
    assert again._replace(place="", wrote=()) == row._replace(place="", wrote=())


@pytest.mark.parametrize(
    ("old_text", "new"),
    [
        ('"format": "hf-fidelity-result/1"', '"format": "hf-fidelity-result/9"'),
        ('"sha256": "', '"sha256": "0'),
        ('"rater": "agreed"', '"rater": "nobody"'),
        ('"exact": "', '"exact": "1'),
        ('"exact": "3"', '"exact": "3e999999999"'),
        ('"count": ', '"count": 9'),
        ('"items": [', '"items": [3,'),
        ('"variant": "', '"variant": "x'),
    ],
)
def test_a_result_that_was_edited_is_refused(tmp_path, old_text, new):
    assessed = load_answers(NETWORK / "2026-2/almdal.yaml")
    target = tmp_path / "result.json"
    text = render_json(assessed, score(assessed.scale, assessed.answers))
    assert old_text in text
    target.write_text(text.replace(old_text, new), encoding="utf-8")
    told = Reader([]).read(File(str(target), is_named=False))
    assert [problem.code for problem in told.problems] == ["HF350"]


def test_what_redact_made_is_verified(tmp_path):
    assessed = load_answers(NETWORK / "2026-2/almdal.yaml")
    text = render_answer_file(redact(assessed).file)
    target = tmp_path / "almdal.yaml"
    target.write_text(text, encoding="utf-8")
    loader, reader = Loader([], marks_of), Reader([])
    assert loader._quickly(str(target)).head.is_redacted
    assert isinstance(reader.read(File(str(target), is_named=False)), Read)
    target.write_text(text.replace(": 3\n", ": 4\n", 1), encoding="utf-8")
    told = reader.read(File(str(target), is_named=False))
    assert [problem.code for problem in told.problems] == ["HF290"]


def test_a_broken_scale_is_read_once_and_told_of_every_file(tmp_path):
    scale = tmp_path / "scales/broken/1.0/scale.yaml"
    scale.parent.mkdir(parents=True)
    scale.write_text("id: broken\n", encoding="utf-8")
    text = (NETWORK / "2026-2/almdal.yaml").read_text(encoding="utf-8").replace("housing-first@1.0", "broken@1.0")
    for n in range(3):
        (tmp_path / f"{n}.yaml").write_text(text, encoding="utf-8")
    reader = Reader([tmp_path / "scales"])
    told = [reader.read(File(str(tmp_path / f"{n}.yaml"), is_named=False)) for n in range(3)]
    assert all(isinstance(one, Broken) for one in told)
    assert told[0].problems is told[1].problems is told[2].problems


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_two_processes_tell_what_one_tells():
    files = list(files_in([ROOT / "examples"])) * 5
    one = Chunks(files, Reader([])).read(unseen, with_two=False)
    two = Chunks(files, Reader([])).read(unseen, with_two=True)
    assert len(one) > 3
    assert [chunk.told for chunk in two] == [chunk.told for chunk in one]
    assert one[-1].scales == {sha256: found for chunk in two for sha256, found in chunk.scales.items()}


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_what_a_lost_process_had_taken_is_read_by_the_other():
    files = list(files_in([ROOT / "examples"])) * 10

    @contextmanager
    def murderous(_n_files):
        for helper in multiprocessing.active_children():
            helper.kill()
            helper.join()
        yield lambda _n: None

    one = Chunks(files, Reader([])).read(unseen, with_two=False)
    two = Chunks(files, Reader([])).read(murderous, with_two=True)
    assert [chunk.told for chunk in two] == [chunk.told for chunk in one]
    assert not multiprocessing.active_children()


def rows(gathering):
    return [one.row for one in gathering.read]


def test_what_was_read_is_remembered(tmp_path, sent):
    cache = tmp_path / "rows.cache"
    first = gather([sent], [], cache, unseen)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o600
    again = gather([sent], [], cache, unseen)
    assert rows(again) == rows(first)
    assert again.found.keys() == first.found.keys()
    almdal = next(row for row in rows(first) if row.place.endswith("almdal.yaml"))
    assert not almdal.texts
    shared = again.with_texts([almdal])[0]
    assert shared._replace(texts=()) == almdal
    kept = cache.read_text(encoding="utf-8")
    assert all(text.text not in kept for row in again.with_texts(rows(again)) for text in row.texts)


def test_texts_are_the_same_whether_the_answers_are_looked_at_again_or_not(sent):
    gathering = gather([sent], [], None, unseen)
    shared = gathering.with_texts(rows(gathering))
    assert any(row.texts for row in shared)
    for row in shared:
        assert Reader([]).read(File(row.place, is_named=True), with_texts=True).row == row


@pytest.mark.parametrize(
    ("old_text", "new_text"),
    [
        ("    barrier: ", "    note: "),
        ("share-texts: true", "share-texts: false"),
        ('round: "2026-2"', 'round: "2027-1"'),
    ],
)
def test_a_file_that_changed_meanwhile_gives_no_texts(sent, old_text, new_text):
    gathering = gather([sent], [], None, unseen)
    row = next(
        row for row in gathering.with_texts(rows(gathering)) if any(text.kind == "barrier" for text in row.texts)
    )
    path = Path(row.place)
    text = path.read_text(encoding="utf-8")
    assert old_text in text
    path.write_text(text.replace(old_text, new_text), encoding="utf-8")
    assert gathering.with_texts([row._replace(texts=())]) == [row._replace(texts=())]


def test_only_what_has_not_changed_is_remembered(tmp_path, sent):
    cache = tmp_path / "rows.cache"
    (sent / "fresh.yaml").write_text((sent / "almdal.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    gather([sent], [], cache, unseen)
    kept = json.loads(cache.read_text(encoding="utf-8"))["files"]
    assert str(sent / "almdal.yaml") in kept
    assert str(sent / "fresh.yaml") not in kept  # it might change again within the same tick of the clock
    path = sent / "almdal.yaml"
    changed = path.read_text(encoding="utf-8").replace("  support-duration: ", "  # support-duration: ")
    path.write_text(changed + " ", encoding="utf-8")
    assert rows(gather([sent], [], cache, unseen)) == rows(gather([sent], [], None, unseen))
    old(path)
    (sent / "dalvang.yaml").unlink()
    assert rows(gather([sent], [], cache, unseen)) == rows(gather([sent], [], None, unseen))


def test_another_content_of_the_same_size_and_time_is_read(tmp_path, sent):
    """As from a backup or a program that sets times: the place on the disk, or when it was put there, tells."""
    cache = tmp_path / "rows.cache"
    gather([sent], [], cache, unseen)
    path = sent / "almdal.yaml"
    text, before = path.read_text(encoding="utf-8"), path.stat()
    path.write_text(text.replace('round: "2026-2"', 'round: "2026-3"'), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert [row.round for row in rows(gather([sent], [], cache, unseen)) if row.place == str(path)] == ["2026-3"]


def test_what_is_remembered_is_used(tmp_path, sent):
    """An entry that is sound but says something else than the file shows that the file was not read."""
    cache = tmp_path / "rows.cache"
    gather([sent], [], cache, unseen)
    data = json.loads(cache.read_text(encoding="utf-8"))
    data["files"][str(sent / "almdal.yaml")][2] = "Somebody else"
    cache.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
    assert "Somebody else" in [row.team for row in rows(gather([sent], [], cache, unseen))]


def _poisoned(entry, part, value):
    entry = list(entry)
    entry[part] = value
    return entry


@pytest.mark.parametrize(
    "poison",
    [
        lambda entry: entry[:-1],
        lambda entry: [*entry, 1],
        lambda entry: _poisoned(entry, 0, entry[0][:-1]),
        lambda entry: _poisoned(entry, 1, 99),
        lambda entry: _poisoned(entry, 1, "0"),
        lambda entry: _poisoned(entry, 2, 5),
        lambda entry: _poisoned(entry, 5, "nonsense"),
        lambda entry: _poisoned(entry, 5, []),
        lambda entry: _poisoned(entry, 6, "long"),
        lambda entry: _poisoned(entry, 6, []),
        lambda entry: _poisoned(entry, 7, 1),
        lambda entry: _poisoned(entry, 8, 1),
        lambda entry: _poisoned(entry, 9, entry[9][:-1]),
        lambda entry: _poisoned(entry, 9, "I" + entry[9][1:]),
        lambda entry: _poisoned(entry, 9, "<" + entry[9][1:]),
        lambda entry: _poisoned(entry, 9, "\0" + entry[9][1:]),
        lambda entry: _poisoned(entry, 9, "å" + entry[9][1:]),
        lambda entry: _poisoned(entry, 9, [1]),
        lambda entry: _poisoned(entry, 10, entry[10][:-1]),
        lambda entry: _poisoned(entry, 10, [-1, *entry[10][1:]]),
        lambda entry: _poisoned(entry, 10, [10**6, *entry[10][1:]]),
        lambda entry: _poisoned(entry, 10, [0.5, *entry[10][1:]]),
        lambda entry: _poisoned(entry, 10, "A"),
        lambda entry: _poisoned(entry, 11, "H" + entry[11][1:]),
        lambda entry: _poisoned(entry, 11, "?" + entry[11][1:]),
        lambda entry: _poisoned(entry, 11, None),
        lambda entry: _poisoned(entry, 11, []),
        lambda _entry: 7,
    ],
)
def test_damaged_entries_are_as_if_they_were_not_there(tmp_path, sent, poison):
    cache = tmp_path / "rows.cache"
    first = gather([sent], [], cache, unseen)
    data = json.loads(cache.read_text(encoding="utf-8"))
    data["files"] = {place: poison(entry) for place, entry in data["files"].items()}
    cache.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
    assert rows(gather([sent], [], cache, unseen)) == rows(first)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"tool":"', '"tool":"0.'),
        lambda text: text.replace('"scales":[[', '"scales":[[1,'),
        lambda text: text.replace('"scores":[[', '"scores":[[1,'),
        lambda text: text.replace('"scores":[[', '"scores":[[1,-1],['),
        lambda text: text.replace('"scores":[[', '"scores":[[99,0],['),
        lambda text: text.replace('"scores":[[', '"scores":[[true,1],['),
        lambda text: text.replace("hf-fidelity-cache/2", "hf-fidelity-cache/1"),
        lambda text: text[:40] + "[" * 100_000,
        lambda _text: "",
    ],
)
def test_a_damaged_file_is_ignored_and_made_anew(tmp_path, sent, damage):
    cache = tmp_path / "rows.cache"
    first = gather([sent], [], cache, unseen)
    whole = cache.read_text(encoding="utf-8")
    cache.write_text(damage(whole), encoding="utf-8")
    assert rows(gather([sent], [], cache, unseen)) == rows(first)
    assert cache.read_text(encoding="utf-8") == whole


def test_a_scale_that_changed_makes_its_rows_be_read_again(tmp_path, sent):
    scales, cache = tmp_path / "scales", tmp_path / "rows.cache"
    shutil.copytree(ROOT / "scales/housing-first", scales / "housing-first")
    first = gather([sent], [scales], cache, unseen)
    path = scales / "housing-first/1.0/access.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# another edition\n", encoding="utf-8")
    second = gather([sent], [scales], cache, unseen)
    assert {row.scale for row in rows(first)} & {row.scale for row in rows(second)} <= {
        row.scale for row in rows(first) if "ormdal" in row.place
    }


def test_something_else_is_never_written_over(tmp_path, sent):
    before = (sent / "almdal.yaml").read_bytes()
    with pytest.raises(UsageError) as error:
        gather([sent], [], sent / "almdal.yaml", unseen)
    assert error.value.problems[0].code == "HF354"
    assert (sent / "almdal.yaml").read_bytes() == before


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(UsageError) as error:
        gather([tmp_path], [], None, unseen)
    assert error.value.problems[0].code == "HF351"
