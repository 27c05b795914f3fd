"""Scales that were read ahead are the same as those that are read the whole way, and stand in for no others."""

import shutil
from decimal import Decimal

import pytest

from hf_fidelity.scale.ahead import Ahead, read_ahead, render_ahead
from hf_fidelity.scale.library import known_scales
from hf_fidelity.scale.load import load_scale

SHIPPED = known_scales()


@pytest.mark.parametrize("found", SHIPPED, ids=[found.name for found in SHIPPED])
def test_a_shipped_scale_is_read_ahead_and_the_same_but_for_its_cases(found):
    assert read_ahead(found.path)
    quick, whole = load_scale(*found, with_cases=False), load_scale(*found)
    assert quick.model == whole.model.model_copy(update={"cases": ()})
    assert quick.document.sha256 == whole.document.sha256
    assert quick.document.name == whole.document.name
    assert quick.document.files == whole.document.files


@pytest.fixture
def copied(tmp_path):
    folder = tmp_path / "housing-first/1.0"
    shutil.copytree(next(found.path for found in SHIPPED if found.name == "housing-first@1.0"), folder)
    return folder


def test_a_copy_in_another_place_is_the_same_scale(copied):
    assert read_ahead(copied)


@pytest.mark.parametrize("file", ["scale.yaml", "choice.yaml", "cases.yaml"])
def test_one_other_byte_in_any_file_is_read_the_whole_way(copied, file):
    before = load_scale(copied, with_cases=False).document.sha256
    with (copied / file).open("a", encoding="utf-8") as opened:
        opened.write("# more\n")
    assert read_ahead(copied) is None
    assert load_scale(copied, with_cases=False).document.sha256 not in {before, ""}


def test_a_changed_text_is_the_one_that_is_used(copied):
    text = (copied / "choice.yaml").read_text(encoding="utf-8")
    (copied / "choice.yaml").write_text(text.replace("id: choice\n", "id: choosing\n", 1), encoding="utf-8")
    assert "choosing" in [domain.id for domain in load_scale(copied, with_cases=False).model.domains]


def test_a_file_that_is_gone_is_missed(copied):
    (copied / "support.yaml").unlink()
    assert read_ahead(copied) is None


def test_an_id_of_a_path_that_cannot_be_is_nothing(tmp_path):
    assert read_ahead(tmp_path / "a\0b" / "1.0") is None


def test_decimal_numbers_are_written_as_they_stand_or_not_at_all():
    assert '"from": 3.5,' in render_ahead(Ahead({"from": Decimal("3.5")}, {}))
    with pytest.raises(ValueError):  # noqa: PT011  # a number, whatever it says
        render_ahead(Ahead({"from": Decimal("3.50")}, {}))
