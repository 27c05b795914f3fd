"""Every reader of files, with what it is given and what must hold of what it reads.

Where there are two readers of one format, whatever the quick one takes, the full one must read as the very same data.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from hf_fidelity.answers.bulk.files import files_in, is_something_else
from hf_fidelity.answers.bulk.load import Loader
from hf_fidelity.answers.load import KnownScales, load_answers
from hf_fidelity.answers.survey.load import load_export
from hf_fidelity.answers.survey.mapping import load_map
from hf_fidelity.answers.survey.names import Names
from hf_fidelity.cli.gathering.key_file import read_key, write_key
from hf_fidelity.cli.gathering.reading import Reader as NetworkReader
from hf_fidelity.cli.gathering.remembered import Remembered
from hf_fidelity.problem import AnswersError, FidelityError
from hf_fidelity.scale.load import load_scale
from hf_fidelity.scoring.bulk import marks_of
from hf_fidelity.scoring.compute import score
from hf_fidelity.source.document import decode
from hf_fidelity.source.json_tree import build_json
from hf_fidelity.source.plain_json import read_plain_json
from hf_fidelity.source.plain_layout import Lines, read_plain
from hf_fidelity.source.yaml_tree import build_yaml
from hf_fidelity.views.machine import render_json
from hf_fidelity.views.proof.verify import verify_report
from hf_fidelity.views.report.gathered import gathered
from hf_fidelity.views.report.subject import Subject
from hf_fidelity.views.result_rows import read_result
from hf_fidelity.views.speech import speech
from hf_fidelity.views.templating.own import render_own_template
from tests.fuzz.altering import altered, altered_bytes, altered_data, encoded
from tests.fuzz.packing import altered_table, altered_workbook, with_shared_texts
from tests.fuzz.seeds import MAP, TEMPLATE, Seeds, as_json
from tests.properties.test_plain_layout import agrees

ABOUT = {"team": "Team", "round": "2026-2", "date": "2026-10-14"}


class Reader(NamedTuple):
    """A reader: its name, its files' suffix, how one is made, how it is read, and its part of a million inputs.

    What is read `in_memory` is given the bytes, all others a path.
    """

    name: str
    suffix: str
    made: Callable[[Random], bytes]
    read: Callable[[Any], object]
    n_inputs: int
    in_memory: bool = False


def readers(seeds: Seeds) -> list[Reader]:
    """All readers, on files altered from the sound ones."""
    return [*_texts(seeds), *_documents(seeds), *_of_network(seeds), *_tables(seeds), *_pages(seeds)]


def _texts(seeds: Seeds) -> list[Reader]:
    lines: Lines = {}
    yaml = [part for text in seeds.answers for part in _parts(text)]
    json = [as_json(part) for part in yaml]

    def both_yaml(raw: bytes) -> None:
        text = decode(raw, "any.yaml", AnswersError)
        if len(lines) > 10_000:
            lines.clear()
        agrees(text, build_yaml(text, "any.yaml"), read_plain(text, lines))

    def both_json(raw: bytes) -> None:
        text = decode(raw, "any.json", AnswersError)
        agrees(text, build_json(text, "any.json"), read_plain_json(text))

    return [
        Reader("YAML text, quick and full", ".yaml", _of_text(yaml), both_yaml, 420_000, True),
        Reader("JSON text, quick and full", ".json", _of_data(json), both_json, 400_000, True),
    ]


_LINES = 24


def _parts(text: str) -> list[str]:
    """The head of a file with a few of its answers each, since short texts are altered more thoroughly."""
    head, _, rest = text.partition("answers:\n")
    lines = rest.split("\n")
    starts = [n for n, line in enumerate(lines) if line[:2] == "  " and line[2:3].isalpha()]
    chosen = starts[:: _LINES // 2]
    parts = ["\n".join(lines[start:end]) for start, end in pairwise([*chosen, len(lines)])]
    return [f"{head}answers:\n{part}\n" for part in parts]


def _documents(seeds: Seeds) -> list[Reader]:
    known: KnownScales = {}

    def answers(path: Path) -> None:
        assessed = load_answers(path, (), known)
        render_json(assessed, score(assessed.scale, assessed.answers), {})

    def a_map(path: Path) -> None:
        load_map(path, seeds.asked, Names(seeds.asked))

    return [
        Reader("answers, YAML", ".yaml", _of_yaml(seeds.answers, seeds.answers_json), answers, 30_000),
        Reader("answers, JSON", ".json", _of_data(seeds.answers_json), answers, 30_000),
        Reader("scale, YAML", ".yaml", _of_yaml(seeds.scales, seeds.scales_json), load_scale, 20_000),
        Reader("map of an import, YAML", ".yaml", _of_yaml([MAP], [as_json(MAP)]), a_map, 15_000),
    ]


def _of_network(seeds: Seeds) -> list[Reader]:
    known: KnownScales = {}
    loader = Loader((), marks_of)
    network = NetworkReader((seeds.scales_folder,))
    files = list(files_in([seeds.folder / "network"]))
    answers = _of_yaml(seeds.answers, seeds.answers_json)
    result = [seeds.text("result.json"), seeds.text("own.json")]

    def quickly(path: Path) -> None:
        """What a network takes in a moment is what the whole way gives; and what is refused is refused by both."""
        try:
            whole: Any = loader._whole(load_answers(path, (), known))
        except FidelityError as error:
            whole = [problem.code for problem in error.problems]
        try:
            quick: Any = loader.load(str(path))
        except FidelityError as error:
            quick = [problem.code for problem in error.problems]
            assert quick == whole, f"{quick} and {whole}"
            raise
        assert not isinstance(whole, list), f"taken quickly, refused with {whole}"
        assert _known(quick) == _known(whole), "taken quickly as something else"
        is_something_else(str(path))

    def a_result(path: Path) -> None:
        read_result(str(path), network.loader.scale_of)

    def a_key(path: Path) -> None:
        key = read_key(path, "housing-first", None)
        write_key(path, key, "housing-first")
        assert read_key(path, "housing-first", None) == key, "written and read again, the key is another"

    def a_cache(path: Path) -> None:
        rows = Remembered(path, network)
        rows.recall(files)

    return [
        Reader("answers of a network, quick and full", ".yaml", answers, quickly, 25_000),
        Reader("result, JSON", ".json", _of_data(result), a_result, 8_000),
        Reader("key of a network, JSON", ".json", _of_data([seeds.text("key.json")]), a_key, 30_000),
        Reader("cache of a network, JSON", ".json", _of_data([seeds.text("cache.json")]), a_cache, 30_000),
    ]


def _tables(seeds: Seeds) -> list[Reader]:
    known: KnownScales = {}
    form = [seeds.raw("own.xlsx")]
    form.append(with_shared_texts(form[0]))
    books = [raw for name, raw in seeds.exports.items() if name.endswith(".xlsx")]
    books += map(with_shared_texts, books[:])
    texts = [raw for name, raw in seeds.exports.items() if name.endswith(".csv")]
    others = seeds.folder / "surveyxact"

    def a_form(path: Path) -> None:
        load_answers(path, (seeds.scales_folder,), known)

    def an_export(path: Path) -> None:
        load_export(path, seeds.asked, ABOUT)

    def in_three(path: Path) -> None:
        """One of three files is altered, and stands beside the two others."""
        others.mkdir(exist_ok=True)
        raw = path.read_bytes()
        for name, sound in seeds.surveyxact.items():
            is_altered = name == list(seeds.surveyxact)[len(raw) % 3]
            (others / name).write_bytes(raw if is_altered else sound)
        load_export(others, seeds.asked, ABOUT)

    return [
        Reader("filled form, .xlsx", ".xlsx", _of_books(form), a_form, 8_000),
        Reader("export, .xlsx", ".xlsx", _of_books(books), an_export, 8_000),
        Reader(
            "whether a workbook is a form", ".xlsx", _of_books(form), lambda path: is_something_else(str(path)), 10_000
        ),
        Reader("export, .csv", ".csv", _of_tables(texts), an_export, 25_000),
        Reader("export in three files, .csv", ".csv", _of_tables(list(seeds.surveyxact.values())), in_three, 6_000),
    ]


def _pages(seeds: Seeds) -> list[Reader]:
    assessed = load_answers(seeds.folder / "own.yaml")
    subject = Subject(assessed, score(assessed.scale, assessed.answers), speech("nb"))
    values = gathered(subject)
    page = seeds.text("own.html")

    def a_page(path: Path) -> None:
        verify_report(path)

    def a_template(path: Path) -> None:
        render_own_template(path, values)

    return [
        Reader("report, .html", ".html", _of_page(page), a_page, 8_000),
        Reader("template of one's own", ".j2", _of_text([TEMPLATE, *TEMPLATE.split("\n")]), a_template, 20_000),
    ]


def _known(taken: Any) -> tuple[object, ...]:
    """What a network keeps of a file; that an answer has no texts can be said by nothing, too."""
    _found, _scale, head, (marks, said) = taken
    return head, marks, {at: texts for at, texts in said.items() if texts}


def _of_text(texts: list[str]) -> Callable[[Random], bytes]:
    return lambda chance: encoded(altered(chance.choice(texts), texts, chance), chance)


def _of_data(texts: list[str]) -> Callable[[Random], bytes]:
    return lambda chance: encoded(altered_data(chance.choice(texts), texts, chance), chance)


def _of_yaml(texts: list[str], data: list[str]) -> Callable[[Random], bytes]:
    """YAML with altered text, or, half of the time, with altered data, which may be written as JSON."""
    of_text, of_data = _of_text(texts), _of_data(data)
    return lambda chance: of_text(chance) if chance.random() < 1 / 2 else of_data(chance)


def _of_books(books: list[bytes]) -> Callable[[Random], bytes]:
    return lambda chance: altered_workbook(chance.choice(books), chance)


def _of_tables(tables: list[bytes]) -> Callable[[Random], bytes]:
    return lambda chance: altered_table(chance.choice(tables), "utf-8-sig", chance)


def _of_page(page: str) -> Callable[[Random], bytes]:
    """A page with altered text, data or seal."""
    start, _, rest = page.partition('id="hf-fidelity-result">')
    data, _, end = rest.partition("</script>")
    head = f'{start}id="hf-fidelity-result">'

    def made(chance: Random) -> bytes:
        if chance.random() < 3 / 4:
            return encoded(f"{head}{altered_data(data, [data], chance)}</script>{end}", chance)
        return altered_bytes(altered(page, [page], chance).encode("utf-8", "surrogatepass"), chance)

    return made
